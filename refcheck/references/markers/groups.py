"""A parenthesis as groups of name, date and locator: "(see Smith 2010, p. 4, and Brown 2012; Reuters, May 3)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.references import PartialDate
from refcheck.references.capitals import WIDE_CAPITAL
from refcheck.references.dayorder import figures_in
from refcheck.references.markers.locators import read_tail
from refcheck.text.dates import find_dates, find_month_days, is_no_date
from refcheck.text.patterns import late

_PART = re.compile(r"\s{0,3};\s{0,3}")
_PARTICLE = r"(?:van|von|de|der|den|di|da|del|della|dos|la|le|el|al|bin|ibn|zu|zur|ter|ten|af|av)"
# "(Smith 2010, Brown 2012)": a comma or "and" behind one date and before a name with a date of its own.
_NEXT_GROUP = re.compile(
    r"(?:,\s{0,2}(?:and|und|sowie|et|y|e|ve|и|&)?|\s(?:and|und|sowie|et|y|e|ve|и|&))\s{1,2}"
    r"(?:(?:but\s|and\s)?see(?:\salso)?\s|also\s|cf\.\s|contra\s|(?:vgl\.|siehe|s\.)\s(?:(?:auch|dazu|ferner)\s)?|"
    r"voir(?:\saussi)?\s|véase(?:\stambién)?\s|vedi(?:\sanche)?\s|ayrıca\s(?:bkz\.|bakınız)\s|bkz\.\s|см\.(?:\sтакже)?\s)?"
    rf"(?=(?:{_PARTICLE}\s){{0,2}}{WIDE_CAPITAL}[^\d,;]{{1,70}},?\s\(?(?:\d{{1,2}}\s{WIDE_CAPITAL}[a-z]{{2,8}}\s)?(?:1[5-9]|20)\d\d)"
)
_LEAD = re.compile(
    r"(?:see(?: also|,? e\.\s?g\.,?)?|cf\.|e\.\s?g\.,?|for example,?|quoted in|cited in|as (?:quoted|cited) in|"
    r"(?:vgl\.|siehe)(?: auch| dazu| ferner)?|"
    r"so|zit\. (?:nach|n\.)|zitiert nach|voir(?: aussi)?|cité (?:dans|par)|véase(?: también)?|citado (?:en|por)|apud|"
    r"vedi(?: anche)?|cfr\.|ayrıca (?:bkz\.|bakınız)|bkz\.|см\.(?: также)?|"
    r"цит\. по|source:|quelle:|"
    r"via|per|as reported by|reported by|according to|adapted from|after|data:|photo:)\s{1,3}",
    re.IGNORECASE,
)
_SECOND_HAND = re.compile(
    r".{2,120}[\s,(](?:(?:as\s)?(?:quoted|cited|reported|discussed) (?:in|by|after)|qtd\. in|"
    r"zit(?:iert|\.) (?:nach|n\.|in|bei)|"
    r"cité (?:par|dans)|citado (?:en|por|em)|citato (?:in|da)|apud|akt(?:aran|\.)|цит\. по)[:,]?\s{1,3}(?=\S)",
    re.IGNORECASE,
)
_NO_DATE = re.compile(
    r"[,\s](?:(?P<coming>forthcoming|in press|im Erscheinen|im Druck|à paraître|sous presse|en prensa|no prelo|"
    r"in corso di stampa|baskıda|в печати)|"
    r"(?P<again>(?:op|ob)\.\s?cit\.?|a\.\s?a\.\s?O\.)|"
    r"(?P<words>no\s{1,2}date|undated|ohne Datum|без даты|"
    r"n\.\s?d\.?|o\.\s?[DJ]\.|s\.\s?[afd]\.|t\.\s?y\.|б\.\s?[гд]\.)(?:\s?-(?P<letter>[a-h])\b)?)",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"(?<=\w)['’](?:s|[a-zıüöç]{1,4})?$")
_BEFORE_DAY = re.compile(r"(?<=\w)(?:\s(?:vom|du|del|dal|от))?(?:,?\s\d{1,2}\./)?\Z")  # "SZ vom 14./15.5.2022"
_CIRCA = re.compile(r"[,\s]{1,3}(?:c|ca|circa|um)\.?$")
_NAME_AND_YEAR = late(
    r"\s{0,2}(?P<name>[^\W\d_][\w.'’-]{1,30}),?\s{1,2}(?P<year>(?:1[5-9]|20)\d\d)(?P<letter>[a-z]?)\b"
)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d[a-z]?\b")
_YEARS = re.compile(r"(?:\s?,\s?(?:(?:1[5-9]|20)\d\d[a-z]?|[a-z])){1,6}\s?$")
_FURTHER_YEAR = re.compile(
    r"(?<=,)\s?(?:(?P<year>(?:1[5-9]|20)\d\d)(?P<suffix>[a-z])?|(?P<letter>[a-z]))(?=\s?(?:,|$))"
)
# "(Agbayani 1991: 14, 2001)": another year of the same name behind the pages of the first.
_LATER_YEAR = re.compile(r"(?<=\d),\s(?P<year>(?:1[5-9]|20)\d\d[a-z]?(?:,?\s(?:p|S)\.\s?\d{1,4}|:\s?\d{1,4})?)\s?$")
# "(Motakef 2015, S. 45; dies. 2019)"
_SAME_AUTHOR = re.compile(r"\s*(?:dies|ders|dens|idem|id|ead|eadem)\.?,?\s(?=(?:1[5-9]|20)\d\d)", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"\s*(?:1[5-9]|20)\d\d[a-z]?\b.{0,20}", re.DOTALL)
# "1900/1953" names the first printing and the one used, "2010–2011" a season.
_TWO_YEARS = re.compile(r"\b((?:1[5-9]|20)\d\d)/((?:1[5-9]|20)\d\d)(?=[a-z]?\b)")
_RANGE_OF_YEARS = re.compile(r"[-–—](?:(?:1[5-9]|20)?\d\d)\b")
_ENDS_WITH_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?\Z")
_BARE_NAME = re.compile(rf"\s*{WIDE_CAPITAL}[\w.’'&/-]{{1,30}}(?:\s[\w.’'&/-]{{1,30}}){{0,4}}\s*")
# "dpa, 3.9.22", "CNN, 1 February '18": in a marker no version, as it may be in the text
_SHORT_YEAR = re.compile(
    r"(?<![\w./])(?P<before>\d{1,2}(?:\./\d{1,2})?(?P<mark>[./])\d{1,2}(?P=mark)|(?<=[\w,]\s)['’])(?P<year>\d\d)(?![\w./]|\.\d)"
)
_FIRST_OF_LAST_CENTURY = 50
_APOSTROPHES = "'’"
_MOST_PARTS = 60


@quickly_made
@dataclass(frozen=True, slots=True)
class Group:
    """One "name, date, locator" of a parenthesis.

    `has_date` is False for "n.d."; `month_day` is a date without its year, `first_year` the first printing's of
    "1900/1953". `has_remark` says that words of the writer's own follow: only a sure name is believed then.
    `is_carried` is a year alone under the name before it: another work of that name must bear that year.
    `is_bare` is a name alone beside dated ones.
    """

    name: str
    date: PartialDate | None
    has_date: bool
    locator: str | None = None
    label: str | None = None
    month_day: tuple[int, int] | None = None
    first_year: int | None = None
    has_remark: bool = False
    is_carried: bool = False
    is_bare: bool = False  # "AP" in "(AP; Reuters, July 30)"
    undated_letter: str = ""  # "n.d.-b"
    figures: tuple[int, int] | None = None  # of "03/04/2021", which may be either day


def read_groups(inner: str, *, with_bare: bool = False) -> list[Group]:
    """Read the parts between semicolons and between dated names; a year alone goes on with the name before it.

    `with_bare` gives names alone too.
    """
    groups: list[Group] = []
    for part in _parts(inner):
        same = _SAME_AUTHOR.match(part) if groups else None
        group = read_group(f"{groups[-1].name}, {part[same.end() :]}" if same else part)
        if group is None and groups and _YEAR_FIRST.fullmatch(part):
            carried = read_group(f"{groups[-1].name}, {part.strip()}")
            group = replace(carried, is_carried=True) if carried else None
        if group is not None:
            groups.append(group)
            groups.extend(_further_years(group, part))
        elif groups and groups[-1].locator is None and (tail := read_tail(part)) and not tail.has_remark:
            groups[-1] = replace(groups[-1], locator=tail.locator, label="page")
        elif with_bare and _BARE_NAME.fullmatch(part):
            groups.append(Group(part.strip(), None, has_date=False, is_bare=True))
    return groups


def _parts(inner: str) -> Iterator[str]:
    for part in _PART.split(inner)[:_MOST_PARTS]:
        start = 0
        later = _LATER_YEAR.search(part)
        has_place = later is not None and not _ENDS_WITH_YEAR.search(part, 0, later.start())
        if later is not None and has_place and _YEAR.search(part, 0, later.start()):
            yield from (part[: later.start()], later["year"])
            continue
        for joint in _NEXT_GROUP.finditer(part):
            if _YEAR.search(part, start, joint.start()):
                yield part[start : joint.start()]
                start = joint.end()
        yield part[start:]


def _further_years(group: Group, part: str) -> Iterator[Group]:
    """Read the further years of "Lind 2019, 2021a" and the further letters of "2021a, b" as groups of that name."""
    first = _YEAR.search(part)
    if first is None or group.date is None or not _YEARS.fullmatch(part, first.end()):
        return
    year = group.date.year
    for match in _FURTHER_YEAR.finditer(part[first.end() :]):
        year = int(match["year"]) if match["year"] else year
        yield Group(group.name, PartialDate(year=year, letter=match["suffix"] or match["letter"] or ""), True)


@lru_cache(maxsize=8192)
def read_group(part: str) -> Group | None:
    """Read one part of a parenthesis as name, date and locator; None where it has no name or no date."""
    second_hand = _SECOND_HAND.match(part)
    rest = part[second_hand.end() :] if second_hand else part.lstrip()
    lead = _LEAD.match(rest)
    rest = rest[lead.end() :] if lead else rest
    two_years = _TWO_YEARS.search(rest)
    if two_years:
        rest = rest[: two_years.start()] + rest[two_years.start(2) :]
    rest = written_out(rest)
    dates = find_dates(rest)  # "31 June 2024" is as far as its month a date
    letter = ""
    if dates:
        first = dates[0]
        name, date, tail = rest[: first.start], first.date, rest[first.end :]
        span = _RANGE_OF_YEARS.match(tail)
        tail = tail[span.end() :] if span else tail
    else:
        undated = _NO_DATE.search(rest)
        if undated is None or not (undated["coming"] or undated["again"] or is_no_date(undated["words"])):
            return _read_month_and_day(rest)
        name, date, tail = rest[: undated.start()], None, rest[undated.end() :]
        letter = undated["letter"] or ""
    name_like_a_month = _NAME_AND_YEAR.match(rest) if not name.strip() and date else None
    if name_like_a_month:  # "(NIS, 2022)", "(May, 2019)"
        name, tail = name_like_a_month["name"], rest[name_like_a_month.end() :]
        date = PartialDate(year=int(name_like_a_month["year"]), letter=name_like_a_month["letter"])
    name = _BEFORE_DAY.sub("", name.rstrip())
    name = _POSSESSIVE.sub("", _CIRCA.sub("", name.strip(" ,.:\t\n\u00a0*_")))
    if not any(character.isalpha() for character in name) or not 2 <= len(name) <= 120:
        return None
    read = read_tail("" if _YEARS.fullmatch(tail) else tail)
    if read is None:
        return None
    return Group(
        name,
        date,
        bool(dates),
        read.locator,
        "page" if read.locator else None,
        first_year=int(two_years[1]) if two_years else None,
        has_remark=read.has_remark,
        undated_letter=letter,
        figures=next(iter(figures_in(rest)), None) if dates and dates[0].is_ambiguous else None,
    )


def written_out(part: str) -> str:
    """Give the part with its short years in four figures: "3.9.22", "1 February '18"."""
    return _SHORT_YEAR.sub(_in_four_figures, part)


def _in_four_figures(year: re.Match[str]) -> str:
    century = "20" if int(year["year"]) < _FIRST_OF_LAST_CENTURY else "19"
    return f"{year['before'].strip(_APOSTROPHES)}{century}{year['year']}"


def _read_month_and_day(part: str) -> Group | None:
    """Read "Mill Post, April 4": pieces of the day leave out the year."""
    found = find_month_days(part)
    if len(found) != 1 or part[found[0].end :].strip(" ,."):
        return None
    name = part[: found[0].start].strip(" ,.:\t\n\u00a0*_")
    if not 2 <= len(name) <= 80 or not name[:1].isalpha():
        return None
    return Group(name, None, True, month_day=(found[0].month, found[0].day))
