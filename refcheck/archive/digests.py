"""Names for payloads and records that follow from what they hold."""

import base64
import hashlib
from datetime import UTC, datetime
from uuid import UUID, uuid5

from refcheck.datatypes.exchanges import Exchange

RECORDS = UUID("1b3f0b5e-6d0c-5c8e-9d51-6a8c1f1f0c57")
"""Name space of all record ids; another one would make every kept capture unknown."""


def payload_digest(payload: bytes) -> str:
    """Give "sha256:…" in hexadecimal over the payload as received."""
    return "sha256:" + hashlib.sha256(payload).hexdigest()


def block_digest(*parts: bytes) -> str:
    """Give "sha1:…" in Base32, the form that every WARC tool checks."""
    digest = hashlib.sha1(usedforsecurity=False)
    for part in parts:
        digest.update(part)
    return "sha1:" + base64.b32encode(digest.digest()).decode("ascii")


def warc_date(moment: datetime) -> str:
    """Write a WARC-Date: UTC, with microseconds only where there are any (WARC 1.1 §5.4)."""
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"


def parse_warc_date(text: str) -> datetime:
    """Read a WARC-Date back.

    Raises:
        ValueError: It is none.
    """
    moment = datetime.fromisoformat(text)
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def exchange_uuid(exchange: Exchange, digest: str) -> UUID:
    """Name the record that keeps an exchange: same address, time, method, status and payload, same name."""
    status = str(exchange.response.status) if exchange.response else "-"
    parts = (exchange.request.url, warc_date(exchange.started_at), exchange.request.method, status, digest)
    return uuid5(RECORDS, "\n".join(parts))


def part_uuid(whole: UUID, part: str) -> UUID:
    """Name a record that belongs to another one ("request")."""
    return uuid5(whole, part)
