"""Many numbers as one parameter: a statement with a place for each is written and read anew every time."""

from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import BigInteger, Column, ColumnElement, Dialect, Text, any_, bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY

NUMBERS = "numbers"
"""The parameter's name."""


def is_among(column: Column[Any], dialect: str) -> ColumnElement[bool]:
    """Give the condition that a column is one of the numbers that `NUMBERS` stands for."""
    if dialect == "postgresql":
        return column == any_(bindparam(NUMBERS, type_=ARRAY(BigInteger)))
    listed = func.json_each(bindparam(NUMBERS, type_=Text)).table_valued("value")
    return column.in_(select(listed.c.value))


def as_parameter(numbers: Sequence[int], dialect: Dialect) -> dict[str, Any]:
    """Give the parameter that stands for numbers."""
    return {NUMBERS: as_one_value(numbers, dialect)}


def as_one_value(values: Sequence[object], dialect: Dialect) -> list[object] | str:
    """Give many numbers or texts as one value: an array for PostgreSQL, JSON for SQLite's `json_each`."""
    return list(values) if dialect.name == "postgresql" else msgspec.json.encode(values).decode()
