"""`OwnNetwork`: a worker whose own network fails says nothing about the hosts it asks, and leaves them to others.

The planner's control pages tell of the planner's network only. Of ten workers one that is cut off would call a tenth
of the hosts unreachable, and more than that: where nothing answers, hosts are through in no time.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence

from refcheck.datatypes.availability import LinkClass, LinkFamily
from refcheck.jobs.controls import Controls
from refcheck.pipeline import Ports
from refcheck.store.observations import ObservationRow

_log = logging.getLogger(__name__)
_POLL = 1.0
_TRY_AGAIN = 60.0
_PAUSE = 600.0
"""How long a network that was seen to work is believed; the control pages are other people's."""
_FIRST_PAUSE = 10.0
"""How long after a false alarm, at first: each further one doubles it. Of a list of dead hosts all are alarming."""
_FEW_HOSTS = 3
"""So many hosts that fail in a row, or show one page at once, are reason enough to look at once."""
_UNREACHABLE = frozenset(link_class.value for link_class in LinkClass if link_class.family is LinkFamily.UNREACHABLE)

HostLook = tuple[str, ObservationRow]
"""A host and a look at one of its addresses."""


class OwnNetwork:
    """Asks the control pages when hosts fail; `on_failure` is called once they do not answer."""

    def __init__(self, controls: tuple[str, ...], ports: Ports, *, on_failure: Callable[[], None]) -> None:
        self._controls = Controls(urls=controls)
        self._ports = ports
        self._on_failure = on_failure
        self._looked_at = -_PAUSE
        self._alarm_pause = 0.0
        self._failing: set[str] = set()
        self.is_down = False

    async def believes(self, looks: Sequence[HostLook]) -> bool:
        """Tell whether looks may be kept: what was seen over a network that fails says nothing of any page."""
        if self.is_down:
            return False
        has_failures = self._note(looks)
        since = time.monotonic() - self._looked_at
        if len(self._failing) >= _FEW_HOSTS or _most_alike(looks) >= _FEW_HOSTS:
            if since >= self._alarm_pause:
                await self._look()
                self._alarm_pause = min(max(_FIRST_PAUSE, 2 * self._alarm_pause), _PAUSE)
        elif has_failures and since >= _PAUSE:
            await self._look()
        return not self.is_down

    def _note(self, looks: Sequence[HostLook]) -> bool:
        """Note which hosts have failed since one last answered; tell whether any of these looks failed."""
        has_failures = False
        for host, look in looks:
            if look.is_new_failure or look.outcome in _UNREACHABLE:
                self._failing.add(host)
                has_failures = True
            else:
                self._failing.clear()
        return has_failures

    async def wait_until_back(self, *, is_over: Callable[[], bool]) -> None:
        """Try again every minute until the control pages answer, or until there is nothing to wait for any more."""
        again = time.monotonic() + _TRY_AGAIN
        while self.is_down and not is_over():
            await asyncio.sleep(_POLL)
            if time.monotonic() >= again:
                await self._look()
                again = time.monotonic() + _TRY_AGAIN

    async def _look(self) -> None:
        reason = await self._controls.find_failure(self._ports)
        self._looked_at = time.monotonic()
        self._failing.clear()
        was_down, self.is_down = self.is_down, reason is not None
        if self.is_down and not was_down:
            _log.warning("%s: this machine's network fails; its hosts are left to others until they answer", reason)
            self._on_failure()
        if was_down and not self.is_down:
            self._alarm_pause = 0.0


def _most_alike(looks: Sequence[HostLook]) -> int:
    """Give the most hosts that show one and the same page which they did not show before."""
    hosts: dict[str, set[str]] = {}
    for host, look in looks:
        if look.text_digest is not None and not look.is_unchanged:
            hosts.setdefault(look.text_digest, set()).add(host)
    return max(map(len, hosts.values()), default=0)
