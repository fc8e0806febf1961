"""Numbers printed beside the lines of a page, as drafts for review and bills of parliaments have them."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise

from refcheck.datatypes.selectors import Span

_AT_EDGE = re.compile(r"\A\s*(\d{1,4})(?:\s+|\Z)|\s(\d{1,4})\s*\Z")  # PDFium puts some behind a raised number's line
_FEWEST = 6  # numbered lines of a page
_FEWEST_ALONE = 3  # on the last page, all of whose lines are numbered
_MOST_LINES = 500  # of a page
_WITHIN_SENTENCES = 0.15  # of them before a small letter: items of a list begin with capitals
_WITHIN_SENTENCES_ALONE = 0.4  # the same, of a few lines: "ibid." begins one note among them
_BEHIND_NUMBER = frozenset({".", ")"})  # "44 11. Moore": the line's number, then the entry's
_LEAST_GAP = 2.0  # points between a number and the text's edge
_SAME_ROW = 4.0  # points between the feet of a number and of its line's first letter

_STEPS = (1, 2, 5, 10)  # from a number to the next one
_MOST = 0.7  # of the numbers stand as many lines apart as they say

Box = tuple[float, float, float, float]
_Number = tuple[float, int, int, re.Match[str]]
"""How far down it stands, what it counts, in which piece it was found and where."""


def without_line_numbers(raw: str, pieces: Sequence[Span], box: Callable[[int], Box]) -> Sequence[Span]:
    """Give the pieces of a page's text without the numbers that stand beside it and count its lines.

    They count up from line to line, or stand beside each fifth one, and the lines go on in the middle of a
    sentence: a numbered list, whose items may fill one line each, is left as it is. `box` measures one character.
    """
    if len(pieces) > _MOST_LINES:
        return pieces
    found = [(at, match) for at, (start, end) in enumerate(pieces) for match in _AT_EDGE.finditer(raw[start:end])]
    if len(found) < _FEWEST_ALONE:
        return pieces
    rows = list(_rows(raw, pieces, box))
    left = sorted(row.left for row in rows)[len(rows) // 5] if rows else 0.0
    right = sorted(row.right for row in rows)[len(rows) * 4 // 5] if rows else 0.0
    before: list[_Number] = []
    behind: list[_Number] = []
    for at, match in found:
        first, last = match.span(1 if match[1] else 2)
        begins, _right, bottom, _top = box(pieces[at][0] + first)
        ends = box(pieces[at][0] + last - 1)[1]
        number = -bottom, int(match[1] or match[2]), at, match
        if ends < left - _LEAST_GAP:
            before.append(number)
        elif begins > right + _LEAST_GAP:
            behind.append(number)
    kept = list(pieces)
    for numbers in (sorted(side, key=lambda one: one[:3]) for side in (before, behind)):
        if not _count_lines(numbers, rows):
            continue
        for _height, _number, at, match in numbers:
            start, end = kept[at]
            begun = pieces[at][0]
            kept[at] = (begun + match.end(), end) if match[1] else (start, begun + match.start())
    return [(start, max(start, end)) for start, end in kept]


def _count_lines(numbers: Sequence[_Number], rows: Sequence["_Row"]) -> bool:
    """Tell numbers that count the lines beside which they stand from those of a list or a table."""
    steps = Counter(b[1] - a[1] for a, b in pairwise(numbers))
    if not steps:
        return False
    step, counted = steps.most_common(1)[0]
    if counted < len(numbers) - 2 or step not in _STEPS:
        return False
    if step > 1:
        heights = {round(row.bottom / _SAME_ROW) for row in rows}
        fits = sum(_is_near(_rows_between(a, b, heights), step) for a, b in pairwise(numbers) if b[1] - a[1] == step)
        if len(numbers) < _FEWEST_ALONE or fits < counted * _MOST:
            return False
    elif len(numbers) < _FEWEST and (len(numbers) < _FEWEST_ALONE or len(numbers) < len(rows)):
        return False
    firsts = [_first_of_row(rows, -height) for height, *_rest in numbers]
    within = sum(first.islower() or first in _BEHIND_NUMBER for first in firsts)
    is_long = len(numbers) >= _FEWEST
    return within >= len(numbers) * (_WITHIN_SENTENCES if is_long else _WITHIN_SENTENCES_ALONE)


def _rows_between(number: _Number, other: _Number, heights: Set[int]) -> int:
    return sum(-other[0] <= height * _SAME_ROW < -number[0] for height in heights)


def _is_near(count: int, step: int) -> bool:
    return abs(count - step) <= 1


@dataclass(frozen=True, slots=True)
class _Row:
    """The first letter of a piece and where it stands; where its last one ends."""

    left: float
    right: float
    bottom: float
    letter: str


def _rows(raw: str, pieces: Sequence[Span], box: Callable[[int], Box]) -> Iterator[_Row]:
    """Give where the pieces begin, numbers at their beginning left out."""
    for start, end in pieces:
        at = end - len(raw[start:end].lstrip("0123456789 \t\xa0"))
        if at < end:
            left, _right, bottom, _top = box(at)
            last = at + len(raw[at:end].rstrip("0123456789 \t\xa0")) - 1
            yield _Row(left, box(max(at, last))[1], bottom, raw[at])


def _first_of_row(rows: Sequence[_Row], bottom: float) -> str:
    """Give the leftmost letter at one height, "" where a number stands alone."""
    level = (row for row in rows if abs(row.bottom - bottom) < _SAME_ROW)
    first = min(level, key=lambda row: row.left, default=None)
    return first.letter if first else ""
