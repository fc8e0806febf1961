"""What a request needs to know of an address: whom to connect to, and what to ask for there. Pure."""

import re
from typing import TYPE_CHECKING, NamedTuple

from refcheck.datatypes.exchanges import TransportError
from refcheck.fetch.uris import BLOCKED_PORTS, parse_fetch_url

if TYPE_CHECKING:
    import httpx

Origin = tuple[bytes, str, int]
"""Scheme, host and port."""

# What needs no parsing: lower case scheme and host, no credentials, only characters that stay as they are.
_PLAIN_URL = re.compile(
    r"(https?)://([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::([1-9][0-9]{1,4}))?(/[A-Za-z0-9_~!$&'()*+,;=:@/%.-]*(?:\?[A-Za-z0-9_~!$&'()*+,;=:@/?%.-]*)?)"
)
_PLAIN_LENGTH = 2_000
_PORTS = {"http": 80, "https": 443}
DEFAULT_PORTS = {b"http": 80, b"https": 443}


class Target(NamedTuple):
    """An address that can be asked: as text, and in the parts that go over the wire."""

    url: str
    origin: Origin
    path: str

    @property
    def host(self) -> str:
        """The host's name in ASCII, an IPv6 address without its brackets."""
        return self.origin[1]

    @property
    def netloc(self) -> str:
        """The host as addresses and the Host field show it, with a port that is not the scheme's own."""
        scheme, host, port = self.origin
        name = f"[{host}]" if ":" in host else host
        return name if port == DEFAULT_PORTS[scheme] else f"{name}:{port}"


def parse_target(text: str) -> Target | TransportError:
    """Give what asking for an address takes, or why it cannot be asked; as `parse_fetch_url`, mostly without it."""
    plain = _PLAIN_URL.fullmatch(text) if len(text) < _PLAIN_LENGTH else None
    if plain is not None and "/." not in plain[4] and "%" not in plain[4]:
        scheme, host, port, path = plain[1], plain[2], int(plain[3] or _PORTS[plain[1]]), plain[4]
        if port < 65_536 and port not in BLOCKED_PORTS:
            url = text if plain[3] is None or port != _PORTS[scheme] else f"{scheme}://{host}{path}"
            return Target(url, (b"https" if scheme == "https" else b"http", host, port), path)
    parsed = parse_fetch_url(text)
    return parsed if isinstance(parsed, TransportError) else target_of(parsed)


def target_of(url: "httpx.URL") -> Target:
    """Give what asking for a parsed address takes."""
    origin = (url.raw_scheme, url.raw_host.decode("ascii"), url.port or _PORTS[url.scheme])
    return Target(str(url), origin, url.raw_path.decode("ascii"))


def name_of(target: Target) -> str:
    """Give the host's name as people read it, in the letters of its language."""
    import httpx  # a sweep never needs it, and it takes longer to load than a thousand pages to ask for

    return httpx.URL(target.url).host
