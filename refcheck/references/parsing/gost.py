"""Strings of the Russian standard: the title ends at ". –", and between "//" and the year stands the container."""

from refcheck.references.parsing.segments import Segment
from refcheck.text.patterns import late

_CONTAINER = late(r"\s//\s(?P<name>[^./]{3,120})\.\s(?:[–—-]\s)?(?=(?:19|20)\d\d|Т\.|№|Вып|Vol|No\.)")
_NAME_AND_TITLE = late(
    r"(?P<name>[А-ЯЁA-Z][\w’-]+,?\s(?:[А-ЯЁA-Z]\.\s?){1,2})\s?(?P<title>[А-ЯЁA-Z][^.]{2,120})(?=\.\s[–—-]\s)"
)
_INSIDE = frozenset(
    ("author", "editor", "title", "container-title", "collection-title", "publisher", "publisher-place")
)


def part_gost_title(text: str, segments: list[Segment]) -> list[Segment]:
    """Part "Юлдашев А. Граница" before ". – М.:" into name and title, of which the model makes one name."""
    first = segments[0] if segments else None
    if first is None or first.label != "author" or any(one.label == "title" for one in segments):
        return segments
    found = _NAME_AND_TITLE.match(text, first.start)
    if found is None or found.end("title") != first.end:
        return segments
    return [Segment("author", *found.span("name")), Segment("title", *found.span("title")), *segments[1:]]


def read_gost_container(text: str, segments: list[Segment]) -> list[Segment]:
    """Give the words behind "//" as one container; "Центральная Азия и Кавказ" is no list of names."""
    found = _CONTAINER.search(text) if " // " in text else None
    if found is None:
        return segments
    start, end = found.span("name")
    kept = [one for one in segments if one.label not in _INSIDE or one.end <= found.start() or one.start >= end]
    return sorted([*kept, Segment("container-title", start, end)], key=lambda one: one.start)
