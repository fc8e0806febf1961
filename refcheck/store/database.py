"""`Store`: one database, its connections and transactions, and what it says turned into `StoreError`."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import msgspec
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from refcheck.errors import ConfigError, StoreError
from refcheck.store.locking import RunLock, lock_run

_BUSY_SECONDS = 20
_CACHE_KIB = 16_000  # SQLite's own 2,000 are read anew for every host of a long list

_SERVER_PATIENCE: Mapping[str, int] = {
    "connect_timeout": 5,
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 30_000,
}
"""How long PostgreSQL may not answer (libpq's words: seconds, the last milliseconds); an address may say otherwise.

The system's own limits are two minutes for a connection and two hours for one whose other end is gone.
"""

T = TypeVar("T")


class Store:
    """The history of links in one database; SQLite unless the address says otherwise.

    Opening it touches nothing. Each `begin` is one transaction: all of it is kept, or nothing.
    """

    def __init__(self, address: str | Path, *, in_threads: bool = False) -> None:
        """Take a path of an SQLite file, or an SQLAlchemy address ("postgresql://…").

        `in_threads` is for a process that has more to do while a server does not answer; see `aside`.

        Raises:
            ConfigError: The address cannot be read, or its driver is not installed.
        """
        self.url = _parse_address(address)
        self._in_threads = in_threads
        try:
            self.engine = _make_engine(self.url)
        except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
            raise ConfigError(
                f"the database {self.name} cannot be used ({error}); for PostgreSQL install refcheck-pipeline[postgres]"
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def is_sqlite(self) -> bool:
        """Whether the database is a file of ours."""
        return self.url.get_backend_name() == "sqlite"

    @property
    def name(self) -> str:
        """The database's address without its password, for messages."""
        return str(self.url.database) if self.is_sqlite else self.url.render_as_string(hide_password=True)

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """Open a transaction that is committed at the end, or rolled back when anything goes wrong.

        Raises:
            StoreError: The database cannot be read or written.
        """
        with self.reported(), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Open a connection for reading: SQLite's writers are not held up by it.

        Raises:
            StoreError: The database cannot be read.
        """
        with self.reported(), self.engine.connect() as connection:
            yield connection.execution_options(is_reading=True)

    async def aside(self, work: Callable[[], T]) -> T:
        """Do work with the database; in a thread where that was asked for, so that it holds up nothing else.

        Other connections of ours to the same server must go on meanwhile: one that shuts down waits up to a minute
        for whoever has begun to connect and says no more, and answers nobody until then.
        """
        return await asyncio.to_thread(work) if self._in_threads else work()

    def lock_run(self, owner: str) -> RunLock:
        """Take the lock that only one run holds; the operating system or the server lets go of it when we die.

        Raises:
            StoreBusyError: Another run holds it.
            StoreError: The database cannot be reached.
        """
        with self.reported():
            return lock_run(self.engine, owner=owner, path=self._path())

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()

    def _path(self) -> Path | None:
        return Path(self.url.database or "") if self.is_sqlite else None

    @contextmanager
    def reported(self) -> Iterator[None]:
        """Turn what a database says into a `StoreError` that names it and what to do."""
        try:
            yield
        except DBAPIError as error:
            raise StoreError(f"{self.name}: {_explain(error.orig)}") from error
        except sqlite3.Error as error:
            raise StoreError(f"{self.name}: {_explain(error)}") from error
        except (SQLAlchemyError, OSError) as error:
            raise StoreError(f"{self.name}: the history cannot be read or written ({error})") from error


def _parse_address(address: str | Path) -> URL:
    written = str(address)
    if "://" not in written:
        return URL.create("sqlite", database=str(Path(written).expanduser().absolute()))
    try:
        url = make_url(written)
    except ArgumentError as error:
        raise ConfigError(f"{written!r} is no database address: give a path, or postgresql://user@host/name") from error
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise ConfigError(f"{url.get_backend_name()} is no database that refcheck knows: sqlite or postgresql")
    if url.drivername == "postgresql":
        url = url.set(drivername="postgresql+psycopg")
    return url


def _make_engine(url: URL) -> Engine:
    json: dict[str, Any] = {"json_serializer": _write_json, "json_deserializer": msgspec.json.decode}
    if url.get_backend_name() != "sqlite":
        engine = create_engine(url, pool_pre_ping=True, pool_size=4, connect_args=server_patience(url), **json)
        event.listen(engine, "connect", _prepare_postgresql)
        return engine
    pool = NullPool if _is_memory(url) else None
    engine = create_engine(url, connect_args={"timeout": _BUSY_SECONDS}, poolclass=pool, **json)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def server_patience(url: URL) -> dict[str, Any]:
    """Give how long a server may not answer, as libpq's parameters, without those that its address names itself."""
    return {name: value for name, value in _SERVER_PATIENCE.items() if name not in url.query}


def _is_memory(url: URL) -> bool:
    return url.database in (None, "", ":memory:")


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    """Set what is SQLite's to set: our own transactions, a log beside the file, a sync at each checkpoint only."""
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        f"busy_timeout={_BUSY_SECONDS * 1000}",
        f"cache_size=-{_CACHE_KIB}",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _prepare_postgresql(connection: Any, _record: Any) -> None:
    """Ask for moments in UTC, so that they need no turning."""
    connection.execute("SET TIME ZONE 'UTC'").close()
    connection.commit()


def _write_json(value: Any) -> str:
    return msgspec.json.encode(value).decode()


def _begin_sqlite(connection: Connection) -> None:
    """Ask for the write lock at once: two plain BEGINs that both go on to write end in "database is locked"."""
    is_reading = connection.get_execution_options().get("is_reading")
    connection.exec_driver_sql("BEGIN" if is_reading else "BEGIN IMMEDIATE")


def _explain(error: BaseException | None) -> str:
    """Say what is wrong and what to do, for what happens to databases in practice."""
    said = " ".join(str(error).split())
    lowered = said.lower()
    if "disk is full" in lowered or "no space left" in lowered:
        return f"the disk is full ({said}); free some space and run again, nothing that was reported is lost"
    if "readonly" in lowered or "read-only" in lowered:
        return f"the database is read-only ({said}); make the file and its folder writable"
    if "no such table" in lowered or "does not exist" in lowered:
        return f"the database holds no history of this version ({said}); run refcheck db upgrade"
    if "unable to open" in lowered:
        return f"the database cannot be opened ({said}); check that its folder is there and writable"
    if "database is locked" in lowered:
        return f"another process holds the database ({said}); run again when it is done"
    if "malformed" in lowered or "not a database" in lowered:
        return f"the file is damaged or no database ({said}); restore a copy"
    return f"the database cannot be reached or used ({said})"


def ping(connection: Connection) -> None:
    """Ask the database for nothing, to learn whether it is there."""
    connection.execute(text("SELECT 1"))
