"""Patterns compiled late find what patterns find."""

import re
from collections.abc import Callable

import pytest

from refcheck.text.patterns import late

TEXT = "The bridge of Pell, the ford of Orr."


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda pattern: [match.span() for match in pattern.finditer(TEXT, 4)], id="places from one on"),
        pytest.param(lambda pattern: pattern.findall(TEXT), id="words"),
        pytest.param(lambda pattern: pattern.sub("at", TEXT), id="replaced"),
        pytest.param(lambda pattern: pattern.split(TEXT), id="parted"),
        pytest.param(
            lambda pattern: (pattern.search("in"), pattern.match("in"), pattern.fullmatch("in")), id="nothing"
        ),
        pytest.param(lambda pattern: (pattern.pattern, pattern.flags, pattern.groups), id="what it is"),
    ],
)
def test_it_answers_as_the_pattern_does(ask: Callable[[re.Pattern[str]], object]) -> None:
    pattern = late(r"\bOF\b", re.IGNORECASE)
    assert ask(pattern) == ask(re.compile(r"\bOF\b", re.IGNORECASE)) == ask(pattern)


def test_nothing_is_compiled_before_it_is_asked_for() -> None:
    broken = late("(")
    with pytest.raises(re.error):
        broken.search("x")
