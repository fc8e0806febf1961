"""What went wrong on the wire, as a `TransportError` with its kind and a finer code. Pure."""

import errno
import socket
import ssl
from collections.abc import Iterator

import httpcore

from refcheck.datatypes.exchanges import TransportError, TransportErrorKind

_CERTIFICATE_CODES = {
    9: "not_yet_valid",
    10: "expired",
    18: "self_signed",
    19: "self_signed",
    20: "unknown_issuer",
    21: "unknown_issuer",
    23: "revoked",
    62: "name_mismatch",
    64: "name_mismatch",
}
"""OpenSSL's X509_V_ERR numbers."""

_ERRNO_CODES = {
    errno.ECONNREFUSED: "refused",
    errno.ECONNRESET: "reset",
    errno.ECONNABORTED: "reset",
    errno.EPIPE: "reset",
    errno.ENETUNREACH: "unreachable",
    errno.EHOSTUNREACH: "unreachable",
    errno.ENETDOWN: "unreachable",
    errno.EADDRNOTAVAIL: "unreachable",
    errno.EACCES: "not_permitted",
    errno.EPERM: "not_permitted",
}

_TIMEOUT_CODES: tuple[tuple[type[Exception], str], ...] = (
    (httpcore.ConnectTimeout, "connect"),
    (httpcore.ReadTimeout, "read"),
    (httpcore.WriteTimeout, "write"),
    (httpcore.PoolTimeout, "pool"),
    (TimeoutError, "total"),
)

TOO_MANY_HEADERS = TransportError(
    kind=TransportErrorKind.PROTOCOL,
    code="too_many_headers",
    message="the answer has more header fields than any page needs",
)


class WireFailure(httpcore.ConnectError):
    """A failure whose kind and code are known where it happens."""

    def __init__(self, error: TransportError) -> None:
        super().__init__(error.message)
        self.error = error


def wire_failure(kind: TransportErrorKind, code: str, message: str) -> WireFailure:
    """Give the exception that carries a named transport error."""
    return WireFailure(TransportError(kind=kind, code=code, message=message))


def name_failure(host: str, exc: OSError) -> WireFailure:
    """Give the failure for a name that did not resolve.

    NXDOMAIN (there is no such name) is evidence about the address. SERVFAIL (the name servers
    or the way to them failed) says nothing about it; the two are never mixed.
    """
    number = exc.errno
    if number == socket.EAI_NONAME:
        code, words = "NXDOMAIN", "there is no such host name"
    elif number == getattr(socket, "EAI_NODATA", None) or number == getattr(socket, "EAI_ADDRFAMILY", None):
        code, words = "NODATA", "the host name has no address"
    else:
        code, words = "SERVFAIL", "the host name could not be looked up"
    return wire_failure(TransportErrorKind.DNS, code, f"{host}: {words}")


def transport_error_of(exc: BaseException) -> TransportError:
    """Give the transport error for anything that the network layer raises."""
    chain = list(_causes(exc))
    for link in chain:
        if isinstance(link, WireFailure):
            return link.error
    for link in chain:
        if isinstance(link, ssl.SSLError):
            return _tls_error(link)
    for kind, code in _TIMEOUT_CODES:
        if isinstance(exc, kind):
            return TransportError(
                kind=TransportErrorKind.TIMEOUT, code=code, message=f"no answer in time (limit: {code})"
            )
    return _connection_error(exc, chain)


def _connection_error(exc: BaseException, chain: list[BaseException]) -> TransportError:
    numbers = [link.errno for link in chain if isinstance(link, OSError) and link.errno]
    code = next((_ERRNO_CODES[number] for number in numbers if number in _ERRNO_CODES), None)
    if errno.ETIMEDOUT in numbers:
        return TransportError(kind=TransportErrorKind.TIMEOUT, code="connect", message="the host did not answer")
    if isinstance(exc, httpcore.RemoteProtocolError):
        if "without sending a response" in str(exc):
            return TransportError(
                kind=TransportErrorKind.READ, code="empty", message="the server closed the connection without an answer"
            )
        return TransportError(
            kind=TransportErrorKind.PROTOCOL, code="malformed", message=f"the answer is not HTTP: {exc}"
        )
    if isinstance(exc, httpcore.ProtocolError | httpcore.UnsupportedProtocol):
        return TransportError(kind=TransportErrorKind.PROTOCOL, code="malformed", message=str(exc))
    if isinstance(exc, httpcore.ReadError | httpcore.WriteError):
        return TransportError(
            kind=TransportErrorKind.READ, code=code or "reset", message="the connection broke before an answer"
        )
    words = {"refused": "the host refused the connection", "unreachable": "the host cannot be reached"}
    message = words.get(code or "", "the connection failed")
    return TransportError(kind=TransportErrorKind.CONNECT, code=code, message=message)


def _tls_error(exc: ssl.SSLError) -> TransportError:
    if isinstance(exc, ssl.SSLCertVerificationError):
        code = _CERTIFICATE_CODES.get(exc.verify_code, "untrusted")
        message = f"the certificate was not accepted: {exc.verify_message}"
        return TransportError(kind=TransportErrorKind.TLS, code=code, message=message)
    reason = (exc.reason or "handshake failure").replace("_", " ").lower()
    return TransportError(
        kind=TransportErrorKind.TLS, code="handshake", message=f"no secure connection came about: {reason}"
    )


def _causes(exc: BaseException | None, *, limit: int = 20) -> Iterator[BaseException]:
    """Walk an exception's causes, groups included, nearest first."""
    waiting = [exc]
    while waiting and limit:
        link = waiting.pop(0)
        if link is None:
            continue
        limit -= 1
        yield link
        if isinstance(link, BaseExceptionGroup):
            waiting.extend(link.exceptions)
        waiting.append(link.__cause__ or link.__context__)
