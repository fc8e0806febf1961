"""Lists whose entries have no labels but bullets: below a heading, or as a run of entries at the end of a piece."""

import re
from collections.abc import Sequence
from itertools import pairwise

from refcheck.datatypes.documents import BlockKind
from refcheck.references.entries import EntryList, EntryText, is_catalogued, make_list
from refcheck.references.furniture import ends_piece, is_author_statement, is_furniture
from refcheck.references.labels import LabelKind
from refcheck.references.rows import Row
from refcheck.references.shape import ENTRY_SCORE, is_prose, is_told, score_entry
from refcheck.references.starts import starts_like_entry
from refcheck.references.wrapping import group_unlabelled

_LONGEST_UNLABELLED_ENTRY = 900
# Without heading and numbers, entries must show more signs than elsewhere.
_BARE_MEAN = 2.75
_MEAN_OF_MANY = 2.5
_LATER_PART = 0.4
_PART_HEADING = re.compile(r"[*_#\s]{0,6}(?:[A-Z\dIVX]{1,4}[.)]\s)?[^\W\d_][^\d.,;“”„«»\"()]{2,58}:?[*_\s]{0,4}")
_FEWEST_SIGNS = 1.0
_ALLOWED_AMONG = 0.25  # less than an entry, for "EIA (Energy Agency). 2011. Title. Town." among entries
_DATED_OR_QUOTED = re.compile(r"(?<![\w/-])(?:1[5-9]|20)\d\d(?![\w/-])|[“„«\"‘]")
_SHORTEST_PARAGRAPH = 160
_SPOKEN_OF = re.compile(r"\((?:1[5-9]|20)\d\d[a-z]?(?:[,:]\s?[^()]{1,20})?\)\s[a-zà-ÿа-яё]{2}")
_MOST_ROWS = 8  # of an entry with a remark behind it


def read_unlabelled(
    text: str, rows: Sequence[Row], first: int, stop: int, *, heading: Row, is_notes: bool
) -> EntryList | None:
    """Read bare or bulleted entries until two in a row do not look like any."""
    groups = group_unlabelled(rows, first, stop)
    entries: list[EntryText] = []
    misses = 0
    good = 0
    for group in groups:
        row = rows[group[0]]
        if len(group) == 1 and is_part_heading(rows, group[0]):
            continue
        bullet = row.label_of(LabelKind.BULLET)
        start = row.start + (bullet.length if bullet else 0)
        end = rows[group[-1]].end
        entry = text[start:end]
        if is_furniture(row.text) or is_author_statement(row.text) or row.kind is BlockKind.HEADING:
            break
        if _is_paragraph(entry):
            break
        looks_right = score_entry(entry) >= ENTRY_SCORE - 0.5 and len(entry) <= _LONGEST_UNLABELLED_ENTRY
        if not looks_right and is_remark(entry):
            continue
        if not looks_right:
            misses += 0 if _may_be_entry(entry) else 1
            if misses > 1 or is_prose(entry) or len(entry) < 12:
                break
        else:
            misses = 0
            good += 1
        entries.append(EntryText(start=start, end=end, text=entry, label=bullet, row_start=row.start))
    while entries and score_entry(entries[-1].text) < ENTRY_SCORE - 0.5:
        entries.pop()
    if not entries or good < max(1, len(entries) * 0.5):
        return None
    return make_list(heading.start, entries, None, has_heading=True, is_notes=is_notes)


def _may_be_entry(entry: str) -> bool:
    """Tell a line that is at least no sentence: a body's report of a year, say, whose form is not known."""
    if len(entry) > _LONGEST_UNLABELLED_ENTRY or score_entry(entry) < _FEWEST_SIGNS:
        return False
    return _DATED_OR_QUOTED.search(entry) is not None and not is_told(entry)


def _is_paragraph(entry: str) -> bool:
    """Tell a paragraph of a chapter called "Literature" by the works that it speaks of: "Lind (2022) shows that …"."""
    if len(entry) < _SHORTEST_PARAGRAPH or "(" not in entry or not is_told(entry):
        return False
    words = entry.split()
    return sum(word[0].islower() for word in words) * 2 > len(words) and _SPOKEN_OF.search(entry) is not None


def is_remark(entry: str) -> bool:
    """Tell a sentence about the list ("All figures are rounded.") by its small words, and no date or address."""
    words = entry.split()
    small = sum(word[0].islower() for word in words)
    if not 4 < len(words) < 40 or small * 3 < len(words) * 2 or entry[-1] not in ".:!":
        return False
    return not (_DATED_OR_QUOTED.search(entry) or "http" in entry or "www." in entry or starts_like_entry(entry))


def is_part_heading(rows: Sequence[Row], at: int) -> bool:
    """Tell a heading between entries, "Primary Sources", from a short entry: a few bare words set apart."""
    row = rows[at]
    is_apart = row.has_blank_before and at + 1 < len(rows)
    return is_apart and _PART_HEADING.fullmatch(row.text) is not None and score_entry(row.text) < _FEWEST_SIGNS


def find_bare_runs(text: str, rows: Sequence[Row], taken: list[bool]) -> list[EntryList]:
    """Find a list without heading and labels: two or more entries in a row in the later part, three anywhere."""
    found: list[EntryList] = []
    first = next((at for at, row in enumerate(rows) if row.start >= len(text) * _LATER_PART), len(rows))
    stop = next((at for at in range(first, len(rows)) if ends_piece(rows[at].text)), len(rows))
    later_start = rows[first].start if first < len(rows) else len(text)
    current: list[EntryText] = []
    for group in [*group_unlabelled(rows, 0, stop), []]:
        entry = _bare_entry(text, rows, group, is_among=bool(current)) if group and not taken[group[0]] else None
        if entry is not None:
            current.append(entry)
            continue
        if current and group and not rows[group[0]].has_blank_before and rows[group[0]].kind is None:
            continue  # a remark on the line behind a work
        fewest = 2 if current and current[0].start >= later_start else 3
        if len(current) >= fewest and _mean_score(current) >= (_BARE_MEAN if len(current) < 3 else _MEAN_OF_MANY):
            found.append(make_list(current[0].row_start, current, None, has_heading=False, is_notes=False))
        current = []
    return found


def _mean_score(entries: Sequence[EntryText]) -> float:
    return sum(score_entry(one.text) for one in entries) / len(entries)


def _bare_entry(text: str, rows: Sequence[Row], group: list[int], *, is_among: bool) -> EntryText | None:
    """Read a paragraph as an entry; less is asked of one that stands among others."""
    row = rows[group[0]]
    bullet = row.label_of(LabelKind.BULLET)
    start = row.start + (bullet.length if bullet else 0)
    end = rows[_last_before_remark(rows, group)].end
    entry = text[start:end]
    if len(entry) > 500 or row.kind in (BlockKind.HEADING, BlockKind.TABLE, BlockKind.CODE) or is_prose(entry):
        return None
    least = ENTRY_SCORE - (_ALLOWED_AMONG if starts_like_entry(entry) else 0.0) if is_among else ENTRY_SCORE + 0.5
    if score_entry(entry) < least or is_furniture(row.text):
        return None
    if _is_words_and_address(entry) or is_catalogued(entry):
        return None
    return EntryText(start=start, end=end, text=entry, label=bullet, row_start=row.start)


def _is_words_and_address(entry: str) -> bool:
    """Tell a point of the piece with an address behind it from an entry, which has a date, a quoted title or a name."""
    words, mark, _ = entry.partition("http")
    return bool(mark and words.strip(" (<[-–:")) and not starts_like_entry(entry) and not _DATED_OR_QUOTED.search(entry)


def _last_before_remark(rows: Sequence[Row], group: list[int]) -> int:
    """Leave out what an annotated bibliography says about a work on the lines behind it."""
    for at, following in pairwise(group[:_MOST_ROWS]):
        words = " ".join(rows[one].text for one in group[group.index(following) :])
        head = " ".join(rows[one].text for one in group[: group.index(following)])
        if score_entry(head) >= ENTRY_SCORE + 0.5 and is_told(words) and score_entry(words) < 1.0:
            return at
    return group[-1]
