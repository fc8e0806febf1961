"""Which address is asked next: one queue a host, hosts that must wait on a heap. Decisions only, no waiting.

Who waits (for a host's interval, a Retry-After, a back-off) holds neither a slot nor a
connection. Hosts take turns, so that one which asks for patience says so early and waits while the
others are asked. Where there are more hosts than connections can be kept for, the host whose request
has just ended comes first, so that its connection is used again while it is warm: that saves most of
the handshakes.
"""

import heapq
from collections import deque
from typing import Generic, TypeVar

from refcheck.datatypes.exchanges import TransportError
from refcheck.fetch.politeness import recovered_interval, slowed_interval
from refcheck.fetch.refusals import SHUT_SECONDS, SILENT_ADDRESSES

Job = TypeVar("Job")

_HOSTS_KEPT_WARM = 120  # the pool keeps 200 connections, and a host in turn may use two
_HOSTS_REMEMBERED = 10_000
_MOST_LISTED = 2  # in turn, and once more at the front
_MOST_CAUGHT_UP = 0.025  # seconds; a loop that is late by more has to be late


class HostQueue(Generic[Job]):
    """One host's waiting jobs and its pace."""

    __slots__ = (
        "asked",
        "failures",
        "in_flight",
        "interval",
        "listed",
        "name",
        "next_start",
        "shut_until",
        "silence",
        "slowed_until",
        "waiting",
    )

    def __init__(self, name: str, interval: float) -> None:
        self.name = name
        self.waiting: deque[Job] = deque()
        self.asked = 0
        self.failures = 0  # addresses in a row that gave no answer at all
        self.shut_until = 0.0
        self.silence: TransportError | None = None
        self.in_flight = 0
        self.listed = 0  # how often among those that may be asked, or on the heap until they may
        self.next_start = 0.0
        self.slowed_until = 0.0
        self.interval = interval


class Schedule(Generic[Job]):
    """Gives out jobs in an order that keeps every host's pace; all times are seconds on one clock."""

    def __init__(self, *, host_concurrency: int, host_interval: float, host_quota: int | None = None) -> None:
        self._host_quota = host_quota
        self._host_concurrency = host_concurrency
        self._host_interval = host_interval
        self._hosts: dict[str, HostQueue[Job]] = {}
        self._ready: deque[HostQueue[Job]] = deque()
        self._later: list[tuple[float, int, HostQueue[Job], Job | None]] = []
        self._count = 0
        self._forget_at = _HOSTS_REMEMBERED
        self.pending = 0

    def add(self, host: str, job: Job, *, now: float, not_before: float = 0.0) -> None:
        """Take a job in, to be given out at `not_before` or later."""
        queue = self._hosts.get(host)
        if queue is None:
            if len(self._hosts) >= self._forget_at:
                self._forget_idle_hosts(now)
            queue = self._hosts[host] = HostQueue(host, self._host_interval)
        self.pending += 1
        if not_before > now:
            self._push(not_before, queue, job)
            return
        queue.waiting.append(job)
        self._list(queue)

    def take(self, now: float) -> tuple[HostQueue[Job], Job, bool] | None:
        """Give the next job whose host may be asked now, or None.

        The last word is False where nothing more is asked of the host at all, and the job has to end.
        """
        self._wake(now)
        while self._ready:
            queue = self._ready.popleft()
            queue.listed -= 1
            if queue.waiting and self.is_shut(queue, now):
                return self._give(queue, is_asked=False)
            if not queue.waiting or queue.in_flight >= self._host_concurrency:
                continue  # the end of a running request puts it back
            if queue.next_start > now:
                if not queue.listed:
                    queue.listed += 1
                    self._push(queue.next_start, queue, None)
                continue
            # A start that came late must not push all later ones back, or the pace falls behind.
            caught_up = min(queue.interval / 2, _MOST_CAUGHT_UP)
            queue.next_start = max(queue.next_start or now, now - caught_up) + queue.interval
            queue.asked += 1
            return self._give(queue, is_asked=True)
        return None

    def is_shut(self, queue: HostQueue[Job], now: float) -> bool:
        """Tell whether nothing more is asked of the host: it is down, or has been asked as often as it may be."""
        return now < queue.shut_until or self.is_spent(queue)

    def is_spent(self, queue: HostQueue[Job]) -> bool:
        """Tell whether the host has been asked as often as it may be."""
        return self._host_quota is not None and queue.asked >= self._host_quota

    def release(self, queue: HostQueue[Job]) -> None:
        """Note that a request to the host has ended."""
        queue.in_flight -= 1
        if queue.waiting:
            self._list(queue, first=len(self._ready) > _HOSTS_KEPT_WARM)

    def throttle(self, queue: HostQueue[Job], pause: float, *, now: float) -> None:
        """Slow down for a host that asked for it; requests already on their way that say the same count once."""
        if now >= queue.slowed_until:
            queue.interval = slowed_interval(queue.interval)
        queue.next_start = queue.slowed_until = max(queue.next_start, now + max(pause, queue.interval))

    def note_answer(self, queue: HostQueue[Job]) -> None:
        """Note that the host has answered, whatever it said."""
        queue.failures = 0
        queue.shut_until = 0.0

    def note_silence(self, queue: HostQueue[Job], error: TransportError, now: float) -> None:
        """Note an address that got no answer in any attempt; after some in a row the host is left alone for a while."""
        queue.failures += 1
        queue.silence = error
        if queue.failures >= SILENT_ADDRESSES:
            queue.shut_until = now + SHUT_SECONDS

    def recover(self, queue: HostQueue[Job]) -> None:
        """Come back towards the usual pace after a good answer."""
        if queue.interval > self._host_interval:
            queue.interval = recovered_interval(queue.interval, self._host_interval)

    def has_due(self, now: float) -> bool:
        """Tell whether `take` is likely to give a job now."""
        return bool(self._ready) or bool(self._later and self._later[0][0] <= now)

    def next_time(self) -> float | None:
        """Give the time at which waiting ends for somebody, None when nobody waits for a time."""
        return self._later[0][0] if self._later else None

    def _forget_idle_hosts(self, now: float) -> None:
        """Let go of hosts that have nothing waiting and no pace to keep; a job on the heap brings its own back."""
        usual = self._host_interval
        for name, queue in list(self._hosts.items()):
            is_idle = not (queue.waiting or queue.in_flight) and queue.next_start <= now and queue.interval <= usual
            if is_idle and queue.shut_until <= now and (self._host_quota is None or not queue.asked):
                del self._hosts[name]
        self._forget_at = max(_HOSTS_REMEMBERED, 2 * len(self._hosts))

    def _give(self, queue: HostQueue[Job], *, is_asked: bool) -> tuple[HostQueue[Job], Job, bool]:
        job = queue.waiting.popleft()
        queue.in_flight += 1
        self.pending -= 1
        if queue.waiting:
            self._list(queue)
        return queue, job, is_asked

    def _list(self, queue: HostQueue[Job], *, first: bool = False) -> None:
        if first and queue.listed < _MOST_LISTED:
            self._ready.appendleft(queue)
        elif not queue.listed:
            self._ready.append(queue)
        else:
            return
        queue.listed += 1

    def _push(self, when: float, queue: HostQueue[Job], job: Job | None) -> None:
        self._count += 1
        heapq.heappush(self._later, (when, self._count, queue, job))

    def _wake(self, now: float) -> None:
        while self._later and self._later[0][0] <= now:
            _, _, queue, job = heapq.heappop(self._later)
            queue = self._hosts.setdefault(queue.name, queue)
            if job is None:
                queue.listed -= 1
            else:
                queue.waiting.appendleft(job)
            self._list(queue, first=True)  # who had to wait is behind the others
