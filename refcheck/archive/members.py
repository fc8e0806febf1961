"""One gzip member per WARC record (WARC 1.1, annex D): written, and read back one by one."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

_HEADER = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"  # no name, no time: the same record gives the same bytes
_STORED_MAX = 0xFFFF
_SMALL = 4096
_READ_SIZE = 256 * 1024
MAGIC = b"\x1f\x8b\x08"


def gzip_member(head: bytes, body: bytes, tail: bytes, *, is_dense: bool) -> bytes:
    """Compress `head + body + tail` into one gzip member.

    A dense body (already compressed by the server) is stored as it is: deflating it again
    costs ten times as much and gains nothing.
    """
    size = len(head) + len(body) + len(tail)
    if is_dense or size <= _SMALL:
        deflate = zlib.compressobj(6, zlib.DEFLATED, -12, 5)  # a small window is set up three times as fast
    else:
        deflate = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    if is_dense:
        packed = [deflate.compress(head), deflate.flush(zlib.Z_FULL_FLUSH), *_stored_blocks(body + tail)]
    else:
        packed = [deflate.compress(head), deflate.compress(body), deflate.compress(tail), deflate.flush()]
    checksum = zlib.crc32(tail, zlib.crc32(body, zlib.crc32(head)))
    return b"".join((_HEADER, *packed, struct.pack("<II", checksum, size & 0xFFFFFFFF)))


def stored_member(data: bytes) -> bytes:
    """Put data into one gzip member as it is.

    Of a few hundred bytes deflating takes off a third, and costs twenty times as much as everything else that is
    done with them.
    """
    size = len(data)
    end = struct.pack("<II", zlib.crc32(data), size & 0xFFFFFFFF)
    if size <= _STORED_MAX:
        return b"".join((_HEADER, struct.pack("<BHH", 1, size, size ^ 0xFFFF), data, end))
    return b"".join((_HEADER, *_stored_blocks(data), end))


def _stored_blocks(data: bytes) -> Iterator[bytes]:
    """Give stored deflate blocks (RFC 1951 §3.2.4), the last one marked as the end of the stream."""
    for start in range(0, len(data), _STORED_MAX):
        piece = data[start : start + _STORED_MAX]
        is_last = start + _STORED_MAX >= len(data)
        yield struct.pack("<BHH", is_last, len(piece), len(piece) ^ 0xFFFF)
        yield piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """One whole gzip member: its place in the file, and the first and last bytes of what it holds."""

    offset: int
    length: int
    head: bytes
    tail: bytes
    size: int


class TornMember(Exception):
    """The file ends inside a member."""

    def __init__(self, offset: int) -> None:
        super().__init__(f"a record that begins at byte {offset} has no end")
        self.offset = offset


class DamagedMember(Exception):
    """The bytes at an offset are no gzip member, or its checksum fails."""

    def __init__(self, offset: int, why: str) -> None:
        super().__init__(f"{why} at byte {offset}")
        self.offset = offset


def find_members(
    stream: BinaryIO, *, start: int = 0, end: int | None = None, head_size: int = 64 * 1024
) -> Iterator[Member]:
    """Walk the members that begin from `start` on and before `end`, in constant memory.

    Raises:
        TornMember: The last member is cut short; those before it were given.
        DamagedMember: What stands there is no member.
    """
    stream.seek(start)
    offset, buffered = start, b""
    while end is None or offset < end:
        buffered = buffered or stream.read(_READ_SIZE)
        if not buffered:
            return
        member, buffered = _read_member(stream, buffered, offset, head_size)
        yield member
        offset += member.length


def _read_member(stream: BinaryIO, buffered: bytes, offset: int, head_size: int) -> tuple[Member, bytes]:
    inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
    head, tail, size, consumed = bytearray(), b"", 0, 0
    while not inflate.eof:
        buffered = buffered or stream.read(_READ_SIZE)
        if not buffered:
            raise TornMember(offset)
        try:
            # Bounded output: a hostile member that inflates a thousandfold is walked, never held.
            piece = inflate.decompress(buffered, 1 << 20)
        except zlib.error as error:
            raise DamagedMember(offset, f"no whole gzip member ({error})") from error
        rest = inflate.unused_data or inflate.unconsumed_tail
        consumed += len(buffered) - len(rest)
        buffered = rest
        size += len(piece)
        if len(head) < head_size:
            head += piece[: head_size - len(head)]
        tail = (tail + piece)[-4:]
    return Member(offset=offset, length=consumed, head=bytes(head), tail=tail, size=size), buffered
