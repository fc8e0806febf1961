"""Dates, figures and denials of a page that are told of another time or thing, and refute nothing."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request

REST = " The report was read by the office. Journalists were given copies. The opposition asked for a debate."


def verdict_on(claim: str, told: str) -> ClaimVerdict:
    return verify_claim(*read_request({"claim": claim, "page": told + REST})[:2]).verdict


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        pytest.param(
            "Justice William Douglas was born on October 16, 1898.",
            "Supreme Court Justice William Douglas. Archived from the original on February 27, 2015.",
            id="day-of-archiving",
        ),
        pytest.param(
            "The 1932 Grand Prix was a handicap race.",
            "A handicap race like the 1935 Grand Prix, it was won by Les Murphy.",
            id="year-of-a-name",
        ),
        pytest.param(
            "Halden won the cup in 1993.", "The club moved closer to Halden's first cup win since 1979.", id="since"
        ),
        pytest.param("Halden won the title in 2002.", "Halden won the title in 2004 without a loss.", id="won-again"),
        pytest.param(
            "Halden first reached the first division in the 1904-1905 season.",
            "Halden joined the league in 1893, and reached the first division in 1904.",
            id="season",
        ),
        pytest.param(
            "Ada Moen led the club from 1973 to 1977.",
            "Ada Moen was a girl when her father led the club on November 22, 1963.",
            id="one-day-and-a-span",
        ),
        pytest.param(
            "The post of fisheries minister was created in 1899.",
            "In February 2014, as fisheries minister, Ole Vik signed a rule on slaughter at the post.",
            id="day-of-another-deed",
        ),
        pytest.param(
            "The boat sank a total of 42 ships.", "The boat's record: 27 merchant ships sunk.", id="a-part-of-them"
        ),
        pytest.param("The Sild was a Type 27 boat.", "The Sild was one of 329 boats.", id="figure-in-a-name"),
        pytest.param(
            "The acid is capable of dissolving gold.",
            "What makes those metals that do not dissolve in the acid so hard? Gold is not among them.",
            id="asked",
        ),
    ],
)  # fmt: skip
def test_what_is_told_of_another_refutes_nothing(claim: str, told: str) -> None:
    assert verdict_on(claim, told) is not ClaimVerdict.REFUTED


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        pytest.param("The dam was finished in 2019.", "The dam was finished in 2021, two years late.", id="year"),
        pytest.param("The vote was held on 4 May 2021.", "The vote was held on 5 May 2021.", id="day-of-one-event"),
        pytest.param("The boat sank 42 ships.", "The boat sank 27 ships in the war.", id="figure"),
    ],
)
def test_what_is_told_of_the_same_refutes(claim: str, told: str) -> None:
    assert verdict_on(claim, told) is ClaimVerdict.REFUTED


RAID = (
    "Five projectiles fired from Afghan territory fell on the city of Termez on Tuesday, the ministry said.\n\n"
    "No one was hurt. Four houses and a football pitch were damaged, the ministry said.\n\n"
    "A spokesman rejected the report, saying no rockets had been launched from Afghan soil."
)


@pytest.mark.parametrize(
    ("claim", "is_doubted"),
    [
        pytest.param(
            "Rockets fired from Afghan territory hit Termez and damaged five houses.", True, id="figure-of-another-noun"
        ),
        pytest.param(
            "Rockets fired from Afghan territory hit Termez and damaged four houses.", False, id="figure-of-this-noun"
        ),
    ],
)
def test_a_figure_that_the_page_has_for_another_noun_bears_nothing_out(claim: str, is_doubted: bool) -> None:
    found = verify_claim(*read_request({"claim": claim, "page": RAID})[:2])
    assert found.verdict is ClaimVerdict.CANNOT_CHECK
    assert ("“five” here, “Four” on the page" in (found.explanation or "")) == is_doubted
