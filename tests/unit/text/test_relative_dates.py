"""Dates told from the day of writing."""

import pytest

from refcheck.datatypes.references import PartialDate
from refcheck.text.relative_dates import find_relative_dates

WRITTEN = PartialDate(year=2024, month=6, day=12)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        pytest.param("It rained yesterday.", "2024-06-11", id="yesterday"),
        pytest.param("The river crested late on Monday.", "2024-06-10", id="weekday-before"),
        pytest.param("They met on Wednesday.", "2024-06-12", id="weekday-of-writing"),
        pytest.param("They met last Wednesday.", "2024-06-05", id="last-weekday"),
        pytest.param("Sales fell last year.", "2023", id="last-year"),
        pytest.param("It opened three years ago.", "2021", id="years-ago"),
        pytest.param("Ten days ago it burned.", "2024-06-02", id="days-ago"),
        pytest.param("The vote was held in November.", "2023-11", id="bare-month-before"),
    ],
)
def test_reads_the_calendar_date(text: str, iso: str) -> None:
    assert [found.date.iso for found in find_relative_dates(text, WRITTEN)] == [iso]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They will meet on Friday.", id="looks-ahead"),
        pytest.param("It happened in November 2019.", id="month-with-year"),
        pytest.param("Three months ago it was sold.", id="either-of-two-months"),
    ],
)
def test_leaves_open_what_is_not_told(text: str) -> None:
    assert find_relative_dates(text, WRITTEN) == ()
