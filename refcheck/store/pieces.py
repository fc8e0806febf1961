"""What was parsed: pieces, the claims and quotations in them, and which address each rests on."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from sqlalchemy import Connection, delete, func, select

from refcheck.store.batches import insert_rows
from refcheck.store.links import add_links, ask_again_if_retired, expect_of_links, retire_uncited
from refcheck.store.schema import citations, claims, pieces
from refcheck.store.upserts import insert_or_skip, insert_or_update

_AT_ONCE = 500
_LIST_AT_ONCE = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedClaim:
    """A claim or quotation that rests on an address; `content` is what verifying it needs, as JSON values."""

    id: str
    kind: str
    text: str
    content: Mapping[str, Any]
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedLink:
    """An address of a piece: normalised, as cited, what is expected there and what rests on it."""

    url: str
    cited_as: str
    expectation: Mapping[str, Any] | None = None
    claims: tuple[CitedClaim, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A parsed piece: where it came from, the digest of its bytes and what it cites."""

    source: str
    digest: str
    parser_version: str
    title: str | None = None
    url: str | None = None
    language: str | None = None
    problem: str | None = None
    links: tuple[CitedLink, ...] = ()


def find_digest(connection: Connection, source: str) -> tuple[str, str] | None:
    """Give the digest and parser version under which a piece was read last, None where it is new."""
    row = connection.execute(select(pieces.c.digest, pieces.c.parser_version).where(pieces.c.source == source)).first()
    return (row.digest, row.parser_version) if row else None


def save_piece(connection: Connection, piece: Piece, *, now: datetime) -> None:
    """Keep a piece in the place of its earlier form; addresses that nobody cites any longer are not asked again."""
    values = {
        "source": piece.source,
        "digest": piece.digest,
        "parser_version": piece.parser_version,
        "title": piece.title,
        "url": piece.url,
        "language": piece.language,
        "problem": piece.problem,
        "read_at": now,
    }
    piece_id = _save_row(connection, values)
    if piece.problem is not None:
        return  # what its readable form cited goes on being asked
    before = _drop_citations(connection, piece_id)
    numbers = add_links(connection, [link.url for link in piece.links], now=now)
    expect_of_links(connection, {numbers[link.url]: link.expectation for link in piece.links if link.expectation})
    _add_claims(connection, piece, numbers)
    _add_citations(connection, piece, piece_id, numbers)
    retire_uncited(connection, list(dict.fromkeys([*before, *numbers.values()])), now=now)


def save_list(
    connection: Connection,
    source: str,
    *,
    digest: str,
    parser_version: str,
    urls: Iterable[tuple[str, str]],
    now: datetime,
) -> None:
    """Keep a list of addresses, each normalised and as written, as a piece that says nothing about them.

    It is read once and not held as a whole, for a list may be longer than the memory.
    """
    values = {"source": source, "digest": digest, "parser_version": parser_version, "problem": None, "read_at": now}
    piece_id = _save_row(connection, values)
    before = _drop_citations(connection, piece_id)
    for some in _batches(urls):
        numbers = add_links(connection, [url for url, _written in some], now=now)
        rows: dict[int, dict[str, Any]] = {
            number: {"piece_id": piece_id, "link_id": number} for number in numbers.values()
        }
        for url, written in some:
            rows[numbers[url]]["cited_as"] = written
        insert_rows(connection, citations, list(rows.values()))
        ask_again_if_retired(connection, list(rows), now=now)
    first = select(func.min(citations.c.id)).where(citations.c.piece_id == piece_id).group_by(citations.c.link_id)
    connection.execute(delete(citations).where(citations.c.piece_id == piece_id, citations.c.id.not_in(first)))
    retire_uncited(connection, before, now=now)


def find_pieces(connection: Connection, link_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """Give for addresses the sources of the pieces that cite them."""
    found: dict[int, list[str]] = {}
    for start in range(0, len(link_ids), _AT_ONCE):
        rows = connection.execute(
            select(citations.c.link_id, pieces.c.source)
            .join(pieces, pieces.c.id == citations.c.piece_id)
            .where(citations.c.link_id.in_(link_ids[start : start + _AT_ONCE]))
            .distinct()
            .order_by(citations.c.link_id, pieces.c.source)
        )
        for link_id, source in rows:
            found.setdefault(link_id, []).append(source)
    return {link_id: tuple(sources) for link_id, sources in found.items()}


def find_sources(connection: Connection) -> list[str]:
    """Give the sources of all pieces."""
    return list(connection.execute(select(pieces.c.source).order_by(pieces.c.source)).scalars())


def forget_piece(connection: Connection, source: str, *, now: datetime) -> bool:
    """Drop a piece; give whether it was there."""
    piece_id = connection.execute(select(pieces.c.id).where(pieces.c.source == source)).scalar()
    if piece_id is None:
        return False
    cited = _drop_citations(connection, piece_id)
    connection.execute(delete(pieces).where(pieces.c.id == piece_id))
    retire_uncited(connection, cited, now=now)
    return True


def find_cited(connection: Connection, link_id: int) -> list[tuple[str, str]]:
    """Give the pieces that cite an address, each with the address as it is written there."""
    rows = connection.execute(
        select(pieces.c.source, citations.c.cited_as)
        .join(pieces, pieces.c.id == citations.c.piece_id)
        .where(citations.c.link_id == link_id)
        .distinct()
        .order_by(pieces.c.source, citations.c.cited_as)
    )
    return [(source, cited_as) for source, cited_as in rows]


def _batches(urls: Iterable[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    left = iter(urls)
    while some := list(islice(left, _LIST_AT_ONCE)):
        yield some


def _save_row(connection: Connection, values: Mapping[str, Any]) -> int:
    """Set a piece's own row anew; give its number."""
    columns = tuple(name for name in values if name != "source")
    connection.execute(insert_or_update(connection, pieces, key="source", update=columns), dict(values))
    return int(connection.execute(select(pieces.c.id).where(pieces.c.source == values["source"])).scalar_one())


def _drop_citations(connection: Connection, piece_id: int) -> "array[int]":
    """Drop what a piece's earlier form cited; give the numbers of the addresses."""
    before = connection.execute(select(citations.c.link_id).where(citations.c.piece_id == piece_id)).scalars()
    numbers = array("q", before)
    connection.execute(delete(citations).where(citations.c.piece_id == piece_id))
    return numbers


def _add_claims(connection: Connection, piece: Piece, numbers: Mapping[str, int]) -> None:
    rows = {
        claim.id: {
            "id": claim.id,
            "link_id": numbers[link.url],
            "kind": claim.kind,
            "text": claim.text,
            "content": dict(claim.content),
        }
        for link in piece.links
        for claim in link.claims
    }
    if rows:
        connection.execute(insert_or_skip(connection.dialect, claims), list(rows.values()))


def _add_citations(connection: Connection, piece: Piece, piece_id: int, numbers: Mapping[str, int]) -> None:
    rows: list[dict[str, Any]] = []
    for link in piece.links:
        row = {"piece_id": piece_id, "link_id": numbers[link.url], "cited_as": link.cited_as}
        rows.append(row | {"claim_id": None, "start": None, "end": None})
        rows.extend(row | {"claim_id": claim.id, "start": claim.start, "end": claim.end} for claim in link.claims)
    insert_rows(connection, citations, rows)
