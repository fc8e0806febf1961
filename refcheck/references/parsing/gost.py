"""Strings of the Russian standard: what stands between "//" and the year is the container, whatever it sounds like."""

from refcheck.references.parsing.segments import Segment
from refcheck.text.patterns import late

_CONTAINER = late(r"\s//\s(?P<name>[^./]{3,120})\.\s(?:[–—-]\s)?(?=(?:19|20)\d\d|Т\.|№|Вып|Vol|No\.)")
_INSIDE = frozenset(
    ("author", "editor", "title", "container-title", "collection-title", "publisher", "publisher-place")
)


def read_gost_container(text: str, segments: list[Segment]) -> list[Segment]:
    """Give the words behind "//" as one container; "Центральная Азия и Кавказ" is no list of names."""
    found = _CONTAINER.search(text) if " // " in text else None
    if found is None:
        return segments
    start, end = found.span("name")
    kept = [one for one in segments if one.label not in _INSIDE or one.end <= found.start() or one.start >= end]
    return sorted([*kept, Segment("container-title", start, end)], key=lambda one: one.start)
