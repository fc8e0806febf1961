"""Names for payloads and records that follow from what they hold."""

import hashlib
from datetime import UTC, datetime
from typing import NamedTuple
from uuid import UUID

from refcheck.archive.urlkeys import target_uri
from refcheck.datatypes.exchanges import Exchange

_RECORDS = UUID("1b3f0b5e-6d0c-5c8e-9d51-6a8c1f1f0c57").bytes
"""Name space of all record ids; another one would make every kept capture unknown."""
_OF_NOTHING = "sha256:" + hashlib.sha256().hexdigest()


def payload_digest(payload: bytes) -> str:
    """Give "sha256:…" in hexadecimal over the payload as received."""
    return "sha256:" + hashlib.sha256(payload).hexdigest() if payload else _OF_NOTHING


def block_digest(head: bytes, payload: bytes) -> str:
    """Give "sha256:…" in hexadecimal over the whole block of a record."""
    digest = hashlib.sha256(head)
    digest.update(payload)
    return "sha256:" + digest.hexdigest()


def warc_date(moment: datetime) -> str:
    """Write a WARC-Date: UTC, with microseconds only where there are any (WARC 1.1 §5.4)."""
    if moment.tzinfo is not UTC:
        moment = moment.astimezone(UTC)
    return moment.isoformat()[: -len("+00:00")] + "Z"


def parse_warc_date(text: str) -> datetime:
    """Read a WARC-Date back.

    Raises:
        ValueError: It is none.
    """
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


class Identity(NamedTuple):
    """What tells a kept exchange from all others: the name of its record, its address and date as WARC writes them."""

    record_id: str
    uri: str
    date: str
    digest: str


def identify(exchange: Exchange, digest: str) -> Identity:
    """Name the record that keeps an exchange: same address, time, method, status and payload, same name."""
    request, response = exchange.request, exchange.response
    date = warc_date(exchange.started_at)
    status = str(response.status) if response else "-"
    return Identity(
        _record_id(request.url, date, request.method, status, digest), target_uri(request.url), date, digest
    )


def resource_id(uri: str, digest: str) -> str:
    """Name the record that keeps bytes supplied by hand: same address and bytes, same name, whatever the time."""
    return _record_id(uri, "resource", digest)


def part_id(whole: str, part: str) -> str:
    """Name a record that belongs to another one ("request")."""
    return _record_id(whole, part)


def _record_id(*words: str) -> str:
    """Give a WARC-Record-ID that holds the version 5 UUID of the words (RFC 9562 §5.5).

    Written out here because `uuid.uuid5` takes five times as long, three times for each page.
    """
    name = _RECORDS + "\n".join(words).encode("utf-8", "surrogatepass")
    text = hashlib.sha1(name, usedforsecurity=False).hexdigest()
    variant = "89ab"[int(text[16], 16) & 3]
    return f"<urn:uuid:{text[:8]}-{text[8:12]}-5{text[13:16]}-{variant}{text[17:20]}-{text[20:32]}>"
