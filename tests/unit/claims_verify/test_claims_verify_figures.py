"""Claims about figures that a page tells in another way: what they count, how often, in which sum."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request

PAGE = (
    "A survey by Falmouth Marine puts the cost of renewing hull and engines at between £1.1m and £1.4m. "
    "Since the dry year of 2018, four in five spruces in the valley have died. "
    "The mayor has promised the bridge, for the fourth time since 2011."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Renewing it will cost at least a million pounds, a survey found.", ClaimVerdict.SUPPORTED),
        ("About 80 percent of the spruces in the valley have died since 2018.", ClaimVerdict.SUPPORTED),
        ("Three in five spruces in the valley have died since 2018.", ClaimVerdict.REFUTED),
        ("The mayor has promised the bridge four times since 2011.", ClaimVerdict.SUPPORTED),
    ],
)
def test_figures_told_in_another_way(claim: str, verdict: ClaimVerdict) -> None:
    assert verify_claim(*read_request({"claim": claim, "page": PAGE})[:2]).verdict is verdict
