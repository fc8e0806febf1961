"""Questions asked so often that their wording costs more than their answer: put into words once, answered in tuples.

SQLAlchemy looks up a statement, its parameters and its columns anew each time and wraps every row; for a host with
two due addresses that is most of what taking them costs. What SQLite's driver says is told as the rest is.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Dialect, Select

from refcheck.store.batches import text_of_moment


def ask(connection: Connection, question: Select[Any], values: Mapping[str, Any]) -> Sequence[tuple[Any, ...]]:
    """Give the rows of a question that is built once, as the driver gives them; `values` are its parameters by name."""
    sql, order, own = _in_words(question, connection.dialect)
    given = {**own, **values}
    if connection.dialect.name == "postgresql":
        answer = connection.exec_driver_sql(sql, given).cursor
    else:
        driver = connection.connection.driver_connection
        assert driver is not None  # only of a connection that was closed
        answer = driver.execute(sql, [_driven(given[name]) for name in order])
    assert answer is not None  # questions have rows
    rows: Sequence[tuple[Any, ...]] = answer.fetchall()
    return rows


@lru_cache(maxsize=64)
def _in_words(question: Select[Any], dialect: Dialect) -> tuple[str, tuple[str, ...], Mapping[str, Any]]:
    """Give a question in the words of a database, its parameters in the order of their places, and its own values."""
    compiled = question.compile(dialect=dialect)
    return compiled.string, tuple(compiled.positiontup or ()), compiled.params


def _driven(value: Any) -> Any:
    return text_of_moment(value) if isinstance(value, datetime) else value
