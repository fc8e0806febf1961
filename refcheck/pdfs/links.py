"""The hyperlinks of a PDF page: which characters stand under a link annotation, and where it leads."""

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

PageLink = tuple[int, int, str]
"""First character, the one behind the last, and the address."""

_MOST_LINKS = 2000  # on one page
_MOST_RECTANGLES = 50  # of one link: the lines that it is broken over
_LONGEST_ADDRESS = 4000
_STEPS = (1, 2, 3, 4, *range(8, 200, 4))  # by which a place is sought from an anchor's edge inwards
_NEAR = 4.0  # points around a place in which a character is looked for


def find_page_links(page: pypdfium2.PdfPage, textpage: pypdfium2.PdfTextPage) -> list[PageLink]:
    """Give the links that lead out of the file, one for each line that an anchor takes, in the order of the text."""
    found: list[PageLink] = []
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    for _ in range(_MOST_LINKS):
        if not pdfium.FPDFLink_Enumerate(page.raw, position, link):
            break
        address = _address_of(page, link)
        if address:
            found += [(start, end, address) for start, end in _spans_of(textpage, link)]
    return sorted(found)


def _address_of(page: pypdfium2.PdfPage, link: pdfium.FPDF_LINK) -> str:
    action = pdfium.FPDFLink_GetAction(link)
    document = page.pdf.raw
    if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
        return ""
    length = pdfium.FPDFAction_GetURIPath(document, action, None, 0)
    if not 1 < length <= _LONGEST_ADDRESS:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.value.decode("utf-8", "replace").strip()


def _spans_of(textpage: pypdfium2.PdfTextPage, link: pdfium.FPDF_LINK) -> Iterator[tuple[int, int]]:
    for left, right, middle in _rectangles(link):
        first = _character_at(textpage, left, right, middle)
        last = _character_at(textpage, right, left, middle)
        if first is not None and last is not None and first <= last:
            yield first, last + 1


def _rectangles(link: pdfium.FPDF_LINK) -> Iterator[tuple[float, float, float]]:
    """Give left, right and middle height of each line of the anchor."""
    count = min(pdfium.FPDFLink_CountQuadPoints(link), _MOST_RECTANGLES)
    quad = pdfium.FS_QUADPOINTSF()
    for number in range(count):
        if pdfium.FPDFLink_GetQuadPoints(link, number, quad):
            across = (quad.x1, quad.x2, quad.x3, quad.x4)
            yield min(across), max(across), (min(quad.y1, quad.y3) + max(quad.y1, quad.y3)) / 2
    rectangle = pdfium.FS_RECTF()
    if count <= 0 and pdfium.FPDFLink_GetAnnotRect(link, rectangle):
        yield rectangle.left, rectangle.right, (rectangle.bottom + rectangle.top) / 2


def _character_at(textpage: pypdfium2.PdfTextPage, edge: float, other: float, middle: float) -> int | None:
    """Give the first character inside `edge` on the way to the `other` edge: an anchor may reach into the margin."""
    inwards = 1.5 if other > edge else -1.5
    for step in _STEPS:
        if step * abs(inwards) > abs(other - edge) + abs(inwards):
            return None
        index = pdfium.FPDFText_GetCharIndexAtPos(textpage.raw, edge + inwards * step, middle, 1.0, _NEAR)
        if index >= 0:
            return int(index)
    return None
