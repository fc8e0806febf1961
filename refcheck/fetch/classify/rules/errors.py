"""No usable answer: the class follows from the error."""

from refcheck.datatypes.availability import LinkClass
from refcheck.datatypes.exchanges import TransportErrorKind
from refcheck.fetch.classify.facts import Decision, Facts, decide

# None: nothing was asked, so nothing may be said about the page.
_CLASS_OF: dict[TransportErrorKind, LinkClass | None] = {
    TransportErrorKind.DNS: LinkClass.DNS_ERROR,
    TransportErrorKind.TLS: LinkClass.TLS_ERROR,
    TransportErrorKind.TIMEOUT: LinkClass.TIMEOUT,
    TransportErrorKind.CONNECT: LinkClass.CONNECTION_ERROR,
    TransportErrorKind.READ: LinkClass.CONNECTION_ERROR,
    TransportErrorKind.PROTOCOL: LinkClass.CONNECTION_ERROR,
    TransportErrorKind.REDIRECT_LOOP: LinkClass.REDIRECT_ERROR,
    TransportErrorKind.REDIRECT_INVALID: LinkClass.REDIRECT_ERROR,
    TransportErrorKind.PRIVATE_ADDRESS: None,
    TransportErrorKind.UNSUPPORTED_SCHEME: None,
    TransportErrorKind.INVALID_URL: None,
    TransportErrorKind.ROBOTS: None,
    TransportErrorKind.NOT_RECORDED: None,
    TransportErrorKind.NOT_ASKED: None,
}


def find_transport_error(facts: Facts) -> Decision | None:
    """Answer for addresses that gave no response."""
    error = facts.result.error
    if error is not None:
        rule = error.code.lower() if error.code and error.code.isascii() and len(error.code) < 40 else error.kind.value
        if _CLASS_OF[error.kind] is None:
            rule = error.kind.value
        return decide(_CLASS_OF[error.kind], rule, error.message, matched=error.message[:200], where="error")
    if facts.response is None:
        return decide(None, "not_asked", "no exchange took place")
    return None
