"""Old captures dropped on request; what a report cites, and what the kept ones need, stays."""

import os
import re
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from refcheck.archive.catching_up import catch_up, open_index
from refcheck.archive.folders import is_own_file
from refcheck.archive.index import Index
from refcheck.archive.locking import is_locked_now
from refcheck.archive.members import DamagedMember, TornMember
from refcheck.archive.output import PRUNING_NAME
from refcheck.archive.scanning import FoundRecord, find_records
from refcheck.archive.stretches import read_stretch
from refcheck.errors import ArchiveError, InputError

_RECORD_ID = re.compile(rb"urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_ID_LENGTH = 45
_READ_SIZE = 1 << 20
_OWN_PART = ".pruned.part"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrunedFile:
    """One WARC file after the pruning; `skipped` says why it was left alone, in words."""

    path: Path
    kept: int = 0
    dropped: int = 0
    freed: int = 0
    skipped: str = ""


def find_cited_records(paths: Iterable[Path]) -> frozenset[str]:
    """Give the record ids that stand anywhere in reports: JSON, HTML, databases, whatever names them in full.

    Folders are read with all that is in them.

    Raises:
        InputError: A report cannot be read.
    """
    found: set[str] = set()
    for path in paths:
        try:
            inside = sorted(path.rglob("*")) if path.is_dir() else [path]
            for report in inside:
                if not report.is_dir():
                    found.update(_ids_in(report))
        except OSError as error:
            raise InputError(f"{path}: cannot be read ({error.strerror}), so nothing was pruned") from error
    return frozenset(found)


def prune_archive(
    folder: Path, *, older_than: datetime, cited: Collection[str], is_trial: bool = False
) -> Iterator[PrunedFile]:
    """Drop the captures made before `older_than` that no report cites, file by file.

    Kept are the cited ones, the first records of payloads that kept ones only refer to, everything supplied by hand,
    and files of others. Records that stay are copied byte for byte into a file of the same name that takes the
    old one's place at once. A trial only counts.

    Nobody may write to the archive meanwhile: a new capture could refer to a payload that is just being dropped.

    Raises:
        ArchiveError: There is no archive, a run is writing to it, or a file cannot be read or written.
    """
    if not folder.is_dir() or not any(folder.glob("*.warc.gz")):
        raise ArchiveError(f"{folder}: no archive here, so nothing to prune")
    rule = _Rule(older_than, frozenset(cited))
    try:
        with ExitStack() as stack:
            _hold_alone(folder, stack)
            index = open_index(folder, [])
            stack.callback(index.close)
            paths = sorted(folder.glob("*.warc.gz"))
            for path in paths:  # all of them first: what one file refers to may stand in any other
                catch_up(path, index, [], is_own=is_own_file(path))
            index.prepare_revisits()
            for path in reversed(paths):  # those that refer stand behind what they refer to
                yield _prune_file(path, index, rule, is_trial=is_trial)
    except OSError as error:
        raise ArchiveError(f"{folder}: the archive cannot be written ({error.strerror or error})") from error
    except sqlite3.Error as error:
        raise ArchiveError(f"{folder}: the archive's index cannot be read or written ({error})") from error


@dataclass(frozen=True, slots=True)
class _Rule:
    older_than: datetime
    cited: frozenset[str]

    def drops(self, record: FoundRecord, index: Index) -> bool:
        """Tell whether a capture goes; one to whose payload a kept capture refers stays."""
        if self._is_old(record):
            return record.type != "response" or not self._is_needed(record, index)
        return False

    def _is_old(self, record: FoundRecord) -> bool:
        capture = record.capture
        if capture is None or record.type == "resource":
            return False
        return capture.date < self.older_than and capture.record_id.strip("<>") not in self.cited

    def _is_needed(self, record: FoundRecord, index: Index) -> bool:
        capture = record.capture
        assert capture is not None
        # What another file still refers to stays, for nobody knows whether that file will be pruned before a kill.
        return any(
            entry.capture.filename != capture.filename
            or entry.capture.date >= self.older_than
            or entry.capture.record_id.strip("<>") in self.cited
            for entry in index.find_revisits(capture.payload_digest)
        )


def _prune_file(path: Path, index: Index, rule: _Rule, *, is_trial: bool) -> PrunedFile:
    if not is_own_file(path):
        return PrunedFile(path=path, skipped="not written by refcheck")
    groups = list(_plan(path, index, rule))
    dropped = sum(not keeps and has_capture for _, _, keeps, has_capture in groups)
    kept = sum(keeps and has_capture for _, _, keeps, has_capture in groups)
    freed = sum(length for _, length, keeps, _ in groups if not keeps)
    if dropped and not is_trial:
        _replace(path, index, [(offset, length) for offset, length, keeps, _ in groups if keeps], is_empty=not kept)
    return PrunedFile(path=path, kept=kept, dropped=dropped, freed=freed)


def _hold_alone(folder: Path, stack: ExitStack) -> None:
    """Keep writers out until the end: none may start, and none may be at work."""
    marker = stack.enter_context((folder / PRUNING_NAME).open("ab", buffering=0))
    if not is_locked_now(marker):
        raise ArchiveError(f"{folder}: the archive is being pruned already")
    for path in sorted(folder.glob("*.warc.gz")):
        if is_own_file(path):
            with path.open("ab", buffering=0) as stream:
                if not is_locked_now(stream):
                    raise ArchiveError(f"{path}: a run is writing to it; prune when none is. Nothing was changed")


def _plan(path: Path, index: Index, rule: _Rule) -> Iterator[tuple[int, int, bool, bool]]:
    """Give each group of records: its place and length, whether it stays, and whether it holds a capture.

    A request belongs to the response behind it; everything without a capture of its own stays.
    """
    start: int | None = None
    try:
        for record in find_records(path):
            start = record.offset if start is None else start
            if record.type == "request":
                continue
            yield start, record.end - start, not rule.drops(record, index), record.capture is not None
            start = None
    except (TornMember, DamagedMember) as error:
        raise ArchiveError(f"{path}: {error}; nothing was pruned in it. Run `refcheck archive verify`") from error


def _replace(path: Path, index: Index, places: list[tuple[int, int]], *, is_empty: bool) -> None:
    """Put a file with only these pieces in the place of the old one.

    The index forgets the file first: whoever is killed in between leaves one whole file, old or new, that the next
    start reads in.
    """
    part = path.with_name(path.name + _OWN_PART)
    try:
        if not is_empty:
            _copy_pieces(path, part, places)
        index.forget_for_good(path.name)
        if is_empty:
            path.unlink()
            return
        os.replace(part, path)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()
    catch_up(path, index, [], is_own=True)


def _copy_pieces(path: Path, target: Path, places: list[tuple[int, int]]) -> None:
    with path.open("rb") as source, target.open("wb") as part:
        for offset, length in places:
            for piece in read_stretch(source, start=offset, length=length):
                part.write(piece)
        part.flush()
        os.fsync(part.fileno())


def _ids_in(path: Path) -> Iterator[str]:
    with path.open("rb") as stream:
        rest = b""
        while piece := stream.read(_READ_SIZE):
            window = rest + piece
            yield from (match.decode("ascii") for match in _RECORD_ID.findall(window))
            rest = window[-_ID_LENGTH:]
