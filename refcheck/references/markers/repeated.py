"""Back references in the running text: "(ibid., p. 20)" and "Ebd. heißt es" name the work of the marker before them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from refcheck.datatypes.references import CitationStyle
from refcheck.references.backrefs import find_inline_back_references, find_opening_back_references
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.spans import Spans

_FARTHEST = 300  # code points between a marker and a sentence that begins with "Ebd."
_SEVERAL = "the marker before it names several works"
_UNCERTAIN = "the marker before it names no work that is certain"


def find_repeated_markers(text: str, markers: Sequence[FoundMarker], excluded: Spans) -> Iterator[FoundMarker]:
    """Find back references in parentheses or at the head of a sentence, in a piece that has other markers."""
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
    for start, end in find_opening_back_references(text):
        at = bisect_left(starts, start) - 1
        if at < 0 or excluded.overlaps(start, end) or "\n" in text[named[at].end : start].rstrip(" "):
            continue
        works = {one.work for one in named[at].items}
        if len(works) == 1 and named[at].unresolved_reason is None and start - named[at].end <= _FARTHEST:
            item = FoundItem(work=works.pop())
            yield FoundMarker(start=start, end=end, style=CitationStyle.NARRATIVE, items=(item,), score=0.75)
