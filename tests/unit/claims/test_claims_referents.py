"""Whom an office, an age, a pronoun or a kinship word means, traced back to whom the piece named."""

import pytest

from refcheck.claims import find_statements
from tests.unit.claims.claims_builders import marked_draft


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(
            "Her daughter Lena stood up. “They count on us to forget,” she said.", ["Lena"], id="gender-by-kinship"
        ),
        pytest.param(
            "Mayor Joe Dean met nurse Imelda Castro. “I found out from the radio,” she said.",
            ["Imelda Castro"],
            id="gender-by-given-name",
        ),
        pytest.param(
            "The chef, Marta Quintela, 44, hates mornings. “Ask me at noon,” the 44-year-old said.",
            ["Marta Quintela"],
            id="age",
        ),
        pytest.param(
            "Births must move, says the Royal College of Midwives. “Every mile is a risk,” the college wrote.",
            ["Royal College of Midwives"],
            id="body-by-its-kind",
        ),
        pytest.param(
            "The ministry took three years to reply. “Your concerns have been noted,” it said.",
            ["ministry"],
            id="it-is-the-body-before",
        ),
        pytest.param(
            "The World Bank forecasts a slump. The central bank promised “a swift return to growth”.",
            ["central bank"],
            id="another-bank-is-not-taken-for-it",
        ),
        pytest.param(
            "Ruth Brandt and Iain Foster argue that the clause is “long enough to hide in”.",
            ["Ruth Brandt and Iain Foster"],
            id="two-who-speak-together",
        ),
        pytest.param(
            "Finanzstaatssekretärin Katja Hessel wehrt sich. „Wir haben jede Zahl geprüft“, sagte die FDP-Politikerin.",
            ["Katja Hessel"],
            id="german-party-member",
        ),
        pytest.param(
            "В министерстве заявили, что ситуация «находится под полным контролем».",
            ["министерство"],
            id="russian-body-in-the-locative",
        ),
    ],
)
def test_who_is_meant(text: str, speakers: list[str]) -> None:
    found = find_statements(*marked_draft(text)).quotations

    assert [quotation.speaker for quotation in found] == speakers
