"""A host that a page leads to is asked beside nobody, whoever holds it; what it asks for is heeded by all."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from refcheck.clock import SystemClock
from refcheck.fetch.politeness import HostGate
from refcheck.fleet.neighbours import Neighbourhood
from refcheck.fleet.queue import add_hosts
from refcheck.fleet.visits import drop_stale, end_visit, grant, is_visited, take_if_free, want_visit
from refcheck.ports import Clock
from refcheck.store import Store
from refcheck.store.hosts import find_rest
from tests.builders import NOON

HOST = "courier.example"
MINUTE = timedelta(minutes=1)


def register(store: Store) -> int:
    with store.begin() as connection:
        return int(connection.execute(text("SELECT * FROM procrastinate_register_worker_v1()")).scalar_one())


def take_job(store: Store, host: str, worker: int) -> None:
    with store.begin() as connection:
        add_hosts(connection, [host], night_id=1, deadline=NOON)
        connection.execute(text("SELECT * FROM procrastinate_fetch_job_v2(NULL, :w)"), {"w": worker})


class SkippingClock:
    """Skips what others would wait."""

    def __init__(self) -> None:
        self.skipped = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.skipped

    async def sleep(self, seconds: float) -> None:
        self.skipped += timedelta(seconds=seconds)
        await asyncio.sleep(0)


def gate(clock: Clock | None = None) -> HostGate:
    return HostGate(
        clock=clock or SystemClock(), concurrency=8, host_concurrency=1, host_interval=0.02, longest_wait=60.0
    )


def neighbour(store: Store, worker: int, its_gate: HostGate) -> Neighbourhood:
    return Neighbourhood(store, its_gate, stalled_after=MINUTE, worker=lambda: worker, poll=0.01)


def test_a_free_host_is_visited_by_one_at_a_time(fleet_store: Store) -> None:
    worker = register(fleet_store)
    with fleet_store.begin() as connection:
        first, second = (want_visit(connection, host, worker=worker) for host in (HOST, f"www.{HOST}"))
        assert take_if_free(connection, HOST, first)
        assert not take_if_free(connection, f"www.{HOST}", second)
        end_visit(connection, first)
        assert take_if_free(connection, f"www.{HOST}", second)


def test_a_held_host_is_visited_when_its_holder_grants_it(fleet_store: Store) -> None:
    holder, guest = register(fleet_store), register(fleet_store)
    take_job(fleet_store, HOST, holder)
    with fleet_store.begin() as connection:
        visit = want_visit(connection, HOST, worker=guest)
        assert not take_if_free(connection, HOST, visit)
        assert not is_visited(connection, HOST)
        grant(connection, visit)
        assert take_if_free(connection, HOST, visit)
        assert is_visited(connection, HOST)


def test_the_visit_of_a_worker_that_is_gone_ends(fleet_store: Store) -> None:
    worker = register(fleet_store)
    with fleet_store.begin() as connection:
        visit = want_visit(connection, HOST, worker=worker)
        take_if_free(connection, HOST, visit)
        drop_stale(connection, stalled_after=MINUTE)
        assert is_visited(connection, HOST)
        connection.execute(text("UPDATE procrastinate_workers SET last_heartbeat = now() - interval '2 minutes'"))
        drop_stale(connection, stalled_after=MINUTE)
        assert not is_visited(connection, HOST)


def test_holder_and_guests_never_ask_a_host_at_the_same_time(fleet_store: Store) -> None:
    at_work: list[str] = []
    together: list[tuple[str, ...]] = []
    asked: list[str] = []

    async def ask(its_gate: HostGate, name: str) -> None:
        async with its_gate.turn(HOST):
            at_work.append(name)
            together.append(tuple(at_work))
            await asyncio.sleep(0.01)
            at_work.remove(name)
            asked.append(name)

    async def run() -> None:
        workers = [register(fleet_store) for _ in range(3)]
        gates = [gate() for _ in workers]
        holder, *_guests = [neighbour(fleet_store, *pair) for pair in zip(workers, gates, strict=True)]
        take_job(fleet_store, HOST, workers[0])
        async with holder.hold(HOST), keeping(holder), asyncio.TaskGroup() as group:
            for number in range(5):
                for its_gate, name in zip(gates, ("holder", "guest", "other"), strict=True):
                    group.create_task(ask(its_gate, f"{name}-{number}"))

    asyncio.run(asyncio.wait_for(run(), timeout=60))
    assert len(asked) == 15
    assert [names for names in together if len(names) > 1] == []


def test_a_guest_whose_worker_becomes_the_holder_waits_for_nobody(fleet_store: Store) -> None:
    async def visit(its_gate: HostGate) -> None:
        async with its_gate.turn(HOST):
            pass

    async def run() -> None:
        other, ours = register(fleet_store), register(fleet_store)
        its_gate = gate()
        we = neighbour(fleet_store, ours, its_gate)
        take_job(fleet_store, HOST, other)
        visiting = asyncio.ensure_future(visit(its_gate))
        await asyncio.sleep(0.1)
        assert not visiting.done()
        with fleet_store.begin() as connection:
            connection.execute(text("UPDATE procrastinate_jobs SET worker_id = :ours"), {"ours": ours})
        async with we.hold(HOST), keeping(we):
            await visit(its_gate)
            await visiting

    asyncio.run(asyncio.wait_for(run(), timeout=60))


def test_a_pause_that_a_host_asked_of_one_worker_is_kept_by_the_next(fleet_store: Store) -> None:
    clock = SkippingClock()

    async def run() -> None:
        first, second = gate(), gate(clock)
        one = neighbour(fleet_store, register(fleet_store), first)
        async with one.hold(HOST):
            first.note_answer(HOST, 429, 50.0)
        while not rests(fleet_store):
            await asyncio.sleep(0.01)
        async with neighbour(fleet_store, register(fleet_store), second).hold(HOST), second.turn(HOST):
            pass

    asyncio.run(asyncio.wait_for(run(), timeout=60))
    assert clock.skipped > timedelta(seconds=5)


def rests(store: Store) -> bool:
    with store.read() as connection:
        return find_rest(connection, HOST, since=NOON) is not None


@asynccontextmanager
async def keeping(neighbourhood: Neighbourhood) -> AsyncIterator[None]:
    task = asyncio.ensure_future(neighbourhood.keep())
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
