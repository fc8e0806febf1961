"""Verdicts on claims, each with the verifier that gave it, and the verdicts of people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Select, bindparam, exists, or_, select, update

from refcheck.store.batches import insert_rows, storable
from refcheck.store.numbers import as_parameter, is_among
from refcheck.store.schema import citations, claims, human_verdicts, links, verdicts


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow:
    """A claim or quotation that a piece makes today, and the last verdicts on it; see `schema.claims`."""

    id: str
    link_id: int
    kind: str
    text: str
    content: Mapping[str, Any]
    verdict: str | None
    verified_at: datetime | None
    verifier_version: str | None
    text_digest: str | None
    kept_verdict: str | None
    kept_passage: str | None
    missing_since: datetime | None
    lost: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HumanVerdict:
    """What a person decided about a link, or about one claim (`claim_id`), with the reason and how long it holds."""

    id: int
    link_id: int
    claim_id: str | None
    decision: str
    why: str
    author: str
    at: datetime
    until: datetime | None
    basis: str | None
    void_at: datetime | None
    void_reason: str | None


_CLAIM_COLUMNS = [claims.c[field.name] for field in fields(ClaimRow)]
_HUMAN_COLUMNS = [human_verdicts.c[field.name] for field in fields(HumanVerdict)]


# Built once: they are asked for every host, mostly to learn that nothing is there.
@cache
def _claims_of(dialect: str) -> Select[Any]:
    is_cited = exists().where(citations.c.claim_id == claims.c.id)
    asked = select(*_CLAIM_COLUMNS).where(is_among(claims.c.link_id, dialect), is_cited)
    return asked.order_by(claims.c.link_id, claims.c.kind, claims.c.id)


_HOLDING = (
    select(*_HUMAN_COLUMNS)
    .where(
        human_verdicts.c.void_at.is_(None),
        or_(human_verdicts.c.until.is_(None), human_verdicts.c.until > bindparam("now")),
    )
    .order_by(human_verdicts.c.id)
)


@cache
def _holding_of(dialect: str) -> Select[Any]:
    return _HOLDING.where(is_among(human_verdicts.c.link_id, dialect))


def find_claims(connection: Connection, link_ids: Sequence[int]) -> dict[int, list[ClaimRow]]:
    """Give the claims and quotations that rest on addresses and stand in a piece, by the address's number."""
    found: dict[int, list[ClaimRow]] = {}
    dialect = connection.dialect
    for row in connection.execute(_claims_of(dialect.name), as_parameter(link_ids, dialect)):
        found.setdefault(row.link_id, []).append(ClaimRow(**row._mapping))
    return found


def find_claim(connection: Connection, claim_id: str) -> ClaimRow | None:
    """Give one claim by its identity, or by a beginning of it that no other has."""
    rows = connection.execute(
        select(*_CLAIM_COLUMNS).where(claims.c.id.startswith(claim_id, autoescape=True)).limit(2)
    ).all()
    return ClaimRow(**rows[0]._mapping) if len(rows) == 1 else None


def save_verdicts(
    connection: Connection, given: Sequence[Mapping[str, Any]], held: Sequence[Mapping[str, Any]]
) -> None:
    """Add verdicts to the history, and set what is held about their claims (`claim` names each)."""
    insert_rows(connection, verdicts, given)
    if held:
        names = [name for name in held[0] if name != "claim"]
        connection.execute(
            update(claims).where(claims.c.id == bindparam("claim")).values({n: bindparam(f"new_{n}") for n in names}),
            [{"claim": row["claim"]} | {f"new_{n}": storable(row[n]) for n in names} for row in held],
        )


def find_verdict_history(connection: Connection, claim_id: str, *, limit: int = 100) -> list[Mapping[str, Any]]:
    """Give the verdicts on a claim, the newest first, as rows of `schema.verdicts`."""
    rows = connection.execute(
        select(verdicts)
        .where(verdicts.c.claim_id == claim_id)
        .order_by(verdicts.c.at.desc(), verdicts.c.id.desc())
        .limit(limit)
    )
    return [dict(row._mapping) for row in rows]


def add_human_verdict(
    connection: Connection,
    *,
    link_id: int,
    claim_id: str | None,
    decision: str,
    why: str,
    author: str,
    at: datetime,
    until: datetime | None,
) -> None:
    """Keep a person's verdict in the place of the one that holds about the same link or claim."""
    same = human_verdicts.c.claim_id == claim_id if claim_id else human_verdicts.c.claim_id.is_(None)
    connection.execute(
        update(human_verdicts)
        .where(human_verdicts.c.link_id == link_id, same, human_verdicts.c.void_at.is_(None))
        .values(void_at=at, void_reason="another verdict took its place")
    )
    basis = connection.execute(select(links.c.text_digest).where(links.c.id == link_id)).scalar()
    connection.execute(
        human_verdicts.insert(),
        {
            "link_id": link_id,
            "claim_id": claim_id,
            "decision": decision,
            "why": why,
            "author": author,
            "at": at,
            "until": until,
            "basis": basis,
        },
    )


def find_human_verdicts(
    connection: Connection, link_ids: Sequence[int] | None = None, *, now: datetime
) -> list[HumanVerdict]:
    """Give the verdicts of people that hold at a time, for some addresses or for all."""
    if link_ids is None:
        rows = connection.execute(_HOLDING, {"now": now})
    else:
        dialect = connection.dialect
        rows = connection.execute(_holding_of(dialect.name), {"now": now} | as_parameter(link_ids, dialect))
    return [HumanVerdict(**row._mapping) for row in rows]


def void_human_verdict(connection: Connection, number: int, *, at: datetime, reason: str) -> None:
    """End a person's verdict, because what it was about has changed."""
    connection.execute(
        update(human_verdicts).where(human_verdicts.c.id == number).values(void_at=at, void_reason=reason)
    )


def find_human_verdicts_with_urls(connection: Connection, *, now: datetime) -> list[tuple[HumanVerdict, str]]:
    """Give the verdicts of people that hold at a time, each with its address."""
    found = find_human_verdicts(connection, now=now)
    numbers = [human.link_id for human in found]
    urls = {
        row.id: row.url for row in connection.execute(select(links.c.id, links.c.url).where(links.c.id.in_(numbers)))
    }
    return [(human, urls[human.link_id]) for human in found]
