"""One address of many asked once: the request written, the answer as an exchange, at as little cost as can be."""

from refcheck.datatypes.exchanges import Exchange, Headers, Request, Response
from refcheck.fetch.failures import TOO_MANY_HEADERS, transport_error_of
from refcheck.fetch.journey import Journey
from refcheck.fetch.pool import ConnectionPool
from refcheck.fetch.reading import Reading, ReadingLimits
from refcheck.fetch.settings import FetchSettings
from refcheck.fetch.wire import INTERRUPTIONS
from refcheck.ports import Clock

_KEPT_BYTES = 1_000_000
"""How much of a body is kept: enough to tell a notice from a page, small enough for hundreds at a time."""

_DRAINED_BEYOND = 2_000_000
"""How much more than is kept is read of a body, because a kept connection is worth it."""


class Asker:
    """Sends the same request to one address after the other."""

    def __init__(self, settings: FetchSettings, pool: ConnectionPool, *, clock: Clock) -> None:
        self._pool = pool
        self._clock = clock
        kept_bytes = min(settings.max_body_bytes, _KEPT_BYTES)
        self._limits = ReadingLimits(
            kept_bytes=kept_bytes,
            read_bytes=kept_bytes + _DRAINED_BEYOND,
            header_bytes=settings.max_header_bytes,
            header_count=settings.max_header_count,
        )
        self._fields: Headers = (
            ("User-Agent", settings.user_agent_field),
            ("Accept", settings.accept),
            ("Accept-Language", settings.accept_language),
            ("Accept-Encoding", settings.accept_encoding),
            ("Connection", "keep-alive"),
        )
        self._common = "".join(f"{name}: {value}\r\n" for name, value in self._fields) + "\r\n"

    async def ask(self, job: Journey) -> Exchange:
        """Ask where the job stands; failures are the exchange's error."""
        scheme, host, port = job.origin
        name = f"[{host}]" if ":" in host else host
        shown = name if port == (443 if scheme == b"https" else 80) else f"{name}:{port}"
        head = f"GET {job.path} HTTP/1.1\r\nHost: {shown}\r\n{self._common}".encode("ascii")
        request = Request(url=job.url, headers=(("Host", shown), *self._fields))
        started_at = self._clock.now()
        reading = Reading(self._limits)
        try:
            await self._pool.send(job.origin, head, reading)
        except INTERRUPTIONS as exc:
            return Exchange(
                request=request,
                started_at=started_at,
                error=transport_error_of(exc),
                ip_address=reading.ip_address,
            )
        if len(reading.headers) > self._limits.header_count:
            return Exchange(
                request=request, started_at=started_at, error=TOO_MANY_HEADERS, ip_address=reading.ip_address
            )
        response = Response(
            status=reading.status or 0,
            reason=reading.reason.decode("latin-1"),
            http_version=reading.http_version,
            headers=tuple([(key.decode("latin-1"), value.decode("latin-1")) for key, value in reading.headers]),
            body=reading.body,
            truncated=reading.truncated,
        )
        return Exchange(request=request, started_at=started_at, response=response, ip_address=reading.ip_address)
