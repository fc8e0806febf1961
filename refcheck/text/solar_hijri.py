"""The calendar of Iran and Afghanistan (Solar Hijri): names of its months and its days in the Gregorian calendar.

Decisions:
    2026-11-22: the 33-year cycle of leap years instead of equinoxes, because it agrees with the calendar as it is
    published for all years read here.
"""

import unicodedata
from datetime import date, timedelta
from functools import lru_cache

FIRST_YEAR, LAST_YEAR = 1300, 1449  # 1921 to 2070
LAST_YEAR_IN_FIGURES = 1420
"""Beyond this a date in figures alone ("1445/6/24") is one of the lunar calendar."""

# Twelve cells: names in Iran and Afghanistan, in Persian and Pashto, then as they are written in Latin letters.
_TABLE = (
    "فروردین حمل وری farvardin hamal|اردیبهشت ثور غویی ordibehesht sawr saur|خرداد جوزا غبرګولی khordad jawza jauza|"
    "تیر سرطان چنګاښ tir saratan|مرداد امرداد اسد زمری mordad asad|شهریور سنبله وږی shahrivar sunbula sonbola|"
    "مهر میزان تله mehr mizan|آبان عقرب لړم aban aqrab|آذر قوس لیندۍ azar qaws qaus|دی جدی مرغومی dey jadi|"
    "بهمن دلو سلواغه bahman dalw|اسفند حوت کب esfand hut hoot"
)
SOLAR_MONTHS = {name: number for number, cell in enumerate(_TABLE.split("|"), start=1) for name in cell.split()}
"""The number of each month by its names."""
_WORD_FOR_MONTH = "ماه"
_LEAP_YEARS_IN_CYCLE = frozenset((1, 5, 9, 13, 17, 22, 26, 30))
_CYCLE = 33
_FIRST_DAY = date(1921, 3, 21)


@lru_cache(maxsize=8192)
def solar_month_number(word: str) -> int | None:
    """Give 1 to 12 for the name of a month in Persian, Dari, Pashto or Latin letters, else None."""
    folded = unicodedata.normalize("NFC", word.rstrip(".").casefold()).replace("ي", "ی").replace("ك", "ک")
    return SOLAR_MONTHS.get(folded) or SOLAR_MONTHS.get(folded.removesuffix(_WORD_FOR_MONTH))


@lru_cache(maxsize=8192)
def solar_to_gregorian(year: int, month: int, day: int) -> date | None:
    """Give the Gregorian day of a date; None where the calendar has no such day, or for years not read here."""
    if not (FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12 and 1 <= day <= _days_in(year, month)):
        return None
    years = sum(366 if _is_leap(one) else 365 for one in range(FIRST_YEAR, year))
    months = sum(_days_in(year, one) for one in range(1, month))
    return _FIRST_DAY + timedelta(days=years + months + day - 1)


def _days_in(year: int, month: int) -> int:
    if month <= 6:
        return 31
    return 30 if month < 12 or _is_leap(year) else 29


def _is_leap(year: int) -> bool:
    return year % _CYCLE in _LEAP_YEARS_IN_CYCLE
