"""A page alone behind the quotation of an author just named: Lee (2024) is less sure: “the sign is right” (p. 14)."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from refcheck.datatypes.references import CitationStyle
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.spans import Spans

_PAGE = re.compile(
    r"(?<=[”\"»“’'])\s{0,2}(?P<whole>\((?:pp?\.|pages?|S\.|s\.|с\.|págs?\.|paras?\.?)\s{0,2}(?P<locator>\d{1,5}(?:\s?[-–—]\s?\d{1,5})?)\))"
)
_FARTHEST = 500


def find_places_alone(
    text: str, markers: Sequence[FoundMarker], excluded: Spans, taken: Spans
) -> Iterator[FoundMarker]:
    """Find them where the marker before, in the same paragraph, names its one work in the sentence itself."""
    named = sorted(markers, key=lambda one: one.start)
    starts = [one.start for one in named]
    for match in excluded.matches_outside(_PAGE, text):
        start, end = match.span("whole")
        at = bisect_left(starts, start)
        before = named[at - 1] if at else None
        if before is None or before.style is not CitationStyle.NARRATIVE or len(before.items) != 1:
            continue
        between = text[before.end : start] if start - before.end <= _FARTHEST else "\n"
        if "\n" in between or taken.overlaps(start, end):
            continue
        yield FoundMarker(
            start=start,
            end=end,
            style=CitationStyle.AUTHOR_DATE,
            items=(FoundItem(work=before.items[0].work, locator=match["locator"], label="page"),),
            score=0.75,
        )
