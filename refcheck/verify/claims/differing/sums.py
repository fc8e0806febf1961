"""Figures of a claim that may be worked out from those of a page: 300 from "200 from one and 100 from another"."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from math import isinf

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.text.numbers import Quantity, QuantityKind
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex

_MOST_ADDED = 6  # figures of one sentence and the next
_MOST_SENTENCES = 60  # with figures; a table is added up by nobody

Added = tuple[str, tuple[str, ...]]
"""A claim's figure, and the page's figures that make it up."""


def find_added(figures: Iterable[Quantity], page: PageIndex) -> Added | None:
    """Give the first figure that some of a sentence, or of two neighbours, add up to."""
    for figure in figures:
        if figure.kind is not QuantityKind.CARDINAL or figure.low <= 1 or isinf(figure.high):
            continue  # "more than 10" is what nearly any two figures add up to
        for first, told in page.quantities[:_MOST_SENTENCES]:
            following = next((more for index, more in page.quantities if index == first + 1), ())
            addends = _addends_of(figure, (*told, *following)) or _difference_of(figure, told)
            if addends:
                return figure.text, tuple(addend.text for addend in addends)
    return None


def is_added(conflict: Conflict, claim: ClaimFacts, page: PageIndex) -> bool:
    """Tell whether the figure of the claim with which a conflict was found is what figures of the page add up to."""
    if conflict.kind is not ConflictKind.NUMBER:
        return False
    return find_added((mine for mine in claim.quantities if mine.text == conflict.claim), page) is not None


def _addends_of(figure: Quantity, told: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Give two or more plain figures of the same unit whose sum is the figure."""
    alike = _alike(figure, told)
    sums = (some for count in range(2, len(alike) + 1) for some in combinations(alike, count))
    return next((some for some in sums if _is_it(figure, sum(other.low for other in some))), ())


def _difference_of(figure: Quantity, told: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """Give the two of one sentence between which the figure lies: "from 900 to 600"."""
    pairs = combinations(_alike(figure, told), 2)
    return next((pair for pair in pairs if _is_it(figure, abs(pair[0].low - pair[1].low))), ())


def _alike(figure: Quantity, told: Sequence[Quantity]) -> list[Quantity]:
    plain = (other for other in told if other.kind is QuantityKind.CARDINAL and 0 < other.low == other.high)
    return [other for other in plain if other.unit == figure.unit][:_MOST_ADDED]


def _is_it(figure: Quantity, worked_out: float) -> bool:
    slack = max(figure.precision, 0.02 * worked_out if figure.is_approximate else 0.0)
    return figure.low - slack <= worked_out <= figure.high + slack
