"""One answer, read to its end or its limit: what stands right below vcrpy's hook.

httpx's transport calls `handle_async_request` as if this were httpcore's pool. Whatever
happens comes back as an answer: the body whole or cut, or status 599 with the failure in its
marks, so that vcrpy can keep it.
"""

from datetime import datetime
from typing import Protocol

import httpcore

from refcheck.datatypes.exchanges import TransportError
from refcheck.fetch.failures import TOO_MANY_HEADERS, transport_error_of
from refcheck.fetch.marks import FAILURE_STATUS, Marks, mark_headers
from refcheck.fetch.politeness import HostGate
from refcheck.fetch.reading import Reading, ReadingLimits
from refcheck.fetch.refusals import HostRefusals
from refcheck.fetch.retry import parse_retry_after
from refcheck.ports import Clock

LIVE = "refcheck_live"
"""The response extension that only an answer from the network has."""

INTERRUPTIONS = (httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException, TimeoutError, OSError)


class Exchanger(Protocol):
    """What sends a request and reads its response: `ConnectionPool`, or httpcore behind `CorePool`."""

    async def exchange(self, request: httpcore.Request, reading: Reading) -> None:
        """Read the response into `reading`; raises one of `INTERRUPTIONS` where there is none."""
        ...

    async def aclose(self) -> None:
        """Close all connections."""
        ...


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

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Give the whole answer, marked with its time, its peer and how it ended.

        Raises:
            HostRefusedError: The host is not asked any more.
        """
        host = request.url.host.decode("ascii")
        async with self._gate.turn(host, request.url.target.decode("latin-1")):
            self._refusals.note_request(host)
            return await self._exchange(request, host)

    async def _exchange(self, request: httpcore.Request, host: str) -> httpcore.Response:
        reading = Reading(self._limits)
        try:
            return await self._read(request, host, reading)
        finally:
            reading.close()

    async def _read(self, request: httpcore.Request, host: str, reading: Reading) -> httpcore.Response:
        started_at = self._clock.now()
        try:
            await self._exchanger.exchange(request, reading)
        except INTERRUPTIONS as exc:
            return _failure(transport_error_of(exc), Marks(recorded_at=started_at, ip_address=reading.ip_address))
        marks = Marks(
            recorded_at=started_at,
            ip_address=reading.ip_address,
            http_version=reading.http_version,
            truncated=reading.truncated,
        )
        self._refusals.note_answer(host)
        self._gate.note_answer(host, reading.status or 0, _asked_pause(reading, started_at))
        if reading.has_too_many_headers:
            return _failure(TOO_MANY_HEADERS, marks)
        return httpcore.Response(
            reading.status or FAILURE_STATUS,
            headers=mark_headers(reading.headers, marks),
            content=reading.body,
            # vcrpy can only replay reason phrases in ASCII.
            extensions={"reason_phrase": _ascii(reading.reason), LIVE: True},
        )


def _asked_pause(reading: Reading, now: datetime) -> float | None:
    asked = next((value for name, value in reading.headers if name.lower() == b"retry-after"), None)
    return parse_retry_after(asked.decode("latin-1"), now=now) if asked else None


def _ascii(text: bytes) -> bytes:
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
