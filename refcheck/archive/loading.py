"""One record read with warcio."""

from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from refcheck.archive.members import MAGIC
from refcheck.datatypes.exchanges import Response, Truncation

__all__ = ["ArchiveLoadFailed", "record_at", "response_of"]


def record_at(stream: BinaryIO) -> ArcWarcRecord | None:
    """Give the record that begins where the stream stands; None where none does, for warcio would guess."""
    start = stream.tell()
    if stream.read(len(MAGIC)) != MAGIC:
        return None
    stream.seek(start)
    try:
        return next(iter(ArchiveIterator(stream)), None)
    except ArchiveLoadFailed:
        return None


def response_of(record: ArcWarcRecord) -> Response:
    """Read what stands before the payload."""
    version, head = record.http_headers.protocol, record.http_headers
    status, _, reason = head.statusline.partition(" ")
    truncated = record.rec_headers.get_header("WARC-Truncated")
    return Response(
        status=int(status) if status.isdecimal() else 0,
        reason=reason,
        http_version=version,
        headers=tuple(head.headers),
        truncated=Truncation(truncated) if truncated in set(Truncation) else None,
    )
