"""Numbers printed beside the lines of a page, as drafts for review and bills of parliaments have them."""

import re
from collections.abc import Callable, Iterator, Sequence
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

Box = tuple[float, float, float, float]


def without_line_numbers(raw: str, pieces: Sequence[Span], box: Callable[[int], Box]) -> Sequence[Span]:
    """Give the pieces of a page's text without the numbers that stand left of it and count its lines.

    They count up by one from line to line, and the lines go on in the middle of a sentence: a numbered
    list, whose items may fill one line each, is left as it is. `box` measures one character.
    """
    if len(pieces) > _MOST_LINES:
        return pieces
    found = [(at, match) for at, (start, end) in enumerate(pieces) for match in _AT_EDGE.finditer(raw[start:end])]
    if len(found) < _FEWEST_ALONE:
        return pieces
    rows = list(_rows(raw, pieces, box))
    edge = sorted(row.left for row in rows)[len(rows) // 5] if rows else 0.0
    beside: list[tuple[float, int, int, re.Match[str]]] = []
    for at, match in found:
        _left, right, bottom, _top = box(pieces[at][0] + match.end(1 if match[1] else 2) - 1)
        if right < edge - _LEAST_GAP:
            beside.append((-bottom, int(match[1] or match[2]), at, match))
    beside.sort(key=lambda one: one[:3])
    counted = sum(b[1] == a[1] + 1 for a, b in pairwise(beside))
    are_all = len(beside) >= _FEWEST_ALONE and len(beside) >= len(rows)
    if not (are_all or len(beside) >= _FEWEST) or counted < len(beside) - 2:
        return pieces
    firsts = [_first_of_row(rows, -height) for height, *_rest in beside]
    within = sum(first.islower() or first in _BEHIND_NUMBER for first in firsts)
    if within < len(beside) * (_WITHIN_SENTENCES if len(beside) >= _FEWEST else _WITHIN_SENTENCES_ALONE):
        return pieces
    kept = list(pieces)
    for _height, _number, at, match in beside:
        start, end = kept[at]
        begun = pieces[at][0]
        kept[at] = (begun + match.end(), end) if match[1] else (start, begun + match.start())
    return [(start, max(start, end)) for start, end in kept]


@dataclass(frozen=True, slots=True)
class _Row:
    """The first letter of a piece and where it stands."""

    left: float
    bottom: float
    letter: str


def _rows(raw: str, pieces: Sequence[Span], box: Callable[[int], Box]) -> Iterator[_Row]:
    """Give where the pieces begin, numbers at their beginning left out."""
    for start, end in pieces:
        at = end - len(raw[start:end].lstrip("0123456789 \t\xa0"))
        if at < end:
            left, _right, bottom, _top = box(at)
            yield _Row(left, bottom, raw[at])


def _first_of_row(rows: Sequence[_Row], bottom: float) -> str:
    """Give the leftmost letter at one height, "" where a number stands alone."""
    level = (row for row in rows if abs(row.bottom - bottom) < _SAME_ROW)
    first = min(level, key=lambda row: row.left, default=None)
    return first.letter if first else ""
