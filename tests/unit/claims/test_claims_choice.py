"""Who is chosen among several who may have spoken, and few words that are quoted told from scare quotes."""

import pytest

from refcheck.claims import find_statements
from tests.unit.claims.claims_builders import marked_draft


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param(
            "Abiy Ahmed assured his neighbours that the dam was “not a threat but a shared opportunity”.",
            ["Abiy Ahmed"],
            id="told-to-somebody",
        ),
        pytest.param("„Das System war zu störanfällig“, räumte Lutz ein.", ["Lutz"], id="german-verb-in-two-parts"),
        pytest.param(
            "Hun Sen denounced the ruling. “No court can judge Cambodia,” he wrote on Facebook.",
            ["Hun Sen"],
            id="pronoun-for-a-name-in-no-list",
        ),
        pytest.param(
            "« On ne peut pas jouer avec nos retraites », a justifié la première ministre, Élisabeth Borne.",
            ["Élisabeth Borne"],
            id="office-then-name",
        ),
        pytest.param(
            "Lord Hartley was in the cabinet of 1974. In his memoirs he wrote that politics was “the art of being "
            "forgiven by your enemies.” His daughter, Emma Hartley, said little.",
            ["Hartley"],
            id="namesake-in-the-family",
        ),
        pytest.param(
            "The mission led by the Council of Europe noted “widespread pressure on public-sector employees.”",
            ["mission"],
            id="whoever-leads-is-no-speaker",
        ),
        pytest.param(
            "Der Deutsche Industrie- und Handelskammertag warnte vor „immer neuen Belastungen für die Betriebe“.",
            ["Deutsche Industrie- und Handelskammertag"],
            id="hyphen-and-half-a-word",
        ),
        pytest.param(
            "Her ministry, Mavis Koomson told a conference in Accra, had “zero tolerance for dirty vessels.”",
            ["Mavis Koomson"],
            id="speaker-between-commas",
        ),
    ],
)
def test_who_is_chosen(text: str, speakers: list[str]) -> None:
    found = find_statements(*marked_draft(text)).quotations

    assert [quotation.speaker for quotation in found if not quotation.is_scare_quote] == speakers


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param(
            "Leeds City Council said the safety of tenants was its “absolute priority” and left it there.",
            ["absolute priority"],
            id="two-words-somebody-said",
        ),
        pytest.param("The verb “to google” entered the dictionary in 2006.", [], id="a-word-named"),
        pytest.param("The “independent” inquiry was led by the minister’s cousin.", [], id="irony"),
    ],
)
def test_few_words_are_quoted_only_where_somebody_says_them(text: str, quoted: list[str]) -> None:
    found = find_statements(*marked_draft(text)).quotations

    assert [quotation.text for quotation in found if not quotation.is_scare_quote] == quoted
