"""Histories with the state that the rules give each night, and the nights on which the desk is told."""

import re
import tomllib
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from refcheck.jobs.histories import judge_history

FIRST_NIGHT = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)
HISTORIES = tomllib.loads((Path(__file__).parent / "nights.toml").read_text(encoding="utf-8"))["history"]
_STEP = re.compile(
    r"(?P<day>\d+)(?:-(?P<last>\d+))?(?:\.(?P<hour>\d+))? (?P<outcome>\w+)(?::(?P<reason>\w+))?(?P<flags>[+\w]*)"
    r" = (?P<state>\w+)(?P<told>!?)"
)


def read_steps(steps: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Give the observations of a history and what is to be said after each."""
    observations: list[dict[str, Any]] = []
    nights: list[dict[str, Any]] = []
    for line in steps.strip().splitlines():
        step = _STEP.fullmatch(line)
        assert step, line
        for day in range(int(step["day"]), int(step["last"] or step["day"]) + 1):
            at = FIRST_NIGHT + timedelta(days=day, hours=int(step["hour"] or 0))
            observation = {
                "at": at.isoformat(),
                "outcome": step["outcome"],
                "host_down": "+host" in step["flags"],
                "vantage_ok": "+untrusted" not in step["flags"],
            }
            observations.append(observation | ({"reason": step["reason"]} if step["reason"] else {}))
            nights.append({"state": step["state"], "alert": bool(step["told"])})
    return observations, nights


@pytest.mark.parametrize("history", [pytest.param(history, id=history["name"]) for history in HISTORIES])
def test_each_night_of_a_history_has_its_state(history: dict[str, Any]) -> None:
    observations, nights = read_steps(history["steps"])
    assert judge_history({"url": "u", "observations": observations})["nights"] == nights


def test_a_host_that_is_down_for_more_than_a_month_is_dead_in_the_end() -> None:
    down = [{"at": (FIRST_NIGHT + timedelta(days=day)).isoformat(), "outcome": "dns_error", "host_down": True}
            for day in range(40)]  # fmt: skip
    told = [day for day, night in enumerate(judge_history({"observations": down})["nights"]) if night["alert"]]
    assert told == [33]
