"""INSERT … ON CONFLICT in the words of either database."""

from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_or_skip(connection: Connection, table: Table) -> Any:
    """Give an INSERT that leaves a row alone which is already there."""
    return _dialect(connection).insert(table).on_conflict_do_nothing()


def insert_or_update(connection: Connection, table: Table, *, key: str, update: tuple[str, ...]) -> Any:
    """Give an INSERT that, where the row is already there, sets some of its columns anew."""
    statement = _dialect(connection).insert(table)
    return statement.on_conflict_do_update(
        index_elements=[key], set_={name: statement.excluded[name] for name in update}
    )


def _dialect(connection: Connection) -> Any:
    return postgresql if connection.dialect.name == "postgresql" else sqlite
