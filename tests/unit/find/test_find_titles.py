"""When a page's title is the cited one."""

import pytest

from refcheck.find.titles import TitleMatch, match_titles


@pytest.mark.parametrize(
    ("cited", "found", "match"),
    [
        pytest.param("Bridge to close", "Bridge to Close", "same", id="case"),
        pytest.param("The mayor’s ‘plan’", 'The mayor\'s "plan"', "same", id="quotation-marks"),
        pytest.param("North-South link opens", "North–South link opens", "same", id="dashes"),
        pytest.param("Bridge to close for good", "Bridge to close for good | Valley Courier", "same", id="site-name"),
        pytest.param("Bridge to close for good", "Reuters » Bridge to close for good", "same", id="site-name-in-front"),
        pytest.param("中国将修建哨所", "中国将修建哨所", "same", id="script-without-spaces"),
        pytest.param("Bridge to close for good", "Bridge to close for good: county out of money", "cut", id="subtitle"),
        pytest.param("Explained: Why the bridge is closing", "Why the bridge is closing", "cut", id="label-in-front"),
        pytest.param("Bridge to close for good in…", "Bridge to close for good in May", "cut", id="ellipsis"),
        pytest.param("County honours Ahmed Masoud", "County honors Ahmad Massoud", "close", id="spelling"),
        pytest.param("Why the bridge has to close", "How the bridge has to close", "close", id="small-word"),
        pytest.param("Bridge closes in rain", "Bridge closes in heavy rain", "close", id="one-word-added"),
        pytest.param(
            "Mayor invites Tajik guests to town", "Mayor invites Uzbek guests to town", "edited", id="other-name"
        ),
        pytest.param("Quake kills 12 in the north", "Quake kills 14 in the north", "different", id="other-figure"),
        pytest.param("Minister to resign today", "Minister not to resign today", "different", id="negated"),
        pytest.param(
            "Speech at a conference following talks with the Prime Minister",
            "Speech of the Prime Minister at a conference following talks",
            "different",
            id="same-words-in-another-order",
        ),
        pytest.param("Bridge", "Bridge to close: what now", "different", id="too-short-for-a-cut"),
        pytest.param("Brücke wird gesperrt", "The bridge is being closed", "different", id="translated"),
    ],
)
def test_titles_are_told_apart(cited: str, found: str, match: str) -> None:
    assert match_titles(cited, (found,), site_names=("Reuters",)) is TitleMatch(match)


def test_the_best_of_a_pages_titles_counts() -> None:
    assert match_titles("Bridge to close", (None, "Home", "Bridge to close")) is TitleMatch.SAME
    assert match_titles("Bridge to close", ()) is TitleMatch.DIFFERENT


@pytest.mark.parametrize("hostile", ["- " * 60_000, ": " * 60_000, "a-" * 60_000, "x" * 200_000, "| | " * 30_000])
def test_a_huge_title_is_compared_at_once(hostile: str) -> None:
    assert match_titles("Bridge to close for good", (hostile,)) is TitleMatch.DIFFERENT
