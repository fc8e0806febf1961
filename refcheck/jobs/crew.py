"""Others who work the hosts of a night: a fleet's workers, in the place of the night's own loop."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """What a crew must know of the night: `check` looks whether our own network can still be believed."""

    night_id: int
    deadline: datetime
    quota: int
    may_go_on: Callable[[], bool]
    check: Callable[[], Awaitable[None]]


class Crew(Protocol):
    """Whoever works hosts."""

    async def work_hosts(self, hosts: Sequence[str], shift: Shift) -> set[str]:
        """Have hosts worked until all are done; give those that must not be asked again in this night."""
        ...
