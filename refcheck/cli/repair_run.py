"""A repair with real adapters: the drafts read, replacements looked for, offers and patches written out."""

import asyncio
import json
import sys
from collections.abc import Callable, Hashable, Iterator
from contextlib import AbstractAsyncContextManager, AsyncExitStack, ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from refcheck.cli.exits import EXIT_CLEAN, EXIT_FINDINGS, EXIT_IN_PART
from refcheck.cli.output import write_whole
from refcheck.clock import SystemClock
from refcheck.config import CheckSettings
from refcheck.datatypes.documents import Document
from refcheck.documents import find_companion_names, read_document
from refcheck.drafts import is_address, load_content
from refcheck.errors import ConfigError, InputError
from refcheck.jobs.settings import NightlySettings
from refcheck.pipeline import Ports, check_document
from refcheck.ports import Archive, Clock
from refcheck.repair.accounts import PieceRepair, render_account, to_json
from refcheck.repair.editing import edit_draft
from refcheck.repair.lost import find_lost_by_check, find_lost_by_history
from refcheck.repair.patches import render_patch
from refcheck.repair.replacements import LostLink, Search
from refcheck.repair.search import find_replacement
from refcheck.store import Store
from refcheck.store.links import find_lost
from refcheck.store.pieces import find_pieces
from refcheck.store.upgrading import ensure_current
from refcheck.wiring import open_archive, open_ports


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairOptions:
    """How to repair: by the history of `nightly`, or without it by checking now."""

    nightly: NightlySettings | None
    check: CheckSettings
    writes: bool
    is_json: bool


def run_repair(pieces: tuple[str, ...], options: RepairOptions) -> int:
    """Offer or write replacements for drafts; give the exit code.

    Raises:
        RefcheckError: It could not run; the message says why and what to do.
    """
    with ExitStack() as stack:
        store = None
        if options.nightly is not None:
            store = stack.enter_context(Store(options.nightly.store_address))
            ensure_current(store)
        archive = stack.enter_context(open_archive(options.check.archive))
        repair = _Repair(options, store, archive, SystemClock())
        repairs = asyncio.run(repair.run(pieces))
    if options.is_json:
        sys.stdout.write(json.dumps(to_json(repairs), ensure_ascii=False) + "\n")
    else:
        sys.stdout.write(render_account(repairs))
        sys.stdout.flush()
        for patched in repairs:
            sys.stdout.buffer.write(patched.patch)
        sys.stdout.buffer.flush()
    if any(not repair.is_complete for repair in repairs):
        return EXIT_IN_PART
    return EXIT_FINDINGS if any(repair.is_left for repair in repairs) else EXIT_CLEAN


class _Repair:
    """One run over some drafts; what is found for an address serves all of them that say the same about it."""

    def __init__(self, options: RepairOptions, store: Store | None, archive: Archive, clock: Clock) -> None:
        self._options = options
        self._store = store
        self._archive = archive
        self._clock = clock
        self._shared: Ports | None = None
        self._found: dict[Hashable, Search] = {}

    async def run(self, pieces: tuple[str, ...]) -> list[PieceRepair]:
        """Repair each draft in turn."""
        found: list[PieceRepair] = []
        named = self._name_pieces(pieces)
        async with AsyncExitStack() as stack:
            if self._options.check.cassettes is None:  # one fetcher for all keeps the hosts' pace
                self._shared = await stack.enter_async_context(self._open("repair"))
            show = stack.enter_context(_showing(len(named)))
            for name, path in named:
                show(name)
                try:
                    found.append(await self._repair(name, path))
                except InputError as error:
                    if pieces:
                        raise
                    found.append(PieceRepair(name=name, problem=str(error)))
        return found

    def _open(self, source: str) -> AbstractAsyncContextManager[Ports]:
        return open_ports(self._options.check, source=source, archive=self._archive, clock=self._clock)

    def _name_pieces(self, pieces: tuple[str, ...]) -> list[tuple[str, str]]:
        """Give the drafts as (name, path): those that were named, or all that cite a lost link."""
        if pieces or self._store is None or self._options.nightly is None:
            return [(piece, piece) for piece in dict.fromkeys(pieces)]
        with self._store.read() as connection:
            links = [link.id for link in find_lost(connection)]
            sources = {source for cited in find_pieces(connection, links).values() for source in cited}
        base = self._options.nightly.base
        return [(source, source if is_address(source) else str(base / source)) for source in sorted(sources)]

    async def _repair(self, name: str, path: str) -> PieceRepair:
        if path == "-" or is_address(path):
            return PieceRepair(name=name, problem="only files can be repaired; save the page and give the file")
        content = load_content(path)
        document = _read(content, path)
        async with AsyncExitStack() as stack:
            ports = self._shared
            if ports is None:
                ports = await stack.enter_async_context(self._open(path))
            lost = await self._find_lost(document, ports)
            searches = [await self._search(link, ports) for link in lost]
        return self._edit(name, Path(path), content, searches)

    async def _search(self, lost: LostLink, ports: Ports) -> Search:
        """Look once for links of which several drafts say the same."""
        key = (lost.url, lost.moved_to, lost.near, lost.title, lost.held, tuple(claim.id for claim in lost.claims))
        if key not in self._found:
            self._found[key] = await find_replacement(lost, ports=ports)
        return replace(self._found[key], lost=lost)

    async def _find_lost(self, document: Document, ports: Ports) -> list[LostLink]:
        if self._store is not None:
            return find_lost_by_history(document, store=self._store, now=self._now())
        checked = await check_document(document, ports=ports, concurrency=self._options.check.concurrency)
        return find_lost_by_check(document, {url: one.availability for url, one in checked.retrievals.items()})

    def _now(self) -> datetime:
        return self._clock.now()

    def _edit(self, name: str, path: Path, content: bytes, searches: list[Search]) -> PieceRepair:
        sure = {
            search.lost.url: search.replacement
            for search in searches
            if search.replacement is not None and search.replacement.is_sure
        }
        if not sure:
            return PieceRepair(name=name, searches=tuple(searches))
        edited = edit_draft(content, sure, source=str(path))
        is_written = self._options.writes and edited.may_be_written and bool(edited.done)
        if is_written:
            _replace(path, content, edited.content)
        return PieceRepair(
            name=name,
            searches=tuple(searches),
            placed=edited.done,
            is_written=is_written,
            problem=edited.problem,
            patch=b"" if is_written else render_patch(content, edited.content, name=name),
        )


@contextmanager
def _showing(total: int) -> Iterator[Callable[[str], None]]:
    """Give what is told of each draft: a bar on a terminal, else nothing."""
    if not sys.stderr.isatty():
        yield lambda name: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("repairing", total=total, completed=-1)
        yield lambda name: bar.update(task, advance=1, description=name[-60:])


def _read(content: bytes, path: str) -> Document:
    folder = Path(path).parent
    names = find_companion_names(content) if path.endswith(".tex") else ()
    companions = {name: load_content(str(folder / Path(name).name)) for name in names if (folder / name).is_file()}
    return read_document(content, source=path, companions=companions)


def _replace(path: Path, old: bytes, new: bytes) -> None:
    """Put the edited draft in the old one's place, unless somebody has changed it meanwhile.

    Raises:
        ConfigError: It was changed, or cannot be written.
    """
    path = path.resolve()  # a link stays a link
    if load_content(str(path)) != old:
        raise ConfigError(f"{path}: was changed while it was repaired; run again")
    mode = path.stat().st_mode & 0o7777
    write_whole(path, new)
    path.chmod(mode)
