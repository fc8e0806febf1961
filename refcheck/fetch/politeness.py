"""Each host's pace: so many requests at a time, so far apart, and slower once it asks for that."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime, timedelta
from typing import Protocol

from refcheck.ports import Clock

# Places that say how often they may be asked: the Internet Archive's index bears 30 requests a
# minute and shuts out for an hour who goes on above that; its replay bears 8 a second.
# The lists of copies come from that index too, so both are counted together.
_KNOWN_PACES = (
    ("web.archive.org", "/cdx/", "web.archive.org/cdx/", 2.6),
    ("web.archive.org", "/web/timemap/", "web.archive.org/cdx/", 2.6),
    ("web.archive.org", "/", "web.archive.org/", 0.25),
    ("archive.org", "/wayback/", "archive.org/wayback/", 1.0),
)
_ARCHIVE_PAUSE = 60.0  # without Retry-After; going on within a minute shuts the address out for an hour

_SLOWED_START = 0.1
_SLOWEST = 30.0
# Back in small steps from a pace that a host has asked for again and again, in large ones after a single request:
# many count each page on its own, and a host with hundreds of links must not need minutes to come back.
_SMALL_STEP, _LARGE_STEP = 0.8, 0.5
_OFTEN_SLOWED = 0.25


_PACED_HOSTS = frozenset(host for host, *_rest in _KNOWN_PACES)


def known_pace(host: str, path: str) -> tuple[str, float]:
    """Give what a request's pace is counted by (the host, or a part of it) and the least seconds between two."""
    if host not in _PACED_HOSTS:
        return host, 0.0
    for its_host, prefix, place, interval in _KNOWN_PACES:
        if host == its_host and path.startswith(prefix):
            return place, interval
    return host, 0.0


def places_of(host: str) -> tuple[str, ...]:
    """Give all that a host's requests are counted by: who is shut out is shut out of every part of it."""
    if host not in _PACED_HOSTS:
        return (host,)
    return tuple(dict.fromkeys(place for its_host, _, place, _ in _KNOWN_PACES if host == its_host))


def is_throttling(status: int, asked_pause: float | None) -> bool:
    """Tell whether an answer asks for fewer requests: 429, or 503 with a time to come back."""
    return status == 429 or (status == 503 and asked_pause is not None)


def slowed_interval(interval: float) -> float:
    """Give the seconds between requests after a host has asked for fewer."""
    return min(max(interval * 2, _SLOWED_START), _SLOWEST)


def recovered_interval(interval: float, usual: float) -> float:
    """Give the seconds between requests after a good answer: step by step back to the usual."""
    shorter = interval * (_SMALL_STEP if interval > _OFTEN_SLOWED else _LARGE_STEP)
    return shorter if shorter > max(usual, _SLOWED_START / 10) else usual


class Neighbours(Protocol):
    """Others who ask the same hosts: the workers of a fleet."""

    def turn(self, host: str) -> AbstractAsyncContextManager[None]:
        """Wait until none of them asks the host, and keep them off while we do."""
        ...

    def note_rest(self, host: str, until: datetime, interval: float) -> None:
        """Tell them that the host asked for fewer requests: none before a time, then so many seconds apart."""
        ...


class HostGate:
    """Lets requests pass host by host; who waits for a host holds none of the slots that all share.

    This stands below vcrpy's hook, so a replay never waits.
    """

    def __init__(
        self, *, clock: Clock, concurrency: int, host_concurrency: int, host_interval: float, longest_wait: float
    ) -> None:
        self._clock = clock
        self.slots = asyncio.Semaphore(concurrency)
        self._host_concurrency = host_concurrency
        self._host_interval = host_interval
        self._longest_wait = longest_wait
        self._hosts: dict[str, _HostPace] = {}
        self.neighbours: Neighbours | None = None

    def turn(self, host: str, path: str = "/") -> AbstractAsyncContextManager[None]:
        """Wait for the host's turn, then for a slot."""
        place, least = known_pace(host, path)
        pace = self._pace(place)
        if pace.usual < least:
            self.set_interval(place, least)
        if self.neighbours is None:
            return _Turn(self, pace)
        return self._turn_beside(self.neighbours.turn(host), pace)

    @asynccontextmanager
    async def _turn_beside(self, others: AbstractAsyncContextManager[None], pace: "_HostPace") -> AsyncIterator[None]:
        async with pace.places, others:
            await self.take_slot(pace)
            try:
                yield
            finally:
                self.slots.release()

    @asynccontextmanager
    async def stand_back(self, host: str) -> AsyncIterator[None]:
        """Wait for the host's turn as for a request, and ask nothing while another does."""
        pace = self._pace(host)
        async with pace.places:
            await self.wait_for(pace)
            yield
            pace.next_start = self._clock.now() + timedelta(seconds=pace.interval)

    async def take_slot(self, pace: "_HostPace") -> None:
        """Wait for the host's turn, then for a free slot; a request that starts late puts off the host's next."""
        await self.wait_for(pace)
        is_late = self.slots.locked()
        await self.slots.acquire()
        if is_late:
            self._begin(pace)

    async def wait_for(self, pace: "_HostPace") -> None:
        """Wait until the host may be asked again, and note that it is."""
        if not pace.interval and pace.next_start is None:
            return  # a host without a pace, which has never asked for one
        now = self._clock.now()
        while pace.next_start is not None and pace.next_start > now:  # more than once, where the host asks for fewer
            await self._clock.sleep((pace.next_start - now).total_seconds())
            before, now = now, self._clock.now()
            if now <= before:
                break  # a clock that stands still, as in recordings of the same day, never gets there
        self._begin(pace)

    def _begin(self, pace: "_HostPace") -> None:
        """Note that the host is asked now, be it later than planned: work of our own may hold up the loop."""
        next_start = self._clock.now() + timedelta(seconds=pace.interval)
        pace.next_start = max(pace.next_start or next_start, next_start)

    def put_off(self, host: str, path: str, connecting: timedelta) -> None:
        """Put off the host's next request by what this one took to connect, for only then it was sent."""
        pace = self._pace(known_pace(host, path)[0])
        if pace.next_start is not None and pace.interval:
            pace.next_start += connecting

    def interval_of(self, host: str) -> float:
        """Give the seconds between two requests to a host as they are now."""
        return self._pace(host).interval

    def set_rest(self, host: str, until: datetime, interval: float) -> None:
        """Heed what the host asked of others: nothing before a time, then so many seconds apart."""
        pace = self._pace(host)
        pace.interval = max(pace.interval, min(interval, _SLOWEST))
        pace.next_start = pace.slowed_until = max(pace.next_start or until, until)

    def note_answer(self, host: str, status: int, asked_pause: float | None) -> None:
        """Slow down for a host that asks for it: twice as far apart each time, and not before it said."""
        places = places_of(host)
        if is_throttling(status, asked_pause) and asked_pause is None and places != (host,):
            asked_pause = _ARCHIVE_PAUSE
        for place in places:
            pace = self._pace(place)
            self._note(pace, status, asked_pause)
            if self.neighbours is not None and pace.slowed_until is not None and is_throttling(status, asked_pause):
                self.neighbours.note_rest(place, pace.slowed_until, pace.interval)

    def _note(self, pace: "_HostPace", status: int, asked_pause: float | None) -> None:
        if not is_throttling(status, asked_pause):
            if pace.interval > pace.usual:
                pace.interval = recovered_interval(pace.interval, pace.usual)
            return
        now = self._clock.now()
        if pace.slowed_until is None or now >= pace.slowed_until:
            pace.interval = slowed_interval(pace.interval)  # once for all requests that were on their way
        pause = min(asked_pause if asked_pause is not None else pace.interval, self._longest_wait)
        earliest = now + timedelta(seconds=pause)
        pace.next_start = pace.slowed_until = max(pace.next_start or earliest, earliest)

    def set_interval(self, host: str, seconds: float) -> None:
        """Keep at least this distance for a host: its own wish, from robots.txt."""
        pace = self._pace(host)
        pace.usual = min(max(pace.usual, seconds), _SLOWEST)
        pace.interval = max(pace.interval, pace.usual)

    def _pace(self, host: str) -> "_HostPace":
        pace = self._hosts.get(host)
        if pace is None:
            pace = self._hosts[host] = _HostPace(self._host_concurrency, self._host_interval)
        return pace


class _Turn:
    """A request's turn where nobody else asks the host; written out, for it is taken for every request."""

    __slots__ = ("_gate", "_pace")

    def __init__(self, gate: HostGate, pace: "_HostPace") -> None:
        self._gate = gate
        self._pace = pace

    async def __aenter__(self) -> None:
        await self._pace.places.acquire()
        try:
            await self._gate.take_slot(self._pace)
        except BaseException:
            self._pace.places.release()
            raise

    async def __aexit__(self, *exc_info: object) -> None:
        self._gate.slots.release()
        self._pace.places.release()


class _HostPace:
    __slots__ = ("interval", "next_start", "places", "slowed_until", "usual")

    def __init__(self, concurrency: int, interval: float) -> None:
        self.places = asyncio.Semaphore(concurrency)
        self.interval = self.usual = interval
        self.next_start: datetime | None = None
        self.slowed_until: datetime | None = None
