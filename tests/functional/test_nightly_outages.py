"""A database server that is restarted in the middle of a night: the night waits and goes on with what was kept."""

import http.server
import json
import threading
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import psycopg
import pytest

from refcheck.cli import main
from refcheck.store import outages
from tests.databases import new_database, postgres_address

__all__ = ["postgres_address"]

PAGES = 60
OUTAGE_AT = 20
OUTAGE_SECONDS = 1.0


class Site(http.server.ThreadingHTTPServer):
    """Counts what it was asked; at one moment the database that it knows of goes away for a while."""

    def __init__(self, server: str, database: str) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.server = server
        self.name = database.rpartition("/")[2]
        self.asked: Counter[str] = Counter()
        self.comes_back = True

    def note(self, path: str) -> None:
        self.asked[path] += 1
        if sum(self.asked.values()) == OUTAGE_AT:
            self._let_in(False)
            if self.comes_back:
                threading.Timer(OUTAGE_SECONDS, self._let_in, [True]).start()

    def _let_in(self, allows: bool) -> None:
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(f'ALTER DATABASE "{self.name}" ALLOW_CONNECTIONS {allows}'.encode())
            if not allows:
                connection.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [self.name]
                )


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        assert isinstance(self.server, Site)
        self.server.note(self.path)
        self.send_response(404)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_arguments: Any) -> None:
        return None


@pytest.fixture
def site(postgres_address: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    database = new_database(postgres_address)
    with Site(postgres_address, database) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        address = f"http://127.0.0.1:{server.server_address[1]}"
        (tmp_path / "links.csv").write_text("\n".join(f"{address}/p{n}" for n in range(PAGES)), encoding="utf-8")
        (tmp_path / "refcheck.toml").write_text(
            f'[nightly]\nstore = "{database}"\ncontrols = []\nsecond_look = false\n'
            '[nightly.sources]\nurls = ["links.csv"]\n[nightly.hosts]\ninterval = 0\nrobots = false\n'
            '[nightly.fetch]\nallow_private = ["127.0.0.1"]\n',
            encoding="utf-8",
        )
        monkeypatch.chdir(tmp_path)
        yield server
        server.shutdown()
        thread.join()


def run_night() -> int:
    with pytest.raises(SystemExit) as stopped:
        main(["nightly", "--format", "json"])
    return int(stopped.value.code or 0)


def test_a_night_goes_on_when_its_database_is_back(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_night() == 0
    said = capsys.readouterr()
    account = json.loads(said.out)
    assert (account["asked"], account["states"]) == (PAGES, {"suspect": PAGES})
    assert "goes on where it was" in said.err
    assert len(site.asked) == PAGES


def test_a_database_that_stays_away_ends_the_run_with_a_line(
    site: Site, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outages, "_LONGEST_PAUSE", 0.1)
    monkeypatch.setattr(outages.wait_for_database, "__kwdefaults__", {"patience": timedelta(seconds=0.5)})
    site.comes_back = False
    assert run_night() == 2
    error = capsys.readouterr().err
    assert "run again when it is back" in error
    assert "Traceback" not in error
