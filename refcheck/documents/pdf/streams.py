"""What the packed streams of a PDF unpack to, told before PDFium unpacks them."""

import re
import zlib
from collections.abc import Iterable, Iterator
from itertools import chain

from refcheck.errors import InputError

MAX_UNPACKED = 150_000_000  # bytes of all streams but pictures
MAX_STREAM = 25_000_000  # bytes of one; a page of print has some 20,000
_STREAM = re.compile(rb"stream\r?\n(?=[\x08-\x78][\x01-\xff])")
_PACKED = re.compile(rb"[\x48\x58\x68\x78][\x01\x5e\x9c\xda]")  # how zlib's data begin
_MOST_LAYERS = 4
_STEP = 1 << 16
_LONGEST_HEAD = 2000


def check_streams(content: bytes, *, source: str) -> None:
    """Unpack every stream once, without keeping it.

    Raises:
        InputError: They unpack past all reason.
    """
    size = 0
    for match in _STREAM.finditer(content):
        if not _PACKED.match(content, match.end()) or _is_picture(content, match.start()):
            continue
        own = 0
        for piece in _unpack_layers(content[at : at + _STEP] for at in range(match.end(), len(content), _STEP)):
            own += len(piece)
            if own > MAX_STREAM or size + own > MAX_UNPACKED:
                raise InputError(f"{source} would unpack past all reason; it is not read.")
        size += own


def _is_picture(content: bytes, stream: int) -> bool:
    """Tell whether the dictionary before a stream calls it an image; PDFium does not unpack those for their text."""
    begin = max(content.rfind(b"obj", stream - _LONGEST_HEAD, stream), stream - _LONGEST_HEAD, 0)
    return re.search(rb"/Subtype\s{0,4}/Image\b", content[begin:stream]) is not None


def _unpack_layers(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Give what a stream unpacks to, packed several times as it may be."""
    for _ in range(_MOST_LAYERS):
        pieces = _unpack(pieces)
        first = next(pieces, b"")
        pieces = chain([first], pieces)
        if not _PACKED.match(first):
            break
    return pieces


def _unpack(pieces: Iterable[bytes]) -> Iterator[bytes]:
    unpacker = zlib.decompressobj()
    try:
        for piece in pieces:
            given = piece
            while given and not unpacker.eof:
                yield unpacker.decompress(given, _STEP * 16)
                given = unpacker.unconsumed_tail
            if unpacker.eof:
                return
    except zlib.error:
        return  # encrypted, or packed in another way
