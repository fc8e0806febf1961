"""Which network addresses a citation may lead to. Pure decisions; `network` asks and connects.

A draft is outside input: an address in it must not reach into the network that refcheck runs
in. So only addresses of the public Internet pass, whatever spelling or wrapping they come in.
"""

from collections.abc import Iterable
from fnmatch import fnmatchcase
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

_NAT64 = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))
_IPV4_COMPATIBLE = IPv6Network("::/96")
_ISATAP_MARKS = (0x00005EFE, 0x02005EFE)

# Special-purpose blocks that `is_global` of the oldest supported Python still calls public
# (IANA special-purpose registries; RFC 7526, 6666, 5180, 9637, 3879, 4291).
_NEVER_PUBLIC = tuple(
    ip_network(block)
    for block in (
        "192.88.99.0/24",
        "192.0.0.0/24",
        "100::/64",
        "100:0:0:1::/64",
        "2001:2::/48",
        "2001:10::/28",
        "3fff::/20",
        "5f00::/16",
        "fec0::/10",
        "ff00::/8",
    )
)

METADATA_ADDRESSES = frozenset(
    ip_address(text)
    for text in (
        "169.254.169.254",
        "169.254.170.2",
        "169.254.170.23",
        "100.100.100.200",
        "168.63.129.16",
        "192.0.0.192",
        "fd00:ec2::254",
        "fd00:ec2::23",
        "fd20:ce::254",
    )
)
"""Where clouds hand out credentials. One of them is a public address by its block."""


def is_public_address(text: str) -> bool:
    """Tell whether an IP address belongs to the public Internet.

    IPv6 forms that carry an IPv4 address (mapped, compatible, 6to4, Teredo, NAT64, ISATAP)
    are judged by that address too: whoever routes them may unwrap them. What is no address
    at all is not public.
    """
    try:
        address = ip_address(text.split("%", 1)[0])
    except ValueError:
        return False
    if not _is_public(address):
        return False
    return isinstance(address, IPv4Address) or all(_is_public(inner) for inner in _embedded_ipv4(address))


def is_metadata_address(text: str) -> bool:
    """Tell whether the address is a cloud's credential service, wrapped or not."""
    address = ip_address(text.split("%", 1)[0])
    inner = _embedded_ipv4(address) if isinstance(address, IPv6Address) else []
    return any(one in METADATA_ADDRESSES for one in (address, *inner))


def match_host(host: str, patterns: Iterable[str]) -> str | None:
    """Give the first pattern that names the host, or None.

    Case, a final dot and the brackets of IPv6 literals do not matter. A glob's star also
    spans dots: "*.intra.example" names "a.b.intra.example", but not "intra.example".
    """
    wanted = _plain_host(host)
    return next((pattern for pattern in patterns if fnmatchcase(wanted, _plain_host(pattern))), None)


def _plain_host(host: str) -> str:
    return host.strip().lower().rstrip(".").removeprefix("[").removesuffix("]")


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    if address in METADATA_ADDRESSES or any(
        address in block for block in _NEVER_PUBLIC if block.version == address.version
    ):
        return False
    if isinstance(address, IPv6Address) and (address.ipv4_mapped or address in _NAT64[0]):
        return True  # wrappers are judged by what they carry
    return address.is_global and not (address.is_multicast or address.is_reserved or address.is_unspecified)


def _embedded_ipv4(address: IPv6Address) -> list[IPv4Address]:
    value = int(address)
    found = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    if address in _IPV4_COMPATIBLE or any(address in block for block in _NAT64):
        found.append(IPv4Address(value & 0xFFFFFFFF))
    if (value >> 32) & 0xFFFFFFFF in _ISATAP_MARKS:
        found.append(IPv4Address(value & 0xFFFFFFFF))
    return [inner for inner in found if inner is not None]
