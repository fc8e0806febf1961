"""Whether our own network can be believed: pages that never fail, and many hosts that fail at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.pipeline import Ports
from refcheck.store.observations import HostWindow

_RETRY_SECONDS = 30.0
_FEWEST_HOSTS = 3
"""Fewer hosts than this say nothing about the network between them and us."""
_MANY_SHARE = 0.5
_ALL_BELOW = 10
"""Among fewer hosts than this only the failure of all of them is ours."""
_FEWEST_BESIDE_CONTROLS = 20
"""Where control pages answer, only a good many hosts can say that the network fails all the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Controls:
    """The pages that are asked before, during and after; none means that only the many hosts speak."""

    urls: tuple[str, ...] = ()

    async def find_failure(self, ports: Ports) -> str | None:
        """Ask the pages; say in words that most of them failed, twice with a pause between, or give None."""
        if not self.urls:
            return None
        answered = 0
        for attempt in range(2):
            if attempt:
                await ports.clock.sleep(_RETRY_SECONDS)
            answered = 0
            for url in self.urls:
                response = (await ports.fetcher.fetch(url)).response
                answered += response is not None and response.status < 400
            if answered * 2 > len(self.urls):
                return None
        return f"{len(self.urls) - answered} of {len(self.urls)} control pages did not answer"


def find_mass_failure(
    window: HostWindow, *, has_controls: bool, earlier_voids: Sequence[str], most_in_a_row: int = 2
) -> str | None:
    """Say in words that so many hosts fail anew at once that the fault is ours, or give None.

    After `most_in_a_row` nights that ended like this the failures are believed: the hosts may really be gone.
    """
    if len(earlier_voids) >= most_in_a_row:
        return None
    limit = _MANY_SHARE * window.asked if window.asked >= _ALL_BELOW else window.asked
    fewest = _FEWEST_BESIDE_CONTROLS if has_controls else _FEWEST_HOSTS
    if window.asked < fewest or window.failing < _FEWEST_HOSTS or window.failing < limit:
        return None
    return f"{window.failing} of {window.asked} hosts that answered before failed at once"
