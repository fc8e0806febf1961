"""Figures of a claim that a reader can work out from those of the page accuse nobody, and bear nothing out."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify.claims import verify_claim
from refcheck.verify.claims.exchange import read_request


@pytest.mark.parametrize(
    ("claim", "page", "told"),
    [
        (
            "Zambia will import 300 megawatts from Mozambique and South Africa.",
            "Zambia will import 200 megawatts from Mozambique and another 100 megawatts from South Africa.",
            "“300 megawatts” may be worked out from “200 megawatts”, “100 megawatts”",
        ),
        (
            "The company employs 900 people in Pell and Norrland.",
            "The company employs 600 people in Pell and 300 in Norrland.",
            "“900” may be worked out from “600”, “300”",
        ),
        (
            "The blast killed 12 people.",
            "The blast killed seven soldiers and five civilians, the ministry said. Twenty were hurt.",
            "“12” may be worked out from “seven”, “five”",
        ),
    ],
)
def test_a_sum_is_left_to_the_reader(claim: str, page: str, told: str) -> None:
    found = verify_claim(*read_request({"claim": claim, "page": page})[:2])
    assert found.verdict is ClaimVerdict.CANNOT_CHECK
    assert told in found.explanation
    assert not found.conflicts


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        (
            "The company employs 700 people in Pell.",
            "The company employs 600 people in Pell and 300 in Norrland.",
        ),
        (
            "Zambia will import 250 megawatts from Mozambique.",
            "Zambia will import 200 megawatts from Mozambique and another 100 megawatts from South Africa.",
        ),
    ],
)
def test_a_figure_that_is_no_sum_is_still_refuted(claim: str, page: str) -> None:
    assert verify_claim(*read_request({"claim": claim, "page": page})[:2]).verdict is ClaimVerdict.REFUTED
