"""Looks at pages that are as they were: kept and counted in two statements that are the same for all of them.

Of such a look only what a reader of the history sees is kept: all else stands beside the address. Of the address
nothing changes but when it was seen and is due, and how often it was looked at.
"""

from collections.abc import Sequence
from datetime import datetime
from itertools import repeat
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection

from refcheck.store.batches import texts_of_moments

_AT_ONCE = 2_000


class UnchangedLook(NamedTuple):
    """A look at a living page whose answer was as before, when the next is due, and the number of looks with it."""

    link_id: int
    at: datetime
    outcome: str
    reason: str | None
    status: int | None
    record_id: str | None
    due_at: datetime
    looks: int


_KEEP = (
    "INSERT INTO observations"
    " (link_id, at, outcome, reason, status, record_id, night_id, is_unchanged, is_counted, state)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, 1, 1, 'alive') ON CONFLICT DO NOTHING"
)
_COUNT = "UPDATE links SET due_at = ?1, seen_at = ?2, alive_at = ?2, looks = ?3 WHERE id = ?4"

_KEEP_AND_COUNT = """
    WITH looks AS MATERIALIZED (
        SELECT * FROM json_to_recordset(%s::json) AS given(
            link_id bigint, at timestamptz, outcome text, reason text, status integer, record_id text,
            due_at timestamptz, looks integer)
    ), kept AS (
        INSERT INTO observations
            (link_id, at, outcome, reason, status, record_id, night_id, is_unchanged, is_counted, state)
        SELECT link_id, at, outcome, reason, status, record_id, %s, true, true, 'alive' FROM looks
        ON CONFLICT DO NOTHING
    )
    UPDATE links SET due_at = looks.due_at, seen_at = looks.at, alive_at = looks.at, looks = looks.looks
    FROM looks WHERE links.id = looks.link_id AND links.id = ANY(%s::bigint[])
"""


def record_unchanged(connection: Connection, night_id: int, looks: Sequence[UnchangedLook]) -> None:
    """Keep looks of a night and count them at their addresses; one that the night has already is not kept twice."""
    for start in range(0, len(looks), _AT_ONCE):
        some = looks[start : start + _AT_ONCE]
        if connection.dialect.name == "postgresql":
            rows = msgspec.json.encode([look._asdict() for look in some]).decode()
            connection.exec_driver_sql(_KEEP_AND_COUNT, (rows, night_id, [look.link_id for look in some]))
            continue
        link_ids, ats, outcomes, reasons, statuses, records, due, numbers = zip(*some, strict=True)
        seen = texts_of_moments(ats)
        kept = zip(link_ids, seen, outcomes, reasons, statuses, records, repeat(night_id), strict=False)
        connection.exec_driver_sql(_KEEP, list(kept))
        connection.exec_driver_sql(_COUNT, list(zip(texts_of_moments(due), seen, numbers, link_ids, strict=True)))
