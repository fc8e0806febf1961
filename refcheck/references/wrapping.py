"""Entries without numbers: which rows belong together."""

import re
from collections.abc import Sequence

from refcheck.references.labels import LabelKind
from refcheck.references.rows import Row
from refcheck.references.shape import ENTRY_SCORE, score_entry

_NARROW = 110
_ENTRY_END = re.compile(r"[.)\]”\"»’;>]$|/\S*$|\d$")


def group_unlabelled(rows: Sequence[Row], first: int, stop: int) -> list[list[int]]:
    """Group the rows from `first` to `stop` into entries, as lists of row indexes.

    Blank lines, bullets and hanging indents part entries; a line that was full goes on in the next.
    """
    groups: list[list[int]] = []
    for at in range(first, stop):
        if groups and at > first and _continues(rows, groups[-1], at):
            groups[-1].append(at)
        else:
            groups.append([at])
    return groups


def _continues(rows: Sequence[Row], group: list[int], at: int) -> bool:
    row, last = rows[at], rows[at - 1]
    if group[-1] != at - 1 or row.has_blank_before or row.label_of(LabelKind.BULLET):
        return False
    if row.kind is not None and row.kind is not last.kind:
        return False
    head = rows[group[0]]
    if row.indent > head.indent:
        return True
    if row.indent < head.indent and len(group) == 1:
        return row.text[0].islower() or not _ENTRY_END.search(last.text)
    if head.indent < last.indent and row.indent == head.indent:
        return False
    if last.end - last.start > _NARROW:
        return False
    if score_entry(" ".join(rows[other].text for other in group)) >= ENTRY_SCORE and _ENTRY_END.search(last.text):
        return row.text.startswith(("http://", "https://", "www.", "doi:")) and not _holds_address(rows, group)
    return True


def _holds_address(rows: Sequence[Row], group: list[int]) -> bool:
    return any("://" in rows[other].text for other in group)
