"""What the edges of fields lose: the half of a pair of brackets, "UP" behind a place, the year of a number, a time."""

import re
from collections.abc import Sequence

from refcheck.references.parsing.segments import Segment
from refcheck.text.outlets import is_press, match_outlet

_NAMED = frozenset(("author", "editor", "title", "container-title", "publisher"))
_UNIVERSITY_PRESS = ("UP", "U.P.", "Univ. Press")
_UNIV_PRESS = re.compile(r"(?:[^\W\d_][\w’'-]*\s){1,4}Univ\. Press")
_YEAR_OF_NUMBER = re.compile(r"(?<=\d)/(?:1[5-9]|20)\d\d(?!\w)")
_TIME = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b|Uhr\b|GMT\b|UTC\b)")
_CLOCK = re.compile(r"(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d.:])")
_DAY_BEFORE = re.compile(
    r"(?:\d\d?\.?\s[^\W\d_]{3,10}\.?|[^\W\d_]{3,10}\.?\s\d\d?,|\d\.\d\d?\.|\d/\d\d?/)\s?(?:19|20)\d\d,?\s\Z"
)
_SHORT_DATE_BEHIND = re.compile(r"/\d{1,2}/\d{2}(?!\d)")
_NUMBER_WORD = re.compile(r"(?:[Nn][°º]|No|Nr|№|[Nn]úm|[Nn]um)\.?\s?(?=\d)")
_NUMBERED_SERIES = re.compile(
    r"(?:Update|Bulletin|Report|Sitrep|Briefing|Newsletter|Factsheet|Snapshot|Brief)\s(?:#|[Nn]o\.?\s?|[Nn]r\.?\s?)\d{1,4}"
)
_SERIES_WORD_BEFORE = re.compile(r",\s(?:[A-Z][\w-]+\s){0,3}\Z")
_PAGES_AT_END = re.compile(
    r",\s(?:S|pp?|s|с|стр|pag|pág|págs)\.\s?(?P<pages>\d{1,4}(?:[–-]\d{1,4})?(?:\sf{1,2})?)\.?\Z"
)
_YEAR_BEHIND_NAME = re.compile(r"\s[(\[](?:1[5-9]|20)\d\d[a-z]?[)\]]\Z")
_PLACE_BEHIND_OUTLET = re.compile(r"\s[(\[][A-ZÀ-ÖØ-ÞŞİА-ЯЁ][^\W\d_]*[^\W\d_A-ZА-Я][\s\w.-]{0,24}[)\]]\Z")
_ARTICLE_BEFORE = re.compile(r"(?:\A|[.,;:]\s)((?:The|O|A|La|Le|Les|El|Il|Der|Die|Das)\s)\Z")
_SUPPLEMENT = re.compile(
    r"\s(?:Magazine?|Semanal|Weekend|Wochenende|Wissen|Campus|Geschichte|Sonntag|Sunday|Sette|Economia|Dimanche)"
    r"(?=[,.:]|\s(?:Nr|No|n[°º])\.?\s?\d)"
)
_TITLES = frozenset(("title", "container-title"))
_SHORTEST_TITLE = 4
_IN_BRACKETS = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöüß-]{1,14}")
_TOGETHER = re.compile(r"(?P<outlet>.{2,40}?)\s(?:avec|mit|with|and|und|et|con|y|e)\s(?:l[’'])?(?P<agency>.{2,30})")


def mend_edges(text: str, segments: Sequence[Segment]) -> list[Segment]:
    """Give the segments with what belongs to them at their edges, and without what is none of a reference's fields."""
    mended = [one for one in segments if not (one.label == "page" and _is_time(text, one))]
    mended = [_without_number_word(text, one) for one in mended if not _is_part_of_date(text, one)]
    mended = _with_acronym(text, _numbered_series(text, _pages_apart(text, mended)))
    mended = _with_university_press(text, mended)
    mended = [_without_year(text, one) if one.label == "author" else one for one in mended]
    if all(one.label != "container-title" for one in mended):
        mended = [_outlet_with_agency(text, one) for one in mended]
    for brackets in ("()", "[]"):
        if brackets[0] in text:
            mended = [_balanced(text, one, *brackets) for one in mended]
    mended = [_with_article(text, one) if one.label == "container-title" else one for one in mended]
    mended = [_with_supplement(text, one) if one.label == "container-title" else one for one in mended]
    mended = [_without_place(text, one) if one.label == "container-title" else one for one in mended]
    if "/" in text:
        mended = [_with_year_of_number(text, one) for one in mended]
    return mended


def _is_time(text: str, page: Segment) -> bool:
    """Tell "04 pm" of "6:04 pm" from a page."""
    start = page.start
    while start > 0 and (text[start - 1].isdigit() or text[start - 1] in ":."):
        start -= 1
    if _TIME.match(text, start) is not None:
        return True
    return _CLOCK.match(text, start) is not None and _DAY_BEFORE.search(text, max(0, start - 30), start) is not None


def _pages_apart(text: str, segments: list[Segment]) -> list[Segment]:
    """Part "Torfminderungsstrategie, S. 5 f", title and page, which the model takes for one field."""
    for at, one in enumerate(segments):
        pages = _PAGES_AT_END.search(text, one.start, one.end) if one.label in _TITLES else None
        if (
            pages is None
            or pages.start() - one.start < _SHORTEST_TITLE
            or any(each.label == "page" for each in segments)
        ):
            continue
        has_title = any(each.label == "title" for each in segments)
        is_outlet = has_title or match_outlet(text[one.start : pages.start()], tolerant=False) is not None
        whole = one._replace(label=one.label if is_outlet else "title", end=pages.start())
        return [*segments[:at], whole, Segment("page", *pages.span("pages")), *segments[at + 1 :]]
    return segments


def _is_part_of_date(text: str, one: Segment) -> bool:
    """Tell the first figure of "6/9/21", which may be read in two ways, from a volume."""
    return one.label in ("volume", "issue") and _SHORT_DATE_BEHIND.match(text, one.end) is not None


def _without_number_word(text: str, one: Segment) -> Segment:
    """Read "n° 3131", which the model takes for a volume as a whole, as the number of the issue."""
    word = _NUMBER_WORD.match(text, one.start, one.end) if one.label == "volume" else None
    return one._replace(label="issue", start=word.end()) if word else one


def _numbered_series(text: str, segments: list[Segment]) -> list[Segment]:
    """Read "Title, Flash Update #12" as one title: a number in a series is no outlet."""
    for at, one in enumerate(segments):
        before = segments[at - 1] if at else None
        if one.label != "container-title" or before is None or before.label != "title":
            continue
        is_series = _NUMBERED_SERIES.fullmatch(text, one.start, one.end) is not None
        if is_series and _SERIES_WORD_BEFORE.fullmatch(text, before.end, one.start):
            return [*segments[: at - 1], before._replace(end=one.end), *segments[at + 1 :]]
    return segments


def _with_acronym(text: str, segments: list[Segment]) -> list[Segment]:
    """Give the body its acronym, "Bundesministerium für Wirtschaft (BMWK)", which is no publisher."""
    for at, one in enumerate(segments[1:], 1):
        before = segments[at - 1]
        is_bracketed = text[before.end : one.start] == " (" and text[one.end : one.end + 1] == ")"
        if one.label != "publisher" or before.label != "author" or not is_bracketed:
            continue
        if _IN_BRACKETS.fullmatch(text, one.start, one.end):
            return [*segments[: at - 1], before._replace(end=one.end + 1), *segments[at + 1 :]]
    return segments


def _with_university_press(text: str, segments: list[Segment]) -> list[Segment]:
    """Read "Princeton UP", of which the model takes the second half for a name, as the publisher."""
    for at, one in enumerate(segments):
        before = segments[at - 1] if at else None
        if before is not None and _UNIV_PRESS.fullmatch(text, before.start, one.end) and one.start > before.end:
            return [*segments[: at - 1], before._replace(label="publisher", end=one.end), *segments[at + 1 :]]
        if text[one.start : one.end] not in _UNIVERSITY_PRESS or before is None or one.start - before.end != 1:
            continue
        if before.label in ("publisher-place", "publisher"):
            whole = before._replace(label="publisher", end=one.end)
            return [*segments[: at - 1], whole, *segments[at + 1 :]]
    return segments


def _with_article(text: str, outlet: Segment) -> Segment:
    """Give "Estado de S. Paulo" the article that its name has and that stands before it."""
    article = _ARTICLE_BEFORE.search(text, max(0, outlet.start - 6), outlet.start)
    known = match_outlet(text[outlet.start : outlet.end], tolerant=False) if article else None
    if (
        article is None
        or known is None
        or article[1] + text[outlet.start : outlet.end] not in (known.name, *known.names)
    ):
        return outlet
    return outlet._replace(start=article.start(1))


def _with_supplement(text: str, outlet: Segment) -> Segment:
    """Give "Zeit" its "Magazin" before the number of the issue, a date or the next mark."""
    more = _SUPPLEMENT.match(text, outlet.end)
    is_known = more is not None and match_outlet(text[outlet.start : outlet.end], tolerant=False) is not None
    return outlet._replace(end=more.end()) if more is not None and is_known else outlet


def _without_place(text: str, outlet: Segment) -> Segment:
    """Take the town off "El Tiempo (Bogotá)", unless it tells the outlet from another, "ABC (Australia)"."""
    name = text[outlet.start : outlet.end]
    place = _PLACE_BEHIND_OUTLET.search(name)
    if place is None or not place.start():
        return outlet
    bare = name[: place.start()]
    is_same = match_outlet(bare, tolerant=False) == match_outlet(name, tolerant=False)
    return outlet._replace(end=outlet.start + place.start()) if is_same else outlet


def _without_year(text: str, author: Segment) -> Segment:
    """Take the year off "OECD/IEA (2019)"."""
    year = _YEAR_BEHIND_NAME.search(text[author.start : author.end])
    return author._replace(end=author.start + year.start()) if year and year.start() else author


def _outlet_with_agency(text: str, segment: Segment) -> Segment:
    """Read "Le Monde avec AFP" as the outlet where there is no other, not as who wrote it."""
    together = _TOGETHER.fullmatch(text, segment.start, segment.end) if segment.label == "author" else None
    if together is None:
        return segment
    are_press = all(is_press(together[name]) for name in ("outlet", "agency"))
    return segment._replace(label="container-title") if are_press else segment


def _balanced(text: str, segment: Segment, opens: str, closes: str) -> Segment:
    """Take in the bracket behind a name, "ADB (Asian Development Bank)", or leave out what is not closed."""
    inside = text[segment.start : segment.end]
    if segment.label not in _NAMED or inside.count(opens) <= inside.count(closes):
        return segment
    if text[segment.end : segment.end + 1] == closes:
        return segment._replace(end=segment.end + 1)
    cut = inside[: inside.rindex(opens)].rstrip(" ,.:;")
    return segment._replace(end=segment.start + len(cut)) if len(cut) > 1 else segment


def _with_year_of_number(text: str, segment: Segment) -> Segment:
    """Give "Gutachten Nr. 1021/2021" its year, which is taken for the date alone."""
    year = _YEAR_OF_NUMBER.match(text, segment.end) if segment.label in ("title", "number", "genre") else None
    return segment._replace(end=year.end()) if year else segment
