"""Many addresses asked at once, as a stream: for lists that are only asked whether they answer.

The same decisions as `client` about redirects, retries and private networks, at a tenth of its
cost for each address, and with memory that does not grow with the list.
"""

import asyncio
import random
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Iterable, Iterator

from refcheck.datatypes.exchanges import Exchange, FetchResult, Response, TransportError
from refcheck.fetch.asking import Asker
from refcheck.fetch.direct import direct_pool
from refcheck.fetch.journey import Journey
from refcheck.fetch.network import GuardedNames
from refcheck.fetch.politeness import is_throttling
from refcheck.fetch.pool import ConnectionPool
from refcheck.fetch.redirects import redirect_of
from refcheck.fetch.refusals import host_down, is_silence, quota_spent
from refcheck.fetch.retry import is_retryable, parse_retry_after, retry_pause
from refcheck.fetch.schedule import HostQueue, Schedule
from refcheck.fetch.settings import FetchSettings
from refcheck.fetch.uris import without_credentials
from refcheck.ports import Clock

_WINDOW = 5_000
"""How many addresses are held ready; enough to have many hosts to choose from."""


async def sweep(
    urls: Iterable[str], settings: FetchSettings, *, clock: Clock, in_lulls: Callable[[], bool] = lambda: False
) -> AsyncGenerator[FetchResult, None]:
    """Ask every address, and give each result as soon as it is there.

    `urls` is read as the work goes on, never ahead of it by more than a few thousand. Bodies are
    kept as received, up to the settings' limit and a million bytes at most. While hosts are waited
    for, `in_lulls` is called: work that can wait goes there, and it says whether there was any.
    """
    names = GuardedNames(allow_private=settings.allow_private)
    run = _Sweep(iter(urls), settings, clock=clock, pool=direct_pool(settings, names), in_lulls=in_lulls)
    try:
        async for result in run.results():
            yield result
    finally:
        await run.aclose()
        names.close()


class _Sweep:
    def __init__(
        self,
        urls: Iterator[str],
        settings: FetchSettings,
        *,
        clock: Clock,
        pool: ConnectionPool,
        in_lulls: Callable[[], bool],
    ) -> None:
        self._in_lulls = in_lulls
        self._urls = urls
        self._settings = settings
        self._pool = pool
        self._schedule: Schedule[Journey] = Schedule(
            host_concurrency=settings.host_concurrency,
            host_interval=settings.host_interval,
            host_quota=settings.host_quota,
        )
        self._asker = Asker(settings, pool, clock=clock)
        self._loop = asyncio.get_running_loop()
        self._done: deque[FetchResult] = deque()
        self._consumer: asyncio.Future[None] | None = None
        self._idle: deque[asyncio.Future[None]] = deque()
        self._timer: asyncio.TimerHandle | None = None
        self._timer_due = 0.0
        self._active = 0
        self._is_read = False
        self._workers: list[asyncio.Task[None]] = []

    async def results(self) -> AsyncIterator[FetchResult]:
        """Give the results as they come."""
        self._workers = [self._loop.create_task(self._work()) for _ in range(self._settings.concurrency)]
        while True:
            while self._done:
                yield self._done.popleft()
            if self._is_finished():
                break
            if self._idle and self._in_lulls():
                await asyncio.sleep(0)  # what has arrived meanwhile comes first
                continue
            self._consumer = self._loop.create_future()
            await self._consumer
            self._consumer = None
            for worker in self._workers:
                if worker.done() and not worker.cancelled() and (error := worker.exception()):
                    raise error

    async def aclose(self) -> None:
        """Stop all work and close the connections."""
        if self._timer is not None:
            self._timer.cancel()
        for worker in self._workers:
            worker.cancel()
        await asyncio.gather(*self._workers, return_exceptions=True)
        await self._pool.aclose()

    def _is_finished(self) -> bool:
        return self._is_read and not self._active and not self._schedule.pending

    def _tell_consumer(self) -> None:
        if self._consumer is not None and not self._consumer.done():
            self._consumer.set_result(None)

    async def _work(self) -> None:
        """Ask one address after the other until the sweep is closed."""
        try:
            while True:
                self._fill()
                taken = self._schedule.take(self._loop.time())
                if taken is None:
                    if self._is_finished():
                        self._tell_consumer()
                    await self._wait_for_work()
                    continue
                queue, job, is_asked = taken
                self._active += 1
                if is_asked:
                    await self._ask(job, queue)
                else:
                    self._leave(job, queue)
                self._active -= 1
        except Exception:
            self._tell_consumer()
            raise

    async def _wait_for_work(self) -> None:
        waiter = self._loop.create_future()
        self._idle.append(waiter)
        self._set_timer()
        await waiter

    def _set_timer(self) -> None:
        due = self._schedule.next_time()
        if due is None:
            return
        if self._timer is not None:
            if self._timer_due <= due:
                return
            self._timer.cancel()
        self._timer_due = due
        self._timer = self._loop.call_at(due, self._on_timer)

    def _on_timer(self) -> None:
        self._timer = None
        self._wake_one()

    def _wake_next(self) -> None:
        """See to it that somebody takes the next job when it is due: each that finds work wakes the next."""
        if self._schedule.has_due(self._loop.time()):
            self._wake_one()
        else:
            self._set_timer()

    def _wake_one(self) -> None:
        while self._idle:
            waiter = self._idle.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return

    def _fill(self) -> None:
        """Read on in the list while there is room."""
        if self._is_read:
            return
        now = self._loop.time()
        while self._schedule.pending < _WINDOW:
            url = next(self._urls, None)
            if url is None:
                self._is_read = True
                return
            job = Journey(url)
            error = job.aim(url)
            if error is None:
                self._schedule.add(job.origin[1], job, now=now)
            else:
                self._finish(job, error)

    def _leave(self, job: Journey, queue: HostQueue[Journey]) -> None:
        """End a job whose host is not asked any more: with what was seen of the address, if anything was."""
        self._schedule.release(queue)
        seen = job.exchanges[-1].error if job.exchanges else None
        if seen is None and self._settings.host_quota is not None and self._schedule.is_spent(queue):
            seen = quota_spent(queue.name, self._settings.host_quota)
        self._finish(job, seen or host_down(queue.name, queue.silence))

    async def _ask(self, job: Journey, queue: HostQueue[Journey]) -> None:
        """Ask where the job stands and decide how it goes on."""
        if self._idle:
            self._wake_next()
        exchange = await self._asker.ask(job)
        job.exchanges.append(exchange)
        now = self._loop.time()
        response = exchange.response
        if response is not None:
            self._schedule.note_answer(queue)
        if response is not None and response.status in (429, 503):
            asked = parse_retry_after(response.header("retry-after"), now=exchange.started_at)
            if is_throttling(response.status, asked):
                pause = retry_pause(exchange, attempt=job.attempt, jitter=0.5)
                self._schedule.throttle(queue, min(pause, self._settings.max_retry_wait), now=now)
        elif response is not None:
            self._schedule.recover(queue)
        self._schedule.release(queue)
        if self._try_again(job, exchange, now) or self._follow(job, response, now):
            return
        if exchange.error is not None and is_silence(exchange.error):
            self._schedule.note_silence(queue, exchange.error, now)
        self._finish(job, exchange.error)

    def _try_again(self, job: Journey, exchange: Exchange, now: float) -> bool:
        """Put the job back for another attempt where that can help."""
        if job.attempt >= self._settings.attempts or not is_retryable(exchange, attempt=job.attempt):
            return False
        pause = retry_pause(exchange, attempt=job.attempt, jitter=random.random())
        if job.waited + pause > self._settings.max_retry_wait:
            return False
        job.attempt += 1
        job.waited += pause
        self._schedule.add(job.origin[1], job, now=now, not_before=now + pause)
        self._set_timer()
        return True

    def _follow(self, job: Journey, response: Response | None, now: float) -> bool:
        """Put the job back where a redirect leads; True also when that ended it."""
        location = redirect_of(response)
        if location is None:
            return False
        error = job.follow(location, max_redirects=self._settings.max_redirects)
        if error is None:
            self._schedule.add(job.origin[1], job, now=now)
        else:
            self._finish(job, error)
        return True

    def _finish(self, job: Journey, error: TransportError | None) -> None:
        self._done.append(
            FetchResult(requested_url=without_credentials(job.cited), exchanges=tuple(job.exchanges), error=error)
        )
        self._tell_consumer()
