"""Figures that a sentence tells of several in their order: "the reservoirs at A and B were 34 and 28 percent full"."""

from collections.abc import Sequence
from itertools import pairwise

from refcheck.datatypes.selectors import Span
from refcheck.text.numbers import Quantity, quantities_agree
from refcheck.text.patterns import late
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_READ = 3  # best sentences that are looked at
_JOINED = late(
    r"(?i)\s*(?:,|,?\s(?:and|und|et|y|e|и|en|och|bzw\.|beziehungsweise))\s(?:(?:at|to|à|auf|zu|by|um)\s)?\s*"
)
_AND = frozenset("and und et y e и en och".split())
_BETWEEN_NAMES = frozenset("in at of the from à de en in von aus la le der den a в на из".split()) | _AND


def find_other_order(claim: ClaimFacts, page: PageIndex, ranked: Sequence[Candidate]) -> Doubt | None:
    """Doubt a figure of a name that one of the best sentences tells of another one by their order."""
    for candidate in ranked[:_READ] if claim.quantities else ():
        sentence = page.sentences[candidate.index]
        span = find_turned_order(claim, sentence)
        if span is not None:
            start, end = sentence.start + span[0], sentence.start + span[1]
            return Doubt(DoubtKind.FIGURE, claim.quantities[0].text, page.text[start:end], start, end)
    return None


def find_turned_order(claim: ClaimFacts, sentence: Sentence) -> Span | None:
    """Give the figures of a sentence of which the claim gives one to another name than the order does."""
    told = sentence.quantities
    if len(told) < 2 or not claim.quantities or _AND.isdisjoint(sentence.forms):
        return None
    for figures in _series(sentence, told):
        names = _names_before(sentence, figures[0].start)
        if len(names) != len(figures):
            continue
        mine = {i for i, figure in enumerate(figures) if any(quantities_agree(q, figure) for q in claim.quantities)}
        named = {i for i, name in enumerate(names) if name in claim.sentence.stems}
        if len(mine) == len(named) == 1 and mine != named:
            return figures[0].start, figures[-1].end
    return None


def _series(sentence: Sentence, told: tuple[Quantity, ...]) -> list[list[Quantity]]:
    """Give the runs of figures that only commas and "and" part, and that differ."""
    runs: list[list[Quantity]] = [[told[0]]]
    for before, figure in pairwise(told):
        if _JOINED.fullmatch(sentence.text, before.end, figure.start):
            runs[-1].append(figure)
        else:
            runs.append([figure])
    return [run for run in runs if len(run) > 1 and len({(q.low, q.high) for q in run}) == len(run)]


def _names_before(sentence: Sentence, place: int) -> list[str]:
    """Give the stems of the last names that stand joined before a place, each by its last word."""
    names: list[str] = []
    series: list[str] = []
    is_joined, end = False, 0
    for at, word in enumerate(sentence.words):
        if word.start >= place:
            break
        is_joined = is_joined or (bool(series) and "," in sentence.text[end : word.start])
        end = word.end
        if at and sentence.capital[at]:
            if series and sentence.capital[at - 1] and not is_joined:
                series[-1] = sentence.stems[at]
            else:
                series = [*series, sentence.stems[at]] if is_joined else [sentence.stems[at]]
            is_joined = False
            names = list(series) if len(series) > 1 else names
        elif sentence.forms[at] in _BETWEEN_NAMES:
            is_joined = is_joined or sentence.forms[at] in _AND
        else:
            series, is_joined = [], False
    return names
