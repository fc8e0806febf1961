"""Addresses: added, asked no longer when nobody cites them, and what is held about each."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, bindparam, case, exists, func, or_, select, update

from refcheck.store.batches import insert_rows, update_rows
from refcheck.store.rows import as_driven, make_rows
from refcheck.store.schema import citations, links
from refcheck.text.urls import host_of

_AT_ONCE = 500


class LinkRow(msgspec.Struct, frozen=True, gc=False):
    """One address and what is held about it; see `schema.links` for the columns."""

    id: int
    url: str
    host: str
    expectation: Mapping[str, Any] | None
    due_at: datetime | None
    state: str
    memory: Mapping[str, Any] | None
    seen_at: datetime | None
    alive_at: datetime | None
    failing_since: datetime | None
    outcome: str | None
    reason: str | None
    detail: str | None
    status: int | None
    final_url: str | None
    etag: str | None
    last_modified: str | None
    body_digest: str | None
    text_digest: str | None
    title: str | None
    record_id: str | None
    kept_record_id: str | None
    kept_text_digest: str | None
    judged_with: str | None
    changes_seen: int
    looks: int


_COLUMNS = tuple(links.c[name] for name in LinkRow.__struct_fields__)
LINK_COLUMNS = as_driven(_COLUMNS)


def links_of(connection: Connection, rows: Iterable[Sequence[Any]]) -> list[LinkRow]:
    """Give the addresses of rows that are `LINK_COLUMNS`."""
    return make_rows(LinkRow, rows, _COLUMNS, connection.dialect)


def add_links(connection: Connection, urls: Iterable[str], *, now: datetime) -> dict[str, int]:
    """Add normalised addresses that are not known yet, due at once; give the number of each."""
    wanted = list(dict.fromkeys(urls))
    rows = [{"url": url, "host": host_of(url), "added_at": now, "due_at": now} for url in wanted]
    numbers: dict[str, int] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        insert_rows(connection, links, rows[start : start + _AT_ONCE])
        some = wanted[start : start + _AT_ONCE]
        found = connection.execute(select(links.c.url, links.c.id).where(links.c.url.in_(some)))
        numbers.update({row.url: row.id for row in found})
    return numbers


def expect_of_links(connection: Connection, expectations: Mapping[int, Mapping[str, Any]]) -> None:
    """Remember what the pieces lead us to expect at addresses."""
    if expectations:
        connection.execute(
            update(links).where(links.c.id == bindparam("link")).values(expectation=bindparam("words")),
            [{"link": link, "words": dict(words)} for link, words in expectations.items()],
        )


def retire_uncited(connection: Connection, candidates: Sequence[int], *, now: datetime) -> None:
    """Stop asking addresses that no piece cites any longer, and ask again those that one cites once more."""
    is_cited = exists().where(citations.c.link_id == links.c.id)
    for start in range(0, len(candidates), _AT_ONCE):
        some = links.c.id.in_(candidates[start : start + _AT_ONCE])
        connection.execute(update(links).where(some, ~is_cited).values(due_at=None))
        connection.execute(update(links).where(some, links.c.due_at.is_(None), is_cited).values(due_at=now))


def ask_again_if_retired(connection: Connection, numbers: Sequence[int], *, now: datetime) -> None:
    """Make addresses due that were not asked any longer, because a piece cites them once more."""
    for start in range(0, len(numbers), _AT_ONCE):
        some = links.c.id.in_(numbers[start : start + _AT_ONCE])
        connection.execute(update(links).where(some, links.c.due_at.is_(None)).values(due_at=now))


def find_link(connection: Connection, url: str) -> LinkRow | None:
    """Give what is held about a normalised address, None where it is not known."""
    row = connection.execute(select(*LINK_COLUMNS).where(links.c.url == url)).first()
    return links_of(connection, [row])[0] if row else None


UNSEEN = "unseen"
"""The state of an address that was never looked at."""


def count_states(connection: Connection) -> dict[str, int]:
    """Count the cited addresses by state; those never looked at are `UNSEEN`."""
    state = case((links.c.seen_at.is_(None), UNSEEN), else_=links.c.state).label("held")
    rows = connection.execute(
        select(state, func.count().label("number")).where(links.c.due_at.is_not(None)).group_by(state)
    )
    return {row.held: row.number for row in rows}


def move_due_times(connection: Connection, *, later_than: datetime, to: datetime) -> int:
    """Make addresses due that a clock which ran ahead has put too far off; give their number."""
    result = connection.execute(update(links).where(links.c.due_at > later_than).values(due_at=to))
    return int(result.rowcount)


def save_links(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Set columns of addresses; each row has the number as `link` and whatever columns are set anew."""
    update_rows(connection, links, rows, key="link")


def find_lost(connection: Connection) -> list[LinkRow]:
    """Give the cited addresses that are dead or drifted, or whose page has moved."""
    is_lost = or_(links.c.state.in_(("dead", "drifted")), links.c.outcome == "moved")
    rows = connection.execute(select(*LINK_COLUMNS).where(links.c.due_at.is_not(None), is_lost).order_by(links.c.url))
    return links_of(connection, rows)
