"""Times told from the day of writing: which words tell them, and which days they can mean."""

import datetime

import pytest

from refcheck.datatypes.references import PartialDate
from refcheck.text.time_phrases import find_time_phrases

WRITTEN = PartialDate(year=2023, month=3, day=20)  # a Monday


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("It was announced yesterday.", "2023-03-19", "2023-03-19", id="yesterday"),
        pytest.param("It was announced last Tuesday.", "2023-03-07", "2023-03-14", id="last-tuesday-may-be-either"),
        pytest.param("It was announced last week.", "2023-03-13", "2023-03-19", id="last-week"),
        pytest.param("It was announced earlier this month.", "2023-03-01", "2023-03-31", id="this-month"),
        pytest.param("Visits rose last year.", "2022-01-01", "2022-12-31", id="last-year"),
        pytest.param("It was sold two weeks ago.", "2023-03-02", "2023-03-10", id="weeks-ago"),
        pytest.param("It was sold last December.", "2022-12-01", "2022-12-31", id="a-month-of-the-year-before"),
    ],
)
def test_reads_the_days_that_a_phrase_can_mean(text: str, first: str, last: str) -> None:
    (phrase,) = find_time_phrases(text, WRITTEN)

    assert (phrase.first, phrase.last) == (day(first), day(last))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Two days later it was closed.", id="told-from-another-event"),
        pytest.param("It was closed the previous year.", id="previous-hangs-on-what-was-told"),
    ],
)
def test_gives_no_days_where_another_event_is_meant(text: str) -> None:
    (phrase,) = find_time_phrases(text, WRITTEN)

    assert phrase.first is None


def test_finds_none_in_plain_dates() -> None:
    assert find_time_phrases("It opened on 3 May 2020 and closed in 2021.", WRITTEN) == ()
