"""What the search for dates gives: a date at its place, or a day of a month without its year."""

from dataclasses import dataclass

from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.references import PartialDate

FIRST_YEAR, LAST_YEAR = 1450, 2099  # printing began about 1450; outside of these a number is hardly a year
_DAYS_IN = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date at `text[start:end]`.

    `is_ambiguous` marks a numeric date whose day and month cannot be told apart (only the year is given
    then). `is_range` marks "24–26 September 2021", whose first day is given,
    `is_impossible` "31 February 2021", of which year and month are given.
    """

    start: int
    end: int
    date: PartialDate
    is_ambiguous: bool = False
    is_range: bool = False
    is_impossible: bool = False


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMonthDay:
    """A day of a month that stands without its year: "24 September"."""

    start: int
    end: int
    month: int
    day: int


def is_possible_day(year: int | None, month: int | None, day: int | None) -> bool:
    """Tell whether the month has the day; without a year any leap day is one."""
    if month is None or day is None:
        return True
    is_leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return 1 <= day <= _DAYS_IN[month] and (month != 2 or day < 29 or is_leap)
