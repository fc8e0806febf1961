"""A night that a fleet works: planned, judged and accounted for here, gone on with when the database was away."""

from collections.abc import Callable
from typing import TypeVar

from refcheck.errors import ConfigError
from refcheck.fleet.clock import read_clock
from refcheck.fleet.crew import FleetCrew, LockLostError, Say
from refcheck.fleet.queue import make_queue
from refcheck.jobs.crew import Crew
from refcheck.jobs.settings import NightlySettings
from refcheck.ports import Clock
from refcheck.store import RunLock, Store
from refcheck.store.outages import is_outage, run_through_outages, wait_for_database
from refcheck.store.upgrading import upgrade_store

Account = TypeVar("Account")


def run_with_workers(
    settings: NightlySettings,
    store: Store,
    *,
    take_lock: Callable[[], RunLock],
    run: Callable[[Clock, Crew], Account],
    say: Say,
) -> Account:
    """Run a night whose hosts workers ask; when the database goes away, wait, take the lock again and go on with it.

    Raises:
        ConfigError: Procrastinate is not installed.
        StoreError: The database does not come back, or another run took the night meanwhile.
    """
    wait_for_database(store)
    upgrade_store(store)
    try:
        make_queue(store)
    except ImportError as error:
        raise ConfigError(f"workers need Procrastinate ({error}): install refcheck-pipeline[fleet]") from error

    def work() -> Account:
        with take_lock() as lock:
            clock = read_clock(store)
            crew = FleetCrew(store, lock=lock, clock=clock, stalled_after=settings.fleet.stalled_after, say=say)
            return run(clock, crew)

    return run_through_outages(
        store, work, say=say, may_go_on=lambda error: isinstance(error, LockLostError) or is_outage(error)
    )
