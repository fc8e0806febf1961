"""Titles and passages are compared loosely in words and exactly in figures."""

import pytest

from refcheck.text.similarity import find_passage, holds_passage, match_passage, title_similarity

TEXT = (
    "Rahmon said on Thursday that the country shares nearly 1,400 kilometres of border with its neighbour. "
    "He spoke for more than 20 minutes. Work on 35 new posts began in 2019, and 2.5 million was spent on them, "
    "officials said."
)


@pytest.mark.parametrize(
    "passage",
    [
        pytest.param("the country shares nearly 1,400 kilometres of border with its neighbour", id="as it stands"),
        pytest.param("THE COUNTRY SHARES NEARLY 1400 KILOMETRES OF BORDER WITH ITS NEIGHBOUR", id="case, no comma"),
        pytest.param(
            "the country shares nearly 1.400 kilometres of border with its neighbour", id="a point for thousands"
        ),
        pytest.param("the country shares 1,400 kilometres of border with its neighbour", id="a lost word"),
        pytest.param("Work on 35 new posts began in 2019 and 2,5 million was spent on them", id="a decimal comma"),
    ],
)
def test_passage_is_held(passage: str) -> None:
    assert holds_passage(TEXT, passage)
    span = find_passage(TEXT, passage)
    assert span is not None
    assert TEXT[span[0] : span[1]].split()[0].strip(".,").casefold() in passage.casefold() or span[0] >= 0


@pytest.mark.parametrize(
    "passage",
    [
        pytest.param("the country shares nearly 1,500 kilometres of border with its neighbour", id="another figure"),
        pytest.param("Work on 36 new posts began in 2019, and 2.5 million was spent on them", id="one off"),
        pytest.param("Work on 35 new posts began in 2018, and 2.5 million was spent on them", id="another year"),
        pytest.param(
            "the country shares nearly 20 kilometres of border with its neighbour", id="a figure from elsewhere"
        ),
        pytest.param("ministers resigned after the audit of the tunnel became public", id="another matter"),
        pytest.param("", id="nothing"),
    ],
)
def test_passage_is_not_held(passage: str) -> None:
    assert not holds_passage(TEXT, passage)


def test_missing_figure_is_named() -> None:
    match = match_passage(TEXT, "the country shares nearly 1,500 kilometres of border with its neighbour")
    assert match is not None
    assert match.missing_figures == ("1500",)


def test_script_without_spaces() -> None:
    text = "谷の議会は火曜の夜、洪水を防ぐ壁に1400万を使うことを決めた。工事は三月に始まる。"
    assert holds_passage(text, "洪水を防ぐ壁に1400万を使うことを決めた")
    assert not holds_passage(text, "洪水を防ぐ壁に1900万を使うことを決めた")
    assert not holds_passage(text, "町長は辞任を表明し、後任は未定である")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Wall approved", "Wall approved | Valley Courier", id="a site's name behind it"),
        pytest.param("“We cannot wait” – mayor", '"We cannot wait" - mayor', id="marks and dashes"),
        pytest.param("Vermißter Wanderer", "VERMISSTER WANDERER", id="case and sharp s"),
        pytest.param("Élection à Genève", "Election a Geneve", id="accents"),
        pytest.param(
            "Tajikistan: President demands role", "President demands role | Tajikistan", id="a dateline in front"
        ),
    ],
)
def test_same_title(one: str, other: str) -> None:
    assert title_similarity(one, other) >= 0.86


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Ten killed in blast", "Minister resigns over tunnel", id="another story"),
        pytest.param("12 killed in blast", "10 killed in blast", id="another figure"),
        pytest.param("Wall approved", "", id="nothing"),
        pytest.param("Politics | Valley Courier", "Wall approved | Valley Courier", id="only the site is the same"),
    ],
)
def test_other_title(one: str, other: str) -> None:
    assert title_similarity(one, other) < 0.86


def test_better_title_scores_higher() -> None:
    cited = "Valley council approves 14 million for flood wall"
    near, far = "Council approves 14 million for wall", "Council debates school roof"
    assert title_similarity(cited, near) > title_similarity(cited, far)


def test_long_texts_take_linear_time() -> None:
    assert match_passage("word other " * 200_000, "word " * 500) is not None
