"""Lists under several headings whose numbers count on: "Sources 1.–3.", then "Literature 4.–7."."""

from collections.abc import Sequence
from dataclasses import replace

from refcheck.references.entries import EntryList

_LONGEST_HEADING = 150


def join_counting_on(lists: Sequence[EntryList]) -> list[EntryList]:
    """Join each list whose first number follows the last one of the list just above: markers know one list."""
    joined: list[EntryList] = []
    for entry_list in lists:
        if joined and _counts_on(joined[-1], entry_list):
            before = joined.pop()
            entry_list = replace(
                before,
                entries=before.entries + entry_list.entries,
                end=entry_list.end,
                is_notes=before.is_notes and entry_list.is_notes,
                has_heading=before.has_heading or entry_list.has_heading,
                is_further_reading=before.is_further_reading and entry_list.is_further_reading,
            )
        joined.append(entry_list)
    return joined


def _counts_on(before: EntryList, after: EntryList) -> bool:
    """Tell that a list goes on: same print, next number, and no more than a heading between."""
    if not (before.numbers and after.numbers and before.is_confirmed and after.is_confirmed):
        return False
    is_next = after.numbers[0] == before.numbers[-1] + 1 and before.numbers[0] == 1
    return before.kind is after.kind and is_next and after.entries[0].row_start - before.end <= _LONGEST_HEADING
