"""Whose words they are: "in her words", "mit den Worten von"."""

import pytest

from refcheck.claims import find_statements
from refcheck.documents import read_document
from refcheck.references import find_bibliography


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Mia Sund wrote a book.\n\nIn her words:\n\n> Sleep is a country.\n", "Mia Sund", id="block"),
        pytest.param(
            "Heiko Brandt leitet den Bau des Deiches. In seinen eigenen Worten: „Das war dumm und teuer.“",
            "Heiko Brandt",
            id="german-his",
        ),
        pytest.param(
            "Der Deich ist alt und weich. Mit den Worten von Heiko Brandt: „Wir haben den Klei unterschätzt.“",
            "Heiko Brandt",
            id="german-with-the-words-of",
        ),
        pytest.param(
            "Paola Neri guida il coro della parrocchia da anni. Con sue parole: «Si canta e basta».",
            "Paola Neri",
            id="italian-her",
        ),
    ],
)
def test_words_that_are_somebody_s_are_spoken_by_whom_they_belong_to(text: str, speaker: str) -> None:
    document = read_document(text.encode(), source="piece.md")
    statements = find_statements(document, find_bibliography(document))
    assert [quotation.speaker for quotation in statements.quotations] == [speaker]
