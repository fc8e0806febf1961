"""A paywalled source gets a verdict once its text is supplied, from the shell and from Python."""

import json
import subprocess
import sys
from importlib import resources
from pathlib import Path

import jsonschema
import pytest
from warcio.checker import Checker

import refcheck
from refcheck.errors import ConfigError
from refcheck.report import render_json
from tests.paths import ROOT

PAYWALLED = "https://www.ft.com/content/c49a6f04-8fd0-4253-af14-dd1bd2d9dbeb"
TEXT = """How Tajikistan became hub for Afghanistan’s resistance

The government of Emomali Rahmon has provided logistics, asylum and assistance to opponents of the Taliban, officials
in Dushanbe said, which the Taliban resent.
"""
DRAFT = ROOT / "seeds/gafarli.txt"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "copies"
    folder.mkdir()
    (folder / "index.csv").write_text(f"url,file\n{PAYWALLED}?utm_source=feed,hub.txt\n", "utf-8")
    (folder / "hub.txt").write_text(TEXT, "utf-8")
    return folder


def test_a_paywalled_reference_is_judged_on_the_supplied_text(folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    report = json.loads(
        render_json(refcheck.check(DRAFT, cassettes=ROOT / "cassettes", archive=archive, supply=folder))
    )
    schema = json.loads((resources.files("refcheck") / "data" / "report-1.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator(schema).validate(report)
    (piece,) = report["documents"]
    (assessment,) = piece["citations"][2]["assessments"]
    assert (assessment["source"], assessment["verdict"]) == ("supplied", "supported")
    reference = piece["references"][2]
    assert reference["link"]["class"] == "paywall"
    assert "supplied copy (hub.txt)" in reference["text_read"]
    assert assessment["capture"] == reference["text_capture"]["record_id"]
    assert [c["assessments"][0]["source"] for c in piece["citations"]].count("supplied") == 1
    files = [str(path) for path in archive.glob("*.warc.gz")]
    assert Checker(_CheckArguments(files)).process_all() == 0


def test_the_same_from_the_shell_every_time(folder: Path, tmp_path: Path) -> None:
    arguments = ("--offline", "--cassettes", "cassettes", "--archive", tmp_path / "archive", "--supply", folder)
    command = [sys.executable, "-m", "refcheck", "check", DRAFT, *arguments, "--format", "terminal"]
    first, second = (
        subprocess.run([*map(str, command)], capture_output=True, text=True, cwd=ROOT, check=False, timeout=60)
        for _ in range(2)
    )
    assert "supplied copy" in first.stdout
    assert first.stdout == second.stdout


def test_a_copy_that_no_draft_cites_is_named(folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (folder / "typo.txt").write_text(TEXT, "utf-8")
    with (folder / "index.csv").open("a", encoding="utf-8") as index:
        index.write(f"{PAYWALLED}x,typo.txt\n")
    refcheck.check(DRAFT, cassettes=ROOT / "cassettes", archive=tmp_path / "archive", supply=folder)
    assert [message for message in caplog.messages if "was not used" in message] == [
        "the supplied copy typo.txt was not used: no draft cites its address; compare the two"
    ]


def test_a_bad_index_stops_the_run_before_anything_is_asked(folder: Path, tmp_path: Path) -> None:
    (folder / "hub.txt").unlink()
    with pytest.raises(ConfigError, match=r"index\.csv, line 2: hub\.txt: no such file"):
        refcheck.check(DRAFT, cassettes=ROOT / "cassettes", archive=tmp_path / "archive", supply=folder)
    assert not (tmp_path / "archive").exists()


class _CheckArguments:
    verbose = False

    def __init__(self, inputs: list[str]) -> None:
        self.inputs = inputs
