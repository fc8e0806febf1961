"""Text folded for matching, with the way back to the places in the original."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_MARKS = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "…": "..."})
# Letters that Unicode does not take apart, but people do when they type without accents.
_LETTERS = str.maketrans({"ł": "l", "đ": "d", "ð": "d", "ø": "o", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th"})
# All that folding does to ASCII besides lower case.
_PLAIN = {ord("`"): "'"} | {code: " " for code in range(128) if chr(code).isspace()}


@dataclass(frozen=True, slots=True)
class FoldedText:
    """Lower case, no accents, single spaces; `offsets[i]` is the place of `text[i]` in the original."""

    text: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the place in the original of `text[start:end]`."""
        if start >= end:
            return 0, 0
        return self.offsets[start], self.offsets[end - 1] + 1


def fold_text(text: str) -> FoldedText:
    """Fold a text that is short enough to be a message (the caller cuts it)."""
    if text.isascii():
        plain = text.translate(_PLAIN).lower()
        if "  " not in plain and not plain.startswith(" "):
            return FoldedText(plain, range(len(plain)))
    chars: list[str] = []
    offsets: list[int] = []
    for index, char in enumerate(text):
        for folded in _fold_char(char):
            if folded == " " and (not chars or chars[-1] == " "):
                continue
            chars.append(folded)
            offsets.append(index)
    return FoldedText("".join(chars), tuple(offsets))


def fold_phrase(phrase: str) -> str:
    """Fold a phrase of a table the same way."""
    return fold_text(phrase).text.strip()


@lru_cache(maxsize=8192)
def _fold_char(char: str) -> str:
    if char.isspace():
        return " "
    char = char.translate(_MARKS)
    decomposed = unicodedata.normalize("NFKD", char.casefold().translate(_LETTERS))
    kept = "".join(part for part in decomposed if unicodedata.category(part) not in ("Mn", "Cf"))
    # Devanagari, Bengali and Thai vowels are marks too, but part of the word: without them nothing is left to tell.
    return kept if kept or unicodedata.category(char) in ("Cf",) else char if ord(char) >= 0x0900 else ""


@lru_cache(maxsize=16384)
def strip_accents(word: str) -> str:
    """Give a word without its accents, with plain apostrophes."""
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))
