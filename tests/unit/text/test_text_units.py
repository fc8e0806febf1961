"""Figures in other units: what one says bears out what the other says, as roundly as writers convert."""

import pytest

from refcheck.text.numbers import find_quantities, quantities_agree


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        pytest.param("about 52 feet high", "16 metres high", id="feet"),
        pytest.param("3,000 feet", "1,000 metres", id="rounded-to-one-digit"),
        pytest.param("93 miles per hour", "150 kilometres per hour", id="speed"),
        pytest.param("39 degrees Fahrenheit", "4 degrees Celsius", id="heat-with-an-offset"),
        pytest.param("2.6 pounds", "1.2 kilograms", id="pounds-as-weight"),
        pytest.param("fifty years", "half a century", id="half-a-unit"),
        pytest.param("four and a half years", "four years and six months", id="mixed-figures"),
        pytest.param("up by 33 percent", "rose by a third last year", id="a-third-as-percent"),
        pytest.param("eleven times", "eleven journeys", id="times-counted"),
    ],
)
def test_converted_figures_agree(claim: str, page: str) -> None:
    assert quantities_agree(find_quantities(claim)[0], find_quantities(page)[0])


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        pytest.param("160 feet", "16 metres", id="another-height"),
        pytest.param("60 degrees Fahrenheit", "4 degrees Celsius", id="another-heat"),
        pytest.param("1.2 pounds", "1.2 kilograms", id="the-figure-of-another-unit"),
    ],
)
def test_other_figures_do_not(claim: str, page: str) -> None:
    assert not quantities_agree(find_quantities(claim)[0], find_quantities(page)[0])


def test_a_scale_that_stands_once_counts_for_both_figures() -> None:
    first, second = find_quantities("Profit fell from 9.7 to 4.2 million euros.")

    assert (first.low, second.low) == (9_700_000, 4_200_000)
