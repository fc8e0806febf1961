"""`FleetWorker`: takes hosts from the queue, works them, and comes back when the database does."""

import asyncio
import logging
import signal
import time
from datetime import datetime, timedelta

import psycopg
import psycopg_pool
from procrastinate import App, JobContext, PsycopgConnector
from procrastinate.exceptions import ProcrastinateException
from procrastinate.worker import Worker
from sqlalchemy import text

from refcheck.errors import ArchiveError, RefcheckError, StoreError
from refcheck.fetch.politeness import HostGate
from refcheck.fleet.clock import FleetClock
from refcheck.fleet.lease import Lease
from refcheck.fleet.neighbours import Neighbourhood
from refcheck.fleet.own_network import OwnNetwork
from refcheck.fleet.pushing import Pusher
from refcheck.fleet.queue import QUEUE, TASK, add_hosts, find_jobs_of, has_queue, release
from refcheck.fleet.shift import LeaseLostError, WorkerTools, work_leased
from refcheck.store import Store
from refcheck.store.database import server_patience
from refcheck.store.outages import answer_of_database, is_outage

_log = logging.getLogger(__name__)
_POLL = 1.0
_AWAY = (ProcrastinateException, psycopg.Error, psycopg_pool.PoolTimeout, OSError)
"""What a database that is away looks like to Procrastinate."""

_RENEW = text("UPDATE procrastinate_workers SET last_heartbeat = now() WHERE id = :worker")
_LEAVE = text("DELETE FROM procrastinate_workers WHERE id = :worker")


class FleetWorker:
    """One process of the fleet. It stops when it is told to, or when its own disk or settings are at fault."""

    def __init__(self, tools: WorkerTools, *, name: str, pusher: Pusher, gate: HostGate | None = None) -> None:
        """Take the tools; `gate` is that of the fetcher, which must know of the other workers."""
        self._tools = tools
        self._store: Store = tools.store
        self._name = name
        self._pusher = pusher
        self._fleet = tools.settings.fleet
        self._lease = Lease(self._fleet.stalled_after)
        self._taker: _HostTaker | None = None
        self._jobs: set[int] = set()
        self._is_told_to_stop = False
        self._failure: RefcheckError | None = None
        tools.is_leaving = self._is_leaving
        tools.network = self._network = OwnNetwork(
            tools.settings.controls, tools.ports, on_failure=self._leave_the_queue
        )
        if gate is not None:
            tools.neighbours = Neighbourhood(
                tools.store, gate, stalled_after=self._fleet.stalled_after, worker=self._number
            )

    async def run(self) -> None:
        """Work until told to stop by SIGTERM or SIGINT; hosts at hand are given back, what was seen is kept.

        Raises:
            ArchiveError: This machine's archive cannot be written, or not sent at the end.
            StoreError: The database does not come back, or is no history of this version.
        """
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self._stop)
        pushing = asyncio.ensure_future(self._pusher.keep_pushing(self.is_idle))
        try:
            while not self._is_told_to_stop and self._failure is None:
                await self._network.wait_until_back(is_over=lambda: self._is_told_to_stop)
                await answer_of_database(self._store)
                if self._is_told_to_stop:
                    break
                if await asyncio.to_thread(self._has_queue):
                    await self._run_until_away()
                else:
                    await asyncio.sleep(_POLL)  # the first night makes it
        finally:
            pushing.cancel()
            await asyncio.gather(pushing, return_exceptions=True)
        await asyncio.to_thread(self._pusher.push)
        if self._failure is not None:
            raise self._failure

    def is_idle(self) -> bool:
        """Tell whether no host is at hand."""
        return not self._jobs

    async def _run_until_away(self) -> None:
        """Take hosts until told to stop, until the lease is lost, or until the database is away."""
        app = App(connector=_connector(self._store))
        app.task(name=TASK, queue=QUEUE, pass_context=True)(self._work_host)
        self._lease = Lease(self._fleet.stalled_after)
        self._taker = taker = _HostTaker(
            app, name=self._name, hosts=self._fleet.hosts, stalled=self._fleet.stalled_after
        )
        keeping = [asyncio.ensure_future(self._keep_lease(taker, self._lease))]
        if self._tools.neighbours is not None:
            keeping.append(asyncio.ensure_future(self._tools.neighbours.keep()))
        try:
            async with app.open_async():
                await taker.run()  # type: ignore[no-untyped-call]
        except _AWAY as error:
            _log.warning("the database is away (%s); trying again", error)
            await asyncio.sleep(_POLL)
        finally:
            for task in keeping:
                task.cancel()
            await asyncio.gather(*keeping, return_exceptions=True)
        if taker.registered is not None and not self._is_told_to_stop:
            # What could not be given back goes to others; nothing of ours is at work, but the hosts need their pause.
            await asyncio.sleep(self._tools.settings.hosts.interval)
            await answer_of_database(self._store)
            await asyncio.to_thread(self._leave, taker.registered)

    async def _keep_lease(self, taker: "_HostTaker", lease: Lease) -> None:
        unknown: dict[int, float] = {}

        async def renew() -> None:
            nonlocal unknown
            if taker.worker_id is None:
                return
            taker.registered = taker.worker_id
            if not await asyncio.to_thread(self._renew, taker.worker_id):
                lease.lost.set()  # others have struck us off already
                return
            unknown = await asyncio.to_thread(self._release_unknown, taker.worker_id, frozenset(self._jobs), unknown)

        await lease.keep(renew)
        _log.warning("the lease ran out; hosts at hand are left to others")
        taker.stop()

    def _release_unknown(self, worker: int, at_work: frozenset[int], before: dict[int, float]) -> dict[int, float]:
        """Leave to others the hosts that the database gave us in an answer that never came.

        Give those that are unknown now, with the time since when: one that is just on its way is known a moment later.
        """
        now = time.monotonic()
        with self._store.begin() as connection:
            unknown = {job: before.get(job, now) for job in find_jobs_of(connection, worker) if job not in at_work}
            lost = [job for job, since in unknown.items() if now - since >= self._fleet.stalled_after.total_seconds()]
            if lost:
                release(connection, worker, lost)
        return unknown

    async def _work_host(self, context: JobContext, night: int, host: str, deadline: str) -> None:
        assert context.job.id is not None  # it came from the database
        self._jobs.add(context.job.id)
        until = datetime.fromisoformat(deadline)
        try:
            was_begun = context.job.attempts > 0
            await work_leased(host, self._tools, night_id=night, deadline=until, lease=self._lease, was_begun=was_begun)
        except (ArchiveError, StoreError) as error:
            self._failure = self._failure or error
            self._leave_the_queue()
        except LeaseLostError as error:
            _log.warning("%s", error)
        finally:
            self._jobs.discard(context.job.id)
        if self._is_leaving() and not context.should_abort():
            await asyncio.to_thread(self._give_back, host, night, until)

    def _give_back(self, host: str, night: int, deadline: datetime) -> None:
        """Add a job for what may be left of a host; where that fails the planner finds it."""
        try:
            with self._store.begin() as connection:
                add_hosts(connection, [host], night_id=night, deadline=deadline)
        except StoreError as error:
            if not is_outage(error):
                raise

    def _number(self) -> int | None:
        return self._taker.worker_id if self._taker is not None else None

    def _is_leaving(self) -> bool:
        return self._taker is None or self._taker.is_stopping

    def _stop(self) -> None:
        self._is_told_to_stop = True
        self._leave_the_queue()

    def _leave_the_queue(self) -> None:
        if self._taker is not None:
            self._taker.stop()

    def _has_queue(self) -> bool:
        with self._store.read() as connection:
            return has_queue(connection)

    def _leave(self, worker: int) -> None:
        with self._store.begin() as connection:
            connection.execute(_LEAVE, {"worker": worker})

    def _renew(self, worker: int) -> int:
        with self._store.begin() as connection:
            if isinstance(self._tools.ports.clock, FleetClock):
                self._tools.ports.clock.set_right(connection)
            return int(connection.execute(_RENEW, {"worker": worker}).rowcount)


class _HostTaker(Worker):
    """Procrastinate's worker, which also tells that it is stopping."""

    def __init__(self, app: App, *, name: str, hosts: int, stalled: timedelta) -> None:
        super().__init__(
            app,
            queues=[QUEUE],
            name=name,
            concurrency=hosts,
            fetch_job_polling_interval=_POLL,
            abort_job_polling_interval=_POLL,
            delete_jobs="always",
            install_signal_handlers=False,
            update_heartbeat_interval=stalled.total_seconds() / 3,
            stalled_worker_timeout=stalled.total_seconds(),
        )
        self.is_stopping = False
        self.registered: int | None = None

    def stop(self) -> None:
        """Take no more hosts; those at hand are left after the address that is being asked."""
        self.is_stopping = True
        super().stop()  # type: ignore[no-untyped-call]


def _connector(store: Store) -> PsycopgConnector:
    logging.getLogger("psycopg.pool").setLevel(logging.ERROR)  # what is away is told once, by us
    address = store.url.set(drivername="postgresql").render_as_string(hide_password=False)
    return PsycopgConnector(conninfo=address, min_size=1, max_size=4, timeout=3.0, kwargs=server_patience(store.url))
