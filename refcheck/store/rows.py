"""Rows of wide tables as values: made by the hundred thousand, so the driver's values are taken as they come."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeVar

import msgspec
from sqlalchemy import JSON, Boolean, Column, ColumnElement, Dialect, type_coerce
from sqlalchemy.types import NullType

from refcheck.store.types import UtcTime

T = TypeVar("T")
_Reading = tuple[tuple[int, Callable[[Any], Any]], ...]


def as_driven(columns: Iterable[Column[Any]]) -> tuple[ColumnElement[Any], ...]:
    """Give columns whose values are left as the driver gives them; `make_rows` reads them."""
    return tuple(type_coerce(column, NullType()).label(column.name) for column in columns)


def make_rows(
    kind: type[T], rows: Iterable[Sequence[Any]], columns: tuple[Column[Any], ...], dialect: Dialect
) -> list[T]:
    """Make values of a kind whose fields are in the order of the columns."""
    if dialect.name == "postgresql":  # its driver gives moments, truth values and JSON already
        return [kind(*row) for row in rows]
    # Column by column: that spares the choice of what to read for every value.
    given: list[Iterable[Any]] = list(zip(*rows, strict=True))
    if not given:
        return []
    for place, read in _readings_of(columns):
        given[place] = [None if value is None else read(value) for value in given[place]]
    return list(map(kind, *given))


@lru_cache(maxsize=16)
def _readings_of(columns: tuple[Column[Any], ...]) -> _Reading:
    """Give what SQLite's values need: it knows neither moments nor truth values nor JSON."""
    found: list[tuple[int, Callable[[Any], Any]]] = []
    for place, column in enumerate(columns):
        if isinstance(column.type, UtcTime):
            found.append((place, _moment_of))
        elif isinstance(column.type, JSON):
            found.append((place, _json_of))
        elif isinstance(column.type, Boolean):
            found.append((place, bool))
    return tuple(found)


@lru_cache(maxsize=256)  # what is remembered of most addresses is the same
def _json_of(text: str) -> Any:
    """Give a JSON value, which readers take as it is and never change."""
    return msgspec.json.decode(text)


@lru_cache(maxsize=256)  # an address was mostly seen alive when it was seen
def _moment_of(text: str) -> datetime:
    return datetime.fromisoformat(f"{text}+00:00")
