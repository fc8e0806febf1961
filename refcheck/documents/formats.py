"""Which format a draft is in: content first, extension second, plain text last."""

import codecs
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePath

from refcheck.text.wide_charsets import wide_charset

PLAIN_TEXT = "text/plain"
RIS = "application/x-research-info-systems"
CSL_JSON = "application/vnd.citationstyles.csl+json"
URI_LIST = "text/uri-list"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT = "application/vnd.oasis.opendocument.text"
FLAT_ODT = "application/vnd.oasis.opendocument.text-flat-xml"
MESSAGE = "message/rfc822"
EPUB = "application/epub+zip"
ZIPPED_HTML = "application/x-zipped-html"

# Enough to see a doctype, a front matter or an entry list behind a long comment.
_HEAD_SIZE = 4096
_SAMPLE_SIZE = 32_768  # at the beginning and at the end, where notes stand
_ADDRESS_LINE = re.compile(  # "- <https://…> (seen 3 May)"
    r"(?:[-*•]|\d{1,4}[.)])?\s{0,4}<?(?:https?://|www\.|doi:\s?10\.)[^\s<>]{1,4000}>?(?:\s{1,8}[(\[#][^.]{0,200})?",
    re.I,
)
_FEWEST_IN_TEXT = 2  # signs of markup in what is called a text


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A sign in the content by which a format is known; `matches` sees the first bytes only.

    It settles the matter (`%PDF-`) and wins over any extension.
    """

    media_type: str
    matches: Callable[[bytes], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkupSigns:
    """Signs of a markup that plain text may have by chance: they decide where the extension names no other format.

    `own` are signs that nothing else has, two of which turn a .txt into this markup; `shared` ones stand in plain text
    too, and count where there is no extension.
    """

    media_type: str
    own: re.Pattern[bytes]
    shared: re.Pattern[bytes] | None = None


def _starts(*prefixes: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(prefixes)


def _holds(pattern: bytes) -> Callable[[bytes], bool]:
    compiled = re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    return lambda head: compiled.search(head) is not None


def _is_message(head: bytes) -> bool:
    """Tell a message, or a page saved as one, by what its first lines say of it."""
    lines = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    return re.match(rb"[A-Za-z][A-Za-z-]{1,60}: ", lines) is not None and b"\nmime-version: 1" in b"\n" + lines.lower()


SIGNATURES: list[Signature] = [
    Signature(media_type="application/pdf", matches=_starts(b"%PDF-")),
    Signature(media_type="application/zip", matches=_starts(b"PK\x03\x04", b"PK\x05\x06")),
    Signature(media_type="application/msword", matches=_starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")),
    Signature(media_type="application/gzip", matches=_starts(b"\x1f\x8b")),
    Signature(media_type="image/png", matches=_starts(b"\x89PNG\r\n\x1a\n")),
    Signature(media_type="image/jpeg", matches=_starts(b"\xff\xd8\xff")),
    Signature(media_type="image/gif", matches=_starts(b"GIF87a", b"GIF89a")),
    Signature(media_type="application/rtf", matches=_starts(b"{\\rtf")),
    Signature(media_type=FLAT_ODT, matches=_holds(rb"office:mimetype=\"application/vnd\.oasis\.opendocument\.text\"")),
    Signature(media_type=MESSAGE, matches=_is_message),
    Signature(
        media_type="text/html",
        matches=_holds(rb"\A(\xef\xbb\xbf)?\s*(<!--|<\?xml|<!doctype html|<html[\s>]|<head[\s>])"),
    ),
    Signature(media_type="application/x-tex", matches=_holds(rb"^\s*\\documentclass\s*[\[{]")),
    Signature(media_type=RIS, matches=_holds(rb"\A(\xef\xbb\xbf)?\s*TY  ?- ?[A-Z]")),
    Signature(
        media_type="application/x-bibtex",
        matches=_holds(rb"\A(\xef\xbb\xbf)?(\s|%[^\n]{0,200}\n){0,40}@[a-z]{2,20}\s*\{\s*[^\s,{}]{1,100}\s*,"),
    ),
    Signature(media_type=CSL_JSON, matches=_holds(rb"\A(\xef\xbb\xbf)?\s*\[?\s*\{\s*\"")),
]
"""In this order; a reader's file is added to `READERS` and its signs here."""


def _lines(pattern: bytes) -> re.Pattern[bytes]:
    return re.compile(pattern, re.IGNORECASE | re.MULTILINE)


MARKUPS: list[MarkupSigns] = [
    MarkupSigns(
        media_type="text/x-wiki",
        own=_lines(
            rb"<ref[\s>/]|\{\{(?:cite|citation|sfn|efn|reflist)[ |}\n]|\[https?://[^\s\]]{1,2000} [^\]\n]"
            rb"|\[\[[^\[\]\n]{1,200}\]\]"
        ),
        shared=_lines(rb"^==+ ?[^=\n]{1,200}==+[ \t\r]*$"),
    ),
    MarkupSigns(
        media_type="text/x-rst",
        own=_lines(rb"^\.\. (?:\[[#\w]|_|[a-z-]{2,20}::)|`[^`\n]{1,200} <https?://[^>\s]{1,2000}>`_|\[#\w{0,60}\]_"),
    ),
    MarkupSigns(
        media_type="text/html",
        own=_lines(rb"\A\s*<(?:p|div|article|section|h[1-6]|main|body)[\s>]"),
    ),
    MarkupSigns(
        media_type="text/markdown",
        own=_lines(rb"\[\^[^\]\s]{1,60}\]|\[-?@[\w:-]{2,60}[\];, ]|\[[^\]\n]{1,200}\]\(<?https?://"),
        shared=_lines(rb"^#{1,6} \S"),
    ),
]
"""Where signs of several are found, the one that has most of its own, the earlier one of two."""

EXTENSIONS: dict[str, str] = {
    ".txt": PLAIN_TEXT,
    ".text": PLAIN_TEXT,
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
    ".docx": DOCX,
    ".odt": ODT,
    ".fodt": FLAT_ODT,
    ".mhtml": MESSAGE,
    ".mht": MESSAGE,
    ".eml": MESSAGE,
    ".epub": EPUB,
    ".pdf": "application/pdf",
    ".tex": "application/x-tex",
    ".wiki": "text/x-wiki",
    ".rst": "text/x-rst",
    ".bib": "application/x-bibtex",
    ".ris": RIS,
    ".json": CSL_JSON,
    ".wikitext": "text/x-wiki",
    ".mediawiki": "text/x-wiki",
    ".urls": URI_LIST,
    ".csv": "text/csv",
    ".tsv": "text/csv",
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
    if content.startswith(b"PK\x03\x04"):
        return _package_type(content)
    head = _readable_head(content)
    strong = next((signature.media_type for signature in SIGNATURES if signature.matches(head)), None)
    if strong:
        return strong
    extension = PurePath(source).suffix.lower()
    if EXTENSIONS.get(extension, PLAIN_TEXT) != PLAIN_TEXT:
        return EXTENSIONS[extension]
    if _is_uri_list(head):
        return URI_LIST
    return _markup_of(content, is_named_text=extension in EXTENSIONS)


def _markup_of(content: bytes, *, is_named_text: bool) -> str:
    """Tell a text's markup by how many signs it has, plain text where there are none."""
    sample = content[:_SAMPLE_SIZE] + b"\n" + content[_SAMPLE_SIZE:][-_SAMPLE_SIZE:]
    found = [(len(markup.own.findall(sample)), markup) for markup in MARKUPS]
    count, markup = max(found, key=lambda one: one[0])
    if count >= (_FEWEST_IN_TEXT if is_named_text else 1):
        return markup.media_type
    shared = (m.media_type for m in MARKUPS if m.shared is not None and m.shared.search(sample))
    return PLAIN_TEXT if is_named_text else next(shared, PLAIN_TEXT)


def _readable_head(content: bytes) -> bytes:
    """Give the first bytes in an encoding in which ASCII is ASCII."""
    head = content[:_HEAD_SIZE]
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        name: str | None = "utf-32"
    elif head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        name = "utf-16"
    else:
        name = wide_charset(content) if b"\0" in head else None
    return head.decode(name, "ignore").encode("utf-8", "ignore") if name else head


def _package_type(content: bytes) -> str:
    """Tell the ZIP packages apart by the parts they hold."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = set(package.namelist())
            stated = package.read("mimetype")[:100].decode("ascii", "replace").strip() if "mimetype" in names else ""
    except (zipfile.BadZipFile, ValueError, OSError, RuntimeError, NotImplementedError, EOFError, zlib.error):
        return "application/zip"
    if "word/document.xml" in names:
        return DOCX
    if stated in (ODT, EPUB):
        return stated
    return ZIPPED_HTML if page_of_package(names) else "application/zip"


def page_of_package(names: Iterable[str]) -> str | None:
    """Give the one page at the top of a package, None where there is none or more than one."""
    pages = [name for name in names if "/" not in name and name.lower().endswith((".html", ".htm"))]
    return pages[0] if len(pages) == 1 else None


def _is_uri_list(head: bytes) -> bool:
    """Tell whether every line is an address, a comment or blank, and there are several."""
    lines = [line.strip() for line in head.decode("utf-8", "replace").splitlines()]
    if len(head) == _HEAD_SIZE:
        lines = lines[:-1]  # the last one is cut off somewhere
    listed = [line for line in lines if line and not line.startswith("#")]
    return len(listed) >= 2 and all(map(_ADDRESS_LINE.fullmatch, listed))
