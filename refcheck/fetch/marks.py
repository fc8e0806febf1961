"""Facts about an answer, carried as header fields across vcrpy's hook. Pure.

vcrpy keeps a status, header fields in lower case grouped by name, and a body. What else
belongs to an exchange rides along in `x-refcheck-…` fields: when it happened, the peer's
address, the names of the fields as they came, why the body was cut, and which failure came
in place of an answer (then the status is 599 and the body is the message).
"""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from refcheck.datatypes.exchanges import Headers, TransportError, TransportErrorKind, Truncation

RawHeaders = list[tuple[bytes, bytes]]

FAILURE_STATUS = 599

_PREFIX = b"x-refcheck-"
_MAY_BE_MARKED = (b"x-", b"X-")
_RECORDED_AT = b"x-refcheck-recorded-at"
_PEER = b"x-refcheck-peer"
_FIELD_NAMES = b"x-refcheck-header-names"
_TRUNCATED = b"x-refcheck-truncated"
_HTTP_VERSION = b"x-refcheck-http-version"
_ERROR_KIND = b"x-refcheck-transport-error"
_ERROR_CODE = b"x-refcheck-transport-code"


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What is known about an answer besides the answer; all None on a cassette made by others."""

    recorded_at: datetime | None = None
    ip_address: str | None = None
    http_version: str | None = None
    truncated: Truncation | None = None
    error_kind: TransportErrorKind | None = None
    error_code: str | None = None


def mark_headers(headers: Sequence[tuple[bytes, bytes]], marks: Marks) -> RawHeaders:
    """Give an answer's header fields with the marks added.

    Fields that pretend to be marks are dropped. Values that are not ASCII are written as UTF-8
    of their Latin-1 reading, because a cassette cannot hold other bytes; `unmark_headers` undoes it.
    """
    genuine = [field for field in headers if not _is_mark(field[0])]
    marked = [(name, value if value.isascii() else value.decode("latin-1").encode("utf-8")) for name, value in genuine]
    marked.append((_FIELD_NAMES, b", ".join(name for name, _ in genuine)))
    facts = (
        (_RECORDED_AT, marks.recorded_at.isoformat() if marks.recorded_at else None),
        (_PEER, marks.ip_address),
        (_HTTP_VERSION, marks.http_version),
        (_TRUNCATED, marks.truncated),
        (_ERROR_KIND, marks.error_kind),
        (_ERROR_CODE, marks.error_code),
    )
    marked.extend((name, str(value).encode("ascii")) for name, value in facts if value)
    return marked


def without_marks(headers: Iterable[tuple[bytes, bytes]]) -> Headers:
    """Give an answer's header fields as they came, but for those that pretend to be marks."""
    return tuple(
        [
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, value in headers
            if name[:2] not in _MAY_BE_MARKED or not _is_mark(name)
        ]
    )


def unmark_headers(headers: Iterable[tuple[bytes, bytes]]) -> tuple[Headers, Marks]:
    """Give the header fields as they came over the wire, and the marks.

    A field that the cassette does not keep (a cookie) is left out; fields without marks
    pass as they are.
    """
    facts: dict[bytes, str] = {}
    plain: RawHeaders = []
    for name, value in headers:
        if _is_mark(name):
            facts.setdefault(name.lower(), value.decode("utf-8", "replace"))
        else:
            plain.append((name, value))
    if _FIELD_NAMES in facts:
        fields = _in_wire_order(plain, facts[_FIELD_NAMES])
    else:
        fields = tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in plain)
    return fields, _marks(facts)


def failure_of(marks: Marks, status: int, body: bytes) -> TransportError | None:
    """Give the transport error that a marked answer stands for, or None."""
    if status != FAILURE_STATUS or marks.error_kind is None:
        return None
    return TransportError(kind=marks.error_kind, code=marks.error_code, message=body.decode("utf-8", "replace"))


def _is_mark(name: bytes) -> bool:
    return name.lower().startswith(_PREFIX)


def _in_wire_order(plain: RawHeaders, names: str) -> Headers:
    values: dict[str, deque[str]] = {}
    for name, value in plain:
        values.setdefault(name.decode("latin-1").lower(), deque()).append(value.decode("utf-8", "replace"))
    ordered = []
    for field in names.split(", "):
        waiting = values.get(field.lower())
        if waiting:
            ordered.append((field, waiting.popleft()))
    # A field that somebody added to the cassette by hand still counts, at the end.
    ordered.extend((field, value) for field, rest in values.items() for value in rest)
    return tuple(ordered)


def _marks(facts: dict[bytes, str]) -> Marks:
    return Marks(
        recorded_at=_time(facts.get(_RECORDED_AT)),
        ip_address=facts.get(_PEER),
        http_version=facts.get(_HTTP_VERSION),
        truncated=_truncation(facts.get(_TRUNCATED)),
        error_kind=_error_kind(facts.get(_ERROR_KIND)),
        error_code=facts.get(_ERROR_CODE),
    )


def _time(text: str | None) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _truncation(text: str | None) -> Truncation | None:
    return Truncation(text) if text in set(Truncation) else None


def _error_kind(text: str | None) -> TransportErrorKind | None:
    return TransportErrorKind(text) if text in set(TransportErrorKind) else None
