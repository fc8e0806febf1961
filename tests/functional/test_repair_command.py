"""`refcheck repair` over a history: offers, patches, and drafts edited in place."""

import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from refcheck.cli import main
from refcheck.datatypes.exchanges import Response
from refcheck.pipeline import Ports
from refcheck.store import Store
from refcheck.store.upgrading import upgrade_store
from tests.fakes import MemoryArchive, ScriptedWeb, StillClock, a_page
from tests.nights import Answer, Desk, article, missing, redirect
from tests.unit.repair.test_search import DRAFT, MORE, OTHER, STORY, URL, archive

COPY = f"https://web.archive.org/web/20230322090000/{URL}"
HTML = f'<p>“The deck was never built to carry forty-ton trucks,” Ada Moore said (<a href="{URL}">Courier</a>).</p>\n'


@dataclass
class Newsroom:
    folder: Path
    run: Callable[..., int]


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Newsroom:
    """Three pieces that quote one page, which was read for two nights and is then gone for good."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "piece.md").write_text(DRAFT, encoding="utf-8")
    (folder / "page.html").write_text(HTML, encoding="utf-8")
    (folder / "letter.txt").write_text(DRAFT.replace("[^1]: ", "Notes\n1. ").replace("[^1]", "1"), encoding="utf-8")

    def courier(url: str, day: float) -> Answer:
        return STORY if day < 2 else missing(url, 410)

    with Store(str(tmp_path / "refcheck.db")) as store:
        upgrade_store(store)
        settings = {"sources": {"pieces": ["articles"]}}
        Desk(store, {"courier.example": courier}, tmp_path, settings=settings).run_days(14)
    (tmp_path / "refcheck.toml").write_text('[nightly.sources]\npieces = ["articles"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    web = ScriptedWeb(archive({"20230322090000": STORY}, closest="20230322090000"))
    open_with(monkeypatch, web)

    def run(*arguments: str) -> int:
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        return int(stopped.value.code or 0)

    return Newsroom(tmp_path, run)


def open_with(monkeypatch: pytest.MonkeyPatch, web: ScriptedWeb) -> None:
    """Let the command's ports lead to a scripted web."""
    from contextlib import asynccontextmanager

    @asynccontextmanager
    async def open_ports(*_arguments: object, **_named: object):  # type: ignore[no-untyped-def]
        yield Ports(clock=StillClock(), fetcher=web, archive=MemoryArchive())

    monkeypatch.setattr("refcheck.cli.repair_run.open_ports", open_ports)


def test_without_the_flag_nothing_is_edited_and_a_patch_says_what_would_be(
    newsroom: Newsroom, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    before = {path: path.read_bytes() for path in (newsroom.folder / "articles").iterdir()}
    assert newsroom.run("repair") == 1
    out = capfdbinary.readouterr().out.decode()
    assert {path: path.read_bytes() for path in before} == before
    assert out.count(f"archived copy of 22 March 2023: {COPY}") == 3
    assert "it holds the cited words" in out
    assert f'+[^1]: "Bridge to close," *Valley Courier*, 12 March 2023. {COPY} (accessed 20 March 2023)' in out
    assert f"{URL}, archived at {COPY} (accessed" in out


@pytest.mark.skipif(not shutil.which("patch"), reason="needs patch")
def test_the_output_is_a_patch_that_applies(newsroom: Newsroom, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    newsroom.run("repair")
    patch = capfdbinary.readouterr().out
    subprocess.run(["patch", "-p1", "--quiet"], input=patch, cwd=newsroom.folder, check=True)
    assert (newsroom.folder / "articles" / "piece.md").read_text(encoding="utf-8") == DRAFT.replace(URL, COPY)


def test_with_the_flag_markdown_and_html_are_edited_and_text_is_not(newsroom: Newsroom) -> None:
    letter = (newsroom.folder / "articles" / "letter.txt").read_bytes()
    assert newsroom.run("repair", "--write") == 1  # the letter is left
    assert (newsroom.folder / "articles" / "piece.md").read_text(encoding="utf-8") == DRAFT.replace(URL, COPY)
    page = (newsroom.folder / "articles" / "page.html").read_text(encoding="utf-8")
    assert f'<a href="{COPY}" data-originalurl="{URL}" data-versionurl="{COPY}"' in page
    assert (newsroom.folder / "articles" / "letter.txt").read_bytes() == letter


def test_one_piece_written_leaves_nothing_to_do(newsroom: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    assert newsroom.run("repair", "articles/piece.md", "--write", "--format", "json") == 0
    account = json.loads(capsys.readouterr().out)
    assert account[0]["written"]
    assert account[0]["links"][0]["replacement"] == COPY
    assert account[0]["links"][0]["holds"] == "words"
    assert newsroom.run("repair", "articles/piece.md", "--write") == 0


def test_a_copy_without_the_words_is_named_and_never_written(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    later = a_page("Bridge to close", MORE, "Officials gave no reason for the closing and took no questions.")
    open_with(monkeypatch, ScriptedWeb(archive({"20230322090000": later}, closest="20230322090000")))
    assert newsroom.run("repair", "--write") == 1
    assert "look at it before you use it" in capfdbinary.readouterr().out.decode()
    assert (newsroom.folder / "articles" / "piece.md").read_text(encoding="utf-8") == DRAFT


def test_what_a_person_has_accepted_is_left_alone(
    newsroom: Newsroom, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    newsroom.run("verdict", "accept", URL, "--why", "quoted from memory", "--author", "ed")
    capfdbinary.readouterr()
    assert newsroom.run("repair") == 0
    assert b"Nothing to repair" in capfdbinary.readouterr().out


def test_without_a_history_the_draft_is_checked_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (tmp_path / "piece.md").write_text(DRAFT + f"\nSoup.[^2]\n\n[^2]: “Soup,” {URL}-soup\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    answers: dict[str, Response] = {URL: missing(URL, 410), f"{URL}-soup": OTHER, "https://x.example/": article("x")}
    open_with(monkeypatch, ScriptedWeb(answers | archive({"20230322090000": STORY}, closest="20230322090000")))
    with pytest.raises(SystemExit) as stopped:
        main(["repair", "piece.md", "--archive", str(tmp_path / "warc"), "--write"])
    assert stopped.value.code == 0
    text = (tmp_path / "piece.md").read_text(encoding="utf-8")
    assert COPY in text
    assert f"{URL}-soup" in text


def test_a_moved_page_gets_its_new_address_and_another_spelling_is_no_move(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    new = "https://courier.example/2023/03/bridge"
    (tmp_path / "piece.md").write_text(DRAFT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    open_with(monkeypatch, ScriptedWeb({URL: redirect(new), new: STORY}))
    with pytest.raises(SystemExit):
        main(["repair", "piece.md", "--archive", str(tmp_path / "warc"), "--write"])
    assert (tmp_path / "piece.md").read_text(encoding="utf-8") == DRAFT.replace(URL, new)
    open_with(monkeypatch, ScriptedWeb({new: redirect(f"{new}/"), f"{new}/": STORY}))
    with pytest.raises(SystemExit) as stopped:
        main(["repair", "piece.md", "--archive", str(tmp_path / "warc"), "--write"])
    assert stopped.value.code == 0


def test_drafts_must_be_named_where_there_is_no_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as stopped:
        main(["repair"])
    assert stopped.value.code == 2
    assert "--config" in capsys.readouterr().err
