"""What the pipeline knows of the outside world."""

from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.fetch.archives import DEFAULT_ARCHIVES, ArchiveService
from refcheck.ports import Archive, Clock, Fetcher, Renderer, Supplies


@dataclass(frozen=True, slots=True, kw_only=True)
class Ports:
    """The outside world as the pipeline sees it; `archives` are the public ones that may be asked for copies."""

    clock: Clock
    fetcher: Fetcher
    archive: Archive
    supplies: Supplies | None = None
    archives: Sequence[ArchiveService] = DEFAULT_ARCHIVES
    renderer: Renderer | None = None
