"""Runs, what changed in them, and what was told to whom."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, or_, select, update

from refcheck.store.batches import insert_rows
from refcheck.store.schema import changes, deliveries, links, nights, observations
from refcheck.store.upserts import insert_or_skip


@dataclass(frozen=True, slots=True, kw_only=True)
class NightRow:
    """One run; `report` is its account as JSON values, None while it is at work."""

    id: int
    started_at: datetime
    finished_at: datetime | None
    trusted_until: datetime | None
    is_void: bool
    void_reason: str | None
    owner: str
    report: Mapping[str, Any] | None


_COLUMNS = [nights.c[field.name] for field in fields(NightRow)]


def begin_night(connection: Connection, *, now: datetime, owner: str) -> int:
    """Add a night that is at work; give its number."""
    row = connection.execute(nights.insert().returning(nights.c.id), {"started_at": now, "owner": owner})
    return int(row.scalar_one())


def find_unfinished(connection: Connection) -> NightRow | None:
    """Give the last night that was begun and not finished: its process was killed."""
    row = connection.execute(
        select(*_COLUMNS).where(nights.c.finished_at.is_(None)).order_by(nights.c.id.desc()).limit(1)
    ).first()
    return NightRow(**row._mapping) if row else None


def find_nights(connection: Connection, *, limit: int = 30) -> list[NightRow]:
    """Give the last nights, the newest first."""
    rows = connection.execute(select(*_COLUMNS).order_by(nights.c.id.desc()).limit(limit))
    return [NightRow(**row._mapping) for row in rows]


def find_void_reasons(connection: Connection, *, limit: int) -> list[str]:
    """Give why the last finished nights were void, the newest first, "" for those that were not."""
    rows = connection.execute(
        select(nights.c.void_reason).where(nights.c.finished_at.is_not(None)).order_by(nights.c.id.desc()).limit(limit)
    )
    return [reason or "" for reason in rows.scalars()]


def find_last_reported(connection: Connection) -> NightRow | None:
    """Give the last night that has an account."""
    row = connection.execute(
        select(*_COLUMNS).where(nights.c.finished_at.is_not(None)).order_by(nights.c.id.desc()).limit(1)
    ).first()
    return NightRow(**row._mapping) if row else None


def find_night(connection: Connection, night_id: int) -> NightRow | None:
    """Give one night."""
    row = connection.execute(select(*_COLUMNS).where(nights.c.id == night_id)).first()
    return NightRow(**row._mapping) if row else None


def save_night(connection: Connection, night_id: int, **values: Any) -> None:
    """Set columns of a night."""
    connection.execute(update(nights).where(nights.c.id == night_id).values(**values))


def add_requests(connection: Connection, night_id: int, requests: int, to_archives: int, archive_errors: int) -> None:
    """Add to what was asked in a night."""
    connection.execute(
        update(nights)
        .where(nights.c.id == night_id)
        .values(
            requests=nights.c.requests + requests,
            archive_requests=nights.c.archive_requests + to_archives,
            archive_errors=nights.c.archive_errors + archive_errors,
        )
    )


def find_requests(connection: Connection, night_id: int) -> tuple[int, int, int]:
    """Give how much was asked in a night, how much of that of web archives, and what failed there."""
    columns = (nights.c.requests, nights.c.archive_requests, nights.c.archive_errors)
    row = connection.execute(select(*columns).where(nights.c.id == night_id)).first()
    return (row[0], row[1], row[2]) if row else (0, 0, 0)


def find_last_moment(connection: Connection) -> datetime | None:
    """Give the latest time that the history knows; a clock that stands before it was set back."""
    newest = select(func.max(observations.c.id)).scalar_subquery()
    last_look = select(observations.c.at).where(observations.c.id == newest)
    moments = [connection.execute(last_look).scalar()]
    moments += [
        connection.execute(select(func.max(column))).scalar() for column in (nights.c.started_at, nights.c.finished_at)
    ]
    return max((moment for moment in moments if moment is not None), default=None)


def add_changes(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Keep what changed; a change that is already there is left alone."""
    insert_rows(connection, changes, rows)


def find_changes(connection: Connection, night_id: int) -> Iterator[tuple[int, str, Mapping[str, Any]]]:
    """Give a night's changes with their addresses one by one, in a fixed order: a first night has tens of thousands."""
    rows = connection.execute(
        select(changes.c.id, links.c.url, changes.c.content)
        .join(links, links.c.id == changes.c.link_id)
        .where(changes.c.night_id == night_id)
        .order_by(changes.c.kind, links.c.url)
    )
    return ((number, url, content) for number, url, content in rows)


def find_link_changes(connection: Connection, link_id: int) -> list[tuple[int, Mapping[str, Any]]]:
    """Give all changes of one address, the newest first."""
    rows = connection.execute(
        select(changes.c.id, changes.c.content).where(changes.c.link_id == link_id).order_by(changes.c.id.desc())
    )
    return [(number, content) for number, content in rows]


def claim_delivery(connection: Connection, night_id: int, channel: str, *, now: datetime) -> bool:
    """Take the right to tell a night on a channel; False where it was told, or another process is telling it.

    The row is there before anything is sent: a message is never sent twice, and one whose
    sending was cut short is found by `find_undelivered`.
    """
    row = {"night_id": night_id, "channel": channel, "claimed_at": now, "attempts": 1}
    result = connection.execute(insert_or_skip(connection.dialect, deliveries).returning(deliveries.c.id), row)
    return result.first() is not None


def retry_delivery(connection: Connection, night_id: int, channel: str, *, now: datetime, stale: datetime) -> bool:
    """Take a delivery again that failed, or whose sender has been silent since `stale`; False where it was sent."""
    result = connection.execute(
        update(deliveries)
        .where(
            deliveries.c.night_id == night_id,
            deliveries.c.channel == channel,
            deliveries.c.sent_at.is_(None),
            or_(deliveries.c.problem.is_not(None), deliveries.c.claimed_at <= stale),
        )
        .values(claimed_at=now, problem=None, attempts=deliveries.c.attempts + 1)
    )
    return result.rowcount == 1


def begin_sending(connection: Connection, night_id: int, channel: str, *, now: datetime) -> None:
    """Note that a claimed delivery is on its way: from now on it is open whether it arrives, until that is noted."""
    connection.execute(
        update(deliveries)
        .where(deliveries.c.night_id == night_id, deliveries.c.channel == channel)
        .values(claimed_at=now, problem=None)
    )


def finish_delivery(
    connection: Connection, night_id: int, channel: str, *, now: datetime, problem: str | None = None
) -> None:
    """Note that a night was told on a channel, or why it could not be."""
    connection.execute(
        update(deliveries)
        .where(deliveries.c.night_id == night_id, deliveries.c.channel == channel)
        .values(sent_at=None if problem else now, problem=problem)
    )


def find_undelivered(connection: Connection) -> list[tuple[int, str, int, str | None]]:
    """Give the nights that were not told on a channel: night, channel, attempts and what went wrong last."""
    rows = connection.execute(
        select(deliveries.c.night_id, deliveries.c.channel, deliveries.c.attempts, deliveries.c.problem)
        .where(deliveries.c.sent_at.is_(None))
        .order_by(deliveries.c.id)
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryRow:
    """One night on one channel: when it was claimed and sent, how often it was tried, what went wrong last."""

    night_id: int
    channel: str
    claimed_at: datetime
    sent_at: datetime | None
    attempts: int
    problem: str | None


_DELIVERY_COLUMNS = [deliveries.c[field.name] for field in fields(DeliveryRow)]


def find_deliveries(connection: Connection, *, limit: int = 1000) -> list[DeliveryRow]:
    """Give the last deliveries, the newest night first."""
    rows = connection.execute(
        select(*_DELIVERY_COLUMNS).order_by(deliveries.c.night_id.desc(), deliveries.c.channel).limit(limit)
    )
    return [DeliveryRow(**row._mapping) for row in rows]


def find_last_changes(connection: Connection, *, limit: int) -> list[tuple[int, str, Mapping[str, Any]]]:
    """Give the latest changes of all nights with their addresses, newest first."""
    rows = connection.execute(
        select(changes.c.id, links.c.url, changes.c.content)
        .join(links, links.c.id == changes.c.link_id)
        .order_by(changes.c.id.desc())
        .limit(limit)
    )
    return [(number, url, content) for number, url, content in rows]
