"""Pages that a browser saved as one file (MHTML, RFC 2557), and drafts sent as e-mail (RFC 5322)."""

import codecs
from dataclasses import replace
from email import message_from_bytes
from email.message import Message

from refcheck.datatypes.documents import Document
from refcheck.documents.html.reader import read_html
from refcheck.documents.identity import digest_of, document_id
from refcheck.documents.text import read_text
from refcheck.errors import InputError

_PAGES = ("text/html", "application/xhtml+xml")
_PLAIN = "text/plain"
_MOST_PARTS = 5_000


def read_message(content: bytes, *, source: str) -> Document:
    """Read the page in a message, or its plain words where it has none; attachments are not opened.

    Raises:
        InputError: It is damaged, or holds no text.
    """
    if content.count(b"\n--") > _MOST_PARTS * 2:
        raise InputError(f"{source} has more than {_MOST_PARTS:,} parts; it is not read.")
    try:
        message = message_from_bytes(content)
        parts = {part.get_content_type(): part for part in reversed([*message.walk()])}
        part = next((parts[kind] for kind in (*_PAGES, _PLAIN) if kind in parts), None)
        words = _words_of(part) if part is not None else b""
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise InputError(f"{source} is a damaged message ({str(error)[:100]}); ask for a fresh copy.") from None
    if part is None or not words.strip():
        raise InputError(f"{source} is a message without any text.")
    read = read_text if part.get_content_type() == _PLAIN else read_html
    page = read(words, source=source)
    return replace(
        page,
        id=document_id(content, source=source),
        digest=digest_of(content),
        url=page.url or _address_of(message),
        source_map=(),
    )


def _words_of(part: Message) -> bytes:
    """Give what a part holds, in UTF-8 where it says in which encoding it is."""
    words = part.get_payload(decode=True)
    if not isinstance(words, bytes):
        return b""
    charset = part.get_content_charset()
    return codecs.BOM_UTF8 + words.decode(charset, "replace").encode() if charset else words


def _address_of(message: Message) -> str | None:
    """Give where a browser saved the page from."""
    stated = str(message.get("Snapshot-Content-Location") or "").strip()
    return stated if stated.startswith(("http://", "https://")) else None
