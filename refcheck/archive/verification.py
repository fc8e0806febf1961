"""Read everything again: each record, each digest, and whether the index tells the truth."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from refcheck.archive.index import INDEX_NAME, Index
from refcheck.archive.locking import is_locked_now
from refcheck.archive.members import DamagedMember, TornMember
from refcheck.archive.reading import ArchiveReader
from refcheck.archive.scanning import FoundRecord, find_records
from refcheck.errors import ArchiveError

_READ_SIZE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedFile:
    """One WARC file after all of it was read again; `problems` is empty for a clean one."""

    path: Path
    records: int
    captures: int
    problems: tuple[str, ...] = ()


def verify_archive(folder: Path) -> Iterator[CheckedFile]:
    """Check each WARC file of a folder, one after the other, in constant memory.

    Raises:
        ArchiveError: There is no archive.
    """
    paths = sorted(folder.glob("*.warc.gz"))
    if not (folder / INDEX_NAME).is_file():
        if not paths:
            raise ArchiveError(f"{folder}: no archive here (neither {INDEX_NAME} nor a .warc.gz file)")
        for path in paths:
            yield _check_file(path, None)
        return
    with ArchiveReader(folder) as reader:
        for path in paths:
            yield _check_file(path, reader.index)
        for name, _ in reader.index.files():
            if not (folder / name).exists():
                lost = reader.index.count(name)
                problem = f"the file is gone, and with it {lost} captures that the index knows"
                yield CheckedFile(path=folder / name, records=0, captures=0, problems=(problem,))


def _check_file(path: Path, index: Index | None) -> CheckedFile:
    problems: list[str] = []
    records = captures = 0
    end = _whole_end(path, index)
    try:
        for record in find_records(path, end=end):
            records += 1
            if record.capture is not None and record.type in ("response", "revisit", "resource"):
                captures += 1
                if index is not None:
                    problems.extend(_compare(record, index))
    except (TornMember, DamagedMember) as error:
        problems.append(str(error))
        end = error.offset
    problems.extend(_check_digests(path, end))
    if index is not None and index.indexed_to(path.name) > path.stat().st_size:
        problems.append(f"the file is shorter than when its {index.count(path.name)} captures were kept")
    return CheckedFile(path=path, records=records, captures=captures, problems=tuple(problems))


def _whole_end(path: Path, index: Index | None) -> int:
    """Give the byte up to which a file must be whole: not what a run is writing to it at this moment."""
    with path.open("rb") as stream:
        if index is None or is_locked_now(stream):
            return path.stat().st_size
        return index.indexed_to(path.name)


def _compare(record: FoundRecord, index: Index) -> Iterator[str]:
    """Say where a record and its entry in the index differ."""
    capture = record.capture
    assert capture is not None  # only records that hold a capture are compared
    if record.end > index.indexed_to(capture.filename):
        return  # left by a run that was killed: the next start takes it in
    entry = index.find_repeat(capture.record_id, capture.target_uri, capture.date)
    if entry is None:
        yield f"the record at byte {capture.offset} is not in the index ({capture.target_uri})"
    elif entry.capture.filename == capture.filename and entry.capture != capture:
        yield f"the index has the record at byte {capture.offset} otherwise ({capture.target_uri})"
    if record.type == "revisit" and record.fields.get("warc-profile", "").endswith("identical-payload-digest"):
        first = index.find_payload(capture.payload_digest)
        if first is None:
            yield f"the payload of the revisit at byte {capture.offset} is in no record ({capture.target_uri})"


def _check_digests(path: Path, end: int) -> Iterator[str]:
    """Hash every block and payload of the records before `end` again, with warcio."""
    try:
        with path.open("rb") as stream:
            records = ArchiveIterator(_Beginning(stream, end), check_digests=True)
            for record in records:
                while record.raw_stream.read(_READ_SIZE):
                    pass
                if record.digest_checker.passed is False:
                    uri = record.rec_headers.get_header("WARC-Target-URI")
                    for problem in record.digest_checker.problems:
                        yield f"{problem} in the record at byte {records.get_record_offset()} ({uri})"
    except ArchiveLoadFailed as error:
        yield f"warcio cannot read it: {str(error).strip()}"


class _Beginning:
    """The first bytes of a file, up to `end`, as warcio reads files."""

    def __init__(self, stream: BinaryIO, end: int) -> None:
        self._stream = stream
        self._end = end

    def read(self, size: int = -1) -> bytes:
        """Give up to `size` bytes, fewer before the end, none at it."""
        left = self._end - self._stream.tell()
        return self._stream.read(left if size < 0 else min(size, left))

    def tell(self) -> int:
        """Give the place in the file."""
        return self._stream.tell()
