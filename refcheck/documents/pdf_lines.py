"""The lines of a PDF page with place and size, as PDFium reads them."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pypdfium2
import pypdfium2.raw as pdfium

_LINE_END = re.compile(r"\r?\n|[\x02\ufffe]")  # PDFium marks a hyphen at a line's end by one of the last two


@dataclass(frozen=True, slots=True)
class PdfLine:
    """One line: its words, its box in points (origin below left), its font size and its page from 1.

    `has_hyphen` says that its last word goes on in the next line.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    page: int
    has_hyphen: bool = False


def find_lines(page: pypdfium2.PdfPage, number: int) -> list[PdfLine]:
    """Give the page's lines in the file's reading order; a page that cannot be read has none."""
    textpage = page.get_textpage()
    try:
        raw = textpage.get_text_range()
        return _join_rows([line for line in _split(textpage, raw, number) if line.text.strip()])
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
        is_raised = line.text[0].isdecimal() and line.top > last.top + 1
        rows[-1] = replace(
            last,
            text=last.text + ("" if is_raised else " ") + line.text,
            right=line.right,
            bottom=min(last.bottom, line.bottom),
            has_hyphen=line.has_hyphen,
        )
    return rows


def _goes_on(last: PdfLine, line: PdfLine) -> bool:
    """Tell whether a piece stands just right of the last one, at its height."""
    overlap = min(last.top, line.top) - max(last.bottom, line.bottom)
    is_level = overlap > 0.3 * min(last.top - last.bottom, line.top - line.bottom)
    return is_level and not last.has_hyphen and -2 <= line.left - last.right < line.size * 2


def _split(textpage: pypdfium2.PdfTextPage, raw: str, number: int) -> Iterator[PdfLine]:
    at = 0
    for end in [*_LINE_END.finditer(raw), None]:
        stop = end.start() if end else len(raw)
        if raw[at:stop].strip():
            has_hyphen = end is not None and "\n" not in end[0]
            yield _measure(textpage, raw[at:stop], at, number, has_hyphen=has_hyphen)
        at = end.end() if end else stop


def _measure(textpage: pypdfium2.PdfTextPage, text: str, at: int, number: int, *, has_hyphen: bool) -> PdfLine:
    """Measure a line by its first, middle and last visible characters."""
    first = at + len(text) - len(text.lstrip())
    last = at + len(text.rstrip()) - 1
    boxes = [_box(textpage, index) for index in (first, (first + last) // 2, last)]
    sizes = sorted(pdfium.FPDFText_GetFontSize(textpage.raw, index) for index in (first, (first + last) // 2, last))
    return PdfLine(
        text=" ".join(text.split()),
        left=min(box[0] for box in boxes),
        right=max(box[1] for box in boxes),
        bottom=min(box[2] for box in boxes),
        top=max(box[3] for box in boxes),
        size=sizes[1],
        page=number,
        has_hyphen=has_hyphen,
    )


def _box(textpage: pypdfium2.PdfTextPage, index: int) -> tuple[float, float, float, float]:
    """Give left, right, bottom and top of one character."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    pdfium.FPDFText_GetCharBox(textpage.raw, index, left, right, bottom, top)
    return left.value, right.value, bottom.value, top.value
