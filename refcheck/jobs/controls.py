"""Whether our own network can be believed: pages that never fail, and many hosts that fail or look alike at once.

A network may also answer in everybody's place: the page of a hotel that wants a room number, a filter's message.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from refcheck.archive.digests import payload_digest
from refcheck.datatypes.availability import LinkClass, LinkFamily
from refcheck.datatypes.exchanges import FetchResult
from refcheck.pipeline import Ports
from refcheck.store.windows import HostWindow
from refcheck.text.urls import registrable_domain

_RETRY_SECONDS = 30.0
_FEWEST_HOSTS = 3
"""Fewer hosts than this say nothing about the network between them and us."""
_MANY_SHARE = 0.5
_ALL_BELOW = 10
"""Among fewer hosts than this only the failure of all of them is ours."""
_FEWEST_BESIDE_CONTROLS = 20
"""Where control pages answer, only a good many hosts can say that the network fails all the same."""
PAGES = tuple(
    link_class.value for link_class in LinkClass if link_class.family in (LinkFamily.ALIVE, LinkFamily.CHANGED)
)
"""What a page is called that may be another's: walls and errors are the same on many hosts in the best of networks."""


@dataclass(slots=True, kw_only=True)
class Controls:
    """The pages that are asked before, during and after; none means that only the many hosts speak.

    Pages of several sites may well be the same, "OK": only where they once differed do equal bytes come from another.
    """

    urls: tuple[str, ...] = ()
    are_different: bool = field(default=False, init=False)
    """Whether their sites have given different pages: then nobody answers in everybody's place."""
    are_alike: bool = field(default=False, init=False)
    """Whether several sites gave the same page last: it may be that of a network, if all the web shows it too."""

    async def find_failure(self, ports: Ports) -> str | None:
        """Ask the pages; say in words why most of them say nothing, twice with a pause between, or give None."""
        if not self.urls:
            return None
        for attempt in range(2):
            if attempt:
                await ports.clock.sleep(_RETRY_SECONDS)
            results = [await ports.fetcher.fetch(url) for url in self.urls]
            answered = [result for result in results if result.response is not None and result.response.status < 400]
            strangers = self._answered_for(answered)
            own = [result for result in answered if result not in strangers]
            if len(own) * 2 > len(self.urls):
                return None
        if len(answered) * 2 > len(self.urls):
            return f"{len(answered) - len(own)} of {len(self.urls)} control pages gave one and the same answer"
        return f"{len(self.urls) - len(answered)} of {len(self.urls)} control pages did not answer"

    def _answered_for(self, results: Sequence[FetchResult]) -> list[FetchResult]:
        """Give the answers that came from somebody else: pages of several sites end at one, or have the same bytes."""
        asked = [registrable_domain(result.requested_url) for result in results]
        ends = [registrable_domain(result.final_url) for result in results]
        bodies = [_digest_of(result) for result in results]
        led_by, said_by = _sites_by(ends, asked), _sites_by(bodies, asked)
        strangers = [
            result
            for result, end, body in zip(results, ends, bodies, strict=True)
            if len(led_by[end]) > 1 or (self.are_different and body and len(said_by[body]) > 1)
        ]
        self.are_different = self.are_different or len(said_by) > 1
        self.are_alike = len(said_by) == 1 < len(set(asked)) and all(bodies)
        return strangers


def _sites_by(answers: Sequence[str], asked: Sequence[str]) -> dict[str, set[str]]:
    """Give the sites that were asked by what they answered."""
    sites: dict[str, set[str]] = {}
    for answer, site in zip(answers, asked, strict=True):
        sites.setdefault(answer, set()).add(site)
    return sites


def _digest_of(result: FetchResult) -> str:
    """Give the digest of the bytes; "" where there are none, as pages made for such questions answer (204)."""
    return payload_digest(result.response.body) if result.response and result.response.body else ""


def find_mass_failure(
    window: HostWindow, controls: Controls, *, earlier_voids: Sequence[str], most_in_a_row: int = 2
) -> str | None:
    """Say in words that so many hosts fail anew, or look alike, at once that the fault is ours, or give None.

    After `most_in_a_row` nights that ended like this it is believed: the hosts may really be gone.
    """
    is_believed = len(earlier_voids) >= most_in_a_row
    limit = _MANY_SHARE * window.asked if window.asked >= _ALL_BELOW else window.asked
    least = max(_FEWEST_HOSTS, limit)
    fewest = _FEWEST_BESIDE_CONTROLS if controls.are_different else _FEWEST_HOSTS
    if window.alike >= least and window.asked >= fewest and (controls.are_alike or not is_believed):
        return f"{window.alike} of {window.asked} hosts answered with one and the same page"
    fewest = _FEWEST_BESIDE_CONTROLS if controls.urls else _FEWEST_HOSTS
    if window.failing >= least and window.asked >= fewest and not is_believed:
        return f"{window.failing} of {window.asked} hosts that answered before failed at once"
    return None
