"""Markers of the press with half a date: "(Reuters, May)", "(Euronews; Politico, same day)".

A month without its year names the one entry by that name of such a month; "same day" takes the date of the part before
it, and where that has none, each name must be that of exactly one entry.
"""

from collections.abc import Sequence

from refcheck.references.markers.keys import NameIndex, NameKey
from refcheck.references.markers.matching import score_name
from refcheck.text.dates import find_dates, find_month_days
from refcheck.text.months import month_number
from refcheck.text.patterns import late

_SAME = (
    r"(?:the )?same (?:day|date)|(?:am )?(?:selben|gleichen) Tag|(?:le )?même jour|(?:el )?mismo día|"
    r"(?:lo )?stesso giorno|(?:no )?mesmo dia|aynı gün|(?:в )?тот же день|same month|(?:im )?(?:selben|gleichen) Monat"
)
_SAME_DAY = late(rf"(?P<name>[^;,]{{2,80}}),\s(?:{_SAME})\s*\Z")
_MONTH = late(r"(?P<name>[^;,]{2,80}),\s(?:late |early |mid-|in |im |en |в )?(?P<month>[^\W\d_]{3,10})\.?\s*\Z")
_SURE = 0.85
_MOST_PARTS = 8


def with_same_day(inner: str) -> str:
    """Give "OCCRP, 20 January 2022; Meydan TV, same day" with the date in both parts."""
    parts = inner.split(";")
    for at, part in enumerate(parts[1:], start=1):
        same = _SAME_DAY.match(part.strip())
        dates = (find_dates(parts[at - 1]) or find_month_days(parts[at - 1])) if same else ()
        if same and dates:
            date = parts[at - 1][dates[-1].start : dates[-1].end]
            parts[at] = f" {same['name']}, {date}"
    return ";".join(parts)


def match_half_dated(inner: str, index: NameIndex) -> Sequence[int]:
    """Give the works that all parts of a parenthesis without figures name, none unless each names exactly one."""
    parts = [part.strip() for part in inner.split(";")]
    halves = [_SAME_DAY.match(part) or _MONTH.match(part) for part in parts[:_MOST_PARTS]]
    if len(parts) > _MOST_PARTS or not any(halves):
        return ()
    works: list[int] = []
    for part, half in zip(parts, halves, strict=True):
        month = month_number(half["month"]) if half and "month" in half.re.groupindex else None
        if half is not None and "month" in half.re.groupindex and month is None:
            return ()
        named = _named(half["name"] if half else part, month, index)
        if len(named) != 1:
            return ()
        works.append(named[0].work)
    return tuple(dict.fromkeys(works))


def _named(name: str, month: int | None, index: NameIndex) -> list[NameKey]:
    """Give the entries that a name surely means, of a month where one is given."""
    sure = [key for key in index.find(name, None) if score_name(name, key) >= _SURE]
    return [key for key in sure if month is None or (key.issued is not None and key.issued.month == month)]
