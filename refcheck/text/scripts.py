"""The scripts that texts are written in."""

import re
import string

_RANGES = (
    ("latin", 0, 0x24F), ("latin", 0x1E00, 0x1EFF), ("greek", 0x370, 0x3FF), ("cyrillic", 0x400, 0x52F),
    ("hebrew", 0x590, 0x5FF), ("arabic", 0x600, 0x77F), ("indic", 0x900, 0xDFF), ("cjk", 0x3040, 0x9FFF),
    ("hangul", 0xAC00, 0xD7AF),
)  # fmt: skip
_ASCII = re.compile(r"[\x00-\x7f]+")
_LETTERS = string.ascii_letters.encode()


def are_scripts_different(text: str, other: str) -> bool:
    """Tell whether most letters of two texts are of different scripts; a text without letters differs from none."""
    ours, theirs = script_of(text), script_of(other)
    return ours is not None and theirs is not None and ours != theirs


def script_of(text: str) -> str | None:
    """Name the script that most letters belong to: "latin", "cyrillic", "cjk", "arabic" or "other"."""
    if text.isascii():
        return "latin" if any(map(str.isalpha, text)) else None
    plain = text.encode("ascii", "ignore")
    counts = {"latin": count} if (count := len(plain) - len(plain.translate(None, _LETTERS))) else {}
    for letter in _ASCII.sub("", text):
        if letter.isalpha():
            script = _script_of_letter(ord(letter))
            counts[script] = counts.get(script, 0) + 1
    return max(counts, key=lambda script: (counts[script], script)) if counts else None


def _script_of_letter(code: int) -> str:
    for name, first, last in _RANGES:
        if first <= code <= last:
            return name
    return "other"
