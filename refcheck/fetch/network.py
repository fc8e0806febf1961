"""Connections to public addresses only: each name is resolved once, checked, and that address is used.

This stands below everything that speaks HTTP, so that a redirect, a retry or a name that
changes its answer (DNS rebinding) meets the same check: there is no second look-up.
"""

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_address
from itertools import zip_longest

from refcheck.datatypes.exchanges import TransportErrorKind
from refcheck.fetch.addresses import is_metadata_address, is_public_address, match_host
from refcheck.fetch.failures import WireFailure, name_failure, wire_failure

_MAX_ADDRESSES_TRIED = 4
_LOOKUP_THREADS = 16
_LITERALS_REMEMBERED = 10_000


class GuardedNames:
    """Looks up host names and refuses those that lead anywhere but to the public Internet.

    Hosts that `allow_private` names may be private. `family` keeps to one kind of address, 4 or 6.
    """

    def __init__(self, *, allow_private: tuple[str, ...] = (), family: int | None = None) -> None:
        self._allow_private = allow_private
        self._family = family
        self._lookups: ThreadPoolExecutor | None = None
        self._checked_literals: set[str] = set()

    async def find_addresses(self, host: str, port: int) -> list[str]:
        """Give the addresses to connect to, each of them checked.

        Raises:
            WireFailure: The name has no address, or one that must not be reached.
        """
        if host in self._checked_literals:
            return [host]
        literal = _literal(host)
        addresses = [literal] if literal else await self._look_up(host, port)
        check_addresses(host, addresses, allow_private=self._allow_private)
        addresses = self._of_family(host, addresses)
        if literal == host and len(self._checked_literals) < _LITERALS_REMEMBERED:
            self._checked_literals.add(host)
        return _families_in_turn(addresses)[:_MAX_ADDRESSES_TRIED]

    def _of_family(self, host: str, addresses: list[str]) -> list[str]:
        if self._family is None:
            return addresses
        kept = [address for address in addresses if (":" in address) is (self._family == 6)]
        if not kept:
            raise wire_failure(
                TransportErrorKind.DNS, "NODATA", f"{host}: the host name has no IPv{self._family} address"
            )
        return kept

    async def _look_up(self, host: str, port: int) -> list[str]:
        if self._lookups is None:
            self._lookups = ThreadPoolExecutor(_LOOKUP_THREADS, thread_name_prefix="refcheck-dns")
        return await asyncio.get_running_loop().run_in_executor(self._lookups, look_up, host, port)

    def close(self) -> None:
        """Let go of the look-up threads; one that hangs in the system's resolver is not waited for."""
        if self._lookups is not None:
            self._lookups.shutdown(wait=False, cancel_futures=True)
            self._lookups = None


def look_up(host: str, port: int) -> list[str]:
    """Give all addresses of a host name, in the system's order of preference.

    A failure is looked at again family by family: some name servers answer for IPv6 addresses that
    there is no such name, or not at all, and the system then gives up on the others too. Only what
    both looks say stays said: where one of them failed, the name is not called missing.

    Raises:
        WireFailure: The name does not resolve.
    """
    try:
        return _ask_names(host, port, socket.AF_UNSPEC)
    except (UnicodeError, ValueError) as exc:
        raise wire_failure(TransportErrorKind.INVALID_URL, "host", f"{host!r} is no host name") from exc
    except socket.gaierror as exc:
        failures = [exc]
    for family in (socket.AF_INET, socket.AF_INET6):
        try:
            return _ask_names(host, port, family)
        except socket.gaierror as exc:
            failures.append(exc)
    raise min((name_failure(host, exc) for exc in failures), key=_certainty) from failures[0]


def _ask_names(host: str, port: int, family: int) -> list[str]:
    found = socket.getaddrinfo(host.encode("ascii"), port, family=family, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def _certainty(failure: WireFailure) -> int:
    """Order failures by what they say: a look-up that failed says nothing, a missing name most."""
    return ("SERVFAIL", "NODATA", "NXDOMAIN").index(failure.error.code or "SERVFAIL")


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


def _families_in_turn(addresses: list[str]) -> list[str]:
    """Give the addresses with IPv6 and IPv4 in turn (RFC 8305 §4): often only one of the two has a way out."""
    first = ":" in addresses[0]
    ones = [address for address in addresses if (":" in address) is first]
    others = [address for address in addresses if (":" in address) is not first]
    return [address for pair in zip_longest(ones, others) for address in pair if address is not None]


def _literal(host: str) -> str | None:
    try:
        return str(ip_address(host))
    except ValueError:
        return None


def _private(host: str, address: str) -> WireFailure:
    at = "" if host.strip("[]") == address else f" ({address})"
    return wire_failure(
        TransportErrorKind.PRIVATE_ADDRESS,
        "private_address",
        f"{host}{at} is not on the public Internet; allow it by name if it is one of your own sources",
    )
