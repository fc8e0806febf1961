"""Many addresses asked as a stream: right about each, gentle with hosts, flat in memory."""

import asyncio
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import aclosing
from itertools import pairwise
from typing import Any

import pytest

from refcheck.datatypes.exchanges import FetchResult, TransportErrorKind
from refcheck.fetch.schedule import Schedule
from refcheck.fetch.settings import FetchSettings
from refcheck.fetch.sweep import sweep
from tests.loopback import NotingClock, Server, answer, serving


class Site:
    """A server whose paths say how to answer; it notes when each was asked."""

    def __init__(self) -> None:
        self.asked: Counter[str] = Counter()
        self.times: list[float] = []
        self.running = 0
        self.most_running = 0
        self.most_running_again = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, path: str) -> None:
        self.asked[path] += 1
        self.times.append(time.monotonic())
        self.running += 1
        self.most_running = max(self.most_running, self.running)
        if self.asked[path] > 1:
            self.most_running_again = max(self.most_running_again, self.running)
        kind = path.split("/")[1]
        if kind == "slow":
            await asyncio.sleep(0.05)
        elif kind == "silent":
            await reader.read()  # until the client has had enough
        self.running -= 1
        if kind == "reset":
            writer.transport.abort()
        elif kind == "once" and self.asked[path] == 1:
            writer.write(answer(503, b"busy", ("Retry-After", "0")))
        elif kind == "hop":
            writer.write(answer(301, b"", ("Location", path.replace("hop", "page"))))
        elif kind == "loop":
            writer.write(answer(302, b"", ("Location", path)))
        elif kind == "gone":
            writer.write(answer(404, b"gone"))
        elif kind == "closing":
            writer.write(answer(200, b"bye", ("Connection", "close")))
            await writer.drain()
            writer.close()
        else:
            writer.write(answer(200, b"page " * 20))


def run_sweep(paths: Iterator[str] | list[str], **options: Any) -> tuple[dict[str, FetchResult], Site, Server]:
    """Sweep paths of one server; results by path."""
    site = Site()

    async def run() -> tuple[dict[str, FetchResult], Site, Server]:
        async with serving(Server(site.serve)) as server:
            base = f"http://127.0.0.1:{server.port}"
            settings = FetchSettings(
                **{
                    "host_interval": 0.0,
                    "host_concurrency": 20,
                    "concurrency": 20,
                    "read_timeout": 0.3,
                    "allow_private": ("127.0.0.1",),
                    "attempts": 2,
                    **options,
                }
            )
            urls = (path if "://" in path else base + path for path in paths)
            results = {}
            async for result in sweep(urls, settings, clock=NotingClock()):
                results[result.requested_url.removeprefix(base)] = result
            return results, site, server

    return asyncio.run(run())


def test_every_address_gets_its_result() -> None:
    kinds = ("page", "hop", "once", "gone", "closing", "reset", "silent", "loop")
    results, site, _ = run_sweep([f"/{kind}/{number}" for number in range(5) for kind in kinds] + ["ftp://x.example/"])
    told = Counter(
        (path.split("/")[1], result.response.status if result.response else result.error and result.error.kind)
        for path, result in results.items()
    )
    assert told == {
        ("page", 200): 5,
        ("hop", 200): 5,
        ("once", 200): 5,
        ("gone", 404): 5,
        ("closing", 200): 5,
        ("reset", TransportErrorKind.READ): 5,
        ("silent", TransportErrorKind.TIMEOUT): 5,
        ("loop", TransportErrorKind.REDIRECT_LOOP): 5,
        ("", TransportErrorKind.UNSUPPORTED_SCHEME): 1,
    }
    assert site.asked["/once/0"] == 2
    assert site.asked["/gone/0"] == 1


def test_an_address_that_stays_silent_is_asked_as_often_as_is_allowed() -> None:
    _, site, _ = run_sweep(["/silent/0"])
    assert site.asked["/silent/0"] == 2


def test_a_redirect_is_told_hop_by_hop_with_bodies() -> None:
    results, _, _ = run_sweep(["/hop/1"])
    result = results["/hop/1"]
    assert [hop.status for hop in result.redirects] == [301]
    assert result.response is not None
    assert result.response.body == b"page " * 20
    assert result.final_url.endswith("/page/1")


def test_connections_are_shared() -> None:
    _, _, server = run_sweep([f"/page/{number}" for number in range(200)], concurrency=4)
    assert server.connections <= 4


def test_not_more_at_a_time_than_asked_for() -> None:
    _, site, _ = run_sweep([f"/slow/{number}" for number in range(12)], host_concurrency=3)
    assert site.most_running == 3


def test_the_host_interval_is_kept_and_costs_no_more_than_itself() -> None:
    _, site, _ = run_sweep([f"/page/{number}" for number in range(11)], host_interval=0.05)
    assert min(later - earlier for earlier, later in pairwise(site.times)) > 0.02
    assert site.times[-1] - site.times[0] >= 0.45


def test_who_waits_holds_no_slot() -> None:
    started = time.monotonic()
    results, _, _ = run_sweep(
        [f"/reset/{number}" for number in range(8)] + [f"/page/{number}" for number in range(50)], concurrency=2
    )
    assert len(results) == 58
    # Eight back-offs of half a second and more, one after the other, would take four.
    assert time.monotonic() - started < 3.5


def test_a_host_is_asked_no_more_often_than_its_quota() -> None:
    results, site, _ = run_sweep([f"/hop/{number}" for number in range(5)], host_quota=3, host_concurrency=1)
    assert site.asked.total() == 3
    refused = [result for result in results.values() if result.error]
    assert len(refused) == 5  # where the first three lead is not asked any more
    assert {result.error.kind for result in refused if result.error} == {TransportErrorKind.NOT_ASKED}


def test_a_host_that_is_down_does_not_hold_up_the_run() -> None:
    paths = [f"/silent/{number}" for number in range(12)]
    results, site, _ = run_sweep(paths, attempts=1, read_timeout=0.05, host_concurrency=1)
    assert site.asked.total() == 3
    assert {result.error.kind for result in results.values() if result.error} == {TransportErrorKind.TIMEOUT}
    assert [result.error.code for result in results.values() if result.error].count("host_down") == 9


def test_retries_of_addresses_that_never_answer_overlap() -> None:
    # Their back-offs end within a second, so of five that each take 0.4 s two must overlap.
    _, site, _ = run_sweep([f"/silent/{number}" for number in range(5)], read_timeout=0.4, attempts=2)
    assert site.most_running_again > 1


def test_a_host_that_answers_now_and_then_is_not_down() -> None:
    paths = [f"/{kind}/{number}" for number in range(4) for kind in ("silent", "silent", "page")]
    _, site, _ = run_sweep(paths, attempts=1, read_timeout=0.05, host_concurrency=1)
    assert site.asked.total() == 12


def test_work_that_can_wait_is_done_while_hosts_are_waited_for() -> None:
    seen = 0
    seen_at_lulls: list[int] = []

    def in_lulls() -> bool:
        seen_at_lulls.append(seen)
        return len(seen_at_lulls) < 3

    async def run() -> None:
        nonlocal seen
        async with serving(Server(Site().serve)) as server:
            settings = FetchSettings(host_interval=0.1, allow_private=("127.0.0.1",), concurrency=2)
            urls = (f"http://127.0.0.1:{server.port}/page/{number}" for number in range(3))
            async for _ in sweep(urls, settings, clock=NotingClock(), in_lulls=in_lulls):
                seen += 1

    asyncio.run(run())
    assert seen == 3
    assert seen_at_lulls[0] < 3


def test_the_list_is_read_as_the_work_goes_on() -> None:
    read = 0

    def paths() -> Iterator[str]:
        nonlocal read
        for number in range(20_000):
            read += 1
            yield f"/page/{number}"

    async def run() -> int:
        site = Site()
        async with serving(Server(site.serve)) as server:
            settings = FetchSettings(host_interval=0.0, allow_private=("127.0.0.1",), concurrency=5)
            urls = (f"http://127.0.0.1:{server.port}{path}" for path in paths())
            async with aclosing(sweep(urls, settings, clock=NotingClock())) as results:
                async for _ in results:
                    return read
        return 0

    assert 0 < asyncio.run(run()) < 10_000


def test_an_empty_list_ends() -> None:
    results, _, _ = run_sweep([])
    assert results == {}


def test_a_list_of_nothing_that_can_be_asked_ends() -> None:
    results, _, _ = run_sweep(["ftp://a.example/", "nonsense://", "http://10.0.0.1/"])
    assert len(results) == 3
    assert all(result.error for result in results.values())


def test_an_error_in_the_list_is_raised() -> None:
    def broken() -> Iterator[str]:
        yield "/page/1"
        raise ValueError("the file broke off")

    with pytest.raises(ValueError, match="broke off"):
        run_sweep(broken())


def schedule(**options: Any) -> Schedule[str]:
    return Schedule(**{"host_concurrency": 1, "host_interval": 0.0, **options})


def test_hosts_take_turns_and_a_running_one_waits() -> None:
    queue = schedule()
    for job in ("a1", "a2", "b1"):
        queue.add(job[0], job, now=0.0)
    first, second = queue.take(0.0), queue.take(0.0)
    assert first is not None
    assert second is not None
    assert (first[1], second[1]) == ("a1", "b1")
    assert queue.take(0.0) is None
    queue.release(first[0])
    third = queue.take(0.0)
    assert third is not None
    assert third[1] == "a2"
    assert queue.pending == 0


@pytest.mark.parametrize(
    ("other_hosts", "following"),
    [
        pytest.param(2, "0", id="few-hosts-take-turns"),
        pytest.param(500, "a2", id="of-many-the-warm-one-comes-first"),
    ],
)
def test_who_comes_after_a_request_has_ended(other_hosts: int, following: str) -> None:
    queue = schedule()
    for job in ("a1", "a2"):
        queue.add("a", job, now=0.0)
    for number in range(other_hosts):
        queue.add(str(number), str(number), now=0.0)
    first = queue.take(0.0)
    assert first is not None
    queue.release(first[0])
    then = queue.take(0.0)
    assert then is not None
    assert then[1] == following


def test_an_interval_and_a_delay_are_waited_for() -> None:
    queue = schedule(host_interval=2.0)
    queue.add("a", "a1", now=0.0)
    queue.add("a", "a2", now=0.0)
    queue.add("b", "b1", now=0.0, not_before=5.0)
    first = queue.take(0.0)
    assert first is not None
    queue.release(first[0])
    assert queue.take(1.0) is None
    assert queue.next_time() == 2.0
    second = queue.take(2.0)
    assert second is not None
    assert second[1] == "a2"
    assert queue.take(2.0) is None
    assert queue.next_time() == 5.0
    last = queue.take(5.0)
    assert last is not None
    assert last[1] == "b1"


def test_a_throttled_host_is_left_alone_and_comes_back() -> None:
    queue = schedule()
    queue.add("a", "a1", now=0.0)
    queue.add("a", "a2", now=0.0)
    first = queue.take(0.0)
    assert first is not None
    queue.throttle(first[0], 3.0, now=0.0)
    once = first[0].interval
    queue.throttle(first[0], 3.0, now=0.1)
    assert first[0].interval == once
    queue.release(first[0])
    assert queue.take(3.0) is None
    second = queue.take(3.1)
    assert second is not None
    for _ in range(30):
        queue.recover(second[0])
    assert second[0].interval == 0.0
