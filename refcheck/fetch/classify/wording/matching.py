"""Phrases found in folded text."""

from dataclasses import dataclass
from functools import lru_cache

from refcheck.fetch.classify.wording.folding import FoldedText, fold_phrase, fold_text

NEAR = 45  # folded characters between a message's noun and its predicate


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseTable:
    """Fixed phrases of one family, all languages together."""

    name: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A phrase with its place in the text that was searched."""

    exact: str
    start: int
    end: int


def find_phrase(text: str, table: PhraseTable) -> Found | None:
    """Give the first phrase of the table that stands in the text, at word borders."""
    folded = fold_text(text)
    for phrase in _folded_phrases(table):
        at = find_word(folded.text, phrase)
        if at >= 0:
            return place(text, folded, at, at + len(phrase))
    return None


def find_word(text: str, phrase: str, start: int = 0) -> int:
    """Find a phrase that neither begins nor ends inside a word; scripts without spaces have no such borders."""
    at = text.find(phrase, start)
    while at >= 0:
        end = at + len(phrase)
        if not (_joins(text, at - 1, at) or _joins(text, end - 1, end)):
            return at
        at = text.find(phrase, at + 1)
    return -1


def place(text: str, folded: FoldedText, start: int, end: int) -> Found:
    """Lead a place in the folded text back to the original."""
    first, last = folded.span(start, end)
    return Found(exact=text[first:last], start=first, end=last)


@lru_cache(maxsize=64)
def _folded_phrases(table: PhraseTable) -> tuple[str, ...]:
    return tuple(fold_phrase(phrase) for phrase in table.phrases)


def _joins(text: str, left: int, right: int) -> bool:
    """Tell whether two neighbours are letters of one spaced-script word."""
    if left < 0 or right >= len(text):
        return False
    a, b = text[left], text[right]
    return a.isalnum() and b.isalnum() and a < "\u0e00" and b < "\u0e00"
