"""Notes under letters, "a. Smith, …" or "ᵃ Figures for May", with the letters as markers: "ships.[a]", "shipsᵃ".

Letters also count off the points of an argument and of a law. So a list is one of notes only where its letters go on
from a, and each of them stands in the text before it, in one print and in their order.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from string import ascii_lowercase

from refcheck.datatypes.documents import BlockKind
from refcheck.references.entries import EntryList, make_list
from refcheck.references.headings import is_list_heading, is_note_heading
from refcheck.references.labelled import entries_of_run
from refcheck.references.labels import Label, LabelKind
from refcheck.references.markers.letters import letter_of, letters_by_print
from refcheck.references.rows import Row
from refcheck.text.raised import RAISED_LETTERS

_LABEL = re.compile(
    rf"(?:(?P<raised>[{RAISED_LETTERS}])|\[(?P<bracketed>[a-z])\]:?|(?P<stopped>[a-z])[.)]|(?P<bare>[a-z])(?=\s))"
    r"[ \t\u00a0\u2002\u2003\u2009\u202f]*(?=(?(bare)[^\W\d_a-zà-ÿ]|[^\s.)])|[“„«\"‘'])"
)
_FEWEST = 2


def find_lettered_notes(text: str, rows: Sequence[Row], taken: list[bool]) -> list[EntryList]:
    """Find lists under letters that markers in the text before them name, all of them."""
    found: list[EntryList] = []
    begin = 0
    for run in _runs(rows, taken):
        first = run[0][0]
        letters = [label.text for _, label in run]
        if not _are_marked(letters, text, begin, rows[first].start):
            continue
        entries = entries_of_run(text, rows, run, len(rows))
        heading = rows[first - 1] if first and _is_heading(rows[first - 1]) else None
        start = heading.start if heading else rows[first].start
        one = make_list(start, entries, LabelKind.LETTER, has_heading=heading is not None, is_notes=True)
        found.append(one)
        begin = one.end
        for at in range(first - (heading is not None), len(rows)):
            if rows[at].start >= one.end:
                break
            taken[at] = True
    return found


def _runs(rows: Sequence[Row], taken: Sequence[bool]) -> Iterator[list[tuple[int, Label]]]:
    """Give the runs of rows that begin with a, b, c …; other rows may stand between them."""
    run: list[tuple[int, Label]] = []
    for at, row in enumerate(rows):
        label = None if taken[at] or row.kind is BlockKind.CODE else _label_of(row)
        if label is None:
            continue
        if len(run) < len(ascii_lowercase) and label.text == ascii_lowercase[len(run)]:
            run.append((at, label))
        elif label.text == "a":
            if len(run) >= _FEWEST:
                yield run
            run = [(at, label)]
    if len(run) >= _FEWEST:
        yield run


def _label_of(row: Row) -> Label | None:
    if row.block_label and not row.text.startswith(row.block_label):
        match = _LABEL.match(f"{row.block_label} X")
        return Label(LabelKind.LETTER, letter_of(match[match.lastgroup or 0]), 0) if match else None
    match = _LABEL.match(row.text)
    return Label(LabelKind.LETTER, letter_of(match[match.lastgroup or 0]), match.end()) if match else None


def _is_heading(row: Row) -> bool:
    return is_note_heading(row.text) or is_list_heading(row.text)


def _are_marked(letters: Sequence[str], text: str, begin: int, end: int) -> bool:
    """Tell whether a print of markers has every letter, each for the first time behind the one before it."""
    for markers in letters_by_print(text, begin, end):
        first: dict[str, int] = {}
        for letter, place, _ in markers:
            first.setdefault(letter, place)
        if all(letter in first for letter in letters) and all(
            first[one] < first[other] for one, other in pairwise(letters)
        ):
            return True
    return False
