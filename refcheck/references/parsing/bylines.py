"""Who signed a piece of the press, printed out of its place: "The Diplomat (Anna Behr), …", "…, par Anna Behr"."""

import re
from collections.abc import Sequence

from refcheck.references.capitals import CAPITAL
from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.segments import Segment, trim
from refcheck.text.given_names import all_given_names
from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late
from refcheck.text.time_phrases import SAME_DAY

_OUTLET_AND_NAME = late(
    r"(?P<outlet>[^,;:()\[\]“”„\"«»]{2,60})\s"
    rf"\((?P<name>(?P<given>{CAPITAL}[\w’'-]+)(?:\s{CAPITAL}[\w’'.-]*){{1,3}})\)[,:.]\s"
)
_SIGNED = late(r"[,.–—]\s(?:by|von|par|por|di|da|door|av)\s")
_SAME_DAY = late(rf"\s*(?P<outlet>[^,;:()\[\]“”„\"«»]{{2,60}}),\s(?:{SAME_DAY})\.?\s*")
_LONGEST_SIGN = 8  # ", door "


def read_byline(text: str, anchors: Sequence[Anchor], segments: list[Segment]) -> list[Segment]:
    """Give outlet and name behind it their fields, and a name behind "by" at the end that of the author."""
    same_day = outlet_of_same_day(text)
    if same_day is not None:
        return [Segment("container-title", *same_day.span("outlet"))]
    found = _OUTLET_AND_NAME.match(text)
    if found is not None and found["given"] in all_given_names() and match_outlet(found["outlet"], tolerant=False):
        return _with_first(text, anchors, segments, found)
    return [
        one._replace(label="author") if one.label == "editor" and _is_signature(text, one, segments) else one
        for one in segments
    ]


def outlet_of_same_day(text: str) -> re.Match[str] | None:
    """Match "Reuters, same day", which stands behind another report of that day."""
    found = _SAME_DAY.fullmatch(text)
    return found if found and match_outlet(found["outlet"], tolerant=False) else None


def _with_first(text: str, anchors: Sequence[Anchor], segments: list[Segment], found: re.Match[str]) -> list[Segment]:
    stops = [one.start for one in anchors if one.role is not Role.QUOTED and one.start >= found.end()]
    start, end = trim(text, found.end(), min(stops, default=len(text)))
    is_quoted = any(one.role is Role.QUOTED and one.start >= found.end() for one in anchors)
    kept = [one for one in segments if one.start >= end or (is_quoted and one.start >= found.end())]
    title = [] if is_quoted or start >= end else [Segment("title", start, end)]
    kept = [one for one in kept if one.label not in ("author", "editor", "container-title")]
    return [Segment("container-title", *found.span("outlet")), Segment("author", *found.span("name")), *title, *kept]


def _is_signature(text: str, name: Segment, segments: Sequence[Segment]) -> bool:
    """Tell whether a name stands behind "by" at the end of an entry of the press that has no other author."""
    outlet = next((one for one in segments if one.label == "container-title"), None)
    is_last = not text[name.end :].strip(" .")
    if outlet is None or not is_last or any(one.label == "author" for one in segments):
        return False
    is_of_press = match_outlet(text[outlet.start : outlet.end], tolerant=False) is not None
    return is_of_press and _SIGNED.search(text, max(0, name.start - _LONGEST_SIGN), name.end) is not None
