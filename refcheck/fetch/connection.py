"""One connection: a request written, its response read, on asyncio's own protocol interface."""

import asyncio
import socket
import ssl
from typing import cast

import httpcore

from refcheck.datatypes.exchanges import TransportErrorKind, Truncation
from refcheck.fetch.failures import wire_failure
from refcheck.fetch.http11 import ResponseReader
from refcheck.fetch.reading import Reading

_HELD_UP = 0.25


class Connection(asyncio.Protocol):
    """Carries one exchange at a time; one timer watches over it, however many pieces arrive."""

    def __init__(self, ip_address: str) -> None:
        self.ip_address = ip_address
        self.is_closed = False
        self.idle_since = 0.0
        self._loop = asyncio.get_running_loop()
        self._transport: asyncio.Transport | None = None
        self._reader: ResponseReader | None = None
        self._waiter: asyncio.Future[None] | None = None
        self._read_timeout = 0.0
        self._deadline = 0.0
        self._heard_at = 0.0
        self._timer: asyncio.TimerHandle | None = None

    async def exchange(self, head: bytes, reading: Reading, *, read_timeout: float, deadline: float) -> bool:
        """Send a request and read its response; True when the connection can be used again.

        A body that breaks off or takes too long is marked as truncated. Before a whole head,
        both are errors.

        Raises:
            httpcore.RemoteProtocolError: The answer is not HTTP, or there is none.
            httpcore.ReadError: The connection broke.
            httpcore.ReadTimeout: Nothing was heard for `read_timeout` seconds.
            TimeoutError: The deadline (in the loop's time) passed.
        """
        if self._transport is None or self.is_closed:
            raise httpcore.ReadError("the connection is closed")
        reader = self._reader = ResponseReader(reading)
        reading.ip_address = self.ip_address
        self._waiter = self._loop.create_future()
        self._read_timeout = read_timeout
        self._deadline = deadline
        self._heard_at = self._loop.time()
        self._timer = self._loop.call_at(min(self._heard_at + read_timeout, deadline), self._on_timer)
        self._transport.write(head)
        try:
            await self._waiter
        finally:
            self._timer.cancel()
            self._reader = None
            if not reader.is_reusable:
                self.close()
        return not self.is_closed

    def close(self) -> None:
        """Close at once: nobody waits for what a server still has to say."""
        self.is_closed = True
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Note the transport."""
        self._transport = cast(asyncio.Transport, transport)  # uvloop's are no subclass

    def data_received(self, data: bytes) -> None:
        """Read on; data that nobody asked for ends the connection."""
        if self._reader is None:
            self.close()
            return
        self._heard_at = self._loop.time()
        try:
            is_complete = self._reader.feed(data)
        except httpcore.RemoteProtocolError as exc:
            self._finish(exc)
            return
        if is_complete:
            self._finish(None)

    def connection_lost(self, exc: Exception | None) -> None:
        """Take the end of the connection as the end of the body where that may be."""
        self.is_closed = True
        if self._reader is None:
            return
        if exc is not None and self._reader.reading.status is None:
            error = httpcore.ReadError(str(exc))
            error.__cause__ = exc
            self._reader.is_reusable = False
            self._finish(error)
            return
        try:
            self._reader.feed_end()
        except httpcore.RemoteProtocolError as end:
            self._finish(end)
            return
        if exc is not None:
            self._reader.reading.truncated = Truncation.DISCONNECT
        self._finish(None)

    def _on_timer(self) -> None:
        """End the exchange when nothing was heard for too long; else look again later."""
        now = self._loop.time()
        if self._reader is None or self._timer is None:
            return
        if (lateness := now - self._timer.when()) > _HELD_UP:
            # Work of our own held up the loop: what has arrived meanwhile is not the host's fault.
            self._heard_at += lateness
            self._deadline += lateness
        due = min(self._heard_at + self._read_timeout, self._deadline)
        if now < due:
            self._timer = self._loop.call_at(due, self._on_timer)
            return
        self._reader.is_reusable = False
        if self._reader.reading.status is not None:
            self._reader.reading.truncated = Truncation.TIME
            self._finish(None)
        elif now >= self._deadline:
            self._finish(TimeoutError("no answer in time"))
        else:
            self._finish(httpcore.ReadTimeout("nothing was heard for too long"))

    def _finish(self, error: Exception | None) -> None:
        if self._waiter is None or self._waiter.done():
            return
        if error is None:
            self._waiter.set_result(None)
        else:
            if self._reader is not None:
                self._reader.is_reusable = False
            self._waiter.set_exception(error)


async def open_connection(
    addresses: list[str], port: int, *, tls: ssl.SSLContext | None, host: str, deadline: float
) -> Connection:
    """Connect to the first address that answers, and speak TLS with the host's name where asked.

    Raises:
        httpcore.ConnectError: No address answered.
        httpcore.ConnectTimeout: Not before `deadline` (in the loop's time).
        WireFailure: TLS did not come about.
        ssl.SSLError: The certificate was not accepted, or the other side does not speak TLS.
    """
    try:
        async with asyncio.timeout_at(deadline):
            connected, address = await _connect(addresses, port, deadline)
            return await _start(connected, address, tls=tls, host=host)
    except TimeoutError as exc:
        raise httpcore.ConnectTimeout("no connection in time") from exc


async def _connect(addresses: list[str], port: int, deadline: float) -> tuple[socket.socket, str]:
    """Try one address after the other; they share the time, so that a dead first one leaves some for the rest."""
    loop = asyncio.get_running_loop()
    failure: OSError | None = None
    for number, address in enumerate(addresses):
        latest = loop.time() + (deadline - loop.time()) / (len(addresses) - number)
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        connected = socket.socket(family, socket.SOCK_STREAM)
        connected.setblocking(False)
        try:
            async with asyncio.timeout_at(latest):
                await loop.sock_connect(connected, (address, port))
        except OSError as exc:  # a TimeoutError is one too
            connected.close()
            failure = exc
        except BaseException:
            connected.close()
            raise
        else:
            return connected, address
    if isinstance(failure, TimeoutError):
        raise httpcore.ConnectTimeout("no connection in time") from failure
    raise httpcore.ConnectError("no connection") from failure


async def _start(connected: socket.socket, address: str, *, tls: ssl.SSLContext | None, host: str) -> Connection:
    loop = asyncio.get_running_loop()
    connected.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        _, connection = await loop.create_connection(
            lambda: Connection(address), sock=connected, ssl=tls, server_hostname=host if tls else None
        )
    except ssl.SSLError:
        raise
    except OSError as exc:
        raise wire_failure(
            TransportErrorKind.TLS, "handshake", "the server broke off the negotiation of a secure connection"
        ) from exc
    except BaseException:
        connected.close()
        raise
    return connection
