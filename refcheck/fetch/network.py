"""Connections to public addresses only: each name is resolved once, checked, and that address is used.

This stands below everything that speaks HTTP, so that a redirect, a retry or a name that
changes its answer (DNS rebinding) meets the same check: there is no second look-up.
"""

import asyncio
import socket
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_address

import httpcore

from refcheck.datatypes.exchanges import TransportErrorKind
from refcheck.fetch.addresses import is_metadata_address, is_public_address, match_host
from refcheck.fetch.failures import WireFailure, name_failure, wire_failure

SocketOptions = Iterable[tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]]

_MAX_ADDRESSES_TRIED = 4
_LOOKUP_THREADS = 16


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Opens connections to names and addresses of the public Internet, and to `allow_private` hosts."""

    def __init__(self, *, allow_private: tuple[str, ...] = ()) -> None:
        self._allow_private = allow_private
        self._inner = httpcore.AnyIOBackend()
        self._lookups: ThreadPoolExecutor | None = None

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: SocketOptions | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Connect to the first of the host's checked addresses that answers.

        Raises:
            WireFailure: The name has no address, or one that must not be reached.
            httpcore.ConnectError: No address answered.
            httpcore.ConnectTimeout: Not in time.
        """
        try:
            async with asyncio.timeout(timeout):
                addresses = await self._resolve(host, port)
                check_addresses(host, addresses, allow_private=self._allow_private)
                return await self._connect_any(addresses[:_MAX_ADDRESSES_TRIED], port)
        except TimeoutError as exc:
            raise httpcore.ConnectTimeout(str(exc)) from exc

    async def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: SocketOptions | None = None
    ) -> httpcore.AsyncNetworkStream:
        """Refuse: no citation lives in a local socket."""
        raise wire_failure(TransportErrorKind.PRIVATE_ADDRESS, "unix_socket", "local sockets are not fetched")

    async def sleep(self, seconds: float) -> None:
        """Wait between httpcore's own attempts; it is never told to make any."""
        await asyncio.sleep(seconds)

    async def _connect_any(self, addresses: list[str], port: int) -> httpcore.AsyncNetworkStream:
        for address in addresses[:-1]:
            try:
                return await self._inner.connect_tcp(address, port)
            except httpcore.ConnectError:
                continue
        return await self._inner.connect_tcp(addresses[-1], port)

    async def _resolve(self, host: str, port: int) -> list[str]:
        try:
            return [str(ip_address(host))]
        except ValueError:
            pass
        if self._lookups is None:
            self._lookups = ThreadPoolExecutor(_LOOKUP_THREADS, thread_name_prefix="refcheck-dns")
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._lookups, look_up, host, port)

    def close(self) -> None:
        """Let go of the look-up threads; one that hangs in the system's resolver is not waited for."""
        if self._lookups is not None:
            self._lookups.shutdown(wait=False, cancel_futures=True)
            self._lookups = None


def look_up(host: str, port: int) -> list[str]:
    """Give all addresses of a host name, in the system's order of preference.

    Raises:
        WireFailure: The name does not resolve.
    """
    try:
        found = socket.getaddrinfo(host.encode("ascii"), port, type=socket.SOCK_STREAM)
    except socket.gaierror as exc:
        raise name_failure(host, exc) from exc
    except (UnicodeError, ValueError) as exc:
        raise wire_failure(TransportErrorKind.INVALID_URL, "host", f"{host!r} is no host name") from exc
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def check_addresses(host: str, addresses: list[str], *, allow_private: tuple[str, ...]) -> None:
    """Refuse a host unless all its addresses may be reached.

    One private answer among public ones refuses the host: which of them would be used is
    luck. A host named by `allow_private` may be private, but a cloud's credential service
    only when the pattern is that very address.

    Raises:
        WireFailure: An address must not be reached.
    """
    if not addresses:
        raise wire_failure(TransportErrorKind.DNS, "NODATA", f"{host}: the host name has no address")
    pattern = match_host(host, allow_private)
    for address in addresses:
        if is_public_address(address):
            continue
        if pattern is not None and (not is_metadata_address(address) or pattern == host):
            continue
        raise _private(host, address)


def _private(host: str, address: str) -> WireFailure:
    at = "" if host.strip("[]") == address else f" ({address})"
    return wire_failure(
        TransportErrorKind.PRIVATE_ADDRESS,
        "private_address",
        f"{host}{at} is not on the public Internet; allow it by name if it is one of your own sources",
    )
