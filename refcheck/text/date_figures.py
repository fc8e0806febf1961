"""Dates written in figures alone: 24.9.2021, 2021-09-24, 03/04/2021, 2021年9月24日, 1400/6/24."""

import re
from collections.abc import Iterable

from refcheck.datatypes.references import PartialDate
from refcheck.datatypes.selectors import Span
from refcheck.text.found_dates import FIRST_YEAR, LAST_YEAR, FoundDate, is_possible_day
from refcheck.text.solar_hijri import FIRST_YEAR as FIRST_SOLAR_YEAR
from refcheck.text.solar_hijri import LAST_YEAR_IN_FIGURES, solar_to_gregorian

_NUMBER = re.compile(r"\d+")


def read_date_in_figures(printed: str, place: Span, day_first: bool | None) -> FoundDate | None:
    """Read the figures `printed` at `place`; `day_first` settles the order where the figures do not."""
    numbers = [int(number) for number in _NUMBER.findall(printed)]
    digits = [len(number) for number in _NUMBER.findall(printed)]
    if digits[0] == 4:
        return _year_first(printed, place, numbers)
    year = numbers[2]
    if FIRST_SOLAR_YEAR <= year <= LAST_YEAR_IN_FIGURES:
        return _read_solar(place, year, numbers[1], numbers[0])
    if digits[2] == 2 and digits[0] == digits[1] == 2:
        year += 2000 if year < 70 else 1900
    elif digits[2] != 4:
        return None
    first, second = numbers[:2]
    is_dotted = "." in printed
    if is_dotted or first > 12 or first == second:
        return _make_date(place, year, second, first)
    if second > 12:
        return _make_date(place, year, first, second)
    if day_first is None:
        if min(first, second) < 1 or not FIRST_YEAR <= year <= LAST_YEAR:
            return None
        return FoundDate(start=place[0], end=place[1], date=PartialDate(year=year), is_ambiguous=True)
    return _make_date(place, year, second, first) if day_first else _make_date(place, year, first, second)


def _year_first(printed: str, place: Span, numbers: list[int]) -> FoundDate | None:
    if len(numbers) == 1:
        return _make_date(place, numbers[0], None, None)
    if len(numbers) == 3 and FIRST_SOLAR_YEAR <= numbers[0] <= LAST_YEAR_IN_FIGURES:
        return _read_solar(place, *numbers)
    if len(numbers) == 3:
        return _make_date(place, numbers[0], numbers[1], numbers[2])
    is_plain_month = "年" in printed or "년" in printed
    if not is_plain_month and (numbers[1] == numbers[0] % 100 + 1 or not 1 <= numbers[1] <= 12):
        # "2010-11" may be a span of years as well as a month, "2019-20" must be one.
        return _make_date(place, numbers[0], None, None)
    return _make_date(place, numbers[0], numbers[1], None)


def _read_solar(place: Span, year: int, month: int, day: int) -> FoundDate | None:
    found = solar_to_gregorian(year, month, day)
    if found is None:
        return None
    date = PartialDate(year=found.year, month=found.month, day=found.day)
    return FoundDate(start=place[0], end=place[1], date=date)


def _make_date(place: Span, year: int, month: int | None, day: int | None) -> FoundDate | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if month is not None and not 1 <= month <= 12:
        return None
    is_impossible = not is_possible_day(year, month, day)
    date = PartialDate(year=year, month=month, day=None if is_impossible else day)
    return FoundDate(start=place[0], end=place[1], date=date, is_impossible=is_impossible)


def order_of_figures(dates: Iterable[str]) -> bool | None:
    """Tell from the unambiguous slashed dates of a text whether the day comes first; None where they disagree."""
    orders = set()
    for printed in dates:
        numbers = [int(number) for number in _NUMBER.findall(printed)] if "." not in printed else []
        if len(numbers) == 3 and numbers[0] <= 31 and (numbers[0] > 12) != (numbers[1] > 12):
            orders.add(numbers[0] > 12)
    return orders.pop() if len(orders) == 1 else None
