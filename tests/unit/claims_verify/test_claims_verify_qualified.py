"""A thing that the page has only with a word that makes it another thing, and comparisons the other way round."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request
from tests.verdicts import by_rules

REST = " The report was published by the office. Journalists were given copies. The opposition asked for a debate."


def verdict_on(claim: str, told: str) -> ClaimVerdict:
    return by_rules(verify_claim(*read_request({"claim": claim, "page": told + REST})[:2]))


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        pytest.param("Ana Ruiz was sworn in as president.", "Ana Ruiz was sworn in as vice president.", id="vice"),
        pytest.param("The prime minister resigned.", "The former prime minister resigned.", id="former"),
        pytest.param("The party's leader was jailed.", "The party's co-leader was jailed.", id="joined-by-a-hyphen"),
        pytest.param("The treaty was signed.", "The draft treaty was signed.", id="draft"),
        pytest.param("The president spoke in Oslo.", "The president-elect spoke in Oslo.", id="behind-it"),
        pytest.param("Oslo is colder than Bergen.", "Bergen is colder than Oslo.", id="turned-comparison"),
    ],
)  # fmt: skip
def test_another_thing_supports_nothing(claim: str, told: str) -> None:
    assert verdict_on(claim, told) is ClaimVerdict.CANNOT_CHECK


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        pytest.param("Ana Ruiz spoke in Oslo.", "Former president Ana Ruiz spoke in Oslo.", id="a-name-stays-itself"),
        pytest.param(
            "The deputy minister resigned.", "The deputy minister resigned on Friday.", id="said-by-the-claim"
        ),
        pytest.param("Oslo is colder than Bergen.", "In winter Oslo is far colder than Bergen.", id="same-way-round"),
    ],
)
def test_the_same_thing_supports_it(claim: str, told: str) -> None:
    assert verdict_on(claim, told) is ClaimVerdict.SUPPORTED
