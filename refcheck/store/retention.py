"""What may be forgotten, and the history as lines of JSON for keeping elsewhere."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, delete, func, select, text

from refcheck.store.database import Store
from refcheck.store.numbers import as_parameter, is_among
from refcheck.store.schema import citations, claims, links, metadata, nights, observations, verdicts

_AT_ONCE = 5_000


def forget_before(store: Store, moment: datetime) -> int:
    """Forget judged looks and verdicts from before a time; give how many looks went.

    The last look at each address, the last verdict on each claim, and everything that was told stay. What a
    history has led to is kept beside the link, so no later judgement changes.

    Raises:
        StoreError: The database cannot be written.
    """
    with store.read() as connection:
        finished = nights.c.finished_at.is_not(None) & (nights.c.started_at < moment)
        old_nights = connection.execute(select(nights.c.id).where(finished).order_by(nights.c.id)).scalars().all()
    forgotten = sum(_forget_looks(store, night, moment) for night in old_nights)
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


def _forget_looks(store: Store, night_id: int, moment: datetime) -> int:
    """Forget a finished night's judged looks that are not the last of their address; give their number."""
    forgotten = last = 0
    while True:  # in steps, so that a night at work never waits long, and never back to what stays
        with store.begin() as connection:
            rows = connection.execute(
                select(observations.c.id)
                .join(links, links.c.id == observations.c.link_id)
                .where(
                    observations.c.night_id == night_id,
                    observations.c.id > last,
                    observations.c.at < moment,
                    observations.c.is_counted.is_not(None),
                    observations.c.at < links.c.seen_at,
                )
                .order_by(observations.c.id)
                .limit(_AT_ONCE)
            )
            old = rows.scalars().all()
            if not old:
                return forgotten
            dialect = connection.dialect
            connection.execute(
                delete(observations).where(is_among(observations.c.id, dialect.name)), as_parameter(old, dialect)
            )
            forgotten, last = forgotten + len(old), old[-1]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value
