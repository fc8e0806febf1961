"""The second opinion on what would be called supported: how a claim lies on the page, and the trees that weigh it."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.bearing.lying import lie_of
from refcheck.verify.claims.bearing.trees import Trees, load_trees
from refcheck.verify.claims.exchange import read_request
from refcheck.verify.claims.finding.passages import rank_sentences
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import index_page

PAGE = """Ferry company to give up the northern line

The Aldersund ferry company will give up its line to Westray in March, it said on Tuesday. The line lost 2.1 million
crowns last year, because the number of passengers fell to 38,000. The islanders, who learned of it from the radio,
demand that the ministry step in; the minister, Olga Brekke, said that she would look at the figures first.

The company runs eleven ships. The oldest, the Skua, was built in 1974 and is to be scrapped; the Fulmar, which serves
the southern islands, was repaired last year and will sail on until 2031. Captain Jon Eide has worked for the company
for 40 years. He called the decision a mistake. The union wants to negotiate about the 26 jobs on Westray.
"""


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The number of passengers fell to 38,000.", id="clause-of-a-reason"),
        pytest.param("The company runs eleven ships.", id="as-it-stands"),
    ],
)
def test_what_the_page_says_in_one_place_is_supported(claim: str) -> None:
    assert verify_claim(*read_request({"claim": claim, "page": PAGE})[:2]).verdict is ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The Skua will sail on until 2031.", id="another-ship"),
        pytest.param("The islanders called the decision a mistake.", id="another-speaker"),
        pytest.param("The ministry demanded that the islanders step in.", id="who-demands"),
        pytest.param("The union lost 26 jobs on Westray last year.", id="from-three-statements"),
        pytest.param("Olga Brekke has worked for the company for 40 years.", id="another-person"),
    ],
)
def test_what_is_put_together_from_the_page_is_never_supported(claim: str) -> None:
    assert verify_claim(*read_request({"claim": claim, "page": PAGE})[:2]).verdict is not ClaimVerdict.SUPPORTED


def lie(claim: str) -> dict[str, float]:
    facts, page = ClaimFacts(claim), index_page(PAGE)
    return lie_of(facts, page, rank_sentences(facts, page))


def test_a_claim_in_the_words_of_a_sentence_lies_in_one_statement() -> None:
    close, loose = lie("The company runs eleven ships."), lie("The union runs eleven ships on Westray.")

    assert close["one_statement"] == 1.0
    assert close["span"] <= 1.0
    assert loose["one_statement"] < close["one_statement"]


def test_counts_the_verbs_that_the_page_has_only_as_to_come() -> None:
    assert lie("The company gave up its line to Westray.")["to_be_done"] == 1.0
    assert lie("The line lost 2.1 million crowns.")["to_be_done"] == 0.0


def test_counts_small_words_that_lead_to_another_one() -> None:
    assert lie("The Skua was built in 1974.")["led_otherwise"] == 0.0
    assert lie("The Skua was built before 1974.")["led_otherwise"] == 1.0


def test_a_page_without_any_of_it_tells_nothing() -> None:
    assert lie_of(ClaimFacts("Zebras graze."), index_page(""), []) == {}


def test_trees_add_up_their_leaves() -> None:
    tree = ((0, 0.5, 1, 2), (-1, -1.0, 0, 0), (1, 2.0, 3, 4), (-1, 0.5, 0, 0), (-1, 3.0, 0, 0))
    trees = Trees(("share", "count"), 1.0, (tree, tree))

    assert trees.chance({"share": 0.5, "count": 9}) == pytest.approx(0.2689, abs=1e-4)  # 1 - 1 - 1 = -1
    assert trees.chance({"share": 0.6, "count": 2}) == pytest.approx(0.8808, abs=1e-4)  # 1 + 0.5 + 0.5 = 2
    assert trees.chance({"share": 0.6, "count": 3}) == pytest.approx(0.9991, abs=1e-4)


def test_the_shipped_trees_read_only_what_is_given() -> None:
    facts, page = ClaimFacts("The company runs eleven ships."), index_page(PAGE)
    request = read_request({"claim": facts.text, "page": PAGE})

    assert set(lie_of(facts, page, rank_sentences(facts, page))) <= set(load_trees().features)
    assert verify_claim(*request[:2]) == verify_claim(*request[:2])
