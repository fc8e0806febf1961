"""Accounts of nights for those who need little of them: one of a first night holds tens of thousands of changes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select

from refcheck.store.schema import changes, nights
from refcheck.store.types import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedNight:
    """A night that has an account, without it."""

    id: int
    started_at: datetime
    finished_at: datetime
    is_void: bool


def find_finished(connection: Connection, *, limit: int) -> list[FinishedNight]:
    """Give the last nights that have an account, the newest first."""
    columns = (nights.c.id, nights.c.started_at, nights.c.finished_at, nights.c.is_void)
    rows = connection.execute(
        select(*columns)
        .where(nights.c.finished_at.is_not(None), nights.c.report.is_not(None))
        .order_by(nights.c.id.desc())
        .limit(limit)
    )
    return [FinishedNight(**row._mapping) for row in rows]


def find_short_accounts(connection: Connection, *, limit: int) -> list[tuple[Mapping[str, Any], int]]:
    """Give the accounts of the last nights, the newest first: each without its changes, and the number of these."""
    short: ColumnElement[Any]
    if connection.dialect.name == "postgresql":
        short = nights.c.report.op("-", return_type=Json)("changes")
        number = func.jsonb_array_length(nights.c.report["changes"])
    else:
        short = func.json_remove(nights.c.report, "$.changes", type_=Json)
        number = func.json_array_length(nights.c.report, "$.changes")
    rows = connection.execute(
        select(short, number).where(nights.c.report.is_not(None)).order_by(nights.c.id.desc()).limit(limit)
    )
    return [(row[0], row[1] or 0) for row in rows]


def count_changes(connection: Connection, night_id: int) -> dict[str, int]:
    """Count a night's changes by kind."""
    rows = connection.execute(
        select(changes.c.kind, func.count()).where(changes.c.night_id == night_id).group_by(changes.c.kind)
    )
    return {row[0]: row[1] for row in rows}
