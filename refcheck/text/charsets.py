"""Bytes to text: byte order mark, header, meta element, then a guess (WHATWG HTML §13.2.3)."""

import codecs
import re
from dataclasses import dataclass

from refcheck.text.charset_guess import guess_charset

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"^\s{0,20}<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_META_WINDOW = 4096  # the standard says 1,024; pages with long preload lists need more

# Labels that browsers read as a superset of what they name.
_SUPERSETS = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DecodedText:
    """The text and the charset it was read in; `is_guessed` where nothing named one that fits."""

    text: str
    charset: str
    is_guessed: bool = False
    has_mark: bool = False
    """Whether a byte order mark stood before it."""

    @property
    def is_plain_utf8(self) -> bool:
        """Whether the bytes are the text in UTF-8, with nothing before it and nothing replaced in it."""
        return self.charset == "utf-8" and not self.has_mark and "\ufffd" not in self.text


def decode_text(content: bytes, content_type: str | None = None) -> DecodedText:
    """Decode by the first of byte order mark, header, meta element and guess that fits the bytes.

    Never raises. A named charset that does not fit (UTF-8 announced, Windows-1252 sent) is
    given up for UTF-8, then for a guess; what still does not decode becomes U+FFFD.
    """
    for mark, charset in _BOMS:
        if content.startswith(mark):
            return DecodedText(text=content[len(mark) :].decode(charset, "replace"), charset=charset, has_mark=True)
    for label in _named_charsets(content, content_type):
        text = _decode_strictly(content, label)
        if text is not None:
            return DecodedText(text=text, charset=label)
    text = _decode_strictly(content, "utf-8")
    if text is not None:
        return DecodedText(text=text, charset="utf-8", is_guessed=not content.isascii())
    charset = guess_charset(content)
    return DecodedText(text=content.decode(charset, "replace"), charset=charset, is_guessed=True)


def _named_charsets(content: bytes, content_type: str | None) -> list[str]:
    """List the charsets that header, XML declaration and meta element name, in the order of their weight."""
    head = content[:_META_WINDOW]
    labels = []
    if content_type and (match := _HEADER_CHARSET.search(content_type)):
        labels.append(match[1])
    found = (pattern.search(head) for pattern in (_XML_ENCODING, _META_CHARSET))
    labels.extend(match[1].decode("ascii", "ignore") for match in found if match)
    return [known for label in labels if (known := _known_codec(label))]


def _known_codec(label: str) -> str | None:
    """Give the codec that browsers use for a label, None for an unknown one or one that is no charset."""
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    if name.startswith("utf-16"):
        return "utf-8"  # a meta element that could be read as ASCII cannot be UTF-16
    name = _SUPERSETS.get(name, name)
    try:
        "".encode(name)
    except (LookupError, ValueError, TypeError):  # "hex", "rot13": codecs, not charsets
        return None
    return name


def _decode_strictly(content: bytes, charset: str) -> str | None:
    """Decode, allowing for a few broken bytes in a long body; None where the charset does not fit."""
    try:
        return content.decode(charset)
    except UnicodeDecodeError:
        pass
    except (LookupError, ValueError):
        return None
    text = content.decode(charset, "replace")
    # One cut character at the end or a stray byte in an advertisement is no reason to guess anew.
    return text if text.count("\ufffd") * 2000 <= len(text) + 1000 else None
