"""What a beginner types first is answered with what to type next."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from refcheck.cli import app
from refcheck.errors import RefcheckError


@pytest.mark.parametrize(
    ("arguments", "way_out"),
    [
        pytest.param(["check"], "For instance: refcheck check draft.docx", id="no-draft"),
        pytest.param(["chek", "draft.md"], "Did you mean 'check'?", id="a-command-misspelt"),
        pytest.param(["check", "draft.md", "--formt", "json"], "--format", id="an-option-misspelt"),
        pytest.param(["check", "draft.md", "--format", "pdf"], "'html', 'docx'", id="an-unknown-format"),
        pytest.param(["check", "."], "./*.docx", id="a-folder"),
        pytest.param(["check", "missing.docx"], "check the path", id="a-missing-draft"),
        pytest.param(["check", "www.paper.example/story"], "https://", id="an-address-without-its-scheme"),
        pytest.param(["check", "htps://paper.example/story"], "https://", id="a-scheme-misspelt"),
        pytest.param(["check", "draft.md", "--desk", "desk.csv"], "--format csv", id="a-desk-without-a-table"),
        pytest.param(["classify", "missing.jsonl"], "- for standard input", id="missing-lines"),
        pytest.param(["explain", "payall"], "did you mean paywall", id="a-word-misspelt"),
        pytest.param(["nightly"], "refcheck.toml", id="a-night-without-settings"),
    ],
)
def test_an_error_names_the_way_out(
    arguments: list[str], way_out: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "draft.md").write_text("The bridge was closed.\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, arguments)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        assert isinstance(result.exception, RefcheckError)
        assert way_out in str(result.exception)
    else:
        assert result.exit_code == 2
        assert way_out in result.stderr


def test_alone_it_shows_what_it_can_do() -> None:
    result = CliRunner().invoke(app, [])
    assert "Check the sources of a draft" in result.output
    assert "check" in result.output


def test_help_ends_with_lines_to_copy() -> None:
    result = CliRunner().invoke(app, ["check", "--help"])
    assert "\nExamples:\n  refcheck check draft.docx\n" in result.stdout


@pytest.mark.parametrize(
    ("shell", "begins"),
    [
        pytest.param("bash", "_refcheck_completion() {", id="bash"),
        pytest.param("zsh", "#compdef refcheck", id="zsh"),
        pytest.param("fish", "complete --command refcheck", id="fish"),
    ],
)
def test_completion_can_be_shown_for_a_shell(shell: str, begins: str) -> None:
    # Which shell runs us is told from our parents, and CI may have none: so it is named.
    named = os.environ | {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    command = [str(Path(sys.executable).parent / "refcheck"), "--show-completion", shell]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, env=named)
    assert done.stdout.startswith(begins), done.stderr


def test_importing_the_library_loads_nothing_heavy() -> None:
    code = "import sys, refcheck; print([m for m in ('httpx', 'lxml', 'typer', 'refcheck.api') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"
