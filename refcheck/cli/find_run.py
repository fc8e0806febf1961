"""The run behind `refcheck find`: references in, what was found for each out, one after the other."""

import asyncio
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import httpcore

from refcheck.clock import SystemClock
from refcheck.config import CheckSettings
from refcheck.datatypes.exchanges import Exchange, FetchResult, Response
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.found import FindResult
from refcheck.datatypes.references import Reference, ReferenceOrigin
from refcheck.datatypes.selectors import target_at
from refcheck.drafts import load_document
from refcheck.errors import InputError
from refcheck.extract import extract_text
from refcheck.fetch.memento import MementoLookup, find_mementos
from refcheck.find import FindSettings, find_candidates, open_searchers, wants_address
from refcheck.find.searchers.engines import KEY_FIELDS
from refcheck.pipeline import Ports
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
                desk = _Desk(ports)
                for reference in references:
                    found = await find_candidates(
                        reference,
                        searchers=searchers,
                        fetch=desk.fetch,
                        read=read_page,
                        find_copies=desk.find_copies,
                    )
                    show(reference, found)

    asyncio.run(work())


def read_page(response: Response, url: str) -> ExtractedText:
    """Give the text of an answer."""
    return extract_text(response, url=url)


def without_keys(exchange: Exchange) -> Exchange:
    """Give the exchange as it may be kept: a search engine's key is nobody else's to read."""
    fields = tuple(field for field in exchange.request.headers if field[0].lower() not in KEY_FIELDS)
    return replace(exchange, request=replace(exchange.request, headers=fields))


class _Desk:
    """The ports as the search needs them: fetching archives before anything is read, and asks no page twice."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports
        self._answers: dict[str, FetchResult] = {}

    async def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> FetchResult:
        """Fetch and keep; works on one site lead to the same pages, which are asked once."""
        if headers is None and url in self._answers:
            return self._answers[url]
        result = await self._ports.fetcher.fetch(url, headers=headers)
        for exchange in result.exchanges:
            self._ports.archive.append(without_keys(exchange))
        if headers is None:
            self._answers[url] = result
        return result

    async def find_copies(self, url: str, near: datetime | None) -> MementoLookup:
        """Look for archived copies."""
        return await find_mementos(url, near=near, fetch=self.fetch)


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
