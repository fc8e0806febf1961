"""The definitions for GitHub Actions and pre-commit: they load, and what they run runs."""

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command

from refcheck.cli import app
from tests.paths import ROOT

HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


def environment(folder: Path) -> dict[str, str]:
    """Give the variables that a runner sets, with refcheck on the path."""
    programs = Path(sys.executable).parent
    for name in ("output", "summary"):
        (folder / name).touch()
    return os.environ | {
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "GITHUB_OUTPUT": str(folder / "output"),
        "GITHUB_STEP_SUMMARY": str(folder / "summary"),
        "XDG_DATA_HOME": str(folder / "data"),
    }


def run_action(folder: Path, **inputs: str) -> "subprocess.CompletedProcess[str]":
    """Run the action's last step as a runner does, with its inputs as variables."""
    step = ACTION["runs"]["steps"][-1]
    given = {name: value.get("default", "") for name, value in ACTION["inputs"].items()} | inputs
    variables = {
        variable: given[expression.removeprefix("${{ inputs.").removesuffix(" }}")]
        for variable, expression in step["env"].items()
    }
    script = folder / "script.sh"
    script.write_text(step["run"], encoding="utf-8")
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script)],
        cwd=ROOT,
        env=environment(folder) | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def offline(folder: Path) -> str:
    return "\n".join(["--offline", "--cassettes", "cassettes", "--archive", str(folder / "archive")])


def test_the_action_checks_drafts_and_shows_the_report_in_the_summary(tmp_path: Path) -> None:
    report = tmp_path / "a report.md"
    inputs = {"drafts": "seeds/gafar*.txt\nseeds/no-such-*.md", "output": str(report), "fail-on": "never"}
    done = run_action(tmp_path, arguments=offline(tmp_path), **inputs)
    assert done.returncode == 0, done.stderr
    assert "gafarli.txt" in report.read_text(encoding="utf-8")
    assert (tmp_path / "summary").read_text(encoding="utf-8") == report.read_text(encoding="utf-8")
    assert "exit-code=0" in (tmp_path / "output").read_text(encoding="utf-8")


def test_the_action_ends_as_the_check_does(tmp_path: Path) -> None:
    inputs = {"drafts": "seeds/gafarli.txt", "output": str(tmp_path / "r"), "fail-on": "note"}
    done = run_action(tmp_path, arguments=offline(tmp_path), **inputs)
    assert done.returncode == 1
    assert "exit-code=1" in (tmp_path / "output").read_text(encoding="utf-8")


def test_words_of_inputs_never_become_commands(tmp_path: Path) -> None:
    bait = tmp_path / "taken"
    done = run_action(
        tmp_path, drafts=f"$(touch {bait}).md\n`touch {bait}`\n; touch {bait}", output=str(tmp_path / "r")
    )
    assert not bait.exists()
    assert done.returncode in (0, 2)


def test_the_action_puts_no_expression_into_a_script() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")
        assert "run" not in step or step["shell"] == "bash"


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: str(hook["id"]))
def test_a_hook_runs_a_command_that_is_there(hook: dict[str, Any]) -> None:
    program, command, *options = shlex.split(hook["entry"])
    assert program == "refcheck"
    known = {name for parameter in get_command(app).commands[command].params for name in parameter.opts}  # type: ignore[attr-defined]
    assert {option for option in options if option.startswith("--")} <= known
    assert hook["language"] == "python"


def test_the_recorded_hook_passes_over_a_draft(tmp_path: Path) -> None:
    hook = next(hook for hook in HOOKS if hook["id"] == "refcheck-recorded")
    done = subprocess.run(
        [*shlex.split(hook["entry"]), "seeds/vif-gupta.txt"],
        cwd=ROOT,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    assert "vif-gupta.txt" in done.stdout
