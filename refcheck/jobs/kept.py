"""Kept copies by their record's name, read back from the archive."""

from pathlib import Path
from typing import Protocol

from refcheck.archive import ArchiveReader
from refcheck.datatypes.exchanges import Response
from refcheck.errors import ArchiveError


class KeptCopies(Protocol):
    """Where kept answers are read from again."""

    def load(self, record_id: str) -> Response | None:
        """Give the answer that a record holds, None where it is not to be had."""
        ...


class ArchivedCopies:
    """Kept copies of an archive folder; a record that is gone or damaged counts as none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._reader: ArchiveReader | None = None

    def load(self, record_id: str) -> Response | None:
        """Give the answer that a record holds, None where it is not to be had."""
        try:
            if self._reader is None:
                self._reader = ArchiveReader(self._folder)
            entry = self._reader.index.find_record(record_id)
            return self._reader.load_response(entry.capture) if entry else None
        except ArchiveError:
            return None

    def close(self) -> None:
        """Let go of the index."""
        if self._reader is not None:
            self._reader.__exit__(None, None, None)
            self._reader = None
