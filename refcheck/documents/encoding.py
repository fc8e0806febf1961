"""Bytes to text: the encoding told from byte order mark, validity and, last of all, a guess."""

import codecs
import re

from refcheck.errors import InputError

# A guess needs a sample, not the book: charset-normalizer is slow on megabytes.
_SAMPLE_SIZE = 32_768

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# One-byte encodings of the languages that drafts come in. Any wider list makes a guess on a short
# Western text come out as some code page that nobody has used for decades.
_ONE_BYTE_ENCODINGS = ["cp1252", "cp1251", "koi8_r", "cp1254", "cp1250", "cp1253", "cp1256", "mac_roman"]

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,40})", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")


def decode_text(content: bytes, *, source: str) -> str:
    """Give the text of `content` with every line end as it stands there.

    Raises:
        InputError: There is nothing in it, or it is not text.
    """
    if not content.strip():
        raise InputError(f"{source} is empty: there is nothing to check.")
    text = _decode(content, source=source)
    if "\0" in text or len(_CONTROL.findall(text[:_SAMPLE_SIZE])) > len(text[:_SAMPLE_SIZE]) // 100:
        raise InputError(f"{source} holds binary data, not text: give the draft in a format that refcheck reads.")
    if not text.strip("\ufeff \t\r\n\f\v\u00a0"):
        raise InputError(f"{source} is empty: there is nothing to check.")
    return text


def with_declared_charset(content: bytes) -> bytes:
    """Re-encode a page that declares its charset, so that one decoder serves all formats."""
    declared = _META_CHARSET.search(content[:4096])
    if declared is None or content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return content
    try:
        return content.decode(declared[1].decode("ascii")).encode("utf-8")
    except (LookupError, UnicodeError):
        return content


def _decode(content: bytes, *, source: str) -> str:
    encoding = _stated_encoding(content) or _utf16_without_mark(content) or "utf-8"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise InputError(f"{source} starts as {encoding} but cannot be read as that: {error.reason}.") from None
    if b"\0" in content:
        raise InputError(f"{source} holds binary data, not text: give the draft in a format that refcheck reads.")
    return _decode_one_byte(content)


def _stated_encoding(content: bytes) -> str | None:
    return next((name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark)), None)


def _utf16_without_mark(content: bytes) -> str | None:
    """Tell UTF-16 without a mark by the zero bytes that its letters have on one side only."""
    sample = content[: _SAMPLE_SIZE & ~1]
    if len(sample) < 4 or len(content) % 2 or b"\0" not in sample:
        return None
    pairs = len(sample) // 2
    high, low = sample[0::2].count(0), sample[1::2].count(0)
    if low > pairs * 0.4 and high < pairs * 0.02:
        return "utf-16-le"
    if high > pairs * 0.4 and low < pairs * 0.02:
        return "utf-16-be"
    return None


def _decode_one_byte(content: bytes) -> str:
    from charset_normalizer import from_bytes  # slow to import, and UTF-8 never needs it

    guesses = from_bytes(_sample(content), cp_isolation=_ONE_BYTE_ENCODINGS, preemptive_behaviour=False)
    best = guesses.best()
    encoding = best.encoding if best is not None else "cp1252"
    # Where Western text reads no worse than the winner, it is Western: the code pages of Latin
    # letters differ in few places, and a short text shows none of them.
    for guess in guesses:
        if best is not None and guess.encoding == "cp1252" and guess.chaos <= best.chaos:
            encoding = "cp1252"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        # Latin-1 names every byte; the five that cp1252 leaves open come out as control characters.
        return content.decode("latin-1")


def _sample(content: bytes) -> bytes:
    """Take the stretch around the first byte outside ASCII: the rest says nothing about the encoding."""
    if len(content) <= _SAMPLE_SIZE:
        return content
    first = next((match.start() for match in re.finditer(rb"[\x80-\xff]", content)), 0)
    return content[max(0, first - _SAMPLE_SIZE // 4) :][:_SAMPLE_SIZE]
