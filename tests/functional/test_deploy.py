"""The deployment files: every refcheck command in them parses, their settings load, and no secret stands in them."""

import json
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer
import yaml

from refcheck.alerts.metrics import render_metrics
from refcheck.cli import app
from refcheck.datatypes.nights import NightReport
from refcheck.jobs.settings import load_settings
from tests.builders import NOON
from tests.paths import ROOT

DEPLOY = ROOT / "deploy"
UNITS = sorted([*DEPLOY.glob("*.service"), *DEPLOY.glob("*.timer")])


def compose() -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    return content


def commands() -> Iterator[tuple[str, list[str]]]:
    """Give every refcheck command of the files, without the program's own name."""
    for name, service in compose()["services"].items():
        if service.get("image") == "refcheck":
            yield name, service["command"]
    for unit in UNITS:
        for line in unit.read_text(encoding="utf-8").splitlines():
            if line.startswith("ExecStart="):
                yield unit.name, shlex.split(line.partition("=")[2])[1:]


@pytest.mark.parametrize(("place", "words"), [pytest.param(*found, id=found[0]) for found in commands()])
def test_the_commands_are_refchecks(place: str, words: list[str]) -> None:
    group = typer.main.get_command(app)
    _name, command, rest = group.resolve_command(group.make_context("refcheck", [], resilient_parsing=True), words)  # type: ignore[attr-defined]
    assert command is not None
    command.make_context(words[0], [word.replace("%", "") for word in rest])


def test_the_settings_load_and_leave_the_night_to_workers() -> None:
    settings = load_settings(DEPLOY / "refcheck.toml")
    assert settings.fleet.workers
    assert settings.fleet.archive is not None
    assert settings.fleet.hosts > settings.concurrency


def test_the_parts_are_there_and_know_each_other() -> None:
    services, volumes = compose()["services"], compose()["volumes"]
    assert {"database", "objects", "worker", "planner", "web", "prometheus", "grafana"} <= services.keys()
    for service in services.values():
        needed = service.get("depends_on", {})
        assert set(needed) <= services.keys()
        for mount in service.get("volumes", []):
            source = mount.partition(":")[0]
            assert source in volumes or source.startswith("${") or (DEPLOY / source).exists(), mount


def test_prometheus_asks_and_shows_what_refcheck_tells() -> None:
    report = NightReport(night_id=1, started_at=NOON, finished_at=NOON, is_void=False)
    known = set(re.findall(r"^# HELP (\w+)", render_metrics(report, success=report, changes={}), flags=re.MULTILINE))
    scraping = yaml.safe_load((DEPLOY / "prometheus.yml").read_text(encoding="utf-8"))
    assert scraping["scrape_configs"][0]["static_configs"][0]["targets"] == ["web:8765"]
    rules = yaml.safe_load((DEPLOY / "prometheus-rules.yml").read_text(encoding="utf-8"))
    board = json.loads((DEPLOY / "grafana" / "refcheck.json").read_text(encoding="utf-8"))
    asked = [rule["expr"] for rule in rules["groups"][0]["rules"]]
    asked += [target["expr"] for panel in board["panels"] for target in panel["targets"]]
    names = {name for expression in asked for name in re.findall(r"\brefcheck_[a-z_]+", expression)}
    assert {name for name in names if name != "refcheck_night_"} <= known


@pytest.mark.parametrize("unit", [pytest.param(unit, id=unit.name) for unit in UNITS])
def test_the_units_are_understood(unit: Path, tmp_path: Path) -> None:
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("systemd-analyze is not installed here")
    for other in UNITS:
        text = other.read_text(encoding="utf-8").replace("/opt/refcheck/bin/refcheck", "/bin/true")
        (tmp_path / other.name).write_text(text, encoding="utf-8")
    result = subprocess.run(
        [program, "verify", "--man=no", tmp_path / unit.name], capture_output=True, text=True, check=False
    )
    complaints = [line for line in result.stderr.splitlines() if unit.name.partition("@")[0] in line]
    assert complaints == []


def test_the_timer_makes_up_for_a_night_that_was_slept_through() -> None:
    timer = (DEPLOY / "refcheck-nightly.timer").read_text(encoding="utf-8")
    assert "Persistent=true" in timer
    assert "RandomizedDelaySec=" in timer


def test_no_secret_stands_in_the_files() -> None:
    for path in DEPLOY.rglob("*"):
        if path.is_file():
            text = path.read_text(encoding="utf-8")
            assert not re.search(
                r"(?im)(password|secret|token)\w*[ \t]*[=:][ \t]*[\"']?(?!\$|/|\.|\s|$)\w{6,}", text
            ), path


def test_the_image_runs_as_nobody_in_particular() -> None:
    lines = (DEPLOY / "Dockerfile").read_text(encoding="utf-8").splitlines()
    assert any(re.match(r"USER (?!root|0)", line) for line in lines)
    assert any(line.startswith("FROM python:3.11-slim") for line in lines)
