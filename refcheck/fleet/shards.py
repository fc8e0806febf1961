"""Kept copies, whichever worker's archive holds them.

Below the archive folder each worker has a folder of its own; the folder itself holds what was kept before there were
workers. Where workers are on many machines, the folder is a volume that all of them see.
"""

from pathlib import Path

from refcheck.archive.index import INDEX_NAME
from refcheck.datatypes.exchanges import Response
from refcheck.jobs.kept import ArchivedCopies


class ShardedCopies:
    """Kept copies of all archives in and below a folder; a worker's own is looked into first."""

    def __init__(self, root: Path, *, own: str) -> None:
        self._root = root
        self._own = own
        self._opened: dict[Path, ArchivedCopies] = {}

    def load(self, record_id: str) -> Response | None:
        """Give the answer that a record holds, None where it is not to be had."""
        for folder in self._folders():
            copies = self._opened.setdefault(folder, ArchivedCopies(folder))
            answer = copies.load(record_id)
            if answer is not None:
                return answer
        return None

    def close(self) -> None:
        """Let go of all indexes."""
        for copies in self._opened.values():
            copies.close()
        self._opened.clear()

    def _folders(self) -> list[Path]:
        found = sorted(path.parent for path in [self._root / INDEX_NAME, *self._root.glob(f"*/{INDEX_NAME}")])
        return sorted((folder for folder in found if folder.is_dir()), key=lambda folder: folder.name != self._own)
