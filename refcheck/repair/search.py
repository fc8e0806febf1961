"""Looking for what can stand in a lost link's place: the page's new address, else the nearest copy with the words."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from refcheck.datatypes.captures import Memento
from refcheck.datatypes.exchanges import FetchResult
from refcheck.datatypes.extracted import Completeness, ExtractedText
from refcheck.extract import extract_text
from refcheck.fetch.archives import ArchiveService
from refcheck.fetch.memento import find_mementos
from refcheck.pipeline import Ports
from refcheck.pipeline.retrieval import fetch_and_archive
from refcheck.repair.holding import judge_holding
from refcheck.repair.replacements import Holding, LostLink, Replacement, Search, copy_of
from refcheck.text.replays import is_archive_today, settle_memento
from refcheck.text.urls import same_resource

_MOST_READ = 8  # copies of one page; an archive is not searched through for a sentence
_OK = 200


async def find_replacement(lost: LostLink, *, ports: Ports) -> Search:
    """Find what can stand in the place of a lost link, every answer kept before it is read.

    Raises:
        ArchiveError: An answer could not be kept.
    """
    moved = None
    if lost.moved_to is not None:
        page = await _read_where_it_moved(lost.moved_to, ports=ports)
        if page is None:  # the page lives, so that no copy is wanted before its new address has been read
            return Search(lost=lost, notes=(f"{lost.moved_to} could not be read",), is_complete=False)
        holding, words = judge_holding(page, lost)
        if holding is not Holding.NOTHING:
            moved = Replacement(lost=lost, address=lost.moved_to, holding=holding, words=words)
            if moved.is_sure:
                return Search(lost=lost, replacement=moved)
    search = _CopySearch(lost, ports)
    await search.look(ports.archives)
    if not search.has_sure:
        # The quick interfaces name one copy each; the lists have those on either side of it.
        await search.look([listed for archive in ports.archives if (listed := _lists_only(archive)) is not None])
    return Search(
        lost=lost,
        replacement=search.best or moved,
        notes=tuple(dict.fromkeys(search.notes)),
        is_complete=search.is_complete or search.has_sure,
    )


async def _read_where_it_moved(address: str, *, ports: Ports) -> ExtractedText | None:
    """Give the page at a new address, None where it cannot be read or leads on."""
    result, _captures = await fetch_and_archive(address, ports=ports)
    response = result.response
    if response is None or response.status != _OK or not same_resource(result.final_url, address):
        return None
    page = extract_text(response, url=result.final_url, quick=True)
    return None if page.completeness in (Completeness.EMPTY, Completeness.UNREADABLE) else page


class _CopySearch:
    """The copies of one page as they are read, the nearest first."""

    def __init__(self, lost: LostLink, ports: Ports) -> None:
        self._lost = lost
        self._ports = ports
        self._tried: set[str] = set()
        self.best: Replacement | None = None
        self.notes: list[str] = []
        self.is_complete = True

    @property
    def has_sure(self) -> bool:
        return self.best is not None and self.best.is_sure

    async def look(self, archives: Sequence[ArchiveService]) -> None:
        """Read copies that archives name, until one holds the words."""
        if not archives:
            return
        lookup = await find_mementos(self._lost.url, near=self._lost.near, fetch=self._fetch, archives=archives)
        self.notes += lookup.notes
        self.is_complete = lookup.is_complete
        for memento in lookup.mementos:
            if len(self._tried) >= _MOST_READ or self.has_sure:
                return
            if memento.memento not in self._tried and not is_archive_today(memento.memento):
                await self._read(memento)

    async def _read(self, memento: Memento) -> None:
        self._tried.add(memento.memento)
        result, _captures = await fetch_and_archive(memento.memento, ports=self._ports)
        response, settled = result.response, settle_memento(memento, result)
        if response is None:
            self.is_complete = False
            self.notes.append(f"{memento.archive}: a copy could not be read")
            return
        if response.status != _OK or settled is None:
            return
        if settled.memento != memento.memento and settled.memento in self._tried:
            return
        self._tried.add(settled.memento)
        holding, words = judge_holding(extract_text(response, url=result.final_url, quick=True), self._lost)
        if holding is Holding.NOTHING:
            return
        found = copy_of(replace(settled, holds_cited_words=holding is Holding.WORDS), self._lost, holding, words)
        if self.best is None or found.is_sure:
            self.best = found

    async def _fetch(self, url: str, headers: Mapping[str, str] | None = None) -> FetchResult:
        result, _captures = await fetch_and_archive(url, ports=self._ports, headers=headers)
        return result


def _lists_only(archive: ArchiveService) -> ArchiveService | None:
    if archive.timemap is None and archive.cdx is None:
        return None
    return replace(archive, availability=None, timegate=None)
