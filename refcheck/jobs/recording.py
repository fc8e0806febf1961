"""Looks on their way into the store: kept together for a moment, because a transaction costs more than a row."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Any

from msgspec.structs import replace

from refcheck.datatypes.nights import LinkState
from refcheck.jobs.counting import RequestCount
from refcheck.jobs.schedule import DueRules
from refcheck.jobs.settling import settle
from refcheck.ports import Archive, Clock
from refcheck.store import Store
from refcheck.store.links import LinkRow, save_links
from refcheck.store.observations import ObservationRow, record_looks
from refcheck.store.unchanged import UnchangedLook, record_unchanged

_MOST_WAITING = 2_000
_LONGEST_WAIT = timedelta(seconds=1)

_Waiting = tuple[LinkRow, ObservationRow, bool]
"""An address, its look, and whether claims rest on it."""

Watcher = Callable[[LinkRow, ObservationRow], None]
"""Told of every look once it is in the store, so that nothing that was reported can be lost."""

Doubter = Callable[[Sequence[tuple[str, ObservationRow]]], Awaitable[bool]]
"""Asked of looks with their hosts before they are kept: whether they say anything of the pages."""


class Recorder:
    """Keeps looks of one night; what is not flushed yet is asked again after a kill, and nothing else.

    A look moves its address's due time on at once; judging sets it anew where there is something to judge. What
    `count` holds is added to the night with the looks, and what waits in the `archive` is written before them. Looks
    that `believes` denies are not kept: their addresses are asked again.
    """

    def __init__(
        self,
        store: Store,
        night_id: int,
        *,
        clock: Clock,
        rules: DueRules,
        watch: Watcher | None = None,
        archive: Archive | None = None,
        longest_wait: timedelta = _LONGEST_WAIT,
        count: RequestCount | None = None,
        believes: Doubter | None = None,
    ) -> None:
        self._store = store
        self._watch = watch
        self._night_id = night_id
        self._clock = clock
        self._rules = rules
        self._archive = archive
        self._longest_wait = longest_wait
        self._count = count or RequestCount()
        self._believes = believes
        self._waiting: list[_Waiting] = []
        self._first_at: datetime | None = None
        self._one_at_a_time = asyncio.Lock()
        self.kept = 0
        self.refused = 0

    async def add(self, link: LinkRow, look: ObservationRow, *, has_claims: bool) -> None:
        """Take a look; it is in the store after the next flush.

        Raises:
            ArchiveError: An answer could not be kept.
            StoreError: The database cannot be written.
        """
        self._waiting.append((link, look, has_claims))
        now = self._clock.now()
        self._first_at = self._first_at or now
        if len(self._waiting) >= _MOST_WAITING or now - self._first_at >= self._longest_wait:
            await self.flush()

    async def put_off(self, link: LinkRow, until: datetime) -> None:
        """Note that an address may not be asked (robots rules), and when to try again.

        Raises:
            StoreError: The database cannot be written.
        """

        def save() -> None:
            with self._store.begin() as connection:
                save_links(connection, [{"link": link.id, "due_at": until}])

        await self._store.aside(save)
        self.refused += 1

    async def flush(self) -> None:
        """Put what waits into the store, in one transaction.

        Whoever is cancelled meanwhile (its host goes to another worker) takes none of the others' looks with it.

        Raises:
            ArchiveError: An answer could not be kept.
            StoreError: The database cannot be written.
        """
        if self._waiting or self._one_at_a_time.locked():
            await asyncio.shield(asyncio.ensure_future(self._flush()))

    async def _flush(self) -> None:
        async with self._one_at_a_time:
            if not self._waiting:
                return
            looks, self._waiting, self._first_at = self._waiting, [], None
            counted = self._count.take()
            try:
                if self._believes is not None and not await self._believes(
                    [(link.host, look) for link, look, _ in looks]
                ):
                    self._count.add(counted)
                    return
                await self._store.aside(partial(self._save, looks, counted))
            except BaseException:
                self._waiting = looks + self._waiting
                self._count.add(counted)
                raise
            self.kept += len(looks)
            if self._watch is not None:
                for link, look, _has_claims in looks:
                    self._watch(link, look)

    def _save(self, waiting: Sequence[_Waiting], counted: RequestCount) -> None:
        if self._archive is not None:
            self._archive.write_waiting()
        unchanged: list[UnchangedLook] = []
        looks: list[ObservationRow] = []
        links: list[dict[str, Any]] = []
        for link, look, has_claims in waiting:
            settled = settle(link, look, has_claims=has_claims, rules=self._rules)
            if isinstance(settled, UnchangedLook):
                unchanged.append(settled)
            elif settled is None:
                looks.append(look)
                links.append({"link": link.id, "seen_at": look.at, "due_at": self._not_before(look)})
            else:
                looks.append(replace(look, is_counted=True, state=LinkState.ALIVE.value))
                links.append({"link": link.id} | settled)
        with self._store.begin() as connection:
            record_unchanged(connection, self._night_id, unchanged)
            record_looks(connection, self._night_id, looks, links)
            counted.save(connection, self._night_id)

    def _not_before(self, look: ObservationRow) -> datetime:
        """Give a due time for as long as the look is not judged."""
        return look.at + self._rules.dying
