"""Which words a marker stands behind, with their place, scope, facts and context."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.claims import find_statements
from refcheck.datatypes.claims import Claim
from refcheck.datatypes.documents import Block, BlockKind, MarkerKind, NoteBody, NoteKind, StatedMarker
from refcheck.datatypes.references import (
    Bibliography,
    Citation,
    CitationStyle,
    Name,
    ParsedReference,
    Reference,
    ReferenceOrigin,
)
from tests.unit.claims.claims_builders import marked_draft


def claims_of(marked: str, title: str | None = None, date: str | None = None) -> tuple[Claim, ...]:
    document, bibliography = marked_draft(marked, title=title, date=date)
    return find_statements(document, bibliography).claims


@pytest.mark.parametrize(
    ("marked", "claims"),
    [
        pytest.param("It opened.⟦1⟧ It closed.⟦2⟧", ["It opened.", "It closed."], id="at-the-end-of-each-sentence"),
        pytest.param(
            "Exports fell in May,⟦1⟧ but imports rose.⟦2⟧", ["Exports fell in May", "imports rose."], id="two-clauses"
        ),
        pytest.param(
            "The mayor said ⟦(BBC, 2020)⟧ that it fell.", ["The mayor said that it fell."], id="after-the-verb"
        ),
        pytest.param(
            "The mayor said ⟦(BBC, 2020)⟧ that it fell; engineers disagree.",
            ["The mayor said that it fell"],
            id="clause-around-ends-at-a-semicolon",
        ),
        pytest.param("Peru⟦1⟧ and Chile⟦2⟧ signed.", ["Peru and Chile signed."] * 2, id="markers-on-a-list-of-names"),
        pytest.param("It fell.⟦1⟧⟦2⟧", ["It fell.", "It fell."], id="two-markers-share-a-sentence"),
        pytest.param("It fell.\n\n⟦[1]⟧", ["It fell."], id="marker-alone-in-its-paragraph"),
        pytest.param("He said: “It fell. It broke.”⟦1⟧", ["He said: “It fell. It broke.”"], id="whole-quotation"),
        pytest.param("See ⟦https://example.org/a⟧ for it.", ["See for it."], id="bare-address"),
        pytest.param("It fell ⟦(BBC, 2020)⟧.", ["It fell."], id="no-space-left-before-the-stop"),
        pytest.param("“It fell.” ⟦(BBC, 2020)⟧.", ["“It fell.”"], id="stop-twice"),
        pytest.param(
            "Nach Angaben der Bank verliert das Netz ein Fünftel⟦4⟧, nach denen des Betreibers ein Zehntel⟦5⟧.",
            ["Nach Angaben der Bank verliert das Netz ein Fünftel", "nach denen des Betreibers ein Zehntel."],
            id="german-sources-set-against-each-other",
        ),
        pytest.param(
            "It was dark. “We waited,” Jane Doe said. “Nobody came.”⟦1⟧",
            ["“We waited,” Jane Doe said. “Nobody came.”"],
            id="a-quotation-goes-on-in-a-second-sentence",
        ),
        pytest.param(
            "“We waited,” Jane Doe said.⟦1⟧ “Nobody came.”⟦2⟧",
            ["“We waited,” Jane Doe said.", "“Nobody came.”"],
            id="both-sentences-of-a-quotation-have-markers",
        ),
        pytest.param(
            "The ministry (which did not answer our questions⟦1⟧) has promised 900 posts.⟦2⟧",
            [
                "which did not answer our questions",
                "The ministry (which did not answer our questions) has promised 900 posts.",
            ],
            id="a-bracket-with-its-own-marker-inside-a-clause",
        ),
        pytest.param(
            "Israel replaced one list by another⟦1⟧ (toys came in; cement did not⟦2⟧).",
            ["Israel replaced one list by another", "toys came in; cement did not"],
            id="a-bracket-behind-a-marker",
        ),
        pytest.param("It fell in 2021. ⟦[3]⟧ found no effect.", ["found no effect."], id="marker-opens-the-sentence"),
    ],
)
def test_claim_text(marked: str, claims: list[str]) -> None:
    assert [claim.text for claim in claims_of(marked)] == claims


def test_the_place_of_a_claim_leaves_out_the_marker_behind_its_words() -> None:
    first, second = claims_of("The bridge fell in May.⟦1⟧ The mayor resigned ⟦[2]⟧.")

    assert first.target.exact == "The bridge fell in May."
    assert second.target.exact == "The mayor resigned"
    assert second.sentence_target.exact == "The mayor resigned [2]."


def test_the_place_of_a_claim_holds_a_marker_between_its_words() -> None:
    (claim,) = claims_of("Before. The bridge ⟦[1]⟧ fell in May. After.")

    assert claim.text == "The bridge fell in May."
    assert claim.target.exact == "The bridge [1] fell in May."
    assert claim.sentence_target == claim.target


def test_a_marker_at_the_end_of_a_block_quote_stands_behind_all_of_it() -> None:
    document, bibliography = marked_draft(
        "She wrote:\n\nWe sewed. We sang.\n\nThen it was over. Nobody spoke.⟦1⟧", kinds=["paragraph", "quote", "quote"]
    )

    (claim,) = find_statements(document, bibliography).claims

    assert claim.text == "We sewed. We sang. Then it was over. Nobody spoke."


def test_a_note_that_ends_its_paragraph_may_cover_the_sentences_before_it() -> None:
    first, second = claims_of("It opened.⟦1⟧ It was loved. It fell.⟦2⟧")

    assert first.scope_target is None
    assert second.scope_target is not None
    assert second.scope_target.exact == "It was loved. It fell.2"


def test_a_claim_of_two_facts_is_split_and_carries_its_subject() -> None:
    (claim,) = claims_of("The bridge opened in 1990 and collapsed in 2001.⟦1⟧")

    assert [fact.text for fact in claim.sub_claims] == [
        "The bridge opened in 1990",
        "The bridge collapsed in 2001",
    ]


def test_context_gives_what_the_reader_knows() -> None:
    (claim,) = claims_of(
        "Mayor Jane Doe won in 2019. The vote was close. She raised taxes.⟦1⟧", title="A town", date="2021-03-04"
    )

    assert claim.context.title == "A town"
    assert claim.context.date is not None
    assert claim.context.date.iso == "2021-03-04"
    assert claim.context.before == "Mayor Jane Doe won in 2019. The vote was close."
    assert claim.context.referents == (("she", "Jane Doe"),)


def test_a_pronoun_with_two_possible_persons_stays_open() -> None:
    (claim,) = claims_of("Mr. Robert Fox met Mr. William Hare. He left early.⟦1⟧")

    assert claim.context.referents == ()


def test_excluded_places_hold_no_claim_of_the_text_before_them() -> None:
    document, bibliography = marked_draft("It fell.⟦1⟧\n\nReferences\n\n1. Doe said “it fell and it broke apart”.")
    listed = document.text.index("References")
    statements = find_statements(
        document, type(bibliography)(citations=bibliography.citations, excluded=((listed, len(document.text)),))
    )

    assert [claim.text for claim in statements.claims] == ["It fell."]
    assert statements.quotations == ()


def test_markers_without_a_width_stand_behind_what_ends_where_they_are() -> None:
    document, _ = marked_draft("It fell. It rose, and it stood.")
    citations = tuple(
        Citation(id=f"c{at}", marker="", style=CitationStyle.NOTE, target=document.target(at, at)) for at in (8, 17, 31)
    )

    claims = find_statements(document, Bibliography(citations=citations)).claims

    assert [claim.text for claim in claims] == ["It fell.", "It rose", "it stood."]


def test_a_textual_citation_command_reads_as_its_author() -> None:
    document, bibliography = marked_draft(r"As ⟦\citet{roe2020}⟧ argues, it fell.")
    reference = Reference(
        id="r1",
        raw="",
        target=document.target(0, 1),
        origin=ReferenceOrigin.ENTRY,
        parsed=ParsedReference(author=(Name(family="Roe", given="Jane"),)),
    )

    (claim,) = find_statements(document, replace(bibliography, references=(reference,))).claims

    assert claim.text == "As Roe argues, it fell."


@pytest.mark.parametrize(
    ("note", "claim"),
    [
        pytest.param("Cf. ⟦[2]⟧.", "It fell in May.", id="only-a-marker"),
        pytest.param("See also ⟦[2]⟧, p. 14.", "It fell in May.", id="marker-and-page"),
        pytest.param("Doe doubts this ⟦[2]⟧.", "Doe doubts this.", id="a-remark"),
    ],
)
def test_a_marker_that_is_all_its_note_says_has_the_claim_of_the_note(note: str, claim: str) -> None:
    document, bibliography = marked_draft(f"It fell in May.⟦[1]⟧ All was well.\n\n{note}")
    body = NoteBody(label="1", kind=NoteKind.FOOTNOTE, start=document.text.rindex("\n") + 1, end=len(document.text))
    marker = StatedMarker(kind=MarkerKind.NOTE, labels=("1",), start=15, end=18)

    claims = find_statements(replace(document, notes=(body,), markers=(marker,)), bibliography).claims

    assert [one.text for one in claims] == ["It fell in May.", claim]
    assert [one.citation_id for one in claims] == ["c1", "c2"]


def test_the_line_below_a_byline_is_no_section() -> None:
    document, bibliography = marked_draft("A bridge\n\nBy Jane Doe\nBridge Analyst\n\nIt fell.⟦1⟧")
    kinds = (BlockKind.HEADING, BlockKind.FRONT_MATTER, BlockKind.HEADING, BlockKind.PARAGRAPH)
    places = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", document.text)]
    blocks = tuple(Block(kind=kind, start=a, end=b) for kind, (a, b) in zip(kinds, places, strict=True))

    (claim,) = find_statements(replace(document, blocks=blocks), bibliography).claims

    assert claim.context.section is None


@settings(max_examples=60)
@given(
    st.lists(
        st.sampled_from(["It fell", ", and ", ". ", "⟦1⟧", "⟦[2]⟧", " he said ", "“", "”", "\n\n", "⟦(BBC, 2020)⟧"])
    )
)
def test_every_citation_has_one_claim_whose_place_gives_back_its_words(pieces: list[str]) -> None:
    document, bibliography = marked_draft("".join(pieces))

    claims = find_statements(document, bibliography).claims

    assert [claim.citation_id for claim in claims] == [citation.id for citation in bibliography.citations]
    for claim in claims:
        assert document.text[claim.target.start : claim.target.end] == claim.target.exact
        assert document.text[claim.sentence_target.start : claim.sentence_target.end] == claim.sentence_target.exact
