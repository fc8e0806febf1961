"""Where redirects lead, and the errors of those that lead nowhere: one rule for one address and for many at once."""

from refcheck.datatypes.exchanges import REDIRECT_STATUSES, Response, TransportError, TransportErrorKind
from refcheck.fetch.uris import without_credentials

MOST_VISITS = 2
"""How often one address may be asked on the way."""


def redirect_of(response: Response | None) -> str | None:
    """Give where an answer sends its reader, if it does."""
    if response is None or response.status not in REDIRECT_STATUSES:
        return None
    return response.header("location")


def cannot_follow(location: str, error: TransportError) -> TransportError:
    """Give the error of a redirect to what cannot be asked."""
    place = without_credentials(location)[:200]
    message = f"the redirect to {place!r} cannot be followed: {error.message}"
    return TransportError(kind=TransportErrorKind.REDIRECT_INVALID, code=error.code, message=message)


def comes_back(target: str) -> TransportError:
    """Give the error of redirects that lead in a circle."""
    return _loop("loop", f"the redirects come back to {target}")


def too_many(most: int) -> TransportError:
    """Give the error of more redirects than are followed."""
    return _loop("too_many", f"more than {most} redirects")


def _loop(code: str, message: str) -> TransportError:
    return TransportError(kind=TransportErrorKind.REDIRECT_LOOP, code=code, message=message)
