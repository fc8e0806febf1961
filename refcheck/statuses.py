"""Whether the addresses of a list answer: asked as a stream, and read only where a look is not enough."""

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Iterable
from dataclasses import replace
from itertools import islice

from refcheck.datatypes.availability import Availability, LinkAnswer, LinkClass, LinkReason
from refcheck.datatypes.exchanges import FetchResult, Response
from refcheck.datatypes.extracted import ExtractedText
from refcheck.fetch.classify import SinkWatch, classify
from refcheck.fetch.settings import FetchSettings
from refcheck.fetch.sweep import sweep
from refcheck.ports import Clock, Fetcher
from refcheck.text.codings import decode_content
from refcheck.text.peeks import is_plainly_a_page
from refcheck.text.walls import find_wall_marks

# Refusals say in words whom they refuse and why; of the other failures the status says all, unless a wall made it.
_WORDED_STATUSES = frozenset({401, 402, 403, 429, 451})

_ON_THEIR_WAY = 200
_SHELF_RESULTS = 300
_SHELF_BYTES = 16_000_000

_BODY_FIELDS = frozenset({"content-type", "content-encoding", "content-length"})

_ORDINARY = (LinkReason(rule="ordinary_page", detail="a page answers, nothing speaks against it"),)


async def check_statuses(
    urls: Iterable[str], settings: FetchSettings, *, clock: Clock
) -> AsyncGenerator[tuple[FetchResult, Availability], None]:
    """Give each address's result and what happened there, in the order in which the hosts answer.

    Pages that must be read wait for a lull, so that reading fills the time in which hosts are waited for. Addresses
    that were led elsewhere wait until it is known whether others end there too; their results come without bodies.
    """
    sinks: SinkWatch[FetchResult] = SinkWatch()
    async for result, availability in _judge_each(urls, settings, clock=clock):
        for settled in sinks.take(_without_bodies(result), availability):
            yield settled
    for settled in sinks.rest():
        yield settled


async def _judge_each(
    urls: Iterable[str], settings: FetchSettings, *, clock: Clock
) -> AsyncGenerator[tuple[FetchResult, Availability], None]:
    shelf = _Shelf()
    async for result in sweep(urls, settings, clock=clock, in_lulls=shelf.read_one):
        availability = _judge_unread(result)
        if availability is None:
            shelf.add(result)
        else:
            yield result, availability
        while shelf.judged:
            yield shelf.judged.popleft()
    while shelf.read_one():
        yield shelf.judged.popleft()


async def check_fetched_statuses(
    urls: Iterable[str], fetcher: Fetcher
) -> AsyncGenerator[tuple[FetchResult, Availability], None]:
    """Do as `check_statuses` with a fetcher: slower, but with cookies, robots rules, a proxy or recordings.

    Far more addresses are on their way than are asked at a time, so that those whose host must be
    waited for hold up no others.
    """
    sinks: SinkWatch[FetchResult] = SinkWatch()
    waiting = iter(urls)
    running: set[asyncio.Task[FetchResult]] = set()
    try:
        while True:
            running.update(
                asyncio.create_task(fetcher.fetch(url)) for url in islice(waiting, _ON_THEIR_WAY - len(running))
            )
            if not running:
                break
            done, running = await asyncio.wait(running, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                result = task.result()
                for settled in sinks.take(_without_bodies(result), judge_status(result)):
                    yield settled
        for settled in sinks.rest():
            yield settled
    finally:
        for task in running:
            task.cancel()
        await asyncio.gather(*running, return_exceptions=True)


class _Shelf:
    """Results whose pages wait to be read, never more than fit into a little memory."""

    def __init__(self) -> None:
        self.judged: deque[tuple[FetchResult, Availability]] = deque()
        self._waiting: deque[FetchResult] = deque()
        self._size = 0

    def add(self, result: FetchResult) -> None:
        """Take a result in; the oldest are read at once when there is no room."""
        self._waiting.append(result)
        self._size += _size_of(result)
        while self._size > _SHELF_BYTES or len(self._waiting) > _SHELF_RESULTS:
            self.read_one()

    def read_one(self) -> bool:
        """Read and judge the oldest; False when none waits."""
        if not self._waiting:
            return False
        result = self._waiting.popleft()
        self._size -= _size_of(result)
        self.judged.append((result, judge_status(result)))
        return True


def _without_bodies(result: FetchResult) -> FetchResult:
    """Give a result that was led elsewhere without its bodies, so that many can wait; any other as it is."""
    if len(result.exchanges) == 1:
        return result
    exchanges = (
        replace(exchange, response=replace(exchange.response, body=b"")) if exchange.response else exchange
        for exchange in result.exchanges
    )
    return replace(result, exchanges=tuple(exchanges))


def _size_of(result: FetchResult) -> int:
    return sum(len(exchange.response.body) for exchange in result.exchanges if exchange.response)


def judge_status(result: FetchResult) -> Availability:
    """Say what happened at an address about which nothing is known but the address.

    The answer is the classifier's. A page is only read for it where reading can decide something.
    """
    return _judge_unread(result) or classify(result, _read(result, result.response) if result.response else None)


def _judge_unread(result: FetchResult) -> Availability | None:
    """Say what happened where no page must be read for it, else None."""
    response = result.response
    if response is None:
        return classify(result, None)
    if response.status == 200 and is_plainly_a_page(response):
        return _plain(result, response) if len(result.exchanges) == 1 else classify(_unread(result), None)
    if response.status not in _WORDED_STATUSES and not _has_wall_marks(response):
        unread = classify(_unread(result), None)
        if response.status >= 400 or unread.link_class is LinkClass.SOFT_404:
            return unread  # the status says it, or where the redirect leads
    return None


def _read(result: FetchResult, response: Response) -> ExtractedText:
    from refcheck.extract import extract_text  # loads slowly, and many lists never need it

    return extract_text(response, url=result.final_url, quick=True)


def _unread(result: FetchResult) -> FetchResult:
    """Give the result without its last body, for a decision that needs none.

    It goes as a file of unknown kind, for an empty text would still be searched for every wording.
    """
    last = result.exchanges[-1]
    assert last.response is not None  # only asked where there is a response
    fields = tuple(field for field in last.response.headers if field[0].lower() not in _BODY_FIELDS)
    kind = ("Content-Type", "application/octet-stream")
    without = replace(last, response=replace(last.response, headers=(*fields, kind), body=b""))
    return replace(result, exchanges=(*result.exchanges[:-1], without))


def _plain(result: FetchResult, response: Response) -> Availability:
    return Availability(
        answer=LinkAnswer.ALIVE,
        link_class=LinkClass.OK,
        reasons=_ORDINARY,
        requested_url=result.requested_url,
        final_url=result.final_url,
        status=response.status,
    )


def _has_wall_marks(response: Response) -> bool:
    decoded = decode_content(response.body, response.header("content-encoding"))
    return bool(find_wall_marks(response.headers, decoded.content.decode("utf-8", "replace")))
