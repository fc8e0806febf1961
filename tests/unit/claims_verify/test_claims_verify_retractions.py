"""Claims with the words of a sentence that takes back what it says, or leaves it undone."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request
from tests.verdicts import by_rules

PAGE = """Harbour of Velna: what the audit found

The harbour master refused to say where the cranes would be placed. The union told the council about the strike.

The city gave itself the right to restrict the traffic of lorries. It has never used it. We advise against that step.

The dockers asked the council for protection. They stopped short of asking it to close the port.

The yard will invest 48 million euros in a crane.

The ministry calls on the Harbour League to send inspectors.

Inspectors raised the rating of the pier from "poor" to "adequate".


Until 2019 the yard supplied 80% of the boats; last year its share was under 15%.

On 3 May, despite a truce agreed two days earlier, dockers attacked the gates.

A review of 36 accidents found that in 12 of them better training might have saved lives.

The league fell silent after the signing of the pact.

Cars account for 44 percent of the traffic, lorries for 19. The yard sent its bill in June.
"""


def verdict_on(claim: str) -> ClaimVerdict:
    request, page, reference = read_request({"claim": claim, "page": PAGE, "page_date": "2024-02-01"})
    return by_rules(verify_claim(request, page, reference=reference))


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The harbour master told the council where the cranes would be placed.", id="refused-to-say"),
        pytest.param("The authors advise the city to restrict the traffic of lorries.", id="advised-against"),
        pytest.param("The city has restricted the traffic of lorries.", id="only-a-right"),
        pytest.param("The Harbour League has sent inspectors.", id="only-called-on"),
        pytest.param("Inspectors rated the pier as poor.", id="the-state-before"),
        pytest.param("The yard supplied 80% of the boats last year.", id="the-time-of-another-figure"),
        pytest.param("A truce was agreed on 3 May.", id="two-days-earlier"),
        pytest.param("In 36 accidents better training might have saved lives.", id="some-of-them"),
        pytest.param("The dockers asked the council to close the port.", id="stopped-short-of"),
        pytest.param("The league fell silent before the signing of the pact.", id="before-for-after"),
        pytest.param("Lorries account for 44 percent of the traffic.", id="the-figure-of-the-one-before"),
    ],
)
def test_what_the_page_takes_back_is_not_supported(claim: str) -> None:
    assert verdict_on(claim) is not ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The yard sent its bill in June.", id="what-was-done"),
        pytest.param("The yard is investing 48 million euros in a crane.", id="is-doing-what-it-will-do"),
        pytest.param("Until 2019 the yard supplied 80% of the boats.", id="the-figure-with-its-own-time"),
        pytest.param("Cars account for 44 percent of the traffic.", id="the-first-of-two-shares"),
    ],
)
def test_what_the_page_says_is_supported(claim: str) -> None:
    assert verdict_on(claim) is ClaimVerdict.SUPPORTED


def test_what_the_page_of_a_ministry_says_is_according_to_it() -> None:
    text = "Ministry of Ports of Alvania: statement\n\nAs of today 62 dockers have been hurt in the storm.\n"
    claim = "According to the Alvanian ports ministry, 62 dockers have been hurt in the storm."
    request, page, _ = read_request({"claim": claim, "page": text})
    assert verify_claim(request, page).verdict is ClaimVerdict.SUPPORTED


def test_an_mp_is_no_name() -> None:
    text = (
        "Arms for Alvania\n\nA lawmaker, Anne-Louise Merade, put the price of the radars at about 120 million euros.\n"
    )
    request, page, _ = read_request({"claim": "A French MP put the price of the radars at 120 million.", "page": text})
    assert verify_claim(request, page).verdict is not ClaimVerdict.REFUTED
