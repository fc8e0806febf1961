"""Books as "Name, Title, Place year": the model leaves the place with the title, or all three with the names."""

from refcheck.references.capitals import CAPITAL
from refcheck.references.parsing.places import is_country
from refcheck.references.parsing.segments import Segment
from refcheck.text.given_names import all_given_names
from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late

_PLACE = rf"(?P<place>{CAPITAL}[^\W\d_]{{2,}}(?:[-/]{CAPITAL}[^\W\d_]+)?)"
_PLACE_AT_END = late(rf",\s{_PLACE}\Z")
_NAME_TITLE_PLACE = late(
    rf"(?P<author>(?P<given>{CAPITAL}[\w’'-]+)\s(?:{CAPITAL}\.\s)?{CAPITAL}[\w’'-]+),\s"
    rf"(?P<title>{CAPITAL}[^,;:“„«\"()]{{2,80}}),\s{_PLACE}\Z"
)
_PLACE_AND_YEAR = late(rf",\s{_PLACE}\s(?P<year>(?:19|20)\d\d)\Z")
_YEAR_LENGTH = 4
_OF_IMPRINTS = frozenset(("container-title", "publisher", "publisher-place", "volume", "issue"))


def part_imprint(text: str, segments: list[Segment]) -> list[Segment]:
    """Part the place right before a year from title or names, where nothing else says what printed the work."""
    at = next((n for n, one in enumerate(segments) if one.label == "issued"), 0)
    if not at or any(one.label in _OF_IMPRINTS for one in segments):
        return segments
    before, year = segments[at - 1], segments[at]
    is_year = year.end - year.start == _YEAR_LENGTH and text[before.end : year.start] == " "
    if not is_year:
        return segments
    words = text[before.start : before.end]
    place = _PLACE_AT_END.search(words) if before.label == "title" and segments[0].label == "author" else None
    if place is not None and place.start() and _is_place(place["place"]):
        start = before.start + place.start("place")
        title = before._replace(end=before.start + place.start())
        return [*segments[: at - 1], title, Segment("publisher-place", start, before.end), *segments[at:]]
    named = _NAME_TITLE_PLACE.fullmatch(words) if at == 1 and before.label == "author" else None
    if named is None or named["given"] not in all_given_names() or not _is_title(named["title"]):
        return segments
    parts = (("author", "author"), ("title", "title"), ("place", "publisher-place"))
    found = [Segment(label, before.start + named.start(part), before.start + named.end(part)) for part, label in parts]
    return [*found, *segments[1:]] if _is_place(named["place"]) else segments


def part_dated_imprint(text: str, segments: list[Segment]) -> list[Segment]:
    """Part ", Schwerin 2023" from the end of a title; a year before the title is then its first word."""
    labels = [one.label for one in segments]
    at = labels.index("title") if "title" in labels else 0
    if not at or labels[0] != "author" or not _OF_IMPRINTS.isdisjoint(labels):
        return segments
    title, before = segments[at], segments[at - 1]
    found = _PLACE_AND_YEAR.search(text, title.start, title.end)
    if found is None or found.start() <= title.start or match_outlet(found["place"], tolerant=False) is not None:
        return segments
    start, head = title.start, segments[:at]
    if before.label == "issued" and text[before.end : title.start] == " " and before.end - before.start == _YEAR_LENGTH:
        start, head = before.start, segments[: at - 1]  # "2021 Yılı Denetim Raporu, Ankara 2022"
    elif "issued" in labels:
        return segments
    imprint = [Segment("publisher-place", *found.span("place")), Segment("issued", *found.span("year"))]
    return [*head, Segment("title", start, found.start()), *imprint, *segments[at + 1 :]]


def _is_place(word: str) -> bool:
    return match_outlet(word, tolerant=False) is None and not is_country(word)


def _is_title(words: str) -> bool:
    """Tell "Bienen" and "Wasser und Macht" from a second person."""
    return words.split()[0] not in all_given_names()
