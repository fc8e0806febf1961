"""The container of a work: behind "In", behind its editors, a body at the end of the title, or the name of its site."""

import re
from collections.abc import Sequence
from itertools import islice

from refcheck.datatypes.selectors import Span
from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.segments import Segment
from refcheck.text.outlets import host_supports, match_outlet
from refcheck.text.patterns import late

IN_BEFORE = re.compile(r"\b(?:in|dans|en|em|içinde|в)\b:?\W{0,3}\Z", re.IGNORECASE)
LAST_COMMA = re.compile(r"[,،]\s(?=[^,،]{2,60}\Z)")
_SITE = late(r"\s(?:[|·–—-]|//)\s")
_IN = late(r"(?<=[.?!»”\"’])\s+(?:In|in|İçinde|Dans|В|В кн\.)(?::\s+|\s+(?=[A-ZÀ-ÝА-Я‘“«„]))")
_LAST_SENTENCE = late(r"(?<=[^\W\d_]{2})\.\s(?=[^.]{4,80}(?:\.[^\W\d_]\.[^.]{0,60})?\Z)")
_SMALL_IN_NAMES = frozenset("of the for and on in de der die für und des du la le et del di e ve".split())
_STOP = re.compile(r"(?<=[^\W\d_]{2})[.?!]\s(?=[^\W\d_a-zà-ÿа-яё])")  # "é prioridade. O Estado de S. Paulo"
_MOST_STOPS = 6
_VOLUME_BEHIND = re.compile(r",?\s(?:[Vv]ol\.\s?)?\d{1,4}(?:\s?\(\d|,\sno|:\s?\d)")
_MORE_THAN_OUTLET = re.compile(r",\s|\s[(\[]")


def end_before_place(text: str, start: int, end: int) -> int:
    """End "The Guardian (London" and "Wikipedia, Wikimedia Foundation" behind the outlet that the table knows."""
    if _VOLUME_BEHIND.match(text, end):
        return end  # "Information, Communication & Society 25 (1)" is a journal
    more = _MORE_THAN_OUTLET.search(text, start, end)
    is_open = text.count("(", start, end) > text.count(")", start, end)
    if more is None or (not is_open and match_outlet(text[start:end], tolerant=False) is not None):
        return end
    return more.start() if match_outlet(text[start : more.start()], tolerant=False) is not None else end


def is_title_before_in(text: str, segment: Segment, before: Sequence[Segment]) -> bool:
    """Tell "Schmid, Peter: Der Pass, der Schnee und die Post. In: …", which the model takes for names, from editors."""
    if segment.label != "editor" or [one.label for one in before] != ["author"]:
        return False
    return text[before[0].end : segment.start] == ": " and text.startswith(". In: ", segment.end)


def find_container(
    text: str, anchors: Sequence[Anchor], segments: Sequence[Segment], title: Span, rest: Sequence[Segment]
) -> tuple[Span, Span | None]:
    """Find the container that the model took for a title: behind "In", behind its editors, or a site's name."""
    is_printed = any(segment.label in ("page", "publisher", "publisher-place", "editor") for segment in segments)
    inside = _IN.search(text, *title) if is_printed else None
    if inside:
        return (title[0], inside.start()), (inside.end(), title[1])
    for part in rest:
        has_editor = any(s.label == "editor" and title[1] <= s.start < part.start for s in segments)
        if has_editor or IN_BEFORE.search(text[title[1] : part.start]):
            return title, (part.start, part.end)
    series = next((s for s in segments if s.label == "collection-title" and s.start > title[1]), None)
    if series and not any(s.label in ("publisher", "publisher-place") for s in segments):
        return title, (series.start, series.end)
    body = _body_behind(text, segments, title)
    return ((title[0], body[0] - 2), body) if body else _split_site(text, anchors, title)


def _body_behind(text: str, segments: Sequence[Segment], title: Span) -> Span | None:
    """Find the body that publishes what it is about, "(2020). Latest earthquakes. Department of the Interior.".

    Its words begin with capitals, and author and year stand before the title.
    """
    before = {one.label for one in segments if one.end <= title[0]}
    if not {"author", "issued"} <= before or any(one.label in ("publisher", "volume", "page") for one in segments):
        return None
    stop = _LAST_SENTENCE.search(text, *title)
    words = text[stop.end() : title[1]].split() if stop else []
    is_name = 2 <= len(words) <= 9 and all(word[0].isupper() or word in _SMALL_IN_NAMES for word in words)
    return (stop.end(), title[1]) if stop and is_name and " " in text[title[0] : stop.start()] else None


def _split_site(text: str, anchors: Sequence[Anchor], title: Span) -> tuple[Span, Span | None]:
    """Take the site's name off the end of a page's title where table or address know it."""
    for match in list(_SITE.finditer(text, *title))[-1:]:
        name = text[match.end() : title[1]]
        url = next((anchor.value for anchor in anchors if anchor.role is Role.URL), "")
        if match_outlet(name, tolerant=False) or (url and host_supports(name, url)):
            return (title[0], match.start()), (match.end(), title[1])
    comma = LAST_COMMA.search(text, *title)
    for match in (*islice(_STOP.finditer(text, *title), _MOST_STOPS), *((comma,) if comma else ())):
        outlet = match_outlet(text[match.end() : title[1]], tolerant=False)
        if outlet is not None and (outlet.kind == "agency" or " " in text[match.end() : title[1]]):
            return (title[0], match.start()), (match.end(), title[1])
    return title, None
