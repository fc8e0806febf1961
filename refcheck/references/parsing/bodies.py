"""Mends of who stands first: a body that wrote the work, or an outlet of the press that printed it."""

import re
from collections.abc import Sequence

from refcheck.references.capitals import CAPITAL
from refcheck.references.parsing.names import is_organisation
from refcheck.references.parsing.segments import Segment
from refcheck.text.dates import find_month_days
from refcheck.text.given_names import all_given_names
from refcheck.text.outlets import is_press, match_outlet
from refcheck.text.patterns import late

_BODY_AND_TITLE = late(
    rf"(?P<body>(?:(?:{CAPITAL}[\w’'-]*|of|the|for|and|on|in|&)\s){{1,8}}{CAPITAL}[\w’'-]*)[,.]\s(?={CAPITAL}[\w’'-]*\s)|"
    rf"(?P<romance>{CAPITAL}[\w’'-]*(?:\s[\w’'-]+){{1,8}}),\s(?={CAPITAL}[\w’'-]*\s)"
)
_NUMBERED_OUTLET = re.compile(r"\d{1,3}\.[a-z]{2,3}\b[^,:“„«\"]{0,40}?(?=[,:.]\s)")  # "24.kg News Agency, …"
_BEFORE_WORDS = re.compile(r"[.:,]\s(?=[^\W\d_])[^.:,“„«\"]{1,40}\Z")
_TITLE_ENDS = re.compile(r",\s|\s\(")
_TITLE_BEHIND = late(
    rf",\s(?P<title>(?:\d{{1,3}}(?:e|er|th|st|nd|rd|\.|[ºª])\s[^\W\d_]|{CAPITAL})[^,.:;“„«\"()]{{4,80}})(?=,\s)"
)
_PLACE_YEAR = late(
    rf"(?P<place>{CAPITAL}[\w’'-]+(?:\s(?:(?:de|del|am|an der)\s)?{CAPITAL}[\w’'-]+)?)"
    r"(?:,?\s(?P<year>(?:19|20)\d\d))?"
)
_QUOTE_MARKS = frozenset('"“”„«»')
_IMPRINT = {"place": "publisher-place", "year": "issued"}
_YEAR_BEHIND = re.compile(r"\s(?:19|20)\d\d(?:[/–-]\d{2,4})?(?=[,.\s]|$)")
_DATA = late(
    r"[^,.;:“”„«»\"()]{6,80}\s(?:[Dd]ata(?:base|set|bank| ?[Pp]ortal| ?[Hh]ub)|Tracker|Dashboard|Atlas|Index|"
    r"Indicators|Archive|Datenbank|Base de (?:données|datos))"
)
_BOARD = late(r"\b(?:[Ee]ditorial [Bb]oard|[Ee]ditors|[Rr]edaktion|[Rr]édaction|[Rr]edacción|[Rr]edazione)\Z")
_LONGEST_BODY = 8  # words
# What bodies print each year: no second name behind "Petrosen Holding, ".
_PERIODIC_WORD = (
    r"(?:Rapport|Annual|Quarterly|Integrated|Sustainability|Jahres|Geschäfts|Quartals|Nachhaltigkeits|Informe|Memoria|Relazione|"
    r"Bilancio|Rapporto|Relatório|Годовой|Отч[её]т|Faaliyet|Yıllık|Jaarverslag|Årsrapport|Årsredovisning|Raport|Sprawozdanie)"
)
_PERIODIC = late(_PERIODIC_WORD)
_PERIODIC_TITLE = late(rf"[,.]\s(?P<title>{_PERIODIC_WORD}[^,.;:“„«\"()]{{3,60}})(?=[,.(]|\s?\Z)")
_MOST_GIVEN = 2  # words of a given name behind the surname
_SHORTEST = 5  # of a title; less is an initial or a place
_ARTICLES = frozenset(("The", "Der", "Die", "Das", "Le", "La", "El", "Il"))
_OF_OUTLETS = frozenset(("container-title", "publisher"))
_BODIES = frozenset(("think_tank", "organisation", "government"))


def mend_first(text: str, segments: list[Segment]) -> list[Segment]:
    """Read what a string begins with as the body that wrote it, or as the outlet that printed it."""
    if not segments or text[: segments[0].start].strip(" .[]()0123456789"):
        return segments
    mended = _outlet_with_number(text, segments)
    mended = _programme_of_broadcaster(text, _outlet_before_title(text, mended))
    mended = _whole_title(text, mended)
    mended = _named_body_with_title(text, _periodic_title(text, mended))
    mended = _body_before_title(text, _body_with_title(text, _body_taken_for_title(text, mended)))
    mended = _named_data(text, _editors_of_outlet(text, mended))
    return _place_of_body(text, _body_as_author(text, mended))


def _outlet_with_number(text: str, segments: list[Segment]) -> list[Segment]:
    """Read "24.kg News Agency" whole, whose number the model takes for that of the entry."""
    named = _NUMBERED_OUTLET.match(text)
    if named is None or match_outlet(named[0], tolerant=False) is None:
        return segments
    return [Segment("container-title", 0, named.end()), *(one for one in segments if one.start >= named.end())]


def _outlet_before_title(text: str, segments: list[Segment]) -> list[Segment]:
    """Part "ANSA, Siccità", the outlet and the title's first words, which the model takes for a name."""
    first = segments[0]
    if first.label != "author" or any(one.label in _OF_OUTLETS for one in segments) or len(segments) < 2:
        return segments
    comma = text.find(", ", first.start, first.end)
    if comma <= 0 or not is_press(text[first.start : comma]) or segments[1].label != "title":
        return segments
    if text[comma + 2 : first.end] in _ARTICLES:  # "Times of India, The"
        return [first._replace(label="container-title"), *segments[1:]]
    title = segments[1]._replace(start=comma + 2)
    return [Segment("container-title", first.start, comma), title, *segments[2:]]


def _programme_of_broadcaster(text: str, segments: list[Segment]) -> list[Segment]:
    """Read "NDR Nordmagazin", a broadcaster's programme, which the model takes for a name, as the outlet."""
    first = segments[0]
    station, _, rest = text[first.start : first.end].partition(" ")
    if first.label != "author" or not (rest and station.isupper() and len(station) > 1):
        return segments
    outlet = match_outlet(station, tolerant=False)
    is_station = outlet is not None and outlet.kind == "broadcaster" and "," not in rest
    has_other = any(one.label in _OF_OUTLETS for one in segments)
    return [first._replace(label="container-title"), *segments[1:]] if is_station and not has_other else segments


def _whole_title(text: str, segments: list[Segment]) -> list[Segment]:
    """Give the title behind an outlet its first words, "Seca no" of "G1. Seca no Amazonas", which no field has."""
    if [one.label for one in segments[:2]] != ["container-title", "title"]:
        return segments
    outlet, title = segments[:2]
    gap = _BEFORE_WORDS.match(text, outlet.end, title.start)
    return [outlet, title._replace(start=outlet.end + 2), *segments[2:]] if gap else segments


def _body_before_title(text: str, segments: list[Segment]) -> list[Segment]:
    """Part "National Bank of Georgia, Money Transfers by Countries", where the title took the body."""
    title = segments[0]
    if title.label != "title" or not _names_nobody([one for one in segments[1:] if not _is_place_of_print(text, one)]):
        return segments
    found = _BODY_AND_TITLE.match(text, title.start, title.end)
    name = "body" if found and found["body"] else "romance"
    if found is not None and found.end() < title.end and is_organisation(found[name]):
        return [Segment("author", *found.span(name)), title._replace(start=found.end()), *segments[1:]]
    behind = _TITLE_BEHIND.match(text, title.end)
    words = text[title.start : title.end]
    if behind is None or not is_organisation(words) or ", " in words or len(words.split()) > _LONGEST_BODY:
        return segments
    if find_month_days(behind["title"]):
        return segments  # "Speech at a press conference, September 17, 2021"
    kept = [one for one in segments[1:] if one.start >= behind.end()]
    kept = [one._replace(label="publisher-place") if one.label in _OF_OUTLETS else one for one in kept]
    return [title._replace(label="author"), Segment("title", *behind.span("title")), *kept]


def _is_place_of_print(text: str, one: Segment) -> bool:
    """Tell "Tunis" of "Cour des comptes, 33e rapport annuel, Tunis, 2022" from a publisher."""
    place = _PLACE_YEAR.match(text, one.start) if one.label in _OF_OUTLETS else None
    is_dated = place is not None and place["year"] is not None and place.end("place") == one.end
    return is_dated and match_outlet(text[one.start : one.end], tolerant=False) is None


def _body_with_title(text: str, segments: list[Segment]) -> list[Segment]:
    """Part "Landesverband Hessischer Imker, Winterverluste", body and title, which the model takes for one author."""
    first = segments[0]
    comma = text.find(", ", first.start, first.end)
    if first.label != "author" or comma < 0:
        return segments
    if not (is_organisation(text[first.start : comma]) or _PERIODIC.match(text, comma + 2, first.end)):
        return segments
    if is_press(text[first.start : comma]):
        return segments  # "Stern, Clara, & Stern, William"
    named = text[comma + 2 : first.end]
    is_dated = _YEAR_BEHIND.match(text, first.end) is not None  # "Opium Survey 2022" is no body
    is_name = (is_organisation(named) and not is_dated) or named.split()[0] in all_given_names()
    if is_name or len(named) < _SHORTEST or not named[0].isupper() or find_month_days(named):
        return segments
    stop = _TITLE_ENDS.search(text, first.end)
    end = stop.start() if stop else len(text.rstrip(" ."))
    if not _QUOTE_MARKS.isdisjoint(text[comma:end]):
        return segments
    kept = [one for one in segments[1:] if one.start >= end and one.label != "title"]
    for title in (one for one in segments[1:] if one.label == "title" and one.end > end):
        imprint = _PLACE_YEAR.fullmatch(text, max(title.start, end + 2), title.end)
        if imprint is None:
            return segments  # the title is another one
        kept += [Segment(label, *imprint.span(label)) for label in _IMPRINT if imprint[label]]
    return [
        first._replace(end=comma), Segment("title", comma + 2, end),
        *sorted((one._replace(label=_IMPRINT.get(one.label, one.label)) for one in kept), key=lambda one: one.start),
    ]  # fmt: skip


def _named_body_with_title(text: str, segments: list[Segment]) -> list[Segment]:
    """Part "Kpler, Baltic LNG Flows", which the model takes for one person: so many words are no given names."""
    first = segments[0]
    if first.label != "author" or any(one.label == "title" for one in segments):
        return segments
    body, comma, title = text[first.start : first.end].partition(", ")
    words = title.split()
    is_title = len(words) > _MOST_GIVEN and all(len(word) > 1 and "." not in word for word in words)
    if not comma or "," in title or " & " in title or not is_title or not words[0][0].isupper():
        return segments
    if not all_given_names().isdisjoint([*body.split(), *words]):
        return segments
    return [
        first._replace(end=first.start + len(body)),
        first._replace(label="title", start=first.end - len(title)),
        *segments[1:],
    ]


def _periodic_title(text: str, segments: list[Segment]) -> list[Segment]:
    """Read "Rapport annuel 2022" behind a body, of which the model sees the year alone, as the title."""
    first = segments[0]
    if first.label != "author" or any(one.label == "title" for one in segments):
        return segments
    found = _PERIODIC_TITLE.match(text, first.end)
    if found is None:
        return segments
    behind = [one for one in segments[1:] if one.start >= found.end()]
    return [first, Segment("title", *found.span("title")), *behind]


def _named_data(text: str, segments: list[Segment]) -> list[Segment]:
    """Read "SIPRI Arms Transfers Database", which the model takes for who wrote it, as the title."""
    first = segments[0]
    if first.label != "author" or any(one.label == "title" for one in segments):
        return segments
    is_named = _DATA.fullmatch(text, first.start, first.end) is not None
    return [first._replace(label="title"), *segments[1:]] if is_named else segments


def _editors_of_outlet(text: str, segments: list[Segment]) -> list[Segment]:
    """Read "Washington Post Editorial Board" before the title as who wrote it."""
    first = segments[0]
    is_board = first.label in _OF_OUTLETS and _BOARD.search(text, first.start, first.end) is not None
    return [first._replace(label="author"), *segments[1:]] if is_board and len(segments) > 1 else segments


def _place_of_body(text: str, segments: list[Segment]) -> list[Segment]:
    """Read "Dessau-Roßlau" before the year as where a body printed its report, unless it is an outlet."""
    labels = [one.label for one in segments[:4]]
    if labels != ["author", "title", "container-title", "issued"]:
        return segments
    author, _, place, year = segments[:4]
    is_printed = _PLACE_YEAR.fullmatch(text, place.start, year.end) is not None
    is_body = is_organisation(text[author.start : author.end])
    if not is_printed or not is_body or match_outlet(text[place.start : place.end], tolerant=False) is not None:
        return segments
    return [*segments[:2], place._replace(label="publisher-place"), *segments[3:]]


def _body_taken_for_title(text: str, segments: list[Segment]) -> list[Segment]:
    """Read "Государственный комитет РТ. Сообщение от 14.09.2021" as written by the body, under the words behind it."""
    if [one.label for one in segments[:2]] != ["title", "container-title"] or not _names_nobody(segments[2:]):
        return segments
    body, words = segments[:2]
    is_outlet = match_outlet(text[words.start : words.end], tolerant=False) is not None
    if (
        is_outlet
        or text[body.end : words.start] not in (". ", ": ")
        or not is_organisation(text[body.start : body.end])
    ):
        return segments
    return [body._replace(label="author"), words._replace(label="title"), *segments[2:]]


def _names_nobody(segments: Sequence[Segment]) -> bool:
    return not any(one.label in _OF_OUTLETS or one.label in ("author", "editor") for one in segments)


def _body_as_author(text: str, segments: list[Segment]) -> list[Segment]:
    """Read "Atlantic Council, Sanctions Dashboard" as written by the body; the press is the outlet instead."""
    labels = [one.label for one in segments]
    if labels[0] not in _OF_OUTLETS or labels[1:2] != ["title"] or "author" in labels:
        return segments
    first = segments[0]
    outlet = match_outlet(text[first.start : first.end].partition(" (")[0], tolerant=False)
    if outlet is None or outlet.kind not in _BODIES:
        return segments
    return [first._replace(label="author"), *segments[1:]]
