"""Which format a draft is in: content first, extension second, plain text last."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePath

PLAIN_TEXT = "text/plain"

# Enough to see a doctype, a front matter or an entry list behind a long comment.
_HEAD_SIZE = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A sign in the content by which a format is known; `matches` sees the first bytes only.

    A sign that settles the matter (`%PDF-`) wins over any extension. A weak one (a Markdown
    heading, which plain text may have too) decides only where the extension says nothing.
    """

    media_type: str
    matches: Callable[[bytes], bool]
    is_weak: bool = False


def _starts(*prefixes: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(prefixes)


def _holds(pattern: bytes) -> Callable[[bytes], bool]:
    compiled = re.compile(pattern, re.IGNORECASE)
    return lambda head: compiled.search(head) is not None


SIGNATURES: list[Signature] = [
    Signature(media_type="application/pdf", matches=_starts(b"%PDF-")),
    Signature(media_type="application/zip", matches=_starts(b"PK\x03\x04", b"PK\x05\x06")),
    Signature(media_type="application/msword", matches=_starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")),
    Signature(media_type="application/gzip", matches=_starts(b"\x1f\x8b")),
    Signature(media_type="image/png", matches=_starts(b"\x89PNG\r\n\x1a\n")),
    Signature(media_type="image/jpeg", matches=_starts(b"\xff\xd8\xff")),
    Signature(media_type="image/gif", matches=_starts(b"GIF87a", b"GIF89a")),
    Signature(media_type="application/rtf", matches=_starts(b"{\\rtf")),
    Signature(media_type="text/html", matches=_holds(rb"\A(\xef\xbb\xbf)?\s*(<!doctype html|<html[\s>])")),
]
"""In this order; a reader's file is added to `READERS` and its signs here."""

EXTENSIONS: dict[str, str] = {
    ".txt": PLAIN_TEXT,
    ".text": PLAIN_TEXT,
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".epub": "application/epub+zip",
    ".pdf": "application/pdf",
    ".tex": "application/x-tex",
    ".wiki": "text/x-wiki",
    ".rst": "text/x-rst",
    ".bib": "application/x-bibtex",
    ".ris": "application/x-research-info-systems",
    ".csv": "text/csv",
}

NAMES: dict[str, str] = {
    "application/pdf": "a PDF file",
    "application/zip": "a ZIP archive",
    "application/msword": "a Word 97–2003 file (save it as .docx)",
    "application/gzip": "a gzip archive",
    "application/rtf": "an RTF file (save it as .docx)",
    "image/png": "a PNG image",
    "image/jpeg": "a JPEG image",
    "image/gif": "a GIF image",
    "text/html": "an HTML page",
}


def media_type_of(content: bytes, *, source: str) -> str:
    """Tell the media type by strong signs, then by extension, then by weak signs; else plain text."""
    head = content[:_HEAD_SIZE]
    seen = [signature for signature in SIGNATURES if signature.matches(head)]
    strong = next((signature.media_type for signature in seen if not signature.is_weak), None)
    if strong:
        return strong
    extension = PurePath(source).suffix.lower()
    if extension in EXTENSIONS:
        return EXTENSIONS[extension]
    return seen[0].media_type if seen else PLAIN_TEXT
