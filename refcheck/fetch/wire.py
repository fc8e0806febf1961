"""One answer, read to its end or its limit: what stands right below vcrpy's hook.

httpx's transport calls `handle_async_request` as if this were httpcore's pool. Whatever
happens comes back as an answer: the body whole or cut, or status 599 with the failure in its
marks, so that vcrpy can keep it.
"""

import asyncio
from collections.abc import MutableMapping
from typing import Any, Protocol

import httpcore

from refcheck.datatypes.exchanges import TransportError, TransportErrorKind, Truncation
from refcheck.fetch.failures import transport_error_of
from refcheck.fetch.marks import FAILURE_STATUS, Marks, RawHeaders, mark_headers
from refcheck.fetch.settings import FetchSettings
from refcheck.ports import Clock

LIVE = "refcheck_live"
"""The response extension that only an answer from the network has."""

_INTERRUPTIONS = (httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException, TimeoutError, OSError)


class Pool(Protocol):
    """What httpcore's pools offer."""

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Send a request; the body of the response is read later."""
        ...

    async def aclose(self) -> None:
        """Close all connections."""
        ...


class Wire:
    """Sends requests through a pool within the settings' limits and never raises for what the web does."""

    def __init__(self, pool: Pool, settings: FetchSettings, *, clock: Clock) -> None:
        self._pool = pool
        self._settings = settings
        self._clock = clock

    async def __aenter__(self) -> "Wire":
        """Do nothing: the pool opens connections when asked."""
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        """Close all connections."""
        await self.aclose()

    async def aclose(self) -> None:
        """Close all connections."""
        await self._pool.aclose()

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """Give the whole answer, marked with its time, its peer and how it ended."""
        started_at = self._clock.now()
        reading = _Reading(self._settings.max_body_bytes)
        try:
            async with asyncio.timeout(self._settings.total_timeout):
                await self._read(request, reading)
        except _INTERRUPTIONS as exc:
            if reading.status is None:
                return _failure(transport_error_of(exc), Marks(recorded_at=started_at))
            timed_out = isinstance(exc, httpcore.TimeoutException | TimeoutError)
            reading.truncated = Truncation.TIME if timed_out else Truncation.DISCONNECT
        marks = Marks(
            recorded_at=started_at,
            ip_address=reading.ip_address,
            http_version=reading.http_version,
            truncated=reading.truncated,
        )
        if self._has_too_many_headers(reading.headers):
            return _failure(
                TransportError(
                    kind=TransportErrorKind.PROTOCOL,
                    code="too_many_headers",
                    message="the answer has more header fields than any page needs",
                ),
                Marks(recorded_at=started_at, ip_address=reading.ip_address),
            )
        return httpcore.Response(
            reading.status or FAILURE_STATUS,
            headers=mark_headers(reading.headers, marks),
            content=b"".join(reading.chunks),
            extensions={"reason_phrase": reading.reason, LIVE: True},
        )

    async def _read(self, request: httpcore.Request, reading: "_Reading") -> None:
        response = await self._pool.handle_async_request(request)
        try:
            reading.begin(response)
            async for chunk in response.aiter_stream():
                if not reading.take(chunk):
                    return
        finally:
            await response.aclose()

    def _has_too_many_headers(self, headers: RawHeaders) -> bool:
        size = sum(len(name) + len(value) + 4 for name, value in headers)
        return len(headers) > self._settings.max_header_count or size > self._settings.max_header_bytes


class _Reading:
    """An answer as far as it has come."""

    def __init__(self, limit: int) -> None:
        self.status: int | None = None
        self.headers: RawHeaders = []
        self.reason = b""
        self.http_version: str | None = None
        self.ip_address: str | None = None
        self.chunks: list[bytes] = []
        self.truncated: Truncation | None = None
        self._left = limit

    def begin(self, response: httpcore.Response) -> None:
        """Note the head."""
        extensions: MutableMapping[str, Any] = response.extensions
        stream = extensions.get("network_stream")
        peer = stream.get_extra_info("server_addr") if stream is not None else None
        self.ip_address = str(peer[0]) if peer else None
        self.http_version = extensions.get("http_version", b"HTTP/1.1").decode("ascii", "replace")
        # vcrpy can only replay reason phrases in ASCII.
        self.reason = extensions.get("reason_phrase", b"").decode("ascii", "replace").encode("ascii", "replace")
        self.headers = list(response.headers)
        self.status = response.status

    def take(self, chunk: bytes) -> bool:
        """Note a piece of the body; False when the limit is passed."""
        self.chunks.append(chunk[: self._left])
        if len(chunk) > self._left:
            self.truncated = Truncation.LENGTH
            return False
        self._left -= len(chunk)
        return True


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
