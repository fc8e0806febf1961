"""`refcheck nightly` as a user runs it: settings, exit codes, the lock, and storage that fails."""

import http.server
import json
import resource
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from refcheck.archive.verification import verify_archive
from refcheck.cli import main
from refcheck.store import Store
from tests.databases import postgres_address

__all__ = ["postgres_address"]

PAGE = (
    "<!doctype html><html lang=en><head><title>Bridge to close</title></head><body><article><h1>Bridge to close</h1>"
    "<p>The county will close the Mill Road bridge in March, officials said on Tuesday after an inspection.</p>"
    "</article></body></html>"
)
FEED = "<rss version='2.0'><channel><title>Courier</title><item><link>{site}/story</link></item></channel></rss>"
STORY = (
    "<!doctype html><html lang=en><head><title>The story</title></head><body><article><h1>The story</h1>"
    "<p>The bridge will close in March (<a href='{site}/bridge'>Valley Courier</a>).</p></article></body></html>"
)


class Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        site = f"http://{self.headers['Host']}"
        pages = {"/bridge": PAGE, "/control": PAGE, "/feed": FEED.format(site=site), "/story": STORY.format(site=site)}
        if self.path.startswith("/same-"):
            pages[self.path] = PAGE.replace("bridge", f"bridge {self.path}")
        body = pages.get(self.path, "").encode()
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", "application/rss+xml" if self.path == "/feed" else "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_arguments: Any) -> None:
        return None


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.fixture
def desk(tmp_path: Path, site: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "piece.md").write_text(
        f'# A piece\n\nIt will close in March.[^1]\n\n[^1]: "Bridge to close," Courier, 2023. {site}/bridge\n',
        encoding="utf-8",
    )
    write_settings(tmp_path, site)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write_settings(folder: Path, site: str, *, more: str = "", sources: str = 'pieces = ["articles"]') -> None:
    (folder / "refcheck.toml").write_text(
        f'[nightly]\ncontrols = ["{site}/control"]\nsecond_look = false\n{more}\n'
        f"[nightly.sources]\n{sources}\n[nightly.hosts]\ninterval = 0\nrobots = false\n"
        '[nightly.fetch]\nallow_private = ["127.0.0.1"]\n',
        encoding="utf-8",
    )


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    return int(stopped.value.code or 0)


def test_a_first_night_and_one_with_nothing_due(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("nightly") == 0
    assert "1 link asked" in capsys.readouterr().out
    assert run("nightly", "--format", "json") == 0
    account = json.loads(capsys.readouterr().out)
    assert (account["asked"], account["states"]) == (0, {"alive": 1})
    assert list((desk / "archive").glob("*.warc.gz"))


def test_settings_may_stand_in_pyproject(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (desk / "refcheck.toml").read_text(encoding="utf-8").replace("[nightly", "[tool.refcheck.nightly")
    (desk / "refcheck.toml").unlink()
    (desk / "pyproject.toml").write_text(text, encoding="utf-8")
    assert run("nightly") == 0
    assert "1 link asked" in capsys.readouterr().out


def test_a_feed_and_a_list_are_sources_too(desk: Path, site: str, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "links.csv").write_text(f"name,url\none,{site}/bridge\ntwo,{site}/nothing\n", encoding="utf-8")
    write_settings(desk, site, sources=f'feeds = ["{site}/feed"]\nurls = ["links.csv"]')
    assert run("nightly", "--format", "json") == 0
    account = json.loads(capsys.readouterr().out)
    assert (account["pieces_read"], account["asked"]) == (2, 2)
    assert account["outcomes"] == {"gone": 1, "ok": 1}


@pytest.mark.parametrize(
    ("more", "named"),
    [
        pytest.param("budgett = '6h'", "budgett", id="unknown-key"),
        pytest.param("budget = 'six hours'", "six hours", id="no-duration"),
        pytest.param("concurrency = 'many'", "nightly.concurrency", id="no-number"),
        pytest.param("[nightly.due]\nalivee = '7d'", "alivee", id="unknown-key-deeper"),
        pytest.param("[nigthly]\nbudget = '6h'", "nigthly", id="unknown-table"),
        pytest.param("store = 'mysql://host/db'", "mysql", id="unknown-database"),
    ],
)
def test_a_wrong_setting_is_named(
    desk: Path, site: str, more: str, named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_settings(desk, site, more=more)
    assert run("nightly") == 2
    assert named in capsys.readouterr().err


def test_a_source_that_is_not_there_stops_the_run(desk: Path, site: str, capsys: pytest.CaptureFixture[str]) -> None:
    write_settings(desk, site, sources='pieces = ["artikles"]')
    assert run("nightly") == 2
    assert "artikles" in capsys.readouterr().err


def test_a_failing_control_page_makes_the_night_void(
    desk: Path, site: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("refcheck.jobs.controls._RETRY_SECONDS", 0.0)
    text = (desk / "refcheck.toml").read_text(encoding="utf-8").replace("/control", "/nothing")
    (desk / "refcheck.toml").write_text(text, encoding="utf-8")
    assert run("nightly") == 3
    assert "Void night" in capsys.readouterr().out


def test_a_second_run_leaves_with_a_line_that_names_the_first(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Store(str(desk / "refcheck.db")) as store, store.lock_run("process 4711 on desk-1"):
        assert run("nightly") == 2
    error = capsys.readouterr().err
    assert "process 4711 on desk-1" in error
    assert "--wait" in error


def test_on_postgresql_too_one_run_holds_the_lock(postgres_address: str) -> None:
    from refcheck.store import StoreBusyError

    with Store(postgres_address) as store:
        with store.lock_run("process 4711 on desk-1"), pytest.raises(StoreBusyError, match="4711 on desk-1"):
            store.lock_run("process 4712 on desk-2")
        store.lock_run("process 4712 on desk-2").close()


def test_a_database_server_that_is_gone_is_a_clear_error(
    desk: Path, site: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_settings(desk, site, more="store = 'postgresql://refcheck:secret@127.0.0.1:9/none'")
    assert run("nightly") == 2
    error = capsys.readouterr().err
    assert "cannot be reached" in error
    assert "secret" not in error


def test_a_file_that_is_no_database_is_left_as_it_is(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "refcheck.db").write_bytes(b"this is somebody's letter, not a database " * 40)
    before = (desk / "refcheck.db").read_bytes()
    assert run("nightly") == 2
    assert "refcheck.db" in capsys.readouterr().err
    assert (desk / "refcheck.db").read_bytes() == before


def test_an_archive_that_cannot_be_written_stops_the_night_and_keeps_the_history(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "archive").write_text("a file in the folder's place", encoding="utf-8")
    assert run("nightly") == 2
    assert "archive" in capsys.readouterr().err
    (desk / "archive").unlink()
    assert run("nightly") == 0


@contextmanager
def full_disk(limit: int) -> Iterator[None]:
    """Let no file of this process grow beyond a size: writing more fails as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("limit", [4_000, 100_000])
def test_a_disk_that_runs_full_is_a_clear_error_and_the_next_run_goes_on(
    desk: Path, site: str, limit: int, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "links.csv").write_text("\n".join(f"{site}/page-{n}" for n in range(60)), encoding="utf-8")
    write_settings(desk, site, sources='urls = ["links.csv"]')
    with full_disk(limit):
        assert run("nightly") == 2
    error = capsys.readouterr().err
    assert error.startswith("refcheck: ")
    assert "Traceback" not in error
    assert run("nightly") == 0
    assert "60 suspect" in capsys.readouterr().out


@pytest.mark.parametrize("room", [0, 8_000])
def test_a_disk_that_runs_full_over_unchanged_pages_keeps_each_answer_once(
    desk: Path, site: str, room: int, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "links.csv").write_text("\n".join(f"{site}/same-{n}" for n in range(60)), encoding="utf-8")
    write_settings(desk, site, sources='urls = ["links.csv"]')
    assert run("nightly") == 0
    make_due(desk)
    (kept,) = (desk / "archive").glob("*.warc.gz")
    with full_disk(kept.stat().st_size + room):
        assert run("nightly") == 2
    assert "Traceback" not in capsys.readouterr().err
    assert run("nightly") == 0
    assert "60 links asked (60 unchanged)" in capsys.readouterr().out
    (checked,) = verify_archive(desk / "archive")
    assert checked.problems == ()
    assert checked.captures == 2 * 60


def make_due(desk: Path) -> None:
    with Store(desk / "refcheck.db") as store, store.begin() as connection:
        connection.exec_driver_sql("UPDATE links SET due_at = added_at")
