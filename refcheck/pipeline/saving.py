"""Public copies of the pages that a draft cites, asked for on request, after all else is done."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from fnmatch import fnmatchcase
from typing import Protocol

from refcheck.datatypes.availability import Expectation, LinkFamily
from refcheck.datatypes.captures import Memento
from refcheck.datatypes.exchanges import FetchResult
from refcheck.datatypes.reports import DocumentReport, ReferenceReport
from refcheck.datatypes.saving import SavedPage, SaveOutcome
from refcheck.extract import extract_text
from refcheck.fetch.memento import MementoLookup, find_mementos
from refcheck.fetch.saving import find_refusal
from refcheck.pipeline.copies import is_cited_page
from refcheck.pipeline.outside import Ports
from refcheck.text.replays import settle_memento
from refcheck.text.urls import host_of

GOOD_FOR = timedelta(days=30)
MOST_SAVED = 100  # in one run; at six a minute that is a quarter of an hour


class Saver(Protocol):
    """Asks a public archive to keep a page, within its limits; `SavePageNow` is one."""

    async def save(self, url: str) -> SavedPage:
        """Give what came of it; what the archive says is in the outcome."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveSettings:
    """When a copy is asked for.

    A copy no older than `good_for` is good enough. At most `most` are asked for in one run. `never` are
    host names or globs whose pages stay unpublished whatever their address, such as those of one's own house.
    """

    good_for: timedelta = GOOD_FOR
    most: int = MOST_SAVED
    never: tuple[str, ...] = ()


Progress = Callable[[SavedPage], None]
"""Called with each outcome as soon as it is known."""


async def save_public(
    report: DocumentReport,
    *,
    ports: Ports,
    saver: Saver,
    settings: SaveSettings = SaveSettings(),
    progress: Progress | None = None,
) -> DocumentReport:
    """Ask for a public copy of every cited page that is alive and has no good recent one.

    Gives the report with the copies among the mementos of their references, and a note about each page. Walled,
    changed and dead pages are left alone: a copy of a wall helps nobody. Addresses that are private or
    let others in are never sent.

    Raises:
        ArchiveError: An exchange of a look-up could not be kept.
    """
    saving = _Saving(ports=ports, saver=saver, settings=settings, progress=progress)
    words = _cited_words(report)
    references = [
        await saving.visit(reference, words.get(reference.reference.id, ())) for reference in report.references
    ]
    return replace(report, references=tuple(references))


@dataclass(slots=True)
class _Saving:
    ports: Ports
    saver: Saver
    settings: SaveSettings
    progress: Progress | None
    asked: int = 0

    async def visit(self, report: ReferenceReport, cited_words: tuple[str, ...]) -> ReferenceReport:
        """Give one reference's report with its public copy, or why there is none."""
        availability = report.availability
        if availability is None or availability.family is not LinkFamily.ALIVE or not availability.requested_url:
            return report
        url = availability.requested_url
        refusal = self._find_refusal(url, availability.final_url)
        if refusal is not None:
            return _noted(report, f"not saved publicly: {refusal}")
        copy, notes = await self._find_good_copy(url, report, cited_words)
        if copy is not None:
            return _noted(
                _with_copy(report, copy), f"a public copy of {_day(copy.memento_datetime)} exists: {copy.memento}"
            )
        if self.asked >= self.settings.most:
            return _noted(report, *notes, f"not saved publicly: this run's {self.settings.most} pages are used up")
        self.asked += 1
        saved = await self.saver.save(url)
        if self.progress:
            self.progress(saved)
        if saved.memento is not None:
            report = _with_copy(report, saved.memento)
        return _noted(report, *notes, describe_saving(saved))

    def _find_refusal(self, url: str, final_url: str | None) -> str | None:
        """Say why a page must not be published; where it leads to counts as well."""
        for address in (url, final_url or url):
            host = host_of(address)
            if any(fnmatchcase(host, pattern.lower()) for pattern in self.settings.never):
                return f"{host} is one of the hosts whose pages stay private"
            refusal = find_refusal(address)
            if refusal is not None:
                return refusal[1]
        return None

    async def _find_good_copy(
        self, url: str, report: ReferenceReport, cited_words: tuple[str, ...]
    ) -> tuple[Memento | None, tuple[str, ...]]:
        """Look for a copy that is recent and holds the cited words, or the title."""
        now = self.ports.clock.now()
        known = [one for one in report.mementos if one.holds_cited_words and self._is_recent(one, now)]
        if known:
            return known[0], ()
        lookup: MementoLookup = await find_mementos(url, near=now, fetch=self._fetch, archives=self.ports.archives)
        recent = next((one for one in lookup.mementos if self._is_recent(one, now)), None)
        if recent is None:
            return None, lookup.notes
        result = await self._fetch(recent.memento)
        settled = settle_memento(recent, result)
        if settled is None or result.response is None or result.response.status != 200:
            return None, lookup.notes
        page = extract_text(result.response, url=result.final_url)
        expectation = Expectation(title=report.reference.parsed.title)
        if not self._is_recent(settled, now) or not is_cited_page(page, expectation, cited_words):
            return None, (*lookup.notes, f"the public copy {settled.memento} does not hold the cited words")
        return replace(settled, holds_cited_words=True), lookup.notes

    def _is_recent(self, memento: Memento, now: datetime) -> bool:
        return abs(now - memento.memento_datetime) <= self.settings.good_for

    async def _fetch(self, url: str, headers: Mapping[str, str] | None = None) -> FetchResult:
        result = await self.ports.fetcher.fetch(url, headers=headers)
        for exchange in result.exchanges:
            self.ports.archive.append(exchange)
        return result


def describe_saving(saved: SavedPage) -> str:
    """Say in words what came of asking for a public copy."""
    if saved.memento is not None:
        verb = "saved publicly" if saved.outcome is SaveOutcome.SAVED else "a public copy made today exists"
        return f"{verb}: {saved.memento.memento}"
    why = saved.message or saved.reason
    if saved.outcome is SaveOutcome.UNFINISHED:
        return f"not saved publicly, may be tried again: {why}"
    return f"not saved publicly: {why}"


def _cited_words(report: DocumentReport) -> dict[str, tuple[str, ...]]:
    """Give for each reference the quotations and claims that cite it."""
    words: dict[str, list[str]] = {}
    for quotation in report.quotations:
        for result in quotation.results:
            words.setdefault(result.reference_id, []).append(quotation.quotation.text)
    for citation in report.citations:
        for claim_result in citation.results:
            if citation.claim is not None:
                words.setdefault(claim_result.reference_id, []).append(citation.claim.text)
    return {reference_id: tuple(texts) for reference_id, texts in words.items()}


def _with_copy(report: ReferenceReport, copy: Memento) -> ReferenceReport:
    others = tuple(one for one in report.mementos if one.memento != copy.memento)
    return replace(report, mementos=(*others, copy))


def _noted(report: ReferenceReport, *notes: str) -> ReferenceReport:
    return replace(report, notes=tuple(dict.fromkeys((*report.notes, *notes))))


def _day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d}"
