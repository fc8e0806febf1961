"""Whether the page puts what a claim reports into the same mouth."""

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.text.patterns import late
from refcheck.text.stemming import stem
from refcheck.text.words import fold_word
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.company import Company
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.meaning.lexicon import Relation, is_known, like_words, relation
from refcheck.verify.claims.meaning.spellings import are_spellings
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.claims.stance.reported import has_written, is_told_for_another, said_part
from refcheck.verify.quotations.names.names import is_role, same_person
from refcheck.verify.quotations.names.organisations import is_organisation
from refcheck.verify.quotations.speaking.attribution import Attribution, SubjectKind, find_attributions
from refcheck.verify.quotations.speaking.mouths import Mouth, compare_mouths

_LEAST_COVERAGE = 0.5  # a sentence with less of the claim may be another statement
_SAME_STATEMENT = 0.6  # share of the reported words that one sentence must have where nothing is quoted
_NEAR_STATEMENT = 0.4  # … where the sentence shares the turn of phrase as well
_ARTICLES = frozenset("a an the one some many several".split())
_BEGINNING = 5  # letters that "ministry" and "minister" share
_BODIES = frozenset(
    """government ministry party company commission council court police parliament union agency bank authority
    authorities federation association group institute university army military opposition""".split()
)
_OFFICES = frozenset(
    """minister president premier chancellor secretary spokesman spokeswoman spokesperson chief head chair chairman
    chairwoman director executive official mayor governor commissioner general leader ambassador envoy judge officer
    deputy manager lawyer founder partner representative member adviser he she""".split()
)
"""What somebody is called who may speak for a body."""
_OPENS = late(
    r"(?P<who>(?:(?!\bthat\b)[^,.;:\"“”]){3,80}?)\s(?:have\s|has\s|had\s|also\s)*(?:said|says?|told\s\w+|argued?s?|claim(?:ed|s)?"
    r"|propos(?:ed?|es)|suggest(?:ed|s)?|believed?s?|think|thought|warn(?:ed|s)?|not(?:ed?|es)|report(?:ed|s)?"
    r"|stat(?:ed?|es)|conclud(?:ed?|es)|maintain(?:ed|s)?|insist(?:ed|s)?|assert(?:ed|s)?)\s(?:that\s)?"
)


def find_speaker_conflict(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate]) -> Conflict | None:
    """Name the speaker of the page where the claim gives its statement to somebody else.

    Only a speaker whom the claim names, or a group that the page knows nothing of, counts, and only where the page
    surely names another one for the sentence that says the same.
    """
    named = [
        a
        for a in claim.attributions
        if a.kind is SubjectKind.NAME and (" " in a.subject or not is_known(stem(fold_word(a.subject))))
    ]
    named = [a for a in named if not is_role(a.subject) and not _ends_in_office(a.subject)]
    reported = _OPENS.match(claim.text)
    if any(has_written(each.subject, page) for each in named) or (reported and has_written(reported["who"], page)):
        return None
    if named and ranked and ranked[0].coverage >= _LEAST_COVERAGE:
        conflict = _other_mouth(named[0].subject, page, ranked[0])
        if conflict is not None:
            return conflict
    if reported is None and not named:
        return None
    said = ClaimFacts(claim.text[reported.end() :] if reported else claim.text)
    who = reported["who"].strip() if reported else named[0].subject
    return _other_teller(who, said, page, ranked)


def _ends_in_office(subject: str) -> bool:
    """Tell whether a name is none: "a French MP", "the firm's CEO"."""
    return " " in subject and subject.split()[-1] in ("MP", "MEP", "CEO", "CFO", "PM", "MPs", "MEPs")


def find_body_of_another(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate]) -> Doubt | None:
    """Doubt "the ministry said" where the page has the words from a person who speaks for nobody of the kind."""
    reported = _OPENS.match(claim.text)
    heads = [form for form in reported["who"].lower().split() if form in _BODIES] if reported else []
    if reported is None or not heads or not ranked:
        return None
    said = ClaimFacts(claim.text[reported.end() :])
    sentence = page.sentences[ranked[0].index]
    theirs = find_attributions(page.text, sentence.start, sentence.end)
    tellers = [a for a in theirs if a.kind is SubjectKind.NAME and " " in a.subject]
    if not tellers or Company(said, page).of(ranked[0].index, frozenset()) < _SAME_STATEMENT:
        return None
    surname = stem(fold_word(tellers[0].subject.split()[-1]))
    told = {form for index in page.places(surname) for form in page.sentences[index].forms}
    beginnings = tuple(head[:_BEGINNING] for head in heads)
    if not told.isdisjoint(_OFFICES) or any(form.startswith(beginnings) for form in told):
        return None
    where = (sentence.start, sentence.start + len(sentence.text.rstrip()))
    return Doubt(DoubtKind.SUBJECT, reported["who"].strip(), tellers[0].subject, *where)


def _other_mouth(speaker: str, page: PageIndex, best: Candidate) -> Conflict | None:
    sentence = page.sentences[best.index]
    theirs = find_attributions(page.text, sentence.start, sentence.end)
    if (
        not theirs
        or is_told_for_another(sentence)
        or any(same_person(speaker, name.text) for name in ClaimFacts(sentence.text).names)
    ):
        return None
    start, end = said_part(sentence, theirs[0])
    finding = compare_mouths(speaker, page.text, start, end)
    if finding.mouth is not Mouth.DIFFERENT or not finding.speaker:
        return None
    return _conflict(speaker, finding.speaker, sentence)


def _other_teller(who: str, said: ClaimFacts, page: PageIndex, ranked: list[Candidate]) -> Conflict | None:
    """Compare with the one who is said to tell it in plain report: "an expert, …, told the radio that …"."""
    company = Company(said, page)
    for candidate in ranked[:3]:
        sentence = page.sentences[candidate.index]
        phrases = frozenset(zip(sentence.stems, sentence.stems[1:], sentence.stems[2:], strict=False))
        ours = frozenset(zip(said.sentence.stems, said.sentence.stems[1:], said.sentence.stems[2:], strict=False))
        least = _NEAR_STATEMENT if ours & phrases else _SAME_STATEMENT
        if company.of(candidate.index, frozenset()) < least:
            continue
        theirs = find_attributions(page.text, sentence.start, sentence.end)
        tellers = [a for a in theirs if a.kind is SubjectKind.NAME and " " in a.subject]
        if (
            len(theirs) != 1
            or not tellers
            or is_told_for_another(sentence)
            or _may_be(who, tellers[0], page, candidate.index)
        ):
            return None
        return _conflict(who, tellers[0].subject, sentence)
    return None


def _may_be(who: str, teller: Attribution, page: PageIndex, index: int) -> bool:
    """Tell whether the claim's speaker can be the page's: by name, or by what either is called nearby."""
    if same_person(who, teller.subject) is True:
        return True
    own = [fold_word(word) for word in who.split()]
    theirs = [fold_word(word) for word in teller.subject.split()]
    if own[-1] in theirs or are_spellings(own[-1], theirs[-1]):
        return True
    words = Sentence(who, 0, len(who))
    told = frozenset(page.sentences[index].stems)
    heads = [stem_ for stem_ in words.stems if stem_ in words.content]
    if not heads or is_organisation(who):
        return True
    is_name = own[0] not in _ARTICLES and who[:1].isupper() and same_person(who, teller.subject) is False
    is_name = is_name and not is_role(who)
    if is_name and any(who[word.start].islower() for word in words.words):
        is_name = False
    if is_name:
        return heads[-1] in told
    # A group that stands nowhere on the page, nor anything of its kind before the verb of saying, is somebody else.
    sentence = page.sentences[index]
    called = [
        stem_
        for word, stem_ in zip(sentence.words, sentence.stems, strict=True)
        if sentence.start + word.start < teller.at and stem_ in sentence.content and stem_ not in sentence.name_stems
    ]
    alike = any(
        relation(heads[-1], other) >= Relation.NARROWER or other in like_words(heads[-1]) for other in called[-1:]
    )
    return alike or any(head in page.stems for head in heads)


def _conflict(speaker: str, found: str, sentence: Sentence) -> Conflict:
    return Conflict(kind=ConflictKind.SPEAKER, claim=speaker, page=found, start=sentence.start, end=sentence.end)
