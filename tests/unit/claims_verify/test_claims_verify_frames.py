"""Claims that say that their sources say it."""

import pytest

from refcheck.verify.claims.reading.frames import without_frame


@pytest.mark.parametrize(
    ("language", "claim", "rest"),
    [
        pytest.param(
            "en", "The lake has lost a third, two newspapers report.", "The lake has lost a third.", id="tail"
        ),
        pytest.param("en", "According to several studies, wolves kill sheep.", "Wolves kill sheep.", id="head"),
        pytest.param("en", "Local media say that the dam broke.", "The dam broke.", id="that"),
        pytest.param("de", "Der Damm ist laut Medienberichten gebrochen.", "Der Damm ist gebrochen.", id="german"),
        pytest.param("fr", "Selon la presse, le barrage a cédé.", "Le barrage a cédé.", id="french"),
        pytest.param("es", "El dique cedió, según medios locales.", "El dique cedió.", id="spanish"),
        pytest.param("ru", "По данным СМИ, плотина разрушена.", "Плотина разрушена.", id="russian"),
    ],
)
def test_leaves_out_the_frame_that_speaks_of_the_sources(language: str, claim: str, rest: str) -> None:
    assert without_frame(claim, language) == rest


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("The Guardian reported that he left.", id="a-named-outlet"),
        pytest.param("The union called media reports false.", id="what-is-spoken-of"),
        pytest.param("Reports of torture increased.", id="a-subject"),
    ],
)
def test_keeps_a_named_source_and_what_is_told(claim: str) -> None:
    assert without_frame(claim, "en") == claim
