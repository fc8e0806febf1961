"""`check --status-only` over a server on loopback: every option is obeyed, or refused in words."""

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from refcheck.cli.choices import OutputFormat
from refcheck.cli.exits import EXIT_CLEAN, EXIT_FINDINGS
from refcheck.cli.statuses import run_statuses
from refcheck.config import CheckSettings
from refcheck.datatypes.recording import RecordMode
from refcheck.datatypes.reports import Severity
from refcheck.errors import ConfigError
from refcheck.find import FindSettings

PAGE = b"<html><head><title>River rises by four metres</title></head><body>" + b"<p>Water stood high.</p>" * 900


class Site(ThreadingHTTPServer):
    """Answers by path, and keeps what was asked and with which cookies."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[str] = []
        self.cookies: list[str | None] = []

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}{path}"


class _Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.server.cookies.append(self.headers["Cookie"])
        if self.path == "/robots.txt":
            self._answer(200, b"User-agent: *\nDisallow: /closed/\n", "text/plain")
        elif "gone" in self.path:
            self._answer(404, b"<title>Not found</title>", "text/html")
        else:
            self._answer(200, PAGE, "text/html; charset=utf-8")

    def _answer(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def run(tmp_path: Path, *urls: str, fail_on: Severity | None = None, **options: Any) -> tuple[int, dict[str, Any]]:
    """Give the exit code and each address's answer from a run over a list of addresses."""
    listed, told = tmp_path / "list.txt", tmp_path / "told.jsonl"
    listed.write_text("".join(f"{url}\n" for url in urls))
    settings = CheckSettings(
        archive=tmp_path / "archive",
        **{"allow_private": ("127.0.0.1",), "host_interval": 0.0, "timeout": 5.0, **options},
    )
    code = run_statuses([str(listed)], settings, OutputFormat.JSONL, told, fail_on=fail_on, verbose=False)
    lines = [json.loads(line) for line in told.read_text().splitlines()]
    return code, {line["url"]: line for line in lines}


def test_each_address_has_its_line_and_the_exit_code_its_level(tmp_path: Path, site: Site) -> None:
    urls = site.url("/page"), site.url("/gone")
    code, told = run(tmp_path, *urls, fail_on=Severity.WARNING)
    assert [told[url]["class"] for url in urls] == ["ok", "gone"]
    assert code == EXIT_FINDINGS
    assert run(tmp_path, urls[0], fail_on=Severity.WARNING)[0] == EXIT_CLEAN


def test_a_recorded_run_is_replayed_without_the_network(tmp_path: Path, site: Site) -> None:
    urls = site.url("/page"), site.url("/gone")
    cassettes = tmp_path / "cassettes"
    _, recorded = run(tmp_path, *urls, cassettes=cassettes, record=RecordMode.NEW)
    asked = list(site.asked)
    _, replayed = run(tmp_path, *urls, site.url("/new"), cassettes=cassettes, offline=True)
    assert site.asked == asked
    assert [replayed[url] for url in urls] == [recorded[url] for url in urls]
    assert replayed[site.url("/new")]["answer"] == "cannot_tell"
    assert replayed[site.url("/new")]["reasons"][0]["rule"] == "not_recorded"


def test_robots_rules_are_obeyed(tmp_path: Path, site: Site) -> None:
    _, told = run(tmp_path, site.url("/closed/page"), site.url("/open/page"), respect_robots=True)
    assert told[site.url("/open/page")]["class"] == "ok"
    assert told[site.url("/closed/page")]["reasons"][0]["rule"] == "robots"
    assert "/closed/page" not in site.asked


def test_a_readers_cookies_are_sent(tmp_path: Path, site: Site) -> None:
    jar = tmp_path / "cookies.txt"
    jar.write_text("# Netscape HTTP Cookie File\n127.0.0.1\tFALSE\t/\tFALSE\t0\treader\tyes\n")
    run(tmp_path, site.url("/page"), cookies=jar)
    assert site.cookies == ["reader=yes"]


def test_a_proxy_is_asked(tmp_path: Path, site: Site) -> None:
    _, told = run(tmp_path, "http://127.0.0.1:81/page", proxy=site.url(""))
    assert site.asked == ["http://127.0.0.1:81/page"]
    assert told["http://127.0.0.1:81/page"]["class"] == "ok"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        pytest.param({"supply": True}, "drop --supply", id="supplied-copies"),
        pytest.param({"find": FindSettings()}, "drop --find", id="searching"),
    ],
)
def test_what_a_look_at_statuses_cannot_do_is_refused(tmp_path: Path, options: dict[str, Any], told: str) -> None:
    if "supply" in options:
        options = {"supply": tmp_path}
    with pytest.raises(ConfigError, match=told):
        run(tmp_path, "http://127.0.0.1/", **options)


def test_a_report_for_readers_is_refused(tmp_path: Path) -> None:
    settings = CheckSettings(archive=tmp_path)
    with pytest.raises(ConfigError, match="jsonl"):
        run_statuses([], settings, OutputFormat.CSV, fail_on=None, verbose=False)
