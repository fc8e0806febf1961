"""The planner's part: hosts are handed out until they are done, at their quota, or give nothing again and again."""

import asyncio
from datetime import datetime, timedelta

import pytest
from sqlalchemy import text

from refcheck.fleet.crew import FleetCrew, LockLostError
from refcheck.fleet.queue import count_open
from refcheck.jobs.crew import Shift
from refcheck.store import RunLock, Store
from refcheck.store.due import find_due_hosts
from refcheck.store.links import add_links
from refcheck.store.nights import begin_night
from refcheck.store.observations import ObservationRow, record_looks
from tests.builders import NOON

HOSTS = ["courier.example", "ledger.example"]
URLS = [f"https://{host}/{page}" for host in HOSTS for page in range(3)]
TOMORROW = NOON + timedelta(days=1)


class Workers:
    """A clock during whose pauses workers take all hosts that wait, and look at some addresses of each."""

    def __init__(self, store: Store, night_id: int, *, looks: int) -> None:
        self.store = store
        self.night_id = night_id
        self.looks = looks
        self.handed_out: list[str] = []

    def now(self) -> datetime:
        return NOON

    async def sleep(self, seconds: float) -> None:
        with self.store.begin() as connection:
            taken = "DELETE FROM procrastinate_jobs WHERE status = 'todo' RETURNING args->>'host'"
            for host in sorted(connection.execute(text(taken)).scalars()):
                self.handed_out.append(host)
                due = text("SELECT id FROM links WHERE host = :host AND due_at <= :now ORDER BY id LIMIT :some")
                numbers = connection.execute(due, {"host": host, "now": NOON, "some": self.looks}).scalars().all()
                looks = [ObservationRow(link_id=number, at=NOON, outcome="ok") for number in numbers]
                record_looks(connection, self.night_id, looks, [{"link": n, "due_at": TOMORROW} for n in numbers])


class Planner:
    """Hands out what is due in rounds, as a night does."""

    def __init__(self, store: Store, *, looks: int, quota: int = 100) -> None:
        with store.begin() as connection:
            add_links(connection, URLS, now=NOON)
            self.night_id = begin_night(connection, now=NOON, owner="test")
        self.store = store
        self.workers = Workers(store, self.night_id, looks=looks)
        self.said: list[str] = []
        self.may_go_on = True
        self.shift = Shift(
            night_id=self.night_id,
            deadline=TOMORROW,
            quota=quota,
            may_go_on=lambda: self.may_go_on,
            check=self._check,
        )

    def run(self, lock: RunLock) -> None:
        crew = FleetCrew(
            self.store, lock=lock, clock=self.workers, stalled_after=timedelta(minutes=1), say=self.said.append
        )
        worked: set[str] = set()
        while hosts := [host for host in self.due() if host not in worked]:
            worked |= asyncio.run(crew.work_hosts(hosts, self.shift))

    def due(self) -> list[str]:
        with self.store.read() as connection:
            return [host for host, _number in find_due_hosts(connection, NOON)]

    async def _check(self) -> None:
        return None


def test_hosts_are_handed_out_until_nothing_is_due(fleet_store: Store) -> None:
    planner = Planner(fleet_store, looks=2)
    with fleet_store.lock_run("test") as lock:
        planner.run(lock)
    assert planner.due() == []
    assert sorted(planner.workers.handed_out) == sorted(HOSTS * 2)


def test_a_host_at_its_quota_waits_for_another_night(fleet_store: Store) -> None:
    planner = Planner(fleet_store, looks=1, quota=2)
    with fleet_store.lock_run("test") as lock:
        planner.run(lock)
    assert sorted(planner.workers.handed_out) == sorted(HOSTS * 2)
    assert sorted(planner.due()) == HOSTS


def test_a_host_that_gives_nothing_is_not_handed_out_for_ever(fleet_store: Store) -> None:
    planner = Planner(fleet_store, looks=0)
    with fleet_store.lock_run("test") as lock:
        planner.run(lock)
    assert sorted(planner.workers.handed_out) == sorted(HOSTS * 3)


def test_a_night_that_may_not_go_on_leaves_nothing_waiting(fleet_store: Store) -> None:
    planner = Planner(fleet_store, looks=1)
    planner.may_go_on = False
    with fleet_store.lock_run("test") as lock:
        crew = FleetCrew(
            fleet_store, lock=lock, clock=planner.workers, stalled_after=timedelta(minutes=1), say=planner.said.append
        )
        asyncio.run(crew.work_hosts(HOSTS, planner.shift))
    assert planner.workers.handed_out == []
    with fleet_store.read() as connection:
        assert count_open(connection) == (0, 0)


def test_a_planner_whose_lock_the_server_forgot_stops(fleet_store: Store) -> None:
    planner = Planner(fleet_store, looks=1)
    with fleet_store.lock_run("test") as lock:
        with fleet_store.begin() as connection:
            connection.execute(
                text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'refcheck test'")
            )
        with pytest.raises(LockLostError):
            planner.run(lock)
