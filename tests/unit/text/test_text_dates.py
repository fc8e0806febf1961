import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.datatypes.references import PartialDate
from refcheck.text.dates import find_dates, find_month_days, is_no_date, parse_date


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        pytest.param("September 24, 2021", "2021-09-24", id="american"),
        pytest.param("Rio de Janeiro, 16 fev. 2022", "2022-02-16", id="city-with-a-month-in-its-name"),
        pytest.param("September 4 2021", "2021-09-04", id="comma-forgotten"),
        pytest.param("Sept. 24th, 2021", "2021-09-24", id="ordinal-abbreviated"),
        pytest.param("24th of September, 2021", "2021-09-24", id="the-24th-of"),
        pytest.param("24 Sep 2021", "2021-09-24", id="british-short"),
        pytest.param("24-Sep-2021", "2021-09-24", id="hyphens"),
        pytest.param("2021, September 24", "2021-09-24", id="apa"),
        pytest.param("2021 Sep 24", "2021-09-24", id="vancouver"),
        pytest.param("24. September 2021", "2021-09-24", id="german"),
        pytest.param("3. März 2020", "2020-03-03", id="german-umlaut"),
        pytest.param("1er août 2021", "2021-08-01", id="french-first"),
        pytest.param("24 de septiembre de 2021", "2021-09-24", id="spanish"),
        pytest.param("1º de março de 2019", "2019-03-01", id="portuguese"),
        pytest.param("5 maggio 2018", "2018-05-05", id="italian"),
        pytest.param("30 Kasım 2020", "2020-11-30", id="turkish"),
        pytest.param("30 KASIM 2020", "2020-11-30", id="turkish-capitals"),
        pytest.param("24 сентября 2021 г.", "2021-09-24", id="russian-genitive"),
        pytest.param("24 вересня 2021", "2021-09-24", id="ukrainian"),
        pytest.param("11 listopada 2018 r.", "2018-11-11", id="polish"),
        pytest.param("2021. szeptember 24.", "2021-09-24", id="hungarian"),
        pytest.param("2021年9月24日", "2021-09-24", id="chinese"),
        pytest.param("2021-09-24", "2021-09-24", id="iso"),
        pytest.param("24.09.2021", "2021-09-24", id="dotted"),
        pytest.param("24.9.21", None, id="two-digit-year-needs-two-digit-day-and-month"),
        pytest.param("24.09.21", "2021-09-24", id="dotted-short-year"),
        pytest.param("24/09/2021", "2021-09-24", id="slashes-day-over-twelve"),
        pytest.param("09/24/2021", "2021-09-24", id="slashes-month-first"),
        pytest.param("05/05/2021", "2021-05-05", id="slashes-day-equals-month"),
        pytest.param("September 2021", "2021-09", id="month-only"),
        pytest.param("2021-09", "2021-09", id="iso-month"),
        pytest.param("2010-11", "2010", id="span-of-years-or-month"),
        pytest.param("Spring 2021", "2021", id="season"),
        pytest.param("(2021)", "2021", id="year-only"),
        pytest.param("n.d.", None, id="no-date"),
        pytest.param("o. J.", None, id="no-date-german"),
        pytest.param("б. г.", None, id="no-date-russian"),
        pytest.param("1,234 people", None, id="a-number"),
        pytest.param("", None, id="empty"),
    ],
)
def test_dates_stay_as_partial_as_given(text: str, iso: str | None) -> None:
    date = parse_date(text)
    assert (date.iso if date else None) == iso


@pytest.mark.parametrize("text", ["rapport n° 24/09, janvier 2024", "BT-Drs. 20/11, Mai 2022", "No. 3/12, March 2021"])
def test_the_number_of_a_report_is_no_day_of_the_month_behind_it(text: str) -> None:
    assert [found.date.day for found in find_dates(text)] == [None]


def test_a_year_letter_is_kept_apart() -> None:
    assert parse_date("2021a") == PartialDate(year=2021, letter="a")


def test_circa_is_noted() -> None:
    assert parse_date("c. 1890") == PartialDate(year=1890, circa=True)


def test_an_ambiguous_date_gives_the_year_and_says_so() -> None:
    (found,) = find_dates("03/04/2021")
    assert found.is_ambiguous
    assert found.date == PartialDate(year=2021)


@pytest.mark.parametrize(
    ("text", "month"),
    [
        pytest.param("03/04/2021 and 25/04/2021", 4, id="another-date-says-day-first"),
        pytest.param("03/04/2021 and 04/25/2021", 3, id="another-date-says-month-first"),
        pytest.param("03/04/2021, 25/04/2021, 04/26/2021", None, id="the-text-disagrees-with-itself"),
    ],
)
def test_other_dates_of_the_text_settle_the_order(text: str, month: int | None) -> None:
    assert find_dates(text)[0].date.month == month


def test_the_caller_may_know_the_order() -> None:
    assert find_dates("03/04/2021", day_first=True)[0].date.iso == "2021-04-03"
    assert find_dates("03/04/2021, 04/26/2021", day_first=True)[0].date.iso == "2021-03-04"  # the text knows better


@pytest.mark.parametrize("text", ["31 February 2021", "February 30, 2021", "29.02.2021", "2021-04-31"])
def test_an_impossible_day_is_reported_not_read(text: str) -> None:
    (found,) = find_dates(text)
    assert found.is_impossible
    assert found.date.day is None


@pytest.mark.parametrize(
    ("text", "exact", "iso"),
    [
        pytest.param("on 24–26 September 2021 in", "24–26 September 2021", "2021-09-24", id="days"),
        pytest.param("September 28–October 2, 2021", "September 28–October 2, 2021", "2021-09-28", id="months"),
        pytest.param("March/April 2021", "March/April 2021", "2021-03", id="two-months"),
    ],
)
def test_a_range_gives_its_first_day(text: str, exact: str, iso: str) -> None:
    (found,) = find_dates(text)
    assert (text[found.start : found.end], found.date.iso) == (exact, iso)
    assert found.is_range


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("https://www.example.org/2021/09/24/x-2021-10-18/", id="in-an-address"),
        pytest.param("version 3.2.1", id="version"),
        pytest.param("in the 1990s", id="decade"),
        pytest.param("$2021 and 2000%", id="money-and-percent"),
        pytest.param("it may rain", id="month-word-alone"),
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


def test_a_full_stop_keeps_a_year_from_the_next_title() -> None:
    assert [found.date.iso for found in find_dates("Smith, J. 2021. March of the Penguins")] == ["2021"]


def test_a_day_without_its_year_is_found_apart() -> None:
    (found,) = find_month_days("The Guardian, 24 September. Available")
    assert (found.month, found.day) == (9, 24)


def test_no_date_words() -> None:
    assert is_no_date("(n.d.)")
    assert not is_no_date("2021")


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        pytest.param("14 Shahrivar 1401", "2022-09-05", id="iranian-month-in-latin-letters"),
        pytest.param("۱۴ شهریور ۱۴۰۱", "2022-09-05", id="persian-figures"),
        pytest.param("۲۸ اردیبهشت\u200cماه ۱۴۰۲", "2023-05-18", id="with-the-word-month"),
        pytest.param("24 Asad 1400", "2021-08-15", id="afghan-month"),
        pytest.param("1 Farvardin 1403", "2024-03-20", id="behind-no-leap-year"),
        pytest.param("1400/6/24", "2021-09-15", id="figures-year-first"),
        pytest.param("۲۴/۶/۱۴۰۰", "2021-09-15", id="figures-day-first"),
        pytest.param("خرداد ۱۴۰۲", "2023", id="a-month-lies-in-two-months"),
    ],
)
def test_a_date_of_irans_calendar_is_given_in_the_gregorian_one(text: str, iso: str) -> None:
    assert [found.date.iso for found in find_dates(text)] == [iso]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1445/6/24", id="lunar-year"),
        pytest.param("in 1402 the king", id="medieval-year"),
        pytest.param("دی ۱۴۰۲", id="month-in-two-years"),
        pytest.param("1400/7/31", id="day-the-month-lacks"),
    ],
)
def test_no_year_of_another_calendar_is_taken_for_a_gregorian_one(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        pytest.param("vol. 11, no. 1, pp. 19–29, Jan. 2012", "2012-01", id="behind-pages"),
        pytest.param("no. 4, Apr. 2012", "2012-04", id="behind-an-issue"),
        pytest.param("Report of the inquiry into lock 4, November 2022", "2022-11", id="what-a-word-counts"),
        pytest.param("Daily Courier, 4, November 2022", "2022-11-04", id="a-comma-behind-the-day"),
        pytest.param("Boletín n.º 5, mayo de 2024", "2024-05", id="behind-a-spanish-issue"),
        pytest.param("Eurasianet, 12 XI 2021", "2021-11-12", id="roman-month"),
        pytest.param("World War II 1945", "1945", id="no-month-of-a-war"),
        pytest.param("22(5): 883–6, May 2016", "2016-05", id="behind-a-colon-and-pages"),
        pytest.param("p. 3, 5 May 2012", "2012-05-05", id="a-day-behind-a-page"),
        pytest.param("2019. – 12 марта. – URL", "2019-03-12", id="year-before-the-day-in-gost"),
        pytest.param("18 مايو/أيار 2021", "2021-05-18", id="month-in-two-languages"),
        pytest.param("18 كانون الثاني 2023", "2023-01-18", id="month-of-two-words"),
        pytest.param("19 नवंबर 2021", "2021-11-19", id="letters-with-vowel-signs"),
    ],
)
def test_the_day_is_told_from_numbers_beside_it(text: str, iso: str) -> None:
    assert [found.date.iso for found in find_dates(text)] == [iso]


@given(st.text(alphabet="0123456789/.-, SeptMay2021deof–‐年月é\u0301", max_size=60))
@settings(max_examples=100)
def test_dates_lie_in_the_text_in_order(text: str) -> None:
    ends = [0]
    for found in find_dates(text):
        assert ends[-1] <= found.start < found.end <= len(text)
        assert parse_date(text[found.start : found.end]) is not None
        ends.append(found.end)
