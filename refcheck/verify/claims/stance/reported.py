"""Whether the page tells in plain report, by name, that somebody else said what a claim has a person say.

"Paul Adisa said the terminal would never be profitable" shares nearly every word with a page on which his predecessor
said so. What is reported is looked for alone, and its teller read in the sentence that has it.
"""

import re

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.datatypes.selectors import Span
from refcheck.text.patterns import late
from refcheck.verify.claims.finding.company import Company
from refcheck.verify.claims.finding.passages import rank_sentences
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.runs import is_person_on
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.quotations.layout import layout_of_page
from refcheck.verify.quotations.names.names import same_person
from refcheck.verify.quotations.speaking.attribution import Attribution, SubjectKind, find_attributions
from refcheck.verify.quotations.speaking.mouths import Mouth, compare_mouths

_TOLD = 0.75  # weighed share of the reported words that the sentence must have
_NEAR = 0.2  # by how much less another sentence may have and be the one that the claim means
_FEW = 3  # reported words that must all be there
_FEWEST_WORDS = 5
_NESTED = 2  # "she said that Russia had asked"
_READ = 4  # sentences
_LONGEST_NAME = 4  # words
_WORD = re.compile(r"[^\W\d_]+")
_FOR_ANOTHER = late(
    r"(?i)spokes(?:man|woman|person)|sprecher|porte-parole|portavo[zc]|wortführer|\b(?:lawyer|attorney|anwalt|anwältin|avocate?"
    r"|abogad[oa]|avvocat[oa]|адвокат\w*|aide|on (?:his|her|their) behalf|jointly|joint)\b|пресс-секретар|sözcü|rzeczni"
)


def find_other_teller(claim: ClaimFacts, page: PageIndex) -> Conflict | None:
    """Name the person who the page says told it, where the claim has another person tell it."""
    told = claim.attributions
    if not told or len(told) > _NESTED or told[0].kind is not SubjectKind.NAME:
        return None
    speaker = told[0].subject
    start, end = said_part(claim.sentence, told[0])
    if not is_person_on(speaker, page) or any(not start <= other.start < end for other in told[1:]):
        return None
    if speaker.split()[-1] not in page.text or has_written(speaker, page):
        return None  # whom the page never names may go by another name there
    said = ClaimFacts(claim.text[start:end], language=claim.language)
    if len(said.sentence.words) < _FEWEST_WORDS or not said.content:
        return None
    company = Company(said, page)
    shares = {each.index: company.of(each.index, frozenset()) for each in rank_sentences(said, page)[:_READ]}
    best = max(shares.values(), default=0.0)
    if best < (_TOLD if len(said.content) > _FEW else 1.0):
        return None
    sayings = {
        page.sentences[i]: _teller(page.sentences[i], speaker, page) for i in shares if shares[i] >= best - _NEAR
    }
    if None in sayings.values():
        return None
    sentence, teller = next((sentence, teller) for sentence, teller in sayings.items() if teller is not None)
    return Conflict(kind=ConflictKind.SPEAKER, claim=speaker, page=teller, start=sentence.start, end=sentence.end)


def has_written(speaker: str, page: PageIndex) -> bool:
    """Tell whether the page names somebody as its author, who tells all of it."""
    surname = speaker.split()[-1]
    signed = (line.text.strip() for line in page.metadata)
    is_author = any(line.endswith(surname) and len(line.split()) <= _LONGEST_NAME for line in signed)  # no headline
    return is_author or any(surname in byline for byline in layout_of_page(page.text).bylines.values())


def is_told_for_another(sentence: Sentence) -> bool:
    """Tell whether somebody speaks for somebody in a sentence, or with somebody."""
    return _FOR_ANOTHER.search(sentence.text) is not None


def said_part(sentence: Sentence, attribution: Attribution) -> Span:
    """Give the longer part of a sentence beside its attribution: what was said."""
    verb = _WORD.match(sentence.text, attribution.at - sentence.start)
    before = (sentence.start, min(attribution.start, attribution.at))
    after = (max(attribution.end, sentence.start + verb.end() if verb else attribution.at), sentence.end)
    start, end = max(before, after, key=lambda span: span[1] - span[0])
    text = sentence.text[start - sentence.start : end - sentence.start]
    return start, end - (len(text) - len(text.rstrip(" ,")))


def _teller(sentence: Sentence, speaker: str, page: PageIndex) -> str | None:
    """Give the person, surely another one, who tells what a sentence says; None where that is not sure."""
    told = find_attributions(page.text, sentence.start, sentence.end)
    if not told or speaker.split()[-1] in sentence.text or is_told_for_another(sentence):
        return None
    first = min(told, key=lambda each: each.start)
    if first.kind is SubjectKind.NAME:
        is_other = same_person(speaker, first.subject) is False and is_person_on(first.subject, page)
        return first.subject if is_other else None
    if first.kind is SubjectKind.PRONOUN:
        finding = compare_mouths(speaker, page.text, *said_part(sentence, first))
        return finding.speaker if finding.mouth is Mouth.DIFFERENT else None
    return None
