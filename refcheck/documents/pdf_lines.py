"""The lines of a PDF page with place and size, as PDFium reads them."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass

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
        return [line for line in _split(textpage, raw, number) if line.text.strip()]
    finally:
        textpage.close()


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
