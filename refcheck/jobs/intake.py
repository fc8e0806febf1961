"""The pieces that the settings lead to: found, read where they changed, and put into the store."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from refcheck.documents.formats import EXTENSIONS
from refcheck.documents.lists import find_addresses
from refcheck.errors import ArchiveError, ConfigError, InputError
from refcheck.jobs.settings import NightlySettings
from refcheck.jobs.vanished import name_piece, retire_vanished
from refcheck.pipeline import Ports
from refcheck.ports import Clock
from refcheck.store import Store
from refcheck.store.pieces import Piece, find_digest, save_list, save_piece
from refcheck.text.urls import normalize_url
from refcheck.version import __version__

if TYPE_CHECKING:
    from refcheck.jobs.live_pieces import LivePiece

_GLOB_MARKS = frozenset("*?[")


@dataclass(slots=True)
class Intake:
    """What reading the sources came to: pieces read anew, and what could not be read."""

    read: int = 0
    notes: list[str] = field(default_factory=list)


async def take_in(settings: NightlySettings, *, store: Store, ports: Ports) -> Intake:
    """Read every source that changed since it was read last; what cannot be read is noted once and left out.

    Raises:
        ConfigError: A source that the settings name is not there.
        StoreError: The database cannot be written.
    """
    intake = Intake()
    files = find_files(settings)
    intake.notes += retire_vanished(settings, files, store=store, now=ports.clock.now())
    for path in files:
        _take_file(path, settings, store=store, clock=ports.clock, intake=intake, is_list=False)
    for path in _named_files(settings.base, settings.sources.urls, "urls"):
        _take_file(path, settings, store=store, clock=ports.clock, intake=intake, is_list=True)
    if settings.sources.sitemaps or settings.sources.feeds:
        from refcheck.jobs.live_pieces import find_live_pieces

        async for live in find_live_pieces(settings.sources, ports=ports, notes=intake.notes):
            await _take_live(live, store=store, ports=ports, intake=intake)
    return intake


def find_files(settings: NightlySettings) -> list[Path]:
    """List the draft files of the settings' folders, globs and paths, each once, in a fixed order.

    Raises:
        ConfigError: A named file or folder is not there, or a glob leads to nothing.
    """
    return list(dict.fromkeys(_named_files(settings.base, settings.sources.pieces, "pieces")))


def _named_files(base: Path, names: tuple[str, ...], key: str) -> Iterator[Path]:
    for name in names:
        path = base / name
        if path.is_file():
            yield path
        elif path.is_dir():
            yield from sorted(
                found for found in path.rglob("*") if found.suffix.lower() in EXTENSIONS and found.is_file()
            )
        else:
            matches = sorted(base.glob(name)) if _GLOB_MARKS & set(name) and not Path(name).is_absolute() else []
            if not matches:
                raise ConfigError(f"nightly.sources.{key}: {name}: nothing is there; correct the path or take it out")
            yield from (found for found in matches if found.is_file())


def _take_file(
    path: Path, settings: NightlySettings, *, store: Store, clock: Clock, intake: Intake, is_list: bool
) -> None:
    source = name_piece(path, settings.base)
    try:
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        intake.notes.append(f"{source}: cannot be read ({error.strerror})")
        return
    with store.read() as connection:
        known = find_digest(connection, source)
    if known == (digest, __version__):
        return
    if is_list:
        _take_list(path, source, digest, store=store, clock=clock, intake=intake)
        return
    from refcheck.drafts import load_document  # what reads drafts loads slowly, and most nights bring none
    from refcheck.jobs.parsing import broken_piece, parse_piece

    try:
        piece = parse_piece(load_document(str(path)), source=source, digest=digest)
    except Exception as error:  # one piece that cannot be read, or trips a rule, must not cost the desk the night
        piece = broken_piece(_describe(error, source), source=source, digest=digest)
    _save(piece, store=store, clock=clock, intake=intake)


def _take_list(path: Path, source: str, digest: str, *, store: Store, clock: Clock, intake: Intake) -> None:
    try:
        lines = path.open(encoding="utf-8", errors="replace")
    except OSError as error:
        intake.notes.append(f"{source}: cannot be read ({error.strerror})")
        return
    with lines, store.begin() as connection:
        urls = ((normalize_url(url), url) for line in lines for url in find_addresses(line))
        save_list(connection, source, digest=digest, parser_version=__version__, urls=urls, now=clock.now())
    intake.read += 1


async def _take_live(live: "LivePiece", *, store: Store, ports: Ports, intake: Intake) -> None:
    with store.read() as connection:
        known = find_digest(connection, live.url)
    version = live.stamp
    if known == (version, __version__):
        return
    from refcheck.jobs.live_pieces import load_live_piece
    from refcheck.jobs.parsing import broken_piece, parse_piece

    try:
        piece = parse_piece(await load_live_piece(live, ports=ports), source=live.url, digest=version)
    except ArchiveError:
        raise
    except Exception as error:  # as for files
        piece = broken_piece(_describe(error, live.url), source=live.url, digest=version)
    _save(piece, store=store, clock=ports.clock, intake=intake)


def _describe(error: Exception, source: str) -> str:
    if isinstance(error, InputError):
        return str(error)
    return f"{source}: refcheck failed on it ({type(error).__name__}: {error}); please report it"


def _save(piece: Piece, *, store: Store, clock: Clock, intake: Intake) -> None:
    with store.begin() as connection:
        save_piece(connection, piece, now=clock.now())
    if piece.problem is not None:
        intake.notes.append(piece.problem)
    else:
        intake.read += 1
