"""Visits to hosts that another worker may hold: wanted, granted, ended. One at a time, and never beside the holder.

A page that leads on to another host is followed by whoever asked for it. It says so here; where nobody holds the
host the visit is granted at once, else by the holder, who stands back until it is over.
"""

from collections.abc import Collection
from datetime import timedelta
from typing import NamedTuple

from sqlalchemy import Connection, text

from refcheck.fleet.queue import lock_of

_ALONE = text("SELECT pg_advisory_xact_lock(hashtextextended(:lock, 0))")
_WANT = text("INSERT INTO visits (lock, host, worker) VALUES (:lock, :host, :worker) RETURNING id")
_GRANT_FREE = text("""
    UPDATE visits SET granted_at = now()
    WHERE id = :visit AND granted_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM procrastinate_jobs WHERE lock = :lock AND status = 'doing')
        AND NOT EXISTS (SELECT 1 FROM visits WHERE lock = :lock AND granted_at IS NOT NULL)
""")
_GRANT = text("UPDATE visits SET granted_at = now() WHERE id = :visit AND granted_at IS NULL")
_IS_GRANTED = text("SELECT granted_at IS NOT NULL FROM visits WHERE id = :visit")
_WANTED = text("""
    SELECT min(id) AS id, lock, min(host) AS host FROM visits
    WHERE lock = ANY(:locks) GROUP BY lock HAVING count(granted_at) = 0
""")
_IS_VISITED = text("SELECT EXISTS (SELECT 1 FROM visits WHERE lock = :lock AND granted_at IS NOT NULL)")
_IS_OPEN = text("SELECT EXISTS (SELECT 1 FROM visits WHERE id = :visit)")
_END = text("DELETE FROM visits WHERE id = :visit")
_DROP_STALE = text("""
    DELETE FROM visits WHERE granted_at < now() - make_interval(secs => :longest) OR NOT EXISTS (
        SELECT 1 FROM procrastinate_workers
        WHERE id = visits.worker AND last_heartbeat >= now() - make_interval(secs => :seconds))
""")
_LONGEST = timedelta(minutes=10)
"""No request takes as long; a visit whose end was lost with a connection ends then."""


class Wish(NamedTuple):
    """A visit that waits for the holder of its host."""

    visit: int
    lock: str
    host: str


def want_visit(connection: Connection, host: str, *, worker: int) -> int:
    """Say that a worker wants to ask a host; give the visit's number."""
    row = {"lock": lock_of(host), "host": host, "worker": worker}
    return int(connection.execute(_WANT, row).scalar_one())


def take_if_free(connection: Connection, host: str, visit: int) -> bool:
    """Tell whether a visit may begin: its host's holder has granted it, or nobody holds or visits the host."""
    lock = lock_of(host)
    connection.execute(_ALONE, {"lock": lock})
    if connection.execute(_IS_GRANTED, {"visit": visit}).scalar():
        return True
    return connection.execute(_GRANT_FREE, {"visit": visit, "lock": lock}).rowcount == 1


def is_visited(connection: Connection, host: str) -> bool:
    """Tell a worker that was just given a host whether another is still asking it."""
    lock = lock_of(host)
    connection.execute(_ALONE, {"lock": lock})  # a visit that was granted before we had the host is there by now
    return bool(connection.execute(_IS_VISITED, {"lock": lock}).scalar())


def find_wishes(connection: Connection, locks: Collection[str]) -> list[Wish]:
    """Give the oldest wish for each held host at which nobody is visiting."""
    rows = connection.execute(_WANTED, {"locks": list(locks)})
    return [Wish(visit=row.id, lock=row.lock, host=row.host) for row in rows]


def grant(connection: Connection, visit: int) -> None:
    """Let a visit begin; the holder stands back."""
    connection.execute(_GRANT, {"visit": visit})


def is_open(connection: Connection, visit: int) -> bool:
    """Tell whether a visit is not over."""
    return bool(connection.execute(_IS_OPEN, {"visit": visit}).scalar())


def end_visit(connection: Connection, visit: int) -> None:
    """Say that a visit is over, and the host's pause after it."""
    connection.execute(_END, {"visit": visit})


def drop_stale(connection: Connection, *, stalled_after: timedelta) -> None:
    """Forget the visits of workers that are not heard of any more."""
    row = {"seconds": stalled_after.total_seconds(), "longest": _LONGEST.total_seconds()}
    connection.execute(_DROP_STALE, row)
