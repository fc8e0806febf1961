"""What is remembered of a link between nights, kept beside it as JSON values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from refcheck.jobs.plain import from_plain, to_plain
from refcheck.jobs.policy import LinkMemory


@dataclass(slots=True)
class Memory:
    """The policy's memory, and what was told about moves and walls.

    `moved_to` are the new addresses that the desk was told of. `walled_since` is when the page was last readable
    no longer; `walled_told_at` when that was told.
    """

    link: LinkMemory = field(default_factory=LinkMemory)
    moved_to: list[str] = field(default_factory=list)
    walled_since: datetime | None = None
    walled_told_at: datetime | None = None


def read_memory(kept: Mapping[str, Any] | None) -> Memory:
    """Give the memory that was kept, a fresh one for a new link."""
    return from_plain(kept, Memory) if kept else Memory()


def write_memory(memory: Memory) -> Any:
    """Give a memory as JSON values."""
    return to_plain(memory)
