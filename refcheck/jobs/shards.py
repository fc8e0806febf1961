"""Kept copies, whichever worker's archive holds them.

Below the archive folder each worker of this machine has a folder of its own; the folder itself holds what was kept
before there were workers. What workers of other machines have kept is at the place that all send their archives to.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from refcheck.archive.index import INDEX_NAME
from refcheck.datatypes.exchanges import Response
from refcheck.errors import ArchiveError, ConfigError
from refcheck.jobs.kept import ArchivedCopies

if TYPE_CHECKING:
    from refcheck.archive.pushed import PushedArchives  # loads slowly, and most nights read nothing again


class ShardedCopies:
    """Kept copies of all archives in and below a folder, and of those sent to a place; `own` is looked into first."""

    def __init__(self, root: Path, *, own: str = "", place: str | None = None) -> None:
        self._root = root
        self._own = own
        self._place = place
        self._opened: dict[Path, ArchivedCopies] = {}
        self._pushed: PushedArchives | None = None

    def load(self, record_id: str) -> Response | None:
        """Give the answer that a record holds, None where it is not to be had."""
        for folder in self._folders():
            copies = self._opened.setdefault(folder, ArchivedCopies(folder))
            answer = copies.load(record_id)
            if answer is not None:
                return answer
        return self._load_pushed(record_id)

    def close(self) -> None:
        """Let go of all indexes."""
        for copies in self._opened.values():
            copies.close()
        self._opened.clear()

    def _load_pushed(self, record_id: str) -> Response | None:
        if self._place is None:
            return None
        from refcheck.archive.pushed import PushedArchives

        try:
            self._pushed = self._pushed or PushedArchives(self._place)
            return self._pushed.load(record_id)
        except (ArchiveError, ConfigError):
            return None

    def _folders(self) -> list[Path]:
        found = sorted(path.parent for path in [self._root / INDEX_NAME, *self._root.glob(f"*/{INDEX_NAME}")])
        return sorted((folder for folder in found if folder.is_dir()), key=lambda folder: folder.name != self._own)
