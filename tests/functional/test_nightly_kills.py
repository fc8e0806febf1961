"""Nights killed with -9 lose nothing that they reported; `benchmarks.nightly.kills` kills many more."""

import json
import subprocess
import sys

import pytest

from tests.databases import new_database, postgres_address
from tests.paths import ROOT

__all__ = ["postgres_address"]


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_killed_nights_lose_nothing_and_are_gone_on_with(database: str, request: pytest.FixtureRequest) -> None:
    store = "history.db"
    if database == "postgresql":
        store = new_database(request.getfixturevalue("postgres_address"))
    command = [sys.executable, "-m", "benchmarks.nightly.kills", "--kills", "3", "--links", "60", "--store", store]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=170)
    assert result.returncode == 0, result.stderr[-2000:]
    counts = json.loads(result.stdout)
    assert counts["kills"] == 3
    assert counts["seen"] == counts["links"] >= counts["reported"] > 0
