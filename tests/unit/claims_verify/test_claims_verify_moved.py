"""Claims that put a word of one statement of the page into the one beside it."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request
from tests.verdicts import by_rules

PAGE = """Ferry treaty between Alba and Morvia

The Alban senate approved the ferry treaty in March by a narrow majority. In Morvia it was approved unanimously.

Economists disagree about the treaty. Petra Lind regards it as a burden on small ports.

The average ferry ticket was 38 euros last year. In Sandholm it was 52 euros.

The share of islanders who mistrust the treaty rose from 20 to 44 percent between 2016 and 2019.

The ministry promised to extend the discount for islanders until the end of October.

The ports received 90 ships and repaired 35 of them. The pier, which was to have cost 7 million euros, is unfinished.

The opposition accuses the ministry of bribing the harbour master.

There would be strikes until the ministry agreed to talks, the union said.

Recent figures point to weaker growth, with traffic expected to stagnate in the autumn.

The bank raised its rate by 50 basis points.

Higher fuel prices weighed on the company's margins.
"""


def verdict_on(claim: str) -> ClaimVerdict:
    request, page, reference = read_request({"claim": claim, "page": PAGE})
    return by_rules(verify_claim(request, page, reference=reference))


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The Alban senate approved the ferry treaty unanimously.", id="adverb-of-another"),
        pytest.param("Economists regard the treaty as a burden on small ports.", id="many-for-one"),
        pytest.param("The average ferry ticket in Sandholm was 38 euros.", id="figure-of-another-place"),
        pytest.param("The share of islanders who mistrust the treaty rose to 44 percent by 2016.", id="first-year"),
        pytest.param("The ministry promised to extend the discount until the end of the year.", id="another-end"),
        pytest.param("The ports repaired 90 ships.", id="figure-of-another-verb"),
        pytest.param("The pier cost 7 million euros.", id="was-to-have-cost"),
        pytest.param("The ministry bribed the harbour master.", id="only-accused-of"),
        pytest.param("The ministry agreed to talks.", id="until-it-agreed"),
        pytest.param("Traffic is expected to grow in the autumn.", id="another-expectation"),
    ],
)
def test_does_not_support_what_is_told_beside_it(claim: str) -> None:
    assert verdict_on(claim) is not ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The ferry treaty was approved by the Alban senate in March.", id="passive"),
        pytest.param("The ministry promised to extend the discount until the end of October.", id="its-end"),
        pytest.param("Traffic is expected to stagnate in the autumn.", id="its-expectation"),
    ],
)
def test_supports_what_is_told_there(claim: str) -> None:
    assert verdict_on(claim) is ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The bank raised its rate by 0.5 percentage points.", id="basis-points"),
        pytest.param("The company blamed dearer fuel for its lower margins.", id="opposites-of-two-things"),
    ],
)
def test_accuses_nobody_over_the_same_told_otherwise(claim: str) -> None:
    assert verdict_on(claim) not in (ClaimVerdict.REFUTED, ClaimVerdict.NOT_FOUND)
