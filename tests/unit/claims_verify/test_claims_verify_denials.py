"""A denial and a strict bound are supported only by a page that denies, or states more than the bare figure."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request

REST = " The report was published on Monday. Journalists were given copies. The opposition asked for a debate."


def verdict_on(claim: str, told: str) -> ClaimVerdict:
    return verify_claim(*read_request({"claim": claim, "page": told + REST})[:2]).verdict


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        pytest.param("The Harlow is not a British ship.", "The Harlow is a British ship built in 1911.", id="not"),
        pytest.param(
            "The firm has yet to publish its accounts.", "The firm published its accounts in March.", id="yet-to"
        ),
        pytest.param(
            "Anna Meyer is childless.", "In 1986 Anna Meyer married a dentist, with whom she had three children.",
            id="ending-in-less",
        ),
        pytest.param("The plant is without electricity.", "The plant has electricity again.", id="without"),
        pytest.param("More than 12 people were hurt.", "The police said 12 people were hurt.", id="more-than"),
        pytest.param("Fewer than 12 people were hurt.", "The police said 12 people were hurt.", id="fewer-than"),
        pytest.param("More than half of voters stayed home.", "In all, 50 percent of voters stayed home.", id="share"),
    ],
)  # fmt: skip
def test_is_not_supported_by_the_bare_words(claim: str, told: str) -> None:
    assert verdict_on(claim, told) is not ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        pytest.param(
            "The plant has no licence.", "The plant operates without a licence, the agency said.", id="without"
        ),
        pytest.param(
            "The firm has yet to publish its accounts.", "The firm has not published its accounts.", id="yet-to"
        ),
        pytest.param("The couple were childless.", "The couple had no children.", id="ending-in-less"),
        pytest.param("At least 12 people were hurt.", "The police said 12 people were hurt.", id="at-least"),
        pytest.param("More than 12 people were hurt.", "The police said 14 people were hurt.", id="within-the-bound"),
    ],
)
def test_is_supported_by_what_says_the_same(claim: str, told: str) -> None:
    assert verdict_on(claim, told) is ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        pytest.param(
            "The firm has not yet published its accounts.", "The firm has yet to publish its accounts.", id="yet-to"
        ),
        pytest.param(
            "The group did not claim responsibility.",
            "No group has claimed responsibility.",
            id="denied-at-the-subject",
        ),
    ],
)
def test_two_denials_are_no_contradiction(claim: str, told: str) -> None:
    assert verdict_on(claim, told) is not ClaimVerdict.REFUTED
