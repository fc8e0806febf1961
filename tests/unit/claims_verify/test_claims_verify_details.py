"""One changed detail in a claim that follows the page word for word, and honest tellings that change nothing."""

import pytest

from refcheck.datatypes.assessments import Assessment, ClaimVerdict, ConflictKind
from refcheck.text.numbers import find_quantities, quantities_agree
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request

QUAY = """Old quay to be rebuilt

The port authority of Lindhavn has approved a plan to rebuild the old quay, which has served fishing boats since 1924.
Work on the northern pier will begin in March and the crane will be moved in the autumn of 2025, the harbour master,
Ole Vestby, said on Tuesday. Gusts of 120 km/h had damaged the roof at about 4 a.m. on 12 January.

The quay will be closed to lorries from Monday, but fishing boats and ferries may still use it. The state pays at
least half of the cost. Fishermen lost 17 nets and two boats in the storm. The margin of the port widened by two
percentage points. Neither the mayor nor the union objected.

The finance minister, Karin Lund, called the plan too expensive. Trade minister Rolf Haug supported it from the
start. Vestby's lawyer said that he would appeal. Boats in Sandvik stayed in port on Tuesday.
Boats in Lindhavn left at noon."""


def judge(claim: str) -> Assessment:
    return verify_claim(*read_request({"claim": claim, "page": QUAY, "page_date": "2024-02-14"})[:2])


@pytest.mark.parametrize(
    ("claim", "kind", "ours", "theirs"),
    [
        pytest.param(
            "The crane will be moved in the spring of 2025.", ConflictKind.DATE, "spring", "autumn", id="season"
        ),
        pytest.param(
            "The quay will be closed to lorries from Friday.", ConflictKind.DATE, "Friday", "Monday", id="weekday"
        ),
        pytest.param(
            "Work on the southern pier will begin in March.",
            ConflictKind.NAME,
            "southern",
            "northern",
            id="direction-is-no-denial",
        ),
        pytest.param(
            "Fishermen lost 17 boats and two nets in the storm.", ConflictKind.NUMBER, "17", "two", id="counted-things"
        ),
        pytest.param(
            "The finance minister, Rolf Haug, supported the plan.",
            ConflictKind.NAME,
            "Rolf Haug",
            "Karin Lund",
            id="office-of-another",
        ),
    ],
)
def test_names_the_changed_detail_in_its_own_words(claim: str, kind: ConflictKind, ours: str, theirs: str) -> None:
    assessment = judge(claim)
    assert assessment.verdict is ClaimVerdict.REFUTED
    (conflict,) = assessment.conflicts
    assert (conflict.kind, conflict.claim, conflict.page) == (kind, ours, theirs)


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The quay will be closed to fishing boats and ferries from Monday.", id="other-side-of-a-but"),
        pytest.param("The state pays at most half of the cost.", id="bound-turned"),
        pytest.param("The margin of the port widened by two percent.", id="percent-for-points"),
        pytest.param("Gusts of 120 mph had damaged the roof.", id="unit-of-speed"),
        pytest.param("Both the mayor and the union objected.", id="both-for-neither"),
    ],
)
def test_supports_no_claim_that_turns_one_word(claim: str) -> None:
    assert judge(claim).verdict is not ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The crane is to be moved in autumn 2025.", id="same-season"),
        pytest.param("The old quay in Lindhavn has been used by fishing boats since 1924.", id="in-other-words"),
        pytest.param("Trade minister Rolf Haug backed the plan.", id="synonym"),
        pytest.param("No objections came from the mayor or the union.", id="denial-in-another-form"),
    ],
)
def test_refutes_no_honest_telling(claim: str) -> None:
    assert judge(claim).conflicts == ()


@pytest.mark.parametrize(
    ("claim", "page", "agrees"),
    [
        pytest.param("at most three cubs", "at least three cubs", False, id="bounds-apart"),
        pytest.param("two in three homes", "two thirds of the homes", True, id="one-in-so-many"),
        pytest.param("142 km/h", "142 mph", False, id="speeds"),
        pytest.param("142 kilometres per hour", "142 km/h", True, id="speed-written-out"),
        pytest.param("45 million US dollars", "45 million Canadian dollars", False, id="dollars-of-two-countries"),
        pytest.param("C$45 million", "45 million Canadian dollars", True, id="dollar-sign-with-its-country"),
        pytest.param("two percent", "two percentage points", False, id="percentage-points"),
    ],
)
def test_compares_quantities(claim: str, page: str, *, agrees: bool) -> None:
    ours, theirs = find_quantities(claim)[0], find_quantities(page)[0]
    assert quantities_agree(ours, theirs) is agrees


@pytest.mark.parametrize(
    ("claim", "ours", "theirs"),
    [
        pytest.param(
            "The port authority of Lindhavn has approved a plan to flood the old quay, which has served fishing boats "
            "since 1924.",
            "flood",
            "rebuild",
            id="verb-the-page-has-nowhere",
        ),
        pytest.param(
            "The port authority of Lindhavn has approved a plan to rebuild the old airstrip, which has served fishing "
            "boats since 1924.",
            "airstrip",
            "quay",
            id="noun-the-page-has-nowhere",
        ),
    ],
)
def test_another_word_in_a_sentence_that_the_claim_follows_is_named(claim: str, ours: str, theirs: str) -> None:
    assessment = judge(claim)
    assert assessment.verdict is ClaimVerdict.CANNOT_CHECK
    assert f"where the claim has “{ours}”, the page has “{theirs}”" in assessment.explanation
