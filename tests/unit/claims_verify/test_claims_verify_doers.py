"""Who does it: a verb that the page has of another one, or of another thing, bears no claim out."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request
from tests.verdicts import by_rules

PAGE = """Water dispute in the Orla valley

The valley council has ordered the operator of the Brand mine to stop its pumps. Two stations had been planned. The
station near Velm was handed over to the state in 1974; the Danish one was destroyed in the war.

Hydrologists of the university estimate that the lake would need 40 years to recover. The company's own experts had
blamed the drought. In an answer to the forum the labour ministry wrote that mining was a national tradition.

The loan of the Credit Bank covers 60 percent of the price. The supplement is borne by the budget. The firm said that
it would send 30 new engines; twelve have arrived. Saqra, the poorest of the three districts, relies on the water fund,
while Qamar buys from abroad. Fees have been lowered from 75 to 50 crowns. Wages grew fastest in hotels and slowest in
schools. The president has the right of veto. The opposition turned the offer down. Fifteen of 33 boats have been
delivered. A fifth of the wells leaked."""


def verdict_on(claim: str) -> ClaimVerdict:
    return by_rules(verify_claim(*read_request({"claim": claim, "page": PAGE, "page_date": "2021-03-04"})[:2]))


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The station near Velm was destroyed in the war.", id="another-of-the-kind"),
        pytest.param("Hydrologists of the university blamed the drought.", id="the-sentence-before"),
        pytest.param("The forum wrote that mining was a national tradition.", id="to-whom-it-was-written"),
        pytest.param("The loan of the Credit Bank covers the supplement.", id="another-object"),
        pytest.param("Thirty new engines have arrived.", id="figure-of-a-plan"),
        pytest.param("Qamar relies on the water fund.", id="subject-before-an-insertion"),
        pytest.param("Fees have been lowered to 75 crowns.", id="to-and-from"),
        pytest.param("Wages grew fastest in schools.", id="beside-the-opposite"),
        pytest.param("The president vetoed the offer.", id="a-right-is-no-deed"),
        pytest.param("All 33 boats have been delivered.", id="a-part-of-them"),
        pytest.param("Most of the wells leaked.", id="share-of-less-than-half"),
    ],
)
def test_the_words_of_another_support_nothing(claim: str) -> None:
    assert verdict_on(claim) is not ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The company's experts blamed the drought.", id="the-same-subject"),
        pytest.param("The labour ministry wrote that mining was a national tradition.", id="who-wrote-it"),
        pytest.param("Saqra relies on the water fund.", id="around-an-insertion"),
        pytest.param("Wages grew fastest in hotels.", id="beside-its-own-word"),
        pytest.param("The opposition rejected the offer.", id="turn-of-phrase-with-words-between"),
    ],
)
def test_the_same_in_other_words_is_supported(claim: str) -> None:
    assert verdict_on(claim) is ClaimVerdict.SUPPORTED
