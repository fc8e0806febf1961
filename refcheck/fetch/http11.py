"""HTTP/1.1 responses read from bytes as they arrive (RFC 9112). No input or output here.

h11 does this too, with a parser built for servers and proxies; for a client that drains tens of
thousands of pages its cost per piece of data is what counts most.
"""

import re

import httpcore

from refcheck.datatypes.exchanges import Truncation
from refcheck.fetch.marks import RawHeaders
from refcheck.fetch.reading import Reading

_STATUS_LINE = re.compile(rb"HTTP/1\.([01]) +([1-9][0-9]{2})(?: ([^\r\n]*))?")
_HEAD_END = re.compile(rb"\r?\n\r?\n")
_LENGTH = re.compile(rb"[0-9]{1,18}")
_CHUNK_SIZE = re.compile(rb"[0-9A-Fa-f]{1,15}")
_MAX_CHUNK_LINE = 4_096
_MOST_CHUNKS = 200_000  # an honest page has hundreds; reading a byte at a time costs us more than it costs them
_WITHOUT_BODY = frozenset({204, 304})

_HEAD, _SIZED, _CHUNK_LINE, _CHUNK, _CHUNK_END, _TRAILER, _TO_THE_END, _DONE = range(8)


class ResponseReader:
    """Feeds one response into a `Reading`; `is_reusable` says whether the connection is clean afterwards."""

    __slots__ = ("_aside", "_buffer", "_chunks", "_left", "_stage", "is_reusable", "reading")

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.is_reusable = False
        self._aside = 0  # bytes of interim answers, blank lines and trailers, which no limit of a body counts
        self._buffer = b""
        self._chunks = 0
        self._left = 0
        self._stage = _HEAD

    def feed(self, data: bytes) -> bool:
        """Take what has arrived; True when the response is complete or enough of it is read.

        Raises:
            httpcore.RemoteProtocolError: This is not HTTP.
        """
        if self._stage == _HEAD:
            data = self._read_head(data)
        if self._stage == _SIZED:
            return self._read_sized(data)
        if self._stage == _TO_THE_END:
            return not self.reading.take(data)
        if self._stage == _DONE:
            self.is_reusable = self.is_reusable and not data
            return True
        return self._stage != _HEAD and self._read_chunks(data)

    def feed_end(self) -> None:
        """Take the end of the connection.

        Raises:
            httpcore.RemoteProtocolError: It came before a whole head.
        """
        self.is_reusable = False
        if self._stage == _HEAD:
            if self._buffer:
                raise httpcore.RemoteProtocolError("it ends within the header fields")
            raise httpcore.RemoteProtocolError("Server disconnected without sending a response.")
        if self._stage not in (_TO_THE_END, _DONE):
            self.reading.truncated = Truncation.DISCONNECT

    def _read_head(self, data: bytes) -> bytes:
        """Read the head, interim ones before it included; gives the bytes behind it."""
        searched = max(0, len(self._buffer) - 3)  # the end may lie across the edge of two pieces
        data = self._buffer + data if self._buffer else data
        limit = self.reading.limits.header_bytes
        while True:
            if data[:1] in b"\r\n":
                size = len(data)
                data, searched = data.lstrip(b"\r\n"), 0
                self._set_aside(size - len(data))
            end = _HEAD_END.search(data, searched, limit + 4)
            searched = 0
            if end is None:
                if len(data) > limit:
                    raise httpcore.RemoteProtocolError("its header fields are too long")
                if len(data) >= 8 and not data.startswith((b"HTTP/1.0", b"HTTP/1.1")):
                    raise httpcore.RemoteProtocolError("it does not start with a status line")
                self._buffer = data
                return b""
            head, data = data[: end.start()], data[end.end() :]
            if self._begin(head):
                self._buffer = b""
                return data
            self._set_aside(len(head))

    def _set_aside(self, size: int) -> None:
        self._aside += size
        if self._aside > self.reading.limits.header_bytes:
            raise httpcore.RemoteProtocolError("what comes before its answer does not end")

    def _begin(self, head: bytes) -> bool:
        """Note a head and what body follows it; False for an interim one."""
        lines = head.split(b"\n")
        line = _STATUS_LINE.fullmatch(lines[0].rstrip())
        if line is None:
            raise httpcore.RemoteProtocolError("it does not start with a status line")
        status = int(line[2])
        if status < 200:
            if status == 101:
                raise httpcore.RemoteProtocolError("it switches to another protocol")
            return False
        version = "HTTP/1.1" if line[1] == b"1" else "HTTP/1.0"
        headers = _fields(lines[1:])
        self.reading.begin(status, line[3] or b"", version, headers)
        self._choose_body(status, version, headers)
        return True

    def _choose_body(self, status: int, version: str, headers: RawHeaders) -> None:
        coding = length = None
        connection = b""
        for name, value in headers:
            key = name.lower()
            if key == b"content-length":
                length = _merged_length(length, value)
            elif key == b"transfer-encoding":
                coding = value.lower()
            elif key == b"connection":
                connection += value.lower()
        wants_more = version == "HTTP/1.1" if b"keep-alive" not in connection else True
        self.is_reusable = wants_more and b"close" not in connection
        if status in _WITHOUT_BODY:
            self._stage = _DONE
        elif coding is not None and coding.rpartition(b",")[2].strip() == b"chunked":
            self.is_reusable = self.is_reusable and length is None
            self._stage = _CHUNK_LINE
        elif length is not None and coding is None:
            self._left = length
            self._stage = _SIZED if length else _DONE
        else:
            self.is_reusable = False
            self._stage = _TO_THE_END

    def _read_sized(self, data: bytes) -> bool:
        size = len(data)
        if size > self._left:
            self.is_reusable = False
            data = data[: self._left]
            size = self._left
        self._left -= size
        if size and not self.reading.take(data):
            self.is_reusable = False
            return True
        if self._left:
            return False
        self._stage = _DONE
        return True

    def _read_chunks(self, data: bytes) -> bool:
        data = self._buffer + data if self._buffer else data
        position = 0
        size = len(data)
        while position < size:
            if self._stage == _CHUNK:
                piece = data[position : position + self._left]
                position += len(piece)
                self._left -= len(piece)
                if not self.reading.take(piece):
                    self.is_reusable = False
                    return True
                if not self._left:
                    self._stage = _CHUNK_END
                continue
            end = data.find(b"\n", position)
            if end < 0:
                break
            line = data[position:end].rstrip(b"\r")
            position = end + 1
            if self._take_line(line):
                self.is_reusable = self.is_reusable and position == size
                return True
        self._buffer = data[position:]
        if len(self._buffer) > _MAX_CHUNK_LINE:
            raise httpcore.RemoteProtocolError("a chunk's size does not end")
        return False

    def _take_line(self, line: bytes) -> bool:
        """Take a line between chunks; True after the last."""
        if self._stage == _CHUNK_LINE:
            found = _CHUNK_SIZE.match(line)
            if found is None:
                # What came before is a page all the same.
                self.reading.truncated = Truncation.DISCONNECT
                self.is_reusable = False
                return True
            self._left = int(found[0], 16)
            self._stage = _CHUNK if self._left else _TRAILER
            self._chunks += 1
            if self._chunks > _MOST_CHUNKS:
                self.reading.truncated = Truncation.LENGTH
                self.is_reusable = False
                return True
        elif self._stage == _CHUNK_END:
            self._stage = _CHUNK_LINE
            if line:
                self.reading.truncated = Truncation.DISCONNECT
                self.is_reusable = False
                return True
        elif not line:
            self._stage = _DONE
            return True
        else:
            self._aside += len(line)
            if self._aside > self.reading.limits.header_bytes:  # the body is whole; nobody waits for the rest
                self.is_reusable = False
                return True
        return False


def _fields(lines: list[bytes]) -> RawHeaders:
    """Give the header fields; a folded line joins the one before it, a line that is no field is passed over."""
    headers: RawHeaders = []
    for line in lines:
        if line[:1] in (b" ", b"\t") and headers:
            name, value = headers[-1]
            headers[-1] = (name, value + b" " + line.strip())
            continue
        name, separator, value = line.partition(b":")
        if separator and name and name.isascii():
            headers.append((name.strip(), value.strip()))
    return headers


def _merged_length(known: int | None, value: bytes) -> int:
    """Give the length that all Content-Length fields agree on (RFC 9112 §6.3)."""
    for part in value.split(b","):
        text = part.strip()
        if _LENGTH.fullmatch(text) is None or (known is not None and known != int(text)):
            raise httpcore.RemoteProtocolError("its lengths contradict each other")
        known = int(text)
    assert known is not None  # split gives at least one part
    return known
