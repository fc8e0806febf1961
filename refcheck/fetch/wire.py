"""One answer, read to its end or its limit.

`ask` gives it as it is. With a cassette, httpx's transport calls `handle_async_request` right below vcrpy's hook, as
if this were httpcore's pool: whatever happens comes back as an answer, the body whole or cut, or status 599 with the
failure in its marks, so that vcrpy can keep it.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

import httpcore

from refcheck.datatypes.exchanges import Headers, TransportError, Truncation
from refcheck.fetch.failures import TOO_MANY_HEADERS, transport_error_of
from refcheck.fetch.marks import FAILURE_STATUS, Marks, RawHeaders, mark_headers
from refcheck.fetch.politeness import HostGate
from refcheck.fetch.reading import Reading, ReadingLimits
from refcheck.fetch.refusals import HostRefusals
from refcheck.fetch.retry import parse_retry_after
from refcheck.fetch.targets import DEFAULT_PORTS, Target
from refcheck.ports import Clock

LIVE = "refcheck_live"
"""The response extension that only an answer from the network has."""

INTERRUPTIONS = (httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException, TimeoutError, OSError)


_PAUSING = frozenset({429, 503})
"""Answers whose Retry-After is heeded by all requests to the host."""


class Exchanger(Protocol):
    """What sends a request and reads its response: `ConnectionPool`, or httpcore behind `CorePool`."""

    async def exchange(self, target: Target, fields: Headers, reading: Reading) -> None:
        """Ask for an address and read the response into `reading`; without one, one of `INTERRUPTIONS` is raised."""
        ...

    async def aclose(self) -> None:
        """Close all connections."""
        ...


@dataclass(slots=True, kw_only=True)
class Answer:
    """What came over the wire; where there is an `error` the rest says nothing.

    Not frozen, for one is made for each request and gone a moment later.
    """

    started_at: datetime
    ip_address: str | None
    error: TransportError | None = None
    status: int = FAILURE_STATUS
    reason: bytes = b""
    http_version: str = "HTTP/1.1"
    headers: RawHeaders = field(default_factory=list)
    body: bytes = b""
    truncated: Truncation | None = None


class Wire:
    """Sends requests within the limits and never raises for what the web does."""

    def __init__(
        self, exchanger: Exchanger, limits: ReadingLimits, *, gate: HostGate, refusals: HostRefusals, clock: Clock
    ) -> None:
        self._refusals = refusals
        self._exchanger = exchanger
        self._limits = limits
        self._gate = gate
        self._clock = clock

    async def __aenter__(self) -> "Wire":
        """Do nothing: connections are opened when needed."""
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        """Close all connections."""
        await self.aclose()

    async def aclose(self) -> None:
        """Close all connections."""
        await self._exchanger.aclose()

    async def ask(self, target: Target, fields: Headers) -> Answer:
        """Ask for an address with header fields; give the answer with the body read, or the failure.

        Raises:
            HostRefusedError: The host is not asked any more.
        """
        host = target.host
        async with self._gate.turn(host, target.path):
            self._refusals.note_request(host)
            reading = Reading(self._limits, self._clock)
            try:
                return await self._read(target, fields, reading)
            finally:
                reading.close()

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Give the whole answer, marked with its time, its peer and how it ended.

        Raises:
            HostRefusedError: The host is not asked any more.
        """
        fields = tuple([(name.decode("latin-1"), value.decode("latin-1")) for name, value in request.headers])
        answer = await self.ask(_target_of(request.url), fields)
        marks = Marks(
            recorded_at=answer.started_at,
            ip_address=answer.ip_address,
            http_version=answer.http_version,
            truncated=answer.truncated,
        )
        if answer.error is not None:
            return _failure(answer.error, marks)
        return httpcore.Response(
            answer.status,
            headers=mark_headers(answer.headers, marks),
            content=answer.body,
            # vcrpy can only replay reason phrases in ASCII.
            extensions={"reason_phrase": ascii_reason(answer.reason), LIVE: True},
        )

    async def _read(self, target: Target, fields: Headers, reading: Reading) -> Answer:
        started_at = self._clock.now()
        try:
            await self._exchanger.exchange(target, fields, reading)
        except INTERRUPTIONS as exc:
            return Answer(started_at=started_at, ip_address=reading.ip_address, error=transport_error_of(exc))
        self._refusals.note_answer(target.host)
        if reading.connected_at is not None:
            self._gate.put_off(target.host, target.path, reading.connected_at - started_at)
        status = reading.status or 0
        asked_pause = _asked_pause(reading, started_at) if status in _PAUSING else None
        self._gate.note_answer(target.host, status, asked_pause)
        return Answer(
            started_at=started_at,
            ip_address=reading.ip_address,
            error=TOO_MANY_HEADERS if reading.has_too_many_headers else None,
            status=reading.status or FAILURE_STATUS,
            reason=reading.reason,
            http_version=reading.http_version,
            headers=reading.headers,
            body=reading.body,
            truncated=reading.truncated,
        )


def _asked_pause(reading: Reading, now: datetime) -> float | None:
    asked = next((value for name, value in reading.headers if name.lower() == b"retry-after"), None)
    return parse_retry_after(asked.decode("latin-1"), now=now) if asked else None


def _target_of(url: httpcore.URL) -> Target:
    origin = (url.scheme, url.host.decode("ascii"), url.port or DEFAULT_PORTS[url.scheme])
    return Target("", origin, url.target.decode("latin-1"))


def ascii_reason(text: bytes) -> bytes:
    """Give a reason phrase in the letters that a cassette can hold."""
    return text if text.isascii() else text.decode("ascii", "replace").encode("ascii", "replace")


def _failure(error: TransportError, marks: Marks) -> httpcore.Response:
    marked = Marks(
        recorded_at=marks.recorded_at, ip_address=marks.ip_address, error_kind=error.kind, error_code=error.code
    )
    return httpcore.Response(
        FAILURE_STATUS,
        headers=mark_headers([(b"Content-Type", b"text/plain; charset=utf-8")], marked),
        content=error.message.encode("utf-8", "replace"),
        extensions={"reason_phrase": b"No Answer", LIVE: True},
    )
