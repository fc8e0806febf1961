"""Running heads, page numbers and what a browser prints around a page: told from the lines of the piece."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from statistics import median

from refcheck.pdfs.lines import PdfLine, PdfPage

_MARGIN_SHARE = 0.08  # of the page's height, in which no piece has its text
_EDGE_SHARE = 0.16  # of a small page's height, within which a head or a number may still stand
_ONE_LINE = 3.0  # points by which what a browser prints side by side may stand apart
_SET_OFF = 1.4  # times the usual distance of lines, by which a head stands above the text
_FAR_BELOW = 2.2  # times a line's size, by which a foot stands below the last line
_TITLE = 1.2  # times the size of a head
_LEAST_SIZE = 7.0  # points
_LINES_ABOVE_A_FOOT = 6
_EDGE_LINES = 2  # outermost lines of a page that may be a head
_REPEATED = 3  # pages on which a line must recur to be a running head, all of them in a shorter file
_REPEATED_IN_PLACE = 2  # of them where it stands at the same height, in the margin, and is no sentence
_NUMBER = re.compile(r"\d{1,5}")
_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:\d{1,5}|[ivxlc]{1,7}|\d{1,5} ?(?:/|of|von|de|sur|di) ?\d{1,5})[\W_]*", re.IGNORECASE
)
_PRINTED_BY_BROWSER = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}\b.{0,300}|"
    r"(?:https?|file)://\S{1,2000}(?: ?\d{1,5} ?/ ?\d{1,5})?"
)


def without_running_heads(pages: Sequence[PdfPage]) -> list[PdfPage]:
    """Drop page numbers, and lines at the edges that recur on other pages with other numbers."""
    found = [dict(_edge_lines(page)) for page in pages]
    counts = Counter(key for lines in found for key in set(chain.from_iterable(lines.values())))
    least = min(_REPEATED, max(2, len(pages)))
    in_place = Counter(key for page in pages for key in {_place_of(line, page) for line in page.lines} if key)

    def is_head(at: int, line: PdfLine, page: PdfPage) -> bool:
        keys = found[page.number - 1].get(at)
        if keys is None:
            return False
        # A browser prints the piece's address on every page.
        is_of_note = len(pages) > 1 and _is_address(line.text)
        is_foot = _is_set_off_foot(line, page)
        is_alone = (
            is_foot
            or _is_above_title(line, page)
            or (_is_printed_around(line, page) and not is_of_note)
            or _is_numbered_head(line, page)
        )
        place = _place_of(line, page)
        is_in_place = place is not None and in_place[place] >= _REPEATED_IN_PLACE
        return is_alone or is_in_place or any(counts[key] >= least for key in keys)

    return [
        PdfPage(page.number, page.height, [line for at, line in enumerate(page.lines) if not is_head(at, line, page)])
        for page in pages
    ]


def _edge_lines(page: PdfPage) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Give the place of each line that may be a head, with the keys under which others are the same.

    The outermost lines of a small page may stand further in; they are looked at where its margin is empty,
    and are no sentences, as notes are.
    """
    for at, line in enumerate(page.lines):
        if _is_within(line, page, _MARGIN_SHARE):
            is_address = _is_address(line.text)  # of two reports of one outlet, say
            yield at, _keys(line) if is_address else (*_keys(line), _NUMBER.sub("#", line.text))
    by_height = sorted(range(len(page.lines)), key=lambda at: page.lines[at].base)
    for edge in (by_height[:_EDGE_LINES], by_height[: -_EDGE_LINES - 1 : -1]):
        first = page.lines[edge[0]] if edge else None
        if first is None or _is_within(first, page, _MARGIN_SHARE):
            continue
        near = page.height * _EDGE_SHARE
        for at in edge:
            line = page.lines[at]
            if (
                abs(line.base - first.base) < near
                and _is_within(line, page, _EDGE_SHARE)
                and line.text[-1] not in ".!?"
            ):
                yield at, _keys(line)


def _is_address(text: str) -> bool:
    return " " not in text and text.startswith(("http://", "https://"))


def _is_within(line: PdfLine, page: PdfPage, share: float) -> bool:
    margin = page.height * share
    return line.bottom <= margin or line.top >= page.height - margin


def _place_of(line: PdfLine, page: PdfPage) -> tuple[int, str] | None:
    """Give the words of a margin's line and their height: heads may be missing on the first page of a short file."""
    is_head = " " in line.text and line.text[-1] not in ".!?" and _is_within(line, page, _MARGIN_SHARE)
    return (round(line.base), line.text) if is_head else None


def _keys(line: PdfLine) -> tuple[str, ...]:
    """Give the line as it is, and with its first or last number counted from the page's."""
    numbers = list(_NUMBER.finditer(line.text))
    if not numbers:
        return (line.text,)
    counted = (
        f"{line.text[: n.start()]}\0{int(n[0]) - line.page}{line.text[n.end() :]}" for n in (numbers[0], numbers[-1])
    )
    return (line.text, *counted) if any(char.isalpha() for char in line.text) else tuple(counted)


def _is_printed_around(line: PdfLine, page: PdfPage) -> bool:
    """Tell a page number that stands alone, and the date and address that a browser prints."""
    if _is_within(line, page, _MARGIN_SHARE):
        is_by_browser = _PRINTED_BY_BROWSER.fullmatch(line.text) is not None and _is_outermost(line, page)
        return bool(_PAGE_NUMBER.fullmatch(line.text)) or is_by_browser
    return line.text.strip(" -–|") == str(line.page)


def _is_numbered_head(line: PdfLine, page: PdfPage) -> bool:
    """Tell the only head of a short file, "Working Paper 7 … 2": the first line, set off, with its page's number."""
    words = line.text.split()
    if page.number < 2 or str(page.number) not in (words[0], words[-1]):
        return False
    gaps = [above - below for above, below in pairwise(sorted((one.base for one in page.lines), reverse=True))]
    gaps = [gap for gap in gaps if gap > _ONE_LINE]
    is_first = max(one.base for one in page.lines) - line.base < _ONE_LINE
    return is_first and len(gaps) > 1 and gaps[0] > max(median(gaps), line.size) * _SET_OFF


def _is_set_off_foot(line: PdfLine, page: PdfPage) -> bool:
    """Tell the foot of a short file, which stands on one page only: far below all else, no sentence and no note."""
    if not _is_within(line, page, _MARGIN_SHARE) or len(page.lines) < _LINES_ABOVE_A_FOOT:
        return False
    bases = sorted(one.base for one in page.lines)
    if line.base != bases[0]:
        return False
    is_far = bases[1] - bases[0] > max(line.size, _LEAST_SIZE) * _FAR_BELOW
    return is_far and line.text[0].isalpha() and line.text[-1] not in ".!?" and not _is_address(line.text)


def _is_above_title(line: PdfLine, page: PdfPage) -> bool:
    """Tell the head of the first page from the title below it: smaller, in the margin, and no sentence."""
    if page.number > 1 or len(page.lines) < _LINES_ABOVE_A_FOOT or not _is_within(line, page, _MARGIN_SHARE):
        return False
    if not all(one.base < line.base + _ONE_LINE for one in page.lines):
        return False
    below = (one for one in page.lines if one.base < line.base - _ONE_LINE)
    following = max(below, key=lambda one: one.base, default=None)
    is_title_next = following is not None and following.size > line.size * _TITLE
    return is_title_next and line.text[-1] not in ".!?"


def _is_outermost(line: PdfLine, page: PdfPage) -> bool:
    """Tell whether no line stands nearer to the edge: the address of a note's work may be the last line of its page."""
    bases = [other.base for other in page.lines]
    return min(line.base - min(bases), max(bases) - line.base) < _ONE_LINE
