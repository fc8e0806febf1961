"""One run at a time: a lock that dies with its holder, and the holder's name for whoever finds it taken.

For SQLite it is a file beside the database, locked by the operating system; for PostgreSQL an advisory lock of a
connection of its own. Neither outlives the process that holds it, so a killed run never has to be cleared away.
"""

import fcntl
import os
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from refcheck.errors import StoreError

_RUN_LOCK = 0x7265_6663_6865_636B
"""The advisory lock's number: "refcheck" in ASCII."""


class StoreBusyError(StoreError):
    """Another run holds the store."""


class RunLock:
    """The right to run, until it is closed."""

    def __init__(self, *, stream: BinaryIO | None = None, connection: Connection | None = None) -> None:
        self._stream = stream
        self._connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def is_held(self) -> bool:
        """Tell whether the lock is still ours: a server that was restarted has forgotten it."""
        if self._connection is None:
            return True
        try:
            self._connection.execute(text("SELECT 1"))
        except SQLAlchemyError:
            return False
        return True

    def close(self) -> None:
        """Let others run."""
        if self._stream is not None:
            self._stream.close()
        if self._connection is not None:
            self._connection.invalidate()  # a pooled connection would keep the lock
            self._connection.close()


def lock_run(engine: Engine, *, owner: str, path: Path | None) -> RunLock:
    """Take the lock, of a file beside `path` or of the server.

    Raises:
        StoreBusyError: Another run holds it.
        OSError: The lock file cannot be written.
    """
    return _lock_file(path, owner) if path is not None else _lock_server(engine, owner)


def _lock_file(path: Path, owner: str) -> RunLock:
    place = path.with_name(path.name + ".lock")
    descriptor = os.open(place, os.O_RDWR | os.O_CREAT, 0o644)
    stream = os.fdopen(descriptor, "r+b", buffering=0)
    try:
        fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = stream.read(500).decode("utf-8", "replace").strip()
        stream.close()
        raise StoreBusyError(_describe(str(path), holder)) from None
    stream.truncate(0)
    stream.write(owner.encode())
    return RunLock(stream=stream)


def _lock_server(engine: Engine, owner: str) -> RunLock:
    connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
    connection.execute(
        text("SELECT set_config('application_name', :owner, false)"), {"owner": f"refcheck {owner}"[:63]}
    )
    if connection.execute(text("SELECT pg_try_advisory_lock(:number)"), {"number": _RUN_LOCK}).scalar():
        return RunLock(connection=connection)
    holder = connection.execute(
        text(
            "SELECT a.application_name FROM pg_locks l JOIN pg_stat_activity a USING (pid)"
            " WHERE l.locktype = 'advisory' AND l.granted AND (l.classid::bigint << 32 | l.objid::bigint) = :number"
        ),
        {"number": _RUN_LOCK},
    ).scalar()
    connection.invalidate()
    connection.close()
    raise StoreBusyError(_describe(engine.url.render_as_string(hide_password=True), str(holder or "")))


def _describe(name: str, holder: str) -> str:
    who = f" ({holder.removeprefix('refcheck ')})" if holder else ""
    return f"{name}: another run is at work{who}; let it finish, or wait for it with --wait"
