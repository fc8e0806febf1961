"""`Trust`: whether our own network can be believed, asked before, during and after a night."""

import asyncio
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import takewhile

from refcheck.jobs.controls import PAGES, Controls, find_mass_failure
from refcheck.jobs.recording import Recorder
from refcheck.pipeline import Ports
from refcheck.store import Store
from refcheck.store.nights import find_void_reasons, save_night
from refcheck.store.windows import count_window

_LOOKS_BETWEEN_CHECKS = 500
_LEAST_BETWEEN_CHECKS = timedelta(seconds=2)  # a night without pauses would else ask its store all the time
_TIME_BETWEEN_CHECKS = timedelta(minutes=10)
_TIME_BETWEEN_CREW_CHECKS = timedelta(minutes=2)
"""A crew of many looks at more in this time than one process in ten minutes."""
_MASS_FAILURE = "many hosts: "


class Trust:
    """What was seen `until` a time may be judged; `failure` says why what came after it may not."""

    def __init__(
        self,
        controls: tuple[str, ...],
        *,
        store: Store,
        ports: Ports,
        recorder: Recorder,
        night_id: int,
        until: datetime | None,
    ) -> None:
        self._controls = Controls(urls=controls)
        self._store = store
        self._ports = ports
        self._recorder = recorder
        self._night_id = night_id
        self.until = until
        self.failure: str | None = None
        self._checked_at = ports.clock.now()
        self._unchecked = 0
        self._last_look = 0
        self._checking = asyncio.Lock()

    async def find_failure(self) -> str | None:
        """Say why our own network is not to be believed; when it is, what was seen until now may be judged."""
        await self._recorder.flush()
        self._unchecked, self._checked_at = 0, self._ports.clock.now()
        reason = await self._controls.find_failure(self._ports)
        with self._store.begin() as connection:
            if reason is None:
                window = count_window(connection, self._night_id, after=self._last_look, pages=PAGES)
                mass = find_mass_failure(
                    window,
                    self._controls,
                    earlier_voids=_mass_failures(find_void_reasons(connection, limit=5)),
                )
                reason = f"{_MASS_FAILURE}{mass}" if mass else None
            if reason is None:
                self.until, self._last_look = self._ports.clock.now(), window.last
                save_night(connection, self._night_id, trusted_until=self.until)
        self.failure = reason
        return reason

    def note_look(self) -> None:
        """Note that there is something new to judge."""
        self._unchecked += 1

    async def check_now_and_then(self) -> None:
        """Ask again when enough was seen since, or long enough ago."""
        async with self._checking:
            unchecked_for = self._ports.clock.now() - self._checked_at
            is_due = unchecked_for >= _TIME_BETWEEN_CHECKS or (
                self._unchecked >= _LOOKS_BETWEEN_CHECKS and unchecked_for >= _LEAST_BETWEEN_CHECKS
            )
            if self.failure is None and self._unchecked and is_due:
                await self.find_failure()

    async def check_for_crew(self) -> None:
        """Ask again every few minutes, whatever the others have seen."""
        if self.failure is None and self._ports.clock.now() - self._checked_at >= _TIME_BETWEEN_CREW_CHECKS:
            await self.find_failure()


def _mass_failures(void_reasons: Iterable[str]) -> list[str]:
    """Give the reasons of the last finished nights as far back as many hosts failed in each."""
    return list(takewhile(lambda reason: reason.startswith(_MASS_FAILURE), void_reasons))
