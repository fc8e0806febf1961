"""Bytes back out of the archive: by capture, or by address and date."""

import os
import sqlite3
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from refcheck.archive.catching_up import find_behind, read_in
from refcheck.archive.digests import payload_digest
from refcheck.archive.entries import Entry
from refcheck.archive.index import INDEX_NAME, Index
from refcheck.datatypes.captures import Capture
from refcheck.datatypes.exchanges import Response
from refcheck.errors import ArchiveError


class ArchiveReader:
    """What an archive folder holds, for reading only; a run may be writing to it meanwhile.

    What a killed run left out of the index is read in first. Where the folder cannot be written, and for WARC files
    without an index, that goes into an index that is thrown away afterwards.
    """

    def __init__(self, folder: Path | str) -> None:
        """Open the folder's index.

        Raises:
            ArchiveError: There is no archive at `folder`, or its index cannot be read.
        """
        self.folder = Path(folder)
        self._scratch: TemporaryDirectory[str] | None = None
        path = self.folder / INDEX_NAME
        try:
            self.index = self._open_index(path) if path.is_file() else self._index_for_now()
        except (OSError, sqlite3.Error) as error:
            raise ArchiveError(f"{path}: the archive's index cannot be read ({error})") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.index.close()
        if self._scratch is not None:
            self._scratch.cleanup()

    def _open_index(self, path: Path) -> Index:
        is_read_only = not _is_writable(path)
        index = Index(path, is_read_only=is_read_only)
        try:
            behind = find_behind(self.folder, index)
            if not behind and not index.is_former:
                return index
            if is_read_only:
                return self._level(self._scratch_copy(index), behind)
            try:
                return self._level(index, behind)
            except sqlite3.OperationalError:  # the disk is full
                return self._level(self._scratch_copy(index), behind)
        except sqlite3.DatabaseError:
            # On a volume for reading, what a killed run left beside the index cannot be brought into it.
            index.abandon()
            if not is_read_only:
                raise
            return self._index_for_now()

    def _level(self, index: Index, behind: list[Path]) -> Index:
        for path in behind:
            read_in(path, index)
        index.save()
        return index

    def _scratch_copy(self, index: Index) -> Index:
        self._scratch = TemporaryDirectory(prefix="refcheck-")
        copy = Path(self._scratch.name) / INDEX_NAME
        index.copy_to(copy)
        index.abandon()
        return Index(copy)

    def _index_for_now(self) -> Index:
        files = sorted(self.folder.glob("*.warc.gz"))
        if not files:
            raise ArchiveError(f"{self.folder}: no archive here (neither {INDEX_NAME} nor a .warc.gz file)")
        self._scratch = TemporaryDirectory(prefix="refcheck-")
        index = Index(Path(self._scratch.name) / INDEX_NAME)
        for path in files:
            read_in(path, index)
        return index

    def find(self, uri: str, *, near: datetime | None = None) -> Capture | None:
        """Give the capture of an address nearest in time to `near`, its latest one without, or None."""
        entry = self.index.find_nearest(uri, near)
        return entry.capture if entry else None

    def load_payload(self, capture: Capture) -> bytes:
        """Give the payload as it was received, still content-encoded; of a resource, its bytes.

        Raises:
            ArchiveError: The record is gone or its bytes are not those that were kept.
        """
        return self._load_whole(capture)[1]

    def load_response(self, capture: Capture) -> Response:
        """Give the whole response as it was received; a revisit's payload comes from the first record of it.

        Raises:
            ArchiveError: The record is gone, holds no response, or its bytes are not those that were kept.
        """
        response, payload = self._load_whole(capture)
        if response is None:
            raise ArchiveError(f"{self._place(capture)}: no HTTP response stands there, only bytes; load its payload")
        return replace(response, body=payload)

    def find_all(self, uri: str) -> list[Entry]:
        """Give all captures of an address, oldest first."""
        return self.index.find_all(uri)

    def _load_whole(self, capture: Capture) -> tuple[Response | None, bytes]:
        """Give the response, None for a resource, and the payload, whose digest is tested."""
        response, payload, record_type = self._load(capture)
        if record_type == "revisit":
            first = self.index.find_payload(capture.payload_digest)
            if first is None:
                raise ArchiveError(f"{self._place(capture)}: the record that holds its payload is gone")
            payload = self._load(first)[1]
        if capture.payload_digest.startswith("sha256:") and payload_digest(payload) != capture.payload_digest:
            raise ArchiveError(f"{self._place(capture)}: the payload's digest fails, so its bytes were changed")
        return response, payload

    def _load(self, capture: Capture) -> tuple[Response | None, bytes, str]:
        from refcheck.archive.loading import ArchiveLoadFailed, record_at, response_of  # slow; a run may read nothing

        try:
            with (self.folder / capture.filename).open("rb") as stream:
                stream.seek(capture.offset)
                record = record_at(stream)
                if record is None or record.rec_headers.get_header("WARC-Record-ID") != capture.record_id:
                    return self._load_moved(capture)
                response = response_of(record) if record.http_headers else None
                return response, record.raw_stream.read(), record.rec_type
        except (OSError, ArchiveLoadFailed) as error:
            raise ArchiveError(f"{self._place(capture)}: the record cannot be read ({str(error)[:200]!r})") from error

    def _load_moved(self, capture: Capture) -> tuple[Response | None, bytes, str]:
        """Load a record that pruning moved within the archive, for those who noted its earlier place."""
        entry = self.index.find_repeat(capture.record_id, capture.target_uri, capture.date)
        if entry is None or (entry.capture.filename, entry.capture.offset) == (capture.filename, capture.offset):
            raise ArchiveError(f"{self._place(capture)}: its record does not stand there")
        return self._load(entry.capture)

    def _place(self, capture: Capture) -> str:
        return f"{self.folder / capture.filename} at byte {capture.offset}"


def _is_writable(path: Path) -> bool:
    """Tell whether the index can be written; nobody can, whatever his rights, on a volume for reading."""
    if not os.access(path.parent, os.W_OK) or not os.access(path, os.W_OK):
        return False
    return not os.statvfs(path).f_flag & os.ST_RDONLY if hasattr(os, "statvfs") else True
