"""Where sentences begin and end around a quotation, abbreviations set aside."""

import re

from refcheck.text.patterns import late

_SENTENCE_END = late(r"[.!?…][\"”“»’')\]]*(?:\[\d{1,3}\]|[¹²³⁰-⁹])*\s+(?=\W{0,3}[^\W_])|\n\s*\n")
_ABBREVIATION = re.compile(
    r"(?:^|\W)(?:[^\W\d_]|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|St|Jr|Sr|No|Mme|U\.S|vs|Hr|Fr)$"
)


def find_sentence_start(text: str, floor: int, end: int) -> int:
    """Give where the sentence that holds or leads up to `text[end]` begins, `floor` at the earliest."""
    # The look-ahead needs the first letters behind `end`.
    ends = [found for found in _SENTENCE_END.finditer(text, floor, end + 4) if found.end() <= end]
    for found in reversed(ends):
        if not _is_abbreviation(text, found.start()) and re.search(r"\w", text[found.end() : end]):
            return found.end()
    if ends and not re.search(r"\w", text[ends[-1].end() : end]) and not _is_abbreviation(text, ends[-1].start()):
        return ends[-1].end()
    return floor


def find_own_sentence_start(text: str, floor: int, start: int) -> int:
    """Give where the sentence of `text[start]` begins: at `start` itself where a sentence ends right before it."""
    ends = [found for found in _SENTENCE_END.finditer(text, floor, start + 4) if found.end() <= start]
    for found in reversed(ends):
        if not _is_abbreviation(text, found.start()):
            return found.end()
    return floor


def find_sentence_start_anywhere(text: str, floor: int, end: int) -> int:
    """Give where the last sentence before `end` begins, be it complete or not."""
    trimmed = end
    while trimmed > floor and not text[trimmed - 1].isalnum():
        trimmed -= 1
    ends = list(_SENTENCE_END.finditer(text, floor, trimmed))
    for found in reversed(ends):
        if not _is_abbreviation(text, found.start()):
            return found.end()
    return floor


def find_sentence_end(text: str, start: int, ceiling: int) -> int:
    """Give where the sentence that goes on at `start` ends, `ceiling` at the latest."""
    for found in _SENTENCE_END.finditer(text, start, ceiling):
        if not _is_abbreviation(text, found.start()):
            return found.start() + 1
    return ceiling


def _is_abbreviation(text: str, stop: int) -> bool:
    return text[stop] == "." and bool(_ABBREVIATION.search(text, max(0, stop - 6), stop))
