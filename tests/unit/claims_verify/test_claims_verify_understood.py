"""Claims whose words a page has through others: "we", "its chairman", a name called so elsewhere, "there"."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request

PAGE = """The long way to Parchim: an analysis by the Baltic Transport Institute

We examined nine regional airports in seven countries. Local people in Parchim were glad that anybody came.

For the environmental group Mobilis, which won the case of 2019, the ruling changes little. "If the small ones need not
do it, the big ones must do more," its chairman Johan Brook said. The Democrats called the ruling premature.

The union has 8,500 members. The ministry relied on a model that overstates the nitrogen from small farms. A trade body
sent back the applications because they were incomplete.
"""


def verdict_on(claim: str) -> ClaimVerdict:
    request, page, reference = read_request({"claim": claim, "page": PAGE})
    return verify_claim(request, page, reference=reference).verdict


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The institute examined nine regional airports in seven countries.", id="we"),
        pytest.param("Johan Brook chairs the environmental group Mobilis.", id="its-chairman"),
        pytest.param("The ministry relied on a model that exaggerates the nitrogen from small farms.", id="like"),
        pytest.param("The applications were returned because they were incomplete.", id="a-turn-of-phrase"),
    ],
)
def test_supports_what_the_page_has_through_another_word(claim: str) -> None:
    assert verdict_on(claim) is ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Johan Brook chairs the Democrats.", id="another-body"),
        pytest.param("The union examined nine regional airports in seven countries.", id="no-author"),
        pytest.param("The ministry relied on a model that understates the nitrogen from small farms.", id="opposite"),
    ],
)
def test_does_not_support_what_it_has_of_another(claim: str) -> None:
    assert verdict_on(claim) is not ClaimVerdict.SUPPORTED
