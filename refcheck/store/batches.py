"""Many rows through one statement: compiled once, and given to the driver as they are.

SQLAlchemy looks at every value of every row anew, which costs more than the database's own work.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Table, bindparam, update
from sqlalchemy.sql.dml import UpdateBase

from refcheck.store.upserts import insert_or_skip

_Bind = Callable[[Any], Any] | None
_MOST_KINDS = 64


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all have the same columns; one that is already there is left alone."""
    if rows:
        _Batch.of_insert(connection.dialect, table, tuple(rows[0])).execute(connection, rows)


def update_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]], *, key: str) -> None:
    """Set columns of rows, found by their `id`, which stands under the name `key`; all have the same columns."""
    if rows:
        names = tuple(name for name in rows[0] if name != key)
        _Batch.of_update(connection.dialect, table, names, key).execute(connection, rows)


class _Batch:
    """A statement in the words of a database, with what turns values into the driver's."""

    def __init__(self, statement: UpdateBase, dialect: Dialect, columns: Mapping[str, str]) -> None:
        """Take the names of the row's values by those of the statement's parameters."""
        compiled = statement.compile(dialect=dialect)
        self._sql = str(compiled)
        binds: dict[str, _Bind] = {
            name: bind.type.dialect_impl(dialect).bind_processor(dialect) for name, bind in compiled.binds.items()
        }
        self._is_positional = compiled.positional
        order = (compiled.positiontup or []) if compiled.positional else list(binds)
        self._plan = [(name, columns[name], binds[name]) for name in order]

    @classmethod
    @lru_cache(maxsize=_MOST_KINDS)
    def of_insert(cls, dialect: Dialect, table: Table, names: tuple[str, ...]) -> "_Batch":
        statement = insert_or_skip(dialect, table).values(
            {name: bindparam(name, type_=table.c[name].type) for name in names}
        )
        return cls(statement, dialect, {name: name for name in names})

    @classmethod
    @lru_cache(maxsize=_MOST_KINDS)
    def of_update(cls, dialect: Dialect, table: Table, names: tuple[str, ...], key: str) -> "_Batch":
        new = {name: bindparam(f"new_{name}", type_=table.c[name].type) for name in names}
        statement = update(table).where(table.c.id == bindparam(f"at_{key}")).values(new)
        return cls(statement, dialect, {f"new_{name}": name for name in names} | {f"at_{key}": key})

    def execute(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        values: list[Any]
        if self._is_positional:
            values = [tuple(bind(row[own]) if bind else row[own] for _, own, bind in self._plan) for row in rows]
        else:
            values = [{name: bind(row[own]) if bind else row[own] for name, own, bind in self._plan} for row in rows]
        connection.exec_driver_sql(self._sql, values)
