"""Pieces whose files are gone: their links are not asked any longer, and the account of the night says so."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from fnmatch import fnmatchcase
from pathlib import Path

from refcheck.jobs.settings import NightlySettings
from refcheck.store import Store
from refcheck.store.pieces import find_sources, forget_piece

_MOST_NAMED = 3


def retire_vanished(settings: NightlySettings, found: Sequence[Path], *, store: Store, now: datetime) -> list[str]:
    """Drop the pieces of the settings' folders and globs whose files are gone; give notes about it.

    A folder in which no piece at all is left is rather one that was not mounted, and nothing of it is dropped.
    Pieces of other places (another desk's, a live site's) are left alone.

    Raises:
        StoreError: The database cannot be read or written.
    """
    base = settings.base
    with store.read() as connection:
        known = [source for source in find_sources(connection) if "://" not in source]
    notes: list[str] = []
    gone: list[str] = []
    for name in settings.sources.pieces:
        holds = _membership(base, name)
        lost = [source for source in known if holds(source) and _is_gone(base / source)]
        if lost and not any(holds(name_piece(path, base)) for path in found):
            notes.append(f"{name}: no piece is left there, so its {len(lost)} pieces are kept and go on being checked")
        else:
            gone += lost
    gone = list(dict.fromkeys(gone))
    with store.begin() as connection:
        for source in gone:
            forget_piece(connection, source, now=now)
    return [*notes, *_describe(gone)]


def _membership(base: Path, name: str) -> Callable[[str], bool]:
    """Give what tells whether the name of a piece belongs to an entry of the settings."""
    folder = base / name
    if not folder.is_dir():
        return lambda source: fnmatchcase(source, name)
    prefix = name_piece(folder, base).rstrip("/") + "/"
    if prefix == "./":
        return lambda source: not source.startswith("/")
    return lambda source: source.startswith(prefix)


def _is_gone(path: Path) -> bool:
    """Tell whether a file is not there; one that only cannot be reached is."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def _describe(gone: Sequence[str]) -> Iterator[str]:
    if not gone:
        return
    named = ", ".join(gone[:_MOST_NAMED]) + (f" and {len(gone) - _MOST_NAMED} more" if len(gone) > _MOST_NAMED else "")
    subject = "the file is gone" if len(gone) == 1 else "the files are gone"
    yield f"{named}: {subject}; links that no other piece cites are not asked any longer"


def name_piece(path: Path, base: Path) -> str:
    """Give the name under which the store knows a file."""
    return path.relative_to(base).as_posix() if path.is_relative_to(base) else str(path)
