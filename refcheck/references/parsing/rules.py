"""A reading by rules alone: what stands in quotation marks is the title, before it the author, after it the outlet."""

import re

from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.segments import Segment
from refcheck.text.outlets import match_outlet

_NUMBER = re.compile(r"\s*(?:\[\d{1,4}\]|\(\d{1,4}\)|\d{1,4}[.)])\s+")
_OPEN_QUOTE = re.compile(r"[“„«\"‘]")
_EDGES = " \t\u00a0,.;:–—-()[]“”„«»\"‘’‚'"


def segment_by_rules(text: str, anchors: tuple[Anchor, ...]) -> list[Segment]:
    """Cut a reference into author, title and outlet around its anchors."""
    number = _NUMBER.match(text)
    start = number.end() if number else 0
    stop = min((a.start for a in anchors if a.role is not Role.QUOTED and a.start > start + 3), default=len(text))
    quoted = next((a for a in anchors if a.role is Role.QUOTED and a.end - a.start > 4), None)
    if quoted:
        after = min((a.start for a in anchors if a.start >= quoted.end), default=len(text))
        spans = [
            ("author", start, quoted.start),
            ("title", quoted.start, quoted.end),
            ("container-title", quoted.end, after),
        ]
    else:
        spans = _without_quotes(text, start, stop)
    return [Segment(label=label, start=a, end=b) for label, x, y in spans for a, b in [_trimmed(text, x, y)] if b > a]


def _without_quotes(text: str, start: int, stop: int) -> list[tuple[str, int, int]]:
    """The last part before the first anchor that is a known outlet ends the title."""
    breaks = [match.end() for match in re.finditer(r"[,.]\s+|[”\"]\s+", text[:stop]) if match.end() > start]
    for position in reversed(breaks):
        if match_outlet(text[position:stop].strip(_EDGES)):
            return [("title", start, position), ("container-title", position, stop)]
    opening = _OPEN_QUOTE.search(text, start, stop)
    if opening and breaks:
        return [
            ("author", start, opening.start()),
            ("title", opening.start(), breaks[-1]),
            ("container-title", breaks[-1], stop),
        ]
    return [("title", start, stop)]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end
