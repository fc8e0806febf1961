"""When to ask again and how long to wait first. Pure; `client` does the waiting."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from refcheck.datatypes.exchanges import Exchange, Response, TransportError, TransportErrorKind, Truncation

_RETRYABLE_STATUSES = frozenset({408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524})
_RETRYABLE_KINDS = frozenset(
    {TransportErrorKind.TIMEOUT, TransportErrorKind.CONNECT, TransportErrorKind.READ, TransportErrorKind.PROTOCOL}
)
_RETRYABLE_CUTS = frozenset({Truncation.TIME, Truncation.DISCONNECT})
_MOST_ATTEMPTS_AT_A_FAULT = 2  # a program that fails on a page mostly does so again; one that is overloaded recovers
_BACK_OFF_START = 1.0
_THROTTLED_START = 5.0


def is_retryable(exchange: Exchange, *, attempt: int = 1) -> bool:
    """Tell whether asking again after so many attempts may bring another answer.

    A missing name, a bad certificate and a bot wall stay what they are; asking a wall again
    only makes us look more like a robot. A plain 500 gets a second chance, not a third.
    """
    if exchange.response is None:
        return exchange.error is not None and _is_retryable_error(exchange.error)
    if exchange.response.truncated in _RETRYABLE_CUTS:
        return True
    if exchange.response.status == 500 and attempt >= _MOST_ATTEMPTS_AT_A_FAULT:
        return False
    return exchange.response.status in _RETRYABLE_STATUSES and not _is_wall(exchange.response)


def parse_retry_after(value: str | None, *, now: datetime) -> float | None:
    """Give the seconds that a Retry-After field asks to wait (RFC 9110 §10.2.3), None when it says nothing.

    A date in the past asks for no wait.
    """
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())


def retry_pause(exchange: Exchange, *, attempt: int, jitter: float) -> float:
    """Give the seconds to wait before the next attempt.

    What the host asks for (a date counts from the start of the exchange), else a pause that
    doubles with every attempt; `jitter` (0 to 1) spreads it over half to one and a half times
    its length.
    """
    if exchange.response is not None:
        asked = parse_retry_after(exchange.response.header("retry-after"), now=exchange.started_at)
        if asked is not None:
            return asked
        if exchange.response.status == 429:
            return _THROTTLED_START * 2.0 ** (attempt - 1) * (0.5 + jitter)
    return _BACK_OFF_START * 2.0 ** (attempt - 1) * (0.5 + jitter)


def _is_retryable_error(error: TransportError) -> bool:
    return error.kind in _RETRYABLE_KINDS or (error.kind is TransportErrorKind.DNS and error.code == "SERVFAIL")


def _is_wall(response: Response) -> bool:
    return response.header("cf-mitigated") is not None or response.header("x-datadome") is not None
