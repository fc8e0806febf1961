"""Exchanges through httpcore: for a proxy, and for a network backend that somebody hands in."""

import asyncio
from collections.abc import Mapping, MutableMapping
from typing import Any, Protocol

import httpcore

from refcheck.datatypes.exchanges import Headers, TransportErrorKind, Truncation
from refcheck.fetch.failures import WireFailure
from refcheck.fetch.network import GuardedNames
from refcheck.fetch.reading import Reading
from refcheck.fetch.targets import DEFAULT_PORTS, Target
from refcheck.fetch.wire import INTERRUPTIONS


class _Pool(Protocol):
    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response: ...

    async def aclose(self) -> None: ...


class CorePool:
    """Reads responses that one of httpcore's pools gives.

    `names` guards requests that go through a proxy: what we know to be private is not asked for.
    A name that only the proxy can look up passes; where it leads is then the proxy's business.
    """

    def __init__(
        self, pool: _Pool, *, timeouts: Mapping[str, Any], total_timeout: float, names: GuardedNames | None = None
    ) -> None:
        self._pool = pool
        self._extensions = {"timeout": timeouts}
        self._total_timeout = total_timeout
        self._names = names

    async def exchange(self, target: Target, fields: Headers, reading: Reading) -> None:
        """Ask for an address and read the response into `reading`; raises as `ConnectionPool.exchange`."""
        try:
            async with asyncio.timeout(self._total_timeout):
                await self._guard(target)
                await self._read(self._request(target, fields), reading)
        except INTERRUPTIONS as exc:
            if reading.status is None:
                raise
            timed_out = isinstance(exc, httpcore.TimeoutException | TimeoutError)
            reading.truncated = Truncation.TIME if timed_out else Truncation.DISCONNECT

    async def aclose(self) -> None:
        """Close all connections."""
        await self._pool.aclose()

    def _request(self, target: Target, fields: Headers) -> httpcore.Request:
        scheme, host, port = target.origin
        place = httpcore.URL(
            scheme=scheme,
            host=host.encode("ascii"),
            port=None if port == DEFAULT_PORTS[scheme] else port,
            target=target.path.encode("latin-1"),
        )
        sent = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in fields]
        return httpcore.Request("GET", place, headers=sent, extensions=self._extensions)

    async def _guard(self, target: Target) -> None:
        if self._names is None:
            return
        try:
            await self._names.find_addresses(target.host, target.origin[2])
        except WireFailure as exc:
            if exc.error.kind is not TransportErrorKind.DNS:
                raise

    async def _read(self, request: httpcore.Request, reading: Reading) -> None:
        response = await self._pool.handle_async_request(request)
        try:
            _begin(response, reading)
            async for chunk in response.aiter_stream():
                if not reading.take(chunk):
                    return
        finally:
            await response.aclose()


def _begin(response: httpcore.Response, reading: Reading) -> None:
    extensions: MutableMapping[str, Any] = response.extensions
    stream = extensions.get("network_stream")
    peer = stream.get_extra_info("server_addr") if stream is not None else None
    reading.ip_address = str(peer[0]) if peer else None
    reading.begin(
        response.status,
        extensions.get("reason_phrase", b""),
        extensions.get("http_version", b"HTTP/1.1").decode("ascii", "replace"),
        list(response.headers),
    )
