"""Whether the page puts what a claim reports into the same mouth."""

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.datatypes.selectors import Span
from refcheck.verify.claims.facts import ClaimFacts
from refcheck.verify.claims.page import PageIndex, Sentence
from refcheck.verify.claims.passages import Candidate
from refcheck.verify.quotations.attribution import Attribution, SubjectKind, find_attributions
from refcheck.verify.quotations.mouths import Mouth, compare_mouths
from refcheck.verify.quotations.names import same_person

_LEAST_COVERAGE = 0.5  # a sentence with less of the claim may be another statement


def find_speaker_conflict(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate]) -> Conflict | None:
    """Name the speaker of the page where the claim gives its statement to somebody else.

    Only a speaker whom the claim names counts, and only where the page surely names another one
    for the sentence that says the same.
    """
    named = [a for a in find_attributions(claim.text, 0, len(claim.text)) if a.kind is SubjectKind.NAME]
    if not named or not ranked or ranked[0].coverage < _LEAST_COVERAGE:
        return None
    speaker = named[0].subject
    sentence = page.sentences[ranked[0].index]
    theirs = find_attributions(page.text, sentence.start, sentence.end)
    if not theirs or any(same_person(speaker, name.text) for name in ClaimFacts(sentence.text).names):
        return None
    start, end = _said_part(sentence, theirs[0])
    finding = compare_mouths(speaker, page.text, start, end)
    if finding.mouth is not Mouth.DIFFERENT or not finding.speaker:
        return None
    return Conflict(
        kind=ConflictKind.SPEAKER,
        claim=speaker,
        page=finding.speaker,
        start=sentence.start,
        end=sentence.end,
    )


def _said_part(sentence: Sentence, attribution: Attribution) -> Span:
    """Give the longer part of a sentence beside its attribution: what was said."""
    before = (sentence.start, min(attribution.start, attribution.at))
    after = (max(attribution.end, attribution.at), sentence.end)
    start, end = max(before, after, key=lambda span: span[1] - span[0])
    text = sentence.text[start - sentence.start : end - sentence.start]
    return start, end - (len(text) - len(text.rstrip(" ,")))
