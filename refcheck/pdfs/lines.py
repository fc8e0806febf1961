"""The lines of a PDF page with place and size, as PDFium reads them."""

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from refcheck.pdfs.letters import ROMAN, name_letters, raise_figures, write_out
from refcheck.pdfs.links import PageLink, find_page_links
from refcheck.pdfs.numbered_lines import without_line_numbers

_LINE_END = re.compile(r"\r?\n|[\x02\ufffe]")  # PDFium marks a hyphen at a line's end by one of the last two
_DIGITS = re.compile(r"\d{1,12}")
_RAISED_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_NUMBERS = re.compile(r"\d{1,12}|\d{1,3}(?:[,–-] ?\d{1,3}){1,9}")  # "3", "3, 4"
_RAISED = re.compile(r"[⁰¹²³⁴-⁹]+")
_BACK_LINK = re.compile(r"\s*[↩⤴↵⏎]\ufe0e?\s*$")
_LABEL = re.compile(r"\[\d{1,3}\]|\d{1,3}[.)]|[•▪◦]")
_MOST_LABELS = 400  # on one page
_WIDEST_GAP = 6  # times the letters' size, between a number and its entry
_SAMPLES = 8  # steps from a line's first character to its last
_LEAST_RISE = 0.15  # of the line's height; a fraction's or an exponent's digits stand higher still


@dataclass(frozen=True, slots=True)
class PdfLine:
    """One line: its words, its box in points (origin below left), its font size and its page from 1.

    `base` is the height on which its letters stand. `has_hyphen` says that its last word goes on in the next
    line. `links` are the addresses behind stretches of `text`, `raised` the stretches of digits that stand
    above the others, `marks` those of them that lead to notes, each with the note's label.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    base: float
    size: float
    page: int
    has_hyphen: bool = False
    links: tuple[tuple[int, int, str], ...] = ()
    marks: tuple[tuple[int, int, str], ...] = ()

    def to_fields(self) -> list[Any]:
        """Give what another process needs to know of the line."""
        places = (self.left, self.right, self.bottom, self.top, self.base, self.size)
        return [self.text, *(round(place, 3) for place in places), self.has_hyphen, self.links]

    @classmethod
    def from_fields(cls, fields: Sequence[Any], *, page: int) -> "PdfLine":
        """Make the line from what another process has said of it."""
        text, left, right, bottom, top, base, size, has_hyphen, links = fields
        return cls(
            text=text,
            left=left,
            right=right,
            bottom=bottom,
            top=top,
            base=base,
            size=size,
            page=page,
            has_hyphen=has_hyphen,
            links=tuple((start, end, url) for start, end, url in links),
        )

    @property
    def raised(self) -> Iterator[tuple[int, int]]:
        """Where raised digits stand in the line's text."""
        return (match.span() for match in _RAISED.finditer(self.text))


@dataclass(frozen=True, slots=True)
class PdfPage:
    """The lines of one page in reading order, and how high the page is in points."""

    number: int
    height: float
    lines: list[PdfLine]


def find_lines(page: pypdfium2.PdfPage, number: int) -> list[PdfLine]:
    """Give the page's lines in the file's reading order; a page that cannot be read has none."""
    textpage = page.get_textpage()
    try:
        raw = name_letters(textpage.get_text_range())
        links = find_page_links(page, textpage)
        return _with_labels(_join_rows([line for line in _split(textpage, raw, number, links) if line.text.strip()]))
    finally:
        textpage.close()


def _join_rows(lines: list[PdfLine]) -> list[PdfLine]:
    """Join the pieces of one printed row, which a raised note number breaks apart."""
    rows: list[PdfLine] = []
    for line in lines:
        last = rows[-1] if rows else None
        if last is None or not _goes_on(last, line):
            rows.append(line)
            continue
        is_raised = line.text[0].isdecimal() and (line.top > last.top + 1 or _stands_above(line, last))
        text = line.text.translate(_RAISED_DIGITS) if is_raised and _NUMBERS.fullmatch(line.text) else line.text
        leads = last.text.isdecimal() and last.base > line.base + 1 and last.size < line.size
        words = last.text.translate(_RAISED_DIGITS) if leads else last.text
        before = words + ("" if is_raised or _RAISED.match(line.text) else " ")
        rows[-1] = replace(
            line if leads else last,
            text=before + text,
            left=last.left,
            right=line.right,
            bottom=min(last.bottom, line.bottom),
            has_hyphen=line.has_hyphen,
            links=(*last.links, *((a + len(before), b + len(before), url) for a, b, url in line.links)),
        )
    return rows


def _with_labels(lines: list[PdfLine]) -> list[PdfLine]:
    """Put the numbers of a list, which some files hold apart, before the entries that they stand beside."""
    labels = [line for line in lines if _LABEL.fullmatch(line.text)]
    if not labels or len(labels) > _MOST_LABELS:
        return lines
    rows: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        rows.setdefault(round(line.base), []).append(at)
    joined = list(lines)
    gone: set[int] = set()
    for at, label in enumerate(lines):
        if not _LABEL.fullmatch(label.text):
            continue
        near = [n for row in (-1, 0, 1) for n in rows.get(round(label.base) + row, ()) if lines[n].left > label.right]
        entry = min(near, key=lambda n: lines[n].left, default=at)
        if entry == at or lines[entry].left - label.right > label.size * _WIDEST_GAP or entry in gone:
            continue
        joined[entry] = _behind(label, lines[entry])
        gone.add(at)
    return [line for at, line in enumerate(joined) if at not in gone]


def _behind(label: PdfLine, line: PdfLine) -> PdfLine:
    before = f"{label.text} "
    links = tuple((start + len(before), end + len(before), url) for start, end, url in line.links)
    return replace(line, text=before + line.text, left=label.left, links=links)


def _is_raised_number(last: PdfLine, line: PdfLine) -> bool:
    """Tell a note's number that stands close behind the line's last word, wholly above its small letters."""
    is_close = -2 <= line.left - last.right < last.size * 0.5
    is_raised = 0 < line.base - last.base < last.size * 0.7
    return is_close and is_raised and line.size < last.size and line.text.isdecimal() and len(line.text) <= 3


def _stands_above(line: PdfLine, last: PdfLine) -> bool:
    """Tell small print above the base of a row, whose top may be another raised number's."""
    return line.size < last.size and line.base > last.base + last.size * _LEAST_RISE


def _goes_on(last: PdfLine, line: PdfLine) -> bool:
    """Tell whether a piece stands just right of the last one, at its height."""
    if _is_raised_number(last, line):
        return not last.has_hyphen
    overlap = min(last.top, line.top) - max(last.bottom, line.bottom)
    is_level = overlap > 0.3 * min(last.top - last.bottom, line.top - line.bottom)
    return is_level and not last.has_hyphen and -2 <= line.left - last.right < line.size * 2


def _split(textpage: pypdfium2.PdfTextPage, raw: str, number: int, links: Sequence[PageLink]) -> Iterator[PdfLine]:
    breaks = [*_LINE_END.finditer(raw)]
    begins = [0, *(one.end() for one in breaks)]
    stops = [*(one.start() for one in breaks), len(raw)]
    pieces = list(zip(begins, stops, strict=True))
    for row, (at, stop) in enumerate(without_line_numbers(raw, pieces, lambda index: _box(textpage, index))):
        if raw[at:stop].strip():
            has_hyphen = row < len(breaks) and "\n" not in breaks[row][0]
            if stop < stops[row] and raw[at:stop].rstrip().endswith("-"):  # hidden by the line's number behind it
                stop, has_hyphen = raw.rindex("-", at, stop), True
            yield _measure(textpage, raw[at:stop], at, number, links, has_hyphen=has_hyphen)


def _measure(
    textpage: pypdfium2.PdfTextPage, text: str, at: int, number: int, links: Sequence[PageLink], *, has_hyphen: bool
) -> PdfLine:
    """Measure a line by some of its visible characters, the first and the last among them."""
    first = at + len(text) - len(text.lstrip())
    last = at + len(text.rstrip()) - 1
    indexes = sorted({first + (last - first) * step // _SAMPLES for step in range(_SAMPLES + 1)})
    boxes = [_box(textpage, index) for index in (first, (first + last) // 2, last)]
    sizes = sorted(pdfium.FPDFText_GetFontSize(textpage.raw, index) for index in indexes)
    bases = sorted(_base_line(textpage, index) for index in indexes if not text[index - at].isspace())
    base = bases[(len(bases) - 1) // 2]  # of a raised number and one letter behind it, the letter's
    bottom, top = min(box[2] for box in boxes), max(box[3] for box in boxes)
    least = max(top - bottom, sizes[-1] / 2) * _LEAST_RISE
    text = _BACK_LINK.sub("", _raise_digits(textpage, text, at, above=base + least))
    words = " ".join(text.split())
    return PdfLine(
        text=write_out(words),
        left=min(box[0] for box in boxes),
        right=max(box[1] for box in boxes),
        bottom=bottom,
        top=top,
        base=base,
        size=sizes[len(sizes) // 2],
        page=number,
        has_hyphen=has_hyphen,
        links=tuple(
            (len(write_out(words[:start])), len(write_out(words[:end])), url)
            for start, end, url in _links_on_line(text, at, links)
        ),
    )


def _raise_digits(textpage: pypdfium2.PdfTextPage, text: str, at: int, *, above: float) -> str:
    """Print digits above the base line as the superscripts that they are: a note's number, "km²"; Roman ones stay."""
    pieces: list[str] = []
    done = 0
    for run in _DIGITS.finditer(text):
        first = next((n for n in range(*run.span()) if _base_line(textpage, at + n) > above), run.end())
        pieces += [text[done:first], text[first : run.end()].translate(_RAISED_DIGITS)]
        done = run.end()
    raised = "".join([*pieces, text[done:]])
    for found in ROMAN.finditer(raised):
        if _base_line(textpage, at + found.start("figures")) > above:
            raised = raise_figures(raised, found)
    return raised


def _links_on_line(text: str, at: int, links: Sequence[PageLink]) -> Iterator[tuple[int, int, str]]:
    """Give the links over one line, in offsets of its words with single blanks."""
    for start, end, url in links:
        start, end = max(start - at, 0), min(end - at, len(text))
        words = text[start:end].strip() if start < end else ""
        if words:
            shown = " ".join(text[:start].split())
            begins = len(shown) + bool(shown and (text[start - 1].isspace() or text[start].isspace()))
            yield begins, begins + len(" ".join(words.split())), url


def _base_line(textpage: pypdfium2.PdfTextPage, index: int) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(textpage.raw, index, x, y)
    return y.value


def _box(textpage: pypdfium2.PdfTextPage, index: int) -> tuple[float, float, float, float]:
    """Give left, right, bottom and top of one character."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(textpage.raw, index, left, right, bottom, top)
    return left.value, right.value, bottom.value, top.value
