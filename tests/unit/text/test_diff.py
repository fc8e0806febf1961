"""Word diff: which words changed, came or went."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.datatypes.assessments import DiffOperation
from refcheck.text.diff import align_words, find_word_changes


@pytest.mark.parametrize(
    ("quotation", "page", "expected"),
    [
        pytest.param("in the spring", "in the autumn", [("replace", "spring", "autumn")], id="a word changed"),
        pytest.param("we are sure", "we are not sure", [("insert", "", "not")], id="a word the draft lacks"),
        pytest.param("we really are", "we are", [("delete", "really", "")], id="a word the page lacks"),
        pytest.param("“We are!”", "we are", [], id="punctuation and case aside"),
        pytest.param("14 of 62", "41 of 62", [("replace", "14", "41")], id="digits"),
        pytest.param("", "we", [("insert", "", "we")], id="nothing quoted"),
    ],
)
def test_names_the_words_that_differ(quotation: str, page: str, expected: list[tuple[str, str, str]]) -> None:
    changes = find_word_changes(quotation, page)
    assert [(change.operation.value, change.quotation, change.page) for change in changes] == expected


@settings(max_examples=100)
@given(st.lists(st.sampled_from("abcd"), max_size=12), st.lists(st.sampled_from("abcd"), max_size=12))
def test_steps_cover_both_sides_in_order_and_equal_steps_are_equal(first: list[str], second: list[str]) -> None:
    position = other = 0
    for step in align_words(first, second):
        assert (step.start, step.other_start) == (position, other)
        position, other = step.end, step.other_end
        if step.operation is DiffOperation.EQUAL:
            assert first[step.start : step.end] == second[step.other_start : step.other_end]
    assert (position, other) == (len(first), len(second))
