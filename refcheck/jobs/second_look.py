"""Before the last strike: is the page really gone, or only for us, here and now?"""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import datetime

from msgspec import structs

from refcheck.datatypes.availability import LinkClass, LinkFamily
from refcheck.datatypes.exchanges import FetchResult
from refcheck.datatypes.nights import CONFIRMED
from refcheck.jobs.kept import KeptCopies
from refcheck.jobs.looking import look_at
from refcheck.jobs.memory import read_memory
from refcheck.jobs.policy import Observation, judge_night
from refcheck.jobs.wanted import ABSENT, LinkToLook
from refcheck.pipeline import Ports
from refcheck.ports import Fetcher
from refcheck.store.observations import ObservationRow

_PAUSE_SECONDS = 20.0
_BETWEEN_VANTAGES = 5.0  # each has a pace of its own, but the host sees one caller


@dataclass(frozen=True, slots=True, kw_only=True)
class Vantages:
    """Other ways to look: fetchers by name (another address family, a proxy), and the web's archives."""

    fetchers: Mapping[str, Fetcher]
    asks_archives: bool = True


def is_last_strike(look: ObservationRow, memory: Mapping[str, object] | None) -> bool:
    """Tell whether a look would make its link dead."""
    link_class = LinkClass(look.outcome)
    if link_class.family not in ABSENT:
        return False
    link = deepcopy(read_memory(memory).link)
    if link.state in CONFIRMED:
        return False
    return judge_night(link, Observation(at=look.at, outcome=link_class, reason=look.reason)).state in CONFIRMED


async def look_again(
    wanted: LinkToLook, look: ObservationRow, *, ports: Ports, kept: KeptCopies, vantages: Vantages
) -> ObservationRow:
    """Look once more in other ways; give the look with what they say.

    A page that answers now is taken as it answers. One that answers elsewhere, or that an archive could
    read since it began to fail here, is reached by a second vantage.

    Raises:
        ArchiveError: An answer could not be kept.
    """
    await ports.clock.sleep(_PAUSE_SECONDS)
    again = await look_at(wanted, ports=ports, kept=kept, is_fresh=True)
    if again is not None and LinkClass(again.outcome).family not in ABSENT:
        return again
    for fetcher in vantages.fetchers.values():
        await ports.clock.sleep(_BETWEEN_VANTAGES)
        family = await _ask(wanted.link.url, replace(ports, fetcher=fetcher))
        if family is LinkFamily.ALIVE:
            return structs.replace(look, is_seen_elsewhere=True)
    if vantages.asks_archives and await _was_archived_since(wanted.link.url, wanted.link.failing_since, ports):
        return structs.replace(look, is_seen_elsewhere=True)
    return look


async def _ask(url: str, ports: Ports) -> LinkFamily | None:
    from refcheck.extract import extract_text  # loads slowly, and most nights never need it
    from refcheck.fetch.classify import classify

    result = await ports.fetcher.fetch(url)
    for exchange in result.exchanges:
        ports.archive.append(exchange)
    page = extract_text(result.response, url=result.final_url) if result.response else None
    return classify(result, page).family


async def _was_archived_since(url: str, since: datetime | None, ports: Ports) -> bool:
    """Tell whether an archive read the page after it began to fail here: it is alive for others."""
    if since is None:
        return False
    from refcheck.fetch.memento import find_mementos  # as in `_ask`

    async def fetch(address: str, headers: Mapping[str, str] | None = None) -> FetchResult:
        result = await ports.fetcher.fetch(address, headers=headers)
        for exchange in result.exchanges:
            ports.archive.append(exchange)
        return result

    lookup = await find_mementos(url, near=ports.clock.now(), fetch=fetch, archives=ports.archives)
    newest = max(lookup.mementos, key=lambda memento: memento.memento_datetime, default=None)
    if newest is None or newest.memento_datetime <= since:
        return False
    return await _ask(newest.memento, ports) is LinkFamily.ALIVE
