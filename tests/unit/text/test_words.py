"""Words of a text and their stems."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.text.stemming import stem
from refcheck.text.words import find_stems, is_stopword, place_words


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
    assert list(find_stems(text).forms) == forms


def test_content_leaves_function_words_out() -> None:
    found = find_stems("The drills were held in the mountains of Tajikistan")
    assert found.content == {stem("drills"), "hold", stem("mountains"), stem("tajikistan")}
    assert is_stopword("und", "de")
    assert not is_stopword("und")


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        pytest.param("de", "Die Züge wurden gestrichen", "Der Zug wird gestrichen", id="german-umlaut-and-passive"),
        pytest.param("fr", "la dette de l’État", "d’un État les dettes", id="french-elision"),
        pytest.param("es", "los turistas gastaron", "gastó el turista", id="spanish-verb"),
        pytest.param("it", "dell’anno i visitatori", "il visitatore nell’anno", id="italian-elision"),
        pytest.param("pt", "os turistas chegaram", "o turista chegará", id="portuguese-verb"),
        pytest.param("ru", "станции построены", "станция построена", id="russian-cases"),
        pytest.param("tr", "Türkiye’de fiyatlar", "Türkiye fiyatı", id="turkish-endings-behind-an-apostrophe"),
        pytest.param("xx", "unknown languages read", "as unknown languages read", id="no-rules-as-english"),
    ],
)
def test_inflections_of_other_languages_share_a_stem(language: str, first: str, second: str) -> None:
    assert find_stems(first, language).content == find_stems(second, language).content


@settings(max_examples=100)
@given(st.text(max_size=80), st.sampled_from(["en", "de", "fr", "tr", "ru"]))
def test_places_are_in_order_and_inside(text: str, language: str) -> None:
    end = 0
    for word in place_words(text, find_stems(text, language).forms, language):
        assert end <= word.start < word.end <= len(text)
        assert word.form
        end = word.end
