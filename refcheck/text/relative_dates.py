"""Dates told from the day of writing ("yesterday", "on Tuesday", "last year", "three years ago"), as calendar dates."""

import datetime
import re
from dataclasses import replace

from refcheck.datatypes.references import PartialDate
from refcheck.text.dates import FoundDate
from refcheck.text.months import month_number
from refcheck.text.number_words import read_count
from refcheck.text.patterns import late

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RELATIVE = late(
    r"(?i)\b(?:"
    r"(?P<day>today|tonight|yesterday|tomorrow)"
    r"|(?:(?P<next>next)\s|last\s|on\s|late\s|early\s|this\s|since\s|until\s|by\s|of\s)?"
    r"(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?P<which>last|this|next|previous)\s(?P<period>year|month)"
    r"|(?P<count>\d{1,3}|a|an|[a-z]{3,8})\s(?P<unit>day|week|month|year|decade)s?\s(?:ago|earlier)"
    r"|(?:in|since|until|by|last|late|early|mid|of)[\s-](?P<month>january|february|march|april|may|june|july|august"
    r"|september|october|november|december)(?!\s+\d|\w)(?:\s(?:of\s)?(?P<of>last|this|next)\syear\b)?"
    r")\b"
)
_PIECE = 80  # code points
_AHEAD = re.compile(r"(?i)\b(?:will|would|expected|scheduled|due|plans?|next|until)\b")


def find_relative_dates(text: str, written: PartialDate) -> tuple[FoundDate, ...]:
    """Give the dates that are told from the day of writing, as precisely as they are told.

    A weekday means the last one, a bare month the last one, in sentences that look ahead neither: there they may lie on
    either side of the day of writing, and a guess would accuse somebody of a wrong date.
    """
    found: list[FoundDate] = []
    for match in _RELATIVE.finditer(text):
        date = _read(match, written, is_ahead=_AHEAD.search(_piece_around(text, match)) is not None)
        if date is not None:
            found.append(FoundDate(start=match.start(), end=match.end(), date=date))
    return tuple(found)


def _piece_around(text: str, match: re.Match[str]) -> str:
    """Give the words between the two commas around a match, no more than a few."""
    start = max(0, match.start() - _PIECE, text.rfind(",", 0, match.start()) + 1)
    end = text.find(",", match.end(), match.end() + _PIECE)
    return text[start : end if end >= 0 else match.end() + _PIECE]


def _read(match: re.Match[str], written: PartialDate, *, is_ahead: bool) -> PartialDate | None:
    if match["which"]:
        return _period(match["which"].lower(), match["period"].lower(), written)
    if match["of"]:
        year = _period(match["of"].lower(), "year", written)
        return replace(year, month=month_number(match["month"].lower())) if year is not None else None
    if match["month"]:
        return None if is_ahead else last_month(month_number(match["month"].lower()), written)
    if match["count"]:
        return _ago(match["count"].lower(), match["unit"].lower(), written)
    day = written.calendar_day
    if day is None:
        return None
    if match["day"]:
        shift = {"yesterday": -1, "tomorrow": 1}.get(match["day"].lower(), 0)
        return _partial(day + datetime.timedelta(days=shift))
    if is_ahead or match["next"]:
        return None
    weekday = WEEKDAYS.index(f"{match['weekday'].lower()}day")
    back = (day.weekday() - weekday) % 7
    if back == 0 and match[0].lower().startswith("last"):
        back = 7
    return _partial(day - datetime.timedelta(days=back))


def weekday_of(date: PartialDate) -> str | None:
    """Give the English name of the day of the week that a date fell on, None where no day is told."""
    day = date.calendar_day
    return WEEKDAYS[day.weekday()] if day is not None else None


def _partial(day: datetime.date) -> PartialDate:
    return PartialDate(year=day.year, month=day.month, day=day.day)


def _period(which: str, period: str, written: PartialDate) -> PartialDate | None:
    step = {"last": -1, "previous": -1, "this": 0, "next": 1}[which]
    if period == "year":
        return PartialDate(year=written.year + step)
    if written.month is None:
        return None
    month = written.year * 12 + written.month - 1 + step
    return PartialDate(year=month // 12, month=month % 12 + 1)


def last_month(month: int | None, written: PartialDate) -> PartialDate | None:
    """Give the last such month before the day of writing, or that of it; None where either month is not told."""
    if month is None or written.month is None:
        return None
    return PartialDate(year=written.year - (month > written.month), month=month)


def _ago(count: str, unit: str, written: PartialDate) -> PartialDate | None:
    number = read_count(count)
    day = written.calendar_day
    if number is None or number > 500:
        return None
    if unit in ("year", "decade"):
        return PartialDate(year=max(1, written.year - number * (10 if unit == "decade" else 1)))
    if unit == "month" or day is None:
        return None  # "three months ago" may be either of two
    return _partial(day - datetime.timedelta(days=number)) if unit == "day" else None
