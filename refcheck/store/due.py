"""What is due: the hosts that have something to ask, and the addresses to ask there."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    Table,
    Text,
    bindparam,
    func,
    literal_column,
    or_,
    select,
    true,
    tuple_,
)
from sqlalchemy.dialects.postgresql import ARRAY

from refcheck.store.links import LINK_COLUMNS, LinkRow, links_of
from refcheck.store.numbers import as_one_value
from refcheck.store.questions import ask
from refcheck.store.schema import claims, human_verdicts, links


class DueLinks(NamedTuple):
    """Due addresses, and the numbers of those about which a piece claims something or a person has decided."""

    links: list[LinkRow]
    spoken_of: list[int]


def find_due_hosts(connection: Connection, now: datetime) -> list[tuple[str, int]]:
    """Give the hosts that have due addresses with their number, the host with most of them first."""
    count = func.count().label("due")
    host = links.c.host.op("||")("").label("name")  # as it is, SQLite reads the index of all hosts to have it in order
    rows = connection.execute(
        select(host, count).where(links.c.due_at <= now).group_by(host).order_by(count.desc(), host)
    )
    return [(row.name, row.due) for row in rows]


def count_due(connection: Connection, now: datetime, *, unseen_since: datetime | None = None) -> int:
    """Count the addresses that are due, of those only that nobody has looked at since a time."""
    wanted = [links.c.due_at <= now]
    if unseen_since is not None:
        wanted.append(or_(links.c.seen_at.is_(None), links.c.seen_at < unseen_since))
    return connection.execute(select(func.count()).select_from(links).where(*wanted)).scalar_one()


def find_next_strike(connection: Connection, *, after: datetime, until: datetime) -> datetime | None:
    """Give the earliest time in a span at which a suspect is due, None where there is none."""
    return connection.execute(
        select(func.min(links.c.due_at)).where(
            links.c.due_at > after, links.c.due_at <= until, links.c.state == literal_column("'suspect'")
        )
    ).scalar()


def take_due(
    connection: Connection, hosts: Sequence[str], now: datetime, *, limit: int, behind: LinkRow | None = None
) -> DueLinks:
    """Give due addresses of some hosts, at most `limit` of each, those that wait longest first.

    Of one host only those are given that come `behind` an address, where that is named.
    """
    dialect = connection.dialect
    if len(hosts) > 1:
        named = as_one_value(hosts, dialect)
        rows = ask(connection, _due_of_some(dialect.name), {"hosts": named, "now": now, "most": limit})
    elif behind is None:
        rows = ask(connection, _DUE_OF_ONE, {"host": hosts[0], "now": now, "most": limit})
    else:
        last = {"due": behind.due_at, "link": behind.id}
        rows = ask(connection, _DUE_BEHIND, {"host": hosts[0], "now": now, "most": limit} | last)
    return DueLinks(links_of(connection, [row[:-1] for row in rows]), [row[0] for row in rows if row[-1]])


def _one_of(table: Table) -> ColumnElement[Any]:
    """Ask for one row about an address. As EXISTS, PostgreSQL would read the whole table once."""
    return (
        select(literal_column("1")).select_from(table).where(table.c.link_id == links.c.id).limit(1).scalar_subquery()
    )


_IS_SPOKEN_OF = func.coalesce(_one_of(claims), _one_of(human_verdicts))
"""Most addresses are cited for themselves: what is said about them need not be asked for."""

_DUE_OF_ONE = (
    select(*LINK_COLUMNS, _IS_SPOKEN_OF)
    .where(links.c.host == bindparam("host"), links.c.due_at <= bindparam("now"))
    .order_by(links.c.due_at, links.c.id)
    .limit(bindparam("most"))
)
_DUE_BEHIND = _DUE_OF_ONE.where(tuple_(links.c.due_at, links.c.id) > tuple_(bindparam("due"), bindparam("link")))


@cache
def _due_of_some(dialect: str) -> Select[Any]:
    """Give the question that asks each host's beginning of the index, however much more of it is due."""
    if dialect == "postgresql":
        hosts = func.unnest(bindparam("hosts", type_=ARRAY(Text)))
        wanted = hosts.table_valued("value", name="wanted").render_derived()
    else:
        wanted = func.json_each(bindparam("hosts", type_=Text)).table_valued("value", name="wanted")
    first = links.alias("first")
    some = (
        select(first.c.id)
        .where(first.c.host == wanted.c.value, first.c.due_at <= bindparam("now"))
        .order_by(first.c.due_at, first.c.id)
        .limit(bindparam("most"))
    )
    columns = (*LINK_COLUMNS, _IS_SPOKEN_OF)
    if dialect == "postgresql":
        taken = some.lateral("taken")
        found = select(*columns).select_from(wanted.join(taken, true()).join(links, links.c.id == taken.c.id))
    else:
        found = select(*columns).select_from(wanted.join(links, links.c.id.in_(some.correlate(wanted))))
    return found.order_by(links.c.host, links.c.due_at, links.c.id)
