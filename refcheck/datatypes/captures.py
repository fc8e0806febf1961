"""Kept bytes (WARC 1.1, ISO 28500:2017) and public archived copies (Memento, RFC 7089)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One kept response record and how to reach its bytes.

    `record_id` is the WARC-Record-ID ("<urn:uuid:…>"), `date` its WARC-Date (UTC), `payload_digest`
    "sha256:…" in hexadecimal over the payload as received, `filename` the WARC file's name inside
    the archive folder, `offset` the record's first byte in it.
    """

    record_id: str
    target_uri: str
    date: datetime
    payload_digest: str
    filename: str
    offset: int
    status: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Memento:
    """An archived copy: the original's address, the copy's address and its Memento-Datetime (UTC).

    `holds_cited_words` is None as long as nobody has looked. `archive` is the archive's host.
    """

    original: str
    memento: str
    memento_datetime: datetime
    archive: str
    holds_cited_words: bool | None = None
