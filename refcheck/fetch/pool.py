"""Connections kept and used again, host by host, at a cost that does not grow with their number."""

import asyncio
import ssl
from collections import OrderedDict
from collections.abc import Callable

import httpcore

from refcheck.datatypes.exchanges import Headers
from refcheck.fetch.connection import Connection, open_connection
from refcheck.fetch.network import GuardedNames
from refcheck.fetch.reading import Reading
from refcheck.fetch.targets import Origin, Target

_IDLE_SECONDS = 15.0
_MOST_IDLE = 200  # a connected idle TLS connection holds about 0.3 MB


class ConnectionPool:
    """Sends requests over kept connections where there are, else over new ones to checked addresses."""

    def __init__(
        self,
        names: GuardedNames,
        *,
        tls: Callable[[], ssl.SSLContext],
        connect_timeout: float,
        read_timeout: float,
        total_timeout: float,
    ) -> None:
        self._names = names
        self._tls = tls
        self._connect_timeout = connect_timeout
        self._read_timeout = read_timeout
        self._total_timeout = total_timeout
        self._idle: dict[Origin, list[Connection]] = {}
        self._oldest_first: OrderedDict[Connection, Origin] = OrderedDict()

    async def exchange(self, target: Target, fields: Headers, reading: Reading) -> None:
        """Ask for an address and read the response into `reading`.

        Raises:
            httpcore.ConnectError: No connection came about; a `WireFailure` says more.
            httpcore.TimeoutException: Not in time; `TimeoutError` when all the time is used up.
            httpcore.RemoteProtocolError: The answer is not HTTP, or there is none.
            httpcore.ReadError: The connection broke before an answer.
        """
        await self.send(target.origin, _head(target.path, fields), reading)

    async def send(self, origin: Origin, head: bytes, reading: Reading) -> None:
        """Send a ready head to an origin; otherwise as `exchange`."""
        deadline = asyncio.get_running_loop().time() + self._total_timeout
        kept = self._take_idle(origin)
        if kept is not None:
            try:
                await self._use(kept, origin, head, reading, deadline)
            except (httpcore.ReadError, httpcore.RemoteProtocolError):
                # A server may close a kept connection at any time; that says nothing about the page.
                if reading.status is not None:
                    raise
            else:
                return
        fresh = await self._connect(origin, deadline)
        reading.note_connected()
        await self._use(fresh, origin, head, reading, deadline)

    async def aclose(self) -> None:
        """Close all kept connections."""
        for connection in self._oldest_first:
            connection.close()
        self._oldest_first.clear()
        self._idle.clear()
        await asyncio.sleep(0)  # lets the loop close the sockets

    async def _use(
        self, connection: Connection, origin: Origin, head: bytes, reading: Reading, deadline: float
    ) -> None:
        if await connection.exchange(head, reading, read_timeout=self._read_timeout, deadline=deadline):
            self._keep(origin, connection)

    async def _connect(self, origin: Origin, deadline: float) -> Connection:
        scheme, host, port = origin
        loop = asyncio.get_running_loop()
        latest = min(loop.time() + self._connect_timeout, deadline)
        try:
            async with asyncio.timeout_at(latest):
                addresses = await self._names.find_addresses(host, port)
        except TimeoutError as exc:
            raise httpcore.ConnectTimeout("the host name was not looked up in time") from exc
        tls = self._tls() if scheme == b"https" else None
        return await open_connection(addresses, port, tls=tls, host=host, deadline=latest)

    def _take_idle(self, origin: Origin) -> Connection | None:
        """Give the connection used last, if one is fresh enough to be still open."""
        waiting = self._idle.get(origin)
        if not waiting:
            return None
        oldest_good = asyncio.get_running_loop().time() - _IDLE_SECONDS
        found = None
        while waiting and found is None:
            connection = waiting.pop()
            del self._oldest_first[connection]
            if connection.is_closed or connection.idle_since < oldest_good:
                connection.close()
            else:
                found = connection
        if not waiting:
            del self._idle[origin]
        return found

    def _keep(self, origin: Origin, connection: Connection) -> None:
        connection.idle_since = asyncio.get_running_loop().time()
        self._idle.setdefault(origin, []).append(connection)
        self._oldest_first[connection] = origin
        if len(self._oldest_first) > _MOST_IDLE:
            oldest, its_origin = self._oldest_first.popitem(last=False)
            others = self._idle[its_origin]
            others.remove(oldest)
            if not others:
                del self._idle[its_origin]
            oldest.close()


def _head(path: str, fields: Headers) -> bytes:
    head = "".join([f"{name}: {value}\r\n" for name, value in fields])
    if head.count("\n") != len(fields) or head.count("\r") != len(fields):
        raise httpcore.LocalProtocolError("a header field to send has a line break")
    return f"GET {path} HTTP/1.1\r\n{head}\r\n".encode("latin-1")
