"""The gold quotations: what was reached may not be lost."""

import json
from pathlib import Path

import pytest

from benchmarks.quotations.cases import HARD, ORDINARY, SPEAKERS, read_cases
from benchmarks.quotations.score import FLOORS, score_cases
from benchmarks.quotations.variants import falsified_variants, honest_variants, is_plain


def floors(group: str) -> dict[str, float]:
    shares: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))[group]
    return shares


def test_written_quotations_keep_their_floors() -> None:
    scores = score_cases(read_cases())
    assert {
        name: round(score.share, 3) for name, score in scores.items() if score.share < floors("written")[name]
    } == {}


def test_nobody_is_accused_of_the_right_speaker() -> None:
    scores = score_cases(read_cases(SPEAKERS))
    assert {name: scores[name].share for name, floor in floors("speakers").items() if scores[name].share < floor} == {}


@pytest.mark.parametrize(
    ("group", "folder"),
    [
        pytest.param("ordinary", ORDINARY, id="as the press, bodies and universities write"),
        pytest.param("hard", HARD, id="portraits, transcripts, judgments, posts, letters"),
    ],
)
def test_quotations_of_many_kinds_of_pages_keep_their_floors(group: str, folder: Path) -> None:
    scores = score_cases(read_cases(folder))
    assert {name: scores[name].share for name, floor in floors(group).items() if scores[name].share < floor} == {}


@pytest.mark.parametrize("group", ["honest variants", "falsified variants"])
def test_variants_keep_their_floors(group: str) -> None:
    make = honest_variants if group == "honest variants" else falsified_variants
    plain = [case for case in read_cases() if is_plain(case)][::6]
    scores = score_cases(variant for case in plain for _, variant in make(case))
    shares = {name: score.share for name, score in scores.items() if score.total}
    assert {name: share for name, share in shares.items() if share < floors(group)[name]} == {}
