"""Claims in another language than English: judged by their words alone, for the rules of grammar are English.

Such a claim is supported only where one sentence and its neighbours have every word of it, and refuted only by a
figure or date that stands in the place of its own in a sentence with nearly all of its other words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.datatypes.selectors import Span
from refcheck.text.numbers import Quantity
from refcheck.text.word_rules import negations_of
from refcheck.verify.claims.finding.alignment import (
    Findings,
    date_stands,
    month_day_stands,
    quantity_stands,
    window_sentences,
)
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_READ = 5  # sentences that are looked at, best first
_IN_ONE = 0.6  # weighed share of a claim's words that the sentence itself must have; its neighbours may have the rest
_ALIGNED = 0.75  # share of the other words that makes a figure the one in the place of the claim's


@dataclass(frozen=True, slots=True)
class WordsFound:
    """How much of a claim stands on a page word by word.

    `are_told` says whether one place has all of it; `share` is the weighed share that the best place has, 0 to 1.
    """

    are_told: bool
    share: float
    conflicts: tuple[Conflict, ...]


def find_words(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate], findings: Findings) -> WordsFound:
    """Look for a claim's words in its best passages; a page with another figure in its place is in conflict."""
    near = [candidate.index for candidate in ranked[:_READ]]
    share = max((_share(claim, page, index, []) for index in near), default=0.0)
    return WordsFound(
        any(_tells(claim, page, index) for index in near), share, tuple(_conflicts(claim, page, near, findings))
    )


def _tells(claim: ClaimFacts, page: PageIndex, index: int) -> bool:
    """Tell whether a sentence and its neighbours have every word of a claim, and deny as much as it does."""
    window = window_sentences(page, index)
    held = frozenset().union(*(sentence.content for sentence in window))
    figures = claim.figure_spans
    for word, stem_ in zip(claim.sentence.words, claim.sentence.stems, strict=True):
        is_asked = stem_ in claim.sentence.content and not _is_within(word.start, figures)
        if is_asked and stem_ not in held:
            return False
    return (
        _share(claim, page, index, figures) >= _IN_ONE
        and _denials(claim.sentence) == _denials(page.sentences[index])
        and all(quantity_stands(quantity, window) for quantity in claim.quantities)
        and all(date_stands(claim, number, window) for number in range(len(claim.dates)))
        and all(month_day_stands(claim, number, window) for number in range(len(claim.month_days)))
        and _has_names_in_order(claim.sentence, page.sentences[index])
    )


def _has_names_in_order(claim: Sentence, other: Sentence) -> bool:
    """Tell whether a sentence itself has the claim's names, in the same order: who did it to whom."""
    names = [stem_ for stem_ in dict.fromkeys(claim.stems) if stem_ in claim.name_stems]
    return set(names) <= set(other.stems) and names == sorted(names, key=other.stems.index)


def _share(claim: ClaimFacts, page: PageIndex, index: int, without: Sequence[Span]) -> float:
    """Give the weighed share of a claim's words, but those in the given places, that a sentence has."""
    total = found = 0.0
    for word, stem_ in zip(claim.sentence.words, claim.sentence.stems, strict=True):
        if stem_ in claim.sentence.content and not _is_within(word.start, without):
            weight = page.rarity(stem_)
            total += weight
            found += weight * page.places(stem_).get(index, 0.0)
    return found / total if total else 0.0


def _conflicts(claim: ClaimFacts, page: PageIndex, near: list[int], findings: Findings) -> list[Conflict]:
    found: list[Conflict] = []
    figures = claim.figure_spans
    for index in near:
        sentence = page.sentences[index]
        if found or _share(claim, page, index, figures) < _ALIGNED or _denials(claim.sentence) != _denials(sentence):
            continue
        for quantity in findings.missing_quantities:
            told = sentence.quantities
            rivals = [other for other in told if _counts_the_same(claim.sentence, quantity, sentence, other)]
            if len(rivals) == 1:
                found.append(_conflict(ConflictKind.NUMBER, quantity.text, sentence, (rivals[0].start, rivals[0].end)))
        for date in claim.dates:
            words = claim.text[date.start : date.end]
            days = [other for other in sentence.dates if len(other.date.iso) == len(date.date.iso)]
            if words in findings.missing_dates and len(days) == 1 and len(claim.dates) == 1:
                found.append(_conflict(ConflictKind.DATE, words, sentence, (days[0].start, days[0].end)))
    return found


def _conflict(kind: ConflictKind, words: str, sentence: Sentence, span: Span) -> Conflict:
    start, end = span
    return Conflict(
        kind=kind, claim=words, page=sentence.text[start:end], start=sentence.start + start, end=sentence.start + end
    )


def _counts_the_same(ours: Sentence, mine: Quantity, theirs: Sentence, other: Quantity) -> bool:
    """Tell whether two figures have one unit, or none and one word behind them: what they count."""
    if mine.unit or other.unit:
        return mine.unit == other.unit
    return _behind(ours, mine) == _behind(theirs, other) != ""


def _behind(sentence: Sentence, quantity: Quantity) -> str:
    behind = (stem_ for word, stem_ in zip(sentence.words, sentence.stems, strict=True) if word.start >= quantity.end)
    return next(behind, "")


def _denials(sentence: Sentence) -> int:
    return sum(form in negations_of(sentence.language) for form in sentence.forms)


def _is_within(place: int, spans: Sequence[Span]) -> bool:
    return any(start <= place < end for start, end in spans)
