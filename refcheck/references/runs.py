"""Runs of labels that count up by one: 1, 2, 3 …, with small gaps and a number out of its turn allowed."""

from collections.abc import Sequence

from refcheck.references.labels import Label, LabelKind
from refcheck.references.rows import Row

_WIDEST_GAP = 3
"""Two numbers may be missing in a row before a run of labels counts as broken."""


def longest_run(rows: Sequence[Row], first: int, stop: int) -> list[tuple[int, Label]] | None:
    """Give the best run of counted labels in the rows: the one with most members, earliest first.

    Runs of one kind that begin anew with 1 are the notes of several chapters: the first of them comes first.
    """
    best: list[tuple[int, Label]] | None = None
    kinds = {
        label.kind for row in rows[first : min(stop, first + 40)] for label in row.labels if label.number is not None
    }
    for kind in sorted(kinds):
        for run in runs_of_kind(rows, first, stop, kind):
            if kind is LabelKind.ROMAN and len(run) == 1:
                continue  # "iPhone sales fall"
            is_later_chapter = (
                best is not None
                and len(best) > 1
                and best[0][1].kind is kind
                and best[0][1].number == run[0][1].number == 1
            )
            if best is None or (len(run) > len(best) and not is_later_chapter):
                best = run
    return best


def runs_of_kind(rows: Sequence[Row], first: int, stop: int, kind: LabelKind) -> list[list[tuple[int, Label]]]:
    """Give all runs of labels of one kind that count up by one, small gaps allowed."""
    runs: list[list[tuple[int, Label]]] = []
    current: list[tuple[int, Label]] = []
    for at in range(first, stop):
        label = rows[at].label_of(kind)
        if label is None or label.number is None or _is_inside_entry(rows, at, current):
            continue
        last = current[-1][1].number if current else None
        if last is not None and (0 <= label.number - last <= _WIDEST_GAP or _is_swapped(label.number, current)):
            current.append((at, label))
        elif label.number <= 1 or not current:
            if len(current) > 1:
                runs.append(current)
            current = [(at, label)]
    if current:
        runs.append(current)
    return [_with_other_marks(rows, run) for run in runs]


def _with_other_marks(rows: Sequence[Row], run: list[tuple[int, Label]]) -> list[tuple[int, Label]]:
    """Fill the gaps of a run with rows whose number is marked otherwise: 1, 2, "3.", "4)", 5."""
    filled = run[:1]
    for at, label in run[1:]:
        last_at, last = filled[-1]
        if last.number is not None and label.number is not None and label.number - last.number > 1:
            filled += _numbered_between(rows, last_at, at, last.number, label.number)
        filled.append((at, label))
    return filled


def _numbered_between(rows: Sequence[Row], start: int, stop: int, low: int, high: int) -> list[tuple[int, Label]]:
    """Give the rows between two of a run that go on with its numbers under other marks; none if one is lacking."""
    found: list[tuple[int, Label]] = []
    for at in range(start + 1, stop):
        label = next((one for one in rows[at].labels if one.number == low + len(found) + 1 < high), None)
        if label is not None:
            found.append((at, label))
    return found if len(found) == high - low - 1 else []


def _is_inside_entry(rows: Sequence[Row], at: int, run: list[tuple[int, Label]]) -> bool:
    """Tell a line that happens to begin with a number ("accessed / 4 June 2020") where blank lines part entries."""
    if rows[at].kind is not None or rows[at].has_blank_before or len(run) < 2:
        return False
    return all(rows[other].has_blank_before for other, _ in run[-4:][1:])


def _is_swapped(number: int, run: list[tuple[int, Label]]) -> bool:
    """Tell whether a number that the run has passed over comes late: 1, 2, 4, 3, 5."""
    recent = [label.number for _, label in run[-4:]]
    lowest, last = min(one or 0 for one in recent), recent[-1] or 0
    fewest = 2 if run[0][1].kind is LabelKind.BRACKET else 3
    return len(run) >= fewest and lowest < number < last and number not in recent
