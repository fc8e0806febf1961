"""Addresses for references that give none, looked for on request; every look-up is kept like any page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from refcheck.datatypes.exchanges import Exchange, FetchResult, Response
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.found import FindResult
from refcheck.datatypes.references import Reference
from refcheck.extract import extract_text
from refcheck.fetch.memento import MementoLookup, find_mementos
from refcheck.find import find_candidates, wants_address
from refcheck.find.searchers.asking import Searcher
from refcheck.find.searchers.engines import KEY_FIELDS
from refcheck.pipeline.outside import Ports


async def find_addresses(
    references: Iterable[Reference], *, ports: Ports, searchers: Sequence[Searcher]
) -> dict[str, FindResult]:
    """Look for each reference without an address, one after the other; give what was found by reference id."""
    desk = SearchDesk(ports)
    return {reference.id: await desk.find(reference, searchers) for reference in references if wants_address(reference)}


class SearchDesk:
    """The ports as the search needs them: fetching archives before anything is read, and asks no page twice."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports
        self._answers: dict[str, FetchResult] = {}

    async def find(self, reference: Reference, searchers: Sequence[Searcher]) -> FindResult:
        """Find candidates for one reference."""
        return await find_candidates(
            reference, searchers=searchers, fetch=self.fetch, read=_read_page, find_copies=self.find_copies
        )

    async def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> FetchResult:
        """Fetch and keep; works on one site lead to the same pages, which are asked once."""
        if headers is None and url in self._answers:
            return self._answers[url]
        result = await self._ports.fetcher.fetch(url, headers=headers)
        for exchange in result.exchanges:
            self._ports.archive.append(_without_keys(exchange))
        if headers is None:
            self._answers[url] = result
        return result

    async def find_copies(self, url: str, near: datetime | None) -> MementoLookup:
        """Look for archived copies."""
        return await find_mementos(url, near=near, fetch=self.fetch, archives=self._ports.archives)


def _read_page(response: Response, url: str) -> ExtractedText:
    return extract_text(response, url=url)


def _without_keys(exchange: Exchange) -> Exchange:
    """Give the exchange as it may be kept: a search engine's key is nobody else's to read."""
    fields = tuple(field for field in exchange.request.headers if field[0].lower() not in KEY_FIELDS)
    return replace(exchange, request=replace(exchange.request, headers=fields))
