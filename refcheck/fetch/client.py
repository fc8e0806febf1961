"""The fetcher: one address in, everything that happened out."""

import random
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import count

import httpcore
import httpx

from refcheck.datatypes.exchanges import (
    Exchange,
    FetchResult,
    Headers,
    Request,
    Response,
    TransportError,
    Truncation,
    header_value,
)
from refcheck.fetch.cookies import SiteCookies, load_cookies
from refcheck.fetch.marks import Marks, failure_of, unmark_headers, without_marks
from refcheck.fetch.politeness import HostGate
from refcheck.fetch.redirects import MOST_VISITS, cannot_follow, comes_back, redirect_of, too_many
from refcheck.fetch.refusals import HostRefusedError, is_silence
from refcheck.fetch.retry import is_retryable, retry_pause
from refcheck.fetch.robots import RobotsRules
from refcheck.fetch.settings import FetchSettings
from refcheck.fetch.targets import Target, parse_target, target_of
from refcheck.fetch.transport import WireTransport, timeouts_of
from refcheck.fetch.uris import redirect_target, without_credentials
from refcheck.fetch.wire import LIVE, ascii_reason
from refcheck.ports import Clock

ErrorMapper = Callable[[BaseException], TransportError | None]

UNDATED = datetime(1970, 1, 1, tzinfo=UTC)
"""The time of a replayed exchange whose cassette does not tell it."""

# Who we are to a host is nobody else's to read: sign-ins, cookies, and the keys of search engines.
_SECRET_REQUEST_FIELDS = frozenset(
    {
        "authorization",
        "cookie",
        "proxy-authorization",
        "x-subscription-token",
        "ocp-apim-subscription-key",
        "x-goog-api-key",
    }
)


class HttpFetcher:
    """Fetches over HTTP/1.1 with httpx; implements `ports.Fetcher`.

    One fetcher serves one run: its cookies are the run's. `network_backend` replaces the one
    that guards the private network, which is what a local stand-in server needs.
    `error_mapper` names the exceptions of a cassette that holds no such request. `gate` is another
    fetcher's, where hosts are to see both as one caller.
    """

    def __init__(
        self,
        settings: FetchSettings,
        *,
        clock: Clock,
        network_backend: httpcore.AsyncNetworkBackend | None = None,
        error_mapper: ErrorMapper | None = None,
        gate: HostGate | None = None,
    ) -> None:
        self._settings = settings
        self._clock = clock
        self._error_mapper = error_mapper
        self._robots = (
            RobotsRules(settings.user_agent, self._fetch_robots, clock=clock) if settings.respect_robots else None
        )
        self._transport = WireTransport(settings, clock=clock, network_backend=network_backend, gate=gate)
        self._fields: Headers = (
            ("Connection", "keep-alive"),
            ("User-Agent", settings.user_agent_field),
            ("Accept", settings.accept),
            ("Accept-Language", settings.accept_language),
            ("Accept-Encoding", settings.accept_encoding),
        )
        self._own_names = frozenset(name.lower() for name, _value in self._fields)
        self._extensions = {"timeout": timeouts_of(settings)}
        self._cookies = SiteCookies(load_cookies(settings.cookie_file) if settings.cookie_file else None)

    async def fetch(self, url: str, *, headers: Mapping[str, str] | None = None) -> FetchResult:
        """Fetch `url`, following redirects and retrying where that can help."""
        cited = without_credentials(url)
        target = parse_target(url)
        if isinstance(target, TransportError):
            return FetchResult(requested_url=cited, error=target)
        exchanges: list[Exchange] = []
        error = await self._follow(target, headers or {}, exchanges)
        return FetchResult(requested_url=cited, exchanges=tuple(exchanges), error=error)

    @property
    def gate(self) -> HostGate:
        """What keeps each host's pace."""
        return self._transport.gate

    async def aclose(self) -> None:
        """Close all connections."""
        await self._transport.aclose()

    async def _follow(
        self, target: Target, headers: Mapping[str, str], exchanges: list[Exchange], *, obeys_robots: bool = True
    ) -> TransportError | None:
        """Ask hop by hop until there is an answer that leads nowhere else."""
        visits: dict[str, int] = {}
        for _ in range(self._settings.max_redirects + 1):
            objection = await self._find_objection(target) if obeys_robots and self._robots is not None else None
            if objection is not None:
                return objection
            visits[target.url] = visits.get(target.url, 0) + 1
            if visits[target.url] > MOST_VISITS:
                return comes_back(target.url)
            try:
                exchange = await self._ask(target, headers, exchanges)
            except _NotAskedError as exc:
                return exc.error
            location = redirect_of(exchange.response)
            if location is None:
                return exchange.error
            following = redirect_target(exchange.request.url, location)
            if isinstance(following, TransportError):
                return cannot_follow(location, following)
            target = target_of(following)
        return too_many(self._settings.max_redirects)

    async def _find_objection(self, target: Target) -> TransportError | None:
        """Ask the robots rules, where they are obeyed; a wished delay becomes the host's pace."""
        if self._robots is None:
            return None
        objection = await self._robots.find_objection(target)
        delay = await self._robots.find_delay(target)
        if delay is not None:
            self._transport.gate.set_interval(target.host, delay)
        return objection

    async def _fetch_robots(self, place: str) -> FetchResult:
        exchanges: list[Exchange] = []
        error = await self._follow(target_of(httpx.URL(place)), {}, exchanges, obeys_robots=False)
        return FetchResult(requested_url=place, exchanges=tuple(exchanges), error=error)

    async def _ask(self, target: Target, headers: Mapping[str, str], exchanges: list[Exchange]) -> Exchange:
        """Ask one address, again where that can help; every attempt is noted."""
        waited = 0.0
        for attempt in count(1):
            exchange, is_live = await self._exchange(target, headers)
            exchanges.append(exchange)
            if attempt >= self._settings.attempts or not is_retryable(exchange, attempt=attempt):
                break
            pause = retry_pause(exchange, attempt=attempt, jitter=random.random())
            waited += pause
            if waited > self._settings.max_retry_wait:
                break  # a host that asks for longer is left alone
            await self._clock.sleep(pause if is_live else 0.0)
        if is_live and exchange.error is not None and is_silence(exchange.error):
            self._transport.refusals.note_silence(target.host, exchange.error)
        return exchange

    async def _exchange(self, target: Target, headers: Mapping[str, str]) -> tuple[Exchange, bool]:
        """Ask once; the answer, and whether it came from the network rather than from a cassette."""
        fields, request = self._request(target, headers)
        try:
            if self._error_mapper is None:
                exchange, is_live = await self._exchange_live(target, fields, request), True
            else:
                exchange, is_live = await self._exchange_taped(target, fields, request)
        except HostRefusedError as exc:
            raise _NotAskedError(exc.error) from exc
        if exchange.response is not None:
            self._cookies.take(target.url, exchange.response.headers)
        return exchange, is_live

    async def _exchange_live(self, target: Target, fields: Headers, request: Request) -> Exchange:
        answer = await self._transport.wire.ask(target, fields)
        response = None
        if answer.error is None:
            response = Response(
                status=answer.status,
                reason=ascii_reason(answer.reason).decode("ascii"),
                http_version=answer.http_version,
                headers=without_marks(answer.headers),
                body=answer.body,
                truncated=answer.truncated,
            )
        return Exchange(
            request=request,
            started_at=answer.started_at,
            response=response,
            error=answer.error,
            ip_address=answer.ip_address,
        )

    async def _exchange_taped(self, target: Target, fields: Headers, request: Request) -> tuple[Exchange, bool]:
        """Ask through httpx's transport, where a cassette answers or listens."""
        asked = httpx.Request("GET", target.url, headers=list(fields), extensions=self._extensions)
        try:
            answer = await self._transport.handle_async_request(asked)
            body = b"".join([chunk async for chunk in answer.aiter_raw()])
            await answer.aclose()
        except HostRefusedError:
            raise
        except Exception as exc:
            error = self._error_mapper(exc) if self._error_mapper else None
            if error is None:
                raise
            raise _NotAskedError(error) from exc
        received, marks = unmark_headers(answer.headers.raw)
        failure = failure_of(marks, answer.status_code, body)
        exchange = Exchange(
            request=request,
            started_at=marks.recorded_at or _dated(received),
            response=None if failure else self._response(answer, received, body, marks),
            error=failure,
            ip_address=marks.ip_address,
        )
        return exchange, LIVE in answer.extensions

    def _request(self, target: Target, headers: Mapping[str, str]) -> tuple[Headers, Request]:
        """Give a request's header fields, and the request as it is kept.

        Fields that are asked for stand in the place of our own of the same name.
        """
        own = self._fields
        if headers:
            asked = {name.lower() for name in headers}
            if not self._own_names.isdisjoint(asked):
                own = tuple(field for field in own if field[0].lower() not in asked)
        host = ("Host", target.netloc)
        more = tuple(headers.items())
        cookies = self._cookies.field_for(target.url)
        if cookies:
            more = (*more, ("Cookie", cookies))
        fields = (host, *own, *more)
        shown = tuple([field for field in more if field[0].lower() not in _SECRET_REQUEST_FIELDS])
        kept = fields if len(shown) == len(more) else (host, *own, *shown)
        return fields, Request(url=target.url, headers=kept)

    def _response(self, answer: httpx.Response, fields: Headers, body: bytes, marks: Marks) -> Response:
        limit = self._settings.max_body_bytes
        return Response(
            status=answer.status_code,
            reason=answer.reason_phrase,
            http_version=marks.http_version or "HTTP/1.1",
            headers=fields,
            body=body[:limit],
            truncated=Truncation.LENGTH if len(body) > limit else marks.truncated,
        )


class _NotAskedError(Exception):
    """The cassette holds no such request, or the host is not asked any more: nothing may be said about the address."""

    def __init__(self, error: TransportError) -> None:
        super().__init__(error.message)
        self.error = error


def _dated(fields: Headers) -> datetime:
    """Give the time of an exchange on a cassette that others made: the server's Date, else a fixed one."""
    try:
        moment = parsedate_to_datetime(header_value(fields, "date") or "")
    except ValueError:
        return UNDATED
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
