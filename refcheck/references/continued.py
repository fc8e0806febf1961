"""Entries without numbers behind numbered notes: a second list that nobody gave a heading.

Behind the last note anything may stand, so parentheses of the piece must cite at least half of the entries by their
first word and their year: "(INE, 2023)", "Olimov (2023: 45)".
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from refcheck.datatypes.documents import BlockKind
from refcheck.references.entries import EntryList, EntryText, make_list
from refcheck.references.furniture import ends_piece, is_author_statement, is_furniture
from refcheck.references.labels import LabelKind
from refcheck.references.rows import Row
from refcheck.references.shape import ENTRY_SCORE, score_entry
from refcheck.references.wrapping import group_unlabelled
from refcheck.text.patterns import late

_CITING = late(r"[(\[][^()\[\]\n]{0,120}?\b(?:1[5-9]|20)\d\d[^()\[\]\n]{0,80}[)\]]")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_][\w’'-]+")
_REACH = 60  # characters before a parenthesis in which the author may stand
_MOST_CITING = 5_000


def find_continued(
    text: str, rows: Sequence[Row], taken: Sequence[bool], lists: Sequence[EntryList]
) -> list[EntryList]:
    """Find the list that goes on without numbers behind each numbered one."""
    found: list[EntryList] = []
    for numbered in lists:
        first = next((at for at, row in enumerate(rows) if row.start >= numbered.end), len(rows))
        if not (numbered.numbers and numbered.is_confirmed) or first == len(rows) or taken[first]:
            continue
        entries = _entries_from(text, rows, first, taken)
        citing = _words_by_year(text[: numbered.start]) if entries else {}
        cited = sum(_is_cited(entry.text, citing) for entry in entries)
        if cited and cited * 2 >= len(entries):
            found.append(make_list(rows[first].start, entries, None, has_heading=True, is_notes=False))
    return found


def _entries_from(text: str, rows: Sequence[Row], first: int, taken: Sequence[bool]) -> list[EntryText]:
    """Read entries until the first row that is none."""
    stop = next((at for at in range(first, len(rows)) if taken[at] or ends_piece(rows[at].text)), len(rows))
    entries: list[EntryText] = []
    for group in group_unlabelled(rows, first, stop):
        row = rows[group[0]]
        bullet = row.label_of(LabelKind.BULLET)
        start, end = row.start + (bullet.length if bullet else 0), rows[group[-1]].end
        entry = text[start:end]
        if row.kind is BlockKind.HEADING or is_furniture(row.text) or is_author_statement(row.text):
            break
        if score_entry(entry) < ENTRY_SCORE - 0.5:
            break
        entries.append(EntryText(start=start, end=end, text=entry, label=bullet, row_start=row.start))
    return entries


def _words_by_year(text: str) -> Mapping[str, set[str]]:
    """Give the words in and just before the parentheses that name a year, by the year."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for number, match in enumerate(_CITING.finditer(text)):
        if number == _MOST_CITING:
            break
        around = text[max(0, match.start() - _REACH) : match.end()]
        words = {word.casefold() for word in _WORD.findall(around)}
        for year in _YEAR.findall(match[0]):
            found[year] |= words
    return found


def _is_cited(entry: str, citing: Mapping[str, set[str]]) -> bool:
    first = _WORD.search(entry)
    return first is not None and any(first[0].casefold() in citing.get(year, ()) for year in _YEAR.findall(entry))
