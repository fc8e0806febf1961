"""Bytes to text: the encoding told from byte order mark, validity and, last of all, a guess."""

import codecs
import re

from refcheck.errors import InputError
from refcheck.text.charset_guess import SAMPLE_SIZE, escaped_charset, guess_charset
from refcheck.text.patterns import late
from refcheck.text.wide_charsets import wide_charset

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,40})", re.IGNORECASE)
_MEANT = dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "iso8859-1", "us-ascii", "ascii"), "cp1252") | {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc-kr": "cp949",
    "iso-8859-9": "cp1254",
}
_WESTERN = late("[\u00a0-\u017f\u2000-\u20cf\u3000-\u9fff]")
_OTHER_LETTERS = re.compile("[\u0370-\u052f\u0590-\u06ff]")
_FEWEST_OTHERS = 20  # capitals before a quotation mark look like one such letter in cp1252
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


def decode_text(content: bytes, *, source: str) -> str:
    """Give the text of `content` with every line end as it stands there.

    Raises:
        InputError: There is nothing in it, or it is not text.
    """
    if not content.strip():
        raise InputError(f"{source} is empty: there is nothing to check.")
    text = _decode(content, source=source)
    if "\0" in text or len(_CONTROL.findall(text[:SAMPLE_SIZE])) > len(text[:SAMPLE_SIZE]) // 100:
        raise InputError(f"{source} holds binary data, not text: give the draft in a format that refcheck reads.")
    if not text.strip("\ufeff \t\r\n\f\v\u00a0"):
        raise InputError(f"{source} is empty: there is nothing to check.")
    return text


def with_declared_charset(content: bytes) -> bytes:
    """Re-encode a page that declares its charset, so that one decoder serves all formats.

    What can be read as UTF-8 is UTF-8, whatever an old template says; and names mean what browsers
    take them for (WHATWG Encoding, section 4.2).
    """
    declared = _META_CHARSET.search(content[:4096])
    if declared is None or content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) or _is_utf8(content):
        return content
    name = declared[1].decode("ascii").lower()
    try:
        return content.decode(_MEANT.get(name, name)).encode("utf-8")
    except (LookupError, UnicodeError):
        return content


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decode(content: bytes, *, source: str) -> str:
    encoding = _stated_encoding(content) or wide_charset(content) or escaped_charset(content) or "utf-8"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise InputError(f"{source} starts as {encoding} but cannot be read as that: {error.reason}.") from None
    if b"\0" in content:
        raise InputError(f"{source} holds binary data, not text: give the draft in a format that refcheck reads.")
    return _decode_mixed(content) or _decode_guessed(content)


def _decode_mixed(content: bytes) -> str | None:
    """Give UTF-8 into which some bytes of cp1252 were pasted, None where the text is no UTF-8 at all."""
    valid = content.decode("utf-8", "ignore")
    others = len(_OTHER_LETTERS.findall(valid))
    read = len(_WESTERN.findall(valid)) + (others if others >= _FEWEST_OTHERS else 0)
    unread = len(content) - len(valid.encode())
    return content.decode("utf-8", _AS_CP1252) if read and read >= unread else None


def _read_as_cp1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    piece = error.object[error.start : error.end]
    return piece.decode("cp1252", "replace"), error.end


_AS_CP1252 = "refcheck-cp1252"
codecs.register_error(_AS_CP1252, _read_as_cp1252)


def _stated_encoding(content: bytes) -> str | None:
    return next((name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark)), None)


def _decode_guessed(content: bytes) -> str:
    try:
        return content.decode(guess_charset(content))
    except UnicodeDecodeError:
        # Latin-1 names every byte; the five that cp1252 leaves open come out as control characters.
        return content.decode("latin-1")
