"""Addresses as they go over the wire: without credentials and fragment, with only http and https. Pure."""

import re
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from refcheck.datatypes.exchanges import TransportError, TransportErrorKind

if TYPE_CHECKING:
    import httpx

_MAX_LENGTH = 8_192
_MAX_HOST_LENGTH = 254
_HOST = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9._-]*")

BLOCKED_PORTS = frozenset(
    {1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109, 110}
    | {111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531}
    | {532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060}
    | {5061, 6000, 6379, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080, 11211}
)
"""Ports of other services, where an HTTP request may do harm: the Fetch Standard's bad ports and two stores."""


def parse_fetch_url(text: str) -> "httpx.URL | TransportError":
    """Give the address to ask for, or why it cannot be asked.

    User name, password and fragment are dropped. Only http and https are fetched.
    """
    import httpx  # a sweep rarely needs it, and it takes longer to load than a thousand pages to ask for

    stripped = text.strip()
    if len(stripped) > _MAX_LENGTH:
        return _invalid(f"the address has {len(stripped)} characters, more than {_MAX_LENGTH}")
    if "\\" in stripped.split("?", 1)[0]:
        return _invalid("the address has a backslash, which browsers and other programs read differently")
    try:
        url = httpx.URL(stripped)
        if url.scheme and url.scheme not in ("http", "https"):
            return TransportError(
                kind=TransportErrorKind.UNSUPPORTED_SCHEME,
                code=url.scheme,
                message=f"addresses of the scheme {url.scheme!r} are not fetched",
            )
        clean = url
        if "@" in stripped or "#" in stripped:
            clean = url.copy_with(username=None, password=None, fragment=None)
        if str(clean).partition("?")[0].count("/") == 2:
            clean = clean.copy_with(path="/")  # the same request (RFC 3986 §6.2.3), so the same address
        host = clean.raw_host.decode("ascii")
        clean.host  # noqa: B018 - decodes the name, which fails on broken Punycode
    except (httpx.InvalidURL, UnicodeError, ValueError) as exc:
        return _invalid(f"this is no address: {exc}")
    if not clean.scheme or not _is_host(host):
        return _invalid("this is no address: it has no scheme or no host")
    if clean.port is not None and not 0 < clean.port < 65_536:
        return _invalid(f"there is no port {clean.port}")
    if clean.port in BLOCKED_PORTS:
        return TransportError(
            kind=TransportErrorKind.INVALID_URL,
            code="blocked_port",
            message=f"port {clean.port} belongs to another service than the web",
        )
    return clean


def redirect_target(source: str, location: str) -> "httpx.URL | TransportError":
    """Give the address that a Location field leads to (RFC 9110 §10.2.2), or why it leads nowhere."""
    try:
        text = location.encode("latin-1").decode("utf-8")
    except (UnicodeDecodeError, UnicodeEncodeError):
        text = location
    try:
        return parse_fetch_url(urljoin(source, text.strip()))
    except ValueError as exc:
        return _invalid(f"the redirect leads to no address: {exc}")


def without_credentials(text: str) -> str:
    """Give an address without user name and password, as text, whether or not it can be fetched."""
    scheme, separator, rest = text.partition("://")
    if not separator or "@" not in rest:
        return text
    end = min((rest.find(mark) for mark in "/?#\\" if mark in rest), default=len(rest))
    return f"{scheme}://{rest[:end].rpartition('@')[2]}{rest[end:]}"


def _is_host(host: str) -> bool:
    if ":" in host:
        try:
            return ip_address(host.split("%", 1)[0]).version == 6
        except ValueError:
            return False
    return len(host) <= _MAX_HOST_LENGTH and _HOST.fullmatch(host) is not None


def _invalid(message: str) -> TransportError:
    return TransportError(kind=TransportErrorKind.INVALID_URL, code="invalid", message=message)
