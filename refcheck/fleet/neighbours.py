"""`Neighbourhood`: a worker among others who may ask the same hosts, so that a page's redirects keep manners too."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection

from refcheck.errors import StoreError
from refcheck.fetch.politeness import HostGate
from refcheck.fleet.queue import lock_of
from refcheck.fleet.visits import (
    Wish,
    drop_stale,
    end_visit,
    find_wishes,
    grant,
    is_open,
    is_visited,
    take_if_free,
    want_visit,
)
from refcheck.store import Store
from refcheck.store.hosts import find_rest, save_rest
from refcheck.store.outages import answer_of_database, is_outage

_POLL = 0.5
_HEEDED_FOR = timedelta(hours=1)
"""So long a host is asked more slowly after the pause that it asked for."""

T = TypeVar("T")


class Neighbourhood:
    """Keeps the hosts that this worker holds to itself, and asks others' hosts only when their holder stands back.

    Implements `politeness.Neighbours`. `worker` gives our number in the queue's tables, None while we have none.
    """

    def __init__(
        self,
        store: Store,
        gate: HostGate,
        *,
        stalled_after: timedelta,
        worker: Callable[[], int | None],
        poll: float = _POLL,
    ) -> None:
        self._store = store
        self._gate = gate
        self._stalled_after = stalled_after
        self._worker = worker
        self._poll = poll
        self._held: Counter[str] = Counter()
        self._asking: Counter[str] = Counter()
        self._granting: set[str] = set()
        self._tasks: set[asyncio.Task[None]] = set()
        gate.neighbours = self

    @asynccontextmanager
    async def hold(self, host: str) -> AsyncIterator[None]:
        """Be the holder of a host: wait until nobody visits it any more, and heed the pause that it asked of others."""
        lock = lock_of(host)
        while (met := await self._ask(_meet, host)).is_visited:
            await asyncio.sleep(self._poll)
        if met.rest is not None:
            self._gate.set_rest(host, *met.rest)
        self._held[lock] += 1
        try:
            yield
        finally:
            self._held[lock] -= 1
            while self._asking[lock]:  # a page of another host of ours led here, and its answer is on its way
                await asyncio.sleep(self._poll)

    @asynccontextmanager
    async def turn(self, host: str) -> AsyncIterator[None]:
        """Wait until no other worker asks a host that is not ours, and keep others off until its pause is over."""
        lock, worker = lock_of(host), self._worker()
        if self._held[lock] > 0 or worker is None:
            with self._noted(lock):
                yield
            return
        visit = await self._ask(want_visit, host, worker=worker)
        try:
            # The host may become ours while we wait; then our own gate keeps its pace.
            while not self._held[lock] and not await self._ask(take_if_free, host, visit):
                await asyncio.sleep(self._poll)
            await self._heed(host)
            with self._noted(lock):
                yield
        finally:
            self._begin(self._end(host, visit))

    @contextmanager
    def _noted(self, lock: str) -> Iterator[None]:
        self._asking[lock] += 1
        try:
            yield
        finally:
            self._asking[lock] -= 1

    def note_rest(self, host: str, until: datetime, interval: float) -> None:
        """Tell the others, and whoever holds the host after us."""
        self._begin(self._ask(save_rest, host, until=until, pace=interval))

    async def keep(self) -> None:
        """Grant visits to our hosts as they are wished for, until cancelled."""
        while True:
            await asyncio.sleep(self._poll)
            held = [lock for lock, number in self._held.items() if number and lock not in self._granting]
            for wish in await self._ask(_find_wishes, held, self._stalled_after):
                self._granting.add(wish.lock)
                self._begin(self._receive(wish))

    async def _receive(self, wish: Wish) -> None:
        """Stand back from a host that is ours while another worker visits it."""
        try:
            async with self._gate.stand_back(wish.host):
                await self._ask(grant, wish.visit)
                while await self._ask(is_open, wish.visit):
                    await asyncio.sleep(self._poll)
                await self._heed(wish.host)
        finally:
            self._granting.discard(wish.lock)

    async def _end(self, host: str, visit: int) -> None:
        await asyncio.sleep(self._gate.interval_of(host))
        await self._ask(end_visit, visit)

    async def _heed(self, host: str) -> None:
        rest = await self._ask(_find_rest, host)
        if rest is not None:
            self._gate.set_rest(host, *rest)

    async def _ask(self, question: Callable[..., T], *given: Any, **named: Any) -> T:
        """Ask the database; while it is away wait, for going on without its word could lead two to one host."""

        def ask() -> T:
            with self._store.begin() as connection:
                return question(connection, *given, **named)

        while True:
            try:
                return await asyncio.to_thread(ask)
            except StoreError as error:
                if not is_outage(error):
                    raise
                await answer_of_database(self._store)

    def _begin(self, work: Coroutine[Any, Any, Any]) -> None:
        """Do something beside the asking."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


class _Met(NamedTuple):
    """How a host is met: whether another worker is asking it still, and the rest that it asked for."""

    is_visited: bool
    rest: tuple[datetime, float] | None


def _meet(connection: Connection, host: str) -> _Met:
    return _Met(is_visited(connection, host), _find_rest(connection, host))


def _find_rest(connection: Connection, host: str) -> tuple[datetime, float] | None:
    return find_rest(connection, host, since=datetime.now(UTC) - _HEEDED_FOR)


def _find_wishes(connection: Connection, held: list[str], stalled_after: timedelta) -> list[Wish]:
    drop_stale(connection, stalled_after=stalled_after)
    return find_wishes(connection, held)
