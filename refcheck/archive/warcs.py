"""`WarcArchive`: the writer behind the `Archive` port."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from refcheck.archive.catching_up import catch_up, forget_missing, open_index
from refcheck.archive.digests import exchange_id, part_id, payload_digest, resource_id, warc_date
from refcheck.archive.folders import is_at, is_own_file, make_writable, next_number
from refcheck.archive.index import Entry
from refcheck.archive.locking import is_locked_now
from refcheck.archive.recent import Recent
from refcheck.archive.records import (
    failure_record,
    request_record,
    resource_record,
    response_record,
    revisit_record,
    warcinfo_record,
)
from refcheck.archive.urlkeys import target_uri
from refcheck.datatypes.captures import Capture
from refcheck.datatypes.exchanges import Exchange, Response, TransportErrorKind
from refcheck.errors import ArchiveError

ROTATION_SIZE = 1 << 30  # the customary gigabyte: one file stays easy to copy and to check
PRUNING_NAME = "pruning.lock"
"""Locked while captures are dropped; nobody may write then, for a new one could refer to one that goes."""
SUPPLIED_DATE = datetime(1970, 1, 1, tzinfo=UTC)
"""The WARC-Date of bytes that came by hand: nobody recorded when the copy was made.

The run's time would make each replay another one, and the file's own changes with every copy and checkout. The
start of the epoch is the same everywhere, and nobody takes it for a real time.
"""
_NOT_MODIFIED = 304
_MAX_MEDIA_TYPE = 100  # RFC 6838 allows longer ones, but nobody needs them
_ASKED_THE_NETWORK = frozenset(
    {
        TransportErrorKind.DNS,
        TransportErrorKind.TLS,
        TransportErrorKind.TIMEOUT,
        TransportErrorKind.CONNECT,
        TransportErrorKind.READ,
        TransportErrorKind.PROTOCOL,
    }
)


class WarcArchive:
    """A folder of WARC files that keeps every exchange once.

    One writer holds one file: a second process that opens the same folder writes the next file.
    `notes` says in full sentences what had to be put right at the start.
    """

    def __init__(
        self,
        folder: Path | str,
        *,
        rotation_size: int = ROTATION_SIZE,
        software: str = "refcheck",
        is_brief_on_repeats: bool = False,
    ) -> None:
        """Open the folder, making it where it is missing, and put right what a killed run left.

        A file that has reached `rotation_size` bytes is followed by the next one. `software`
        goes into each file's warcinfo record. With `is_brief_on_repeats` an answer that brings nothing new (304, or a
        payload that is here) is one record: its request is the first one's but for the version that answer named.

        Raises:
            ArchiveError: The folder cannot be written, or a WARC file in it is damaged.
        """
        self.folder = Path(folder)
        self.notes: list[str] = []
        self._rotation_size = rotation_size
        self._is_brief_on_repeats = is_brief_on_repeats
        self._software = software
        self._mutex = threading.Lock()
        self._stream: BinaryIO | None = None
        self._filename = ""
        self._end = 0
        make_writable(self.folder)
        self._index = open_index(self.folder, self.notes)
        try:
            with self._reported():
                self._prepare()
                self._recent = Recent(self._index.latest()) if is_brief_on_repeats else None
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def append(self, exchange: Exchange) -> Capture | None:
        """Keep one exchange; None where there is no response, whose error is kept as metadata.

        An exchange that is already kept (same address, time and bytes) gives the capture
        that is there and writes nothing.

        Raises:
            ArchiveError: The exchange could not be written.
        """
        if exchange.response is None and not _is_network_failure(exchange):
            return None
        with self._mutex, self._reported():
            response = exchange.response
            digest = payload_digest(response.body) if response else ""
            name = exchange_id(exchange, digest)
            kept = None
            if self._recent is None or self._recent.may_hold(name, exchange.started_at):
                kept = self._index.find_record(name)
            if kept is None and response is None:
                failure = failure_record(exchange, name).render()
                kept = self._write_exchange(exchange, name, [failure], digest, "failure")
            elif kept is None and response is not None:
                kept = self._write_pair(exchange, response, name, digest)
            if self._recent is not None:
                self._recent.note(name, exchange.started_at)
            return kept.capture if kept and response else None

    def append_resource(self, uri: str, content: bytes, *, media_type: str) -> Capture:
        """Keep bytes that the user supplied for an address, as a resource record (WARC 1.1 §6.3).

        The record's name follows from address and bytes alone and its date is `SUPPLIED_DATE`, so
        that every run gives the same capture and writes it once.

        Raises:
            ArchiveError: The bytes could not be written.
        """
        with self._mutex, self._reported():
            digest = payload_digest(content)
            name = resource_id(uri, digest)
            kept = self._index.find_record(name)
            if kept is None:
                unplaced = partial(
                    Capture, record_id=name, target_uri=target_uri(uri), date=SUPPLIED_DATE, payload_digest=digest
                )
                record = resource_record(unplaced(filename="", offset=0), content, media_type=media_type).render()
                kept = self._write([record], unplaced, kind="resource", media_type=media_type[:_MAX_MEDIA_TYPE])
            return kept.capture

    def flush(self) -> None:
        """Wait until everything is on the disk, safe from a power cut too, and readers find it.

        Raises:
            ArchiveError: The disk refused it.
        """
        with self._mutex, self._reported():
            if self._stream is not None:
                os.fsync(self._stream.fileno())
            self._index.save()

    def close(self) -> None:
        """Finish the open file and let other processes have it."""
        with self._mutex, self._reported():
            try:
                if self._stream is not None:
                    stream, self._stream = self._stream, None
                    with stream:
                        os.fsync(stream.fileno())
            finally:
                self._index.close()

    def _prepare(self) -> None:
        """Level the index with every idle file and choose the one to go on with, if one has room."""
        self._refuse_while_pruned()
        forget_missing(self.folder, self._index, self.notes)
        for path in sorted(self.folder.glob("*.warc.gz")):
            if not is_own_file(path):
                catch_up(path, self._index, self.notes, is_own=False)
                continue
            stream = path.open("ab", buffering=0)
            # A file that was pruned meanwhile has another one in its place.
            if not is_locked_now(stream) or not is_at(path, stream):
                stream.close()
                continue
            try:
                catch_up(path, self._index, self.notes, is_own=True)
                size = path.stat().st_size
            except BaseException:
                stream.close()
                raise
            if self._stream is None and size < self._rotation_size:
                self._stream, self._filename, self._end = stream, path.name, size
            else:
                stream.close()
        self._refuse_while_pruned()  # it may have begun before our file was locked

    def _refuse_while_pruned(self) -> None:
        marker = self.folder / PRUNING_NAME
        if not marker.exists():
            return
        with marker.open("ab", buffering=0) as stream:
            if not is_locked_now(stream):
                raise ArchiveError(f"{self.folder}: the archive is being pruned; start again when that is done")

    def _write_pair(self, exchange: Exchange, response: Response, name: str, digest: str) -> Entry:
        """Write request and response; a payload that is here already is only referred to."""
        first = self._index.find_payload(digest) if response.body else None
        if first is None:
            answer, kind = response_record(exchange, response, name, digest), "response"
        else:
            answer, kind = revisit_record(exchange, response, name, digest, first), "revisit"
        if self._is_brief_on_repeats and (first is not None or response.status == _NOT_MODIFIED):
            return self._write_exchange(exchange, name, [answer.render_stored()], digest, kind)
        request = request_record(exchange, name)
        return self._write_exchange(exchange, name, [request.render(), answer.render()], digest, kind)

    def _write_exchange(self, exchange: Exchange, name: str, rendered: list[bytes], digest: str, kind: str) -> Entry:
        unplaced = partial(
            Capture,
            record_id=name,
            target_uri=target_uri(exchange.request.url),
            date=exchange.started_at,
            payload_digest=digest,
            status=exchange.response.status if exchange.response else None,
        )
        return self._write(rendered, unplaced, kind=kind, media_type=_media_type(exchange))

    def _write(self, rendered: list[bytes], unplaced: partial[Capture], *, kind: str, media_type: str) -> Entry:
        """Write records, the capture's own last, and give it its place."""
        stream, filename = self._open_stream()
        if self._end == 0:
            info_id, date = part_id(unplaced.keywords["record_id"], filename), warc_date(unplaced.keywords["date"])
            rendered.insert(0, warcinfo_record(filename, info_id, date=date, software=self._software).render())
        data = b"".join(rendered)
        self._write_whole(stream, data)
        self._end += len(data)
        length = len(rendered[-1])
        capture = unplaced(filename=filename, offset=self._end - length)
        entry = Entry(capture=capture, kind=kind, length=length, media_type=media_type)
        self._index.add(filename, [entry], indexed_to=self._end)
        return entry

    def _write_whole(self, stream: BinaryIO, data: bytes) -> None:
        """Write all of `data` at the end of the file, or leave the file as it was."""
        view = memoryview(data)
        try:
            while view:
                view = view[stream.write(view) :]
        except BaseException:
            os.ftruncate(stream.fileno(), self._end)
            raise

    def _open_stream(self) -> tuple[BinaryIO, str]:
        if self._stream is not None and self._end >= self._rotation_size:
            os.fsync(self._stream.fileno())
            self._stream.close()
            self._stream = None
        if self._stream is None:
            self._stream, self._end = self._new_file(), 0
            self._filename = Path(self._stream.name).name
        return self._stream, self._filename

    def _new_file(self) -> BinaryIO:
        number = next_number(self.folder)
        while True:
            try:
                stream = (self.folder / f"refcheck-{number:05d}.warc.gz").open("xb", buffering=0)
            except FileExistsError:
                number += 1  # another process was faster
                continue
            if is_locked_now(stream):
                self._refuse_while_pruned()
                return stream
            stream.close()
            number += 1

    @contextmanager
    def _reported(self) -> Iterator[None]:
        """Turn what the system says into an `ArchiveError` that names the folder."""
        try:
            yield
        except OSError as error:
            where = error.filename or self.folder
            raise ArchiveError(f"{where}: the archive cannot be written ({error.strerror or error})") from error
        except sqlite3.Error as error:
            raise ArchiveError(f"{self.folder}: the archive's index cannot be read or written ({error})") from error


def _is_network_failure(exchange: Exchange) -> bool:
    return exchange.error is not None and exchange.error.kind in _ASKED_THE_NETWORK


def _media_type(exchange: Exchange) -> str:
    header = exchange.response.header("content-type") if exchange.response else None
    return (header or "").partition(";")[0].strip().lower()[:_MAX_MEDIA_TYPE]
