"""What the fetcher makes of what servers do, over real sockets."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Protocol

import pytest

from refcheck.datatypes.exchanges import FetchResult, TransportErrorKind, Truncation
from refcheck.fetch.client import HttpFetcher
from refcheck.fetch.settings import FetchSettings
from tests.loopback import MappedBackend, NotingClock, Server, answer, serving

HOST = "www.example.org"

Page = bytes | Callable[[asyncio.StreamReader, asyncio.StreamWriter], Coroutine[Any, Any, None]]


class Fetch(Protocol):
    def __call__(
        self, path: str, pages: dict[str, Page | list[Page]], *, clock: NotingClock | None = None, **options: Any
    ) -> tuple[FetchResult, Server]:
        """Fetch one path from a server that answers with these pages; a list is given out one by one."""


@pytest.fixture(params=["direct", "backend"])
def fetch(request: pytest.FixtureRequest) -> Fetch:
    """Over our own connections, and through a backend that was handed in: the same must come of both."""
    is_direct = request.param == "direct"

    def fetch_once(
        path: str, pages: dict[str, Page | list[Page]], *, clock: NotingClock | None = None, **options: Any
    ) -> tuple[FetchResult, Server]:
        turns = {key: list(value) if isinstance(value, list) else [value] for key, value in pages.items()}

        async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, asked: str) -> None:
            queue = turns.get(asked, [answer(404, b"no such page", reason="Not Found")])
            page = queue.pop(0) if len(queue) > 1 else queue[0]
            if isinstance(page, bytes):
                writer.write(page.replace(b"{site}", server.site.encode()))
            else:
                await page(reader, writer)

        async def run() -> FetchResult:
            settings = FetchSettings(**{"host_interval": 0.0, "allow_private": ("127.0.0.1",), **options})
            async with serving(server):
                server.site = f"http://127.0.0.1:{server.port}" if is_direct else f"http://{HOST}"
                backend = None if is_direct else MappedBackend(server.port, HOST)
                fetcher = HttpFetcher(settings, clock=clock or NotingClock(), network_backend=backend)
                try:
                    return await fetcher.fetch(f"{server.site}{path}")
                finally:
                    await fetcher.aclose()

        server = Server(script)
        return asyncio.run(run()), server

    return fetch_once


def test_a_page_is_kept_as_it_came(fetch: Fetch) -> None:
    packed = b"\x1f\x8bnot really gzip"
    page = answer(200, packed, ("X-Second", "2"), ("content-ENCODING", "gzip"), ("x-first", "1"), ("X-Second", "\xe9"))
    result, _ = fetch("/a", {"/a": page})
    response = result.response
    assert response is not None
    assert response.body == packed
    assert response.headers == (
        ("X-Second", "2"),
        ("content-ENCODING", "gzip"),
        ("x-first", "1"),
        ("X-Second", "\xe9"),
        ("Content-Length", str(len(packed))),
    )
    assert (response.status, response.reason, response.http_version) == (200, "OK", "HTTP/1.1")
    assert result.exchanges[0].ip_address == "127.0.0.1"


def test_a_server_cannot_pass_off_its_own_marks(fetch: Fetch) -> None:
    page = answer(
        599,
        b"lies",
        ("x-refcheck-transport-error", "dns"),
        ("X-Refcheck-Recorded-At", "2001-01-01T00:00:00+00:00"),
        ("x-refcheck-truncated", "time"),
    )
    result, _ = fetch("/a", {"/a": page})
    assert result.error is None
    assert result.response is not None
    assert result.response.truncated is None
    assert [name for name, _ in result.response.headers] == ["Content-Length"]
    assert result.exchanges[0].started_at.year == 2026


def test_each_hop_of_a_redirect_is_an_exchange(fetch: Fetch) -> None:
    pages: dict[str, Page | list[Page]] = {
        "/a": answer(301, b"", ("Location", "/b?x=1"), reason="Moved Permanently"),
        "/b?x=1": answer(302, b"", ("Location", "{site}/c")),
        "/c": answer(200, b"here"),
    }
    result, server = fetch("/a", pages)
    assert [(hop.status, hop.source, hop.target.rpartition("/")[2]) for hop in result.redirects] == [
        (301, f"{server.site}/a", "b?x=1"),
        (302, f"{server.site}/b?x=1", "c"),
    ]
    assert result.final_url == f"{server.site}/c"
    assert not any("authorization" in head.lower() for head in server.heads)


def test_cookies_last_for_the_run_but_are_not_kept_with_the_request(fetch: Fetch) -> None:
    pages: dict[str, Page | list[Page]] = {
        "/a": [answer(302, b"", ("Location", "/a"), ("Set-Cookie", "seen=1; Path=/")), answer(200, b"welcome")]
    }
    result, server = fetch("/a", pages)
    assert result.response is not None
    assert result.response.body == b"welcome"
    assert "cookie: seen=1" in server.heads[1].lower()
    assert not any(name.lower() == "cookie" for name, _ in result.exchanges[1].request.headers)


@pytest.mark.parametrize(
    ("pages", "kind", "code", "asked"),
    [
        pytest.param(
            {"/a": answer(302, b"", ("Location", "/b")), "/b": answer(302, b"", ("Location", "/a"))},
            TransportErrorKind.REDIRECT_LOOP,
            "loop",
            4,
            id="there-and-back",
        ),
        pytest.param(
            {f"/{step}": answer(302, b"", ("Location", f"/{step}a")) for step in ["a" * n for n in range(1, 101)]},
            TransportErrorKind.REDIRECT_LOOP,
            "too_many",
            11,
            id="hundred-hops",
        ),
        pytest.param(
            {"/a": answer(302, b"", ("Location", "file:///etc/passwd"))},
            TransportErrorKind.REDIRECT_INVALID,
            "file",
            1,
            id="out-of-the-web",
        ),
        pytest.param(
            {"/a": answer(302, b"", ("Location", "http://[::1"))},
            TransportErrorKind.REDIRECT_INVALID,
            "invalid",
            1,
            id="to-no-address",
        ),
    ],
)
def test_redirects_that_lead_nowhere(
    fetch: Fetch, pages: dict[str, Page | list[Page]], kind: TransportErrorKind, code: str, asked: int
) -> None:
    result, server = fetch("/a", pages)
    assert result.response is None
    assert result.error is not None
    assert (result.error.kind, result.error.code) == (kind, code)
    assert len(result.exchanges) == len(server.paths) == asked


@pytest.mark.parametrize(
    ("first", "waits"),
    [
        pytest.param(answer(503, b"busy", ("Retry-After", "7")), [7.0], id="seconds"),
        pytest.param(
            answer(429, b"busy", ("Retry-After", "Sun, 01 Mar 2026 12:00:31 GMT")),
            [30.0],
            id="date-from-the-request-on",
        ),
        pytest.param(
            answer(503, b"busy", ("Retry-After", "Sun, 01 Mar 2020 12:00:00 GMT")), [0.0], id="date-in-the-past"
        ),
    ],
)
def test_retry_after_is_obeyed(fetch: Fetch, first: bytes, waits: list[float]) -> None:
    clock = NotingClock()
    result, _ = fetch("/a", {"/a": [first, answer(200, b"here it is")]}, clock=clock)
    assert clock.waits == waits
    assert [exchange.response and exchange.response.status for exchange in result.exchanges][-1] == 200


def test_pauses_grow_and_end(fetch: Fetch) -> None:
    clock = NotingClock()
    result, _ = fetch("/a", {"/a": answer(502, b"broken")}, clock=clock, attempts=4)
    assert result.response is not None
    assert result.response.status == 502
    assert len(result.exchanges) == 4
    assert 0.5 <= clock.waits[0] <= 1.5
    assert 2.0 <= clock.waits[2] <= 6.0


def test_a_page_whose_program_fails_gets_a_second_chance_and_no_third(fetch: Fetch) -> None:
    result, server = fetch("/a", {"/a": answer(500, b"broken")}, attempts=4)
    assert result.response is not None
    assert len(server.paths) == 2


def test_a_host_that_asks_for_an_hour_is_left_alone(fetch: Fetch) -> None:
    clock = NotingClock()
    result, server = fetch("/a", {"/a": answer(429, b"", ("Retry-After", "3600"))}, clock=clock)
    assert result.response is not None
    assert result.response.status == 429
    assert clock.waits == []
    assert len(server.paths) == 1


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(answer(404, b"gone"), id="not-found"),
        pytest.param(answer(403, b"no"), id="forbidden"),
        pytest.param(answer(503, b"checking your browser", ("cf-mitigated", "challenge")), id="bot-wall"),
    ],
)
def test_answers_that_stay_are_not_asked_for_again(fetch: Fetch, page: bytes) -> None:
    _, server = fetch("/a", {"/a": page})
    assert len(server.paths) == 1


async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.transport.abort()


async def stay_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(30)


async def drip_the_head(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        writer.write(b"X-Slow: 1\r\n")
        await writer.drain()
        await asyncio.sleep(0.02)


async def drip_the_body(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
    while True:
        writer.write(b"drop ")
        await writer.drain()
        await asyncio.sleep(0.02)


async def never_end(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        writer.write(b"1000\r\n" + b"x" * 0x1000 + b"\r\n")
        await writer.drain()


async def break_off(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(answer(200, b"half of", length=1000))
    await writer.drain()
    writer.close()


async def break_off_a_chunk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\nhalf of\r\n20\r\nless")
    await writer.drain()
    writer.close()


FAST: dict[str, Any] = {"read_timeout": 0.2, "total_timeout": 0.4, "attempts": 1}


@pytest.mark.parametrize(
    ("page", "kind", "code"),
    [
        pytest.param(hang_up, TransportErrorKind.READ, ("empty", "reset"), id="hangs-up"),
        pytest.param(stay_silent, TransportErrorKind.TIMEOUT, ("read",), id="says-nothing"),
        pytest.param(drip_the_head, TransportErrorKind.TIMEOUT, ("total",), id="drips-its-head"),
        pytest.param(b"this is not HTTP\r\n\r\n", TransportErrorKind.PROTOCOL, ("malformed",), id="no-http"),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
            TransportErrorKind.PROTOCOL,
            ("malformed",),
            id="two-lengths",
        ),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\nabc",
            TransportErrorKind.PROTOCOL,
            ("malformed",),
            id="negative-length",
        ),
        pytest.param(
            b"HTTP/1.1 200 OK\r\n" + b"".join(b"X-%d: y\r\n" % n for n in range(500)) + b"Content-Length: 0\r\n\r\n",
            TransportErrorKind.PROTOCOL,
            ("too_many_headers",),
            id="too-many-fields",
        ),
        pytest.param(
            b"HTTP/1.1 200 OK\r\nX-Long: " + b"y" * 300_000 + b"\r\nContent-Length: 0\r\n\r\n",
            TransportErrorKind.PROTOCOL,
            ("malformed", "too_many_headers"),
            id="endless-field",
        ),
    ],
)
def test_no_usable_answer(fetch: Fetch, page: Page, kind: TransportErrorKind, code: tuple[str, ...]) -> None:
    result, _ = fetch("/a", {"/a": page}, **FAST)
    assert result.response is None
    assert result.error is not None
    assert result.error.kind is kind
    assert result.error.code in code


@pytest.mark.parametrize(
    ("page", "truncated", "starts"),
    [
        pytest.param(drip_the_body, Truncation.TIME, b"drop drop ", id="drips-its-body"),
        pytest.param(never_end, Truncation.LENGTH, b"xxxx", id="never-ends"),
        pytest.param(break_off, Truncation.DISCONNECT, b"half of", id="breaks-off"),
        pytest.param(break_off_a_chunk, Truncation.DISCONNECT, b"half of", id="breaks-off-in-a-chunk"),
        pytest.param(answer(200, b"y" * 300_000), Truncation.LENGTH, b"yyyy", id="larger-than-the-limit"),
    ],
)
def test_a_cut_body_is_kept_and_named(fetch: Fetch, page: Page, truncated: Truncation, starts: bytes) -> None:
    result, _ = fetch("/a", {"/a": page}, max_body_bytes=200_000, **FAST)
    assert result.response is not None
    assert result.response.truncated is truncated
    assert result.response.body.startswith(starts)
    assert len(result.response.body) <= 200_000


def test_a_body_without_length_ends_with_the_connection(fetch: Fetch) -> None:
    async def page(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\nold but whole")
        await writer.drain()
        writer.close()

    result, _ = fetch("/a", {"/a": page})
    assert result.response is not None
    assert result.response.truncated is None
    assert result.response.body == b"old but whole"
    assert result.response.http_version == "HTTP/1.0"


def test_interim_answers_are_passed_over(fetch: Fetch) -> None:
    early = b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n"
    result, _ = fetch("/a", {"/a": early + answer(200, b"page")})
    assert result.response is not None
    assert result.response.body == b"page"


def test_connections_are_used_again(fetch: Fetch) -> None:
    hops: dict[str, Page | list[Page]] = {f"/{n}": answer(302, b"x", ("Location", f"/{n + 1}")) for n in range(5)}
    _, server = fetch("/0", {**hops, "/5": answer(200, b"end")})
    assert server.connections == 1
    assert len(server.paths) == 6
