"""Typographic folding: what becomes the same, what stays apart, and the way back."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.text.normalize import fold, folded

TRICKY = st.text(
    alphabet=st.sampled_from(
        list("ab cİßé.'\"`´-–—―…ﬁ\u00ad\u200b\u0301\n\r\t\xa0«»„“‘’。！１한\u1100\u1161\u2028\x00Å½²")
    ),
    max_size=40,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“It’s”", '"It\'s"', id="curly quotes"),
        pytest.param("„Ja“, «oui», ‚ja‘, ‹oui›", "\"Ja\", \"oui\", 'ja', 'oui'", id="German and French quotes"),
        pytest.param("''quoted``", '"quoted"', id="two single marks"),
        pytest.param("well‐known, co‑op", "well-known, co-op", id="kinds of hyphen"),
        pytest.param("here—there -- and", "here - there - and", id="long dashes get spaces"),
        pytest.param("2014–2019", "2014-2019", id="a range stays tight"),
        pytest.param("a \u2009\u00a0 b\n\tc", "a b c", id="runs of white space"),
        pytest.param("zero\u200bwidth soft\u00adhyphen", "zerowidth softhyphen", id="invisible characters"),
        pytest.param("oﬃce ﬁrst", "office first", id="ligatures"),
        pytest.param("govern-\nment", "government", id="line-end hyphen"),
        pytest.param("pages 12-\n14", "pages 12- 14", id="a figure keeps its hyphen at a line's end"),
        pytest.param("well… . . . [...]", "well... [...]", id="ellipses"),
        pytest.param("caf\u0065\u0301", "café", id="decomposed letters"),
        pytest.param("km², ½, word¹", "km², ½, word¹", id="superscripts and fractions are left alone"),
        pytest.param("−5", "-5", id="minus sign"),
        pytest.param("ＡＢ１！", "AB1!", id="full-width forms"),
    ],
)
def test_folds_typography_and_nothing_else(text: str, expected: str) -> None:
    assert folded(text) == expected


def test_keeps_letter_case_unless_asked() -> None:
    assert folded("The İ") == "The İ"
    assert folded("The Deck", lower=True) == "the deck"


@settings(max_examples=100)
@given(st.one_of(TRICKY, st.text(max_size=40)))
def test_folding_twice_is_folding_once(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@settings(max_examples=100)
@given(st.one_of(TRICKY, st.text(max_size=40)), st.booleans())
def test_offsets_rise_and_lead_to_the_letter_they_came_from(text: str, lower: bool) -> None:
    result = fold(text, lower=lower)
    last = 0
    for index, letter in enumerate(result.text):
        offset = result.offset(index)
        assert last <= offset < len(text)
        last = offset
        if letter.isascii() and letter.isalnum():
            assert letter.lower() in unicodedata.normalize("NFKD", text[offset]).lower()


def test_a_span_covers_the_words_it_was_folded_from() -> None:
    text = "He said:\n“We – the gov\u00adern-\nment – o\u0301nly ﬁx.”"
    result = fold(text)
    start = result.text.index("We")
    assert (
        text[slice(*result.span(start, result.text.index("fix") + 3))] == "We – the gov\u00adern-\nment – o\u0301nly ﬁx"
    )
    only = result.text.index("ó")
    assert text[slice(*result.span(only, only + 1))] == "o\u0301"
