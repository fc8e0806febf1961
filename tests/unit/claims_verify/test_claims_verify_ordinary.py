"""Ordinary claims with one word changed, and ordinary retellings of the same sentences."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request
from tests.verdicts import by_rules

PAGE = """Water board to close a tenth of its offices

The Brenmoor water board will close 14 offices by the end of 2026. Construction of its new seat is due to begin in the
second half of 2025 and to be completed by 2028.

In a survey of 1,900 customers, 64 percent named leaking pipes as their greatest worry, 58 percent the taste of the
water and 39 percent its price. Of its customers, 2.9 million pay by direct debit and 0.7 million in cash.

The board lost 214 million euros last year, compared with 87 million the year before. Its turnover fell from 7.2 to
4.9 million euros in the islands. Most of the cuts fall on the coast. Fewer than half of the meters have been read.

The auditor is still investigating four other boards, which it did not name. In August it ordered the island board of
Skerne to pay back 300,000 euros.

The regulator in the United Kingdom supervises 17 member states' boards as well.

The workers' union has not said whether it will strike. Its lawyer has three weeks to appeal.

"Nobody reads the meters," said Paula Orme, who teaches economics at Brenmoor. "It costs too much," she said.
She proposes a tax on lawns. The newspaper Coast Daily reported that the board had known of the leaks for six weeks.
Orme says that it was ten days.

The closure of the offices requires the approval of the council. Two of three test wells contained no nitrate.

Polls put the Water Party at 28 percent, ahead of the Greens at 21. It is the first strike at the board since 1998.
About 17,000 of the 142,000 meters are affected. Each new office costs twice as much as in 2016.

The inspectors recommended that the pumps should be moved uphill. They asked that every valve be painted red.
"""


def verdict_on(claim: str) -> ClaimVerdict:
    request, page, reference = read_request({"claim": claim, "page": PAGE})
    return by_rules(verify_claim(request, page, reference=reference))


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("In the survey, 64 percent of customers named the price.", id="another-s-figure"),
        pytest.param("The new seat will be completed by 2025.", id="the-year-of-another-step"),
        pytest.param("The board's turnover in the islands fell by 4.9 million euros.", id="by-for-to"),
        pytest.param("All of the cuts fall on the coast.", id="all-for-most"),
        pytest.param("Most of the meters have been read.", id="most-for-fewer-than-half"),
        pytest.param("All three test wells contained no nitrate.", id="all-for-two-of-three"),
        pytest.param("Brenmoor ordered the island board of Skerne to pay back 300,000 euros.", id="it-is-another"),
        pytest.param("The regulator in the United States supervises 17 boards.", id="a-country-of-two-words"),
        pytest.param("The workers' union has decided to strike.", id="only-whether"),
        pytest.param("The council has approved the closure of the offices.", id="only-required"),
        pytest.param("Orme says that the board had known of the leaks for six weeks.", id="what-a-paper-reported"),
        pytest.param("The chairman's wife has three weeks to appeal.", id="no-such-subject"),
        pytest.param("Every valve was painted red.", id="only-asked-for"),
    ],
)
def test_a_changed_word_is_not_supported(claim: str) -> None:
    assert verdict_on(claim) is not ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param(
            "Meanwhile, the board's losses rose to 214 million euros from 87 million.", id="two-figures-tell-which-way"
        ),
        pytest.param("Paula Orme proposes a tax on lawns.", id="she-goes-back-over-a-quotation"),
        pytest.param("The Greens stand at 21 percent in the polls.", id="a-list-leaves-the-unit-out"),
        pytest.param("There has been no strike at the board since 1998.", id="none-since-for-the-first-since"),
        pytest.param("About 17,000 meters are affected.", id="a-part-of-so-many"),
        pytest.param("The lawyer has three weeks to appeal.", id="time-to-do-it"),
        pytest.param("Most of the cuts fall on the coast.", id="most"),
        pytest.param("The inspectors recommended that the pumps be moved uphill.", id="the-subjunctive-for-should"),
        pytest.param("The inspectors asked that every valve should be painted red.", id="should-for-the-subjunctive"),
    ],
)
def test_an_ordinary_retelling_is_supported(claim: str) -> None:
    assert verdict_on(claim) is ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("No board has lost more than Brenmoor, which lost more than any other.", id="no-other"),
        pytest.param("Two thirds of the test wells contained no nitrate.", id="a-share-for-a-part-of-so-many"),
        pytest.param("Only 39 percent named the price, compared with 64 percent for leaking pipes.", id="compared"),
    ],
)
def test_an_ordinary_retelling_is_not_refuted(claim: str) -> None:
    assert verdict_on(claim) is not ClaimVerdict.REFUTED


def test_a_page_that_says_nothing_of_how_many_is_not_said_to_speak_of_fewer() -> None:
    page = (
        "The ferry Sild sank off Lemna on 3 May with the crew aboard. The wreck lies at forty metres. Divers found the "
        "bell. Journalists were given copies. The opposition asked for a debate."
    )
    claim = {"claim": "The ferry Sild sank off Lemna with all of the crew aboard.", "page": page}
    assessment = verify_claim(*read_request(claim)[:2])
    assert assessment.verdict is ClaimVerdict.CANNOT_CHECK
    assert "of fewer" not in assessment.explanation
