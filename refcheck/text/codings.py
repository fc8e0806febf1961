"""Content codings (RFC 9110 §8.4.1) undone with hard limits, so that no body can grow without end."""

import zlib
from collections.abc import Callable
from dataclasses import dataclass

import brotli

MAX_DECODED_BYTES = 20_000_000  # four times the body limit of a fetch: more is a bomb or no page to cite
MAX_CODINGS = 2  # nobody honest sends more layers; each layer multiplies what a bomb can do


@dataclass(frozen=True, slots=True, kw_only=True)
class DecodedBody:
    """The payload without its codings; `problem` says what kept it from being whole."""

    content: bytes
    problem: str | None = None


def decode_content(body: bytes, content_encoding: str | None, *, max_bytes: int = MAX_DECODED_BYTES) -> DecodedBody:
    """Undo the codings named in a Content-Encoding field value, last one first.

    Never raises. A damaged or cut stream gives the bytes that could be decoded, an unknown coding
    the bytes as they are, each with its `problem`. A body that claims a coding it does not have (a
    common server fault) is taken as it stands.
    """
    names = [name.strip().lower() for name in (content_encoding or "").split(",")]
    codings = [name for name in names if name and name != "identity"]
    if len(codings) > MAX_CODINGS:
        return DecodedBody(content=b"", problem="too many content codings")
    for name in reversed(codings):
        decoder = _DECODERS.get(name)
        if decoder is None:
            return DecodedBody(content=body, problem=f"unknown content coding {name[:20]}")
        if not _looks_encoded(body, name):
            continue
        body, problem = decoder(body, max_bytes)
        if problem:
            return DecodedBody(content=body, problem=problem)
    return DecodedBody(content=body[:max_bytes], problem="decoded body cut" if len(body) > max_bytes else None)


def _looks_encoded(body: bytes, name: str) -> bool:
    """Tell whether a gzip body starts like one; the other codings have no sure first bytes."""
    return bool(body) and (name not in ("gzip", "x-gzip") or body[:2] == b"\x1f\x8b")


def _decode_gzip(body: bytes, limit: int) -> tuple[bytes, str | None]:
    """Decode gzip of one or several members."""
    parts: list[bytes] = []
    size = 0
    while body[:2] == b"\x1f\x8b":
        stream = zlib.decompressobj(31)
        try:
            part = stream.decompress(body, limit - size + 1)
        except zlib.error:
            return b"".join(parts), "damaged gzip"
        parts.append(part)
        size += len(part)
        if size > limit:
            return b"".join(parts)[:limit], "decoded body cut"
        if not stream.eof:
            return b"".join(parts), "gzip ends early"
        body = stream.unused_data
    return b"".join(parts), None


def _decode_deflate(body: bytes, limit: int) -> tuple[bytes, str | None]:
    """Decode deflate with its zlib wrapper, or raw as some servers send it."""
    for window in (15, -15):
        stream = zlib.decompressobj(window)
        try:
            part = stream.decompress(body, limit + 1)
        except zlib.error:
            continue
        if len(part) > limit:
            return part[:limit], "decoded body cut"
        return part, None if stream.eof else "deflate ends early"
    return b"", "damaged deflate"


def _decode_brotli(body: bytes, limit: int) -> tuple[bytes, str | None]:
    """Decode brotli piece by piece, so that the limit holds."""
    stream = brotli.Decompressor()
    parts: list[bytes] = []
    size = 0
    piece = body
    try:
        while not stream.is_finished():
            part = stream.process(piece, output_buffer_limit=min(limit - size + 1, 1 << 20))
            piece = b""
            parts.append(part)
            size += len(part)
            if size > limit:
                return b"".join(parts)[:limit], "decoded body cut"
            if not part and stream.can_accept_more_data():
                return b"".join(parts), "brotli ends early"
    except brotli.error:
        return b"".join(parts), "damaged brotli"
    return b"".join(parts), None


def _decode_zstd(body: bytes, limit: int) -> tuple[bytes, str | None]:
    """Decode Zstandard with the window that the web allows (RFC 9659); it is not asked for, but archives hold it."""
    import zstandard  # rarely needed

    parts: list[bytes] = []
    size = 0
    try:
        stream = zstandard.ZstdDecompressor(max_window_size=1 << 23).stream_reader(body, read_across_frames=True)
        while part := stream.read(min(limit - size + 1, 1 << 20)):
            parts.append(part)
            size += len(part)
            if size > limit:
                return b"".join(parts)[:limit], "decoded body cut"
        is_whole = zstandard.frame_content_size(body) <= size
    except zstandard.ZstdError:
        return b"".join(parts), "damaged zstd"
    return b"".join(parts), None if is_whole else "zstd ends early"


_Decoder = Callable[[bytes, int], tuple[bytes, str | None]]
_DECODERS: dict[str, _Decoder] = {
    "gzip": _decode_gzip,
    "x-gzip": _decode_gzip,
    "deflate": _decode_deflate,
    "br": _decode_brotli,
    "zstd": _decode_zstd,
}
