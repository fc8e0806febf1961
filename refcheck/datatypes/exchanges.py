"""HTTP exchanges as they went over the wire, in the words of RFC 9110."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from urllib.parse import urljoin

Headers = tuple[tuple[str, str], ...]
"""Header fields in wire order, names in wire case, values decoded as Latin-1."""

REDIRECT_STATUSES = frozenset({301, 302, 303, 307, 308})


def header_value(headers: Headers, name: str) -> str | None:
    """Give the first value of a header field, name in any case, or None."""
    wanted = name.lower()
    for key, value in headers:
        if key.lower() == wanted:
            return value
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One request; `url` carries neither user name nor password."""

    method: str = "GET"
    url: str
    headers: Headers = ()
    body: bytes = b""


class Truncation(StrEnum):
    """Why a body is shorter than what the server meant to send (WARC 1.1 §5.13)."""

    LENGTH = "length"
    TIME = "time"
    DISCONNECT = "disconnect"


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """One response; `body` is the payload as received, still content-encoded.

    Transfer coding is already undone (h11 does it); `truncated` says why the body was cut.
    """

    status: int
    reason: str = ""
    http_version: str = "HTTP/1.1"
    headers: Headers = ()
    body: bytes = b""
    truncated: Truncation | None = None

    def header(self, name: str) -> str | None:
        """Give the first value of a header field, name in any case, or None."""
        return header_value(self.headers, name)


class TransportErrorKind(StrEnum):
    """Why there is no usable response."""

    DNS = "dns"
    TLS = "tls"
    TIMEOUT = "timeout"
    CONNECT = "connect"
    READ = "read"
    PROTOCOL = "protocol"
    REDIRECT_LOOP = "redirect_loop"
    REDIRECT_INVALID = "redirect_invalid"
    PRIVATE_ADDRESS = "private_address"
    UNSUPPORTED_SCHEME = "unsupported_scheme"
    INVALID_URL = "invalid_url"
    ROBOTS = "robots"
    NOT_RECORDED = "not_recorded"
    NOT_ASKED = "not_asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class TransportError:
    """No usable response: the kind, a finer code ("NXDOMAIN", "expired", "refused") and the message."""

    kind: TransportErrorKind
    message: str
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """One request with its response, or with the error that came instead.

    `started_at` is UTC; in replay it is the time of the recording. `ip_address` is the peer's.
    """

    request: Request
    started_at: datetime
    response: Response | None = None
    error: TransportError | None = None
    ip_address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Redirect:
    """One hop: the status and the addresses it led from and to."""

    status: int
    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchResult:
    """All that happened for one address: every exchange in order, retries and redirects included.

    `requested_url` is the address as cited. `error` is set where the last word is no response:
    the transport failed, the redirects never ended, the address was refused, or nothing was recorded.
    """

    requested_url: str
    exchanges: tuple[Exchange, ...] = ()
    error: TransportError | None = None

    @property
    def response(self) -> Response | None:
        """The final response, None where `error` is set."""
        if self.error or not self.exchanges:
            return None
        return self.exchanges[-1].response

    @property
    def final_url(self) -> str:
        """The address that gave the last word."""
        return self.exchanges[-1].request.url if self.exchanges else self.requested_url

    @property
    def redirects(self) -> tuple[Redirect, ...]:
        """The hops that were followed, in order."""
        hops = []
        for exchange in self.exchanges:
            response = exchange.response
            location = response.header("location") if response else None
            if response and location and response.status in REDIRECT_STATUSES:
                source = exchange.request.url
                hops.append(Redirect(status=response.status, source=source, target=urljoin(source, location)))
        return tuple(hops)
