"""PDF drafts: running text and foot notes told apart, running heads dropped, hyphenation undone.

Raised numbers lead to the foot notes that have them; elsewhere they stand as superscript digits in the
text, and whether they are markers is decided by the list that is found.
"""

from collections import Counter
from collections.abc import Sequence

import pypdfium2

from refcheck.datatypes.documents import Document
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.pdf_hyphens import Hyphens
from refcheck.documents.pdf_lines import PdfPage, find_lines
from refcheck.documents.pdf_margins import without_running_heads
from refcheck.documents.pdf_notes import part_foot_notes
from refcheck.documents.pdf_paragraphs import Paragraphs
from refcheck.documents.pdf_streams import check_streams
from refcheck.errors import InputError

MEDIA_TYPE = "application/pdf"

MAX_PAGES = 3000
MAX_LINES = 60_000  # 1,500 pages of print
_TITLE_SIZE = 1.25  # of the body's; on the first page


def read_pdf(content: bytes, *, source: str) -> Document:
    """Read a PDF with a text layer; offsets count in its visible text, `part` names the page.

    Raises:
        InputError: The file is damaged, encrypted, has no text layer or too many pages.
    """
    check_streams(content, source=source)
    try:
        with pypdfium2.PdfDocument(content) as pdf:
            if len(pdf) > MAX_PAGES:
                raise InputError(f"{source} has {len(pdf)} pages; at most {MAX_PAGES} are read.")
            pages = _read_pages(pdf, source=source)
            title = (pdf.get_metadata_dict(skip_empty=True) or {}).get("Title")
    except pypdfium2.PdfiumError as error:
        raise InputError(f"{source} is a damaged or encrypted PDF ({error}); ask for an open copy.") from None
    if not any(page.lines for page in pages):
        raise InputError(f"{source} is a PDF without a text layer (a scan); run text recognition on it first.")
    body_size = _body_size(pages)
    body, notes = part_foot_notes(without_running_heads(pages), body_size)
    builder = DocumentBuilder(source)
    hyphens = Hyphens(line for page in pages for line in page.lines)
    paragraphs = Paragraphs(builder, hyphens, body_size=body_size)
    paragraphs.add_body(body)
    paragraphs.add_notes(notes)
    return builder.build(
        content,
        media_type=MEDIA_TYPE,
        title=_usable(title) or _printed_title(pages[0], body_size),
        has_source_text=False,
    )


def _read_pages(pdf: pypdfium2.PdfDocument, *, source: str) -> list[PdfPage]:
    pages: list[PdfPage] = []
    count = 0
    for number in range(len(pdf)):
        pages.append(_read_page(pdf, number))
        count += len(pages[-1].lines)
        if count > MAX_LINES:
            raise InputError(f"{source} has more than {MAX_LINES:,} lines; check a part of it.")
    return pages


def _read_page(pdf: pypdfium2.PdfDocument, number: int) -> PdfPage:
    page = pdf[number]
    try:
        return PdfPage(number + 1, page.get_height(), find_lines(page, number + 1))
    finally:
        page.close()


def _usable(title: str | None) -> str | None:
    """Leave out the names that programs put where a title belongs."""
    if not title or title.lower().endswith((".doc", ".docx", ".indd", ".tex", ".pdf")) or title.lower() == "untitled":
        return None
    return title


def _printed_title(page: PdfPage, body_size: float) -> str | None:
    """Give the words in the largest print of the first page, where they are set off from the rest."""
    sizes = [line.size for line in page.lines if any(char.isalpha() for char in line.text)]
    largest = max(sizes, default=0.0)
    words = " ".join(line.text for line in page.lines if line.size > largest - 0.5)
    return words if largest >= body_size * _TITLE_SIZE and 3 < len(words) <= 300 else None


def _body_size(pages: Sequence[PdfPage]) -> float:
    """Give the font size that most characters have."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page.lines:
            sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]
