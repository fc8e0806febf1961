"""Where reference lists and notes stand, and where each entry begins and ends.

Three ways lead to a list, and each must agree with itself: numbers that count up, a heading in
one of the known languages, or a run of paragraphs that all look like entries.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.datatypes.documents import BlockKind
from refcheck.datatypes.selectors import Span
from refcheck.references.furniture import ends_piece, is_author_statement, is_furniture
from refcheck.references.headings import is_list_heading, is_note_heading, run_in_heading_length
from refcheck.references.labels import Label, LabelKind
from refcheck.references.rows import Row
from refcheck.references.runin import kind_of, split_run_in
from refcheck.references.runs import longest_run, runs_of_kind
from refcheck.references.shape import ENTRY_SCORE, is_prose, score_entry
from refcheck.references.spans import Spans
from refcheck.references.wrapping import group_unlabelled

_LONGEST_UNLABELLED_ENTRY = 900
_LONGEST_NOTE_PARAGRAPH = 1500
# What stands between two entries, such as a heading for "Books", is part of the list; a paragraph is not.
_WIDEST_BREAK = 100
# Without heading and numbers, entries must show more signs than elsewhere.
_BARE_MEAN = 2.75
# Numbers without any mark are notes below this only if markers agree with them, and never below `_LEAST_BARE`.
_LEAST_BARE = 0.25
_MOST_SCORED = 400
_NO_RUN_IN = frozenset({BlockKind.TABLE, BlockKind.CODE, BlockKind.CAPTION, BlockKind.NOTE})


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryText:
    """One entry as printed: `start` and `end` of its own words, the label before them left out."""

    start: int
    end: int
    text: str
    label: Label | None = None
    row_start: int = 0

    @property
    def number(self) -> int | None:
        """The printed number."""
        return self.label.number if self.label else None


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryList:
    """A reference list or a group of notes: `start` takes in its heading.

    `kind` is None for entries without labels. `is_confirmed` says that its entries look like
    entries; a run of numbered remarks waits for markers that agree with it.
    """

    start: int
    end: int
    entries: tuple[EntryText, ...]
    kind: LabelKind | None = None
    has_heading: bool = False
    is_notes: bool = False
    is_confirmed: bool = True

    @property
    def spans(self) -> tuple[Span, ...]:
        """The places that the list takes, apart where running text stands between its entries."""
        spans: list[Span] = []
        for entry in self.entries:
            if spans and entry.row_start - spans[-1][1] <= _WIDEST_BREAK:
                spans[-1] = (spans[-1][0], entry.end)
            else:
                spans.append((self.start if not spans else entry.row_start, entry.end))
        return tuple(spans)

    @property
    def numbers(self) -> tuple[int, ...]:
        """The printed numbers, in order."""
        return tuple(entry.number for entry in self.entries if entry.number is not None)


def find_lists(text: str, rows: Sequence[Row]) -> tuple[EntryList, ...]:
    """Find every list of entries, in the order of the text; they do not overlap."""
    taken = [False] * len(rows)
    found = _find_under_headings(text, rows, taken)
    found += _find_numbered_runs(text, rows, taken)
    found += _find_keyed_run(text, rows, taken)
    found += _find_signed_notes(text, rows, taken)
    if not any(entry_list.is_confirmed for entry_list in found):
        found += _find_bare_runs(text, rows, taken)
    return tuple(sorted(found, key=lambda entry_list: entry_list.start))


def _find_under_headings(text: str, rows: Sequence[Row], taken: list[bool]) -> list[EntryList]:
    found: list[EntryList] = []
    for at, row in enumerate(rows):
        run_in = None if taken[at] else _read_run_in(text, rows, at)
        if run_in is not None:
            found.append(run_in)
            for covered in range(at, len(rows)):
                if rows[covered].start >= run_in.end:
                    break
                taken[covered] = True
            continue
        if taken[at] or not (is_list_heading(row.text) or is_note_heading(row.text)):
            continue
        stop = next((other for other in range(at + 1, len(rows)) if _ends_list(rows[other])), len(rows))
        entry_list = _read_list(text, rows, at + 1, stop, heading=row)
        if entry_list is not None:
            found.append(entry_list)
            for covered in range(at, len(rows)):
                if rows[covered].start < entry_list.end:
                    taken[covered] = True
                else:
                    break
    return found


def _read_run_in(text: str, rows: Sequence[Row], at: int) -> EntryList | None:
    """Read "Sources: A; B; C", where the list begins on one line with its heading and may be wrapped."""
    row = rows[at]
    if row.kind in _NO_RUN_IN or not run_in_heading_length(row.text):
        return None
    last = at
    while last + 1 < len(rows) and row.kind is None and last - at < 60 and not rows[last + 1].has_blank_before:
        last += 1
    whole = text[row.start : rows[last].end]
    parts = split_run_in(whole)
    if len(parts) < 2:
        whole = row.text
        parts = split_run_in(whole)
    entries = [
        EntryText(
            start=row.start + start,
            end=row.start + end,
            text=whole[start:end],
            label=label,
            row_start=row.start + start,
        )
        for (start, end), label in parts
    ]
    return _make_list(row.start, entries, kind_of(parts), has_heading=True, is_notes=False) if entries else None


def _ends_list(row: Row) -> bool:
    if row.kind in (BlockKind.TABLE, BlockKind.CODE, BlockKind.NOTE):
        return True
    return is_list_heading(row.text) or is_note_heading(row.text) or ends_piece(row.text)


def _read_list(text: str, rows: Sequence[Row], first: int, stop: int, *, heading: Row) -> EntryList | None:
    """Read the rows below a heading as labelled entries or as bare ones, whichever begins there."""
    if first >= stop:
        return None
    is_notes = is_note_heading(heading.text)
    keyed = _read_keyed(text, rows, first, stop, start=heading.start, has_heading=True)
    if keyed is not None:
        return keyed
    run = longest_run(rows, first, stop)
    if run is not None and (run[0][0] <= first + 1 or len(run) > 2):
        kind = run[0][1].kind
        entries = _entries_of_run(text, rows, run, stop)
        share = _share_of_entries(entries)
        least = 0.3 if run[0][0] == first and run[0][1].number == 1 and kind is not LabelKind.BARE else 0.5
        if is_notes or share >= least:
            confirmed = share >= (0.2 if is_notes else least)
            return _make_list(heading.start, entries, kind, has_heading=True, is_notes=is_notes, is_confirmed=confirmed)
    return _read_unlabelled(text, rows, first, stop, heading=heading, is_notes=is_notes)


def _read_keyed(
    text: str, rows: Sequence[Row], first: int, stop: int, *, start: int, has_heading: bool
) -> EntryList | None:
    """Read entries under alphabetic keys, "[Kel19]": the first row has one, and no key comes twice."""
    if rows[first].label_of(LabelKind.KEY) is None:
        return None
    keyed = [(at, label) for at in range(first, stop) if (label := rows[at].label_of(LabelKind.KEY)) is not None]
    entries = _entries_of_run(text, rows, keyed, stop)
    is_convincing = len(entries) > 1 or has_heading
    if not is_convincing or len({label.text for _, label in keyed}) < len(keyed) or _share_of_entries(entries) < 0.6:
        return None
    return _make_list(start, entries, LabelKind.KEY, has_heading=has_heading, is_notes=False)


def _entries_of_run(text: str, rows: Sequence[Row], run: list[tuple[int, Label]], stop: int) -> list[EntryText]:
    entries: list[EntryText] = []
    for index, (at, label) in enumerate(run):
        next_at = run[index + 1][0] if index + 1 < len(run) else stop
        last = _last_row_of_entry(rows, at, next_at, is_last=index + 1 == len(run))
        start = rows[at].start + label.length
        entries.append(
            EntryText(
                start=start,
                end=rows[last].end,
                text=text[start : rows[last].end],
                label=label,
                row_start=rows[at].start,
            )
        )
    return entries


def _last_row_of_entry(rows: Sequence[Row], at: int, next_at: int, *, is_last: bool) -> int:
    """Follow an entry over its broken lines, and over a second paragraph where one belongs to it."""
    last = at
    for other in range(at + 1, next_at):
        row = rows[other]
        if is_furniture(row.text) or is_author_statement(row.text) or row.kind is BlockKind.HEADING:
            break
        if row.has_blank_before or (row.kind is not None and row.kind is not rows[at].kind):
            is_indented = row.indent > rows[at].indent and row.kind is None
            if not is_indented and (is_last or row.end - row.start > 600 or other - last > 1):
                break
            if not is_indented and score_entry(row.text) < ENTRY_SCORE:
                break
        elif is_last and row.indent <= rows[at].indent and rows[last].end - rows[last].start > 160:
            break
        last = other
    return last


def _share_of_entries(entries: Sequence[EntryText]) -> float:
    """Give the share that looks like entries, told from a few hundred of them where a list has thousands."""
    looked_at = entries[:: 1 + len(entries) // _MOST_SCORED]
    scored = [score_entry(entry.text) >= ENTRY_SCORE for entry in looked_at]
    return sum(scored) / len(scored) if scored else 0.0


def _make_list(
    start: int,
    entries: Sequence[EntryText],
    kind: LabelKind | None,
    *,
    has_heading: bool,
    is_notes: bool,
    is_confirmed: bool = True,
) -> EntryList:
    return EntryList(
        start=min(start, entries[0].row_start),
        end=entries[-1].end,
        entries=tuple(entries),
        kind=kind,
        has_heading=has_heading,
        is_notes=is_notes,
        is_confirmed=is_confirmed,
    )


def _read_unlabelled(
    text: str, rows: Sequence[Row], first: int, stop: int, *, heading: Row, is_notes: bool
) -> EntryList | None:
    """Read bare or bulleted entries until two in a row do not look like any."""
    groups = group_unlabelled(rows, first, stop)
    entries: list[EntryText] = []
    misses = 0
    good = 0
    for group in groups:
        row = rows[group[0]]
        bullet = row.label_of(LabelKind.BULLET)
        start = row.start + (bullet.length if bullet else 0)
        end = rows[group[-1]].end
        entry = text[start:end]
        if is_furniture(row.text) or is_author_statement(row.text) or row.kind is BlockKind.HEADING:
            break
        looks_right = score_entry(entry) >= ENTRY_SCORE - 0.5 and len(entry) <= _LONGEST_UNLABELLED_ENTRY
        if not looks_right:
            misses += 1
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
    return _make_list(heading.start, entries, None, has_heading=True, is_notes=is_notes)


def _find_numbered_runs(text: str, rows: Sequence[Row], taken: list[bool]) -> list[EntryList]:
    """Find notes without a heading: labels that count up from 1."""
    found: list[EntryList] = []
    kinds = {
        label.kind for at, row in enumerate(rows) if not taken[at] for label in row.labels if label.number is not None
    }
    for kind in sorted(kinds):
        for run in runs_of_kind(rows, 0, len(rows), kind):
            free = [(at, label) for at, label in run if not taken[at]]
            if not free or free[0][1].number != 1:
                continue
            entries = _entries_of_run(text, rows, free, len(rows))
            share = _share_of_entries(entries)
            least = 0.6 if kind is LabelKind.BARE else 0.5
            if kind is LabelKind.BARE and share < _LEAST_BARE:
                continue
            if len(entries) == 1 and share < 1.0:
                continue
            entry_list = _make_list(
                entries[0].row_start, entries, kind, has_heading=False, is_notes=True, is_confirmed=share >= least
            )
            found.append(entry_list)
            covered = Spans(entry_list.spans)
            for at, row in enumerate(rows):
                if row.start in covered:
                    taken[at] = True
    return found


def _find_keyed_run(text: str, rows: Sequence[Row], taken: list[bool]) -> list[EntryList]:
    """Find a list under alphabetic keys without a known heading, at the end of the piece."""
    keyed = [at for at, row in enumerate(rows) if not taken[at] and row.label_of(LabelKind.KEY) is not None]
    if len(keyed) < 2:
        return []
    entry_list = _read_keyed(text, rows, keyed[0], len(rows), start=rows[keyed[0]].start, has_heading=False)
    if entry_list is None:
        return []
    for at in range(keyed[0], len(rows)):
        taken[at] = taken[at] or rows[at].start < entry_list.end
    return [entry_list]


def _find_signed_notes(text: str, rows: Sequence[Row], taken: list[bool]) -> list[EntryList]:
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
        if score_entry(text[start:end]) >= ENTRY_SCORE:
            entries.append(EntryText(start=start, end=end, text=text[start:end], label=label, row_start=row.start))
    signs = [entry.label.text for entry in entries if entry.label]
    if not entries or len(set(signs)) != len(signs):
        return []
    return [_make_list(entries[0].row_start, entries, LabelKind.SIGN, has_heading=False, is_notes=True)]


def _find_bare_runs(text: str, rows: Sequence[Row], taken: list[bool]) -> list[EntryList]:
    """Find a list without heading and labels: two or more entries in a row in the later part."""
    found: list[EntryList] = []
    first = next((at for at, row in enumerate(rows) if row.start >= len(text) * 0.4), len(rows))
    stop = next((at for at in range(first, len(rows)) if ends_piece(rows[at].text)), len(rows))
    current: list[EntryText] = []
    for group in [*group_unlabelled(rows, first, stop), []]:
        entry = _bare_entry(text, rows, group) if group and not taken[group[0]] else None
        if entry is not None:
            current.append(entry)
            continue
        if len(current) >= 2 and sum(score_entry(one.text) for one in current) >= _BARE_MEAN * len(current):
            found.append(_make_list(current[0].row_start, current, None, has_heading=False, is_notes=False))
        current = []
    return found


def _bare_entry(text: str, rows: Sequence[Row], group: list[int]) -> EntryText | None:
    row = rows[group[0]]
    bullet = row.label_of(LabelKind.BULLET)
    start = row.start + (bullet.length if bullet else 0)
    end = rows[group[-1]].end
    entry = text[start:end]
    if len(entry) > 500 or row.kind in (BlockKind.HEADING, BlockKind.TABLE, BlockKind.CODE) or is_prose(entry):
        return None
    if score_entry(entry) < ENTRY_SCORE + 0.5 or is_furniture(row.text):
        return None
    return EntryText(start=start, end=end, text=entry, label=bullet, row_start=row.start)
