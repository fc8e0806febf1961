"""Saved responses of every class get their class, each with a reason that can be checked."""

import json

import pytest
import saved_alive
import saved_dead
import saved_withheld
from saved_pages import Saved

from refcheck.cli.classify_lines import classify_line

CASES: dict[str, Saved] = {
    **saved_alive.languages(),
    **saved_alive.TRAPS,
    **saved_alive.MOVED,
    **saved_alive.DRIFT,
    **saved_dead.languages(),
    **saved_dead.OTHERS,
    **saved_withheld.languages(),
    **saved_withheld.WALLS,
}


@pytest.mark.parametrize("saved", [pytest.param(saved, id=name) for name, saved in CASES.items()])
def test_class(saved: Saved) -> None:
    answer = json.loads(classify_line(json.dumps(saved.record()), 1))
    assert (answer["class"], answer["reasons"][0]["rule"]) == (saved.expected, answer["reasons"][0]["rule"])


@pytest.mark.parametrize("saved", [pytest.param(saved, id=name) for name, saved in CASES.items()])
def test_reason_leads_to_the_words(saved: Saved) -> None:
    answer = json.loads(classify_line(json.dumps(saved.record()), 1))
    for reason in answer["reasons"]:
        assert reason["rule"]
        if reason["where"] == "body" and reason["start"] is not None:
            assert saved.body[reason["start"] : reason["end"]] == reason["matched"]
