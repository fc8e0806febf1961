"""A capture as the index keeps it, and as it gives it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from refcheck.archive.urlkeys import urlkey
from refcheck.datatypes.captures import Capture

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

IndexRow = tuple[str, str, str, str, int, str, int, int, int, int | None, str]
"""What is kept: name, kind, key, address, time, digest, number of the file, place, length, status, media type."""

FoundRow = tuple[str, str, int, str, str, int, int | None, str, int, str]
"""What is looked up: name, address, time, digest, file's name, place, status, kind, length, media type."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A capture with what only the index needs: length, media type and its kind.

    Kinds are "response", "revisit", "resource" (bytes that came without HTTP) and "failure".
    """

    capture: Capture
    kind: str
    length: int
    media_type: str = ""


def entry_of(row: FoundRow) -> Entry:
    """Give the entry of a row that was looked up."""
    record_id, target_uri, date, digest, filename, position, status, kind, length, media_type = row
    capture = Capture(
        record_id=record_id,
        target_uri=target_uri,
        date=moment_of(date),
        payload_digest=digest,
        filename=filename,
        offset=position,
        status=status,
    )
    return Entry(capture=capture, kind=kind, length=length, media_type=media_type)


def index_row(
    *,
    record_id: str,
    kind: str,
    uri: str,
    date: datetime,
    digest: str,
    file_id: int,
    position: int,
    length: int,
    status: int | None,
    media_type: str,
) -> IndexRow:
    """Give the row of a capture whose address is `uri`, as `target_uri` gives it."""
    moment = microseconds_of(date)
    return (record_id, kind, urlkey(uri), uri, moment, digest, file_id, position, length, status, media_type)


def row_of(entry: Entry, file_id: int) -> IndexRow:
    """Give the row that keeps an entry."""
    capture = entry.capture
    return index_row(
        record_id=capture.record_id,
        kind=entry.kind,
        uri=capture.target_uri,
        date=capture.date,
        digest=capture.payload_digest,
        file_id=file_id,
        position=capture.offset,
        length=entry.length,
        status=capture.status,
        media_type=entry.media_type,
    )


def microseconds_of(moment: datetime) -> int:
    """Give a time as the index keeps it."""
    return (moment - _EPOCH) // _MICROSECOND


def moment_of(microseconds: int) -> datetime:
    """Give a time that the index keeps."""
    return _EPOCH + timedelta(microseconds=microseconds)
