"""A worker of a fleet with real adapters."""

import asyncio
import logging
import re
from contextlib import AsyncExitStack
from dataclasses import replace

from refcheck.archive import WarcArchive
from refcheck.cli.loops import run_loop
from refcheck.cli.nightly_run import gate_of, open_vantages
from refcheck.errors import ConfigError
from refcheck.fleet.clock import read_clock
from refcheck.fleet.names import take_name
from refcheck.fleet.shift import WorkerTools
from refcheck.jobs.counting import CountingFetcher, RequestCount
from refcheck.jobs.settings import NightlySettings
from refcheck.jobs.shards import ShardedCopies
from refcheck.store import Store
from refcheck.store.outages import wait_for_database
from refcheck.wiring import open_archive, open_ports

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


def run_worker(settings: NightlySettings, name: str | None) -> None:
    """Work hosts until told to stop.

    Raises:
        RefcheckError: It cannot start or go on; the message says why and what to do.
    """
    try:
        import procrastinate  # noqa: F401
    except ImportError as error:
        raise ConfigError(f"workers need Procrastinate ({error}): install refcheck-pipeline[fleet]") from error
    if not settings.fleet.workers:
        raise ConfigError("the settings leave the night to one process: write [fleet] workers = true")
    if name is not None and not _NAME.fullmatch(name):
        raise ConfigError(f"--name {name}: give letters, digits, dots and hyphens")
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    root = settings.archive_folder
    with (
        take_name(root, name) as taken,
        Store(settings.store_address, in_threads=True) as store,
        open_archive(root / taken, is_brief_on_repeats=True) as archive,
    ):
        wait_for_database(store)
        run_loop(_work(settings, store, archive, name=taken))


async def _work(settings: NightlySettings, store: Store, archive: WarcArchive, *, name: str) -> None:
    from refcheck.fleet.pushing import Pusher
    from refcheck.fleet.worker import FleetWorker

    async with AsyncExitStack() as stack:
        clock = await asyncio.to_thread(read_clock, store)
        opened = open_ports(settings.check_settings(), source="nightly", archive=archive, clock=clock)
        ports = await stack.enter_async_context(opened)
        kept = ShardedCopies(settings.archive_folder, own=name, place=settings.fleet.archive)
        stack.callback(kept.close)
        pusher = Pusher(archive, place=settings.fleet.archive, writer=name)
        gate, count = gate_of(ports.fetcher), RequestCount()
        tools = WorkerTools(
            settings=settings,
            store=store,
            ports=replace(ports, fetcher=CountingFetcher(ports.fetcher, count)),
            kept=kept,
            vantages=open_vantages(settings, clock, stack, gate=gate, count=count),
            note_look=pusher.note_look,
            count=count,
        )
        await FleetWorker(tools, name=name, pusher=pusher, gate=gate).run()
