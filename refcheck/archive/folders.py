"""The folder of an archive: whether it can be written, and which of its files are our own."""

import os
import re
from pathlib import Path
from typing import BinaryIO

from refcheck.archive.members import DamagedMember, TornMember
from refcheck.archive.scanning import find_records
from refcheck.errors import ArchiveError

_OWN_NAME = re.compile(r"refcheck-(\d{5,9})\.warc\.gz")


def next_number(folder: Path) -> int:
    """Give the number that follows the highest of the archive's own files."""
    taken = [_OWN_NAME.fullmatch(path.name) for path in folder.glob("refcheck-*.warc.gz")]
    return max((int(match[1]) + 1 for match in taken if match), default=0)


def make_writable(folder: Path) -> None:
    """See to it that the folder is there and can be written.

    Raises:
        ArchiveError: It cannot be made or written.
    """
    probe = folder / f".refcheck-{os.getpid()}.tmp"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise ArchiveError(
            f"{folder}: the archive folder cannot be written ({error.strerror or error});"
            " name another one with --archive"
        ) from error


def is_at(path: Path, stream: BinaryIO) -> bool:
    """Tell whether an open file still is the one of that name."""
    try:
        return os.path.samestat(os.fstat(stream.fileno()), path.stat())
    except FileNotFoundError:
        return False


def is_own_file(path: Path) -> bool:
    """Tell whether a file has our name and begins with our own warcinfo, or was torn before it had one."""
    if not _OWN_NAME.fullmatch(path.name):
        return False
    try:
        first = next(find_records(path), None)
    except TornMember as error:
        return error.offset == 0
    except DamagedMember:
        return False
    return first is None or first.type == "warcinfo"
