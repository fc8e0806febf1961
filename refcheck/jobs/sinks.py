"""Addresses of one host that are all led to one page: none of them holds what it held."""

from collections.abc import Sequence

from refcheck.datatypes.availability import Availability, LinkClass, LinkReason
from refcheck.store import Store
from refcheck.store.observations import Landing, find_hosts_with, find_landings

_HOSTS_AT_ONCE = 100  # one page for unlike addresses is a matter of one host
_LED = (LinkClass.REDIRECTED.value, LinkClass.MOVED.value, LinkClass.CONTENT_DRIFT.value)


def find_sunk(store: Store, night_id: int) -> dict[int, Availability]:
    """Give the corrected answer for addresses asked in a night that were led into a sink, by their number.

    What is held about the host's other addresses counts too, for they are asked on other nights.

    Raises:
        StoreError: The database cannot be read.
    """
    with store.read() as connection:
        hosts = find_hosts_with(connection, night_id, _LED)
        found: dict[int, Availability] = {}
        for start in range(0, len(hosts), _HOSTS_AT_ONCE):
            found |= _find_sunk(find_landings(connection, night_id, hosts[start : start + _HOSTS_AT_ONCE]))
    return found


def _find_sunk(landings: Sequence[Landing]) -> dict[int, Availability]:
    if not landings:
        return {}
    from refcheck.fetch.classify import find_sinks  # loads slowly, and most nights lead nowhere else

    sunk = find_sinks([_answer(url, outcome, reason, end) for _number, url, outcome, reason, end in landings])
    return {number: sunk[url] for number, url, *_rest in landings if url in sunk}


def _answer(url: str, outcome: str, reason: str | None, end: str) -> Availability:
    link_class = LinkClass(outcome)
    reasons = (LinkReason(rule=reason),) if reason else ()
    return Availability(
        answer=link_class.answer, link_class=link_class, reasons=reasons, requested_url=url, final_url=end
    )
