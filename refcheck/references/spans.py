"""Places that are taken or left out, and whether a place lies in one."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from refcheck.datatypes.selectors import Span


class Spans:
    """A set of places, merged where they touch; asking is logarithmic."""

    def __init__(self, spans: Iterable[Span]) -> None:
        merged: list[Span] = []
        for start, end in sorted(spans):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            elif end > start:
                merged.append((start, end))
        self.merged = tuple(merged)
        self._starts = [start for start, _ in merged]

    def gaps(self, length: int) -> Iterator[Span]:
        """Give the places between 0 and `length` that none of the set covers."""
        position = 0
        for start, end in self.merged:
            if start > position:
                yield position, min(start, length)
            position = max(position, end)
        if position < length:
            yield position, length

    def matches_outside(self, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
        """Give the matches of `pattern` in what the set leaves of `text`, which is not read elsewhere."""
        for start, end in self.gaps(len(text)):
            yield from pattern.finditer(text, start, end)

    def __contains__(self, offset: int) -> bool:
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self.merged[at][1]

    def overlaps(self, start: int, end: int) -> bool:
        """Tell whether any place shares a character with `start` to `end`."""
        at = bisect_right(self._starts, max(start, end - 1)) - 1
        return at >= 0 and self.merged[at][1] > start
