"""Bring an archive folder into order at the start: torn tails cut, the index level with the WARCs."""

import logging
import os
import sqlite3
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from refcheck.archive.entries import Entry
from refcheck.archive.index import INDEX_NAME, Index
from refcheck.archive.members import DamagedMember, TornMember
from refcheck.archive.scanning import FoundRecord, Tail, find_records, find_torn_tail
from refcheck.errors import ArchiveError

_log = logging.getLogger(__name__)
_BATCH = 500
_COPY_SIZE = 1 << 20


def open_index(folder: Path, notes: list[str]) -> Index:
    """Open the index of a folder; one that SQLite cannot read is built anew, and `notes` says so.

    Raises:
        ArchiveError: The index can be neither opened nor written.
    """
    path = folder / INDEX_NAME
    try:
        return Index(path)
    except sqlite3.OperationalError as error:
        raise ArchiveError(f"{path}: the archive's index cannot be opened or written ({error})") from error
    except sqlite3.DatabaseError as error:
        _say(notes, f"{path} was no usable index ({error}); it was built anew from the WARC files.")
    for leftover in (path, path.with_name(INDEX_NAME + "-wal"), path.with_name(INDEX_NAME + "-shm")):
        leftover.unlink(missing_ok=True)
    return Index(path)


def forget_missing(folder: Path, index: Index, notes: list[str]) -> None:
    """Drop from the index what stood in files that are gone."""
    for name, _ in index.files():
        if not (folder / name).exists():
            dropped = index.forget(name)
            _say(notes, f"{folder / name} is gone; its {dropped} captures are no longer known.")


def find_behind(folder: Path, index: Index) -> list[Path]:
    """List the WARC files that hold more than the index knows: a run that was killed, or is writing, leaves such."""
    return [path for path in sorted(folder.glob("*.warc.gz")) if path.stat().st_size > index.indexed_to(path.name)]


def read_in(path: Path, index: Index) -> None:
    """Take in what the index lacks of a WARC file, for looking only; a torn or damaged end is passed over."""
    start = index.indexed_to(path.name)
    progress = _Progress(end=start)
    with suppress(TornMember, DamagedMember):
        for record in find_records(path, start=start):
            progress.take(record)
            if len(progress.entries) >= _BATCH:
                progress.save(index, path.name)
    progress.save(index, path.name)


def catch_up(path: Path, index: Index, notes: list[str], *, is_own: bool) -> None:
    """Take the records of one idle WARC file into the index; cut the torn tail of our own file.

    Raises:
        ArchiveError: The file is shorter than it was, damaged, or a foreign file that is cut short.
    """
    start, size = index.indexed_to(path.name), path.stat().st_size
    if size == start:
        return
    if size < start:
        lost = index.count(path.name, beyond=size) + 1
        raise ArchiveError(
            f"{path} is cut short: it ends at byte {size}, but records up to byte {start} were kept in it"
            f" (at least {lost} lost); nothing was changed. Put the file back from a copy, or,"
            f" to go on with what is left, delete {INDEX_NAME}."
        )
    progress = _Progress(end=start)
    try:
        for record in find_records(path, start=start):
            progress.take(record)
            if len(progress.entries) >= _BATCH:
                progress.save(index, path.name)
    except (TornMember, DamagedMember) as error:
        if not is_own:
            raise ArchiveError(
                f"{path}: {error}; nothing was changed."
                " Put the file right from a copy, or move it out of the archive folder."
            ) from error
        tail = find_torn_tail(path, error)
        progress.save(index, path.name)
        index.save()
        _cut(path, Tail(offset=progress.end, size=tail.offset + tail.size - progress.end), notes)
        return
    progress.save(index, path.name)
    index.save()
    if is_own and progress.end < size:
        _cut(path, Tail(offset=progress.end, size=size - progress.end), notes)


@dataclass(slots=True)
class _Progress:
    """What was read of a file: captures not yet saved, and where the last whole group ends."""

    end: int
    entries: list[Entry] = field(default_factory=list)

    def take(self, record: FoundRecord) -> None:
        if record.capture is not None:
            kind = "failure" if record.type == "metadata" else record.type
            entry = Entry(capture=record.capture, kind=kind, length=record.length, media_type=record.media_type)
            self.entries.append(entry)
        if record.type != "request":
            self.end = record.end

    def save(self, index: Index, filename: str) -> None:
        index.add(filename, self.entries, indexed_to=self.end)
        self.entries = []


def _cut(path: Path, tail: Tail, notes: list[str]) -> None:
    kept = path.with_name(f"{path.name}.torn-{tail.offset}")
    while kept.exists():  # an earlier tail of the same place
        kept = kept.with_name(kept.name + "+")
    try:
        with path.open("rb") as source, kept.open("wb") as target:
            source.seek(tail.offset)
            while piece := source.read(_COPY_SIZE):
                target.write(piece)
            target.flush()
            os.fsync(target.fileno())
        os.truncate(path, tail.offset)
    except OSError as error:
        raise ArchiveError(f"{path}: its torn end cannot be cut ({error.strerror})") from error
    _say(
        notes,
        f"{path} ended in the middle of a record (a run was killed): its last {tail.size} bytes"
        f" were moved to {kept.name}; all whole records are kept.",
    )


def _say(notes: list[str], text: str) -> None:
    notes.append(text)
    _log.warning(text)
