"""A true claim in other words is never held against its page, though words, figures and names differ beside it."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request

RAILWAY = (
    "The government of Kenya said on Tuesday that it would not renew the contract with the builder of the Mombasa "
    "railway. The railway, which opened in 2017, cost 3.6 billion dollars. Freight on the line fell by 12 percent last "
    "year, while passenger numbers rose slightly. Lawmakers welcomed the decision."
)
STUDY = (
    "Doctors at the Charité hospital in Berlin have failed to find a link between the vaccine and the rare heart "
    "condition, according to a study published on Friday in the Lancet. The researchers followed 48,000 patients "
    "between 2019 and 2023. Two earlier studies had come to the same result."
)
BANK = (
    "Sweden's central bank left its main interest rate unchanged at 2.25 percent on Wednesday. Governor Erik Lund said "
    "inflation was still not stable enough. Four of the six board members voted to hold; two wanted a cut of a quarter "
    "of a point. The krona gained 0.4 percent against the euro after the announcement."
)


def verdict_of(claim: str, page: str) -> ClaimVerdict:
    return verify_claim(*read_request({"claim": claim, "page": page})[:2]).verdict


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        pytest.param("Cargo on the railway dropped 12 percent last year.", RAILWAY, id="another-thing-rose-beside-it"),
        pytest.param(
            "A study in the Lancet found no connection between the vaccine and the rare heart disease.",
            STUDY,
            id="another-name-in-the-sentence",
        ),
        pytest.param("Two board members voted for a cut.", BANK, id="another-figure-in-the-sentence"),
        pytest.param("Lund argued that inflation was not yet stable enough.", BANK, id="the-same-denial-otherwise"),
    ],
)
def test_a_true_claim_is_not_called_different(claim: str, page: str) -> None:
    assert verdict_of(claim, page) is not ClaimVerdict.REFUTED


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        pytest.param("Kenya will renew its contract with the builder of the Mombasa railway.", RAILWAY, id="denied"),
        pytest.param("The railway opened in 2019 and cost 3.6 billion dollars.", RAILWAY, id="another-year"),
        pytest.param("The krona lost 0.4 percent against the euro after the announcement.", BANK, id="the-opposite"),
    ],
)
def test_a_claim_that_differs_is_still_named(claim: str, page: str) -> None:
    assert verdict_of(claim, page) is ClaimVerdict.REFUTED


def test_a_surname_that_begins_like_a_month_is_no_other_month() -> None:
    page = "This week, Nujeen visited Australia to accept the 2019 Alison Des Forges Award. She thanked all."
    claim = "She accepted the award at a ceremony in Australia in April of the same year."
    assessment = verify_claim(*read_request({"claim": claim, "page": page})[:2])
    assert assessment.verdict is not ClaimVerdict.REFUTED
