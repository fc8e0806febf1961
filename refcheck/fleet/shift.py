"""A worker's tools for the hosts of one night."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager, nullcontext
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import partial

from refcheck.errors import StoreError
from refcheck.fleet.lease import Lease
from refcheck.fleet.neighbours import Neighbourhood
from refcheck.fleet.own_network import OwnNetwork
from refcheck.jobs.counting import RequestCount
from refcheck.jobs.hosts import HostWork, work_host
from refcheck.jobs.kept import KeptCopies
from refcheck.jobs.recording import Recorder
from refcheck.jobs.second_look import Vantages
from refcheck.jobs.settings import NightlySettings
from refcheck.pipeline import Ports
from refcheck.store import Store
from refcheck.store.hosts import clear_asking, put_off_lost
from refcheck.store.observations import count_by_host
from refcheck.store.outages import answer_of_database, is_outage

_LONGEST_WAIT = timedelta(milliseconds=250)
"""Looks that wait longer for their transaction would be asked again if the worker were killed."""


class LeaseLostError(Exception):
    """The worker was out of touch for so long that others may have its hosts."""


@dataclass(slots=True)
class WorkerTools:
    """What a worker has as long as it runs; `is_leaving` tells whether it was asked to stop."""

    settings: NightlySettings
    store: Store
    ports: Ports
    kept: KeptCopies
    vantages: Vantages | None
    note_look: Callable[[], None]
    count: RequestCount = field(default_factory=RequestCount)
    neighbours: Neighbourhood | None = None
    network: OwnNetwork | None = None
    is_leaving: Callable[[], bool] = lambda: False
    recorders: dict[int, Recorder] = field(default_factory=dict)

    def recorder(self, night_id: int) -> Recorder:
        """Give the recorder of a night, one for all hosts of this process."""
        if night_id not in self.recorders:
            self.recorders.clear()  # of a night that is over
            self.recorders[night_id] = Recorder(
                self.store,
                night_id,
                clock=self.ports.clock,
                rules=self.settings.due,
                archive=self.ports.archive,
                longest_wait=_LONGEST_WAIT,
                count=self.count,
                believes=self.network.believes if self.network is not None else None,
            )
        return self.recorders[night_id]


async def work_leased(
    host: str, tools: WorkerTools, *, night_id: int, deadline: datetime, lease: Lease, was_begun: bool
) -> None:
    """Work a host as long as the lease holds, then keep others off for the host's interval.

    `was_begun` says that a worker that is gone had the host before: what it saw counts for the quota.

    Raises:
        LeaseLostError: The lease ran out.
        ArchiveError: An answer could not be kept.
        StoreError: The database cannot be read or written.
    """
    holding: AbstractAsyncContextManager[None] = (
        tools.neighbours.hold(host) if tools.neighbours is not None else nullcontext()
    )

    async def hold_and_work() -> None:
        async with holding:
            await _work(host, tools, night_id=night_id, deadline=deadline, lease=lease, was_begun=was_begun)

    work = asyncio.ensure_future(hold_and_work())
    lost = asyncio.ensure_future(lease.lost.wait())
    try:
        await asyncio.wait({work, lost}, return_when=asyncio.FIRST_COMPLETED)
        if not work.done():
            raise LeaseLostError(f"{host}: the lease ran out")
        await work
        if tools.settings.hosts.interval:
            await tools.ports.clock.sleep(tools.settings.hosts.interval)
    finally:
        for task in (work, lost):
            task.cancel()
        await asyncio.gather(work, lost, return_exceptions=True)


async def _work(
    host: str, tools: WorkerTools, *, night_id: int, deadline: datetime, lease: Lease, was_begun: bool
) -> None:
    recorder = tools.recorder(night_id)
    is_taken_over = True
    work = HostWork(
        store=tools.store,
        ports=tools.ports,
        kept=tools.kept,
        vantages=tools.vantages,
        recorder=recorder,
        rules=tools.settings.due,
        quota=tools.settings.hosts.quota,
        may_go_on=lambda: lease.is_held and not tools.is_leaving() and tools.ports.clock.now() < deadline,
        note_look=tools.note_look,
        night_id=night_id,
    )
    while True:
        try:
            await recorder.flush()  # what an outage left waiting, before the host's addresses are taken
            if is_taken_over:
                await tools.store.aside(partial(_put_off_lost, host, tools, night_id=night_id))
                is_taken_over = False
            if was_begun:
                seen = await tools.store.aside(partial(_count_looks, host, tools, night_id=night_id))
                work = replace(work, quota=max(0, tools.settings.hosts.quota - seen))
            if work.quota:
                await work_host(host, work)
            await recorder.flush()
            if not work.may_go_on() and lease.is_held and not (tools.network and tools.network.is_down):
                await tools.store.aside(partial(_clear_asking, host, tools))
            return
        except StoreError as error:
            if not is_outage(error):
                raise
            was_begun = True
            await answer_of_database(tools.store)


def _count_looks(host: str, tools: WorkerTools, *, night_id: int) -> int:
    with tools.store.read() as connection:
        return count_by_host(connection, night_id, [host]).get(host, 0)


def _clear_asking(host: str, tools: WorkerTools) -> None:
    with tools.store.begin() as connection:
        clear_asking(connection, host)


def _put_off_lost(host: str, tools: WorkerTools, *, night_id: int) -> None:
    """Leave alone for a while what whoever had the host before, and is gone, may have asked and not kept."""
    now = tools.ports.clock.now()
    with tools.store.begin() as connection:
        put_off_lost(connection, host, night_id=night_id, now=now, until=now + tools.settings.fleet.ask_again)
