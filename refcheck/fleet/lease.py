"""A worker's right to its jobs: renewed in the database, and given up before others may take it."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta

_RENEWALS = 6
"""So many renewals fit into the time after which a worker counts as lost."""
_OURS = 2 / 3
"""The part of that time in which we may still ask; the rest is for an answer on its way and for clocks that drift."""


class Lease:
    """Runs out unless it is renewed; measured by a clock that nobody can set."""

    def __init__(self, stalled_after: timedelta) -> None:
        self._seconds = stalled_after.total_seconds() * _OURS
        self.pause = stalled_after.total_seconds() / _RENEWALS
        self.lost = asyncio.Event()
        self.confirm(time.monotonic())

    def confirm(self, asked_at: float) -> None:
        """Note that a renewal asked for at a time (monotonic) was answered."""
        self._ends = asked_at + self._seconds

    @property
    def is_held(self) -> bool:
        """Whether our hosts are surely still ours."""
        return not self.lost.is_set() and time.monotonic() < self._ends

    async def keep(self, renew: Callable[[], Awaitable[None]]) -> None:
        """Renew until cancelled or lost; a renewal that fails or hangs is tried again until the time is over."""
        while self.is_held:
            asked_at = time.monotonic()
            try:
                await asyncio.wait_for(renew(), timeout=max(0.01, self._ends - asked_at))
                self.confirm(asked_at)
            except asyncio.CancelledError:
                raise
            except Exception:  # whatever the database says, only an answer renews
                pass
            await asyncio.sleep(min(self.pause, max(0.0, self._ends - time.monotonic())))
        self.lost.set()
