"""Looks on their way into the store: kept together for a moment, because a transaction costs more than a row."""

from datetime import datetime, timedelta
from typing import Any

from refcheck.jobs.schedule import DueRules
from refcheck.ports import Clock
from refcheck.store import Store
from refcheck.store.links import LinkRow, save_links
from refcheck.store.observations import ObservationRow, record_looks

_MOST_WAITING = 50
_LONGEST_WAIT = timedelta(seconds=2)


class Recorder:
    """Keeps looks of one night; what is not flushed yet is asked again after a kill, and nothing else.

    A look moves its address's due time on at once; judging sets it anew.
    """

    def __init__(self, store: Store, night_id: int, *, clock: Clock, rules: DueRules) -> None:
        self._store = store
        self._night_id = night_id
        self._clock = clock
        self._rules = rules
        self._looks: list[ObservationRow] = []
        self._links: list[dict[str, Any]] = []
        self._first_at: datetime | None = None
        self.kept = 0
        self.archived = 0

    def add(self, link: LinkRow, look: ObservationRow) -> None:
        """Take a look; it is in the store after the next flush.

        Raises:
            StoreError: The database cannot be written.
        """
        self._looks.append(look)
        self._links.append({"link": link.id, "seen_at": look.at, "due_at": look.at + self._rules.dying})
        self.archived += look.record_id is not None and not look.is_unchanged
        now = self._clock.now()
        self._first_at = self._first_at or now
        if len(self._looks) >= _MOST_WAITING or now - self._first_at >= _LONGEST_WAIT:
            self.flush()

    def put_off(self, link: LinkRow, until: datetime) -> None:
        """Note that an address may not be asked, and when to try again.

        Raises:
            StoreError: The database cannot be written.
        """
        with self._store.begin() as connection:
            save_links(connection, [{"link": link.id, "due_at": until}])

    def flush(self) -> None:
        """Put what waits into the store, in one transaction.

        Raises:
            StoreError: The database cannot be written.
        """
        if self._looks:
            with self._store.begin() as connection:
                record_looks(connection, self._night_id, self._looks, self._links)
        self.kept += len(self._looks)
        self._looks, self._links, self._first_at = [], [], None
