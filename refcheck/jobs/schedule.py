"""When an address is looked at next. Pure: the same history gives the same time on every machine."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from refcheck.datatypes.availability import LinkClass, LinkFamily
from refcheck.datatypes.nights import LinkState

_OFTEN = 0.5
"""A page that was another in this share of the looks changes often."""
_LEAST_LOOKS = 3
_JITTER = 0.1
"""How far the looks at living pages are spread, so that one night's addresses do not stay together for ever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueRules:
    """How long a look holds good.

    `dying` is for new suspects; one that failed twice is looked at every `day` until it is settled, for a host
    that answers every other day would else only ever be met on its bad ones. `changing` is for pages that are
    another at most looks, `dead` for what is confirmed and may recover.
    """

    alive: timedelta = timedelta(days=7)
    dying: timedelta = timedelta(days=3)
    changing: timedelta = timedelta(days=2)
    dead: timedelta = timedelta(days=7)
    day: timedelta = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is held about an address after a look, as far as the next look depends on it.

    `strikes` counts the failing nights; `is_seen_elsewhere` says that a second vantage reached it.
    """

    state: LinkState
    outcome: LinkClass
    reason: str | None = None
    strikes: int = 1
    is_seen_elsewhere: bool = False
    looks: int = 1
    changes_seen: int = 0


def next_look(url: str, at: datetime, standing: Standing, rules: DueRules) -> datetime:
    """Give the time of the next look after one at `at`."""
    share = _share_of(url)
    if standing.state is LinkState.SUSPECT:
        if not standing.is_seen_elsewhere and (standing.strikes > 1 or _is_soon_certain(standing)):
            return at + rules.day
        return at + rules.dying * (1 - _JITTER * share)  # never later: suspects must be settled in their days
    if standing.state in (LinkState.DEAD, LinkState.DRIFTED):
        return _spread(at, rules.dead, share)
    return _spread(at, _wait_of_readable(standing.looks, standing.changes_seen, rules), share)


def next_look_at_alive(url: str, at: datetime, rules: DueRules, *, looks: int, changes_seen: int) -> datetime:
    """Give what `next_look` gives for a page that answers, which most do."""
    return _spread(at, _wait_of_readable(looks, changes_seen, rules), _share_of(url))


def _wait_of_readable(looks: int, changes_seen: int, rules: DueRules) -> timedelta:
    return rules.changing if looks >= _LEAST_LOOKS and changes_seen >= _OFTEN * looks else rules.alive


def _spread(at: datetime, wait: timedelta, share: float) -> datetime:
    return at + timedelta(0, _seconds_of(wait) * (1 + _JITTER * (2 * share - 1)))


@lru_cache(maxsize=16)
def _seconds_of(wait: timedelta) -> float:
    return wait.total_seconds()


def _is_soon_certain(standing: Standing) -> bool:
    """Tell what two looks a day apart confirm: 410, a page that is another, a parked name by its DNS."""
    if standing.outcome.family is LinkFamily.CHANGED:
        return True
    reason = (standing.reason or "").lower()
    if standing.outcome is LinkClass.PARKED:
        return "dns" in reason
    return standing.outcome is LinkClass.GONE and "410" in reason


def _share_of(url: str) -> float:
    """Give a share from 0 to 1 that is the address's own, the same on every run."""
    return int.from_bytes(hashlib.blake2b(url.encode("utf-8", "surrogatepass"), digest_size=4).digest()) / 2**32
