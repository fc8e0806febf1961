"""A night over three workers, one of them killed, the database restarted; `benchmarks.fleet` does it at size."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.fleet.cluster import find_programs
from refcheck.cli import main
from tests.paths import ROOT


def test_a_killed_worker_and_a_restarted_database_cost_nothing() -> None:
    try:
        find_programs()
    except FileNotFoundError as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(error))
    sizes = ["--links", "160", "--hosts", "32", "--interval", "0.1", "--stalled-after", "2", "--ask-again", "4"]
    command = [sys.executable, "-m", "benchmarks.fleet", *sizes, "--outage", "0.5", "--hosts-at-once", "8"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=170)
    assert result.returncode == 0, result.stderr[-2000:]
    figures = json.loads(result.stdout)
    assert figures["observed"] == 160
    assert figures["overlaps"] == 0
    assert figures["equal_to_one_process"]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        pytest.param("", "workers = true", id="one-process-settings"),
        pytest.param("[fleet]\nworkers = true", "over PostgreSQL", id="store-is-a-file"),
        pytest.param("[fleet]\nstalled_after = '5s'", "three times", id="shorter-than-the-pause"),
        pytest.param("[fleet]\nworkres = true", "no such setting", id="typo"),
    ],
)
def test_a_worker_says_what_is_wrong_with_the_settings(
    settings: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = tmp_path / "refcheck.toml"
    place.write_text(f"[nightly]\n{settings}\n", encoding="utf-8")
    with pytest.raises(SystemExit) as left:
        main(["worker", "--config", str(place)])
    assert left.value.code == 2
    assert said in capsys.readouterr().err
