"""Press entries whose outlet stands first and whose parts are printed out of the usual order.

"El País / Agencias: “…”, San Salvador, 5 feb 2024", "New York Times (NYT), 16.8.2021, S. A1: Kabul's Sudden Fall".
"""

from collections.abc import Sequence

from refcheck.references.capitals import CAPITAL
from refcheck.references.parsing.anchors import Anchor, Role
from refcheck.references.parsing.segments import Segment, trim
from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late

_BEFORE_DATE = late(r"(?P<outlet>[^,:;“”„«»\"()]{2,60}?)(?:\s\([^()]{2,12}\))?,\s(?:[^\W\d_]{2,10},\s)?\Z")
_BEHIND_DATE = late(
    r"(?:,\s(?:(?:S|p|pp|с|s|pág|p\.\s?p)\.?\s(?P<page>[A-Z]?\d{1,4}(?:[–-]\d{1,4})?)|[^\W\d_]{3,20}))?:\s(?=[^\W\d_][^:]{6,300}\Z)"
)
_PART_OF_PAPER = late(
    r"(?:print|online|paper|printed|digital|international|europe(?:an)?|asia|us|weekend|sunday)\s(?:edition|version)|"
    r"(?:print|online)[- ]?ausgabe|édition (?:papier|imprimée|en ligne)|edición (?:impresa|digital)|"
    r"edizione (?:cartacea|online)",
)
_PLACE = late(rf"{CAPITAL}[\w’'-]+(?:\s(?:(?:de|del|do|da|la|am)\s)?{CAPITAL}[\w’'-]+){{0,2}}")
_QUOTED_FIRST = late(
    r"(?P<outlet>[^.,:«»]{2,40})\.\s(?P<title>«[^«»]{2,60}»\s[^\W\d_][^.]{2,160}?)\.\s(?=(?:19|20)\d\d\b)"
)
_PAPERS = frozenset(("newspaper", "magazine", "broadcaster", "online"))
_KINDS_OF_BROADCAST = frozenset(("sendung", "beitrag", "émission", "trasmissione", "emisión", "передача", "broadcast"))
_REPLACED = frozenset(("author", "title", "container-title", "publisher", "editor", "publisher-place", "genre"))


def read_press_order(text: str, anchors: Sequence[Anchor], segments: list[Segment]) -> list[Segment]:
    """Give outlet, title, place and page their fields where table and marks leave no doubt."""
    if not segments:
        return segments
    by_marks = _title_behind_day(text, anchors) or _title_with_names(text)
    if by_marks:
        new = {one.label for one in by_marks} | _REPLACED
        kept = [one for one in segments if one.label not in new and not _is_inside(one, by_marks)]
        return sorted([*by_marks, *kept], key=lambda one: one.start)
    return _outlet_as_author(text, anchors, segments)


def _is_inside(segment: Segment, others: Sequence[Segment]) -> bool:
    return any(one.start < segment.end and segment.start < one.end for one in others)


def _title_behind_day(text: str, anchors: Sequence[Anchor]) -> list[Segment]:
    """Read "The Times, 3 May 2021, p. 4: Title to the end"."""
    dates = [one for one in anchors if one.role is Role.ISSUED and one.date and one.date.month]
    if len(dates) != 1 or any(one.role is not Role.ISSUED for one in anchors):
        return []
    head, tail = _BEFORE_DATE.match(text[: dates[0].start]), _BEHIND_DATE.match(text, dates[0].end)
    if head is None or tail is None or not _is_paper(head["outlet"]):
        return []
    parts = [Segment("container-title", *head.span("outlet")), Segment("title", *trim(text, tail.end(), len(text)))]
    return [*parts, Segment("page", *tail.span("page"))] if tail["page"] else parts


def _title_with_names(text: str) -> list[Segment]:
    """Read "Коммерсантъ. «Газпром» остановил «Ямал — Европу». 2022", whose title begins with a name in marks."""
    found = _QUOTED_FIRST.match(text) if "«" in text else None
    if found is None or not _is_paper(found["outlet"]):
        return []
    return [Segment("container-title", *found.span("outlet")), Segment("title", *found.span("title"))]


def _outlet_as_author(text: str, anchors: Sequence[Anchor], segments: list[Segment]) -> list[Segment]:
    """Read the paper before a quoted title as the outlet where what stands behind is a place or "print edition"."""
    labels = [one.label for one in segments]
    first = segments[0]
    behind = next((one for one in segments if one.label in ("container-title", "publisher-place")), None)
    if behind and labels[0] == "author" and text[behind.start : behind.end].casefold() in _KINDS_OF_BROADCAST:
        # "ZDF heute, „Strom aus dem Norden“, Sendung vom 14. Februar 2023"
        others = (one for one in segments[1:] if one is not behind)
        return [first._replace(label="container-title"), *others, behind._replace(label="genre")]
    if labels[0] != "author" or labels.count("container-title") != 1 or "title" not in labels:
        return segments
    at = labels.index("container-title")
    words = text[segments[at].start : segments[at].end]
    is_part = _PART_OF_PAPER.fullmatch(words.casefold()) is not None
    is_dated = any(one.role is Role.ISSUED and text[segments[at].end : one.start] in (", ", " (") for one in anchors)
    is_quoted = any(one.role is Role.QUOTED for one in anchors)
    is_place = (
        is_dated and is_quoted and _PLACE.fullmatch(words) is not None and not match_outlet(words, tolerant=False)
    )
    name = text[segments[0].start : segments[0].end]
    outlet = match_outlet(name, tolerant=False)
    is_agency = outlet is not None and outlet.kind == "agency" and is_place and words.isalpha()  # AFP, « … », Niamey
    if not (is_part or is_place) or not (is_agency or _is_paper(name)):
        return segments
    if outlet is not None and outlet.kind == "broadcaster" and not is_part and " " in words:
        return segments  # a programme: NPR, “Why the Corn Stayed Green”, Morning Edition
    mended = [segments[0]._replace(label="container-title"), *segments[1:]]
    mended[at] = mended[at]._replace(label="edition" if is_part else "publisher-place")
    return mended


def _is_paper(name: str) -> bool:
    outlet = match_outlet(name, tolerant=False)
    return outlet is not None and outlet.kind in _PAPERS
