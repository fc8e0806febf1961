"""Headlines with a quotation inside: Flood defences “not fit for purpose”, MPs warn. BBC News.

The marks of such a quotation are not those of a title, and the model mostly stops at them.
"""

import re
from collections.abc import Sequence

from refcheck.datatypes.selectors import Span
from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.segments import Segment, trim
from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late

_NUMBER = re.compile(r"\s*(?:[\[(]?\d{1,4}[\])]|\d{1,4}\.)?\s*")
_BREAK = late(r"[.?!]”?\s|[)\]][.,:]?\s|:\s(?=[“„«])|\s//\s")
_END = late(r"[?!](?=\s|$)|\.(?=\s(?![a-zà-ÿа-я])|$)|,?\s[(\[]|\s//\s|\s[—–|]\s")
_WORD = re.compile(r"[^\W_]{2,}")
_SMALL_WORD = re.compile(r"(?<![^\W_])(?!of\b|the\b|and\b|de\b|der\b|von\b|in\b)[a-zà-ÿа-я]{2,}")
_LONGEST = 240


def find_headline(text: str, anchors: Sequence[Anchor], segments: Sequence[Segment], title: Span | None) -> Span | None:
    """Give the whole headline where its quotation follows a word without a mark and begins in lower case."""
    quoted = next((one for one in anchors if one.role is Role.QUOTED and _is_embedded(text, one)), None)
    if quoted is None or title is None:
        return None
    start, end = _grow(text, anchors, segments, quoted)
    if not start <= title[0] < end or end - start > _LONGEST:
        return None
    goes_on = _WORD.search(text, quoted.end, end) is not None
    return (start, end) if goes_on or _SMALL_WORD.search(text, start, quoted.start) else None


def _is_embedded(text: str, quoted: Anchor) -> bool:
    before = text[max(0, quoted.start - 2) : quoted.start]
    if len(before) != 2 or not before[0].isalnum() or before[1] != " " or not quoted.value[:1].islower():
        return False
    return match_outlet(quoted.value, tolerant=False) is None  # "in «la Repubblica»"


def _grow(text: str, anchors: Sequence[Anchor], segments: Sequence[Segment], quoted: Anchor) -> Span:
    """Grow the quotation to the left and right until a field, an address, a date or the end of a sentence."""
    number = _NUMBER.match(text)
    starts = [number.end() if number else 0]
    starts += [match.end() for match in _BREAK.finditer(text, 0, quoted.start)]
    starts += [one.end for one in anchors if one.role is not Role.QUOTED and one.end <= quoted.start]
    starts += [one.end for one in segments if one.label != "title" and one.end <= quoted.start]
    end = _END.search(text, quoted.end - 1)
    stops = [end.start() if end else len(text)]
    stops += [one.start for one in anchors if one.role is not Role.QUOTED and one.start >= quoted.end]
    containers = [one for one in segments if one.label == "container-title" and one.start >= quoted.end]
    stops += [one.start for one in containers if _stands_apart(text, one, quoted.end)]
    return trim(text, max(starts), min(stops))


def _stands_apart(text: str, container: Segment, quoted_end: int) -> bool:
    """Tell an outlet from the rest of the headline, which the model takes for one right behind the quotation."""
    if _WORD.search(text, quoted_end, container.start):
        return True
    return match_outlet(text[container.start : container.end], tolerant=False) is not None
