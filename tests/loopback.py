"""A scripted HTTP server on loopback, a backend that maps public names to it, a clock that only notes waits."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import httpcore

Script = Callable[[asyncio.StreamReader, asyncio.StreamWriter, str], Awaitable[None]]

START = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


class NotingClock:
    """Starts at a fixed time, moves a second with every look, and notes the waits instead of waiting."""

    def __init__(self) -> None:
        self.waits: list[float] = []
        self._now = START

    def now(self) -> datetime:
        self._now += timedelta(seconds=1)
        return self._now

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self._now += timedelta(seconds=seconds)


class Server:
    """What the scripted server has seen: the paths asked for, and the request heads."""

    def __init__(self, script: Script) -> None:
        self.paths: list[str] = []
        self.heads: list[str] = []
        self.connections = 0
        self.port = 0
        self.site = ""
        self.tasks: set[asyncio.Task[None]] = set()
        self._script = script

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        task = asyncio.current_task()
        assert task is not None
        self.tasks.add(task)
        try:
            await self._serve(reader, writer)
        except (OSError, EOFError, asyncio.CancelledError, ssl.SSLError):
            writer.transport.abort()
        else:
            writer.close()
        self.tasks.discard(task)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while not writer.is_closing():
            head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
            self.heads.append(head)
            self.paths.append(head.split(" ", 2)[1])
            await self._script(reader, writer, self.paths[-1])
            await writer.drain()


@asynccontextmanager
async def serving(server: Server, *, tls: ssl.SSLContext | None = None) -> AsyncIterator[Server]:
    """Run the server's script for every request on a port of its own."""
    listener = await asyncio.start_server(server.serve, "127.0.0.1", 0, ssl=tls)
    server.port = listener.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listener.close()
        for task in server.tasks:
            task.cancel()
        await asyncio.gather(*server.tasks)
        await asyncio.sleep(0)  # lets the aborted connections close


def answer(
    status: int = 200, body: bytes = b"", *headers: tuple[str, str], reason: str = "OK", length: int | None = None
) -> bytes:
    """Give the bytes of a response with a Content-Length, true unless `length` says otherwise."""
    fields: Iterable[tuple[str, str]] = (*headers, ("Content-Length", str(len(body) if length is None else length)))
    head = "".join(f"{name}: {value}\r\n" for name, value in fields)
    return f"HTTP/1.1 {status} {reason}\r\n{head}\r\n".encode("latin-1") + body


class MappedBackend(httpcore.AsyncNetworkBackend):
    """Leads the named public hosts to the server; any other name does not exist."""

    def __init__(self, port: int, *hosts: str) -> None:
        self._port = port
        self._hosts = hosts
        self._inner = httpcore.AnyIOBackend()

    async def connect_tcp(  # type: ignore[no-untyped-def]
        self, host: str, port: int, timeout: float | None = None, local_address=None, socket_options=None
    ) -> httpcore.AsyncNetworkStream:
        if host not in self._hosts:
            raise httpcore.ConnectError(f"no such host: {host}")
        return await self._inner.connect_tcp("127.0.0.1", self._port, timeout)
