"""The chance that a page bears a claim out which no rule has anything against."""

from refcheck.verify.claims.bearing.lying import lie_of
from refcheck.verify.claims.bearing.trees import load_trees
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.weighing import Shape, Weighed

_MEASURED = (
    "bigrams", "coverage_five", "coverage_near", "coverage_page", "denial_theirs", "doubt_sum", "doubt_third",
    "figure_gap", "has_dates", "has_names", "has_numbers", "hedge_dropped", "here_least", "near_share",
    "negation_both", "negation_theirs", "numbers_near", "opposites",
)  # fmt: skip
"""The features of the regressions that the trees read as well."""
_MOST_WORDS = 20


def bearing_chance(weighed: Weighed, page: PageIndex) -> float | None:
    """Give the chance, 0 to 1, that a page bears out a claim whose words it has.

    Only an English claim of one sentence and at most 20 words against a whole page is judged, any other is None: the
    trees have seen hardly anything else.
    """
    facts = weighed.facts
    if facts.language != "en" or weighed.shape is not Shape.PAGE or len(facts.sentence.forms) > _MOST_WORDS:
        return None
    return load_trees().chance(read_bearing(weighed, page))


def read_bearing(weighed: Weighed, page: PageIndex) -> dict[str, float]:
    """Give what the trees read: how a claim lies on a page, some of what was measured, and the chance of its topic."""
    measured = {name: weighed.measured.get(name, 0.0) for name in _MEASURED}
    return {"about": weighed.about, **measured, **lie_of(weighed.facts, page, weighed.ranked)}
