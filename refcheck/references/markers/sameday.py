"""Markers of the press with half a date: "(Reuters, May)", "(Euronews; Politico, same day)".

A month without its year names the one entry by that name of such a month; "same day" takes the date of the part before
it, and where that has none, each name must be that of exactly one entry.
"""

from collections.abc import Sequence

from refcheck.references.markers.keys import NameIndex, NameKey
from refcheck.references.markers.matching import score_name
from refcheck.text.dates import FoundDate, FoundMonthDay, find_dates, find_month_days
from refcheck.text.months import month_number
from refcheck.text.patterns import late
from refcheck.text.time_phrases import SAME_DAY

_SAME_MONTH = r"same month|(?:im )?(?:selben|gleichen) Monat|(?:le )?même mois|(?:el )?mismo mes|aynı ay"
_SAME = rf"{SAME_DAY}|(?P<of_month>{_SAME_MONTH})"
_SAME_DAY = late(rf"(?P<name>[^;,]{{2,80}}),\s(?:{_SAME})\s*\Z")
_MONTH = late(r"(?P<name>[^;,]{2,80}),\s(?:late |early |mid-|in |im |en |в )?(?P<month>[^\W\d_]{3,10})\.?\s*\Z")
_SURE = 0.85
_MOST_PARTS = 8


def with_same_day(inner: str, index: NameIndex) -> str:
    """Give "OCCRP, 20 January 2022; Meydan TV, same day" with the date in both parts.

    Of "same month" an entry must tell the year: "Argus, 9 June; Private Eye, same month".
    """
    if ";" not in inner:
        return inner
    parts = inner.split(";")
    for at, part in enumerate(parts[1:], start=1):
        same = _SAME_DAY.match(part.strip())
        dates = (find_dates(parts[at - 1]) or find_month_days(parts[at - 1])) if same else ()
        if same and dates and same["of_month"]:
            named = _named(same["name"], _month_of(dates[-1]), index)
            issued = named[0].issued if len(named) == 1 else None
            parts[at] = f" {same['name']}, {issued.year}-{issued.month:02}" if issued else part
        elif same and dates:
            date = parts[at - 1][dates[-1].start : dates[-1].end]
            parts[at] = f" {same['name']}, {date}"
    return ";".join(parts)


def match_half_dated(inner: str, index: NameIndex) -> Sequence[int]:
    """Give the works that all parts of a parenthesis without figures name, none unless each names exactly one."""
    parts = [part.strip() for part in inner.split(";")]
    if len(parts) > _MOST_PARTS:
        return ()
    read = [(part, _SAME_DAY.match(part), _MONTH.match(part)) for part in parts]
    if not any(same or month for _, same, month in read):
        return ()
    works: list[int] = []
    for part, same, dated in read:
        month = month_number(dated["month"]) if dated and not same else None
        if dated and not same and month is None:
            return ()
        named = _named((same or dated or {"name": part})["name"], month, index)
        if len(named) != 1:
            return ()
        works.append(named[0].work)
    return tuple(dict.fromkeys(works))


def _month_of(found: FoundDate | FoundMonthDay) -> int | None:
    return found.date.month if isinstance(found, FoundDate) else found.month


def _named(name: str, month: int | None, index: NameIndex) -> list[NameKey]:
    """Give the entries that a name surely means, of a month where one is given."""
    sure = [key for key in index.find(name, None) if score_name(name, key) >= _SURE]
    return [key for key in sure if month is None or (key.issued is not None and key.issued.month == month)]
