"""Phrases and pairs of words found in folded text."""

from dataclasses import dataclass
from functools import lru_cache

from ahocorasick_rs import AhoCorasick

from refcheck.text.folding import FoldedText, fold_phrase, fold_text
from refcheck.text.patterns import late

_SEPARATOR = late(r"\s*[|»›·•–—]+\s*|\s+-+\s+|:\s")
_BORDER = " .!?,;:()[]\"'-…"
_SHORT = 1_000
NEAR = 90  # folded characters between the two words of a pair


@dataclass(frozen=True, slots=True, kw_only=True)
class PhraseTable:
    """What one family of messages says, all languages together; phrases are parted by bars, a star ends a stem.

    A pair is met where a word of its first list and one of its second stand near each other, in either order.
    """

    name: str
    phrases: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    """Words that only count where a title or heading says nothing else."""
    pairs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A phrase with its place in the text that was searched."""

    exact: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Entry:
    text: str
    is_stem: bool


class _Prepared:
    """A table's entries, and the machine that tells in one pass over a text which of them it holds at all."""

    def __init__(self, table: PhraseTable) -> None:
        self.phrases = tuple(entry for group in table.phrases for entry in _entries(group))
        self.pairs = tuple((_entries(left), _entries(right)) for left, right in table.pairs)
        halves = (entry for lefts, rights in self.pairs for entry in lefts + rights)
        self._texts = tuple(dict.fromkeys(entry.text for entry in (*self.phrases, *halves)))
        self._machine = AhoCorasick(self._texts)

    def present_in(self, text: str) -> frozenset[str]:
        matches = self._machine.find_matches_as_indexes(text, overlapping=True)
        return frozenset(self._texts[number] for number, _, _ in matches)


def find_phrase(text: str, table: PhraseTable, *, with_pairs: bool = True) -> Found | None:
    """Give the first phrase, else pair, of the table that stands in the text, at word borders."""
    folded = _fold(text) if len(text) <= _SHORT else fold_text(text)
    prepared = _prepared(table)
    present = prepared.present_in(folded.text)
    if not present:
        return None
    for entry in prepared.phrases:
        if entry.text in present and (at := _find(folded.text, entry)) >= 0:
            return place(text, folded, at, at + len(entry.text))
    for lefts, rights in prepared.pairs if with_pairs else ():
        span = _find_pair(folded.text, _only(lefts, present), _only(rights, present))
        if span:
            return place(text, folded, *span)
    return None


def is_heading_of(text: str, table: PhraseTable) -> bool:
    """Tell whether a title or heading, or its part before or behind a separator, is one that the table lists."""
    listed = _headings_of(table)
    return any(fold_phrase(part).strip(_BORDER) in listed for part in _SEPARATOR.split(text[:300]))


def place(text: str, folded: FoldedText, start: int, end: int) -> Found:
    """Lead a place in the folded text back to the original."""
    first, last = folded.span(start, min(end, len(folded.text)))
    return Found(exact=text[first:last], start=first, end=last)


def _find_pair(text: str, lefts: tuple[_Entry, ...], rights: tuple[_Entry, ...]) -> tuple[int, int] | None:
    for left in lefts:
        at = _find(text, left)
        if at < 0:
            continue
        low = max(0, at - NEAR)
        end = at + len(left.text)
        for right in rights:
            other = _find(text[low : end + NEAR], right)
            if other >= 0:
                other += low
                return min(at, other), max(end, other + len(right.text))
    return None


def _find(text: str, entry: _Entry) -> int:
    """Find an entry that begins at a word's border and, unless it is a stem, ends at one."""
    phrase = entry.text
    at = text.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if not _joins(text, at - 1, at) and (entry.is_stem or not _joins(text, end - 1, end)):
            return at
        at = text.find(phrase, at + 1)
    return -1


@lru_cache(maxsize=64)
def _headings_of(table: PhraseTable) -> frozenset[str]:
    return frozenset(entry.text for group in table.headings for entry in _entries(group))


_prepared = lru_cache(maxsize=64)(_Prepared)
_fold = lru_cache(maxsize=256)(fold_text)  # one message is held against table after table


def _only(entries: tuple[_Entry, ...], present: frozenset[str]) -> tuple[_Entry, ...]:
    return tuple(entry for entry in entries if entry.text in present)


def _entries(group: str) -> tuple[_Entry, ...]:
    folded = (fold_phrase(part) for part in group.split("|"))
    return tuple(_Entry(part.rstrip("*"), part.endswith("*")) for part in folded if part)


def _joins(text: str, left: int, right: int) -> bool:
    """Tell whether two neighbours are letters of one word; scripts without spaces have no such borders."""
    if left < 0 or right >= len(text):
        return False
    a, b = text[left], text[right]
    return a.isalnum() and b.isalnum() and a < "\u0e00" and b < "\u0e00"
