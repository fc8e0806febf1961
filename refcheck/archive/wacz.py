"""An archive folder as one WACZ 1.1.1 file, to be sent, kept, and opened in a replay tool."""

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path

from refcheck.archive.cdxj import cdx_blocks, cdxj_lines
from refcheck.archive.digests import warc_date
from refcheck.archive.entries import Entry
from refcheck.archive.reading import ArchiveReader
from refcheck.archive.stretches import read_stretch
from refcheck.datatypes.captures import Capture
from refcheck.errors import ArchiveError

_FIRST_ZIP_TIME = (1980, 1, 1, 0, 0, 0)  # the entries carry no time: the same archive gives the same file
_PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenWacz:
    """What went into the file."""

    path: Path
    captures: int
    pages: int


def export_wacz(folder: Path, target: Path, *, created: datetime, software: str = "refcheck") -> WrittenWacz:
    """Write everything that the archive at `folder` holds into the WACZ file `target`.

    WARC files go in byte for byte. The index and the list of pages stream through, so that a
    million captures need no more memory than ten.

    Raises:
        ArchiveError: There is no archive, or the file cannot be written.
    """
    part = target.with_name(target.name + ".part")
    try:
        with ArchiveReader(folder) as reader, zipfile.ZipFile(part, "w", allowZip64=True) as archive:
            written = _Package(archive, reader).write(created, software)
        part.replace(target)
    except OSError as error:
        raise ArchiveError(f"{target}: the WACZ file cannot be written ({error.strerror or error})") from error
    finally:
        part.unlink(missing_ok=True)
    return WrittenWacz(path=target, captures=written[0], pages=written[1])


class _Package:
    """The parts of one WACZ file, in the order in which they are written."""

    def __init__(self, archive: zipfile.ZipFile, reader: ArchiveReader) -> None:
        self._archive = archive
        self._reader = reader
        self._resources: list[dict[str, object]] = []

    def write(self, created: datetime, software: str) -> tuple[int, int]:
        for name, size in self._reader.index.files():
            self._add(f"archive/{name}", _pieces(self._reader.folder / name, size), size=size)
        captures = self._add_index()
        pages = self._add_pages()
        package = {
            "profile": "data-package",
            "resources": self._resources,
            "created": warc_date(created.replace(microsecond=0)),
            "wacz_version": "1.1.1",
            "software": software,
        }
        content = json.dumps(package, indent=2).encode("utf-8")
        digest = {"path": "datapackage.json", "hash": "sha256:" + hashlib.sha256(content).hexdigest()}
        self._archive.writestr(zipfile.ZipInfo("datapackage.json", _FIRST_ZIP_TIME), content)
        self._archive.writestr(
            zipfile.ZipInfo("datapackage-digest.json", _FIRST_ZIP_TIME), json.dumps(digest, indent=2)
        )
        return captures, pages

    def _add_index(self) -> int:
        captures, offset = 0, 0
        places = ['!meta 0 {"format": "cdxj-gzip-1.0", "filename": "index.cdx.gz"}']

        def lines() -> Iterator[str]:
            nonlocal captures
            for line in cdxj_lines(self._reader.index.walk()):
                captures += 1
                yield line

        def contents() -> Iterator[bytes]:
            nonlocal offset
            for block in cdx_blocks(lines()):
                digest = "sha256:" + hashlib.sha256(block.content).hexdigest()
                place = {"offset": offset, "length": len(block.content), "digest": digest}
                places.append(f"{block.prefix} {json.dumps(place)}")
                offset += len(block.content)
                yield block.content

        self._add("indexes/index.cdx.gz", contents())
        self._add("indexes/index.idx", [("\n".join(places) + "\n").encode("utf-8")])
        return captures

    def _add_pages(self) -> int:
        header = {"format": "json-pages-1.0", "id": "pages", "title": "Pages"}
        pages = 0

        def lines() -> Iterator[dict[str, str]]:
            nonlocal pages
            for _, entry in self._reader.index.walk():
                if _is_page(entry):
                    pages += 1
                    yield _page(entry.capture)

        self._add("pages/pages.jsonl", (f"{json.dumps(line)}\n".encode() for line in chain([header], lines())))
        return pages

    def _add(self, path: str, pieces: Iterable[bytes], *, size: int = 0) -> None:
        """Store one part as it is, and note its size and digest.

        Only a part that is announced with 2 GB or more gets the long form of a ZIP header:
        ReplayWeb.page looks for the content of any other at a fixed distance.
        """
        info = zipfile.ZipInfo(path, _FIRST_ZIP_TIME)
        info.file_size = size
        digest, size = hashlib.sha256(), 0
        with self._archive.open(info, "w") as part:
            for piece in pieces:
                part.write(piece)
                digest.update(piece)
                size += len(piece)
        name = path.rpartition("/")[2].lower()
        self._resources.append({"name": name, "path": path, "hash": f"sha256:{digest.hexdigest()}", "bytes": size})


def _is_page(entry: Entry) -> bool:
    has_content = entry.capture.status == 200 or entry.kind == "resource"
    return has_content and entry.media_type in _PAGE_TYPES


def _page(capture: Capture) -> dict[str, str]:
    name = capture.record_id.strip("<>").removeprefix("urn:uuid:")
    return {"id": name, "url": capture.target_uri, "ts": warc_date(capture.date.replace(microsecond=0))}


def _pieces(path: Path, size: int) -> Iterator[bytes]:
    """Give the first `size` bytes of a file: what is behind them is still being written."""
    with path.open("rb") as stream:
        yield from read_stretch(stream, length=size)
