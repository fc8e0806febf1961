"""Numbers glued to a figure or to a short word, "employed 211" with note 1, where only one can fill a gap.

Flattened superscripts leave "2111" behind: nothing around it says that the last figure is a note's. The notes do,
where all around it are found and no other number of the stretch could be the missing one.
"""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from refcheck.datatypes.selectors import Span
from refcheck.references.markers.candidates import Candidate

_FIGURES = re.compile(r"\d{1,7}(?![\w/-]|[.,:]\d)")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_GROUP_BEFORE = re.compile(r"\d[ \u00a0\u202f.,]\Z")
_FEWEST_FIGURES = 2
_THOUSANDS = 3
_MOST_MISSING = 3
_WEIGHT = 0.15


def fill_gaps(text: str, chosen: Sequence[Candidate], known: Set[int], zone: Span) -> list[Candidate]:
    """Give a marker for each number of a gap if every one of them has exactly one place there, in their order."""
    ordered = sorted(chosen, key=lambda one: one.start)
    ends = [(zone[0], 0), *((one.end, max(one.numbers)) for one in ordered)]
    begins = [*((one.start, min(one.numbers)) for one in ordered), (zone[1], max(known, default=0) + 1)]
    found: list[Candidate] = []
    for (start, last), (end, following) in zip(ends, begins, strict=True):
        missing = [number for number in range(last + 1, following) if number in known]
        if not 0 < len(missing) <= _MOST_MISSING:
            continue
        places = [list(_places_of(text, start, end, str(number))) for number in missing]
        in_order = all(len(one) == 1 for one in places) and all(a[0] < b[0] for a, b in pairwise(places))
        if in_order:
            found += [
                Candidate(start=place[0], end=place[1], numbers=(number,), weight=_WEIGHT)
                for number, (place,) in zip(missing, places, strict=True)
            ]
    return found if len(found) <= len(chosen) else []


def _places_of(text: str, start: int, end: int, number: str) -> Iterator[Span]:
    for run in _FIGURES.finditer(text, start, end):
        if not run[0].endswith(number) or not _may_end_with(text, run, run[0].removesuffix(number)):
            continue
        yield run.end() - len(number), run.end()


def _may_end_with(text: str, run: re.Match[str], figure: str) -> bool:
    """Tell whether a note may be glued to this: a written word, or a figure that is whole without it."""
    before = text[max(0, run.start() - 2) : run.start()]
    if not figure:
        return before.isalpha() and before[-1:].islower()
    if _GROUP_BEFORE.search(before):
        return len(figure) == _THOUSANDS
    if before[-1:].isalnum() or before[-1:] in tuple("-/.,:€$£#§№"):
        return False
    return len(figure) >= _FEWEST_FIGURES and figure[0] != "0" and not _YEAR.fullmatch(run[0])
