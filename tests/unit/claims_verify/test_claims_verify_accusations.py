"""Honest claims in other words are never called refuted, nor missing from the page."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request

RAIL_DE = """Bahn macht 2024 weniger Verlust

Die Deutsche Bahn hat im vergangenen Jahr erneut rote Zahlen geschrieben. Unter dem Strich stand ein Verlust von 1,8
Milliarden Euro, wie der Konzern in Berlin mitteilte. 2023 waren es noch 2,7 Milliarden Euro gewesen.

Im Fernverkehr waren nur 62,5 Prozent der Züge pünktlich, so wenige wie seit mindestens 20 Jahren nicht. Keiner der 118
Beschäftigten des Werks wird entlassen."""

RAIL_EN = """‘Deepest crisis in 30 years’: Germany’s trains run late

Germany’s state-owned railway operator is in “the deepest crisis” of its history, its chief executive has admitted.

Deutsche Bahn reported a net loss of €1.8bn for 2024, an improvement on the €2.7bn it lost the year before."""

NEWS = """LIMA, Oct. 10, 2025 (AP) — Congress removed President Dina Boluarte early on Friday by 122 votes in the
130-seat chamber. Elections are scheduled for April 12. Her approval rating had fallen to between 2% and 4%.

A court in Poland sentenced the former minister to five years. The judges sat in Konin. The prosecution had asked for
nine years. A businessman was given a suspended sentence of two years.

One teacher in five has no diploma. The standard of 92 percent was last met in 2015. In Rumel the day was a holiday from
1880 to 1947, when it was abolished; it was reintroduced in 1992. The bill was withdrawn after a week of protests.
Remittances from workers abroad rose by a quarter in the last six months."""

NURSES = """Fewer young nurses stay in the profession

One in four nurses who qualified in Scotland in 2018 had left the health service within five years, according to a
report published on Tuesday. Ten years earlier the figure was one in seven.

The authors interviewed 640 former nurses. Most cited long hours."""


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        pytest.param("Nur 62,5 Prozent der Fernzüge kamen pünktlich an.", RAIL_DE, id="a-german-noun-is-no-name"),
        pytest.param("Niemand von den 118 Mitarbeitern verliert seine Stelle.", RAIL_DE, id="a-figure-that-stands"),
        pytest.param("Germany's railway lost €1.8bn in 2024.", RAIL_EN, id="whose-railway"),
        pytest.param("122 of 130 legislators voted for her removal.", NEWS, id="part-and-whole"),
        pytest.param("Peruvians will go to the polls in April 2026.", NEWS, id="dateline"),
        pytest.param("Fewer than one in twenty approved of the president.", NEWS, id="share-in-words"),
        pytest.param("A court in Konin sentenced the former minister to five years.", NEWS, id="place-within-another"),
        pytest.param("Prosecutors had demanded a sentence of nine years.", NEWS, id="figure-of-another-sentence"),
        pytest.param("One teacher in five lacks a diploma.", NEWS, id="lacks-is-has-no"),
        pytest.param("The standard of 92 percent has not been met since 2015.", NEWS, id="last-met"),
        pytest.param("The day has again been a holiday since 1992.", NEWS, id="told-of-an-it"),
        pytest.param("The bill had been withdrawn the year before following protests.", NEWS, id="before-and-after"),
        pytest.param("Money sent home by migrants grew by 25 percent within half a year.", NEWS, id="paraphrase"),
        pytest.param("Ten years before, one in seven had left.", NURSES, id="a-distance-is-no-duration"),
    ],
)
def test_an_honest_claim_is_never_accused(claim: str, page: str) -> None:
    result = verify_claim(*read_request({"claim": claim, "page": page})[:2])
    assert result.verdict not in (ClaimVerdict.REFUTED, ClaimVerdict.NOT_FOUND)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        pytest.param(
            "Im Fernverkehr kamen 62,5 Prozent der Züge ohne Verspätung ans Ziel.", "cannot_check", id="own-words"
        ),
        pytest.param("Im Fernverkehr waren 62,5 Prozent der 40 000 Züge pünktlich.", "partially", id="figure"),
    ],
)
def test_only_a_figure_a_date_or_a_name_is_a_missing_part_outside_english(claim: str, verdict: str) -> None:
    result = verify_claim(*read_request({"claim": claim, "page": RAIL_DE})[:2])
    assert result.verdict.startswith(verdict)
