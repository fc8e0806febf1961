"""The nightly job with real adapters: the lock, the web, the archive, the account on standard output."""

import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import replace

import msgspec

from refcheck.alerts import AlertSettings, deliver_nights, parse_alerts
from refcheck.archive import WarcArchive
from refcheck.cli.choices import OutputFormat
from refcheck.cli.exits import EXIT_CLEAN, EXIT_FINDINGS, EXIT_IN_PART
from refcheck.cli.loops import run_loop
from refcheck.clock import SystemClock
from refcheck.datatypes.nights import NightReport
from refcheck.errors import ConfigError
from refcheck.fetch.client import HttpFetcher
from refcheck.fetch.politeness import HostGate
from refcheck.jobs.counting import CountingFetcher, RequestCount, save_counts
from refcheck.jobs.crew import Crew
from refcheck.jobs.night import NightTools, run_night
from refcheck.jobs.recording import Watcher
from refcheck.jobs.second_look import Vantages
from refcheck.jobs.settings import NightlySettings
from refcheck.jobs.shards import ShardedCopies
from refcheck.jobs.wording import render_night
from refcheck.ports import Clock, Fetcher
from refcheck.store import RunLock, Store, StoreBusyError
from refcheck.store.due import count_due
from refcheck.store.links import LinkRow
from refcheck.store.observations import ObservationRow
from refcheck.store.outages import is_outage, run_through_outages
from refcheck.store.upgrading import upgrade_store
from refcheck.wiring import open_archive, open_ports

_WAIT_SECONDS = 5.0


def run_nightly(
    settings: NightlySettings, output_format: OutputFormat, *, waits: bool, trusts_clock: bool, logs: bool
) -> int:
    """Run one night and write its account; give the exit code.

    Raises:
        RefcheckError: It could not run; the message says why and what to do.
    """
    if output_format is OutputFormat.HTML:
        raise ConfigError("nightly writes its account as --format terminal or json")
    alerts = parse_alerts(settings)
    finished: list[NightReport] = []  # the night itself is not run again when only telling of it failed
    with Store(settings.store_address) as store:

        def run(clock: Clock, crew: Crew | None) -> tuple[NightReport, list[str]]:
            if not finished:
                with open_archive(settings.archive_folder, is_brief_on_repeats=True) as archive:
                    finished.append(
                        _run(settings, store, archive, clock=clock, trusts_clock=trusts_clock, logs=logs, crew=crew)
                    )
            return finished[0], [*deliver_nights(alerts, store=store, clock=clock), *_save_metrics(alerts, store)]

        def run_alone() -> tuple[NightReport, list[str]]:
            with _take_lock(store, waits=waits):
                return run(SystemClock(), None)

        if settings.fleet.workers:
            from refcheck.fleet.night import run_with_workers

            report, problems = run_with_workers(
                settings, store, take_lock=lambda: _take_lock(store, waits=waits), run=run, say=_say
            )
        else:
            upgrade_store(store)
            report, problems = run_through_outages(
                store, run_alone, say=_say, may_go_on=lambda error: not store.is_sqlite and is_outage(error)
            )
        sys.stdout.write(_render(report, output_format))
        sys.stderr.writelines(f"{problem}\n" for problem in problems)
    return night_exit_code(report)


def night_exit_code(report: NightReport) -> int:
    """Give 3 for a void night or one that did not get through, else 1 when somebody must know of a change, else 0."""
    if not report.is_complete:
        return EXIT_IN_PART
    return EXIT_FINDINGS if report.alerts else EXIT_CLEAN


def _say(message: str) -> None:
    print(f"refcheck: {message}", file=sys.stderr, flush=True)


def _run(
    settings: NightlySettings,
    store: Store,
    archive: WarcArchive,
    *,
    clock: Clock,
    trusts_clock: bool,
    logs: bool,
    crew: Crew | None,
) -> NightReport:
    kept = ShardedCopies(settings.archive_folder, place=settings.fleet.archive)

    async def run() -> NightReport:
        async with AsyncExitStack() as stack:
            watch = stack.enter_context(_watching(store, clock, logs=logs))
            opened = open_ports(settings.check_settings(), source="nightly", archive=archive, clock=clock)
            ports = await stack.enter_async_context(opened)
            count = RequestCount()
            tools = NightTools(
                ports=replace(ports, fetcher=CountingFetcher(ports.fetcher, count)),
                kept=kept,
                vantages=open_vantages(settings, clock, stack, gate=gate_of(ports.fetcher), count=count),
                watch=watch,
                crew=crew,
            )
            report = await run_night(settings, store=store, tools=tools, owner=_owner(), trusts_clock=trusts_clock)
            return save_counts(store, report, count)

    try:
        return run_loop(run())
    finally:
        kept.close()


def gate_of(fetcher: Fetcher) -> HostGate | None:
    """Give what keeps the hosts' pace for a fetcher of the live web."""
    return fetcher.gate if isinstance(fetcher, HttpFetcher) else None


def open_vantages(
    settings: NightlySettings, clock: Clock, stack: AsyncExitStack, *, gate: HostGate | None, count: RequestCount
) -> Vantages | None:
    """Open the other ways to look at a page before it is called dead: by either kind of address.

    They share the `gate` of the usual way: a host, wherever a page leads, sees one caller with one pace.
    """
    if not settings.second_look:
        return None
    usual = settings.check_settings().fetch_settings()
    fetchers = {
        f"IPv{family}": HttpFetcher(replace(usual, address_family=family, attempts=1), clock=clock, gate=gate)
        for family in (4, 6)
    }
    for fetcher in fetchers.values():
        stack.push_async_callback(fetcher.aclose)
    return Vantages(fetchers={name: CountingFetcher(fetcher, count) for name, fetcher in fetchers.items()})


def _take_lock(store: Store, *, waits: bool) -> RunLock:
    while True:
        try:
            return store.lock_run(_owner())
        except StoreBusyError:
            if not waits:
                raise
            time.sleep(_WAIT_SECONDS)


def _owner() -> str:
    return f"process {os.getpid()} on {socket.gethostname()}"


@contextmanager
def _watching(store: Store, clock: Clock, *, logs: bool) -> Iterator[Watcher | None]:
    """Give what is told of every look: a log of JSON lines, a bar on a terminal, or nothing."""
    if logs:
        yield _log_looks()
    elif sys.stderr.isatty():
        with _bar(store, clock) as watch:
            yield watch
    else:
        yield None


def _log_looks() -> Watcher:
    import structlog  # loads slowly, and only a run with --log needs it

    log = structlog.wrap_logger(
        structlog.PrintLogger(sys.stderr),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
    )

    def watch(link: LinkRow, look: ObservationRow) -> None:
        log.info("look", url=link.url, host=link.host, outcome=look.outcome, reason=look.reason, status=look.status)

    return watch


@contextmanager
def _bar(store: Store, clock: Clock) -> Iterator[Watcher]:
    from rich.console import Console  # loads slowly, and a run at night has no terminal
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("[progress.description]{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        with store.read() as connection:
            task = progress.add_task("looking", total=count_due(connection, clock.now()) or None)

        def watch(link: LinkRow, look: ObservationRow) -> None:
            progress.update(task, advance=1, description=link.host[:40])

        yield watch


def _save_metrics(alerts: AlertSettings, store: Store) -> list[str]:
    if alerts.metrics is None:
        return []
    from refcheck.alerts.metrics import save_metrics  # loads slowly, and many write no figures

    return save_metrics(alerts, store)


def _render(report: NightReport, output_format: OutputFormat) -> str:
    if output_format is OutputFormat.JSON:
        return msgspec.json.encode(report).decode() + "\n"
    return render_night(report)
