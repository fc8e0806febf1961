"""Each worker's archive sent to the place that all share, when the worker has nothing else to do."""

import asyncio
import logging
import time
from collections.abc import Callable
from pathlib import Path

from refcheck.archive import WarcArchive
from refcheck.archive.remote import push_archive
from refcheck.errors import ArchiveError

_log = logging.getLogger(__name__)
_PAUSE = 5.0
_IDLE_SECONDS = 30.0


class Pusher:
    """Puts an archive on the disk and sends it on, once the worker has been idle for a while and at its end."""

    def __init__(self, archive: WarcArchive, *, place: str | None, writer: str) -> None:
        self._archive = archive
        self._place = place
        self._writer = writer
        self._is_new = False

    def note_look(self) -> None:
        """Note that there may be something new to send."""
        self._is_new = True

    async def keep_pushing(self, is_idle: Callable[[], bool]) -> None:
        """Send whatever is new whenever the worker is idle, until cancelled; a place that refuses is tried again."""
        idle_since: float | None = None
        while True:
            await asyncio.sleep(_PAUSE)
            if not is_idle() or not self._is_new:
                idle_since = None
                continue
            idle_since = idle_since or time.monotonic()
            if time.monotonic() - idle_since < _IDLE_SECONDS:
                continue
            idle_since = None
            try:
                await asyncio.to_thread(self.push)
            except ArchiveError as error:
                _log.warning("the archive was not sent, it will be tried again: %s", error)

    def push(self) -> None:
        """Send what is new.

        Raises:
            ArchiveError: The disk or the place refuses.
            ConfigError: The place cannot be used.
        """
        self._is_new = False
        try:
            self._archive.flush()
            if self._place is not None and _holds_records(self._archive.folder):
                for _file in push_archive(self._archive.folder, self._place, writer=self._writer):
                    pass
        except BaseException:
            self._is_new = True
            raise


def _holds_records(folder: Path) -> bool:
    return any(folder.glob("*.warc.gz"))
