"""Words of a text and their stems."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.text.words import content_stems, find_words, is_stopword, stem


@pytest.mark.parametrize(
    "forms",
    [
        pytest.param(("hold", "holds", "holding", "held"), id="irregular-verb"),
        pytest.param(("demand", "demands", "demanded", "demanding"), id="regular-verb"),
        pytest.param(("organise", "organised", "organizing", "organisation", "organization"), id="british-spelling"),
        pytest.param(("neighbour", "neighbors"), id="our-and-or"),
        pytest.param(("centre", "center", "centers"), id="re-and-er"),
        pytest.param(("represent", "represents", "representation"), id="noun-of-a-verb"),
        pytest.param(("country", "countries"), id="plural-in-ies"),
        pytest.param(("large", "largest"), id="superlative"),
        pytest.param(("exercise", "exercises"), id="ise-that-is-no-suffix"),
    ],
)
def test_inflections_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param("confirmed", "denied", id="other-verb"),
        pytest.param("policy", "police", id="near-spelling"),
        pytest.param("1,400", "1,500", id="figures"),
    ],
)
def test_different_words_keep_apart(first: str, second: str) -> None:
    assert stem(first) != stem(second)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        pytest.param("Tajik-Afghan border", ["tajik", "afghan", "border"], id="hyphen-parts-words"),
        pytest.param("John’s U.S. visit", ["john", "usa", "visit"], id="possessive-and-dots"),
        pytest.param("1,400 km, 4.5%", ["1,400", "km", "4.5"], id="figures-stay-whole"),
        pytest.param("Łódź, São Paulo", ["łodz", "sao", "paulo"], id="accents"),
    ],
)
def test_words_are_folded(text: str, forms: list[str]) -> None:
    assert [word.form for word in find_words(text)] == forms


def test_content_leaves_function_words_out() -> None:
    assert content_stems("The drills were held in the mountains of Tajikistan") == [
        stem("drills"), "hold", stem("mountains"), stem("tajikistan"),
    ]  # fmt: skip
    assert is_stopword("und", "de")
    assert not is_stopword("und")


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=80))
def test_places_are_in_order_and_inside(text: str) -> None:
    end = 0
    for word in find_words(text):
        assert end <= word.start < word.end <= len(text)
        assert word.form
        end = word.end
