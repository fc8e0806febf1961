"""`WarcArchive`: the writer behind the `Archive` port."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from refcheck.archive.catching_up import forget_missing, open_index
from refcheck.archive.digests import Identity, identify, payload_digest, resource_id
from refcheck.archive.folders import make_writable
from refcheck.archive.output import Group, Output
from refcheck.archive.recent import Recent
from refcheck.archive.records import failure_record, request_record, resource_record, response_record, revisit_record
from refcheck.archive.urlkeys import target_uri
from refcheck.datatypes.captures import Capture
from refcheck.datatypes.exchanges import Exchange, Response, TransportErrorKind
from refcheck.errors import ArchiveError

ROTATION_SIZE = 1 << 30  # the customary gigabyte: one file stays easy to copy and to check
SUPPLIED_DATE = datetime(1970, 1, 1, tzinfo=UTC)
"""The WARC-Date of bytes that came by hand: nobody recorded when the copy was made.

The run's time would make each replay another one, and the file's own changes with every copy and checkout. The
start of the epoch is the same everywhere, and nobody takes it for a real time.
"""
_NOT_MODIFIED = 304
_MOST_WAITING = 500
_MOST_BYTES_WAITING = 4_000_000
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
        self._is_brief_on_repeats = is_brief_on_repeats
        self._mutex = threading.Lock()
        self._waiting: list[tuple[Exchange, str]] = []
        self._bytes_waiting = 0
        make_writable(self.folder)
        self._index = open_index(self.folder, self.notes)
        self._output = Output(self.folder, self._index, rotation_size=rotation_size, software=software)
        try:
            with self._reported():
                forget_missing(self.folder, self._index, self.notes)
                self._output.prepare(self.notes)
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
            digest = payload_digest(exchange.response.body) if exchange.response else ""
            identity = identify(exchange, digest)
            kept = self._find_kept(exchange, identity)
            if kept is None:
                first = self._index.find_payload(digest) if _has_body(exchange) else None
                kept = self._output.write_one(self._render(exchange, identity, first))
            return kept if exchange.response else None

    def append_later(self, exchange: Exchange, digest: str) -> None:
        """Keep an answer that nobody will read, whose payload has this digest, together with others like it.

        Many at once cost half as much; it is in the file after the next `write_waiting`, at the latest.

        Raises:
            ArchiveError: What waits could not be written.
        """
        assert exchange.response is not None  # a failure has no payload that could have been seen before
        with self._mutex:
            self._waiting.append((exchange, digest))
            self._bytes_waiting += len(exchange.response.body)
            is_enough = len(self._waiting) >= _MOST_WAITING or self._bytes_waiting >= _MOST_BYTES_WAITING
        if is_enough:
            self.write_waiting()

    def write_waiting(self) -> None:
        """Write what waits.

        Raises:
            ArchiveError: It could not be written; it goes on waiting.
        """
        with self._mutex, self._reported():
            self._write_waiting()

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
            if kept is not None:
                return kept.capture
            place, date = target_uri(uri), SUPPLIED_DATE
            record = resource_record(name, place, content, date=date, digest=digest, media_type=media_type)
            return self._output.write_one(
                Group(
                    rendered=[record.render()],
                    record_id=name,
                    uri=place,
                    date=date,
                    digest=digest,
                    kind="resource",
                    media_type=media_type[:_MAX_MEDIA_TYPE],
                )
            )

    def flush(self) -> None:
        """Wait until everything is on the disk, safe from a power cut too, and readers find it.

        Raises:
            ArchiveError: The disk refused it.
        """
        with self._mutex, self._reported():
            self._write_waiting()
            self._output.sync()
            self._index.save()

    def close(self) -> None:
        """Finish the open file and let other processes have it."""
        with self._mutex, self._reported():
            try:
                self._write_waiting()
            finally:
                try:
                    self._output.close()
                finally:
                    self._index.close()

    def _write_waiting(self) -> None:
        groups: list[Group] = []
        firsts = self._index.find_payloads({digest for exchange, digest in self._waiting if _has_body(exchange)})
        for exchange, digest in self._waiting:
            identity = identify(exchange, digest)
            if self._find_kept(exchange, identity) is None:
                groups.append(self._render(exchange, identity, firsts.get(digest), is_named=False))
        if groups:
            self._output.write(groups)
        self._waiting, self._bytes_waiting = [], 0

    def _find_kept(self, exchange: Exchange, identity: Identity) -> Capture | None:
        """Give the capture of an exchange that is in the archive already."""
        name, recent = identity.record_id, self._recent
        kept = None
        if recent is None or recent.may_hold(name, exchange.started_at):
            kept = self._index.find_repeat(name, identity.uri, exchange.started_at)
        if recent is not None:
            recent.note(name, exchange.started_at)
        return kept.capture if kept else None

    def _render(self, exchange: Exchange, identity: Identity, first: Capture | None, *, is_named: bool = True) -> Group:
        """Give the records of an exchange; a payload that is here already, in `first`, is only referred to."""
        response = exchange.response
        if response is None:
            rendered, kind = [failure_record(exchange, identity).render()], "failure"
        else:
            if first is None:
                answer, kind = response_record(exchange, response, identity), "response"
            else:
                answer, kind = revisit_record(exchange, response, identity, first), "revisit"
            if self._is_brief_on_repeats and (first is not None or response.status == _NOT_MODIFIED):
                rendered = [answer.render_stored()]
            else:
                rendered = [request_record(exchange, identity).render(), answer.render()]
        return Group(
            rendered=rendered,
            record_id=identity.record_id,
            uri=identity.uri,
            date=exchange.started_at,
            digest=identity.digest,
            kind=kind,
            status=response.status if response else None,
            media_type=_media_type(response),
            is_named=is_named,
        )

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


def _has_body(exchange: Exchange) -> bool:
    return exchange.response is not None and bool(exchange.response.body)


def _is_network_failure(exchange: Exchange) -> bool:
    return exchange.error is not None and exchange.error.kind in _ASKED_THE_NETWORK


def _media_type(response: Response | None) -> str:
    header = response.header("content-type") if response else None
    return (header or "").partition(";")[0].strip().lower()[:_MAX_MEDIA_TYPE]
