"""Endnotes of several chapters under one heading: which stretch of the text each chapter's notes belong to.

The numbers begin anew with each chapter, so that only the chapters' names, printed over the text and again over the
notes, tell which "1" is meant.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from refcheck.datatypes.selectors import Span
from refcheck.references.entries import EntryList
from refcheck.references.labels import ROMAN, roman_number

_LONGEST_NAME = 150
_MOST_GROUPS = 10
_MOST_WORDS = 8  # of a heading that bears a number
_CHAPTER = re.compile(r"\A(?:chapter|part|kapitel|teil|chapitre|partie|capítulo|parte|capitolo|bölüm|глава|часть)\s")
_ROMAN = re.compile(ROMAN)
_NUMBERS = (
    ("one", "eins", "un", "uno", "um", "первая"), ("two", "zwei", "deux", "dos", "due", "dois", "вторая"),
    ("three", "drei", "trois", "tres", "tre", "três", "третья"), ("four", "vier", "quatre", "cuatro", "quattro"),
    ("five", "fünf", "cinq", "cinco", "cinque"), ("six", "sechs", "seis", "sei"), ("seven", "sieben", "sept", "siete"),
    ("eight", "acht", "huit", "ocho"), ("nine", "neun", "neuf", "nueve"), ("ten", "zehn", "dix", "diez"),
    ("eleven", "elf", "onze", "once"), ("twelve", "zwölf", "douze", "doce"),
)  # fmt: skip
_MARKS = re.compile(r"[^\w]+")


def part_by_chapters(text: str, lists: Sequence[EntryList]) -> tuple[tuple[EntryList, ...], dict[int, Span]]:
    """Give the lists, those of chapters confirmed, and by the start of a list the stretch of text that it serves."""
    parted = list(lists)
    zones: dict[int, Span] = {}
    first = looked_for = 0
    while first < len(parted) and looked_for < _MOST_GROUPS:
        last = first
        while last + 1 < len(parted) and _follows(parted[last], parted[last + 1]):
            last += 1
        looked_for += last > first
        begins = _find_chapters(text, parted[first : last + 1]) if last > first else None
        if begins is not None:
            for at, begin, end in zip(range(first, last + 1), begins, [*begins[1:], parted[first].start], strict=True):
                parted[at] = replace(parted[at], is_confirmed=True)
                zones[parted[at].start] = (begin, end)
        first = last + 1
    return tuple(parted), zones


def _follows(before: EntryList, after: EntryList) -> bool:
    return bool(before.numbers and after.numbers) and 0 <= after.start - before.end <= _LONGEST_NAME


def _find_chapters(text: str, lists: Sequence[EntryList]) -> list[int] | None:
    """Give where the chapters begin that the lists are named after; None where one of them is not found in order."""
    body_end = lists[0].start
    heads = [(match.start(), _fold(match[0])) for match in re.finditer(r"[^\n]{1,200}", text[:body_end])]
    begins: list[int] = []
    at = 0
    for entry_list, before in zip(lists, [None, *lists[:-1]], strict=True):
        above = text[before.end if before else entry_list.start : entry_list.entries[0].row_start]
        name = _fold(above.strip().rpartition("\n")[2])
        while name and at < len(heads) and not _is_head(heads[at][1], name):
            at += 1
        if not name or at >= len(heads):
            return None
        begins.append(heads[at][0])
        at += 1
    return begins


def _is_head(line: str, name: str) -> bool:
    """Tell the line that has the chapter's name from one that only begins with it."""
    if line == name or (line.startswith(name + " ") and len(line) <= len(name) + 80):
        return True
    number = _chapter_number(name)
    return number is not None and _chapter_number(line) == number


def _chapter_number(folded: str) -> int | None:
    """Read "chapter one", "one", "kapitel 2 der fluss" and "iii" as the number of a chapter."""
    bare = _CHAPTER.sub("", folded)
    words = bare.split()
    if not 1 <= len(words) <= _MOST_WORDS:
        return None
    if words[0].isdecimal():
        return int(words[0]) if len(words[0]) < 3 else None
    if _ROMAN.fullmatch(words[0]):
        return roman_number(words[0])
    if len(words) > 1 and bare == folded:  # "One day, it rained."
        return None
    return next((at for at, names in enumerate(_NUMBERS, start=1) if words[0] in names), None)


def _fold(words: str) -> str:
    return _MARKS.sub(" ", words.casefold()).strip()
