"""Which words of a claim a page must have, what share of them a sentence has, and how often each of both denies."""

from collections.abc import Sequence

from refcheck.datatypes.selectors import Span
from refcheck.text.patterns import late
from refcheck.text.word_rules import negations_of
from refcheck.verify.claims.foreign.wordings import wordings_of
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_QUOTED = late(r"«[^«»]*»|„[^„“”]*[“”]|“[^“”]*”|\"[^\"]*\"")


def asked_words(claim: ClaimFacts) -> list[tuple[str, str]]:
    """Give the claim's words and stems that a page must have: none of figures, and none that only tell who says it."""
    wordings = wordings_of(claim.language)
    sentence = claim.sentence
    found: list[tuple[str, str]] = []
    for word, stem_ in zip(sentence.words, sentence.stems, strict=True):
        is_asked = stem_ in sentence.content and stem_ not in wordings.telling
        if is_asked and not is_within(word.start, claim.figure_spans):
            found.append((sentence.text[word.start : word.end], stem_))
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


def denials(sentence: Sentence) -> int:
    """Count the words that deny, but those of quotations, which are judged by themselves, and of names in marks."""
    negations = negations_of(sentence.language)
    if negations.isdisjoint(sentence.forms):
        return 0
    quoted = [match.span() for match in _QUOTED.finditer(sentence.text)]
    return sum(word.form in negations and not is_within(word.start, quoted) for word in sentence.words)


def is_within(place: int, spans: Sequence[Span]) -> bool:
    """Tell whether a place lies in one of some spans."""
    return any(start <= place < end for start, end in spans)
