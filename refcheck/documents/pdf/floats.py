"""Figures and tables that print puts into the middle of a paragraph: moved behind it, so that it is read as one."""

from collections.abc import Sequence

from refcheck.documents.pdf.set_in import CAPTION_START, SENTENCE_END, are_rows
from refcheck.pdfs.lines import PdfLine

_MOST_BETWEEN = 8  # groups of lines
_LEAST_BROKEN_OFF = 40  # characters of a paragraph that goes on elsewhere
_LONGEST_ROW = 60  # characters of a line in a figure or a table
_ONE_SIZE = 0.6  # points

_Group = list[PdfLine]


def behind_floats(groups: Sequence[_Group]) -> list[_Group]:
    """Join the two parts of a paragraph between which captions, rows and labels stand, and put these behind it."""
    joined = list(groups)
    at = 0
    while at < len(joined):
        end = _end_of_floats(joined, at)
        if end is None:
            at += 1
        else:  # the whole may be parted once more further on
            joined[at : end + 1] = [joined[at] + joined[end], *joined[at + 1 : end]]
    return joined


def _end_of_floats(groups: Sequence[_Group], at: int) -> int | None:
    """Give which group goes on with the one at `at`; None where that one is whole, or more than floats follows."""
    group = groups[at]
    if not _is_broken_off(group):
        return None
    for other in range(at + 1, min(at + 2 + _MOST_BETWEEN, len(groups))):
        between = groups[at + 1 : other]
        if _goes_on(group, groups[other]):
            return other if any(_holds_caption(one) for one in between) else None
        if not _is_float(groups[other]):
            return None
    return None


def _is_broken_off(group: _Group) -> bool:
    is_long = sum(len(line.text) for line in group) >= _LEAST_BROKEN_OFF
    return is_long and not (SENTENCE_END.search(group[-1].text) or _is_float(group))


def _goes_on(group: _Group, other: _Group) -> bool:
    first = other[0]
    begins_amid = first.text[0].islower() or first.text[0] in "(["
    return begins_amid and abs(first.size - group[-1].size) < _ONE_SIZE and not are_rows(other)


def _is_float(group: _Group) -> bool:
    return _holds_caption(group) or are_rows(group) or all(_is_row(line) for line in group)


def _holds_caption(group: _Group) -> bool:
    return any(CAPTION_START.match(line.text) for line in group)


def _is_row(line: PdfLine) -> bool:
    return len(line.text) <= _LONGEST_ROW and not SENTENCE_END.search(line.text)
