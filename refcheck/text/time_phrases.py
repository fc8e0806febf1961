"""Times told from the day of writing or from another event ("last Tuesday", "earlier this month", "two days later").

Such words tell when somebody wrote, not what happened: a page that bears a claim out seldom has them. Where the day of
writing is known, those that hang on it are read as the days that they can mean.
"""

import datetime
import re
from typing import NamedTuple

from refcheck.datatypes.references import PartialDate
from refcheck.text.months import month_number
from refcheck.text.number_words import SIMPLE_NUMBERS, read_count
from refcheck.text.patterns import late
from refcheck.text.relative_dates import WEEKDAYS

SAME_DAY = (
    r"(?:the )?same (?:day|date)|(?:am )?(?:selben|gleichen) Tag|(?:le )?même jour|(?:el )?mismo día|"
    r"(?:lo )?stesso giorno|(?:no )?mesmo dia|aynı gün|(?:в )?тот же день"
)
"""A pattern of what stands for the date of the report before it."""
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_PHRASE = late(
    r"(?i)\b(?:"
    r"(?P<day>yesterday|today|tonight|tomorrow)"
    r"|(?:(?:earlier|later|late|early)\s)?(?P<which>last|this|next|past|previous|that|the\ssame|the\sfollowing)\s"
    r"(?P<period>day|night|morning|afternoon|evening|week|weekend|month|year|spring|summer|autumn|winter"
    rf"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|{_MONTHS})"
    r"|(?:at\sleast\s|about\s|some\s|only\s|just\s)?(?P<count>\d{1,3}|an?|the|[a-z]{3,8})\s"
    r"(?P<unit>day|week|month|year|decade|hour)s?\s(?P<side>ago|earlier|later|before|after|afterwards|previously)"
    r"|(?:earlier|later)\sin\sthe\s(?:day|week|month|year)"
    r"|(?:a|the)\s(?:day|week|month|year)\son"
    r")\b"
)
_TIMES = (
    *("day", "week", "month", "year", "hour", "decade", "night", "morning", "noon", "evening", "tomorrow"),
    *("spring", "summer", "autumn", "winter", *_MONTHS.split("|")),
)
"""What every phrase has one of; most texts have none."""
_DATED_MONTH = re.compile(r"\s\d")


class TimePhrase(NamedTuple):
    """One phrase: its place, and the first and last day that it can mean where the day of writing tells them."""

    start: int
    end: int
    first: datetime.date | None = None
    last: datetime.date | None = None


def find_time_phrases(text: str, written: PartialDate | None = None) -> tuple[TimePhrase, ...]:
    """Give the phrases that tell a time from elsewhere, in order."""
    lowered = text.lower()
    if not any(word in lowered for word in _TIMES):
        return ()
    day = written.calendar_day if written is not None else None
    found: list[TimePhrase] = []
    for match in _PHRASE.finditer(text):
        if match["count"] and not _is_count(match["count"].lower()):
            continue
        if match["period"] and match["period"].lower() in _MONTHS and _DATED_MONTH.match(text, match.end()):
            continue
        first, last = _range(match, day) if day is not None else (None, None)
        found.append(TimePhrase(match.start(), match.end(), first, last))
    return tuple(found)


def _is_count(count: str) -> bool:
    return count.isdecimal() or count in ("a", "an", "the", "several", "some", "few") or count in SIMPLE_NUMBERS


def _range(match: re.Match[str], day: datetime.date) -> tuple[datetime.date | None, datetime.date | None]:
    if match["day"]:
        shift = {"yesterday": -1, "tomorrow": 1}.get(match["day"].lower(), 0)
        return (day + datetime.timedelta(days=shift),) * 2
    if match["count"]:
        return _ago(match, day)
    which, period = (match["which"] or "").lower(), (match["period"] or "").lower()
    if which not in ("last", "this", "past"):
        return None, None  # "next" and "that" hang on what is told before
    if period.endswith("day") and period != "day":
        back = (day.weekday() - WEEKDAYS.index(period)) % 7
        # "Last Tuesday", written on a Wednesday, may be yesterday or a week before.
        nearest = day - datetime.timedelta(days=back)
        return (nearest - datetime.timedelta(days=7), nearest) if which == "last" else (nearest, nearest)
    if period == "week" or period == "weekend":
        monday = day - datetime.timedelta(days=day.weekday())
        start = monday - datetime.timedelta(days=7) if which != "this" else monday
        return min(start, day - datetime.timedelta(days=7)) if which != "this" else start, max(
            start + datetime.timedelta(days=6), day if which == "past" else start
        )
    if period == "month":
        return _month_range(day.year, day.month - (which != "this"))
    if period == "year":
        year = day.year - (which != "this")
        return datetime.date(max(1, year), 1, 1), datetime.date(max(1, year), 12, 31)
    month = month_number(period)
    if month is not None:
        return _month_range(day.year - (month > day.month), month)
    return None, None


def _ago(match: re.Match[str], day: datetime.date) -> tuple[datetime.date | None, datetime.date | None]:
    if match["side"].lower() != "ago":
        return None, None
    count, unit = match["count"].lower(), match["unit"].lower()
    number = read_count(count)
    days = {"day": 1, "week": 7, "month": 30}.get(unit)
    if number is None or days is None or number * days > 3000:
        return None, None
    about = day - datetime.timedelta(days=number * days)
    slack = datetime.timedelta(days={1: 0, 7: 4}.get(days, 16))
    return about - slack, about + slack


def _month_range(year: int, month: int) -> tuple[datetime.date, datetime.date]:
    if month < 1:
        year, month = year - 1, month + 12
    first = datetime.date(max(1, year), month, 1)
    following = datetime.date(first.year + month // 12, month % 12 + 1, 1)
    return first, following - datetime.timedelta(days=1)
