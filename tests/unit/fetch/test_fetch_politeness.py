"""How hosts are treated: their pace, their wishes, their robots rules."""

import asyncio
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import pytest

from refcheck.datatypes.exchanges import FetchResult, TransportErrorKind
from refcheck.fetch.client import HttpFetcher
from refcheck.fetch.politeness import HostGate
from refcheck.fetch.settings import FetchSettings
from tests.loopback import START, MappedBackend, NotingClock, Script, Server, answer, serving

HOST = "www.example.org"


class StillClock(NotingClock):
    """Stands still but for the waits."""

    def now(self) -> datetime:
        return START + timedelta(seconds=sum(self.waits))


def pace(hosts: list[str], *, concurrency: int = 10, host_concurrency: int = 1, interval: float = 2.0) -> list[float]:
    """Give the waits for requests to these hosts, one after the other."""
    clock = StillClock()

    async def run() -> None:
        gate = HostGate(
            clock=clock,
            concurrency=concurrency,
            host_concurrency=host_concurrency,
            host_interval=interval,
            longest_wait=60.0,
        )
        for host in hosts:
            async with gate.turn(host):
                pass

    asyncio.run(run())
    return clock.waits


def test_requests_to_one_host_stand_apart() -> None:
    assert pace(["a", "a", "a"]) == [2.0, 2.0]


class StandingClock(NotingClock):
    """Never moves, as the clock of a recording."""

    def now(self) -> datetime:
        return START


def test_a_clock_that_stands_still_holds_nobody_up() -> None:
    clock = StandingClock()

    async def run() -> None:
        gate = HostGate(clock=clock, concurrency=1, host_concurrency=1, host_interval=2.0, longest_wait=60.0)
        for _ in range(3):
            async with gate.turn("a"):
                pass

    asyncio.run(run())
    assert clock.waits == [2.0, 2.0]


def test_another_host_does_not_wait() -> None:
    assert pace(["a", "b", "c"]) == []


def test_so_many_requests_at_a_time() -> None:
    running: dict[str, int] = {"a": 0, "b": 0}
    most = {"a": 0, "b": 0, "all": 0}

    async def ask(gate: HostGate, host: str) -> None:
        async with gate.turn(host):
            running[host] += 1
            most[host] = max(most[host], running[host])
            most["all"] = max(most["all"], sum(running.values()))
            await asyncio.sleep(0.001)
            running[host] -= 1

    async def run() -> None:
        gate = HostGate(clock=StillClock(), concurrency=3, host_concurrency=2, host_interval=0.0, longest_wait=60.0)
        await asyncio.gather(*(ask(gate, host) for host in ["a"] * 6 + ["b"] * 6))

    asyncio.run(run())
    assert most == {"a": 2, "b": 2, "all": 3}


class HeldUpClock(StillClock):
    """Wakes the first who waits half a second late, as a loop does that reads a large page meanwhile."""

    def now(self) -> datetime:
        return super().now() + timedelta(seconds=0.5 if self.waits else 0.0)


@pytest.mark.parametrize("at_once", [1, 3])
def test_a_request_that_a_busy_loop_sends_late_puts_off_the_next_to_its_host(at_once: int) -> None:
    clock = HeldUpClock()
    sent: list[datetime] = []

    async def run() -> None:
        gate = HostGate(clock=clock, concurrency=9, host_concurrency=at_once, host_interval=2.0, longest_wait=60.0)

        async def ask() -> None:
            async with gate.turn("a"):
                sent.append(clock.now())

        await asyncio.gather(*(ask() for _ in range(4)))

    asyncio.run(run())
    assert min(later - earlier for earlier, later in pairwise(sent)) >= timedelta(seconds=2)


def test_the_pace_is_counted_from_when_a_connection_stood() -> None:
    clock = StillClock()

    async def run() -> None:
        gate = HostGate(clock=clock, concurrency=9, host_concurrency=1, host_interval=2.0, longest_wait=60.0)
        async with gate.turn("a"):
            clock.waits.append(1.5)  # for the handshake
            gate.put_off("a", "/", timedelta(seconds=1.5))
        async with gate.turn("a"):
            pass

    asyncio.run(run())
    assert clock.waits == [1.5, 2.0]


def test_a_request_that_waited_for_a_slot_puts_off_the_next_to_its_host() -> None:
    clock = StillClock()

    async def run() -> None:
        gate = HostGate(clock=clock, concurrency=1, host_concurrency=1, host_interval=2.0, longest_wait=60.0)
        slot_is_free = asyncio.Event()

        async def ask_slowly() -> None:
            async with gate.turn("slow"):
                await slot_is_free.wait()
                clock.waits.append(5.0)

        async def ask() -> None:
            async with gate.turn("a"):
                pass

        slow, late = asyncio.create_task(ask_slowly()), asyncio.create_task(ask())
        await asyncio.sleep(0)
        slot_is_free.set()
        await asyncio.gather(slow, late)
        await ask()

    asyncio.run(run())
    assert clock.waits == [5.0, 2.0]


@pytest.mark.parametrize(
    ("status", "asked", "slowed"),
    [
        pytest.param(429, None, True, id="too-many-requests"),
        pytest.param(503, 5.0, True, id="unavailable-until"),
        pytest.param(503, None, False, id="unavailable"),
        pytest.param(200, None, False, id="fine"),
    ],
)
def test_a_host_that_throttles_is_slowed(status: int, asked: float | None, slowed: bool) -> None:
    clock = StillClock()

    async def run() -> None:
        gate = HostGate(clock=clock, concurrency=1, host_concurrency=1, host_interval=0.0, longest_wait=60.0)
        async with gate.turn("a"):
            gate.note_answer("a", status, asked)
        async with gate.turn("b"):
            pass
        assert clock.waits == []
        async with gate.turn("a"):
            pass

    asyncio.run(run())
    assert bool(clock.waits) is slowed
    assert not asked or clock.waits == [asked]


def test_a_slowed_host_comes_back_to_its_pace() -> None:
    clock = StillClock()

    async def run() -> None:
        gate = HostGate(clock=clock, concurrency=1, host_concurrency=1, host_interval=0.0, longest_wait=60.0)
        gate.note_answer("a", 429, None)
        for _ in range(30):
            async with gate.turn("a"):
                gate.note_answer("a", 200, None)

    asyncio.run(run())
    assert 2 < len(clock.waits) < 20
    assert clock.waits == sorted(clock.waits, reverse=True)


def fetch_with_robots(robots: bytes, *paths: str) -> tuple[list[FetchResult], Server, NotingClock]:
    """Fetch paths of a host with these robots rules, obeying them."""
    clock = StillClock()

    async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> None:
        pages = {"/robots.txt": robots, "/hop": answer(302, b"", ("Location", "/private/page"))}
        writer.write(pages.get(path, answer(200, b"page")))

    async def run() -> tuple[list[FetchResult], Server, NotingClock]:
        async with serving(Server(script)) as server:
            settings = FetchSettings(user_agent="refcheck/1.0", respect_robots=True, host_interval=0.0, attempts=1)
            fetcher = HttpFetcher(settings, clock=clock, network_backend=MappedBackend(server.port, HOST))
            try:
                return [await fetcher.fetch(f"http://{HOST}{path}") for path in paths], server, clock
            finally:
                await fetcher.aclose()

    return asyncio.run(run())


RULES = answer(200, b"User-agent: *\nDisallow: /\n\nUser-agent: refcheck\nDisallow: /private/\nCrawl-delay: 3\n")


def test_robots_rules_are_read_once_and_obeyed() -> None:
    results, server, _ = fetch_with_robots(RULES, "/open", "/private/page", "/open")
    assert [result.error.kind if result.error else None for result in results] == [
        None,
        TransportErrorKind.ROBOTS,
        None,
    ]
    assert server.paths == ["/robots.txt", "/open", "/open"]
    assert all("/robots.txt" not in exchange.request.url for result in results for exchange in result.exchanges)


class CalendarClock(StillClock):
    """Stands where it is put."""

    days = 0.0

    def now(self) -> datetime:
        return super().now() + timedelta(days=self.days)


@pytest.mark.parametrize(
    ("answers", "hours", "allowed", "asked"),
    [
        pytest.param([RULES, RULES], 23, [False, False], 1, id="rules-hold-a-day"),
        pytest.param([RULES, answer(404, b"")], 25, [False, True], 2, id="rules-are-read-again"),
        pytest.param([answer(503, b""), answer(404, b"")], 0.5, [False, False], 1, id="not-to-be-had"),
        pytest.param([answer(503, b""), answer(404, b"")], 2, [False, True], 2, id="to-be-had-later"),
    ],
)
def test_robots_rules_of_a_fetcher_that_runs_for_weeks(
    answers: list[bytes], hours: float, allowed: list[bool], asked: int
) -> None:
    clock, waiting = CalendarClock(), iter(answers)
    paths: list[str] = []

    async def script(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> None:
        paths.append(path)
        writer.write(next(waiting) if path == "/robots.txt" else answer(200, b"page"))

    async def run() -> list[bool]:
        async with serving(Server(script)) as server:
            settings = FetchSettings(user_agent="refcheck/1.0", respect_robots=True, host_interval=0.0, attempts=1)
            fetcher = HttpFetcher(settings, clock=clock, network_backend=MappedBackend(server.port, HOST))
            try:
                found = []
                for moment in (0.0, hours):
                    clock.days = moment / 24
                    result = await fetcher.fetch(f"http://{HOST}/private/page")
                    found.append(result.response is not None)
                return found
            finally:
                await fetcher.aclose()

    assert asyncio.run(run()) == allowed
    assert paths.count("/robots.txt") == asked


def test_a_redirect_into_a_forbidden_place_stops() -> None:
    (result,), server, _ = fetch_with_robots(RULES, "/hop")
    assert result.error is not None
    assert result.error.kind is TransportErrorKind.ROBOTS
    assert "/private/page" not in server.paths


def test_the_delay_that_robots_rules_ask_for_is_kept() -> None:
    _, _, clock = fetch_with_robots(RULES, "/a", "/b", "/c")
    assert clock.waits
    assert max(clock.waits) <= 3.0


@pytest.mark.parametrize(
    ("robots", "allowed"),
    [
        pytest.param(answer(404, b""), True, id="none"),
        pytest.param(answer(403, b""), True, id="refused"),
        pytest.param(answer(500, b""), False, id="broken"),
        pytest.param(answer(200, b""), True, id="empty"),
        pytest.param(answer(200, b"\xff\xfe\x00<html>"), True, id="no-rules-at-all"),
    ],
)
def test_robots_rules_that_cannot_be_had(robots: bytes, allowed: bool) -> None:
    (result,), _, _ = fetch_with_robots(robots, "/page")
    assert (result.error is None) is allowed


def fetch_in_turn(script: Script, paths: list[str], **options: Any) -> tuple[list[FetchResult], Server]:
    """Fetch paths of one server, one after the other, with one fetcher."""

    async def run() -> tuple[list[FetchResult], Server]:
        async with serving(Server(script)) as server:
            settings = FetchSettings(
                **{
                    "host_interval": 0.0,
                    "allow_private": ("127.0.0.1",),
                    "read_timeout": 0.05,
                    "attempts": 1,
                    **options,
                }
            )
            fetcher = HttpFetcher(settings, clock=NotingClock())
            try:
                return [await fetcher.fetch(f"http://127.0.0.1:{server.port}{path}") for path in paths], server
            finally:
                await fetcher.aclose()

    return asyncio.run(run())


async def silent_but_for_pages(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> None:
    if path.startswith("/page"):
        writer.write(answer(200, b"page"))
    else:
        await reader.read()


def test_a_host_that_is_down_is_left_alone_for_a_while() -> None:
    results, server = fetch_in_turn(silent_but_for_pages, [f"/silent/{number}" for number in range(6)])
    assert len(server.paths) == 3
    assert {result.error.kind for result in results if result.error} == {TransportErrorKind.TIMEOUT}
    assert [result.error.code for result in results if result.error][3:] == ["host_down"] * 3


def test_a_host_that_is_down_is_tried_again_later() -> None:
    # The clock moves a second with every look.
    results, _ = fetch_in_turn(silent_but_for_pages, ["/silent"] * 3 + ["/page"] * 70)
    assert results[3].error is not None
    assert results[-1].response is not None


def test_one_answer_shows_that_a_host_is_not_down() -> None:
    _, server = fetch_in_turn(silent_but_for_pages, ["/silent/1", "/silent/2", "/page", "/silent/3", "/silent/4"])
    assert len(server.paths) == 5


def test_a_host_is_asked_no_more_often_than_its_quota() -> None:
    results, server = fetch_in_turn(silent_but_for_pages, ["/page"] * 4, host_quota=2)
    assert len(server.paths) == 2
    assert [result.error.kind for result in results if result.error] == [TransportErrorKind.NOT_ASKED] * 2


def test_two_fetchers_with_one_gate_are_one_caller() -> None:
    clock = StillClock()

    async def run() -> None:
        async with serving(Server(silent_but_for_pages)) as server:
            settings = FetchSettings(host_interval=3.0, host_concurrency=1, allow_private=("127.0.0.1",))
            usual = HttpFetcher(settings, clock=clock)
            other = HttpFetcher(settings, clock=clock, gate=usual.gate)
            try:
                for fetcher in (usual, other, usual):
                    await fetcher.fetch(f"http://127.0.0.1:{server.port}/page")
            finally:
                await other.aclose()
                await usual.aclose()

    asyncio.run(run())
    assert clock.waits == [3.0, 3.0]
