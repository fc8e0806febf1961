"""Strings of the Russian standard: the title ends at ". –", and between "//" and the year stands the container."""

from refcheck.references.parsing.names import is_organisation
from refcheck.references.parsing.segments import Segment
from refcheck.text.patterns import late

_CONTAINER = late(
    r"\s//\s(?P<name>[^./]{3,120}(?:\.\s(?:Серия|Series|Reihe)[^./]{2,60})?)\.\s(?:[–—-]\s)?(?=(?:19|20)\d\d|Т\.|№|Вып|Vol|No\.)"
)
_NAME_AND_TITLE = late(
    r"(?P<name>[А-ЯЁA-Z][\w’-]+,?\s(?:[А-ЯЁA-Z]\.\s?){1,2})\s?(?P<title>[А-ЯЁA-Z][^.]{2,120})(?=\.\s[–—-]\s)"
)
_PLACE_SIGN = late(r"\.\s(?P<place>М|Л|СПб|Мн|К|Алматы|Бишкек|Ташкент|Душанбе|Минск|Киев)(?=\.?,\s(?:19|20)\d\d\b)")
_BODY_FIRST = late(r"(?P<body>[А-ЯЁ][^\W\d_]{3,}(?:\s[^\W\d_]{2,}){0,5})\.\s\Z")
_BODY_OF_AUTHOR = late(r"(?P<body>[А-ЯЁ][^\W\d_]{3,}(?:\s[^\W\d_]{2,}){0,5})\.\s(?=[А-ЯЁ])")
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


def read_gost_imprint(text: str, segments: list[Segment]) -> list[Segment]:
    """Part ". М., 2022" from the end of a title; the body before the title, "Росгидромет.", wrote it."""
    at = next((n for n, one in enumerate(segments) if one.label == "title"), -1)
    if at < 0:
        return segments
    title = segments[at]
    sign = _PLACE_SIGN.search(text, title.start, title.end + 8)
    if sign is None or sign.end() != title.end:
        return segments
    place = Segment("publisher-place", *sign.span("place"))
    body = _BODY_FIRST.match(text[: title.start]) if at == 0 else _BODY_OF_AUTHOR.match(text) if at == 1 else None
    if body and at and segments[0].label == "author" and body.end() < segments[0].end:
        title = title._replace(start=body.end())  # "Росстат. Регионы России. Показатели. М., 2021"
    elif at:
        body = None
    head = [Segment("author", *body.span("body"))] if body and is_organisation(body["body"]) else segments[:at]
    return [*head, title._replace(end=sign.start()), place, *segments[at + 1 :]]


def read_gost_container(text: str, segments: list[Segment]) -> list[Segment]:
    """Give the words behind "//" as one container; "Центральная Азия и Кавказ" is no list of names."""
    found = _CONTAINER.search(text) if " // " in text else None
    if found is None:
        return segments
    start, end = found.span("name")
    kept = [one for one in segments if one.label not in _INSIDE or one.end <= found.start() or one.start >= end]
    return sorted([*kept, Segment("container-title", start, end)], key=lambda one: one.start)
