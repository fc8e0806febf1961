"""Claims with a condition of their own, of deeds that a page denies or awaits, and what a page calls in other words."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request
from tests.verdicts import by_rules

PAGE = """Fishing stopped on the lake

The department has closed 14 landing sites on the western shore for three months. A new jetty would be built there as
soon as a loan from the Inland Development Bank had been approved. The bank confirmed that it was examining a request
for 18 million dollars.

A foreign group paid its growers on time when state-owned wineries did not. The court of appeal upheld the ruling in
2017. Brennit did not appeal again. The ministry does not plan to change the law so that victims can sue companies.

The dam, which Ethiopia completed in 2016, was widely expected to make the lake shrink. Fishers receive 6,000 shillings
a month, half of what the county had requested. Three owners are known, among them a former deputy governor of Lind.
Researchers estimate that there are about 800 cases of the disease a year.

Victims may do both in France. More than 110,000 people have been compensated there since 2002.
"""


def verdict_on(claim: str) -> ClaimVerdict:
    request, page, reference = read_request({"claim": claim, "page": PAGE})
    return by_rules(verify_claim(request, page, reference=reference))


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The department will close 14 landing sites if the water rises further.", id="a-condition-added"),
        pytest.param("The Inland Development Bank has approved a loan of 18 million dollars.", id="waited-for"),
        pytest.param("State-owned wineries paid their growers on time.", id="left-undone"),
        pytest.param("Brennit appealed against the ruling of 2017.", id="a-deed-denied"),
        pytest.param("Victims can sue companies.", id="an-aim-denied"),
        pytest.param("Victims have been compensated since 2016.", id="another-year"),
    ],
)
def test_does_not_support_what_the_page_denies_or_awaits(claim: str) -> None:
    assert verdict_on(claim) is not ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The dam was completed in 2016.", id="told-in-a-clause-of-what-is-expected"),
        pytest.param(
            "Fishers receive 6,000 shillings a month, only half of what the county had requested.", id="only-half"
        ),
        pytest.param("One of the owners used to be deputy governor of Lind.", id="used-to-be"),
        pytest.param("The Inland Development Bank was examining a request for 18 million dollars.", id="the-bank"),
        pytest.param("In France, more than 110,000 victims have been compensated since 2002.", id="people-for-victims"),
    ],
)
def test_supports_what_the_page_tells_in_its_own_way(claim: str) -> None:
    assert verdict_on(claim) is ClaimVerdict.SUPPORTED
