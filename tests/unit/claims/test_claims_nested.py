"""Quotations that stand in quoted words: their own words and speaker, tied to the outer quotation."""

import pytest

from refcheck.claims import find_statements
from refcheck.datatypes.claims import Quotation
from tests.unit.claims.claims_builders import marked_draft


def nested_in(text: str) -> list[Quotation]:
    return [q for q in find_statements(*marked_draft(text)).quotations if q.within]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        pytest.param(
            "“Then Senator Ann Lee says ‘we have no money left’ and walks out,” said Joe Dean.",
            "we have no money left",
            "Ann Lee",
            id="named-speaker",
        ),
        pytest.param(
            "“I told him, ‘You will not get a penny,’ and I meant it,” Ruth Abara recalled.",
            "You will not get a penny,",
            "Ruth Abara",
            id="first-person-is-the-outer-speaker",
        ),
        pytest.param(
            "„Meine Mutter sagte immer: ‚Wer fragt, der führt‘“, erzählt Lena Groß.",
            "Wer fragt, der führt",
            "Mutter",
            id="german-relative",
        ),
        pytest.param(
            "“He just said ‘because we can,’ and hung up,” recalls Dora Lind.",
            "because we can,",
            None,
            id="whom-he-means-is-not-known",
        ),
    ],
)
def test_inner_words_are_a_quotation_of_their_own(text: str, words: str, speaker: str | None) -> None:
    (inner,) = nested_in(text)

    assert (inner.text, inner.speaker) == (words, speaker)


def test_an_inner_quotation_names_the_outer_one_and_shares_its_markers() -> None:
    text = "“Our chairman wrote ‘burn every single letter’ on the cover,” said Ada Voss.⟦1⟧"

    outer, inner = find_statements(*marked_draft(text)).quotations

    assert inner.within == outer.id
    assert inner.citation_ids == outer.citation_ids == ("c1",)


def test_a_few_inner_words_that_nobody_speaks_are_no_quotation() -> None:
    assert nested_in("“He kept calling it ‘the project’ all evening,” said Mayor Joe Dean.") == []


def test_an_inner_quotation_is_not_listed_as_unsourced_again() -> None:
    statements = find_statements(*marked_draft("“My boss said ‘never sign on a Friday’ and left,” said Ada Voss."))

    assert [item.kind.value for item in statements.unsourced] == ["quotation"]
