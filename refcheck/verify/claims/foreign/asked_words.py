"""Which words of a claim a page must have, and what share of them a sentence has."""

from collections.abc import Sequence
from typing import NamedTuple

from refcheck.datatypes.selectors import Span, is_within
from refcheck.verify.claims.foreign.sentence_parts import is_adjunct, is_modifier
from refcheck.verify.claims.foreign.wordings import wordings_of
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex


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
