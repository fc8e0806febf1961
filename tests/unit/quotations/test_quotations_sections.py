"""Lines of a page of plain text that say which part of it they are."""

import pytest

from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import target_at
from refcheck.verify import verify_quotation


@pytest.mark.parametrize(
    ("tail", "reason"),
    [
        pytest.param("Comments\nsailor_77: The governor knew of the sirens.", "only_in_comments", id="handle"),
        pytest.param("Related: The governor knew of the sirens, says mayor", "only_in_related", id="link"),
        pytest.param("Lesen Sie auch: The governor knew of the sirens", "only_in_related", id="german link"),
        pytest.param("Mayor: The governor knew of the sirens.", "same", id="the article's own"),
    ],
)
def test_a_line_of_text_says_what_part_it_is(tail: str, reason: str) -> None:
    text = f"The river burst its banks on Monday.\n\nThe army flew in food, officials said.\n\n{tail}"
    quote = "The governor knew of the sirens"
    quotation = Quotation(id="q", text=quote, target=target_at(quote, 0, len(quote), source="draft"))
    assert verify_quotation(quotation, ExtractedText(text=text, media_type="text/plain")).reason == reason
