"""Claims put together from several statements of a page: their words stand there, but not together."""

import pytest

from refcheck.verify.claims.binding.bindings import Binder
from refcheck.verify.claims.binding.cohesion import Scatter, find_scattered
from refcheck.verify.claims.finding.passages import rank_sentences
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import index_page

FLOWERS = """\
Kenya's earnings from cut flowers rose by 8 percent last year, the horticulture directorate said on Wednesday. \
The Netherlands remains the biggest buyer, taking 41 percent of the stems, followed by the United Kingdom and Germany. \
Around 200,000 people work on flower farms near Lake Naivasha. \
The trade unions are demanding a monthly minimum of 19,000 shillings; the growers' association has offered 16,500. \
Sales to China doubled from a low base. \
Wholesalers in Rotterdam complain about wilted tulips. \
The airport opened a second cold store in March. \
No grower reported losses in the storm."""


def sign_of(claim: str) -> Scatter | None:
    facts, page = ClaimFacts(claim), index_page(FLOWERS)
    ranked = rank_sentences(facts, page)
    found = find_scattered(facts, page, ranked, list(Binder(facts, page, ranked).bind()))
    return found.sign if found else None


@pytest.mark.parametrize(
    ("claim", "sign"),
    [
        pytest.param("Sales to Germany doubled from a low base.", Scatter.REPLACED, id="name-of-another-sentence"),
        pytest.param("Wholesalers in Rotterdam complain about wilted stems.", Scatter.REPLACED, id="noun"),
        pytest.param("The growers have offered a monthly minimum of 19,000 shillings.", Scatter.PARTED, id="semicolon"),
        pytest.param(
            "The growers have offered a monthly minimum of 19,000 shillings; the trade unions are demanding 16,500.",
            Scatter.PARTED,
            id="semicolon-crosswise",
        ),
        pytest.param("Growers reported losses in the storm.", Scatter.DENIED, id="said-of-none"),
        pytest.param("The airport opened a second cold store for stems in March.", Scatter.ELSEWHERE, id="a-word-more"),
    ],
)
def test_a_claim_put_together_is_told(claim: str, sign: Scatter) -> None:
    assert sign_of(claim) is sign


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Kenya earned 8 percent more from cut flowers.", id="retold"),
        pytest.param("Sales to China have doubled.", id="shortened"),
        pytest.param("The unions demand at least 19,000 shillings a month.", id="first-of-two-statements"),
        pytest.param("The unions demand 19,000 shillings a month; the growers have offered 16,500.", id="both-of-them"),
        pytest.param("The Dutch take 41 percent of the stems.", id="another-name-for-it"),
        pytest.param("Some 200,000 people work on farms near Lake Naivasha.", id="about"),
    ],
)
def test_an_honest_claim_holds_together(claim: str) -> None:
    assert sign_of(claim) is None


def test_words_from_all_over_a_page_support_nothing() -> None:
    page = (
        "Recruiting is the process of trying to enlist someone for a job. A recruiter works with managers. Candidates "
        "send a letter first. The team is responsible for pay. Interviewing takes a day. Journalists were given copies."
    )
    claim, index = ClaimFacts("Recruiters are responsible for interviewing candidates."), index_page(page)
    ranked = rank_sentences(claim, index)
    found = find_scattered(claim, index, ranked, list(Binder(claim, index, ranked).bind()))
    assert found is not None
    assert found.sign is Scatter.APART
