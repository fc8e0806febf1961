"""PDF files, by PDFium in a limited process of its own."""

import re

from refcheck.datatypes.extracted import Completeness, ExtractedText
from refcheck.datatypes.references import PartialDate
from refcheck.extract.assembling import Piece, join_pieces
from refcheck.extract.page_input import PageInput
from refcheck.pdfs.process import Limits, Task, read_apart

_LIMITS = Limits(memory=3 << 30, cpu_seconds=40, wall_seconds=60)
_PDF_DATE = re.compile(r"^D:(\d{4})(\d{2})?(\d{2})?")
_PARAGRAPH_END = re.compile(r"\n\s*\n")


def read_pdf(page: PageInput) -> ExtractedText:
    """Read a PDF's text layer page by page.

    Words that a hyphen parts at the line's end are joined again. A scan without a text layer gives
    an empty text and the note "no text layer": nothing can be said to be missing from it.
    """
    read = read_apart(Task.TEXTS, page.content, limits=_LIMITS)
    if "pages" not in read:
        return page.unreadable(f"damaged or locked PDF ({read.get('damage') or read['error']})")
    pages, count, details = read["pages"], read["count"], read["details"]
    notes = list(page.notes)
    if len(pages) < count:
        notes.append(f"only the first {len(pages)} of {count} pages read")
    pieces = [
        Piece(text=part.strip(), page_number=number)
        for number, text in enumerate(pages, start=1)
        for part in _PARAGRAPH_END.split(_clean(text))
        if part.strip()
    ]
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


def _clean(text: str) -> str:
    """Undo line-end hyphens, which PDFium gives as U+0002, and drop what is no character."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = (
        text.replace("\x02\n", "").replace("\x02", "").replace("\ufffe\n", "").replace("\ufffe", "").replace("\x00", "")
    )
    return "\n".join(line.strip() for line in text.split("\n"))


def _date(value: str | None) -> PartialDate | None:
    match = _PDF_DATE.match(value or "")
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or not 1900 <= year <= 2200:
        return None
    month = month if month and month <= 12 else None
    return PartialDate(year=year, month=month, day=day if month and day and day <= 31 else None)
