"""Sentences read as messages of missing pages: what kind of word each word is, in every language at once."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntFlag
from functools import lru_cache

from refcheck.fetch.classify.wording.not_found import NOT_FOUND, Wording
from refcheck.text.folding import fold_phrase, fold_text
from refcheck.text.lengths import reading_length

# Vowel signs of Indic scripts are no letters to the pattern, but parts of words; the danda (U+0964) is a full stop.
WORD = re.compile(r"(?:[^\W_]|[\u0900-\u0963\u0966-\u0dff])+")
_CONTRACTION = re.compile(r"n't\b")

_LETTERS_OF_A_WORD = 9  # as `reading_length` counts scripts without spaces


class Kind(IntFlag):
    NOUN = 1
    WEAK = 2
    NEGATION = 4
    VERB = 8
    MISSING = 16
    FILLER = 32
    AGENT = 64


@dataclass(frozen=True, slots=True)
class _Index:
    """The words and stems of all spaced languages at once: for each, its kinds by language."""

    words: dict[str, dict[str, Kind]]
    stems: dict[str, dict[str, Kind]]
    longest_stem: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What one language makes of a sentence: kinds by word, and where each word stands."""

    kinds: tuple[Kind, ...]
    spans: tuple[tuple[int, int], ...]
    share: float


def says_missing(union: Kind) -> bool:
    return bool(union & Kind.MISSING) or (bool(union & Kind.NEGATION) and bool(union & Kind.VERB))


def union_of(kinds: Iterable[Kind]) -> Kind:
    union = Kind(0)
    for kind in kinds:
        union |= kind
    return union


def count_own_words(text: str) -> int:
    """Count the words of a text that belong to no such message; three characters of a script without spaces are one."""
    own = [word for word in WORD.findall(fold_text(text).text) if len(word) > 2 and not word.isdigit()]
    return sum(_length_in_words(word) for word in own if not _kinds_of(word, _index()))


def _length_in_words(word: str) -> int:
    return max(1, reading_length(word) // _LETTERS_OF_A_WORD) if reading_length(word) > len(word) else 1


def readings_of(text: str) -> list[Reading]:
    """Read a sentence in every language that has the words to say "missing" in it."""
    readings = _spaced_readings(text)
    if not text.isascii():
        readings.extend(reading for code in _unspaced() if (reading := _unspaced_reading(text, code)))
    return readings


def _spaced_readings(text: str) -> list[Reading]:
    index = _index()
    by_word: list[dict[str, Kind]] = []
    spans: list[tuple[int, int]] = []
    unions: dict[str, Kind] = {}
    numbers = 0
    for match in WORD.finditer(_CONTRACTION.sub(" no", text).replace("taken down", "removed   ")):
        kinds = _kinds_of(match[0], index)
        by_word.append(kinds)
        spans.append(match.span())
        numbers += match[0].isdigit() and not kinds
        for language, kind in kinds.items():
            unions[language] = unions.get(language, Kind(0)) | kind
    readings = []
    for language, union in unions.items():
        if says_missing(union):
            row = tuple(kinds.get(language, Kind(0)) for kinds in by_word)
            share = (sum(map(bool, row)) + numbers) / len(row)
            readings.append(Reading(row, tuple(spans), share))
    return readings


def _kinds_of(word: str, index: _Index) -> dict[str, Kind]:
    """Give the kinds of a word by language: as a whole word, or by the stems it begins with."""
    kinds = dict(index.words.get(word, {}))
    for length in range(min(len(word), index.longest_stem), 1, -1):
        for language, kind in index.stems.get(word[:length], {}).items():
            kinds[language] = kinds.get(language, Kind(0)) | kind
    return kinds


def _unspaced_reading(text: str, words: dict[str, Kind]) -> Reading | None:
    """Find the words of a script without spaces anywhere; the share is that of the letters they cover."""
    squeezed, offsets = _without_spaces(text)
    found: list[tuple[int, int, Kind]] = []
    for word, kind in words.items():
        at = squeezed.find(word)
        while at >= 0:
            found.append((at, at + len(word), kind))
            at = squeezed.find(word, at + len(word))
    if not says_missing(union_of(kind for _, _, kind in found)):
        return None
    covered: set[int] = set()
    for start, end, _ in found:
        covered.update(range(start, end))
    letters = sum(char.isalnum() for char in squeezed)
    share = sum(char.isdigit() or (i in covered and char.isalnum()) for i, char in enumerate(squeezed)) / letters
    found.sort()
    spans = tuple((offsets[start], offsets[end - 1] + 1) for start, end, _ in found)
    return Reading(tuple(kind for _, _, kind in found), spans, share)


def _without_spaces(text: str) -> tuple[str, list[int]]:
    kept = [(char, index) for index, char in enumerate(text) if char != " "]
    return "".join(char for char, _ in kept), [index for _, index in kept]


@lru_cache(maxsize=1)
def _index() -> _Index:
    words: dict[str, dict[str, Kind]] = {}
    stems: dict[str, dict[str, Kind]] = {}
    for code, wording in NOT_FOUND.items():
        if wording.is_spaced:
            for entry, kind in _entries(wording):
                into = stems if entry.endswith("*") else words
                kinds = into.setdefault(entry.rstrip("*"), {})
                kinds[code] = kinds.get(code, Kind(0)) | kind
    return _Index(words, stems, max(map(len, stems)))


@lru_cache(maxsize=1)
def _unspaced() -> tuple[dict[str, Kind], ...]:
    tables = []
    for wording in NOT_FOUND.values():
        if not wording.is_spaced:
            words: dict[str, Kind] = {}
            for entry, kind in _entries(wording):
                words[entry] = words.get(entry, Kind(0)) | kind
            tables.append(words)
    return tuple(tables)


def _entries(wording: Wording) -> list[tuple[str, Kind]]:
    return [
        (fold_phrase(entry), kind)
        for kind, entries in (
            (Kind.FILLER, wording.fillers),
            (Kind.AGENT, wording.agents),
            (Kind.WEAK, wording.weak),
            (Kind.NOUN, wording.nouns),
            (Kind.VERB, wording.verbs),
            (Kind.NEGATION, wording.negations),
            (Kind.MISSING, wording.missing),
        )
        for entry in entries.split()
    ]
