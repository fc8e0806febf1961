"""Quoted words, their speakers, and the marks that quote nothing."""

import time
from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.claims import find_statements
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.references import ParsedReference, Reference, ReferenceOrigin
from refcheck.documents import read_document
from refcheck.references import find_bibliography
from tests.unit.claims.claims_builders import marked_draft


def quotations_of(marked: str, kinds: Sequence[str] = ()) -> tuple[Quotation, ...]:
    document, bibliography = marked_draft(marked, kinds=kinds)
    return find_statements(document, bibliography).quotations


@pytest.mark.parametrize(
    "marks",
    ["“|”", '"|"', "„|“", "«|»", "»|«", "« | »", "‘|’", "'|'", "「|」", "``|''", "‚|‘", "”|”"],
)
def test_marks_of_every_kind(marks: str) -> None:
    opening, closing = marks.split("|")

    (quotation,) = quotations_of(f"Jane Doe said: {opening}We will rebuild the old bridge{closing}.")

    assert quotation.text == "We will rebuild the old bridge"
    assert quotation.target.exact == quotation.text
    assert quotation.speaker == "Jane Doe"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It isn't the boys' fault that rock 'n' roll died in the '90s.", id="apostrophes"),
        pytest.param('The pipe is 6" wide and 10" long, and it leaks.', id="inches"),
        pytest.param("“The mark that nobody ever closed in this sentence.", id="open-mark"),
        pytest.param("The novel “The Old Man and the Sea” sold well.", id="title-of-a-work"),
    ],
)
def test_what_quotes_nothing(text: str) -> None:
    assert quotations_of(text) == ()


def test_an_open_mark_does_not_swallow_the_next_quotation() -> None:
    (quotation,) = quotations_of("“The harvest failed, farmers say.\n\nLater on, “we eat once a day,” said Grace Obi.")

    assert quotation.text == "we eat once a day,"
    assert quotation.speaker == "Grace Obi"


def test_one_to_three_words_without_a_verb_of_speech_are_scare_quotes() -> None:
    (quotation,) = quotations_of("The so-called “green” bonds paid for a coal port.")

    assert quotation.is_scare_quote
    assert quotation.speaker is None


def test_three_words_behind_a_verb_of_speech_are_a_quotation() -> None:
    (quotation,) = quotations_of("Jane Doe called it “a cruel joke” on voters.")

    assert not quotation.is_scare_quote
    assert quotation.speaker == "Jane Doe"


def test_an_interrupted_quotation_is_one_with_its_pieces() -> None:
    (quotation,) = quotations_of("“We will build it,” said Jane Doe, the mayor, “and we will pay for it.”⟦1⟧")

    assert quotation.parts == ("We will build it,", "and we will pay for it.")
    assert quotation.text == "We will build it, and we will pay for it."
    assert quotation.citation_ids == ("c1",)


def test_a_quotation_goes_on_where_the_next_paragraph_opens_again() -> None:
    (quotation,) = quotations_of("Jane Doe said: “It was a cold year.\n\n“We burned our chairs.”")

    assert quotation.parts == ("It was a cold year.", "We burned our chairs.")
    assert quotation.speaker == "Jane Doe"


def test_a_block_quote_takes_its_speaker_from_the_footer() -> None:
    (quotation,) = quotations_of(
        "Few texts aged so well.\n\nA bridge is a promise.\n— Jane Doe, On Bridges, 1962", kinds=["paragraph", "quote"]
    )

    assert quotation.is_block
    assert quotation.text == "A bridge is a promise."
    assert quotation.speaker == "Jane Doe"


def test_a_quotation_is_tied_to_the_marker_of_its_own_clause() -> None:
    first, second = quotations_of(
        "Jane Doe called it “a gift to the whole region,”⟦1⟧ while John Roe called it “a waste of good money.”⟦2⟧"
    )

    assert first.citation_ids == ("c1",)
    assert second.citation_ids == ("c2",)


def test_the_title_of_a_cited_work_is_no_quotation() -> None:
    document, bibliography = marked_draft("In “how a river dies in summer” the reporter tells the story.⟦1⟧")
    reference = Reference(
        id="r1",
        raw="",
        target=document.target(0, 1),
        origin=ReferenceOrigin.LIST,
        parsed=ParsedReference(title="How a river dies in summer"),
    )

    assert find_statements(document, replace(bibliography, references=(reference,))).quotations == ()


@settings(max_examples=80)
@given(
    st.lists(st.sampled_from(["“", "”", '"', "'", "«", "»", "„", "‘", "’", "we go", " ", ", he said, ", ".", "\n\n"]))
)
def test_quotations_stand_where_they_say(pieces: list[str]) -> None:
    document, bibliography = marked_draft("".join(pieces))

    for quotation in find_statements(document, bibliography).quotations:
        assert document.text[quotation.target.start : quotation.target.end] == quotation.target.exact
        assert all(part in document.text for part in quotation.parts if "\n" not in part and "  " not in part)


@pytest.mark.parametrize(
    "unit", ["“a ", '"a" ', "“«‘\"' ", "a‘b ’ ", "said “", "«— а — ", "he said “a b c d” "], ids=repr
)
def test_a_bomb_of_marks_takes_linear_time(unit: str) -> None:
    document, bibliography = marked_draft(unit * (20_000 // len(unit)))
    started = time.process_time()

    find_statements(document, bibliography)

    assert time.process_time() - started < 8


def test_a_line_that_ends_behind_a_guillemet_goes_on() -> None:
    text = (
        "Titre\n\nLe débat fut long et confus à Genève, selon tous les témoins présents. Un mot\n"
        "a tout changé, dit la secrétaire à la fin de cette très longue journée : «\n"
        "Nous sommes fatigués », résume Anne Lenoir, et personne ne la contredit dans\n"
        "la salle, où il fait chaud et où les fenêtres ne peuvent plus être ouvertes.\n"
    )
    document = read_document(text.encode(), source="debat.txt")
    (quotation,) = find_statements(document, find_bibliography(document)).quotations
    assert (quotation.text, quotation.speaker) == ("Nous sommes fatigués", "Anne Lenoir")
