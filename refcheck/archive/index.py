"""Where each capture stands: a SQLite file beside the WARCs, rebuilt from them when it is lost."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from refcheck.archive.urlkeys import target_uri, urlkey
from refcheck.datatypes.captures import Capture

INDEX_NAME = "index.sqlite"
_LAYOUT = 1  # another number and the index is built anew
_BATCH = 1_000  # names and digests come in no order, so each row of a small batch writes pages of its own
_CACHE_KIB = 16_000  # SQLite's own 2,000 hold the keys of a few thousand captures, which come in no order
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_TABLES = """
    CREATE TABLE IF NOT EXISTS files (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        indexed_to INTEGER NOT NULL DEFAULT 0
    );
    CREATE TABLE IF NOT EXISTS captures (
        id INTEGER PRIMARY KEY,
        record_id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        urlkey TEXT NOT NULL,
        target_uri TEXT NOT NULL,
        date INTEGER NOT NULL,
        digest TEXT NOT NULL,
        file_id INTEGER NOT NULL REFERENCES files (id),
        position INTEGER NOT NULL,
        length INTEGER NOT NULL,
        status INTEGER,
        media_type TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS captures_by_address ON captures (urlkey, date);
    CREATE INDEX IF NOT EXISTS first_payloads ON captures (digest) WHERE kind = 'response';
    CREATE INDEX IF NOT EXISTS revisits ON captures (digest) WHERE kind = 'revisit';
"""
_IS_OWN = "files.name GLOB 'refcheck-[0-9]*'"
_ROW = (
    "SELECT record_id, target_uri, date, digest, files.name, position, status, kind, length, media_type"
    " FROM captures JOIN files ON files.id = file_id"
)


_INSERT = (
    "INSERT OR IGNORE INTO captures (record_id, kind, urlkey, target_uri, date, digest, file_id,"
    " position, length, status, media_type) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A capture with what only the index needs: length, media type and its kind.

    Kinds are "response", "revisit", "resource" (bytes that came without HTTP) and "failure".
    """

    capture: Capture
    kind: str
    length: int
    media_type: str = ""


class Index:
    """The captures of one archive folder.

    New captures are saved in batches, and before every look-up that could miss them. A killed
    process so leaves an index that is behind the WARCs at most, never ahead of them.
    """

    def __init__(self, database: Path | str, *, is_read_only: bool = False) -> None:
        """Open the index, or make an empty one.

        Raises:
            sqlite3.Error: The file cannot be opened, or is no index.
        """
        if is_read_only:
            uri = f"{Path(database).resolve().as_uri()}?immutable=1"
            self._db = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        else:
            self._db = sqlite3.connect(database, isolation_level=None, timeout=30, check_same_thread=False)
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA synchronous = OFF")
            self._db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            self._make_tables()
        self._file_ids: dict[str, int] = {}
        self._pending: dict[str, Entry] = {}
        self._pending_payloads: dict[str, Capture] = {}
        self._reached: dict[str, int] = {}

    def _make_tables(self) -> None:
        (layout,) = self._db.execute("PRAGMA user_version").fetchone()
        if layout not in (0, _LAYOUT):
            raise sqlite3.DatabaseError(f"layout {layout} instead of {_LAYOUT}")
        self._db.executescript(_TABLES)
        self._db.execute(f"PRAGMA user_version = {_LAYOUT}")

    def close(self) -> None:
        """Save what is not saved yet and close the file."""
        try:
            self.save()
        finally:
            self._db.close()

    def abandon(self) -> None:
        """Close the file without saving anything."""
        self._db.close()

    def indexed_to(self, filename: str) -> int:
        """Give the number of bytes of a WARC file that the index covers."""
        row = self._db.execute("SELECT indexed_to FROM files WHERE name = ?", (filename,)).fetchone()
        return int(row[0]) if row else 0

    def add(self, filename: str, entries: Sequence[Entry], *, indexed_to: int) -> None:
        """Take in the captures of a file up to the byte `indexed_to`."""
        for entry in entries:
            self._pending[entry.capture.record_id] = entry
            if entry.kind == "response":
                self._pending_payloads.setdefault(entry.capture.payload_digest, entry.capture)
        self._reached[filename] = indexed_to
        if len(self._pending) >= _BATCH:
            self.save()

    def save(self) -> None:
        """Hand everything taken in to the operating system, all or none."""
        if not self._reached:
            return
        file_ids = {filename: self._file_id(filename) for filename in self._reached}
        rows = [_row(entry, file_ids[entry.capture.filename]) for entry in self._pending.values()]
        reached = [(end, file_ids[filename]) for filename, end in self._reached.items()]
        self._db.execute("BEGIN IMMEDIATE")
        try:
            self._db.executemany(_INSERT, rows)
            self._db.executemany("UPDATE files SET indexed_to = max(indexed_to, ?) WHERE id = ?", reached)
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")
        self._pending.clear()
        self._pending_payloads.clear()
        self._reached.clear()

    def copy_to(self, database: Path) -> None:
        """Write the whole index into a new file."""
        target = sqlite3.connect(database)
        with closing(target):
            self._db.backup(target)

    def forget(self, filename: str) -> int:
        """Drop a file that is gone; gives the number of captures dropped."""
        row = self._db.execute("SELECT id FROM files WHERE name = ?", (filename,)).fetchone()
        if row is None:
            return 0
        self._file_ids.pop(filename, None)
        self._db.execute("BEGIN IMMEDIATE")
        try:
            dropped = self._db.execute("DELETE FROM captures WHERE file_id = ?", row).rowcount
            self._db.execute("DELETE FROM files WHERE id = ?", row)
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")
        return dropped

    def forget_for_good(self, filename: str) -> None:
        """Drop a file that is about to change, and wait until the disk knows: the index must not outlive it."""
        self.save()
        self._db.execute("PRAGMA synchronous = FULL")
        try:
            self.forget(filename)
        finally:
            self._db.execute("PRAGMA synchronous = OFF")

    def files(self) -> list[tuple[str, int]]:
        """Give the name of each file and the number of its bytes that the index covers."""
        self.save()
        return list(self._db.execute("SELECT name, indexed_to FROM files ORDER BY name"))

    def count(self, filename: str, *, beyond: int = 0) -> int:
        """Count the captures of a file that begin at the byte `beyond` or later."""
        query = "SELECT count(*) FROM captures JOIN files ON files.id = file_id WHERE name = ? AND position >= ?"
        return int(self._db.execute(query, (filename, beyond)).fetchone()[0])

    def latest(self) -> datetime:
        """Give the latest time at which a capture began, 1970 where there is none."""
        self.save()
        (latest,) = self._db.execute("SELECT max(date) FROM captures").fetchone()
        return _EPOCH + timedelta(microseconds=latest or 0)

    def find_record(self, record_id: str) -> Entry | None:
        """Give the entry of a record id, or None."""
        if record_id in self._pending:
            return self._pending[record_id]
        return self._one("WHERE record_id = ?", (record_id,))

    def find_payload(self, digest: str) -> Capture | None:
        """Give the capture in a file of ours whose record holds the payload with this digest, or None."""
        if digest in self._pending_payloads:
            return self._pending_payloads[digest]
        entry = self._one(
            f"WHERE digest = ? AND kind = 'response' AND {_IS_OWN} ORDER BY captures.id LIMIT 1", (digest,)
        )
        return entry.capture if entry else None

    def find_revisits(self, digest: str) -> Iterator[Entry]:
        """Give the captures that only refer to the payload with this digest."""
        self.save()
        rows = self._db.execute(f"{_ROW} WHERE digest = ? AND kind = 'revisit'", (digest,))
        return (_entry(row) for row in rows)

    def find_nearest(self, uri: str, date: datetime | None = None) -> Entry | None:
        """Give the capture of an address that is nearest in time to `date`, or its latest one.

        Captures of exactly this address come first; only without any do those under the same
        key count (http for https, without `www.`), because a redirect between the two is kept too.
        """
        self.save()
        key, exact = urlkey(uri), target_uri(uri)
        return self._nearest("target_uri = ?", (key, exact), date) or self._nearest("1", (key,), date)

    def _nearest(self, condition: str, values: tuple[str, ...], date: datetime | None) -> Entry | None:
        responses = f"WHERE urlkey = ? AND {condition} AND kind != 'failure' "
        if date is None:
            return self._one(responses + "ORDER BY date DESC LIMIT 1", values)
        moment = _microseconds(date)
        before = self._one(responses + "AND date <= ? ORDER BY date DESC LIMIT 1", (*values, moment))
        after = self._one(responses + "AND date > ? ORDER BY date LIMIT 1", (*values, moment))
        if before is None or after is None:
            return before or after
        return before if date - before.capture.date <= after.capture.date - date else after

    def find_all(self, uri: str) -> list[Entry]:
        """Give all captures of an address, oldest first."""
        self.save()
        rows = self._db.execute(f"{_ROW} WHERE urlkey = ? AND kind != 'failure' ORDER BY date", (urlkey(uri),))
        return [_entry(row) for row in rows]

    def walk(self) -> Iterator[tuple[str, Entry]]:
        """Give every capture with its key, in the order of a CDX file."""
        self.save()
        keyed = _ROW.replace("SELECT ", "SELECT urlkey, ", 1)
        query = f"{keyed} WHERE kind != 'failure' ORDER BY urlkey, date"
        for key, *row in self._db.execute(query):
            yield key, _entry(tuple(row))

    def walk_records(self) -> Iterator[Entry]:
        """Give every capture of an HTTP answer, by its record's name."""
        self.save()
        query = f"{_ROW} WHERE kind IN ('response', 'revisit') ORDER BY record_id"
        return (_entry(row) for row in self._db.execute(query))

    def _one(self, condition: str, values: tuple[object, ...]) -> Entry | None:
        row = self._db.execute(f"{_ROW} {condition}", values).fetchone()
        return _entry(row) if row else None

    def _file_id(self, filename: str) -> int:
        if filename not in self._file_ids:
            self._db.execute("INSERT OR IGNORE INTO files (name) VALUES (?)", (filename,))
            (file_id,) = self._db.execute("SELECT id FROM files WHERE name = ?", (filename,)).fetchone()
            self._file_ids[filename] = file_id
        return self._file_ids[filename]


def _entry(row: tuple[str, str, int, str, str, int, int | None, str, int, str]) -> Entry:
    record_id, target_uri, date, digest, filename, position, status, kind, length, media_type = row
    capture = Capture(
        record_id=record_id,
        target_uri=target_uri,
        date=_EPOCH + timedelta(microseconds=date),
        payload_digest=digest,
        filename=filename,
        offset=position,
        status=status,
    )
    return Entry(capture=capture, kind=kind, length=length, media_type=media_type)


def _row(entry: Entry, file_id: int) -> tuple[object, ...]:
    capture = entry.capture
    return (
        capture.record_id,
        entry.kind,
        urlkey(capture.target_uri),
        capture.target_uri,
        _microseconds(capture.date),
        capture.payload_digest,
        file_id,
        capture.offset,
        entry.length,
        capture.status,
        entry.media_type,
    )


def _microseconds(moment: datetime) -> int:
    return (moment - _EPOCH) // _MICROSECOND
