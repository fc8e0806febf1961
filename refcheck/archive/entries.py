"""A capture as the index keeps it, and as it gives it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from refcheck.archive.urlkeys import urlkey
from refcheck.datatypes.captures import Capture

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

IndexRow = tuple[str, str, str, str, int, str, int, int, int, int | None, str, bool]
"""What is kept: name, kind, key, address, time, digest, number of the file, place, length, status, media type.

And last whether it is found by its name: the name of an answer that nobody will read is told to nobody.
"""

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
    return Entry(capture=capture_of(row), kind=row[7], length=row[8], media_type=row[9])


def capture_of(row: FoundRow) -> Capture:
    """Give the capture of a row that was looked up."""
    return Capture(
        record_id=row[0],
        target_uri=row[1],
        date=moment_of(row[2]),
        payload_digest=row[3],
        filename=row[4],
        offset=row[5],
        status=row[6],
    )


def row_of(entry: Entry, file_id: int) -> IndexRow:
    """Give the row that keeps an entry."""
    capture = entry.capture
    return (
        capture.record_id,
        entry.kind,
        urlkey(capture.target_uri),
        capture.target_uri,
        microseconds_of(capture.date),
        capture.payload_digest,
        file_id,
        capture.offset,
        entry.length,
        capture.status,
        entry.media_type,
        True,
    )


def microseconds_of(moment: datetime) -> int:
    """Give a time as the index keeps it."""
    return (moment - _EPOCH) // _MICROSECOND


def moment_of(microseconds: int) -> datetime:
    """Give a time that the index keeps."""
    return _EPOCH + timedelta(microseconds=microseconds)
