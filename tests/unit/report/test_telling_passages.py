"""Which passages a reader is shown where there is room for one or two."""

import pytest

from refcheck.datatypes.assessments import Passage
from refcheck.datatypes.extracted import Where
from refcheck.report.phrases import from_a_word, to_a_word
from refcheck.report.telling import telling_passages


def passage(exact: str) -> Passage:
    return Passage(exact=exact, prefix="", suffix="", start=0, end=len(exact), score=0.5, where=Where.ARTICLE)


BEST = passage("On the northern shore, farmers drill.")
WELLS = passage("There are more than 14,000 others.")


@pytest.mark.parametrize(
    ("explanation", "shown"),
    [
        pytest.param("the page has “14,000”, but beside other words", (BEST, WELLS), id="named-words-stand-in-another"),
        pytest.param("the page says it of another: “farmers drill”", (BEST,), id="named-words-stand-in-the-best"),
        pytest.param("its wording does not settle it", (BEST,), id="nothing-is-named"),
        pytest.param("the number differs: “900” here", (BEST,), id="named-words-stand-nowhere"),
    ],
)
def test_shows_the_passage_that_the_explanation_speaks_of(explanation: str, shown: tuple[Passage, ...]) -> None:
    assert telling_passages(explanation, (BEST, passage("Melons grow here."), WELLS)) == shown


def test_shows_nothing_where_nothing_was_found() -> None:
    assert telling_passages("nowhere on it: “wells”", ()) == ()


def test_context_around_a_passage_begins_and_ends_with_whole_words() -> None:
    assert from_a_word("X WhatsApp Copy link\n\nOn Monday ") == "On Monday "  # buttons are no context
    assert to_a_word(" The end.\n\nMost read: ten reci") == " The end."
    assert from_a_word("dsat scenes of the lake. We find") == "scenes of the lake. We find"
    assert to_a_word("Inflow averaged 1.1 km³ per ye") == "Inflow averaged 1.1 km³ per ye"  # the page ends there
    assert to_a_word(" Inflow averaged 1.1 km³ per yea") == " Inflow averaged 1.1 km³ per "
    assert from_a_word("Donaudampfschifffahrtsgesellscha") == "Donaudampfschifffahrtsgesellscha"
