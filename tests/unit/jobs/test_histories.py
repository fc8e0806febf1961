"""Histories as hosts write them: the state at the end, the nights on which the desk is told, no false death."""

import re
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from refcheck.jobs.histories import judge_history

FIRST_NIGHT = datetime(2026, 1, 1, 2, 0, tzinfo=UTC)
HISTORIES = tomllib.loads((Path(__file__).parent / "histories.toml").read_text(encoding="utf-8"))["history"]
_STEP = re.compile(r"(?P<name>\w+)(?:@(?P<hours>\d+))?(?:!(?P<flags>[\w,]+))?(?:\*(?P<times>\d+))?")


def observations_of(nights: str) -> list[dict[str, Any]]:
    """Write out the nights of a history as `refcheck policy` takes them."""
    found: list[dict[str, Any]] = []
    at = FIRST_NIGHT - timedelta(hours=24)
    for word in nights.split():
        step = _STEP.fullmatch(word)
        assert step, word
        flags = (step["flags"] or "").split(",")
        for _ in range(int(step["times"] or 1)):
            at = FIRST_NIGHT + timedelta(hours=int(step["hours"])) if step["hours"] else at + timedelta(hours=24)
            found.append(
                {
                    "at": at.isoformat(),
                    "outcome": step["name"],
                    "host_down": "host" in flags,
                    "vantage_ok": "seen" not in flags,
                    "reason": next((flag for flag in flags if flag not in ("host", "seen")), None),
                }
            )
    return found


@pytest.mark.parametrize("history", [pytest.param(history, id=history["name"]) for history in HISTORIES])
def test_a_history_ends_as_an_editor_would_want(history: dict[str, Any]) -> None:
    nights = judge_history({"url": "u", "observations": observations_of(history["nights"])})["nights"]
    states = [night["state"] for night in nights]
    assert states[-1] == history["last"]
    assert [number for number, night in enumerate(nights, start=1) if night["alert"]] == history["told"]
    assert history.get("never") not in states
