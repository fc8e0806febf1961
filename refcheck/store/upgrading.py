"""The schema brought to this version's form; Alembic, which loads slowly, is asked only where it is another."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect

from refcheck.errors import StoreError
from refcheck.store.database import Store

NEWEST = "0004"
"""The version of the last step in `migrations/versions`."""


def upgrade_store(store: Store) -> tuple[str | None, str]:
    """Run the steps that are missing, in one transaction; give the version before and after.

    Raises:
        StoreError: The database cannot be written, or a newer refcheck made it.
    """
    if store.is_sqlite:
        _make_folder(store)
    with store.begin() as connection:
        version = find_version(connection)
    if version == NEWEST:
        return version, NEWEST
    with _rebuilding(store) as connection:
        before = find_version(connection)  # another process may have been quicker
        if before != NEWEST:
            _refuse_newer(store, before)
            from refcheck.store.steps import run_steps

            run_steps(connection)
        return before, NEWEST


@contextmanager
def _rebuilding(store: Store) -> Iterator[Connection]:
    """Open a transaction in which a table may be put in the place of another.

    SQLite changes a table by copying it and dropping the old one. Where references are checked, dropping deletes all
    rows of other tables that refer to it; that can be switched off outside of a transaction only.
    """
    with store.reported(), store.engine.connect() as connection:
        driver: Any = connection.connection.driver_connection if store.is_sqlite else None
        if driver is not None:
            driver.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                yield connection
        finally:
            if driver is not None:
                driver.execute("PRAGMA foreign_keys=ON")


def ensure_current(store: Store) -> None:
    """Refuse a database that is not of this version's form.

    Raises:
        StoreError: It is older or newer, or cannot be read.
    """
    if store.is_sqlite and not Path(store.url.database or "").is_file():
        raise StoreError(f"{store.name}: there is no history; run refcheck db upgrade to begin one")
    with store.read() as connection:
        version = find_version(connection)
    if version != NEWEST:
        _refuse_newer(store, version)
        raise StoreError(f"{store.name}: the history has an older form ({version or 'none'}); run refcheck db upgrade")


def find_version(connection: Connection) -> str | None:
    """Give the version of the tables, None where there are none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return version


def _make_folder(store: Store) -> None:
    folder = Path(store.url.database or "").parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{folder}: the database's folder cannot be made ({error.strerror or error})") from error


def _refuse_newer(store: Store, version: str | None) -> None:
    from refcheck.store.steps import is_known

    if version is not None and not is_known(version):
        raise StoreError(f"{store.name}: a newer refcheck made this history ({version}); install that one")
