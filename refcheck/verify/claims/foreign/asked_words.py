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
    """Tell whether a claim denies as often as a sentence of the page, be it that one of them quotes the denial."""
    ours, theirs = _denials(claim), _denials(page)
    return not ours.isdisjoint(theirs)


def _denials(sentence: Sentence) -> frozenset[int]:
    """Count the words that deny, with and without those in quotation marks, which may be names."""
    negations = negations_of(sentence.language)
    if negations.isdisjoint(sentence.forms):
        return frozenset({0})
    quoted = [match.span() for match in _QUOTED.finditer(sentence.text)]
    places = [word.start for word in sentence.words if word.form in negations]
    return frozenset({len(places), sum(not is_within(place, quoted) for place in places)})
