"""`FleetCrew`: the planner's part of a night, to hand out hosts, to wait until they are done, and to rescue them."""

import time
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import timedelta

from refcheck.errors import StoreError
from refcheck.fleet.queue import add_hosts, ask_to_stop, count_open, count_workers, drop_idle, rescue
from refcheck.jobs.crew import Shift
from refcheck.ports import Clock
from refcheck.store import RunLock, Store
from refcheck.store.due import find_due_hosts
from refcheck.store.observations import count_by_host

_FIRST_POLL, _LONGEST_POLL = 0.1, 2.0
_HEARD_WITHIN = timedelta(minutes=1)
_SAY_AFTER = 60.0

_MOST_FRUITLESS = 3

Say = Callable[[str], None]


class LockLostError(StoreError):
    """The server was restarted, and another run may have begun."""


class FleetCrew:
    """The workers of a fleet; `say` hears what a person should know, such as that there are none."""

    def __init__(self, store: Store, *, lock: RunLock, clock: Clock, stalled_after: timedelta, say: Say) -> None:
        self._store = store
        self._lock = lock
        self._clock = clock
        self._stalled_after = stalled_after
        self._say = say
        self._heard_at = time.monotonic()
        self._fruitless: Counter[str] = Counter()

    async def work_hosts(self, hosts: Sequence[str], shift: Shift) -> set[str]:
        """Hand out hosts and wait for them; give those at their quota, and those that again and again gave nothing.

        Raises:
            StoreError: The database cannot be read or written.
        """
        with self._store.begin() as connection:
            before = dict.fromkeys(hosts, 0) | count_by_host(connection, shift.night_id, hosts)
            drop_idle(connection)  # of a night that was cut short
            add_hosts(connection, hosts, night_id=shift.night_id, deadline=shift.deadline)
        await self._wait(shift)
        with self._store.read() as connection:
            due = [host for host, _number in find_due_hosts(connection, self._clock.now())]
            after = count_by_host(connection, shift.night_id, due)
        self._fruitless.update(host for host in due if host in before and after.get(host, 0) == before[host])
        return {host for host in due if after.get(host, 0) >= shift.quota or self._fruitless[host] >= _MOST_FRUITLESS}

    async def _wait(self, shift: Shift) -> None:
        poll = _FIRST_POLL
        while True:
            if not self._lock.is_held():
                raise LockLostError(f"{self._store.name}: the database has forgotten our run lock")
            with self._store.begin() as connection:
                if not shift.may_go_on():
                    drop_idle(connection)
                    ask_to_stop(connection)
                rescued = rescue(connection, stalled_after=self._stalled_after)
                waiting, at_work = count_open(connection)
                workers = count_workers(connection, heard_within=_HEARD_WITHIN) if waiting else 1
            if rescued:
                self._say(f"{rescued} hosts were taken from workers that are not heard of any more")
            if not waiting and not at_work:
                with self._store.begin() as connection:
                    drop_idle(connection)  # and what is left of jobs that failed
                return
            self._mention_lack(workers, waiting)
            await self._clock.sleep(poll)
            poll = min(poll * 1.5, _LONGEST_POLL)
            await shift.check()

    def _mention_lack(self, workers: int, waiting: int) -> None:
        now = time.monotonic()
        if workers:
            self._heard_at = now
        elif now - self._heard_at >= _SAY_AFTER:
            self._heard_at = now
            self._say(f"{waiting} hosts wait, but no worker is heard of: start one with refcheck worker")
