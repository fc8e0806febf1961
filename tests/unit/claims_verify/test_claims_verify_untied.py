"""Claims whose words the page has, but not together, or less surely."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request
from tests.verdicts import by_rules

PAGE = """Harbour tunnel traffic up

Traffic in the Osse tunnel, which is run by a private company, has grown by 8 percent, the bridge authority said.

The Reform Party argued that the money should go to buses. Hauliers had asked the council for a delay.

The European Commission is considering lower limits for cadmium from 2026; producers in Peru oppose them.

Cod, which eats herring, has almost vanished from the fjord. Lead was found in small amounts.

The union, Verdi, said that it had offered to extend the agreement. Tamro never replied.

The reason most often given was not pay but rosters. More than 35,000 people were asked.

The firm now expects a profit of 31 million. Only nine of the lakes have sensors. All lakes are watched from the air.

None of the milk bars it tested exceeded the limit. Three infants under the age of three months have died. Uppsala gave
her a chair in 1974. She held it until 1996.

The number of frog species rose from two to five, although trout declined.

José Manuel Lema must go to prison for three years, his cousin Antón Lema for two. Disabled drivers remain exempt.

The price of bonga has more than doubled since 2016. Protesters set fire to the mill in Lemna on Monday.

The city came within weeks of turning off its taps. The fund's own investment committee approved the purchase.
"""


def verdict_on(claim: str) -> ClaimVerdict:
    request, page, reference = read_request({"claim": claim, "page": PAGE})
    return by_rules(verify_claim(request, page, reference=reference))


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The Osse tunnel, run by the bridge authority, has more traffic.", id="another-agent"),
        pytest.param("The Reform Party argued that the money should go to hauliers.", id="another-goal"),
        pytest.param("The European Commission will lower the limits for cadmium from 2026.", id="considered-only"),
        pytest.param("Herring, which eats cod, has almost vanished from the fjord.", id="crossed"),
        pytest.param("Tamro had offered to extend the agreement.", id="another-teller"),
        pytest.param("Pay was the reason most often given.", id="what-it-is-not"),
        pytest.param("More than 10 people were asked.", id="far-bound"),
        pytest.param("The firm previously expected a profit of 31 million.", id="of-now"),
        pytest.param("The city turned off its taps.", id="nearly-done"),
        pytest.param("Antón Lema must go to prison for three years.", id="another-first-name"),
        pytest.param("Disabled drivers will no longer be exempt.", id="denied-here-only"),
        pytest.param("Tamro's investment committee approved the purchase.", id="another-owner"),
    ],
)
def test_does_not_support_what_the_page_says_of_another_or_less_surely(claim: str) -> None:
    assert verdict_on(claim) is not ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Traffic in the Osse tunnel has grown by 8 percent.", id="subject-and-figure"),
        pytest.param("The Osse tunnel is run by a private company.", id="agent"),
        pytest.param("The European Commission is considering lower limits for cadmium.", id="as-sure"),
        pytest.param("Cod has almost vanished from the fjord.", id="subject-around-a-clause"),
        pytest.param("The union had offered to extend the agreement.", id="who-tells"),
        pytest.param("The fund's investment committee approved the purchase.", id="owner"),
        pytest.param("Bonga has more than doubled in price since 2016.", id="more-than-doubled-is-done"),
        pytest.param("The mill in Lemna was burned by protesters on Monday.", id="set-fire-is-done"),
    ],
)
def test_supports_what_the_page_says_in_the_same_roles(claim: str) -> None:
    assert verdict_on(claim) is ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("None of the milk bars exceeded the limit.", id="denied-across-a-clause"),
        pytest.param("Three infants younger than three months have died.", id="younger-than-an-age"),
        pytest.param("She held the chair until 1996.", id="told-in-the-next-sentence"),
        pytest.param("The number of frog species increased from two to five.", id="another-thing-went-the-other-way"),
    ],
)
def test_refutes_nothing_that_is_told_in_other_words(claim: str) -> None:
    assert verdict_on(claim) is not ClaimVerdict.REFUTED


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        pytest.param("The U.K. signed the treaty.", "The United Kingdom signed the treaty in May.", id="initials"),
        pytest.param("The EU signed the treaty.", "The European Union signed the treaty in May.", id="union"),
    ],
)
def test_initials_stand_for_a_country_or_union(claim: str, page: str) -> None:
    rest = " The report was read by the office. Journalists were given copies."
    assert verify_claim(*read_request({"claim": claim, "page": page + rest})[:2]).verdict is ClaimVerdict.SUPPORTED
