"""Robots rules (RFC 9309), obeyed where the settings say so: a check of one cited page is not a crawl."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from protego import Protego

from refcheck.datatypes.exchanges import FetchResult, TransportError, TransportErrorKind
from refcheck.fetch.targets import Target, name_of
from refcheck.ports import Clock
from refcheck.text.codings import decode_content

_GOOD_FOR = timedelta(hours=24)  # RFC 9309 §2.4; a worker of a fleet runs for weeks
_LOST_FOR = timedelta(hours=1)
_MOST_KNOWN = 2_000
_MOST_BYTES = 512_000  # RFC 9309 §2.5 asks for at least 500 KiB


class RobotsRules:
    """What each origin's robots.txt allows; each file is fetched once a day, and those used last are remembered.

    No such file (4xx) allows everything; one that cannot be had (5xx, no answer) nothing, as
    §2.3.1.4 asks. One that a cassette does not hold allows everything: nobody is asked in a replay.
    """

    def __init__(self, user_agent: str, fetch: Callable[[str], Awaitable[FetchResult]], *, clock: Clock) -> None:
        self._user_agent = user_agent
        self._fetch = fetch
        self._clock = clock
        self._known: OrderedDict[str, _Known] = OrderedDict()

    async def find_objection(self, target: Target) -> TransportError | None:
        """Give the reason why the address may not be asked for, or None."""
        rules = await self._rules(target)
        if isinstance(rules, TransportError):
            return rules
        if rules is None or rules.can_fetch(target.url, self._user_agent):
            return None
        return TransportError(
            kind=TransportErrorKind.ROBOTS,
            code="disallowed",
            message=f"the robots rules of {name_of(target)} do not allow this address",
        )

    async def find_delay(self, target: Target) -> float | None:
        """Give the seconds between requests that the origin asks for, or None."""
        rules = await self._rules(target)
        delay = rules.crawl_delay(self._user_agent) if isinstance(rules, Protego) else None
        return float(delay) if delay else None

    async def _rules(self, target: Target) -> Protego | TransportError | None:
        place = f"{target.origin[0].decode('ascii')}://{target.netloc}/robots.txt"
        known = self._known.get(place)
        if known is None or (known.until is not None and self._clock.now() >= known.until):
            known = self._known[place] = _Known()
            if len(self._known) > _MOST_KNOWN:
                self._known.popitem(last=False)
            try:
                rules = parse_robots(await self._fetch(place), host=name_of(target))
            except BaseException:
                self._known.pop(place, None)
                known.rules.cancel()
                raise
            known.until = self._clock.now() + (_LOST_FOR if isinstance(rules, TransportError) else _GOOD_FOR)
            known.rules.set_result(rules)
        if place in self._known:
            self._known.move_to_end(place)
        return await known.rules


class _Known:
    """An origin's rules, or that they are being asked for, and until when they hold."""

    __slots__ = ("rules", "until")

    def __init__(self) -> None:
        self.rules: asyncio.Future[Protego | TransportError | None] = asyncio.get_running_loop().create_future()
        self.until: datetime | None = None


def parse_robots(result: FetchResult, *, host: str) -> Protego | TransportError | None:
    """Give the rules, None where there are none, or the objection where they cannot be had."""
    response = result.response
    if response is None:
        if result.error is None or result.error.kind is TransportErrorKind.NOT_RECORDED:
            return None
        return _unreachable(host, result.error.message)
    if response.status >= 500:
        return _unreachable(host, f"status {response.status}")
    if response.status != 200:
        return None
    decoded = decode_content(response.body, response.header("content-encoding"), max_bytes=_MOST_BYTES)
    return Protego.parse(decoded.content[:_MOST_BYTES].decode("utf-8", "replace"))


def _unreachable(host: str, why: str) -> TransportError:
    return TransportError(
        kind=TransportErrorKind.ROBOTS,
        code="unreachable",
        message=f"the robots rules of {host} could not be had ({why}), so nothing there may be asked for now",
    )
