"""Letters that scanners confuse; an excuse only on pages that were scanned or set in PDF."""

import re
from collections.abc import Sequence
from functools import lru_cache

from refcheck.datatypes.extracted import ExtractedText
from refcheck.text.normalize import find_all
from refcheck.text.patterns import late
from refcheck.verify.quotations.wording.known_words import is_english_word
from refcheck.verify.quotations.words import Words

_MARKED = late(r"(?i)\b(?:ocr(?:ed)?|scanned (?:by|page|copy|document|from)|digiti[sz]ed by)\b")
_READ_AS_DIGITS = str.maketrans("oli", "011")
_NO_DIGIT = re.compile(r"\D")
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
_BROKEN = (("li", "h"), ("ii", "n"))  # letters that fell apart, before their parts are taken for others: "tliat"
# What is left of two words of which one may be misread for the other is the same.
_WITHOUT_CONFUSED = str.maketrans(dict.fromkeys("".join(map("".join, _CONFUSED))))


def is_misreading(own: Sequence[str], theirs: Sequence[str], page: Words) -> bool:
    """Tell whether a scanned page has words only with letters that scanners take for others.

    What the page has must be no word, and what the quotation has must be one: "fail" is no misread "fall". Figures
    are never excused: a scanned 3 for an 8 changes what is said, and nobody can tell.
    """
    first, second = "".join(own), "".join(theirs)
    if first.translate(_WITHOUT_CONFUSED) != second.translate(_WITHOUT_CONFUSED):
        return False
    digits, page_digits = (_NO_DIGIT.sub("", word.translate(_READ_AS_DIGITS)) for word in (first, second))
    if min(len(first), len(second)) < 2 or (digits and page_digits and digits != page_digits):
        return False
    if _canonical(first) != _canonical(second) and _canonical(first, _BROKEN) != _canonical(second, _BROKEN):
        return False
    if page.language not in ("", "en"):
        return any(map(str.isdigit, second)) and not second.isdigit() and not any(map(str.isdigit, first))
    return not all(map(_is_word, theirs)) and all(_is_word(word) or page.has(word) for word in own)


def _is_word(key: str) -> bool:
    return key.isdigit() or is_english_word(key)


def _canonical(word: str, broken: Sequence[tuple[str, str]] = ()) -> str:
    for confused, letter in (*broken, *_CONFUSED):
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
