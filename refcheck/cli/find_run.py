"""The run behind `refcheck find`: references in, what was found for each out, one after the other."""

import asyncio
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import httpcore

from refcheck.clock import SystemClock
from refcheck.config import CheckSettings
from refcheck.datatypes.found import FindResult
from refcheck.datatypes.references import Reference, ReferenceOrigin
from refcheck.datatypes.selectors import target_at
from refcheck.drafts import load_document
from refcheck.errors import InputError
from refcheck.find import FindSettings, open_searchers, wants_address
from refcheck.pipeline.finding import SearchDesk
from refcheck.ports import Clock
from refcheck.references import find_bibliography
from refcheck.references.parsing import parse_reference
from refcheck.wiring import open_archive, open_ports

Show = Callable[[Reference, FindResult], None]
"""Called with each reference as soon as its search is over."""


def read_references(source: str, *, as_lines: bool = False) -> list[Reference]:
    """Give the references without an address, of a draft or of a file with one reference a line.

    Raises:
        InputError: The input cannot be read.
    """
    found = _line_references(source) if as_lines else find_bibliography(load_document(source)).references
    return [reference for reference in found if wants_address(reference)]


def run_find(
    references: Sequence[Reference],
    *,
    source: str,
    settings: CheckSettings,
    find_settings: FindSettings,
    show: Show,
    clock: Clock | None = None,
    network_backend: httpcore.AsyncNetworkBackend | None = None,
) -> None:
    """Find candidates for each reference in turn; every exchange is archived, and recorded or replayed.

    Raises:
        CassetteError: A cassette cannot be read or written.
        ArchiveError: An exchange could not be kept.
    """

    async def work() -> None:
        searchers = open_searchers(find_settings)
        with open_archive(settings.archive) as archive:
            opened = open_ports(
                settings,
                source=source,
                archive=archive,
                clock=clock or SystemClock(),
                network_backend=network_backend,
            )
            async with opened as ports:
                desk = SearchDesk(ports)
                for reference in references:
                    show(reference, await desk.find(reference, searchers))

    asyncio.run(work())


def _line_references(source: str) -> list[Reference]:
    try:
        content = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except OSError as error:
        message = f"{source}: cannot be read ({error.strerror}); give a file or - for standard input"
        raise InputError(message) from error
    lines = enumerate(content.decode("utf-8", "replace").splitlines(), start=1)
    return [_line_reference(line.strip(), number) for number, line in lines if line.strip()]


def _line_reference(line: str, number: int) -> Reference:
    """Read one line: the reference itself, or a JSON object with `reference` and maybe `id`."""
    identity, raw = str(number), line
    if line.startswith("{"):
        try:
            given = json.loads(line)
        except (ValueError, RecursionError):
            given = {}
        if isinstance(given.get("reference"), str):
            identity, raw = str(given.get("id", number)), given["reference"]
    return Reference(
        id=identity,
        raw=raw,
        target=target_at(raw, 0, len(raw), source=f"line {number}"),
        origin=ReferenceOrigin.LIST,
        parsed=parse_reference(raw),
    )
