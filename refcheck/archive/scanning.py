"""Which records a WARC file holds, and whether its end is torn."""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from refcheck.archive.digests import parse_warc_date
from refcheck.archive.members import MAGIC, DamagedMember, Member, TornMember, find_members
from refcheck.archive.records import FAILURE_FIELD
from refcheck.datatypes.captures import Capture
from refcheck.errors import ArchiveError

_HEAD_SIZE = 1 << 20  # holds the longest header fields that a server may send, and its status line
_PROBE_SIZE = 128
_SEARCH_SIZE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundRecord:
    """One record of a file: its type, its fields (names in lower case) and its place.

    `capture` is set for responses, revisits, resources (bytes about a web address that came without HTTP) and failures
    (metadata about a fetch that gave no response); `media_type` is that of the payload.
    """

    type: str
    fields: Mapping[str, str]
    offset: int
    length: int
    capture: Capture | None = None
    media_type: str = ""

    @property
    def end(self) -> int:
        """The byte after the record."""
        return self.offset + self.length


@dataclass(frozen=True, slots=True, kw_only=True)
class Tail:
    """The end of a file that holds no whole group of records: what is torn begins at `offset`."""

    offset: int
    size: int


def find_records(path: Path, *, start: int = 0, end: int | None = None) -> Iterator[FoundRecord]:
    """Walk the records of a WARC file that begin from `start` on and before `end`, in constant memory.

    Raises:
        TornMember: The file ends inside a record; those before it were given.
        DamagedMember: What stands there is no WARC record.
    """
    with path.open("rb") as stream:
        for member in find_members(stream, start=start, end=end, head_size=_HEAD_SIZE):
            yield _parse_record(member, path.name)


def find_torn_tail(path: Path, error: TornMember | DamagedMember) -> Tail:
    """Give the tail that a killed writer left behind.

    A killed process leaves a record without its end. After a power cut the end may also be
    noise; that is a tail too as long as no record follows it.

    Raises:
        ArchiveError: More records stand behind the damage, so it is no torn tail.
    """
    if isinstance(error, DamagedMember):
        with path.open("rb") as stream:
            after = _find_record_start(stream, error.offset + 1)
        if after is not None:
            raise ArchiveError(
                f"{path}: {error}, and more records follow at byte {after}; nothing was changed. "
                "Put the file right from a copy, or move it out of the archive folder."
            ) from error
    return Tail(offset=error.offset, size=path.stat().st_size - error.offset)


def _find_record_start(stream: BinaryIO, start: int) -> int | None:
    """Find the next member that begins like a WARC record; one pass, a short probe at each candidate."""
    position, overlap = start, b""
    while True:
        stream.seek(position)
        chunk = stream.read(_SEARCH_SIZE)
        if not chunk:
            return None
        window, base = overlap + chunk, position - len(overlap)
        at = window.find(MAGIC)
        while at >= 0:
            if _begins_record(stream, base + at):
                return base + at
            at = window.find(MAGIC, at + 1)
        position += len(chunk)
        overlap = window[-(len(MAGIC) - 1) :]


def _begins_record(stream: BinaryIO, offset: int) -> bool:
    stream.seek(offset)
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(stream.read(_PROBE_SIZE), 7) == b"WARC/1."
    except zlib.error:
        return False


def _parse_record(member: Member, filename: str) -> FoundRecord:
    header, separator, block = member.head.partition(b"\r\n\r\n")
    if not header.startswith(b"WARC/1.") or not separator:
        raise DamagedMember(member.offset, "no WARC record")
    fields = _parse_fields(header)
    length = fields.get("content-length", "")
    expected = len(header) + 4 + int(length) + 4 if length.isdecimal() else -1
    if 0 <= expected < member.size:
        raise DamagedMember(member.offset, "several records in one gzip member (`warcio recompress` parts them)")
    if expected != member.size or member.tail != b"\r\n\r\n":
        raise DamagedMember(member.offset, "a WARC record of another length than it says")
    record_type = fields.get("warc-type", "")
    capture, media_type = None, ""
    if record_type in ("response", "revisit"):
        status, media_type = _parse_http_head(block)
        capture = _parse_capture(fields, member.offset, filename, status)
    elif record_type == "resource" and fields.get("warc-target-uri", "").strip("<>").startswith(
        ("http://", "https://")
    ):
        capture = _parse_capture(fields, member.offset, filename, None)
        media_type = fields.get("content-type", "").partition(";")[0].strip().lower()
    elif record_type == "metadata" and block.startswith(FAILURE_FIELD):
        capture = _parse_capture(fields, member.offset, filename, None)
    return FoundRecord(
        type=record_type,
        fields=fields,
        offset=member.offset,
        length=member.length,
        capture=capture,
        media_type=media_type,
    )


def _parse_capture(fields: Mapping[str, str], offset: int, filename: str, status: int | None) -> Capture:
    try:
        return Capture(
            record_id=fields["warc-record-id"],
            target_uri=fields["warc-target-uri"].strip("<>"),
            date=parse_warc_date(fields["warc-date"]),
            payload_digest=fields.get("warc-payload-digest", ""),
            filename=filename,
            offset=offset,
            status=status,
        )
    except (KeyError, ValueError) as error:
        raise DamagedMember(offset, f"a WARC record without a usable field ({error})") from error


def _parse_fields(header: bytes) -> dict[str, str]:
    fields: dict[str, str] = {}
    for line in header.decode("utf-8", "replace").split("\r\n")[1:]:
        name, _, value = line.partition(":")
        fields.setdefault(name.strip().lower(), value.strip())
    return fields


def _parse_http_head(block: bytes) -> tuple[int | None, str]:
    lines = block.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    words = lines[0].split(" ", 2)
    status = int(words[1]) if len(words) > 1 and words[1].isdecimal() else None
    for line in lines[1:]:
        name, _, value = line.partition(":")
        if name.strip().lower() == "content-type":
            return status, value.partition(";")[0].strip().lower()
    return status, ""
