"""Settings that cannot work are refused before the first request; those that can are obeyed."""

import asyncio
import socket
from pathlib import Path
from typing import Any

import pytest

from refcheck.datatypes.exchanges import FetchResult, TransportErrorKind
from refcheck.errors import ConfigError
from refcheck.fetch.client import HttpFetcher
from refcheck.fetch.politeness import known_pace
from refcheck.fetch.settings import FetchSettings
from tests.loopback import MappedBackend, NotingClock, Server, answer, serving


@pytest.mark.parametrize(
    "options",
    [
        pytest.param({"connect_timeout": 0.0}, id="no-time"),
        pytest.param({"max_body_bytes": 0}, id="no-bytes"),
        pytest.param({"attempts": 0}, id="no-attempt"),
        pytest.param({"concurrency": 0}, id="no-slot"),
        pytest.param({"host_interval": -1.0}, id="negative-interval"),
        pytest.param({"max_redirects": -1}, id="negative-redirects"),
        pytest.param({"user_agent": "two\r\nlines: 1"}, id="header-injection"),
        pytest.param({"contact": "r\u00e9daction"}, id="contact-not-ascii"),
        pytest.param({"proxy": "proxy.example:8080"}, id="proxy-without-scheme"),
    ],
)
def test_settings_that_cannot_work(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigError):
        FetchSettings(**options)


async def _page(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> None:
    writer.write(answer(200, b"page"))


def fetch(url: str, **options: Any) -> tuple[FetchResult, Server]:
    """Fetch through a backend that leads to a server; "{port}" in the options is its port."""

    async def run() -> tuple[FetchResult, Server]:
        async with serving(Server(_page)) as server:
            filled = {key: str(value).replace("{port}", str(server.port)) for key, value in options.items()}
            settings = FetchSettings(host_interval=0.0, attempts=1, **filled)  # type: ignore[arg-type]
            backend = None if "proxy" in options else MappedBackend(server.port, "news.example", "other.example")
            fetcher = HttpFetcher(settings, clock=NotingClock(), network_backend=backend)
            try:
                return await fetcher.fetch(url), server
            finally:
                await fetcher.aclose()

    return asyncio.run(run())


def test_the_user_agent_names_a_contact() -> None:
    _, server = fetch("http://news.example/a", user_agent="refcheck/1.0", contact="desk@news.example")
    assert "User-Agent: refcheck/1.0 (+desk@news.example)\r\n" in server.heads[0]


def test_cookies_of_a_reader_go_to_their_host_only_and_are_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "cookies.txt"
    path.write_text("# Netscape HTTP Cookie File\n.news.example\tTRUE\t/\tFALSE\t0\tsession\tabc123\n")
    result, server = fetch("http://news.example/a", cookie_file=str(path))
    assert "cookie: session=abc123" in server.heads[0].lower()
    assert "abc123" not in repr(result)
    _, other = fetch("http://other.example/a", cookie_file=str(path))
    assert "abc123" not in other.heads[0]


@pytest.mark.parametrize("content", [pytest.param("no cookies", id="another-form"), pytest.param(None, id="no-file")])
def test_a_cookie_file_that_cannot_be_used(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "cookies.txt"
    if content is not None:
        path.write_text(content)
    with pytest.raises(ConfigError, match=r"cookies\.txt"):
        HttpFetcher(FetchSettings(cookie_file=str(path)), clock=NotingClock())


def test_a_proxy_is_asked_in_the_hosts_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _public_or_loopback)
    result, server = fetch("http://news.example/a", proxy="http://127.0.0.1:{port}")
    assert result.response is not None
    assert server.paths == ["http://news.example/a"]


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "http://intra.example/", "http://2130706433/"])
def test_a_proxy_is_no_way_into_the_private_network(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _public_or_loopback)
    result, server = fetch(url, proxy="http://127.0.0.1:{port}")
    assert result.error is not None
    assert result.error.kind is TransportErrorKind.PRIVATE_ADDRESS
    assert server.connections == 0


def _public_or_loopback(host: Any, port: Any, *args: Any, **kwargs: Any) -> Any:
    name = host.decode() if isinstance(host, bytes) else host
    address = "93.184.215.14" if name == "news.example" else "127.0.0.1"
    return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]


@pytest.mark.parametrize(
    ("host", "path", "least"),
    [
        pytest.param("web.archive.org", "/cdx/search/cdx?url=x", 2.6, id="index"),
        pytest.param("web.archive.org", "/web/2020id_/http://x/", 0.25, id="replay"),
        pytest.param("archive.org", "/wayback/available?url=x", 1.0, id="availability"),
        pytest.param("news.example", "/cdx/", 0.0, id="another-host"),
    ],
)
def test_archives_are_asked_at_their_pace(host: str, path: str, least: float) -> None:
    assert known_pace(host, path)[1] == least
