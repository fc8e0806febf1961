"""Lists of works: their entries begin at the edge while all other lines are set in, or with names and a year."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from refcheck.documents.pdf.columns import Columns
from refcheck.pdfs.lines import PdfLine

_ENTRY_END = re.compile(r"(?:[.!?:][\"”’»)\]]*|(?:https?://|www\.|doi|\S*/)\S*|\S*\.\S*\d\S*)$")
_AUTHOR_LEAD = re.compile(r"[^\W\d_a-z][^()\d]{2,90}[ (\[](?:1[5-9]|20)\d\d[a-z]?[).\],:]")
_INITIALS = re.compile(r"[^\W\d_][\w’'-]*(?: [\w’'-]+){0,3}, [^\W\d_a-z](?:\.|[^\W\d_]+[.,&( ])")
_FEWEST_LEADS = 3
_MOST_LINES = 3  # of an entry, on the average
_FLUSH = 2.5  # points from the edge
_LEAST_HANG, _MOST_HANG = 6.0, 80.0
_FEWEST = 2  # entries, and lines that are set in
_SHORT = 0.75  # of the column's width


@dataclass(frozen=True, slots=True)
class ListLines:
    """The lines that begin entries, and those that go on with one."""

    first: frozenset[int]
    others: frozenset[int]


def find_list_lines(lines: Sequence[PdfLine], columns: Columns) -> ListLines:
    """Find the lines of lists: stretches between headings that are such lists throughout.

    The first lines of running text are the ones that are set in, and the lines at the edge go on in mid-sentence.
    """
    first: set[int] = set()
    others: set[int] = set()
    for stretch in _stretches(lines):
        edge = min(columns.indent_of(lines[at]) for at in stretch)
        indents = {at: columns.indent_of(lines[at]) - edge for at in stretch}
        flush = [at for at in stretch if indents[at] < _FLUSH]
        hung = [indents[at] for at in stretch if indents[at] >= _FLUSH]
        if _is_hanging(lines, stretch, flush, hung, columns):
            first.update(flush)
            others.update(set(stretch).difference(flush))
        else:
            first.update(_author_leads(lines, flush))
    return ListLines(frozenset(first), frozenset(others))


def _is_hanging(
    lines: Sequence[PdfLine], stretch: Sequence[int], flush: Sequence[int], hung: Sequence[float], columns: Columns
) -> bool:
    """Tell whether all lines at the edge begin entries and all others are set in by one measure."""
    if min(len(flush), len(hung)) < _FEWEST or flush[0] != stretch[0]:
        return False
    if min(hung) <= _LEAST_HANG or max(hung) > _MOST_HANG or max(hung) - min(hung) > _LEAST_HANG:
        return False
    ends = all(_ends_entry(lines[at - 1], columns) for at in flush[1:])
    return ends and _goes_on_set_in(lines, stretch, flush)


def _goes_on_set_in(lines: Sequence[PdfLine], stretch: Sequence[int], flush: Sequence[int]) -> bool:
    """Tell entries that go on in the lines set in below them from a block quote between paragraphs."""
    at_edge = set(flush)
    turns = [a for a, b in pairwise(stretch) if a in at_edge and b not in at_edge]
    return len(turns) >= _FEWEST or any(not _ENTRY_END.search(lines[at].text) for at in turns)


def _author_leads(lines: Sequence[PdfLine], flush: Sequence[int]) -> list[int]:
    """Find the lines that begin with names and a year behind the end of another entry, where most of a list does."""
    leads = [
        at
        for number, at in enumerate(flush)
        if _begins_with_author(lines[at].text) and (not number or _ends_work(lines[at - 1].text))
    ]
    named = sum(_INITIALS.match(lines[at].text) is not None for at in leads)
    return leads if named >= _FEWEST_LEADS and len(leads) * _MOST_LINES >= len(flush) else []


def _begins_with_author(text: str) -> bool:
    lead = _AUTHOR_LEAD.match(text)
    return lead is not None and ("(" in lead[0] or _INITIALS.match(text) is not None)


def _ends_work(text: str) -> bool:
    return _ENTRY_END.search(text) is not None and not text.endswith(":")


def _stretches(lines: Sequence[PdfLine]) -> Iterator[list[int]]:
    """Part the lines at every change of size, as headings make one."""
    stretch: list[int] = []
    for at, line in enumerate(lines):
        if stretch and abs(line.size - lines[at - 1].size) > 0.6:
            yield stretch
            stretch = []
        stretch.append(at)
    if stretch:
        yield stretch


def _ends_entry(line: PdfLine, columns: Columns) -> bool:
    left, right = columns.bounds_of(line)
    is_short = line.right < left + (right - left) * _SHORT
    return not line.has_hyphen and (is_short or _ENTRY_END.search(line.text) is not None)
