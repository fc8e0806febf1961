"""Many rows through one statement: compiled once, and given to the driver in the form that costs it least.

SQLAlchemy looks at every value of every row anew, and PostgreSQL's driver sends row by row; either costs more than the
database's own work. SQLite takes tuples, PostgreSQL all rows of a batch as one JSON value, which it turns into rows.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import JSON, Boolean, Connection, Dialect, Table

from refcheck.errors import StoreError
from refcheck.store.types import UtcTime

Row = Mapping[str, Any]
_AT_ONCE = 1_000
_LENGTH_IN_UTC = len("2026-11-23T02:00:00.000001Z")


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows, each with any of the columns; one that is already there is left alone."""
    for names, some in _by_columns(rows):
        _run(connection, _Insert.of(connection.dialect, table, names), some)


def insert_values(
    connection: Connection, table: Table, names: tuple[str, ...], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Insert rows whose values are in the order of `names`; one that is already there is left alone."""
    statement = _Insert.of(connection.dialect, table, names)
    if connection.dialect.name == "postgresql":
        _run(connection, statement, [dict(zip(names, row, strict=True)) for row in rows])
    else:
        _run(connection, statement, rows)


def update_rows(connection: Connection, table: Table, rows: Sequence[Row], *, key: str) -> None:
    """Set columns of rows, found by their `id`, which stands under the name `key`; each row names what it sets."""
    for names, some in _by_columns(rows):
        if len(names) > 1:
            _run(connection, _Update.of(connection.dialect, table, names, key), some)


def _by_columns(rows: Sequence[Row]) -> list[tuple[tuple[str, ...], list[Row]]]:
    """Give the rows by what columns they have, in the order in which these came up first."""
    groups: dict[tuple[str, ...], list[Row]] = {}
    for row in rows:
        groups.setdefault(tuple(row), []).append(row)
    return list(groups.items())


def _run(connection: Connection, statement: "_Statement", rows: Sequence[Any]) -> None:
    for start in range(0, len(rows), _AT_ONCE):
        some = rows[start : start + _AT_ONCE]
        try:
            _send(connection, statement, some)
        except UnicodeEncodeError:
            _send(connection, statement, [_storable_row(row) for row in some])


def _send(connection: Connection, statement: "_Statement", rows: Sequence[Any]) -> None:
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(statement.sql, statement.records_of(rows))
    else:
        connection.exec_driver_sql(statement.sql, statement.tuples_of(rows))


def _storable_row(row: Any) -> Any:
    return tuple(storable(list(row))) if isinstance(row, tuple) else storable(row)


def storable(value: Any) -> Any:
    """Give a value with whatever no database takes as text replaced: halves of characters, and NUL.

    Pages hold such things in their metadata; they must not cost a night.
    """
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode().replace("\0", "\ufffd")
    if isinstance(value, Mapping):
        return {storable(name): storable(held) for name, held in value.items()}
    return [storable(held) for held in value] if isinstance(value, list | tuple) else value


class _Statement:
    """A statement in the words of a database, with what turns values into SQLite's."""

    def __init__(
        self, sql: str, plan: Sequence[tuple[str, Callable[[Any], Any] | None]], *, key: str | None = None
    ) -> None:
        self.sql = sql
        self._names = [name for name, _bind in plan]
        self._binds = [(place, bind) for place, (_name, bind) in enumerate(plan) if bind is not None]
        self._moments = [name for name, bind in plan if bind is _text_or_none]
        self._key = key

    def tuples_of(self, rows: Sequence[Any]) -> list[Sequence[Any]]:
        """Give rows, by name or in the statement's order, as SQLite takes them."""
        names, binds = self._names, self._binds
        made: list[Sequence[Any]] = []
        for row in rows:
            values = list(row) if isinstance(row, tuple) else [row[name] for name in names]
            for place, bind in binds:
                values[place] = bind(values[place])
            made.append(tuple(values))
        return made

    def records_of(self, rows: Sequence[Row]) -> tuple[str, ...]:
        """Give all rows as one JSON value, and the keys once more: by these the planner can tell how few they are."""
        for name in self._moments:
            for row in rows:
                _refuse_without_zone(row[name])
        encoded = msgspec.json.encode(rows)
        if b"\\u0000" in encoded:
            encoded = msgspec.json.encode([storable(row) for row in rows])
        records = encoded.decode()
        if self._key is None:
            return (records,)
        return (records, f"{{{','.join([str(row[self._key]) for row in rows])}}}")


class _Insert(_Statement):
    @classmethod
    @lru_cache(maxsize=64)
    def of(cls, dialect: Dialect, table: Table, names: tuple[str, ...]) -> "_Insert":
        listed = ", ".join(_quoted(dialect, name) for name in names)
        if dialect.name == "postgresql":
            source = f"SELECT {listed} FROM {_records(dialect, table, names, {})}"
        else:
            source = f"VALUES ({', '.join('?' * len(names))})"
        sql = f"INSERT INTO {table.name} ({listed}) {source} ON CONFLICT DO NOTHING"
        return cls(sql, [(name, _bind_of(table, name)) for name in names])


class _Update(_Statement):
    @classmethod
    @lru_cache(maxsize=256)
    def of(cls, dialect: Dialect, table: Table, names: tuple[str, ...], key: str) -> "_Update":
        columns = [name for name in names if name != key]
        if dialect.name == "postgresql":
            changes = ", ".join(f"{_quoted(dialect, name)} = rows.{_quoted(dialect, name)}" for name in columns)
            rows = _records(dialect, table, names, {key: "id"})
            source = f" FROM {rows} WHERE {table.name}.id = rows.{key} AND {table.name}.id = ANY(%s::bigint[])"
        else:
            changes = ", ".join(f"{_quoted(dialect, name)} = ?" for name in columns)
            source = " WHERE id = ?"
        plan = [(name, _bind_of(table, name)) for name in columns]
        return cls(f"UPDATE {table.name} SET {changes}{source}", [*plan, (key, None)], key=key)


def _records(dialect: Dialect, table: Table, names: tuple[str, ...], other: Mapping[str, str]) -> str:
    """Give the words that make rows of a JSON list; `other` are names that are not the column's own."""
    typed = ", ".join(
        f"{_quoted(dialect, name)} {table.c[other.get(name, name)].type.compile(dialect)}" for name in names
    )
    return f"json_to_recordset(%s::json) AS rows({typed})"


def _quoted(dialect: Dialect, name: str) -> str:
    return dialect.identifier_preparer.quote(name)


def _bind_of(table: Table, name: str) -> Callable[[Any], Any] | None:
    kind = table.c[name].type
    if isinstance(kind, UtcTime):
        return _text_or_none
    if isinstance(kind, JSON):
        return _text_of_json
    return _int_or_none if isinstance(kind, Boolean) else None


def text_of_moment(moment: datetime) -> str:
    """Give a moment as SQLite keeps it.

    Raises:
        StoreError: It names no zone.
    """
    return _as_kept(str(msgspec.to_builtins(moment)), moment)


def texts_of_moments(moments: Sequence[datetime]) -> list[str]:
    """Give moments as SQLite keeps them, all at once.

    Raises:
        StoreError: One names no zone.
    """
    written = msgspec.json.encode(moments).decode()[2:-2].split('","')
    return [_as_kept(text, moment) for text, moment in zip(written, moments, strict=True)]


def _as_kept(written: str, moment: datetime) -> str:
    """Give the form that is kept from what msgspec writes, which costs a tenth of `isoformat`."""
    if len(written) == _LENGTH_IN_UTC:
        return f"{written[:10]} {written[11:26]}"
    _refuse_without_zone(moment)
    return moment.astimezone(UTC).isoformat(" ", "microseconds")[:26]


def _text_or_none(moment: datetime | None) -> str | None:
    return None if moment is None else text_of_moment(moment)


def _refuse_without_zone(moment: datetime | None) -> None:
    """Refuse a moment that could mean anything.

    Raises:
        StoreError: It names no zone.
    """
    if moment is not None and moment.tzinfo is None:
        raise StoreError(f"{moment} has no time zone")


def _text_of_json(value: Any) -> str | None:
    return None if value is None else msgspec.json.encode(value).decode()


def _int_or_none(value: bool | None) -> int | None:
    return None if value is None else int(value)
