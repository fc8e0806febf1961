"""Parentheses with a name and a date, (Outlet, September 24, 2021) or (Author 2020, 14), against the list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from refcheck.datatypes.references import CitationStyle, PartialDate
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.markers.absent import NAME_AND_YEAR, find_without_entry
from refcheck.references.markers.folded_names import fold_name, outlet_name
from refcheck.references.markers.groups import Group, read_group, read_groups
from refcheck.references.markers.keys import NameIndex, NameKey
from refcheck.references.markers.matching import Match, is_of_day, is_sure, match_group
from refcheck.references.markers.press import match_press_marker
from refcheck.references.markers.provisions import match_provision, names_law
from refcheck.references.markers.sameday import match_half_dated, with_same_day
from refcheck.references.markers.secondhand import start_with_name
from refcheck.references.markers.several import write_apart
from refcheck.references.spans import Spans
from refcheck.text.patterns import late

_PARENTHESIS = re.compile(r"[(\[]((?:[^()\[\]]|\[[^()\[\]]{1,20}\]|\s\([A-ZÀ-ÞА-ЯЁ][\w&/.-]{1,14}\)){2,300})[)\]]")
_ALIAS = re.compile(r"\s?\[[^()\[\]]{1,20}\]|\s\([A-ZÀ-ÞА-ЯЁ][\w&/.-]{1,14}\)")
_SAME_NAME = re.compile(
    r"\A(?:ibid|ibidem|ebd|idem|id|ders|dies)\.?,?\s(?=(?:(?:\d{1,2}\.?\s)?[^\W\d_]{3,10}\.?\s(?:\d{1,2},\s)?|\d{1,2}\.\d{1,2}\.)?"
    r"(?P<year>(?:1[5-9]|20)\d\d))",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(r"\s?[(\[](?P<alias>[A-ZÀ-ÞА-ЯЁ][\w&/.-]{1,14})[)\]]")
_FIRST_NAME = re.compile(r"(?:(?:[Tt]he|[Dd]er|[Dd]ie|[Dd]as|[Ll]e|[Ll]a|[Ll]es|[Ee]l|[Ii]l|[Oo]s?|[Aa]s?)\s)?[\w’'-]+")
_ET_AL = re.compile(r"\bet\.?\s?al\b|\bu\.\s?a\.|\bи др\b|\bvd\.", re.IGNORECASE)
_LEAD_WORDS = late(
    r"(?:[^;]{0,80}?\b(?:see(?: also)?|cf\.|e\.\s?g\.,?|by|in|from|with|vgl\.|siehe|bei|nach|voir|selon|chez|dans|"
    r"par|según|en|por|segundo|em|secondo|vedi|da|см\.|also|others|compare|contrast|esp\.|especially|including)|"
    r"[a-z][^;A-ZÀ-ÞА-ЯЁ]{0,60}),?\s"
    r"(?=(?:[a-z]{1,4}\s){0,2}[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ])"
)
_HOLDINGS = re.compile(r"(?P<name>[A-ZÀ-ÞА-ЯЁ][\w-]{1,14}),\s(?P<place>(?=[^\d]{0,30}\d)[^;]{4,60})")
_VIA = re.compile(r"\s(?:via|through)\s")
_SURNAMES = late(r"[A-ZÀ-ÖØ-Þ][a-zà-ÿ’'-]{2,20}(?:\s(?:&|and|und|et|y|e)\s[A-ZÀ-ÖØ-Þ][a-zà-ÿ’'-]{2,20})?")
_NAME_WORD = late(r"[A-ZÀ-ÖØ-ÞŞİĞĆČŠŽŁА-ЯЁ“\"].*|&|[a-z]{1,3}|and|et|al\.?|others|dell\w+")


def find_name_markers(text: str, index: NameIndex, excluded: Spans) -> Iterator[FoundMarker]:
    """Find parentheses that name works of the list, and those that plainly should."""
    if not index.keys:
        return
    last: NameKey | None = None
    found: list[FoundMarker] = []
    doubtful: list[re.Match[str]] = []
    for match in excluded.matches_outside(_PARENTHESIS, text):
        if "\n\n" in match[1]:
            continue
        marker = _read_parenthesis(match, index, last)
        if marker is not None:
            last = index.key_of(marker.items[-1].work) if marker.items else None
            found.append(marker)
        elif NAME_AND_YEAR.fullmatch(match[1]):
            doubtful.append(match)
    yield from found
    yield from find_without_entry(text, doubtful, found)


def _with_name_before(inner: str, last: NameKey | None, index: NameIndex) -> str:
    """Put the author of the marker before in place of "ibid." in "ibid., 2019b" and "ibid., Oct. 31, 2023".

    Where a day is given and the list has no work of that name and day, it may be a place in a diary.
    """
    same = _SAME_NAME.match(inner) if last is not None else None
    if last is None or same is None:
        return inner
    author = last.parsed.author[0] if last.parsed.author else None
    name = (author.family or str(author)) if author else last.parsed.container_title
    rest = inner[same.end() :]
    names = dict.fromkeys(
        one for one in (name, last.parsed.container_title, *sorted(filter(str.isalpha, last.names))) if one
    )
    for one in names:
        group = read_group(f"{one}, {rest}")
        found = match_group(group, index) if group else Match()
        if found.work is not None and not found.disagrees:
            return f"{one}, {rest}"
    return f"{name}, {rest}" if name and same.end() == same.start("year") else inner


@dataclass(slots=True)
class _Reading:
    """What has been read of a parenthesis: works, ties, and why a name in it stands for none."""

    items: list[FoundItem] = field(default_factory=list)
    candidates: list[int] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    """Reasons that count only beside a marker: "(Hale, 2001; Quigg, 2005)" is one for both."""
    style: CitationStyle = CitationStyle.AUTHOR_DATE
    disagrees: bool = False


def _read_parenthesis(match: re.Match[str], index: NameIndex, last: NameKey | None) -> FoundMarker | None:
    inner = _with_name_before(_ALIAS.sub("", match[1]), last, index)
    if any(map(str.isdecimal, inner)):
        inner = write_apart(with_same_day(inner, index), index)
    elif works := match_half_dated(inner, index):
        return FoundMarker(
            start=match.start(), end=match.end(), style=CitationStyle.OUTLET_DATE,
            items=tuple(FoundItem(work=work) for work in works), score=0.85,
        )  # fmt: skip
    groups = read_groups(inner, with_bare=";" in inner)
    if groups and all(group.is_bare for group in groups):
        return None
    reading = _Reading()
    for group in _joined_by_semicolons(groups, index):
        _read_group_into(reading, group, match, index)
    if not groups and (held := _match_holdings(inner, index) or match_provision(inner, index)) is not None:
        reading.items.append(held)
    if not reading.items and not reading.candidates and any(map(str.isdecimal, inner)):
        _read_as_press(reading, inner, index)
    if reading.items:
        reading.reasons += reading.unknown
    if not reading.items and (not reading.reasons or names_law(inner)):
        return None
    return FoundMarker(
        start=start_with_name(match.string, match.start(), index.surnames),
        end=match.end(),
        style=reading.style,
        items=tuple(reading.items),
        unresolved_reason="; ".join(reading.reasons) or None,
        score=0.9 if reading.items and not reading.disagrees else 0.6,
        is_without_entry=len(reading.reasons) > 0 and not reading.candidates,
        candidates=tuple(reading.candidates),
        disagrees=reading.disagrees,
    )


def _joined_by_semicolons(groups: Sequence[Group], index: NameIndex) -> Sequence[Group]:
    """Give "(SOUZA; LIMA, 2009)" as one group where a work of that year is by all these people together."""
    bare = next((at for at, group in enumerate(groups) if not group.is_bare), 0)
    if not bare or groups[bare].date is None:
        return groups
    together = replace(groups[bare], name=" & ".join(group.name for group in groups[: bare + 1]))
    found = match_group(together, index)
    is_theirs = found.work is not None and len(index.key_of(found.work).surnames) > bare
    return (together, *groups[bare + 1 :]) if is_theirs and is_sure(found, together.name, index) else groups


def _read_group_into(reading: _Reading, group: Group, match: re.Match[str], index: NameIndex) -> None:
    found = _match(group, index)
    if group.is_bare and not is_sure(found, group.name, index):
        return
    name = " ".join(group.name.split())
    if found.work is not None:
        reading.items.append(FoundItem(work=found.work, locator=group.locator, label=group.label))
        at = match[1].find(group.name)
        introduced = _INTRODUCED.match(match[1], at + len(group.name)) if at >= 0 else None
        if introduced:
            index.learn(introduced["alias"], found.work)
        reading.disagrees |= found.disagrees
        reading.style = CitationStyle.OUTLET_DATE if found.is_by_outlet else reading.style
    elif found.tied:
        reading.candidates.extend(found.tied)
        reading.reasons.append(_tie_between(found.tied, name))
    elif _is_citation_shaped(group) and not _begins_a_line(match.string, group):
        reading.reasons.append(f"the list has no entry for “{name}”")
    elif _SURNAMES.fullmatch(name) and group.date and not group.has_remark and not _begins_a_line(match.string, group):
        reading.unknown.append(f"the list has no entry for “{name}”")


def _read_as_press(reading: _Reading, inner: str, index: NameIndex) -> None:
    """Take the works that a press marker names in any order, in place of the reason why its first words name none."""
    pressed = match_press_marker(inner, index)
    if pressed.works:
        reading.items = [FoundItem(work=one) for one in pressed.works]
        reading.reasons, reading.style = [], CitationStyle.OUTLET_DATE
    elif pressed.tied:
        reading.candidates = list(pressed.tied)
        reading.reasons = [_tie_between(pressed.tied, pressed.name)]


def _tie_between(works: Sequence[int], name: str) -> str:
    return f"{len(works)} entries fit “{name}” equally well"


def _match(group: Group, index: NameIndex) -> Match:
    """Match a group as it stands, with the first printing's year, or by the name that ends a longer lead.

    Words around the name and date ("for a review, see Smith 2010", "Smith 2010, who disagrees") are no hindrance
    where the name is surely that of a work of that date.
    """
    found = match_group(group, index)
    if found.work is None and not found.tied and group.first_year is not None:
        first_printing = replace(group, date=PartialDate(year=group.first_year), first_year=None)
        found = match_group(first_printing, index)
    if found.work is None and not found.tied:
        for name in _names_behind_lead(group.name):
            found = match_group(replace(group, name=name), index)
            if found.work is not None and not is_sure(found, name, index):
                found = Match()
            if found.work is not None or found.tied:
                return found
    if found.work is None and not found.tied and _VIA.search(group.name):
        return _match_either(_VIA.split(group.name), group, index)
    if found.work is None and not found.tied and "," in group.name:
        return _match_first_name(group, index)
    if group.has_remark and found.work is not None and not is_sure(found, group.name, index):
        return found if is_of_day(group, index.key_of(found.work)) else Match()
    return found


def _match_holdings(inner: str, index: NameIndex) -> FoundItem | None:
    """Match "DALO, fond 2, op. 26": an archive, and all the shelfmark, in one entry."""
    held = _HOLDINGS.fullmatch(inner)
    if held is None:
        return None
    place = fold_name(held["place"]).split()
    keys = [
        key
        for key in index.find(held["name"], None)
        if key.head[:1] == (fold_name(held["name"]),) and all(f" {word} " in key.words for word in place)
    ]
    return FoundItem(work=keys[0].work, locator=held["place"]) if len(keys) == 1 else None


def _match_either(names: list[str], group: Group, index: NameIndex) -> Match:
    """Match "AFP via France 24" by the agency or by who printed its report."""
    either = (match_group(replace(group, name=name), index) for name in names)
    return next((one for one in either if one.work is not None and not one.disagrees), Match())


def _match_first_name(group: Group, index: NameIndex) -> Match:
    """Match "Colchero et al., Health Affairs, 2017": an author surely meant, and the outlet that the entry names."""
    first, _, rest = group.name.partition(",")
    found = match_group(replace(group, name=first), index)
    if found.work is None or not is_sure(found, first, index):
        return Match()
    return found if f" {fold_name(rest)} " in index.key_of(found.work).words else Match()


def _names_behind_lead(name: str) -> Iterator[str]:
    """Give "Smith" for "for a review, see Smith", and for "data by Smith"."""
    lead = _LEAD_WORDS.match(name)
    if lead is not None:
        yield name[lead.end() :]


def _begins_a_line(text: str, group: Group) -> bool:
    """Tell whether some line begins with the name and has its year: an entry that was not understood as one."""
    first = _FIRST_NAME.match(group.name.strip())
    if first is None:
        return False
    year = str(group.date.year) if group.date else ""
    head = re.compile(rf"^[\W\d_]{{0,8}}{re.escape(first[0])}\b[^\n]{{0,300}}{year}", re.MULTILINE)
    return head.search(text) is not None


def _is_citation_shaped(group: Group) -> bool:
    """Tell whether a name with a date is so plainly a citation that a missing entry is worth a word."""
    name = group.name.strip()
    if not name[:1].isupper() or len(name) > 60 or group.has_remark:
        return False
    if not all(_NAME_WORD.fullmatch(word) for word in name.split()):
        return False
    if _ET_AL.search(name) or group.locator:
        return True
    if group.month_day is not None:
        return False
    return len(name.split()) <= 4 and outlet_name(name) is not None
