"""Of a very long page no more is read than of an ordinary one, and what bears a claim out is among it."""

import pytest

from refcheck.verify.claims.reading.page import index_for

_CLAIM_WORDS = ["ferry", "carried", "61", "people", "1986"]


@pytest.mark.parametrize(
    "filling",
    [
        pytest.param("3 4 5 6 7 8 9 61 11 12, ", id="figures-without-a-sentence"),
        pytest.param("3 May 1986, ", id="dates-without-a-sentence"),
        pytest.param("61 people met in 1986. ", id="short-sentences"),
    ],
)
def test_a_long_page_is_read_in_part(filling: str) -> None:
    half = filling * (150_000 // len(filling))
    text = f"{half}\n\nThe ferry carried 61 people in 1986.\n\n{half}"

    index = index_for(text, "", _CLAIM_WORDS)

    assert sum(sentence.end - sentence.start for sentence in index.sentences) <= 100_000
    assert any("ferry carried" in sentence.text for sentence in index.sentences)
