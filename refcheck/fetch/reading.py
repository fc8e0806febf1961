"""An answer while it is being received: its head, and of its body what may be kept."""

import tempfile
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import IO

from refcheck.datatypes.exchanges import Truncation
from refcheck.fetch.marks import RawHeaders
from refcheck.ports import Clock

_SPOOLED_BEYOND = 1_000_000
"""Larger bodies wait on disk until they are whole: a slow download holds no memory, however many there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingLimits:
    """How much of an answer is taken.

    Of a body at most `kept_bytes` are kept, and at most `read_bytes` are read: a little more
    than is kept may be worth reading, because the connection can be used again then.
    """

    kept_bytes: int
    read_bytes: int
    header_bytes: int
    header_count: int


class Reading:
    """One answer as far as it has come; `status` is None as long as there is no head."""

    __slots__ = (
        "_clock",
        "_file",
        "_kept",
        "connected_at",
        "headers",
        "http_version",
        "ip_address",
        "left",
        "limits",
        "reason",
        "status",
        "truncated",
        "unread",
    )

    def __init__(self, limits: ReadingLimits, clock: Clock | None = None) -> None:
        self.limits = limits
        self._clock = clock
        self.connected_at: datetime | None = None
        self.status: int | None = None
        self.reason = b""
        self.http_version = "HTTP/1.1"
        self.headers: RawHeaders = []
        self.ip_address: str | None = None
        self._file: IO[bytes] | None = None
        self._kept = bytearray()  # not a list of pieces: a hostile server sends ten million of one byte
        self.truncated: Truncation | None = None
        self.left = limits.kept_bytes
        self.unread = limits.read_bytes

    def note_connected(self) -> None:
        """Note that a new connection had to be made, and when it stood."""
        self.connected_at = self._clock.now() if self._clock is not None else None

    def begin(self, status: int, reason: bytes, http_version: str, headers: RawHeaders) -> None:
        """Note the head."""
        self.status = status
        self.reason = reason
        self.http_version = http_version
        self.headers = headers

    def take(self, chunk: bytes) -> bool:
        """Note a piece of the body; False when no more may be read."""
        size = len(chunk)
        if size <= self.left:
            self._kept += chunk
            self.left -= size
        else:
            self._kept += chunk[: self.left]
            self.left = 0
            self.truncated = Truncation.LENGTH
        if len(self._kept) > _SPOOLED_BEYOND:
            self._spool()
        self.unread -= size
        return self.unread >= 0

    def _spool(self) -> None:
        if self._file is None:
            self._file = tempfile.TemporaryFile(prefix="refcheck-")  # noqa: SIM115 - open as long as the reading is
        self._file.write(self._kept)
        self._kept.clear()

    @property
    def body(self) -> bytes:
        """The body as far as it was kept, still content-encoded; to be asked for when it is all there."""
        if self._file is None:
            return bytes(self._kept)
        self._spool()
        self._file.seek(0)
        return self._file.read()

    def close(self) -> None:
        """Let go of what waits on disk."""
        if self._file is not None:
            self._file.close()

    @property
    def has_too_many_headers(self) -> bool:
        """Whether the header section is larger than any page's needs to be."""
        if len(self.headers) > self.limits.header_count:
            return True
        return sum(map(len, chain.from_iterable(self.headers))) + 4 * len(self.headers) > self.limits.header_bytes
