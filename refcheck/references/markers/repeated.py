"""Back references in the running text: "(ibid., p. 20)" names the work of the marker before it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from refcheck.references.backrefs import find_inline_back_references
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.spans import Spans

_SEVERAL = "the marker before it names several works"
_UNCERTAIN = "the marker before it names no work that is certain"


def find_repeated_markers(text: str, markers: Sequence[FoundMarker], excluded: Spans) -> Iterator[FoundMarker]:
    """Find back references in parentheses, in a piece that has other markers."""
    named = sorted(markers, key=lambda one: one.start)
    starts = [one.start for one in named]
    for start, end, locator in find_inline_back_references(text):
        at = bisect_left(starts, start) - 1
        if at < 0 or excluded.overlaps(start, end):
            continue
        before = named[at]
        several = len({one.work for one in before.items}) > 1
        is_certain = bool(before.items) and before.unresolved_reason is None and not several
        item = (
            FoundItem(work=before.items[-1].work, locator=locator, label="page" if locator else None)
            if is_certain
            else None
        )
        yield FoundMarker(
            start=start,
            end=end,
            style=before.style,
            items=(item,) if item else (),
            unresolved_reason=None if item else _SEVERAL if several else _UNCERTAIN,
            score=0.8,
        )
