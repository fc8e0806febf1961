"""Which words of a claim a page must have, what share of them a sentence has, and how often each of both denies."""

from collections.abc import Sequence
from typing import NamedTuple

from refcheck.datatypes.selectors import Span, is_within
from refcheck.text.patterns import late
from refcheck.text.word_rules import negations_of
from refcheck.verify.claims.foreign.sentence_parts import is_adjunct, is_modifier
from refcheck.verify.claims.foreign.wordings import wordings_of
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_QUOTED = late(r"«[^«»]*»|„[^„“”]*[“”]|“[^“”]*”|\"[^\"]*\"")


_BOUND_REACH = 6  # words from "ne" to its "que"
_BREAKS = frozenset(",;:–—")
_OPENING_CLAUSES = {
    "de": frozenset("dass weil obwohl während aber doch sondern nachdem bevor und".split()),
    "fr": frozenset("que qui si parce alors tandis mais car où lorsque quand et".split()),
    "es": frozenset("que si porque mientras pero aunque donde cuando y e".split()),
    "it": frozenset("che se perché mentre ma anche dove quando e ed".split()),
    "ru": frozenset("что если потому хотя но а где когда чтобы и".split()),
}


class AskedWord(NamedTuple):
    """A word of a claim that a page must have.

    `is_aside` says that it neither is what is done nor does it: a preposition leads to it, or it says of what another
    noun is, or it is a name.
    """

    text: str
    stem: str
    is_aside: bool


def asked_words(claim: ClaimFacts) -> list[AskedWord]:
    """Give the claim's words that a page must have: none of figures, and none that only tell who says it."""
    wordings = wordings_of(claim.language)
    sentence = claim.sentence
    found: list[AskedWord] = []
    for at, (word, stem_) in enumerate(zip(sentence.words, sentence.stems, strict=True)):
        is_asked = stem_ in sentence.content and stem_ not in wordings.telling
        if is_asked and not is_within(word.start, claim.figure_spans):
            text = sentence.text[word.start : word.end]
            is_aside = is_adjunct(sentence, at) or is_modifier(sentence, at) or stem_ in sentence.name_stems
            found.append(AskedWord(text, stem_, is_aside=is_aside))
    return found


def share_of_words(claim: ClaimFacts, page: PageIndex, index: int, without: Sequence[Span]) -> float:
    """Give the weighed share of a claim's words, but those in the given places, that a sentence has as they are."""
    total = found = 0.0
    for word, stem_ in zip(claim.sentence.words, claim.sentence.stems, strict=True):
        if stem_ in claim.sentence.content and not is_within(word.start, without):
            weight = page.rarity(stem_)
            total += weight
            found += weight * page.places(stem_).get(index, 0.0)
    return found / total if total else 0.0


def deny_alike(claim: Sentence, page: Sentence) -> bool:
    """Tell whether a claim denies as often as a sentence of the page, be it that one of them quotes the denial.

    What the page denies in a clause behind all that the claim tells is none of the claim's.
    """
    return not _denials(claim).isdisjoint(_denials_before(page, _end_of_shared(claim, page)))


def _denials(sentence: Sentence) -> frozenset[int]:
    """Count the words that deny, with and without those in quotation marks, which may be names."""
    negations = negations_of(sentence.language)
    if negations.isdisjoint(sentence.forms):
        return frozenset({0})
    quoted = [match.span() for match in _QUOTED.finditer(sentence.text)]
    places = _denying_places(sentence)
    return frozenset({len(places), sum(not is_within(place, quoted) for place in places)})


def _denying_places(sentence: Sentence) -> list[int]:
    """Give where words that deny stand; "ne … que" is "only"."""
    negations = negations_of(sentence.language)
    places = [at for at, word in enumerate(sentence.words) if word.form in negations]
    if sentence.language == "fr":
        places = [at for at in places if not _only_bounds(sentence, at, negations)]
    return [sentence.words[at].start for at in places]


def _only_bounds(sentence: Sentence, at: int, negations: frozenset[str]) -> bool:
    """Tell whether a "ne" belongs to "ne … que": "n'étaient remplies qu'à 6 %"."""
    behind = sentence.forms[at + 1 : at + 1 + _BOUND_REACH]
    bound = next((i for i, form in enumerate(behind) if form in ("que", "qu")), None)
    return sentence.forms[at] in ("ne", "n") and bound is not None and negations.isdisjoint(behind[:bound])


def _end_of_shared(claim: Sentence, page: Sentence) -> int:
    """Give the number of the word behind the last one that a sentence shares with a claim."""
    known = claim.content
    return max((at + 1 for at, stem_ in enumerate(page.stems) if stem_ in known), default=len(page.stems))


def _denials_before(sentence: Sentence, end: int) -> frozenset[int]:
    """Count the words that deny up to where the clause ends in which a word stands."""
    opening = _OPENING_CLAUSES.get(sentence.language, frozenset())
    for at in range(end, len(sentence.words)):
        gap = sentence.text[sentence.words[at - 1].end : sentence.words[at].start]
        if sentence.forms[at] in opening or not _BREAKS.isdisjoint(gap):
            stop = sentence.words[at].start
            return frozenset({sum(place < stop for place in _denying_places(sentence))})
    return _denials(sentence)
