"""Parts of a parenthesis that name several reports at once: "Reuters, July 26 and Nov. 1, 2023", "RFI and AFP, 5 May".

Such a part is written out as one name and one date each, where the list has an entry for all of them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from refcheck.references.markers.groups import read_group, written_out
from refcheck.references.markers.keys import NameIndex
from refcheck.references.markers.matching import Match, is_sure, match_group
from refcheck.text.dates import FoundDate, FoundMonthDay, find_dates, find_month_days
from refcheck.text.months import month_number
from refcheck.text.patterns import late

_AND = r"(?:and|und|sowie|et|y|e|ve|и|&)"
_JOINT = rf"(?:\s?,\s(?:{_AND}\s)?|\s{_AND}\s)"
_MONTH = r"(?:de\s|di\s)?[^\W\d_]{3,12}\.?"
_YEAR = r"(?:(?:,\s|\s(?:de\s|del\s)?)(?:1[5-9]|20)\d\d)"
_FORMS = tuple(
    late(rf"(?P<name>[^;]{{2,80}}?\S)[,:]?\s(?:both\s|each\s|vom\s|du\s|del\s|от\s)?(?:{form})[\s.]*\Z")
    for form in (
        rf"(?P<days>\d{{1,2}}\.?(?:{_JOINT}\d{{1,2}}\.?){{1,4}})\s(?P<month>{_MONTH})(?P<year>{_YEAR}?)",
        rf"(?P<month>{_MONTH})\s(?P<days>\d{{1,2}}(?:{_JOINT}\d{{1,2}}){{1,4}})(?P<year>{_YEAR}?)",
        rf"(?P<one>{_MONTH}\s\d{{1,2}}){_JOINT}(?P<other>{_MONTH}\s\d{{1,2}})(?P<year>{_YEAR}?)",
        rf"(?P<one>\d{{1,2}}\.?\s{_MONTH}){_JOINT}(?P<other>\d{{1,2}}\.?\s{_MONTH})(?P<year>{_YEAR}?)",
        rf"(?P<one>\d{{1,2}}\.?\s{_MONTH}{_YEAR}){_JOINT}(?P<other>\d{{1,2}}\.?\s{_MONTH}{_YEAR})(?P<year>)",
        rf"(?P<one>{_MONTH}\s\d{{1,2}}{_YEAR}){_JOINT}(?P<other>{_MONTH}\s\d{{1,2}}{_YEAR})(?P<year>)",
        rf"(?P<one>{_MONTH}){_JOINT}(?P<other>{_MONTH})(?P<year>{_YEAR})",
        rf"(?P<one>\d{{1,2}}\.\d{{1,2}}\.){_JOINT}(?P<other>\d{{1,2}}\.\d{{1,2}}\.)(?P<year>(?:1[5-9]|20)\d\d)",
    )
)
_MAY_BE_SEVERAL = re.compile(rf"[,/]\s?|\s{_AND}\s")
_BETWEEN = re.compile(rf"{_JOINT}|\s?/\s?")
_SPLIT_DAYS = late(rf"{_JOINT}")
_SPLIT_NAMES = late(rf"\s?,\s(?:{_AND}\s)?|\s{_AND}\s|\s?/\s?")
_MONTH_IN = re.compile(r"[^\W\d_]{3,12}(?=\.?(?:\s\d|\Z))|(?<=\d\s)[^\W\d_]{3,12}|(?<=\.\s)[^\W\d_]{3,12}")
_ALL_OF = re.compile(r",?\s(?:both|each|all|beide|jeweils|alle|tous deux|toutes deux|ambos|ambas|entrambi|entrambe)\Z")
_END_OF_NAME = re.compile(r"[\s,:]{1,3}\Z")
_MOST_PARTS = 12
_MOST_NAMES = 4


def write_apart(inner: str, index: NameIndex) -> str:
    """Give the parenthesis with each part of several names or dates as parts of one each; others as they are."""
    if not _MAY_BE_SEVERAL.search(inner) and ";" not in inner:
        return inner
    written: list[str] = []
    name_before = ""
    for part in inner.split(";")[:_MOST_PARTS]:
        name, dates = _name_and_dates(written_out(part), name_before)
        is_carried = name == name_before and len(dates) == 1
        apart = _matched_apart(name, dates, index, fewest=1 if is_carried else 2) if dates else ()
        written += apart or (part,)
        name_before = name or name_before
    return "; ".join(one.strip() for one in written) if len(written) > inner.count(";") + 1 or name_before else inner


def _name_and_dates(part: str, name_before: str) -> tuple[str, Sequence[str]]:
    """Read a part as a name and its dates; a part that is a date alone goes on with the name before it."""
    found: Sequence[FoundDate | FoundMonthDay] = find_dates(part) or find_month_days(part)
    if found and not part[: found[0].start].strip(" ,") and not part[found[-1].end :].strip(" ."):
        return name_before, [part[one.start : one.end] for one in found] if name_before else ()
    for form in _FORMS:
        match = form.match(part.strip())
        dates = list(_dates_of(match)) if match else []
        if match and dates:
            return _ALL_OF.sub("", match["name"]), dates
    if not found or part[found[-1].end :].strip(" ."):
        return "", ()
    gaps = [part[one.end : other.start] for one, other in pairwise(found)]
    if not all(_BETWEEN.fullmatch(gap) for gap in gaps):
        return "", ()
    name = _ALL_OF.sub("", _END_OF_NAME.sub("", part[: found[0].start]).strip())
    return name, [part[one.start : one.end] for one in found]


def _dates_of(match: re.Match[str]) -> Iterator[str]:
    groups = match.groupdict()
    if "days" in groups:
        if month_number(_bare(groups["month"])) is not None:
            for day in _SPLIT_DAYS.split(groups["days"]):
                yield f"{day} {_bare(groups['month'])}{groups['year']}"
        return
    both = groups["one"], groups["other"]
    if all(any(map(str.isdecimal, one)) and not any(map(str.isalpha, one)) for one in both):
        yield from (f"{one}{groups['year']}" for one in both)
    elif all((month := _MONTH_IN.search(_bare(one))) and month_number(month[0]) is not None for one in both):
        yield from (f"{_bare(one)}{groups['year']}" for one in both)


def _bare(words: str) -> str:
    return words.replace("de ", "").replace("di ", "").strip()


def _matched_apart(name: str, dates: Sequence[str], index: NameIndex, *, fewest: int) -> Sequence[str]:
    """Give the pairs of a name and a date that the list has, if it has one for each name and for each date."""
    if not name or len(dates) > _MOST_PARTS:
        return ()
    names: Sequence[str] = [name]
    if not any(_find(name, date, index).work is not None for date in dates):
        names = [one for one in _SPLIT_NAMES.split(name) if one]
        if not 1 < len(names) <= _MOST_NAMES:
            return ()
    pairs = [(one, date) for one in names for date in dates if _find(one, date, index).work is not None]
    if len(pairs) < fewest or {one for one, _ in pairs} != set(names) or {date for _, date in pairs} != set(dates):
        return ()
    if len(names) > 1 and not all(_find(*pair, index).is_by_outlet for pair in pairs):
        return ()
    return [f"{one}, {date}" for one, date in pairs]


def _find(name: str, date: str, index: NameIndex) -> Match:
    """Match a name and a date; nothing where the name is not surely that of the work or the date another one."""
    group = read_group(f"{name}, {date}")
    found = match_group(group, index) if group else Match()
    return found if group and is_sure(found, group.name, index) else Match()
