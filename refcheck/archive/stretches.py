"""Stretches of open files read in pieces, so that a gigabyte holds no memory."""

from collections.abc import Iterator
from typing import BinaryIO

from refcheck.errors import ArchiveError

_AT_ONCE = 1 << 20


def read_stretch(stream: BinaryIO, *, start: int = 0, length: int) -> Iterator[bytes]:
    """Give the bytes of a stretch, piece by piece.

    Raises:
        ArchiveError: The file ends before.
        OSError: It cannot be read.
    """
    stream.seek(start)
    while length > 0:
        piece = stream.read(min(_AT_ONCE, length))
        if not piece:
            raise ArchiveError(f"{stream.name} is cut short: run `refcheck archive verify`")
        yield piece
        length -= len(piece)
