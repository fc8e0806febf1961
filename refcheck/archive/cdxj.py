"""The index in the form that replay tools read: CDXJ lines, plain or in compressed blocks."""

import json
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from refcheck.archive.entries import Entry

LINES_PER_BLOCK = 1024  # what pywb and py-wacz use: one look-up reads one block


def cdxj_line(urlkey: str, entry: Entry, *, folder: str = "") -> str:
    """Give "org,example)/ 20211018123000 {…}", without a line break; `folder` is where the WARC file stands."""
    capture = entry.capture
    fields = {
        "url": capture.target_uri,
        "mime": "warc/revisit" if entry.kind == "revisit" else entry.media_type or "unk",
        "status": str(capture.status or "-"),
        "digest": capture.payload_digest,
        "length": str(entry.length),
        "offset": str(capture.offset),
        "filename": f"{folder}/{capture.filename}" if folder else capture.filename,
    }
    return f"{urlkey} {capture.date:%Y%m%d%H%M%S} {json.dumps(fields)}"


def cdxj_lines(entries: Iterable[tuple[str, Entry]]) -> Iterator[str]:
    """Give one line for each capture, sorted as `entries` are."""
    return (cdxj_line(key, entry) for key, entry in entries)


@dataclass(frozen=True, slots=True, kw_only=True)
class CdxBlock:
    """Some CDXJ lines as one gzip member, and the key and time of the first."""

    prefix: str
    content: bytes


def cdx_blocks(lines: Iterable[str]) -> Iterator[CdxBlock]:
    """Pack lines into blocks that can be read alone (the ZipNum form)."""
    remaining = iter(lines)
    while block := list(islice(remaining, LINES_PER_BLOCK)):
        deflate = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
        content = deflate.compress("".join(f"{line}\n" for line in block).encode("utf-8")) + deflate.flush()
        yield CdxBlock(prefix=block[0].partition("{")[0].strip(), content=content)
