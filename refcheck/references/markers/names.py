"""Parentheses with a name and a date, (Outlet, September 24, 2021) or (Author 2020, 14), against the list."""

import re
from collections.abc import Iterator

from refcheck.datatypes.references import CitationStyle, PartialDate
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.markers.keys import NameIndex, NameKey, outlet_name
from refcheck.references.markers.matching import Group, match_group
from refcheck.references.spans import Spans
from refcheck.text.dates import find_dates, find_month_days, is_no_date

_PARENTHESIS = re.compile(r"[(\[]((?:[^()\[\]]|\[[^()\[\]]{1,20}\]){2,300})[)\]]")
_ALIAS = re.compile(r"\s?\[[^()\[\]]{1,20}\]")
_SAME_NAME = re.compile(r"\A(?:ibid|ibidem|ebd|idem|id)\.?,?\s(?=(?:1[5-9]|20)\d\d)", re.IGNORECASE)
_GROUP = re.compile(r"\s{0,3};\s{0,3}")
_LOCATOR = re.compile(
    r"[\s,:]{0,3}(?P<label>pp?\.|S\.|s\.|с\.|С\.|pág\.|págs\.|§+|¶+|at|hier S\.|n\.|"
    r"(?i:paras?\b\.?|ch\.|chap\.|chapter|figs?\.|table|note|secs?\.|sections?|vol\.|arts?\.|articles?|artikel|"
    r"recitals?|annex|ст\.|гл\.|Rn\.|Rz\.))?\s{0,2}"
    r"(?P<locator>(?:o\. ?S\.|n\. ?p(?:ag)?\.|s\. ?p\.|б\. ?с\.)|"
    r"[\divxlc]{1,6}(?:\s{0,2}[-–—,]\s{0,2}\d{1,5}){0,4}\s?(?:ff?\.?)?)\s{0,2}[.,]?$"
)
_LEAD = re.compile(
    r"(?:see(?: also|,? e\.\s?g\.,?)?|cf\.|e\.\s?g\.,?|for example,?|quoted in|cited in|as (?:quoted|cited) in|"
    r"vgl\.(?: auch)?|siehe(?: auch)?|"
    r"so|zit\. nach|zitiert nach|voir|cité (?:dans|par)|véase|citado (?:en|por)|apud|vedi|cfr\.|bkz\.|см\.|"
    r"цит\. по|source:|quelle:|"
    r"via|per|as reported by|reported by|according to|adapted from|after|data:|photo:)\s{1,3}",
    re.IGNORECASE,
)
_NO_DATE = re.compile(
    r"[,\s](?:(?P<coming>forthcoming|in press|im Erscheinen|im Druck|à paraître|sous presse|en prensa|no prelo|"
    r"in corso di stampa|baskıda|в печати)|"
    r"(?P<words>no\s{1,2}date|undated|ohne Datum|без даты|"
    r"n\.\s?d\.?|o\.\s?[DJ]\.|s\.\s?[afd]\.|t\.\s?y\.|б\.\s?[гд]\.))",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(r"\s?[(\[](?P<alias>[A-ZÀ-ÞА-ЯЁ][\w&/.-]{1,14})[)\]]")
_POSSESSIVE = re.compile(r"(?<=\w)['’](?:s|[a-zıüöç]{1,4})?$")
_NAME_AND_YEAR = re.compile(
    r"\s{0,2}(?P<name>[^\W\d_][\w.'’-]{1,30}),?\s{1,2}(?P<year>(?:1[5-9]|20)\d\d)(?P<letter>[a-z]?)\b"
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d[a-z]?\b")
_YEARS = re.compile(r"(?:\s?,\s?(?:(?:1[5-9]|20)\d\d[a-z]?|[a-z])){1,6}\s?$")
_ET_AL = re.compile(r"\bet\.?\s?al\b|\bu\.\s?a\.|\bи др\b|\bvd\.", re.IGNORECASE)


def find_name_markers(text: str, index: NameIndex, excluded: Spans) -> Iterator[FoundMarker]:
    """Find parentheses that name works of the list, and those that plainly should."""
    if not index.keys:
        return
    last_name: str | None = None
    for match in excluded.matches_outside(_PARENTHESIS, text):
        if "\n\n" in match[1]:
            continue
        marker = _read_parenthesis(match, index, last_name)
        if marker is not None:
            last_name = _author_of(index.key_of(marker.items[-1].work)) if marker.items else None
            yield marker


def _author_of(key: NameKey) -> str | None:
    """Give the name that "(ibid., 2019b)" repeats."""
    author = key.parsed.author[0] if key.parsed.author else None
    return (author.family or str(author)) if author else key.parsed.container_title


def _read_parenthesis(match: re.Match[str], index: NameIndex, last_name: str | None) -> FoundMarker | None:
    inner = _ALIAS.sub("", match[1])
    groups = _read_groups(_SAME_NAME.sub(f"{last_name}, ", inner, count=1) if last_name else inner)
    items: list[FoundItem] = []
    reasons: list[str] = []
    candidates: list[int] = []
    style = CitationStyle.AUTHOR_DATE
    disagrees = False
    for group in groups:
        found = match_group(group, index)
        name = " ".join(group.name.split())
        if found.work is not None:
            items.append(FoundItem(work=found.work, locator=group.locator, label=group.label))
            at = match[1].find(group.name)
            introduced = _INTRODUCED.match(match[1], at + len(group.name)) if at >= 0 else None
            if introduced:
                index.learn(introduced["alias"], found.work)
            disagrees |= found.disagrees
            style = CitationStyle.OUTLET_DATE if found.is_by_outlet else style
        elif found.tied:
            candidates.extend(found.tied)
            reasons.append(f"{len(found.tied)} entries fit “{name}” equally well")
        elif _is_citation_shaped(group):
            reasons.append(f"the list has no entry for “{name}”")
    if not items and not reasons:
        return None
    return FoundMarker(
        start=match.start(),
        end=match.end(),
        style=style,
        items=tuple(items),
        unresolved_reason="; ".join(reasons) or None,
        score=0.9 if items and not disagrees else 0.6,
        is_without_entry=len(reasons) > 0 and not candidates,
        candidates=tuple(candidates),
        disagrees=disagrees,
    )


def _read_groups(inner: str) -> list[Group]:
    """Read the parts between semicolons; a part with a year alone goes on with the name before it."""
    groups: list[Group] = []
    for part in _GROUP.split(inner):
        group = read_group(part)
        if group is None and groups and re.fullmatch(r"\s*(?:1[5-9]|20)\d\d[a-z]?\b.{0,20}", part, re.DOTALL):
            group = read_group(f"{groups[-1].name}, {part.strip()}")
        if group is not None:
            groups.append(group)
            groups.extend(_further_years(group, part))
    return groups


def _further_years(group: Group, part: str) -> Iterator[Group]:
    """Read the further years of "Lind 2019, 2021a" and the further letters of "2021a, b" as groups of that name."""
    first = _YEAR.search(part)
    if first is None or group.date is None or not _YEARS.fullmatch(part, first.end()):
        return
    year = group.date.year
    for match in re.finditer(
        r"(?<=,)\s?(?:(?P<year>(?:1[5-9]|20)\d\d)(?P<suffix>[a-z])?|(?P<letter>[a-z]))(?=\s?(?:,|$))",
        part[first.end() :],
    ):
        year = int(match["year"]) if match["year"] else year
        yield Group(group.name, PartialDate(year=year, letter=match["suffix"] or match["letter"] or ""), True)


def read_group(part: str) -> Group | None:
    """Read one part of a parenthesis as name, date and locator; None where it has no name or no date."""
    lead = _LEAD.match(part.lstrip())
    rest = part.lstrip()[lead.end() :] if lead else part
    dates = [found for found in find_dates(rest) if not found.is_impossible]
    if dates:
        first = dates[0]
        name, date, tail = rest[: first.start], first.date, rest[first.end :]
    else:
        undated = _NO_DATE.search(rest)
        if undated is None or not (undated["coming"] or is_no_date(undated["words"])):
            return _read_month_and_day(rest)
        name, date, tail = rest[: undated.start()], None, rest[undated.end() :]
    name_like_a_month = _NAME_AND_YEAR.match(rest) if not name.strip() and date else None
    if name_like_a_month:  # "(NIS, 2022)", "(May, 2019)"
        name, tail = name_like_a_month["name"], rest[name_like_a_month.end() :]
        date = PartialDate(year=int(name_like_a_month["year"]), letter=name_like_a_month["letter"])
    name = _POSSESSIVE.sub("", name.strip(" ,.:\t\n\u00a0*_"))
    if not any(character.isalpha() for character in name) or not 2 <= len(name) <= 120:
        return None
    if _YEARS.fullmatch(tail):
        tail = ""
    locator = _LOCATOR.match(tail) if tail.strip(" ,.\n") else None
    if tail.strip(" ,.\n") and locator is None:
        return None
    return Group(name, date, bool(dates), locator["locator"].strip() if locator else None, "page" if locator else None)


def _read_month_and_day(part: str) -> Group | None:
    """Read "Mill Post, April 4": pieces of the day leave out the year."""
    found = find_month_days(part)
    if len(found) != 1 or part[found[0].end :].strip(" ,."):
        return None
    name = part[: found[0].start].strip(" ,.:\t\n\u00a0*_")
    if not 2 <= len(name) <= 80 or not name[:1].isalpha():
        return None
    return Group(name, None, True, month_day=(found[0].month, found[0].day))


def _is_citation_shaped(group: Group) -> bool:
    """Tell whether a name with a date is so plainly a citation that a missing entry is worth a word."""
    name = group.name.strip()
    if not name[:1].isupper() or len(name) > 60:
        return False
    if _ET_AL.search(name) or group.locator:
        return True
    if group.month_day is not None:
        return False
    return len(name.split()) <= 4 and outlet_name(name) is not None
