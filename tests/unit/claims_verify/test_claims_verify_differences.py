"""One changed thing in a claim whose every word stands on the page: doer, denial, figure, hedge, day, spelling."""

import pytest

from refcheck.datatypes.assessments import Assessment, ClaimVerdict, ConflictKind
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request
from tests.verdicts import by_rules

TRIAL = """Former minister convicted of bribery, acquitted of money laundering

A court in Valdora on Wednesday sentenced former transport minister Julio Abreu to seven years in prison for accepting
bribes from a construction company. Abreu, 61, was acquitted of money laundering for lack of evidence.

Prosecutors had asked for twelve years. The company's former director, Luis Sanz, who testified against Abreu, received
a suspended sentence of two years. Abreu resigned as minister in May 2015.

Political analyst Marta Quiroga said the verdict would not have been possible without the new law on public contracts.
The opposition may demand a new inquiry into the motorway. President Volodymyr Zelensky of Ukraine visited the court.

Officials denied that the ministry had put pressure on the judges. The firm's pump works are the second-largest in
Europe. All witnesses except one of the engineers were heard. About 7,000 people marched in Kyiv on Sunday."""


def judge(claim: str, *, page: str = TRIAL, page_date: str = "2019-11-20", **context: str) -> Assessment:
    request = {"claim": claim, "page": page, "page_date": page_date, "context": context}
    return verify_claim(*read_request(request)[:2])


@pytest.mark.parametrize(
    ("claim", "kind", "page_says"),
    [
        pytest.param(
            "Abreu testified against Luis Sanz.", ConflictKind.NAME, "Luis Sanz", id="doer-and-sufferer-swapped"
        ),
        pytest.param(
            "Abreu was convicted of money laundering.", ConflictKind.NEGATION, "acquitted", id="opposite-verb"
        ),
        pytest.param(
            "Julio Abreu was sentenced to twelve years in prison for accepting bribes.",
            ConflictKind.NUMBER,
            "seven years",
            id="figure-of-another-statement",
        ),
        pytest.param(
            "The firm's pump works are the largest in Europe.", ConflictKind.NUMBER, "second-largest", id="rank-dropped"
        ),
        pytest.param(
            "Western diplomats said the verdict would not have been possible without the new law on public contracts.",
            ConflictKind.SPEAKER,
            "Marta Quiroga",
            id="statement-of-another-speaker",
        ),
    ],
)
def test_names_the_one_thing_that_differs(claim: str, kind: ConflictKind, page_says: str) -> None:
    assessment = judge(claim)
    assert assessment.verdict is ClaimVerdict.REFUTED
    assert assessment.conflicts[0].kind is kind
    assert page_says in assessment.conflicts[0].page


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The opposition demanded a new inquiry into the motorway.", id="possibility-told-as-fact"),
        pytest.param("All witnesses, every one of the engineers included, were heard.", id="exception-dropped"),
    ],
)
def test_supports_only_in_part_what_the_page_says_less_of(claim: str) -> None:
    assert judge(claim).verdict is ClaimVerdict.PARTIALLY_SUPPORTED


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Luis Sanz testified against Abreu.", id="same-doer"),
        pytest.param("Volodymyr Zelenskyy of Ukraine visited the court.", id="name-in-another-spelling"),
        pytest.param("About 7,000 people marched in Kiev.", id="city-in-another-spelling"),
        pytest.param("Officials denied putting pressure on the judges.", id="denial-of-a-denial-clause"),
        pytest.param("Abreu was acquitted of money laundering.", id="opposite-of-the-title"),
    ],
)
def test_refutes_nothing_that_the_page_says(claim: str) -> None:
    assessment = judge(claim)
    assert assessment.conflicts == ()
    assert by_rules(assessment) in (ClaimVerdict.SUPPORTED, ClaimVerdict.PARTIALLY_SUPPORTED)


def test_reads_days_of_the_week_from_the_day_of_the_page() -> None:
    claim = "About 7,000 people marched in Kyiv on 17 November 2019."
    assert judge(claim).missing == ()
    assert "17 November 2019" in judge(claim, page_date="2019-12-04").missing


def test_tells_that_the_page_is_older_than_what_came_before_the_claim() -> None:
    assessment = judge("Abreu was subsequently acquitted.", before="In March 2021 the case was reopened.")
    assert [conflict.kind for conflict in assessment.conflicts] == [ConflictKind.CHRONOLOGY]
    assert assessment.conflicts[0].claim == "March 2021"


def test_names_behind_different_small_words_are_no_conflict() -> None:
    page = (
        "How it became a hub for exiles\n\nThe government of Emomali Rahmon has provided logistics and asylum to "
        "opponents of the movement, officials in Dushanbe said."
    )
    claim = "The government in Dushanbe has provided logistics and asylum to opponents of the movement."
    assert judge(claim, page=page).verdict is not ClaimVerdict.REFUTED


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        pytest.param(
            "Norway buys two thirds of all the hard cheese.",
            "The milk goes into hard cheese, two thirds of which is sold in Norway. The rest stays on the island.",
            id="bought-here-is-sold-there",
        ),
        pytest.param(
            "Rallies against the plant were banned in ten cities.",
            "Critics said that permits for rallies against the plant were refused in ten cities. The vote was held on "
            "Sunday. The ministry did not comment.",
            id="a-permit-refused-is-a-ban",
        ),
    ],
)
def test_opposites_told_from_the_other_side_are_no_conflict(claim: str, page: str) -> None:
    assert judge(claim, page=page).verdict is not ClaimVerdict.REFUTED


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        pytest.param("All of those detained were released on Monday evening.", False, id="exception-left-out"),
        pytest.param("All but five of those detained were released on Monday evening.", True, id="exception-told"),
    ],
)
def test_all_is_not_all_but_some(claim: str, verdict: bool) -> None:
    page = (
        "The ministry said that those detained were suspected of preparing unrest. All but five of them were released "
        "on Monday evening. The vote was held on Sunday. Police did not comment."
    )
    assert (by_rules(judge(claim, page=page)) is ClaimVerdict.SUPPORTED) is verdict
