"""The columns of a PDF's pages, so that an indent is measured from the edge of the line's own column."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from refcheck.pdfs.lines import PdfLine

_LEAST_SHARE = 0.15  # of all lines begin at a column's edge; fewer are an indent
_NARROWEST = 60.0  # points between the edges of two columns
_MOST = 0.5  # of all lines; the rest are headings, lists and the last lines of paragraphs
_GRID = 2.0  # points within which lines begin at one place


@dataclass(frozen=True, slots=True)
class Columns:
    """Left and right edges of the columns, from left to right; odd and even pages may have edges of their own."""

    lefts: dict[int, list[float]]
    rights: dict[int, list[float]]
    is_justified: bool = False
    """Whether full lines end at the column's edge to the point."""

    def bounds_of(self, line: PdfLine) -> tuple[float, float]:
        """Give left and right edge of the column that a line stands in."""
        side = line.page % 2
        at = max(bisect_right(self.lefts[side], line.left + _GRID) - 1, 0)
        return self.lefts[side][at], self.rights[side][at]

    def indent_of(self, line: PdfLine) -> float:
        """Give how far right of its column's edge a line begins."""
        return line.left - self.bounds_of(line)[0]


def find_columns(lines: Sequence[PdfLine]) -> Columns:
    """Find the edges at which most lines begin, apart for odd and even pages, whose margins may differ."""
    lefts: dict[int, list[float]] = {}
    rights: dict[int, list[float]] = {}
    for side in (0, 1):
        own = [line for line in lines if line.page % 2 == side] or list(lines)
        lefts[side] = _with_later_columns(_edges(own), own)
        rights[side] = _right_edges(own, lefts[side])
    columns = Columns(lefts, rights)
    flush = sum(abs(line.right - columns.bounds_of(line)[1]) < _GRID for line in lines)
    return replace(columns, is_justified=flush > len(lines) * _MOST)


def _edges(lines: Sequence[PdfLine]) -> list[float]:
    counts = Counter(round(line.left / _GRID) for line in lines)
    # Letters do not begin at one place to the point: neighbours on the grid are one edge.
    weights = {at: counts[at - 1] + counts[at] + counts[at + 1] for at in counts}
    needed = max(2.0, len(lines) * _LEAST_SHARE)
    edges: list[float] = []
    for at in sorted(at for at, weight in weights.items() if weight >= needed):
        place = (at - 1 if counts[at - 1] else at) * _GRID
        if not edges or place - edges[-1] >= _NARROWEST:
            edges.append(place)
    return edges or [min(line.left for line in lines)]


def _with_later_columns(edges: list[float], lines: Sequence[PdfLine]) -> list[float]:
    """Add the edge of a column that few lines stand in: above and right of all that the page has had before."""
    runs: list[list[PdfLine]] = []
    for line in lines:
        if not runs or line.page != runs[-1][-1].page or line.base > runs[-1][-1].base + line.size:
            runs.append([])
        runs[-1].append(line)
    found = list(edges)
    for before, run in pairwise(runs):
        left = min(line.left for line in run)
        rights = sorted(line.right for line in before)
        is_right = run[0].page == before[0].page and left > rights[len(rights) * 9 // 10]
        if is_right and all(abs(left - edge) >= _NARROWEST for edge in found):
            found.append(left // _GRID * _GRID)
    return sorted(found)


def _right_edges(lines: Sequence[PdfLine], lefts: Sequence[float]) -> list[float]:
    """Give for each column how far most of its full lines go; a title above two columns is a line of neither."""
    ends: list[list[float]] = [[] for _ in lefts]
    for line in lines:
        ends[max(bisect_right(lefts, line.left + _GRID) - 1, 0)].append(line.right)
    for at, following in enumerate(lefts[1:]):
        own = [right for right in ends[at] if right < following + _GRID]
        if len(own) > len(ends[at]) * _MOST:
            ends[at] = own
    return [sorted(found)[len(found) * 9 // 10] if found else lefts[at] + 1 for at, found in enumerate(ends)]
