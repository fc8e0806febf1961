"""What kind of thing a body is, by its header and its first bytes."""

import re

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"PK\x03\x04", "application/zip"),
    (b"\xd0\xcf\x11\xe0", "application/x-ole-storage"),
    (b"\x1aE\xdf\xa3", "video/webm"),
    (b"OggS", "audio/ogg"),
    (b"ID3", "audio/mpeg"),
)
_HTML_START = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s{0,200}(?:<!--[^>]{0,2000}-->\s{0,200})?<(?:!doctype html|html|head|body|title|meta|script|"
    rb"div|p|h1|article|table|a|b|br|font|span)\b",
    re.IGNORECASE,
)
_XML_START = re.compile(rb"^(?:\xef\xbb\xbf)?\s{0,200}<\?xml", re.IGNORECASE)
_FEED_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
_HTML_ROOT = re.compile(rb"<html\b", re.IGNORECASE)
_VAGUE = ("", "application/octet-stream", "binary/octet-stream", "application/x-download", "application/force-download")


def media_type_of(content: bytes, content_type: str | None) -> str:
    """Name the media type: by sure first bytes, then the header, then what the start looks like."""
    head = content[:4096]
    stated = (content_type or "").split(";")[0].strip().lower()
    if sure := _by_magic(head):
        return sure
    if stated in ("text/html", "application/xhtml+xml"):
        return stated
    if _XML_START.match(head) or stated.endswith(("/xml", "+xml")):
        return _kind_of_xml(head, stated)
    if stated in _VAGUE or stated == "text/plain":
        return _by_look(head, stated)
    return stated


def _by_magic(head: bytes) -> str | None:
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return name
    if b"%PDF-" in head[:1024]:
        return "application/pdf"  # PDFs with junk before the header open everywhere
    if head[4:8] == b"ftyp":
        return "video/mp4"
    if head[:4] == b"RIFF":
        return "image/webp" if head[8:12] == b"WEBP" else "audio/wav"
    return None


def _kind_of_xml(head: bytes, stated: str) -> str:
    if _HTML_ROOT.search(head):
        return "application/xhtml+xml"
    if _FEED_ROOT.search(head):
        return "application/atom+xml" if b"<feed" in head.lower() else "application/rss+xml"
    return stated if stated.endswith(("/xml", "+xml")) else "application/xml"


def _by_look(head: bytes, stated: str) -> str:
    if _HTML_START.match(head) and stated != "text/plain":
        return "text/html"
    if stated == "text/plain":
        return stated
    if head.lstrip()[:1] in (b"{", b"["):
        return "application/json"
    return "application/octet-stream" if b"\x00" in head else "text/plain"
