"""Lists whose entries have labels: numbers that count up, alphabetic keys, signs."""

import re
from collections.abc import Sequence
from itertools import pairwise

from refcheck.datatypes.documents import BlockKind
from refcheck.references.entries import EntryList, EntryText, make_list, share_of_entries
from refcheck.references.furniture import is_author_statement, is_furniture
from refcheck.references.labels import Label, LabelKind
from refcheck.references.rows import Row
from refcheck.references.runs import runs_of_kind
from refcheck.references.shape import ENTRY_SCORE, score_entry
from refcheck.references.spans import Spans
from refcheck.references.starts import starts_like_entry
from refcheck.text.patterns import late

# Numbers without any mark are notes below this only if markers agree with them, and never below `_LEAST_BARE`.
_LEAST_BARE = 0.25
# Running text between the notes of two pages, "It was rebuilt in 1955.7", and no heading within a list.
_SENTENCE_END = late(r"[^\W_][.!?][”\"’»)]?[\d⁰¹²³⁴⁵⁶⁷⁸⁹\[\],]{0,8}\Z")
_ADDRESS = re.compile(r"https?://|www\.")
_ADDRESS_ALONE = re.compile(r"\s*<?(?:https?://|www\.)\S+\s*")
# An excerpt's notes may begin with 12; a timeline's years do not.
LARGEST_FIRST = 999
_FEWEST_ON_ONE_LINE = 3
_SCORE_BELOW_ANOTHER = 1.0  # of a note under a sign, directly below one that is plainly a work


def find_numbered_runs(text: str, rows: Sequence[Row], taken: list[bool]) -> list[EntryList]:
    """Find notes without a heading: labels that count up from 1, or from any number if markers agree with them."""
    found: list[EntryList] = []
    kinds = {
        label.kind for at, row in enumerate(rows) if not taken[at] for label in row.labels if label.number is not None
    }
    for kind in sorted(kinds):
        for run in runs_of_kind(rows, 0, len(rows), kind):
            free = [(at, label) for at, label in run if not taken[at]]
            first = free[0][1].number if free else None
            if first is None or not 1 <= first <= LARGEST_FIRST:
                continue
            if kind is LabelKind.ROMAN and len(free) == 1:
                continue  # "iPhone sales fall"
            entries = entries_of_run(text, rows, free, len(rows))
            share = share_of_entries(entries)
            least = 0.6 if kind is LabelKind.BARE else 0.5
            if kind is LabelKind.BARE and share < _LEAST_BARE:
                continue
            if len(entries) == 1 and (share < 1.0 or first > 1):
                continue
            entry_list = make_list(
                entries[0].row_start,
                entries,
                kind,
                has_heading=False,
                is_notes=True,
                is_confirmed=share >= least and first == 1,
            )
            found.append(entry_list)
            covered = Spans(entry_list.spans)
            for at, row in enumerate(rows):
                if row.start in covered:
                    taken[at] = True
    return found


def read_keyed(
    text: str, rows: Sequence[Row], first: int, stop: int, *, start: int, has_heading: bool
) -> EntryList | None:
    """Read entries under alphabetic keys, "[Kel19]": the first row has one, and no key comes twice."""
    if rows[first].label_of(LabelKind.KEY) is None:
        return None
    keyed = [(at, label) for at in range(first, stop) if (label := rows[at].label_of(LabelKind.KEY)) is not None]
    entries = entries_of_run(text, rows, keyed, stop)
    is_convincing = len(entries) > 1 or has_heading
    if not is_convincing or len({label.text for _, label in keyed}) < len(keyed) or share_of_entries(entries) < 0.6:
        return None
    return make_list(start, entries, LabelKind.KEY, has_heading=has_heading, is_notes=False)


def find_keyed_run(text: str, rows: Sequence[Row], taken: list[bool]) -> list[EntryList]:
    """Find a list under alphabetic keys without a known heading, at the end of the piece."""
    keyed = [at for at, row in enumerate(rows) if not taken[at] and row.label_of(LabelKind.KEY) is not None]
    if len(keyed) < 2:
        return []
    entry_list = read_keyed(text, rows, keyed[0], len(rows), start=rows[keyed[0]].start, has_heading=False)
    if entry_list is None:
        return []
    for at in range(keyed[0], len(rows)):
        taken[at] = taken[at] or rows[at].start < entry_list.end
    return [entry_list]


def find_signed_notes(text: str, rows: Sequence[Row], taken: list[bool]) -> list[EntryList]:
    """Find notes under signs (*, †, ‡) that look like entries."""
    entries: list[EntryText] = []
    for at, row in enumerate(rows):
        label = row.label_of(LabelKind.SIGN)
        if taken[at] or label is None or row.kind in (BlockKind.HEADING, BlockKind.CODE):
            continue
        last = at
        while (
            last + 1 < len(rows) and last - at < 5 and not rows[last + 1].has_blank_before and not rows[last + 1].labels
        ):
            last += 1
        start, end = row.start + label.length, rows[last].end
        is_next = bool(entries) and not text[entries[-1].end : row.start].strip()
        if score_entry(text[start:end]) >= (_SCORE_BELOW_ANOTHER if is_next else ENTRY_SCORE):
            entries.append(EntryText(start=start, end=end, text=text[start:end], label=label, row_start=row.start))
    signs = [entry.label.text for entry in entries if entry.label]
    if not entries or len(set(signs)) != len(signs):
        return []
    return [make_list(entries[0].row_start, entries, LabelKind.SIGN, has_heading=False, is_notes=True)]


def entries_of_run(text: str, rows: Sequence[Row], run: list[tuple[int, Label]], stop: int) -> list[EntryText]:
    """Give the entries under the labels of a run, each with the rows that belong to it."""
    entries: list[EntryText] = []
    last = len(rows)
    on_one_line = len(run) >= _FEWEST_ON_ONE_LINE and all(after - at == 1 for (at, _), (after, _) in pairwise(run))
    for index, (at, label) in enumerate(run):
        between = rows[last + 1 : at]
        next_at = run[index + 1][0] if index + 1 < len(run) else stop
        last = _last_row_of_entry(rows, at, next_at, is_last=index + 1 == len(run))
        if on_one_line and last > at and _is_entry_alone(rows[at + 1].text):
            last = at  # a list that goes on without numbers
        start = rows[at].start + label.length
        entries.append(
            EntryText(
                start=start,
                end=rows[last].end,
                text=text[start : rows[last].end],
                label=label,
                row_start=rows[at].start,
                follows_text=any(_SENTENCE_END.search(row.text[-12:]) for row in between),
            )
        )
    return entries


def _is_entry_alone(line: str) -> bool:
    return score_entry(line) >= ENTRY_SCORE and starts_like_entry(line)


def _last_row_of_entry(rows: Sequence[Row], at: int, next_at: int, *, is_last: bool) -> int:
    """Follow an entry over its broken lines, and over a second paragraph where one belongs to it."""
    last = at
    for other in range(at + 1, next_at):
        row = rows[other]
        if is_furniture(row.text) or is_author_statement(row.text) or row.kind is BlockKind.HEADING:
            break
        if row.has_blank_before or (row.kind is not None and row.kind is not rows[at].kind):
            is_indented = row.indent > rows[at].indent and row.kind is None
            if not is_indented and _ADDRESS_ALONE.fullmatch(row.text) and not _ADDRESS.search(rows[last].text):
                last = other
                continue
            if not is_indented and (is_last or row.end - row.start > 600 or other - last > 1):
                break
            if not is_indented and score_entry(row.text) < ENTRY_SCORE:
                break
        elif is_last and row.indent <= rows[at].indent and rows[last].end - rows[last].start > 160:
            break
        last = other
    return last
