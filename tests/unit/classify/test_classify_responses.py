"""Saved responses of every class get their class, each with a reason that can be checked."""

import json

import pytest

from refcheck.cli.classify_lines import classify_line
from tests.unit.classify import (
    saved_alive,
    saved_briefs,
    saved_chrome,
    saved_dead,
    saved_denied,
    saved_notices,
    saved_short,
    saved_subjects,
    saved_titled,
    saved_told,
    saved_withheld,
    saved_wordings,
)
from tests.unit.classify.saved_pages import Saved

CASES: dict[str, Saved] = {
    **saved_alive.languages(),
    **saved_alive.TRAPS,
    **saved_alive.MOVED,
    **saved_alive.DRIFT,
    **saved_dead.languages(),
    **saved_dead.OTHERS,
    **saved_withheld.languages(),
    **saved_withheld.WALLS,
    **saved_wordings.CASES,
    **saved_short.CASES,
    **saved_denied.CASES,
    **saved_titled.CASES,
    **saved_told.CASES,
    **saved_briefs.CASES,
    **saved_chrome.CASES,
    **saved_notices.CASES,
    **saved_subjects.CASES,
}


@pytest.mark.parametrize("saved", [pytest.param(saved, id=name) for name, saved in CASES.items()])
def test_class_and_its_reason(saved: Saved) -> None:
    answer = json.loads(classify_line(json.dumps(saved.record()), 1))
    assert answer["class"] == saved.expected, answer["reasons"]
    assert answer["reasons"][0]["rule"]
    for reason in answer["reasons"]:
        if reason["where"] == "body" and reason["start"] is not None:
            assert saved.body[reason["start"] : reason["end"]] == reason["matched"]
