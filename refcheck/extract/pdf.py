"""PDF files, by PDFium."""

import re

import pypdfium2

from refcheck.datatypes.extracted import Completeness, ExtractedText
from refcheck.datatypes.references import PartialDate
from refcheck.extract.assembling import Piece, join_pieces
from refcheck.extract.page_input import PageInput

MAX_PAGES = 1500
MAX_CHARACTERS = 8_000_000
_PDF_DATE = re.compile(r"^D:(\d{4})(\d{2})?(\d{2})?")
_PARAGRAPH_END = re.compile(r"\n\s*\n")


def read_pdf(page: PageInput) -> ExtractedText:
    """Read a PDF's text layer page by page; one block a page, or a paragraph where blank lines part them.

    Words that a hyphen parts at the line's end are joined again. A scan without a text layer gives
    an empty text and the note "no text layer": nothing can be said to be missing from it.
    """
    try:
        document = pypdfium2.PdfDocument(page.content)
    except pypdfium2.PdfiumError as error:
        return page.unreadable(f"damaged or locked PDF ({error})")
    pieces: list[Piece] = []
    notes = list(page.notes)
    try:
        count = len(document)
        if count > MAX_PAGES:
            notes.append(f"only the first {MAX_PAGES} of {count} pages read")
        size = 0
        for number in range(min(count, MAX_PAGES)):
            text = _page_text(document, number)
            size += len(text)
            pieces.extend(
                Piece(text=part.strip(), page_number=number + 1) for part in _PARAGRAPH_END.split(text) if part.strip()
            )
            if size > MAX_CHARACTERS:
                notes.append(f"only the first {number + 1} pages read")
                break
        details = document.get_metadata_dict()
    finally:
        document.close()
    text, blocks = join_pieces(pieces)
    if not text:
        notes.append("no text layer")
    author = (details.get("Author") or "").strip()
    return ExtractedText(
        text=text,
        media_type=page.media_type,
        blocks=blocks,
        completeness=_completeness(page, text),
        title=(details.get("Title") or "").strip() or None,
        author=(author,) if author else (),
        date_published=_date(details.get("CreationDate")),
        date_modified=_date(details.get("ModDate")),
        method="pdfium",
        notes=tuple(notes),
    )


def _completeness(page: PageInput, text: str) -> Completeness:
    if not text:
        return Completeness.UNREADABLE
    return Completeness.TRUNCATED if page.response.truncated else Completeness.COMPLETE


def _page_text(document: pypdfium2.PdfDocument, number: int) -> str:
    """Give one page's text; a damaged page gives none."""
    try:
        loaded = document[number]
        text: str = loaded.get_textpage().get_text_bounded()
    except pypdfium2.PdfiumError:
        return ""
    text = (
        text.replace("\r\n", "\n").replace("\r", "\n").replace("\x02\n", "").replace("\x02", "").replace("\ufffe", "")
    )
    return "\n".join(line.strip() for line in text.replace("\x00", "").split("\n"))


def _date(value: str | None) -> PartialDate | None:
    match = _PDF_DATE.match(value or "")
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or not 1900 <= year <= 2200:
        return None
    return PartialDate(
        year=year, month=month if month and month <= 12 else None, day=day if day and day <= 31 else None
    )
