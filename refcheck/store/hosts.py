"""What is known of hosts while a fleet works them: which addresses are being asked, and how long each host rests."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from refcheck.store.schema import hosts, links
from refcheck.store.upserts import insert_or_update


def note_asking(connection: Connection, asked: Mapping[str, Sequence[int]], *, night_id: int) -> None:
    """Note by host the addresses that whoever holds the host is about to ask, in the place of those noted before."""
    rows = [{"host": host, "night_id": night_id, "asking": list(numbers)} for host, numbers in asked.items()]
    if rows:
        connection.execute(insert_or_update(connection, hosts, key="host", update=("night_id", "asking")), rows)


def clear_asking(connection: Connection, host: str) -> None:
    """Note that none of a host's addresses is being asked any longer: all that were asked are kept."""
    connection.execute(update(hosts).where(hosts.c.host == host).values(asking=None))


def put_off_lost(connection: Connection, host: str, *, night_id: int, now: datetime, until: datetime) -> int:
    """Put off the addresses that a worker which is gone may have asked without keeping the answer; give how many."""
    row = connection.execute(select(hosts.c.night_id, hosts.c.asking).where(hosts.c.host == host)).first()
    if row is None or not row.asking or row.night_id != night_id:
        return 0
    lost = update(links).where(links.c.id.in_(row.asking), links.c.due_at <= now).values(due_at=until)
    number = int(connection.execute(lost).rowcount)
    values = {"asking": None, "put_off_until": until} if number else {"asking": None}
    connection.execute(update(hosts).where(hosts.c.host == host).values(values))
    return number


def find_put_off(connection: Connection, *, after: datetime, until: datetime) -> datetime | None:
    """Give the earliest time in a span at which addresses that were put off are due, None where there is none."""
    return connection.execute(
        select(func.min(hosts.c.put_off_until)).where(hosts.c.put_off_until > after, hosts.c.put_off_until <= until)
    ).scalar()


def save_rest(connection: Connection, host: str, *, until: datetime, pace: float) -> None:
    """Note that a host asked for fewer requests: none before a time, then so many seconds apart."""
    connection.execute(
        insert_or_update(connection, hosts, key="host", update=("paused_until", "pace")),
        {"host": host, "paused_until": until, "pace": pace},
    )


def find_rest(connection: Connection, host: str, *, since: datetime) -> tuple[datetime, float] | None:
    """Give until when a host asked to be left alone and its pace since, None where that is long past."""
    row = connection.execute(
        select(hosts.c.paused_until, hosts.c.pace).where(hosts.c.host == host, hosts.c.paused_until > since)
    ).first()
    return (row.paused_until, row.pace or 0.0) if row else None
