"""Every look at an address: kept once a night, judged once."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, case, func, select

from refcheck.store.batches import insert_values, update_rows
from refcheck.store.links import LINK_COLUMNS, LinkRow, links_of, save_links
from refcheck.store.rows import as_driven, make_rows
from refcheck.store.schema import links, observations

_HOSTS_AT_ONCE = 500


class ObservationRow(msgspec.Struct, frozen=True, gc=False):
    """One look; see `schema.observations` for the columns."""

    link_id: int
    at: datetime
    outcome: str
    reason: str | None = None
    detail: str | None = None
    status: int | None = None
    final_url: str | None = None
    body_digest: str | None = None
    text_digest: str | None = None
    record_id: str | None = None
    title: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    similarity: float | None = None
    is_seen_elsewhere: bool = False
    judged_with: str | None = None
    verdicts: Sequence[Mapping[str, Any]] | None = None
    is_host_down: bool = False
    is_new_failure: bool = False
    is_unchanged: bool = False
    is_counted: bool | None = None
    state: str | None = None
    id: int = 0


_NAMES = ObservationRow.__struct_fields__
_COLUMNS = tuple(observations.c[name] for name in _NAMES)
_DRIVEN = as_driven(_COLUMNS)
_GIVEN = tuple(name for name in _NAMES if name != "id")
_READ_GIVEN = attrgetter(*_GIVEN)


def record_looks(
    connection: Connection, night_id: int, looks: Sequence[ObservationRow], link_values: Sequence[Mapping[str, Any]]
) -> None:
    """Keep looks and what they tell of their addresses, the next due time included."""
    insert_values(connection, observations, (*_GIVEN, "night_id"), [(*_READ_GIVEN(look), night_id) for look in looks])
    save_links(connection, link_values)


def find_uncounted(
    connection: Connection, night_id: int, *, after: int, limit: int
) -> list[tuple[ObservationRow, LinkRow]]:
    """Give looks of a night that are not judged yet, with their addresses, in the order of their keeping.

    `after` is the number of the look to go on behind.
    """
    mine = [column.label(f"seen_{column.name}") for column in _DRIVEN]
    rows = connection.execute(
        select(*mine, *LINK_COLUMNS)
        .join(links, links.c.id == observations.c.link_id)
        .where(observations.c.night_id == night_id, observations.c.id > after, observations.c.is_counted.is_(None))
        .order_by(observations.c.id)
        .limit(limit)
    ).all()
    width = len(_NAMES)
    looks = make_rows(ObservationRow, [row[:width] for row in rows], _COLUMNS, connection.dialect)
    return list(zip(looks, links_of(connection, [row[width:] for row in rows]), strict=True))


def find_settled(
    connection: Connection, night_id: int, *, since: datetime | None, after: int, limit: int
) -> list[tuple[int, int, bool, int]]:
    """Give counted looks of a night since a time: number, address, whether it was unchanged, the address's looks."""
    wanted = [observations.c.night_id == night_id, observations.c.id > after, observations.c.is_counted]
    if since is not None:
        wanted.append(observations.c.at >= since)
    rows = connection.execute(
        select(observations.c.id, links.c.id, observations.c.is_unchanged, links.c.looks)
        .join(links, links.c.id == observations.c.link_id)
        .where(*wanted)
        .order_by(observations.c.id)
        .limit(limit)
    )
    return [(row[0], row[1], row[2], row[3]) for row in rows]


def find_last_alive(connection: Connection, link_ids: Sequence[int], *, before: int) -> dict[int, datetime]:
    """Give when addresses were last seen alive before a night."""
    seen = (
        select(observations.c.link_id, func.max(observations.c.at).label("at"))
        .where(
            observations.c.link_id.in_(link_ids),
            observations.c.night_id < before,
            observations.c.is_counted,
            observations.c.state == "alive",
        )
        .group_by(observations.c.link_id)
    )
    return {row.link_id: row.at for row in connection.execute(seen)}


def save_judgements(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Set columns of looks, each given by its number as `observation` with whatever is set anew.

    Judging may know better than the look itself what the outcome was, and why.
    """
    update_rows(connection, observations, rows, key="observation")


def find_history(connection: Connection, link_id: int, *, limit: int = 100) -> list[ObservationRow]:
    """Give the last looks at an address, the newest first."""
    rows = connection.execute(
        select(*_DRIVEN)
        .where(observations.c.link_id == link_id)
        .order_by(observations.c.at.desc(), observations.c.id.desc())
        .limit(limit)
    )
    return make_rows(ObservationRow, rows, _COLUMNS, connection.dialect)


class NightCount(NamedTuple):
    """A night's outcomes with their numbers; how many of its looks found nothing new, are suspended, were kept anew."""

    outcomes: dict[str, int]
    unchanged: int
    suspended: int
    archived: int


def count_night(connection: Connection, night_id: int) -> NightCount:
    """Count the looks of a night, which are read once."""
    is_new_copy = observations.c.record_id.is_not(None) & observations.c.is_unchanged.is_(False)
    wanted = (observations.c.is_unchanged, observations.c.is_counted.is_(False), is_new_copy)
    rows = connection.execute(
        select(observations.c.outcome, func.count(), *[func.sum(case((each, 1), else_=0)) for each in wanted])
        .where(observations.c.night_id == night_id)
        .group_by(observations.c.outcome)
        .order_by(observations.c.outcome)
    ).all()
    unchanged, suspended, archived = (sum(int(row[place]) for row in rows) for place in (2, 3, 4))
    return NightCount({row[0]: row[1] for row in rows}, unchanged, suspended, archived)


def find_hosts_with(connection: Connection, night_id: int, outcomes: Sequence[str]) -> list[str]:
    """Give the hosts of which something answered with one of these outcomes in a night."""
    rows = connection.execute(
        select(links.c.host)
        .join(observations, observations.c.link_id == links.c.id)
        .where(observations.c.night_id == night_id, observations.c.outcome.in_(outcomes))
        .distinct()
        .order_by(links.c.host)
    )
    return list(rows.scalars())


def find_failing_hosts(
    connection: Connection, night_id: int, hosts: Sequence[str], outcomes: Sequence[str], *, since: datetime
) -> dict[str, tuple[int, int]]:
    """Give for hosts how many of their addresses were seen since a time, and how many of these with such outcomes.

    For an address that was asked in this night its look there counts, for others what is held about it.
    """
    tonight = observations.alias("tonight")
    outcome = func.coalesce(tonight.c.outcome, links.c.outcome)
    is_mine = (tonight.c.link_id == links.c.id) & (tonight.c.night_id == night_id)
    found: dict[str, tuple[int, int]] = {}
    for start in range(0, len(hosts), _HOSTS_AT_ONCE):
        rows = connection.execute(
            select(links.c.host, func.count(), func.sum(case((outcome.in_(outcomes), 1), else_=0)))
            .select_from(links.outerjoin(tonight, is_mine))
            .where(links.c.host.in_(hosts[start : start + _HOSTS_AT_ONCE]), links.c.seen_at >= since)
            .group_by(links.c.host)
        )
        found.update({host: (seen, int(failed or 0)) for host, seen, failed in rows})
    return found


def find_hosts_down(
    connection: Connection, night_id: int, *, since: datetime
) -> list[tuple[str, int, datetime | None, bool]]:
    """Give the hosts that were down in a night: links that failed, since when, and whether that is new since a time."""
    rows = connection.execute(
        select(links.c.host, func.count(), func.min(links.c.failing_since))
        .join(observations, observations.c.link_id == links.c.id)
        .where(observations.c.night_id == night_id, observations.c.is_host_down)
        .group_by(links.c.host)
        .order_by(links.c.host)
    ).all()
    return [(host, number, first, not _was_down(connection, host, night_id, since)) for host, number, first in rows]


def _was_down(connection: Connection, host: str, night_id: int, since: datetime) -> bool:
    row = connection.execute(
        select(observations.c.id)
        .join(links, links.c.id == observations.c.link_id)
        .where(
            links.c.host == host,
            observations.c.is_host_down,
            observations.c.night_id < night_id,
            observations.c.at > since,
        )
        .limit(1)
    )
    return row.first() is not None


Landing = tuple[int, str, str, str | None, str]
"""Where an address leads elsewhere: its number, the address, outcome, reason and the end."""


def find_landings(connection: Connection, night_id: int, hosts: Sequence[str]) -> list[Landing]:
    """Give where the addresses of hosts lead elsewhere.

    For an address that was asked in this night its look there counts, for others what is held about it.
    """
    tonight = observations.alias("tonight")
    is_mine = (tonight.c.link_id == links.c.id) & (tonight.c.night_id == night_id)
    end = func.coalesce(tonight.c.final_url, links.c.final_url)
    outcome = func.coalesce(tonight.c.outcome, links.c.outcome)
    reason = case((tonight.c.id.is_not(None), tonight.c.reason), else_=links.c.reason)
    found: list[Landing] = []
    for start in range(0, len(hosts), _HOSTS_AT_ONCE):
        rows = connection.execute(
            select(links.c.id, links.c.url, outcome, reason, end)
            .select_from(links.outerjoin(tonight, is_mine))
            .where(links.c.host.in_(hosts[start : start + _HOSTS_AT_ONCE]), end != links.c.url, outcome.is_not(None))
            .order_by(links.c.id)
        )
        found += [(row[0], row[1], row[2], row[3], row[4]) for row in rows]
    return found


def count_by_host(connection: Connection, night_id: int, hosts: Sequence[str]) -> dict[str, int]:
    """Count the looks of a night at some hosts."""
    found: dict[str, int] = {}
    for start in range(0, len(hosts), _HOSTS_AT_ONCE):
        rows = connection.execute(
            select(links.c.host, func.count().label("number"))
            .join(observations, observations.c.link_id == links.c.id)
            .where(observations.c.night_id == night_id, links.c.host.in_(hosts[start : start + _HOSTS_AT_ONCE]))
            .group_by(links.c.host)
        )
        found.update({row.host: row.number for row in rows})
    return found
