"""A server that misbehaves in every way: the right class, bounded time and memory, and an archive that stays whole."""

import asyncio
import gzip
import struct
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import brotli
import pytest

from refcheck.archive import WarcArchive
from refcheck.archive.verification import verify_archive
from refcheck.datatypes.availability import LinkClass
from refcheck.datatypes.exchanges import FetchResult
from refcheck.fetch.client import HttpFetcher
from refcheck.fetch.settings import FetchSettings
from refcheck.fetch.sweep import sweep
from refcheck.statuses import judge_status
from tests.loopback import NotingClock, Server, answer, serving

HTML = ("Content-Type", "text/html; charset=utf-8")
TITLE = "<title>River rises by four metres in a night</title>"
ARTICLE = (
    f"<html><head>{TITLE}</head><body>{'<p>The lower town was cleared by morning.</p>' * 600}</body></html>".encode()
)
HALF = len(ARTICLE) // 2
ZEROS = b"\0" * 25_000_000

Write = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Coroutine[Any, Any, None]]


def says(message: bytes, *, then_closes: bool = False) -> Write:
    async def write(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(message)
        await writer.drain()
        if then_closes:
            writer.close()

    return write


def repeats(start: bytes, piece: bytes, *, pause: float = 0.0) -> Write:
    async def write(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(start)
        while not writer.is_closing():
            writer.write(piece)
            await writer.drain()
            await asyncio.sleep(pause)

    return write


def breaks(message: bytes) -> Write:
    """Reset the connection in the middle."""

    async def write(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.write(message)
        await writer.drain()
        await asyncio.sleep(0.02)
        linger = struct.pack("ii", 1, 0)
        writer.get_extra_info("socket").setsockopt(1, 13, linger)  # SO_LINGER: close with a reset
        writer.transport.abort()

    return write


def packed(coding: str, body: bytes) -> Write:
    return says(answer(200, body, HTML, ("Content-Encoding", coding)))


OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"

ERROR = {LinkClass.CONNECTION_ERROR}
ALIVE_OR_OPEN = {LinkClass.OK, LinkClass.REDIRECTED, LinkClass.JS_REQUIRED, None}
READ = {LinkClass.OK}

BEHAVIOURS: dict[str, tuple[Write, set[LinkClass] | set[LinkClass | None]]] = {
    "slow-head": (repeats(b"HTTP/1.1 200 OK\r\n", b"X-Slow: 1\r\n", pause=0.02), {LinkClass.TIMEOUT}),
    "slow-head-by-bytes": (repeats(b"HTTP/1.1 200 OK\r\nX: ", b"x", pause=0.01), {LinkClass.TIMEOUT}),
    "silence": (repeats(b"", b"", pause=0.1), {LinkClass.TIMEOUT}),
    "slow-body": (repeats(OK + b"Content-Length: 900000\r\n\r\n" + ARTICLE, b"<p>x</p>", pause=0.02), ALIVE_OR_OPEN),
    "endless-body": (repeats(OK + b"\r\n" + ARTICLE, b"<p>and so on</p>" * 1000), ALIVE_OR_OPEN),
    "endless-chunks": (repeats(CHUNKED, b"400\r\n" + b"<p>word</p>    " * 68 + b"    \r\n"), ALIVE_OR_OPEN),
    "chunks-of-one-byte": (repeats(CHUNKED, b"1\r\nx\r\n" * 500), ALIVE_OR_OPEN | {LinkClass.TIMEOUT}),
    "endless-chunk-size": (repeats(CHUNKED, b"0" * 4000), ERROR),
    "endless-trailers": (
        repeats(CHUNKED + b"%x\r\n%b\r\n0\r\n" % (len(ARTICLE), ARTICLE), b"X-Again: and again\r\n" * 2000),
        READ,
    ),
    "too-long-a-length": (
        says(OK + b"Content-Length: %d\r\n\r\n" % (len(ARTICLE) * 9) + ARTICLE, then_closes=True),
        ALIVE_OR_OPEN,
    ),
    "too-short-a-length": (says(OK + b"Content-Length: %d\r\n\r\n" % (len(ARTICLE) - 9) + ARTICLE), READ),
    "length-of-an-exabyte": (
        says(OK + b"Content-Length: 999999999999999999\r\n\r\n" + ARTICLE, then_closes=True),
        ALIVE_OR_OPEN,
    ),
    "length-beyond-numbers": (says(OK + b"Content-Length: 99999999999999999999999\r\n\r\n" + ARTICLE), ERROR),
    "reset-in-the-body": (breaks(OK + b"Content-Length: %d\r\n\r\n" % len(ARTICLE) + ARTICLE[:HALF]), ALIVE_OR_OPEN),
    "reset-in-the-head": (breaks(b"HTTP/1.1 200 OK\r\nContent-"), ERROR),
    "reset-at-once": (breaks(b""), ERROR),
    "gzip-bomb-in-gzip": (packed("gzip, gzip", gzip.compress(gzip.compress(ZEROS))), ALIVE_OR_OPEN),
    "gzip-in-nine-layers": (packed(", ".join(["gzip"] * 9), gzip.compress(ARTICLE)), ALIVE_OR_OPEN),
    "brotli-bomb": (packed("br", brotli.compress(ZEROS, quality=1)), ALIVE_OR_OPEN),
    "zstd-that-is-cut": (packed("zstd", b"\x28\xb5\x2f\xfd\x00\x58\x00\x00"), ALIVE_OR_OPEN),
    "gzip-that-is-none": (packed("gzip", ARTICLE), READ),
    "gzip-that-breaks-off": (packed("gzip", gzip.compress(ARTICLE)[:-9]), ALIVE_OR_OPEN),
    "header-flood": (repeats(b"HTTP/1.1 200 OK\r\n", b"X-Flood: and again\r\n" * 2000), ERROR),
    "endless-field": (repeats(b"HTTP/1.1 200 OK\r\nX: ", b"x" * 20_000), ERROR),
    "thousand-fields": (
        says(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 1000 + b"Content-Length: 2\r\n\r\nhi"),
        ERROR,
    ),
    "interim-flood": (repeats(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 2000), ERROR),
    "hints-flood": (repeats(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" * 2000), ERROR),
    "blank-line-flood": (repeats(b"", b"\r\n" * 20_000), ERROR),
    "another-protocol": (says(b"SSH-2.0-OpenSSH_9.6\r\n"), ERROR),
    "switching": (says(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n"), ERROR),
    "no-fields": (says(b"HTTP/1.1 200 OK\r\n\r\n" + ARTICLE, then_closes=True), READ),
    "charset-nobody-knows": (says(answer(200, ARTICLE, ("Content-Type", "text/html; charset=x-klingon-8"))), READ),
    "charset-that-lies": (says(answer(200, ARTICLE, ("Content-Type", "text/html; charset=utf-16"))), READ),
    "charset-that-runs": (says(answer(200, ARTICLE, ("Content-Type", "text/html; charset=rot13"))), READ),
    "bytes-of-no-charset": (says(answer(200, ARTICLE.replace(b"town", b"t\xff\xfewn"), HTML)), READ),
    "redirect-to-itself": (says(answer(302, b"", ("Location", "?"))), {LinkClass.REDIRECT_ERROR}),
    "location-of-bytes": (
        says(answer(302, b"", ("Location", "http://\xff\xfe\x80/"))),
        {LinkClass.REDIRECT_ERROR, None},
    ),
    "location-of-a-megabyte": (says(answer(302, b"", ("Location", "/" + "x" * 60_000))), {LinkClass.REDIRECT_ERROR}),
    "location-to-a-file": (says(answer(302, b"", ("Location", "file:///etc/passwd"))), {LinkClass.REDIRECT_ERROR}),
    "status-of-nine": (says(b"HTTP/1.1 999 Request denied\r\nContent-Length: 0\r\n\r\n"), {LinkClass.BOT_BLOCKED}),
    "status-of-zero": (says(b"HTTP/1.1 000 Odd\r\nContent-Length: 0\r\n\r\n"), ERROR),
}

SETTINGS: dict[str, Any] = {
    "allow_private": ("127.0.0.1",),
    "host_interval": 0.0,
    "host_concurrency": 50,
    "concurrency": 50,
    "attempts": 1,
    "connect_timeout": 2.0,
    "read_timeout": 1.0,
    "total_timeout": 1.0,
    "max_body_bytes": 100_000,
}


async def behave(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> None:
    name = path.strip("/?")
    if name in BEHAVIOURS:
        await BEHAVIOURS[name][0](reader, writer)
    elif name.isdigit():
        writer.write(answer(302, b"", ("Location", f"/{int(name) + 1}")))
    else:
        writer.write(answer(404, b"gone", HTML))


def fetch_all() -> dict[str, FetchResult]:
    """Fetch every behaviour at once."""

    async def run() -> dict[str, FetchResult]:
        async with serving(Server(behave)) as server:
            fetcher = HttpFetcher(FetchSettings(**SETTINGS), clock=NotingClock())
            try:
                urls = {name: f"http://127.0.0.1:{server.port}/{name}" for name in (*BEHAVIOURS, "0")}
                results = await asyncio.gather(*(fetcher.fetch(url) for url in urls.values()))
            finally:
                await fetcher.aclose()
        return dict(zip(urls, results, strict=True))

    return asyncio.run(run())


def sweep_all() -> dict[str, FetchResult]:
    async def run() -> dict[str, FetchResult]:
        async with serving(Server(behave)) as server:
            base = f"http://127.0.0.1:{server.port}/"
            urls = [f"{base}{name}" for name in (*BEHAVIOURS, "0")]
            results = sweep(urls, FetchSettings(**SETTINGS), clock=NotingClock())
            return {result.requested_url.removeprefix(base): result async for result in results}

    return asyncio.run(run())


@pytest.fixture(scope="module")
def fetched() -> dict[str, FetchResult]:
    return fetch_all()


@pytest.mark.parametrize("name", BEHAVIOURS)
def test_each_misbehaviour_is_named_as_what_it_is(name: str, fetched: dict[str, FetchResult]) -> None:
    assert judge_status(fetched[name]).link_class in BEHAVIOURS[name][1]


def test_a_hundred_redirects_are_an_error(fetched: dict[str, FetchResult]) -> None:
    assert judge_status(fetched["0"]).link_class is LinkClass.REDIRECT_ERROR


def test_the_archive_stays_whole(fetched: dict[str, FetchResult], tmp_path: Path) -> None:
    with WarcArchive(tmp_path) as archive:
        for result in fetched.values():
            for exchange in result.exchanges:
                archive.append(exchange)
    (checked,) = verify_archive(tmp_path)
    assert checked.captures > 30
    assert not checked.problems


def test_a_sweep_sees_the_same(fetched: dict[str, FetchResult]) -> None:
    swept = sweep_all()
    for name, result in fetched.items():
        assert _seen(swept[name]) == _seen(result), name


def _seen(result: FetchResult) -> tuple[object, ...]:
    response = result.response
    return (
        result.error.kind if result.error else None,
        response.status if response else None,
        response is not None and response.truncated is not None,
        len(result.exchanges),
    )
