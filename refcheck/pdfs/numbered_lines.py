"""Numbers printed beside the lines of a page, as drafts for review and bills of parliaments have them."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from refcheck.datatypes.selectors import Span

_AT_EDGE = re.compile(r"\A\s*(\d{1,4})(?:\s+|\Z)|\s(\d{1,4})\s*\Z")  # PDFium puts some behind a raised number's line
_FEWEST = 6  # numbered lines of a page
_WITHIN_SENTENCES = 0.15  # of them before a small letter: items of a list begin with capitals
_EACH_LINE = 0.7  # of the lines have a number
_LEAST_GAP = 2.0  # points between a number and the text's edge
_NEAR = 12  # characters behind a number, in which its line begins

Box = tuple[float, float, float, float]


def without_line_numbers(raw: str, pieces: Sequence[Span], box: Callable[[int], Box]) -> Sequence[Span]:
    """Give the pieces of a page's text without the numbers that stand left of it and count its lines.

    They count up by one from line to line, and the lines go on in the middle of a sentence: a numbered
    list, whose items may fill one line each, is left as it is. `box` measures one character.
    """
    found = [(at, match) for at, (start, end) in enumerate(pieces) for match in _AT_EDGE.finditer(raw[start:end])]
    if len(found) < _FEWEST:
        return pieces
    edge = _text_edge(raw, pieces, box)
    beside: list[tuple[float, int, int, re.Match[str]]] = []
    for at, match in found:
        group = 1 if match[1] else 2
        last = box(pieces[at][0] + match.end(group) - 1)
        if last[1] < edge - _LEAST_GAP:
            beside.append((-last[2], int(match[group]), at, match))
    beside.sort(key=lambda one: one[:3])
    counted = sum(b[1] == a[1] + 1 for a, b in pairwise(beside))
    if len(beside) < _FEWEST or counted < len(beside) - 2:
        return pieces
    behind = [_letter_behind(raw, pieces[at][0] + match.end()) for _height, _number, at, match in beside]
    if sum(letter.isdecimal() for letter in behind) > len(behind) / 2:  # the numbers come first, then all lines
        behind = [_letter_behind(raw, start) for start, end in pieces if not raw[start:end].strip().isdecimal()]
        if len(beside) < len(behind) * _EACH_LINE:
            return pieces
    if sum(letter.islower() for letter in behind) < len(behind) * _WITHIN_SENTENCES:
        return pieces
    kept = list(pieces)
    for _height, _number, at, match in beside:
        start, end = kept[at]
        begun = pieces[at][0]
        kept[at] = (begun + match.end(), end) if match[1] else (start, begun + match.start())
    return [(start, max(start, end)) for start, end in kept]


def _letter_behind(raw: str, at: int) -> str:
    return raw[at : at + _NEAR].lstrip()[:1]


def _text_edge(raw: str, pieces: Sequence[Span], box: Callable[[int], Box]) -> float:
    """Give where most lines begin, numbers at their beginning left out."""
    lefts: list[float] = []
    for start, end in pieces:
        lead = len(raw[start:end]) - len(raw[start:end].lstrip("0123456789 \t\xa0"))
        if start + lead < end:
            lefts.append(box(start + lead)[0])
    lefts.sort()
    return lefts[len(lefts) // 5] if lefts else 0.0
