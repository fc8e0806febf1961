"""Numbers of a list that were lost where a word processor counted them itself.

Some exports print "[1]" in the text and the entries below "References" without their numbers. Where each entry has
its turn in the text, no two readings are left.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from refcheck.references.entries import EntryList
from refcheck.references.labels import Label, LabelKind
from refcheck.references.markers.candidates import Candidate, NumberStyle

_FEWEST = 3
_STYLES = (NumberStyle.BRACKET, NumberStyle.SUPERSCRIPT, NumberStyle.RAISED, NumberStyle.GLUED)


def with_lost_numbers(
    lists: Sequence[EntryList], candidates: Mapping[NumberStyle, Sequence[Candidate]]
) -> tuple[EntryList, ...]:
    """Number the entries of the only list by their order, if the text first names them in just that order."""
    if len(lists) != 1:
        return tuple(lists)
    only = lists[0]
    is_bare = only.has_heading and only.kind is None and not any(entry.label for entry in only.entries)
    if not is_bare or len(only.entries) < _FEWEST:
        return (only,)
    expected = list(range(1, len(only.entries) + 1))
    if not any(_order_of(candidates.get(style, ()), only) == expected for style in _STYLES):
        return (only,)
    numbered = tuple(
        replace(entry, label=Label(LabelKind.DOT, f"{number}.", 0, number))
        for number, entry in zip(expected, only.entries, strict=True)
    )
    return (replace(only, entries=numbered, kind=LabelKind.DOT),)


def _order_of(candidates: Sequence[Candidate], only: EntryList) -> list[int]:
    """Give the numbers in the order in which the text before the list names them first."""
    before = (one for one in candidates if one.end <= only.start)
    return list(dict.fromkeys(number for one in before for number in one.numbers))
