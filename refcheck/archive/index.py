"""Where each capture stands: a SQLite file beside the WARCs, rebuilt from them when it is lost."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

from refcheck.archive.entries import Entry, IndexRow, capture_of, entry_of, microseconds_of, moment_of, row_of
from refcheck.archive.layout import LAYOUT, layout_of, make_tables
from refcheck.archive.urlkeys import target_uri, urlkey
from refcheck.datatypes.captures import Capture

INDEX_NAME = "index.sqlite"
_BATCH = 4_000  # names and digests come in no order, so each row of a small batch writes pages of its own
_CACHE_KIB = 16_000  # SQLite's own 2,000 hold the keys of a few thousand captures, which come in no order
_REVISITS = "CREATE INDEX IF NOT EXISTS revisits ON captures (digest) WHERE kind = 'revisit'"
"""For the time in which it is asked for: each night adds many, and keeping it level costs as much as all the rest."""
_IS_OWN = "files.name GLOB 'refcheck-[0-9]*'"
_ROW = (
    "SELECT record_id, target_uri, date, digest, files.name, position, status, kind, length, media_type"
    " FROM captures JOIN files ON files.id = file_id"
)


_INSERT = (
    "INSERT OR IGNORE INTO captures (record_id, kind, urlkey, target_uri, date, digest, file_id,"
    " position, length, status, media_type, is_named) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_FIRST_OF_MANY = (
    f"{_ROW} WHERE digest IN (SELECT value FROM json_each(?)) AND kind = 'response' AND status IS NOT 304 AND {_IS_OWN}"
    " ORDER BY captures.id DESC"
)
_SET_LATEST = (
    "INSERT INTO latest (id, date) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET date = max(date, excluded.date)"
)


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
            make_tables(self._db)
        self._file_ids: dict[str, int] = {}
        self._pending: dict[str, IndexRow] = {}
        self._pending_payloads: dict[str, IndexRow] = {}
        self._reached: dict[str, int] = {}

    @property
    def is_former(self) -> bool:
        """Whether it was opened for reading and has the layout of an earlier version, which lacks what is asked for."""
        return layout_of(self._db) != LAYOUT

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

    def add(self, filename: str, entries: Iterable[Entry], *, indexed_to: int) -> None:
        """Take in the captures of a file up to the byte `indexed_to`."""
        file_id = self.file_id(filename)
        self.add_rows(filename, [row_of(entry, file_id) for entry in entries], indexed_to=indexed_to)

    def add_rows(self, filename: str, rows: Iterable[IndexRow], *, indexed_to: int) -> None:
        """Take in captures as rows; otherwise as `add`."""
        for row in rows:
            self._pending[row[0]] = row
            if row[1] == "response":
                self._pending_payloads.setdefault(row[5], row)
        self._reached[filename] = indexed_to
        if len(self._pending) >= _BATCH:
            self.save()

    def save(self) -> None:
        """Hand everything taken in to the operating system, all or none."""
        if not self._reached:
            return
        reached = [(end, self.file_id(filename)) for filename, end in self._reached.items()]
        rows = list(self._pending.values())
        self._db.execute("BEGIN IMMEDIATE")
        try:
            self._db.executemany(_INSERT, rows)
            self._db.executemany("UPDATE files SET indexed_to = max(indexed_to, ?) WHERE id = ?", reached)
            if rows and self._knows_latest():
                self._db.execute(_SET_LATEST, (max(row[4] for row in rows),))
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
        if not self._knows_latest():  # an index of before: looked through once
            (date,) = self._db.execute("SELECT max(date) FROM captures").fetchone()
            self._db.execute(_SET_LATEST, (date or 0,))
        (latest,) = self._db.execute("SELECT date FROM latest").fetchone()
        return moment_of(latest)

    def find_record(self, record_id: str) -> Entry | None:
        """Give the entry of a record id, or None; not of a repeat, whose name nobody was given."""
        if record_id in self._pending:
            return self._pending_entry(self._pending[record_id])
        return self._one("WHERE record_id = ? AND is_named = 1", (record_id,))

    def find_repeat(self, record_id: str, uri: str, date: datetime) -> Entry | None:
        """Give the entry of a record of this address and time, whether or not it can be found by its name alone."""
        if record_id in self._pending:
            return self._pending_entry(self._pending[record_id])
        values = (urlkey(uri), microseconds_of(date), record_id)
        return self._one("WHERE urlkey = ? AND date = ? AND record_id = ?", values)

    def find_payload(self, digest: str) -> Capture | None:
        """Give the capture in a file of ours whose record holds the payload with this digest, or None."""
        return self.find_payloads([digest]).get(digest)

    def find_payloads(self, digests: Collection[str]) -> dict[str, Capture]:
        """Give by digest what `find_payload` gives; asked for many at once each costs a fraction."""
        found = {
            d: self._pending_entry(self._pending_payloads[d]).capture for d in digests if d in self._pending_payloads
        }
        unknown = [digest for digest in digests if digest not in found]
        if unknown:
            rows = self._db.execute(_FIRST_OF_MANY, (json.dumps(unknown),)).fetchall()
            found |= {row[3]: capture_of(row) for row in rows}  # the first one last
        return found

    def prepare_revisits(self) -> None:
        """Make ready for many questions for revisits."""
        self.save()
        self._db.execute(_REVISITS)

    def find_revisits(self, digest: str) -> Iterator[Entry]:
        """Give the captures that only refer to the payload with this digest."""
        self.save()
        rows = self._db.execute(f"{_ROW} WHERE digest = ? AND kind = 'revisit'", (digest,))
        return (entry_of(row) for row in rows)

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
        moment = microseconds_of(date)
        before = self._one(responses + "AND date <= ? ORDER BY date DESC LIMIT 1", (*values, moment))
        after = self._one(responses + "AND date > ? ORDER BY date LIMIT 1", (*values, moment))
        if before is None or after is None:
            return before or after
        return before if date - before.capture.date <= after.capture.date - date else after

    def find_all(self, uri: str) -> list[Entry]:
        """Give all captures of an address, oldest first."""
        self.save()
        rows = self._db.execute(f"{_ROW} WHERE urlkey = ? AND kind != 'failure' ORDER BY date", (urlkey(uri),))
        return [entry_of(row) for row in rows]

    def walk(self) -> Iterator[tuple[str, Entry]]:
        """Give every capture with its key, in the order of a CDX file."""
        self.save()
        keyed = _ROW.replace("SELECT ", "SELECT urlkey, ", 1)
        query = f"{keyed} WHERE kind != 'failure' ORDER BY urlkey, date"
        for key, *row in self._db.execute(query):
            yield key, entry_of(tuple(row))

    def walk_records(self) -> Iterator[Entry]:
        """Give every capture of an HTTP answer that somebody may know by its record's name, in the order of these."""
        self.save()
        query = f"{_ROW} WHERE is_named = 1 AND kind IN ('response', 'revisit') ORDER BY record_id"
        return (entry_of(row) for row in self._db.execute(query))

    def _one(self, condition: str, values: tuple[object, ...]) -> Entry | None:
        row = self._db.execute(f"{_ROW} {condition}", values).fetchone()
        return entry_of(row) if row else None

    def _pending_entry(self, row: IndexRow) -> Entry:
        record_id, kind, _key, target_uri, date, digest, file_id, position, length, status, media_type, _named = row
        filename = next(name for name, number in self._file_ids.items() if number == file_id)
        return entry_of((record_id, target_uri, date, digest, filename, position, status, kind, length, media_type))

    def _knows_latest(self) -> bool:
        return self._db.execute("SELECT date FROM latest").fetchone() is not None

    def file_id(self, filename: str) -> int:
        """Give the number of a file, which is new where nobody has asked for it."""
        if filename not in self._file_ids:
            self._db.execute("INSERT OR IGNORE INTO files (name) VALUES (?)", (filename,))
            (file_id,) = self._db.execute("SELECT id FROM files WHERE name = ?", (filename,)).fetchone()
            self._file_ids[filename] = file_id
        return self._file_ids[filename]
