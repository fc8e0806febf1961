"""WARC files pushed to another place: a mounted folder, S3, GCS, whatever fsspec reaches.

Each writer pushes below a name of its own, so that many machines share one place:

    URL/NAME/refcheck-00000.warc.gz    the files, whole records only
    URL/NAME/index.cdxj                the writer's shard of the index, sorted
    URL/NAME/records.txt               where each record stands: name, file, offset and length, sorted by the name
    URL/NAME/manifest.json             what is there whole: size and SHA-256 of each file, written last
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Protocol
from urllib.parse import urlsplit

from refcheck.archive.cdxj import cdxj_line
from refcheck.archive.entries import Entry
from refcheck.archive.reading import ArchiveReader
from refcheck.archive.stretches import read_stretch
from refcheck.errors import ArchiveError, ConfigError

MANIFEST = "manifest.json"
SHARD = "index.cdxj"
RECORDS = "records.txt"
_WRITER_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


class FileSystem(Protocol):
    """The part of an fsspec file system that is used here."""

    def open(self, path: str, mode: str) -> IO[Any]:
        """Open a file."""
        ...

    def makedirs(self, path: str, exist_ok: bool) -> None:
        """Make folders, where the place has such."""
        ...

    def exists(self, path: str) -> bool:
        """Tell whether something is there."""
        ...

    def size(self, path: str) -> int:
        """Give a file's size."""
        ...

    def mv(self, path1: str, path2: str) -> None:
        """Give a file another name, in place of whatever has it."""
        ...

    def glob(self, path: str) -> list[str]:
        """List what fits a pattern."""
        ...

    def cat_file(self, path: str, start: int, end: int) -> bytes:
        """Give a part of a file."""
        ...

    def invalidate_cache(self) -> None:
        """Forget what was listed before."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PushedFile:
    """One file of the archive at the other place; `is_new` where it had to be sent."""

    name: str
    size: int
    is_new: bool


def push_archive(folder: Path, url: str, *, writer: str) -> Iterator[PushedFile]:
    """Send every WARC file of an archive that the other place does not have whole, then the index.

    What a run is writing goes up to its last whole record, and again when it has grown. A push that is broken off
    leaves the manifest of the one before, which names no half a file.

    Raises:
        ArchiveError: There is no archive, or the other place refuses.
        ConfigError: `url` or `writer` cannot be used.
    """
    if not _WRITER_NAME.fullmatch(writer):
        raise ConfigError(f"--as {writer}: give letters, digits, dots, hyphens; each machine its own name")
    filesystem, root = open_place(url)
    place = f"{root}/{writer}"
    with ArchiveReader(folder) as reader, reported(url):
        filesystem.makedirs(place, exist_ok=True)
        there = _read_manifest(filesystem, place)
        listed: dict[str, dict[str, object]] = {}
        for name, size in reader.index.files():
            digest = _digest_of(folder / name, size)
            listed[name] = {"bytes": size, "sha256": digest}
            is_there = there.get(name) == listed[name] and _size_at(filesystem, f"{place}/{name}") == size
            if not is_there:
                _send(filesystem, folder / name, f"{place}/{name}", size)
            yield PushedFile(name=name, size=size, is_new=not is_there)
        _send_index(filesystem, reader, place)
        # A file that is gone here stays there; one that was pruned is replaced by what is left of it.
        content = json.dumps({"files": dict(sorted((there | listed).items()))}, indent=2)
        with filesystem.open(f"{place}/{MANIFEST}", "wb") as manifest:
            manifest.write(content.encode("utf-8"))


def open_place(url: str) -> tuple[FileSystem, str]:
    """Give the file system behind an address, and the path in it.

    Raises:
        ConfigError: fsspec is not installed, or knows no such place.
    """
    try:
        import fsspec
    except ImportError as error:
        raise ConfigError("archives elsewhere need fsspec: install refcheck-pipeline[remote]") from error
    with reported(url):
        try:
            filesystem, path = fsspec.url_to_fs(url)
        except (ImportError, ValueError) as error:
            raise ConfigError(f"{shown(url)}: this place cannot be reached ({error})") from error
    return filesystem, str(path).rstrip("/")


@contextmanager
def reported(url: str) -> Iterator[None]:
    """Turn what a place says into an `ArchiveError` that names it.

    Raises:
        ArchiveError: The place failed.
    """
    try:
        yield
    except (ArchiveError, ConfigError):
        raise
    except Exception as error:  # every kind of place has exceptions of its own
        raise ArchiveError(f"{shown(url)}: {type(error).__name__}: {str(error)[:300]}") from error


def shown(url: str) -> str:
    """Give the address without a password that may stand in it."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "the place"
    return url.replace(f"{parts.netloc.rpartition('@')[0]}@", "", 1) if "@" in parts.netloc else url


def _send_index(filesystem: FileSystem, reader: ArchiveReader, place: str) -> None:
    writer = place.rpartition("/")[2]
    shard = (cdxj_line(key, entry, folder=writer) for key, entry in reader.index.walk())
    _send_lines(filesystem, f"{place}/{SHARD}", shard)
    _send_lines(filesystem, f"{place}/{RECORDS}", map(_record_line, reader.index.walk_records()))


def _record_line(entry: Entry) -> str:
    capture = entry.capture
    return f"{capture.record_id} {capture.filename} {capture.offset} {entry.length}"


def _send_lines(filesystem: FileSystem, target: str, lines: Iterable[str]) -> None:
    with filesystem.open(f"{target}.part", "wb") as sink:
        for line in lines:
            sink.write(f"{line}\n".encode())
    filesystem.mv(f"{target}.part", target)


def _send(filesystem: FileSystem, path: Path, target: str, size: int) -> None:
    with path.open("rb") as source, filesystem.open(target, "wb") as sink:
        for piece in read_stretch(source, length=size):
            sink.write(piece)
    arrived = _size_at(filesystem, target)
    if arrived != size:
        raise ArchiveError(f"{target}: {arrived} bytes arrived of {size}; push again")


def _size_at(filesystem: FileSystem, path: str) -> int:
    return int(filesystem.size(path)) if filesystem.exists(path) else -1


def _digest_of(path: Path, size: int) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as source:
        for piece in read_stretch(source, length=size):
            digest.update(piece)
    return digest.hexdigest()


def _read_manifest(filesystem: FileSystem, place: str) -> dict[str, dict[str, object]]:
    """Give what the last push left whole; a manifest that cannot be read stands for none, and all is sent again."""
    path = f"{place}/{MANIFEST}"
    if not filesystem.exists(path):
        return {}
    with filesystem.open(path, "rb") as stream:
        content = stream.read()
    try:
        files = json.loads(content)["files"]
    except (ValueError, KeyError, TypeError):
        return {}
    return files if isinstance(files, dict) else {}
