"""INSERT … ON CONFLICT in the words of either database."""

from typing import Any

from sqlalchemy import Connection, Dialect, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_or_skip(dialect: Dialect, table: Table) -> Any:
    """Give an INSERT that leaves a row alone which is already there."""
    return _words(dialect).insert(table).on_conflict_do_nothing()


def insert_or_update(connection: Connection, table: Table, *, key: str, update: tuple[str, ...]) -> Any:
    """Give an INSERT that, where the row is already there, sets some of its columns anew."""
    statement = _words(connection.dialect).insert(table)
    return statement.on_conflict_do_update(
        index_elements=[key], set_={name: statement.excluded[name] for name in update}
    )


def _words(dialect: Dialect) -> Any:
    return postgresql if dialect.name == "postgresql" else sqlite
