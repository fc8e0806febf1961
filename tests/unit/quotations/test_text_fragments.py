"""Text-fragment links: whole words, one place, nothing that a browser would misread."""

from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refcheck.verify.fragments import text_fragment

TEXT = (
    "The deck will be re-placed, and more & more money spent. The deck will be kept.\n\n"
    "The second paragraph says at some length what the first did not say, and it goes on for quite a while so that "
    "nobody would want to see the whole of it in an address.\n\nThe end."
)


ECHOES = "We are done.\n\nFiller stands here.\n\n“We are done,” said Rao.\n\n“We are done,” Haas added.\n\nWe are done."


def echo(occurrence: int) -> str:
    start = -1
    for _ in range(occurrence):
        start = ECHOES.index("We are done", start + 1)
    return text_fragment(ECHOES, start, start + len("We are done"))


def link(words: str, *, occurrence: int = 0) -> str:
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return text_fragment(TEXT, start, start + len(words))


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        pytest.param(link("more money spent"), "#:~:text=more%20money%20spent", id="unique words alone"),
        pytest.param(link("re-placed, and"), "#:~:text=re%2Dplaced%2C%20and", id="hyphen and comma encoded"),
        pytest.param(link("more & more"), "#:~:text=more%20%26%20more", id="ampersand encoded"),
        pytest.param(
            echo(1), "#:~:text=We%20are%20done.,-Filler", id="told apart by the next block, its full stop within"
        ),
        pytest.param(
            echo(2), "#:~:text=here.-,%E2%80%9CWe%20are%20done", id="told apart by the block before, its mark within"
        ),
        pytest.param(
            echo(4), "#:~:text=added.-,We%20are%20done.", id="told apart by the block before, its full stop within"
        ),
        pytest.param(link("The deck", occurrence=1), "#:~:text=spent.-,The%20deck", id="second place by its prefix"),
        pytest.param(link("oney spen"), "#:~:text=money%20spent", id="widened to whole words"),
        pytest.param(text_fragment(TEXT, 5, 5), "", id="empty passage"),
    ],
)
def test_names_one_place(fragment: str, expected: str) -> None:
    assert fragment == expected


def test_names_a_long_passage_by_its_ends() -> None:
    start, end = TEXT.index("The second"), TEXT.index("\n\nThe end")
    directive = text_fragment(TEXT, start, end).removeprefix("#:~:text=")
    opening, closing = map(unquote, directive.split(","))
    assert TEXT[start:end].startswith(opening)
    assert TEXT[start:end].endswith(closing)


@settings(max_examples=100)
@given(st.text(alphabet="ab -,&\n", max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_every_part_stands_on_the_page(text: str, start: int, end: int) -> None:
    directive = text_fragment(text, start, end).removeprefix("#:~:text=")
    plain = " ".join(text.split())
    for part in filter(None, directive.replace("-,", ",").replace(",-", ",").split(",")):
        assert unquote(part) in plain
