"""Transcripts without quotation marks, and articles that only look like one."""

import pytest

from refcheck.claims import find_statements
from refcheck.documents import read_document
from refcheck.references import find_bibliography

INQUIRY = """Harbour inquiry, day 4

CHAIR: Thank you for coming. When did you first see the report?

MS REYES: In October. It was on my desk.

CHAIR: And you did nothing?

MS REYES: I sent it to the harbour master the same day.
"""
INTERVIEW = "Questions for the author\n\nQ: Why bridges?\nA: They fail in public.\nQ: And tunnels?\nA: In private.\n"
ARTICLE = """The bridge

Note: this piece was corrected on Monday. The river rose again in the night, and nobody slept.

Update: the council has replied. It will meet on Friday to talk about the repair of the deck.

Sources: the county, the council. Both were asked for their figures and gave them.

Correction: the bridge is of stone. It was built by the monks and has been mended twice.
"""


def turns_of(text: str) -> list[tuple[str | None, str]]:
    document = read_document(text.encode(), source="piece.txt")
    statements = find_statements(document, find_bibliography(document))
    for quotation in statements.quotations:
        assert document.text[quotation.target.start : quotation.target.end] == quotation.target.quote.exact
    return [(quotation.speaker, quotation.text) for quotation in statements.quotations]


def test_each_turn_is_quoted_from_the_label_before_it() -> None:
    assert turns_of(INQUIRY) == [
        ("CHAIR", "Thank you for coming. When did you first see the report?"),
        ("MS REYES", "In October. It was on my desk."),
        ("CHAIR", "And you did nothing?"),
        ("MS REYES", "I sent it to the harbour master the same day."),
    ]


def test_turns_may_stand_line_by_line() -> None:
    assert [speaker for speaker, _ in turns_of(INTERVIEW)] == ["Q", "A", "Q", "A"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(ARTICLE, id="labels-that-come-once"),
        pytest.param("CHAIR: Thank you.\n\nMS REYES: Not at all.\n", id="two-lines-are-no-transcript"),
    ],
)
def test_a_piece_with_a_few_labels_is_no_transcript(text: str) -> None:
    assert turns_of(text) == []
