"""Back references in the running text: "(ibid., p. 20)" and "Ebd. heißt es" name the work of the marker before them."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from refcheck.datatypes.references import CitationStyle
from refcheck.references.backrefs import find_inline_back_references, find_opening_back_references
from refcheck.references.found import FoundItem, FoundMarker, Work
from refcheck.references.spans import Spans

_FARTHEST = 300  # code points between a marker and a sentence that begins with "Ebd."
_SEVERAL = "the marker before it names several works"
_UNCERTAIN = "the marker before it names no work that is certain"


# "op. cit.", "a. a. O.", "цит. соч." belong to the name before them.
_OF_NAME = re.compile(r"(?i)cit|a\.\s?a\.\s?o|соч")
_NAME_BEFORE = re.compile(r"([^\W\d_a-zà-ÿа-я][\w’'-]{2,40})\s\Z")


def find_repeated_markers(
    text: str, works: Sequence[Work], markers: Sequence[FoundMarker], excluded: Spans
) -> Iterator[FoundMarker]:
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
        other = _other_name(text, start, end, works[before.items[-1].work]) if is_certain else None
        is_certain = is_certain and other is None
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
            unresolved_reason=None if item else other or (_SEVERAL if several else _UNCERTAIN),
            score=0.8,
        )
    for start, end in find_opening_back_references(text):
        at = bisect_left(starts, start) - 1
        if at < 0 or excluded.overlaps(start, end) or "\n" in text[named[at].end : start].rstrip(" "):
            continue
        cited = {one.work for one in named[at].items}
        if len(cited) == 1 and named[at].unresolved_reason is None and start - named[at].end <= _FARTHEST:
            item = FoundItem(work=cited.pop())
            yield FoundMarker(start=start, end=end, style=CitationStyle.NARRATIVE, items=(item,), score=0.75)


def _other_name(text: str, start: int, end: int, work: Work) -> str | None:
    """Say that a name stands before "(op. cit.)" that the work of the marker before it has not."""
    name = _NAME_BEFORE.search(text, max(0, start - 50), start) if _OF_NAME.search(text, start, end) else None
    if name is None or name[1].casefold() in work.raw.casefold():
        return None
    return f"“{name[1]}” stands before it, and the work of the marker before has no such name"
