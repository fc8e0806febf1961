"""Letters that scanners confuse; an excuse only on pages that were scanned or set in PDF."""

import re
from functools import lru_cache

from refcheck.datatypes.extracted import ExtractedText
from refcheck.text.normalize import find_all
from refcheck.text.patterns import late

_MARKED = late(r"(?i)\b(?:ocr(?:ed)?|scanned (?:by|page|copy|document|from)|digiti[sz]ed by)\b")
_HEAD = 4000  # code points
# A digit between letters ("g0vernment", "c1ear") or the common misreadings of "the", "and", "have".
_MISREAD = ("tbe", "tlie", "liave", "aud", "wbich", "thc", "ofthe")
_WITH_DIGIT = re.compile(r"(?<!\w)[a-z]{1,12}[01][a-z]{2,12}(?!\w)")
_LETTERS_AND_DIGITS_ALIKE = bytes.maketrans(b"bcdefghijklmnopqrstuvwxyz1", b"a" * 25 + b"0")
_CONFUSED = (
    ("rn", "m"), ("cl", "d"), ("vv", "w"), ("0", "o"), ("1", "l"), ("1", "i"), ("5", "s"), ("8", "b"), ("6", "b"),
    ("|", "l"), ("i", "l"), ("h", "b"), ("e", "c"), ("li", "h"), ("ii", "n"), ("nn", "m"), ("9", "g"),
    ("j", "l"), ("j", "i"),
)  # fmt: skip


def is_scanner_confusion(first: str, second: str) -> bool:
    """Tell whether two words differ only by letters that scanners take for each other.

    Two figures never do: a scanned 3 for an 8 changes what is said, and nobody can tell.
    """
    if (first.isdigit() and second.isdigit()) or min(len(first), len(second)) < 2:
        return False
    return _canonical(first) == _canonical(second)


def _canonical(word: str) -> str:
    for confused, letter in _CONFUSED:
        word = word.replace(confused, letter)
    return word


def is_scanned_page(page: ExtractedText) -> bool:
    """Tell whether a page was scanned or set in PDF, by its type or by words that only scanners write."""
    if page.media_type == "application/pdf" or any("ocr" in note.lower() for note in page.notes):
        return True
    return _looks_scanned(page.text)


@lru_cache(maxsize=8)
def _looks_scanned(text: str) -> bool:
    head = text[:_HEAD].lower()
    # Two letters of other alphabets match an "i" or "s" whatever the case.
    may_be_marked = any(sign in head for sign in ("ocr", "scanned", "digiti", "ı", "i̇", "ſ"))
    if may_be_marked and _MARKED.search(text, 0, _HEAD) is not None:
        return True
    if any(_has_word(text, word) for word in filter(text.__contains__, _MISREAD)):
        return True
    has_digit_inside = b"a0aa" in text.encode("ascii", "replace").translate(_LETTERS_AND_DIGITS_ALIKE)
    return has_digit_inside and _WITH_DIGIT.search(text) is not None


def _has_word(text: str, word: str) -> bool:
    return any(_is_apart(text, at, at + len(word)) for at in find_all(text, word))


def _is_apart(text: str, start: int, end: int) -> bool:
    """Tell whether no letter, digit or low line clings to a place."""
    around = text[max(0, start - 1) : start] + text[end : end + 1]
    return not any(sign.isalnum() or sign == "_" for sign in around)
