"""The WARC file that is being written: whole groups of records at its end, the next file when it is full."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from refcheck.archive.catching_up import catch_up
from refcheck.archive.digests import part_id, warc_date
from refcheck.archive.entries import IndexRow, microseconds_of
from refcheck.archive.folders import is_at, is_own_file, next_number
from refcheck.archive.index import Index
from refcheck.archive.locking import is_locked_now
from refcheck.archive.records import warcinfo_record
from refcheck.archive.urlkeys import urlkey
from refcheck.datatypes.captures import Capture
from refcheck.errors import ArchiveError

PRUNING_NAME = "pruning.lock"
"""Locked while captures are dropped; nobody may write then, for a new one could refer to one that goes."""


@dataclass(slots=True, kw_only=True)
class Group:
    """Records that stand together, the capture's own last, and what is known of the capture but its place."""

    rendered: list[bytes]
    record_id: str
    uri: str
    date: datetime
    digest: str
    kind: str
    status: int | None = None
    media_type: str = ""
    is_named: bool = True


class Output:
    """One writer's file in a folder, and the index told of what goes into it."""

    def __init__(self, folder: Path, index: Index, *, rotation_size: int, software: str) -> None:
        self._folder = folder
        self._index = index
        self._rotation_size = rotation_size
        self._software = software
        self._stream: BinaryIO | None = None
        self._filename = ""
        self._end = 0

    def prepare(self, notes: list[str]) -> None:
        """Level the index with every idle file and choose the one to go on with, if one has room.

        Raises:
            ArchiveError: A file is damaged, or the archive is being pruned.
        """
        self._refuse_while_pruned()
        for path in sorted(self._folder.glob("*.warc.gz")):
            if not is_own_file(path):
                catch_up(path, self._index, notes, is_own=False)
                continue
            stream = path.open("ab", buffering=0)
            # A file that was pruned meanwhile has another one in its place.
            if not is_locked_now(stream) or not is_at(path, stream):
                stream.close()
                continue
            try:
                catch_up(path, self._index, notes, is_own=True)
                size = path.stat().st_size
            except BaseException:
                stream.close()
                raise
            if self._stream is None and size < self._rotation_size:
                self._stream, self._filename, self._end = stream, path.name, size
            else:
                stream.close()
        self._refuse_while_pruned()  # it may have begun before our file was locked

    def write(self, groups: Sequence[Group]) -> None:
        """Write groups of records, all or none."""
        stream = self._open_stream()
        pieces: list[bytes] = []
        end = self._end
        if end == 0:
            pieces.append(self._describe_file(groups[0]))
            end = len(pieces[0])
        file_id = self._index.file_id(self._filename)
        rows: list[IndexRow] = []
        for group in groups:
            pieces += group.rendered
            end += sum(map(len, group.rendered))
            rows.append(_row_of(group, file_id, end))
        self._write_whole(stream, b"".join(pieces))
        self._end = end
        self._index.add_rows(self._filename, rows, indexed_to=end)

    def write_one(self, group: Group) -> Capture:
        """Write a group of records, and give its capture."""
        self.write([group])
        return Capture(
            record_id=group.record_id,
            target_uri=group.uri,
            date=group.date,
            payload_digest=group.digest,
            filename=self._filename,
            offset=self._end - len(group.rendered[-1]),
            status=group.status,
        )

    def sync(self) -> None:
        """Wait until everything is on the disk."""
        if self._stream is not None:
            os.fsync(self._stream.fileno())

    def close(self) -> None:
        """Finish the open file and let other processes have it."""
        if self._stream is not None:
            stream, self._stream = self._stream, None
            with stream:
                os.fsync(stream.fileno())

    def _describe_file(self, first: Group) -> bytes:
        """Give the record that begins a file; it follows from the first capture, so that replays give equal files."""
        info_id = part_id(first.record_id, self._filename)
        date = warc_date(first.date)
        return warcinfo_record(self._filename, info_id, date=date, software=self._software).render()

    def _write_whole(self, stream: BinaryIO, data: bytes) -> None:
        """Write all of `data` at the end of the file, or leave the file as it was."""
        view = memoryview(data)
        try:
            while view:
                view = view[stream.write(view) :]
        except BaseException:
            os.ftruncate(stream.fileno(), self._end)
            raise

    def _open_stream(self) -> BinaryIO:
        if self._stream is not None and self._end >= self._rotation_size:
            self.close()
        if self._stream is None:
            self._stream, self._end = self._new_file(), 0
            self._filename = Path(self._stream.name).name
        return self._stream

    def _new_file(self) -> BinaryIO:
        number = next_number(self._folder)
        while True:
            try:
                stream = (self._folder / f"refcheck-{number:05d}.warc.gz").open("xb", buffering=0)
            except FileExistsError:
                number += 1  # another process was faster
                continue
            if is_locked_now(stream):
                self._refuse_while_pruned()
                return stream
            stream.close()
            number += 1

    def _refuse_while_pruned(self) -> None:
        marker = self._folder / PRUNING_NAME
        if not marker.exists():
            return
        with marker.open("ab", buffering=0) as stream:
            if not is_locked_now(stream):
                raise ArchiveError(f"{self._folder}: the archive is being pruned; start again when that is done")


def _row_of(group: Group, file_id: int, end: int) -> IndexRow:
    """Give the index's row of a group that ends at a byte of the file."""
    length = len(group.rendered[-1])
    return (
        group.record_id,
        group.kind,
        urlkey(group.uri),
        group.uri,
        microseconds_of(group.date),
        group.digest,
        file_id,
        end - length,
        length,
        group.status,
        group.media_type,
        group.is_named,
    )
