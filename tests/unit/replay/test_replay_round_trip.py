"""What was recorded through sockets comes back the same, without a network and without waiting."""

import asyncio
from pathlib import Path

import pytest

from refcheck.datatypes.exchanges import FetchResult, TransportErrorKind
from refcheck.datatypes.recording import RecordMode
from refcheck.fetch.client import HttpFetcher
from refcheck.fetch.settings import FetchSettings
from refcheck.replay import open_cassette
from tests.loopback import MappedBackend, NotingClock, Server, answer, serving

HOST = "www.example.org"
SITE = f"http://{HOST}"

PACKED = bytes.fromhex("1f8b0800000000000003cb48cdc9c95728cf2fca49010085114a0d0b000000")

PAGES = {
    "/page": [answer(200, b"<p>hello\n  world</p>\n", ("Content-Type", "text/html"), ("X-Name", "\xe9t\xe9"))],
    "/packed": [answer(200, PACKED, ("Content-Encoding", "gzip"))],
    "/moved": [answer(301, b"", ("Location", "/page"), ("Set-Cookie", "session=topsecret"))],
    "/busy": [
        answer(503, b"wait", ("Retry-After", "9")),
        answer(503, b"wait", ("Retry-After", "9")),
        answer(200, b"here"),
    ],
    "/cut": [answer(200, b"half", length=500)],
    "/login?access_token=topsecret&page=2": [answer(302, b"", ("Location", "/page?password=topsecret"))],
    "/page?password=topsecret": [answer(200, b"in")],
}


async def _script(turns: dict[str, list[bytes]], writer: asyncio.StreamWriter, path: str) -> None:
    if path == "/dead":
        writer.transport.abort()
        return
    queue = turns.get(path, [answer(404, b"nothing here", reason="Not Found")])
    page = queue.pop(0) if len(queue) > 1 else queue[0]
    writer.write(page)
    if b"Content-Length: 500" in page:
        await writer.drain()
        writer.close()


def run(path: Path, mode: RecordMode, *urls: str, clock: NotingClock | None = None) -> tuple[list[FetchResult], Server]:
    """Fetch the addresses, one after the other, with the cassette and a fresh server."""
    turns = {key: list(value) for key, value in PAGES.items()}

    async def play() -> tuple[list[FetchResult], Server]:
        async with serving(Server(lambda reader, writer, asked: _script(turns, writer, asked))) as server:
            with open_cassette(path, mode=mode) as session:
                fetcher = HttpFetcher(
                    FetchSettings(host_interval=0.0),
                    clock=clock or NotingClock(),
                    network_backend=MappedBackend(server.port, HOST),
                    error_mapper=session.error_mapper,
                )
                try:
                    return [await fetcher.fetch(url) for url in urls], server
                finally:
                    await fetcher.aclose()

    return asyncio.run(play())


ALL_KINDS = (
    f"{SITE}/page",
    f"{SITE}/packed",
    f"{SITE}/busy",
    f"{SITE}/cut",
    f"{SITE}/dead",
    f"{SITE}/absent",
    "http://elsewhere.example/",
)


def test_replay_gives_back_what_was_recorded(tmp_path: Path) -> None:
    cassette = tmp_path / "piece.yaml"
    recorded, _ = run(cassette, RecordMode.NEW, *ALL_KINDS)
    replayed, server = run(cassette, RecordMode.NONE, *ALL_KINDS)
    assert replayed == recorded
    assert server.paths == []


def test_every_replay_is_the_same(tmp_path: Path) -> None:
    cassette = tmp_path / "piece.yaml"
    urls = (*ALL_KINDS, f"{SITE}/moved", f"{SITE}/login?access_token=topsecret&page=2")
    run(cassette, RecordMode.NEW, *urls)
    assert run(cassette, RecordMode.NONE, *urls)[0] == run(cassette, RecordMode.NONE, *urls)[0]


def test_replay_does_not_wait(tmp_path: Path) -> None:
    cassette = tmp_path / "piece.yaml"
    live, still = NotingClock(), NotingClock()
    run(cassette, RecordMode.NEW, f"{SITE}/busy", f"{SITE}/dead", clock=live)
    run(cassette, RecordMode.NONE, f"{SITE}/busy", f"{SITE}/dead", clock=still)
    assert live.waits[:2] == [9.0, 9.0]
    assert set(still.waits) == {0.0}


def test_what_is_not_recorded_is_named_and_never_asked(tmp_path: Path) -> None:
    cassette = tmp_path / "piece.yaml"
    run(cassette, RecordMode.NEW, f"{SITE}/page")
    (missing,), server = run(cassette, RecordMode.NONE, f"{SITE}/absent")
    assert missing.error is not None
    assert missing.error.kind is TransportErrorKind.NOT_RECORDED
    assert f"{SITE}/absent" in missing.error.message
    assert missing.exchanges == ()
    assert server.connections == 0


def test_a_redirect_to_an_unrecorded_page_keeps_the_hop(tmp_path: Path) -> None:
    cassette = tmp_path / "piece.yaml"
    run(cassette, RecordMode.NEW, f"{SITE}/moved")
    text = cassette.read_text().replace(f"uri: {SITE}/page", f"uri: {SITE}/other")
    cassette.write_text(text)
    (result,), _ = run(cassette, RecordMode.NONE, f"{SITE}/moved")
    assert result.error is not None
    assert result.error.kind is TransportErrorKind.NOT_RECORDED
    assert [hop.status for hop in result.redirects] == [301]


def test_a_missing_cassette_holds_nothing_and_is_not_made(tmp_path: Path) -> None:
    cassette = tmp_path / "no" / "piece.yaml"
    (result,), server = run(cassette, RecordMode.NONE, f"{SITE}/page")
    assert result.error is not None
    assert result.error.kind is TransportErrorKind.NOT_RECORDED
    assert server.connections == 0
    assert not cassette.parent.exists()


def test_mode_none_leaves_the_file_untouched(tmp_path: Path) -> None:
    cassette = tmp_path / "piece.yaml"
    run(cassette, RecordMode.NEW, f"{SITE}/page")
    before = (cassette.read_bytes(), cassette.stat().st_mtime_ns)
    run(cassette, RecordMode.NONE, f"{SITE}/page", f"{SITE}/absent")
    assert (cassette.read_bytes(), cassette.stat().st_mtime_ns) == before


def test_mode_new_asks_only_for_what_is_missing(tmp_path: Path) -> None:
    cassette = tmp_path / "piece.yaml"
    run(cassette, RecordMode.NEW, f"{SITE}/page")
    _, server = run(cassette, RecordMode.NEW, f"{SITE}/page", f"{SITE}/packed")
    assert server.paths == ["/packed"]
    replayed, _ = run(cassette, RecordMode.NONE, f"{SITE}/page", f"{SITE}/packed")
    assert [result.error for result in replayed] == [None, None]


def test_a_retry_while_adding_reaches_the_host(tmp_path: Path) -> None:
    cassette = tmp_path / "piece.yaml"
    run(cassette, RecordMode.NEW, f"{SITE}/page")
    (busy,), server = run(cassette, RecordMode.NEW, f"{SITE}/busy")
    assert busy.response is not None
    assert busy.response.body == b"here"
    assert server.paths == ["/busy"] * 3


def test_mode_all_records_from_scratch(tmp_path: Path) -> None:
    cassette = tmp_path / "piece.yaml"
    run(cassette, RecordMode.NEW, f"{SITE}/page", f"{SITE}/packed")
    _, server = run(cassette, RecordMode.ALL, f"{SITE}/page")
    assert server.paths == ["/page"]
    replayed, _ = run(cassette, RecordMode.NONE, f"{SITE}/page", f"{SITE}/packed")
    assert [result.error is None for result in replayed] == [True, False]


def test_a_page_cited_twice_replays_twice(tmp_path: Path) -> None:
    cassette = tmp_path / "piece.yaml"
    run(cassette, RecordMode.NEW, f"{SITE}/busy")
    replayed, _ = run(cassette, RecordMode.NONE, f"{SITE}/busy", f"{SITE}/busy")
    assert [result.response and result.response.body for result in replayed] == [b"here", b"here"]


def test_no_secret_reaches_the_cassette(tmp_path: Path) -> None:
    cassette = tmp_path / "piece.yaml"
    urls = (
        f"{SITE}/moved",
        f"{SITE}/page",
        f"http://me:topsecret@{HOST}/page",
        f"{SITE}/login?access_token=topsecret&page=2",
    )
    recorded, _ = run(cassette, RecordMode.NEW, *urls)
    text = cassette.read_text().lower()
    assert "topsecret" not in text
    assert "cookie" not in text.replace("set-cookie, content-length", "")
    replayed, _ = run(cassette, RecordMode.NONE, *urls)
    assert [result.response and result.response.body for result in replayed] == [
        result.response and result.response.body for result in recorded
    ]


def test_recording_again_changes_only_what_changed(tmp_path: Path) -> None:
    first, second = tmp_path / "first.yaml", tmp_path / "second.yaml"
    run(first, RecordMode.ALL, f"{SITE}/page", f"{SITE}/packed", f"{SITE}/absent")
    run(second, RecordMode.ALL, f"{SITE}/absent", f"{SITE}/packed", f"{SITE}/page")
    lines = [[line for line in path.read_text().splitlines() if "2026-" not in line] for path in (first, second)]
    assert lines[0] == lines[1]
    assert "        <p>hello" in lines[0]


def test_a_run_that_fails_leaves_the_old_recording(tmp_path: Path) -> None:
    cassette = tmp_path / "piece.yaml"
    run(cassette, RecordMode.NEW, f"{SITE}/page")
    before = cassette.read_bytes()
    with pytest.raises(KeyboardInterrupt), open_cassette(cassette, mode=RecordMode.ALL):
        raise KeyboardInterrupt
    assert cassette.read_bytes() == before
