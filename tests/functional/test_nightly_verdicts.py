"""`refcheck db` and `refcheck verdict` as a user runs them, on a history that a night has made."""

import json
from pathlib import Path

import pytest

from refcheck.cli import main
from refcheck.store import Store
from refcheck.store.upgrading import upgrade_store
from tests.nights import Desk, article

PAGE = "https://courier.example/bridge"
PIECE = f'# A piece\n\nIt will close in March.[^1]\n\n[^1]: "Bridge to close," Courier, 2023. {PAGE}\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "piece.md").write_text(PIECE, encoding="utf-8")
    (tmp_path / "refcheck.toml").write_text("[nightly]\n", encoding="utf-8")
    with Store(str(tmp_path / "refcheck.db")) as store:
        upgrade_store(store)
        hosts = {"courier.example": lambda url, day: article(url)}
        Desk(store, dict(hosts), tmp_path, settings={"sources": {"pieces": ["piece.md"]}}).run()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    return int(stopped.value.code or 0)


def test_a_verdict_is_kept_with_its_reason_and_listed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ("verdict", "accept", PAGE + "#top", "--why", "seen in print", "--until", "2099-03-31", "--author", "Ada")
    assert run(*given) == 0
    assert run("verdict", "list") == 0
    said = capsys.readouterr().out
    assert f"accept {PAGE}: seen in print (Ada, " in said
    assert "until 2099-03-31" in said


def test_a_claim_is_named_by_the_beginning_of_its_name(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("db", "export")
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    claim = next(row for row in rows if row["table"] == "claims")
    assert run("verdict", "reject", claim["id"][:10], "--why", "the figure is wrong") == 0
    assert run("verdict", "list") == 0
    assert f"(claim {claim['id']})" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        pytest.param((PAGE + "x", "--why", "w"), "no such link", id="unknown-link"),
        pytest.param(("ffffffffff", "--why", "w"), "no such link", id="unknown-claim"),
        pytest.param((PAGE, "--why", " "), "--why", id="no-reason"),
        pytest.param((PAGE, "--why", "w", "--until", "soon"), "--until", id="no-date"),
        pytest.param((PAGE, "--why", "w", "--until", "2001-01-01"), "past", id="over-already"),
    ],
)
def test_a_verdict_that_cannot_be_kept_is_refused(
    folder: Path, arguments: tuple[str, ...], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("verdict", "accept", *arguments) == 2
    assert named in capsys.readouterr().err


def test_a_forgotten_piece_is_gone_and_an_unknown_one_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("db", "forget", "piece") == 2
    assert "there is piece.md" in capsys.readouterr().err
    assert run("db", "forget", "piece.md") == 0
    run("db", "export")
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]
    assert [row["due_at"] for row in rows if row["table"] == "links"] == [None]


def test_vacuum_and_upgrade_leave_a_history_that_works(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("db", "vacuum", "--keep", "1d") == 0
    assert run("db", "upgrade") == 0
    assert run("db", "upgrade", "--store", str(folder / "new" / "other.db")) == 0
    assert "(was empty)" in capsys.readouterr().out


def test_a_store_that_was_never_made_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("verdict", "list", "--store", str(folder / "none.db")) == 2
    assert "refcheck db upgrade" in capsys.readouterr().err
    assert not (folder / "none.db").exists()
