"""PDF files, by PDFium in a limited process of its own."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from refcheck.datatypes.extracted import Completeness, ExtractedText
from refcheck.datatypes.references import PartialDate
from refcheck.extract.assembling import Piece, join_pieces
from refcheck.extract.page_input import PageInput

WALL_SECONDS = 60
_WORKER = Path(__file__).with_name("pdf_worker.py")
_PDF_DATE = re.compile(r"^D:(\d{4})(\d{2})?(\d{2})?")
_PARAGRAPH_END = re.compile(r"\n\s*\n")


def read_pdf(page: PageInput) -> ExtractedText:
    """Read a PDF's text layer page by page.

    Words that a hyphen parts at the line's end are joined again. A scan without a text layer gives
    an empty text and the note "no text layer": nothing can be said to be missing from it.
    """
    read = _run_worker(page.content)
    if "error" in read:
        return page.unreadable(f"damaged or locked PDF ({read['error']})")
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


def _run_worker(content: bytes) -> dict[str, Any]:
    """Have the worker read the file; whatever ends it is an answer: {"error": …}."""
    try:
        done = subprocess.run(
            [sys.executable, "-I", str(_WORKER)], input=content, capture_output=True, timeout=WALL_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return {"error": f"not read within {WALL_SECONDS} seconds"}
    except OSError as error:
        return {"error": f"no process to read it in: {error}"}
    if done.returncode != 0:
        return {"error": "the reader broke down on it"}
    try:
        read: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        return {"error": "the reader's answer is no JSON"}
    return read


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
