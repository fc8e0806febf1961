"""Where reference lists and notes stand, and where each entry begins and ends.

Four ways lead to a list, and each must agree with itself: numbers that count up, letters that the text has as
markers, a heading in one of the known languages, or a run of paragraphs that all look like entries.
"""

from collections.abc import Sequence
from dataclasses import replace

from refcheck.datatypes.documents import BlockKind
from refcheck.references.continued import find_continued
from refcheck.references.entries import EntryList, EntryText, make_list, share_of_entries
from refcheck.references.furniture import ends_piece
from refcheck.references.headings import is_further_reading, is_list_heading, is_note_heading, run_in_heading_length
from refcheck.references.labelled import (
    LARGEST_FIRST,
    entries_of_run,
    find_keyed_run,
    find_numbered_runs,
    find_signed_notes,
    read_keyed,
)
from refcheck.references.labels import LabelKind
from refcheck.references.lettered import find_lettered_notes
from refcheck.references.numbering import join_counting_on
from refcheck.references.oneline import find_notes_on_one_line
from refcheck.references.rows import Row
from refcheck.references.runin import kind_of, split_run_in
from refcheck.references.runs import longest_run
from refcheck.references.shape import ENTRY_SCORE, is_prose, score_entry
from refcheck.references.unlabelled import find_bare_runs, read_unlabelled

_NO_RUN_IN = frozenset({BlockKind.TABLE, BlockKind.CODE, BlockKind.CAPTION, BlockKind.NOTE})


def find_lists(text: str, rows: Sequence[Row]) -> tuple[EntryList, ...]:
    """Find every list of entries, in the order of the text; they do not overlap."""
    taken = [False] * len(rows)
    found = find_lettered_notes(text, rows, taken)
    found += find_notes_on_one_line(text, rows, taken)
    found += _find_under_headings(text, rows, taken)
    found += find_numbered_runs(text, rows, taken)
    found += find_keyed_run(text, rows, taken)
    found += find_signed_notes(text, rows, taken)
    found += find_continued(text, rows, taken, found)
    if not any(entry_list.is_confirmed for entry_list in found):
        found += find_bare_runs(text, rows, taken)
    return tuple(join_counting_on(sorted(found, key=lambda entry_list: entry_list.start)))


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
            found.append(replace(entry_list, is_further_reading=is_further_reading(row.text)))
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
    parts = split_run_in(whole, text)
    if len(parts) < 2:
        whole = row.text
        parts = split_run_in(whole, text)
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
    return make_list(row.start, entries, kind_of(parts), has_heading=True, is_notes=False) if entries else None


def _ends_list(row: Row) -> bool:
    if row.kind in (BlockKind.TABLE, BlockKind.CODE, BlockKind.NOTE):
        return True
    return is_list_heading(row.text) or is_note_heading(row.text) or ends_piece(row.text)


def _read_list(text: str, rows: Sequence[Row], first: int, stop: int, *, heading: Row) -> EntryList | None:
    """Read the rows below a heading as labelled entries or as bare ones, whichever begins there."""
    if first >= stop:
        return None
    is_notes = is_note_heading(heading.text)
    keyed = read_keyed(text, rows, first, stop, start=heading.start, has_heading=True)
    if keyed is not None:
        return keyed
    run = longest_run(rows, first, stop)
    if (
        run is not None
        and (run[0][1].number or 0) <= LARGEST_FIRST
        and (run[0][0] <= first + (len(run) > 1) or len(run) > 2)
    ):
        kind = run[0][1].kind
        entries = entries_of_run(text, rows, run, stop)
        share = share_of_entries(entries)
        least = 0.3 if run[0][0] == first and run[0][1].number == 1 and kind is not LabelKind.BARE else 0.5
        if is_notes or share >= least:
            confirmed = share >= (0.2 if is_notes else least)
            return make_list(heading.start, entries, kind, has_heading=True, is_notes=is_notes, is_confirmed=confirmed)
        if len(entries) == 1 and run[0][0] == first and run[0][1].number == 1 and not is_prose(entries[0].text):
            # The only entry may show few signs of one; short of most of them, its marker must confirm it.
            confirmed = score_entry(entries[0].text) >= ENTRY_SCORE - 0.5
            return make_list(heading.start, entries, kind, has_heading=True, is_notes=is_notes, is_confirmed=confirmed)
    return read_unlabelled(text, rows, first, stop, heading=heading, is_notes=is_notes)
