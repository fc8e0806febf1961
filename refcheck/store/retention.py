"""What may be forgotten, and the history as lines of JSON for keeping elsewhere."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, delete, func, select, text

from refcheck.store.database import Store
from refcheck.store.schema import citations, claims, links, metadata, nights, observations, verdicts

_AT_ONCE = 5_000


def forget_before(store: Store, moment: datetime) -> int:
    """Forget judged looks and verdicts from before a time; give how many looks went.

    The last look at each address, the last verdict on each claim, and everything that was told stay. What a
    history has led to is kept beside the link, so no later judgement changes.

    Raises:
        StoreError: The database cannot be written.
    """
    forgotten = 0
    while True:  # in steps, so that a night at work never waits long
        with store.begin() as connection:
            old = _find_old_looks(connection, moment)
            if not old:
                break
            connection.execute(delete(observations).where(observations.c.id.in_(old)))
            forgotten += len(old)
    with store.begin() as connection:
        last = select(func.max(verdicts.c.id)).group_by(verdicts.c.claim_id)
        connection.execute(delete(verdicts).where(verdicts.c.at < moment, verdicts.c.id.not_in(last)))
        uncited = claims.c.id.not_in(select(citations.c.claim_id).where(citations.c.claim_id.is_not(None)))
        connection.execute(delete(claims).where(uncited, claims.c.verified_at < moment))
    return forgotten


def compact(store: Store) -> None:
    """Give space back to the file system and renew what the database knows of its tables.

    Raises:
        StoreError: The database cannot be written.
    """
    with store.reported(), store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if store.is_sqlite:
            raw = connection.connection.driver_connection
            assert raw is not None
            for statement in ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA optimize"):
                raw.execute(statement)
        else:
            connection.execute(text("VACUUM (ANALYZE)"))


def export_rows(connection: Connection) -> Iterator[dict[str, Any]]:
    """Give every row of every table, in the order of their keys, as JSON values with the table's name."""
    for table in metadata.sorted_tables:
        rows = connection.execution_options(yield_per=1000).execute(select(table).order_by(*table.primary_key.columns))
        for row in rows:
            yield {"table": table.name} | {name: _plain(value) for name, value in row._mapping.items()}


def _find_old_looks(connection: Connection, moment: datetime) -> list[int]:
    """Find judged looks from before a time that are not the last of their address; unfinished nights keep theirs."""
    finished = select(nights.c.id).where(nights.c.finished_at.is_not(None), nights.c.started_at < moment)
    rows = connection.execute(
        select(observations.c.id)
        .join(links, links.c.id == observations.c.link_id)
        .where(
            observations.c.at < moment,
            observations.c.is_counted.is_not(None),
            observations.c.night_id.in_(finished),
            observations.c.at < links.c.seen_at,
        )
        .limit(_AT_ONCE)
    )
    return list(rows.scalars())


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value
