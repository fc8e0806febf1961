"""Quantities in running text: what they state, and when one bears out another."""

from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.text.numbers import QuantityKind, find_quantities, quantities_agree


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        pytest.param("about 500 troops", 500, 500, None, id="plain-figure"),
        pytest.param("1,300,000 people", 1.3e6, 1.3e6, None, id="grouped-by-commas"),
        pytest.param("1 300 000 Menschen", 1.3e6, 1.3e6, None, id="grouped-by-narrow-spaces"),
        pytest.param("1.300.000 personas", 1.3e6, 1.3e6, None, id="grouped-by-points"),
        pytest.param("1.3 million people", 1.3e6, 1.3e6, None, id="scale-word"),
        pytest.param("4,5 Millionen", 4.5e6, 4.5e6, None, id="decimal-comma"),
        pytest.param("1,3001.3 units", 13001.3, 13001.3, None, id="comma-at-the-wrong-place"),
        pytest.param("one million three hundred thousand", 1.3e6, 1.3e6, None, id="number-words"),
        pytest.param("three hundred and forty", 340, 340, None, id="and-within-number-words"),
        pytest.param("twenty-five", 25, 25, None, id="hyphenated-words"),
        pytest.param("half a million", 5e5, 5e5, None, id="half-a-scale"),
        pytest.param("two-thirds of voters", 2 / 3, 2 / 3, "share", id="fraction"),
        pytest.param("a quarter of Afghans", 0.25, 0.25, "share", id="a-quarter-of"),
        pytest.param("25 per cent", 25, 25, "percent", id="per-cent-in-two-words"),
        pytest.param("$2.5 billion a year", 2.5e9, 2.5e9, "usd", id="currency-sign"),
        pytest.param("US$14m", 14e6, 14e6, "usd", id="short-scale-after-money"),
        pytest.param("14 million euros", 14e6, 14e6, "eur", id="currency-word"),
        pytest.param("hundreds of soldiers", 200, 1999, None, id="vague-plural"),
        pytest.param("tens of thousands of men", 2e4, 1.99e5, None, id="vague-of-vague"),
        pytest.param("$5–7bn", 5e9, 7e9, "usd", id="range-with-one-short-scale"),
        pytest.param("a couple of people", 2, 3, None, id="a-couple-of"),
        pytest.param("a fivefold rise", 5, 5, "time", id="fivefold"),
        pytest.param("5–7 million", 5e6, 7e6, None, id="range-with-one-scale"),
        pytest.param("between 5 and 7 days", 5, 7, "day", id="between-and"),
        pytest.param("more than 100", 100, inf, None, id="more-than"),
        pytest.param("up to 30", 0, 30, None, id="up-to"),
        pytest.param("at least three", 3, inf, None, id="at-least-in-words"),
        pytest.param("a 10-day exercise", 10, 10, "day", id="unit-after-hyphen"),
    ],
)
def test_reads_quantity(text: str, low: float, high: float, unit: str | None) -> None:
    (quantity,) = find_quantities(text)
    assert (quantity.low, quantity.high) == pytest.approx((low, high))
    assert quantity.unit == unit


@pytest.mark.parametrize(
    ("language", "text", "low", "high", "unit"),
    [
        pytest.param("es", "US$ 14.000", 14e3, 14e3, "usd", id="one-point-groups-outside-english"),
        pytest.param("en", "14.000 metres", 14, 14, "metre", id="one-point-is-decimal-in-english"),
        pytest.param("de", "0.500 Liter", 0.5, 0.5, "litre", id="a-point-behind-nought-groups-nothing"),
        pytest.param("es", "5.200 millones de dólares", 5.2e9, 5.2e9, "usd", id="millions-of-a-currency"),
        pytest.param("fr", "330 millions d’euros", 330e6, 330e6, "eur", id="elided-of"),
        pytest.param("fr", "700 M€", 7e8, 7e8, "eur", id="short-scale-before-a-sign"),
        pytest.param("fr", "2,5 Md€", 2.5e9, 2.5e9, "eur", id="milliards"),
        pytest.param("de", "50 €", 50, 50, "eur", id="sign-behind"),
        pytest.param("de", "14 US-Dollar", 14, 14, "usd", id="hyphenated-currency"),
        pytest.param("es", "5,2 mil millones", 5.2e9, 5.2e9, None, id="thousand-millions"),
        pytest.param("pt", "R$ 2,5 bilhões", 2.5e9, 2.5e9, "brl", id="reais"),
        pytest.param("it", "20 mila euro", 2e4, 2e4, "eur", id="italian-thousands"),
        pytest.param("ru", "14 тыс. тонн", 14e3, 14e3, "tonne", id="russian-thousands"),
        pytest.param("es", "3,5 por ciento", 3.5, 3.5, "percent", id="por-ciento"),
        pytest.param("fr", "un quart des élèves", 0.25, 0.25, "share", id="un-quart"),
        pytest.param("fr", "les trois quarts", 0.75, 0.75, "share", id="trois-quarts"),
        pytest.param("de", "zwei Drittel", 2 / 3, 2 / 3, "share", id="zwei-drittel"),
        pytest.param("de", "bis zu 40 Tage", 0, 40, "day", id="bis-zu"),
        pytest.param("fr", "au moins dix", 10, inf, None, id="au-moins"),
        pytest.param("en", "7 out of 10 children", 0.7, 0.7, "share", id="digits-out-of-digits"),
        pytest.param("en", "every third child", 1 / 3, 1 / 3, "share", id="every-third"),
        pytest.param("de", "vier von fünf Fichten", 0.8, 0.8, "share", id="vier-von-fünf"),
        pytest.param("de", "jede dritte Familie", 1 / 3, 1 / 3, "share", id="jede-dritte"),
        pytest.param("fr", "un enfant sur trois", 1 / 3, 1 / 3, "share", id="un-sur-trois"),
        pytest.param("es", "dos de cada cinco niños", 0.4, 0.4, "share", id="de-cada"),
        pytest.param("es", "las tres cuartas partes", 0.75, 0.75, "share", id="cuartas-partes"),
        pytest.param("it", "una donna su dieci", 0.1, 0.1, "share", id="una-su-dieci"),
        pytest.param("pt", "uma em cada quatro mulheres", 0.25, 0.25, "share", id="em-cada"),
        pytest.param("ru", "трое из пяти", 0.6, 0.6, "share", id="iz"),
        pytest.param("nl", "een op de drie", 1 / 3, 1 / 3, "share", id="een-op-de-drie"),
    ],
)
def test_reads_quantity_of_another_language(
    language: str, text: str, low: float, high: float, unit: str | None
) -> None:
    (quantity,) = find_quantities(text, language=language)
    assert (quantity.low, quantity.high) == pytest.approx((low, high))
    assert quantity.unit == unit


@pytest.mark.parametrize("text", ["Im Schuljahr 2022/23", "the 2022–23 season", "fiscal year 1999-00"])
def test_the_second_year_of_a_season_is_no_figure(text: str) -> None:
    assert not {quantity.low for quantity in find_quantities(text)} & {23.0, 0.0}


@pytest.mark.parametrize(
    "text", ["two in three days", "3 in 2019", "every second year", "4 von 17", "jedes dritte Jahr"]
)
def test_what_recurs_or_is_counted_out_is_no_share(text: str) -> None:
    assert not [quantity for quantity in find_quantities(text) if quantity.unit == "share"]


@pytest.mark.parametrize("text", ["im Viertel wohnen", "el cuarto piso", "the UN quarterly"])
def test_a_word_that_may_be_a_fraction_is_none_alone(text: str) -> None:
    assert not [quantity for quantity in find_quantities(text, language="de") if quantity.unit == "share"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("the third exercise", 3, id="word"),
        pytest.param("the twenty-first century", 21, id="compound-word"),
        pytest.param("came 1st", 1, id="figure-with-ending"),
    ],
)
def test_reads_ordinal(text: str, value: int) -> None:
    (quantity,) = find_quantities(text)
    assert quantity.kind is QuantityKind.ORDINAL
    assert quantity.low == value


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        pytest.param("hundreds of troops", "500 troops", id="vague-for-a-figure"),
        pytest.param("four times", "the fourth time", id="how-often"),
        pytest.param("1.3 million", "1,300,000", id="scale-for-digits"),
        pytest.param("14 million", "14.2 million", id="rounder-than-the-page"),
        pytest.param("a quarter of them", "25 percent of them", id="share-for-percent"),
        pytest.param("7 percent", "6.9 percent", id="decimals-rounded-away"),
        pytest.param("2 km", "1,980 metres", id="rounded-in-a-larger-unit"),
        pytest.param("40,000 hectares", "39,800 hectares", id="last-digits-rounded-away"),
        pytest.param("2.4 cubic kilometres", "2.4 billion cubic metres", id="cubic-units"),
        pytest.param("one in five families", "one family in five", id="so-many-of-a-thing-in-so-many"),
        pytest.param("a third of them", "35 percent of them", id="a-round-share"),
        pytest.param("at least 10 billion", "between 10 billion and 12 billion", id="range-within-a-bound"),
        pytest.param("more than 100 people", "more than 120 people", id="bound-within-a-bound"),
        pytest.param("nine in ten of the dead", "89 percent of the dead", id="so-many-in-so-many"),
        pytest.param("at least a fifth of them", "20 to 26 percent of them", id="bounded-share-for-percent"),
        pytest.param("about 500", "530", id="about"),
        pytest.param("6", "5–7", id="inside-a-range"),
        pytest.param("1,400 km", "870 miles", id="kilometres-for-miles"),
        pytest.param("more than 100 dead", "152 dead", id="lower-bound"),
        pytest.param("two weeks", "14 days", id="weeks-for-days"),
    ],
)
def test_page_bears_claim_out(claim: str, page: str) -> None:
    assert quantities_agree(find_quantities(claim)[0], find_quantities(page)[0])


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        pytest.param("46 percent", "64 percent", id="digits-transposed"),
        pytest.param("5,000 troops", "50,000 troops", id="power-of-ten"),
        pytest.param("14 million dollars", "14 million euros", id="currency"),
        pytest.param("25 percent", "25 people", id="percent-is-no-count"),
        pytest.param("50,000 troops", "more than half of them", id="count-is-no-share"),
        pytest.param("5,000", "more than 100", id="far-above-a-lower-bound"),
        pytest.param("1,134 people", "at least 1,132 people", id="an-exact-figure-above-a-lower-bound"),
        pytest.param("3 drills", "the third drill", id="ordinal-is-no-count"),
        pytest.param("1 million", "830,000", id="a-million-is-no-half-million-more-or-less"),
        pytest.param("at most 10 billion", "between 10 billion and 12 billion", id="bound-within-a-range"),
        pytest.param("more than 120 people", "more than 100 people", id="bound-above-the-bound"),
        pytest.param("fewer than 200 people", "fewer than 300 people", id="bound-below-the-bound"),
        pytest.param("60 percent", "61 percent", id="whole-figures-are-not-rounded"),
        pytest.param("12,000", "12,400", id="too-much-rounded-away"),
        pytest.param("14.2 million", "14 billion", id="scale"),
        pytest.param("four in five", "three in four", id="near-shares"),
        pytest.param("three times", "the fourth time", id="not-as-often"),
        pytest.param("one in three", "three in ten", id="near-thirds"),
    ],
)
def test_page_does_not_bear_claim_out(claim: str, page: str) -> None:
    assert not quantities_agree(find_quantities(claim)[0], find_quantities(page)[0])


@settings(max_examples=100)
@given(st.text(alphabet="0123456789.,  -–%$€½ abcdehimnorstuvwy\n", max_size=120))
def test_places_lead_back_to_the_text_in_order(text: str) -> None:
    end = 0
    for quantity in find_quantities(text):
        assert text[quantity.start : quantity.end] == quantity.text
        assert end <= quantity.start < quantity.end
        assert quantity.low <= quantity.high
        end = quantity.end
