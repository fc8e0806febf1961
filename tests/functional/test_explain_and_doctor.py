"""`refcheck explain` and `refcheck doctor`, as a user runs them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from refcheck.cli import app, main
from tests.paths import ROOT

RUNNER = CliRunner()


def test_explain_says_what_a_word_means_and_what_to_do() -> None:
    result = RUNNER.invoke(app, ["explain", "bot blocked"])
    assert result.exit_code == 0
    assert "It never means that the page is gone." in result.output
    assert "What to do:" in result.output


def test_explain_without_a_word_lists_them() -> None:
    result = RUNNER.invoke(app, ["explain"])
    assert "class:\n  ok " in result.output
    assert "  misattributed " in result.output


def test_explain_says_why_an_address_was_judged_so(tmp_path: Path) -> None:
    archive = str(tmp_path / "archive")
    draft = str(ROOT / "seeds" / "gafarli.txt")
    options = ["--offline", "--cassettes", str(ROOT / "cassettes"), "--archive", archive, "--fail-on", "never"]
    assert RUNNER.invoke(app, ["check", draft, *options]).exit_code == 0
    url = "https://www.ft.com/content/c49a6f04-8fd0-4253-af14-dd1bd2d9dbeb"
    result = RUNNER.invoke(app, ["explain", url, "--archive", archive])
    assert "the page answers with a paywall" in result.output
    assert "isAccessibleForFree" in result.output
    assert "<urn:uuid:" in result.output


@pytest.mark.parametrize(
    ("word", "hint"), [("paywal", "did you mean paywall"), ("zzzzqq", "lists them")], ids=["misspelled", "unknown"]
)
def test_explain_helps_with_an_unknown_word(word: str, hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["explain", word])
    assert stopped.value.code == 2
    assert hint in capsys.readouterr().err


def test_doctor_says_what_is_there(tmp_path: Path) -> None:
    result = RUNNER.invoke(app, ["doctor", "--offline", "--archive", str(tmp_path / "new" / "archive")])
    assert result.exit_code == 0
    assert "✓ program: refcheck" in result.output
    assert "✓ archive:" in result.output
    assert not (tmp_path / "new").exists()


def test_doctor_says_what_to_do_about_a_folder_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    result = RUNNER.invoke(app, ["doctor", "--offline", "--archive", str(tmp_path / "file")])
    assert result.exit_code == 2
    assert "name another folder with --archive" in result.output
