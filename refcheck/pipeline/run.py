"""One draft from document to report, in the order of the stages."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from refcheck.claims import find_statements
from refcheck.datatypes.availability import Availability, Expectation
from refcheck.datatypes.claims import Statements
from refcheck.datatypes.documents import Document
from refcheck.datatypes.found import FindResult
from refcheck.datatypes.references import Bibliography, ListFindingKind, Reference
from refcheck.datatypes.reports import DocumentReport
from refcheck.datatypes.sources import Retrieval, SuppliedCopy
from refcheck.find.searchers.asking import Searcher
from refcheck.pipeline.advisers import NOBODY, Advisers
from refcheck.pipeline.finding import find_addresses
from refcheck.pipeline.judgement import address_of, judge_document, works_behind
from refcheck.pipeline.outside import Ports
from refcheck.pipeline.probing import settle_doubts
from refcheck.pipeline.retrieval import Wanted, retrieve, take_copy
from refcheck.ports import Archive
from refcheck.references import find_bibliography, find_dated_ahead
from refcheck.report.findings import add_findings
from refcheck.verify.circularity import find_circularity


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One address is done: what happened there, how many are done and how many there are."""

    url: str
    availability: Availability
    done: int
    total: int


_UNDER_WAY = 25
"""So many addresses are under way for each that may be asked at a time: the fetcher counts those that are being asked,
and who waits for a slow host, a pause or a retry holds up nobody else."""

Progress = Callable[[Step], None]
"""Called when an address is done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedDraft:
    """A draft with all that its report was made from, so that one source can be judged again."""

    report: DocumentReport
    bibliography: Bibliography
    statements: Statements
    found: Mapping[str, FindResult]
    retrievals: Mapping[str, Retrieval]
    """What was retrieved, by address."""


async def check_document(
    document: Document,
    *,
    ports: Ports,
    concurrency: int = 8,
    origin: str | None = None,
    progress: Progress | None = None,
    searchers: Sequence[Searcher] = (),
    advisers: Advisers = NOBODY,
) -> CheckedDraft:
    """Find what the draft cites, fetch and keep it, and judge each claim and quotation on it.

    With `searchers`, references without an address are looked for first; `advisers` are heard on what stays open.

    Raises:
        ArchiveError: An exchange could not be kept.
        CassetteError: The cassette in use cannot be read or written.
    """
    bibliography = _with_dates_ahead(find_bibliography(document), ports.clock.now().date())
    statements = find_statements(document, bibliography)
    found = await find_addresses(bibliography.references, ports=ports, searchers=searchers) if searchers else {}
    wanted = _find_wanted(bibliography, statements, found)
    retrievals = await _retrieve_all(wanted, ports=ports, concurrency=concurrency, progress=progress)
    retrievals = await settle_doubts(wanted, retrievals, ports=ports)
    report = judge_document(
        document, bibliography, statements, retrievals, found=found, origin=origin, advisers=advisers
    )
    return CheckedDraft(
        report=add_findings(_with_circularity(report, retrievals, found)),
        bibliography=bibliography,
        statements=statements,
        found=found,
        retrievals=retrievals,
    )


def judge_on_copy(checked: CheckedDraft, url: str, copy: SuppliedCopy, *, archive: Archive) -> CheckedDraft:
    """Judge a checked draft again with a copy of the page at `url`; nothing is fetched.

    Raises:
        ArchiveError: The copy could not be kept.
        KeyError: The draft cites no such address.
    """
    retrievals = {**checked.retrievals, url: take_copy(checked.retrievals[url], copy, url, archive=archive)}
    report = judge_document(
        checked.report.document,
        checked.bibliography,
        checked.statements,
        retrievals,
        found=checked.found,
        origin=checked.report.origin,
    )
    report = _with_circularity(report, retrievals, checked.found)
    return replace(checked, report=add_findings(report), retrievals=retrievals)


def _with_dates_ahead(bibliography: Bibliography, today: date) -> Bibliography:
    """Add which entries are dated after today, where the piece's own date has not told so."""
    told = {
        one
        for finding in bibliography.findings
        if finding.kind is ListFindingKind.FUTURE_DATE
        for one in finding.reference_ids
    }
    ahead = (one for one in find_dated_ahead(bibliography.references, today) if told.isdisjoint(one.reference_ids))
    return replace(bibliography, findings=(*bibliography.findings, *ahead))


def _with_circularity(
    report: DocumentReport, retrievals: Mapping[str, Retrieval], found: Mapping[str, FindResult]
) -> DocumentReport:
    """Add which references are one source in two places."""
    sources = [
        (item.reference, retrieval.source.text)
        for item in report.references
        if item.reference.same_as is None
        and (retrieval := retrievals.get(address_of(item.reference, found) or ""))
        and retrieval.source
    ]
    return replace(report, list_findings=(*report.list_findings, *find_circularity(sources)))


def _find_wanted(bibliography: Bibliography, statements: Statements, found: Mapping[str, FindResult]) -> list[Wanted]:
    """List each cited or found address once, in the order of the references."""
    cited_words = _cited_words(bibliography, statements)
    wanted: dict[str, Wanted] = {}
    for reference in bibliography.references:
        url = address_of(reference, found)
        if url and reference.same_as is None and url not in wanted:
            words = cited_words.get(reference.id, ())
            wanted[url] = Wanted(url=url, expectation=_expectation(reference, words), cited_words=words)
    return list(wanted.values())


def _cited_words(bibliography: Bibliography, statements: Statements) -> dict[str, tuple[str, ...]]:
    """Give for each work the quotations and claims that cite it, quotations first."""
    resolved = {citation.id: citation.resolved_ids for citation in bibliography.citations}
    words: dict[str, list[str]] = {}
    for quotation in statements.quotations:
        for reference_id in works_behind(quotation.citation_ids, resolved):
            words.setdefault(reference_id, []).append(quotation.text)
    for claim in statements.claims:
        for reference_id in resolved.get(claim.citation_id, ()):
            words.setdefault(reference_id, []).append(claim.text)
    return {reference_id: tuple(texts) for reference_id, texts in words.items()}


def _expectation(reference: Reference, words: tuple[str, ...]) -> Expectation:
    return Expectation(
        title=reference.parsed.title,
        passage=words[0] if words else None,
        date=reference.parsed.issued,
        accessed=reference.parsed.accessed,
        outlet=reference.parsed.container_title or reference.parsed.publisher,
    )


async def _retrieve_all(
    wanted: list[Wanted], *, ports: Ports, concurrency: int, progress: Progress | None
) -> dict[str, Retrieval]:
    gate = asyncio.Semaphore(concurrency * _UNDER_WAY)
    retrievals: dict[str, Retrieval] = {}

    async def work(item: Wanted) -> None:
        async with gate:
            retrieval = await retrieve(
                item.url, ports=ports, expectation=item.expectation, cited_words=item.cited_words
            )
        retrievals[item.url] = retrieval
        if progress:
            step = Step(url=item.url, availability=retrieval.availability, done=len(retrievals), total=len(wanted))
            progress(step)

    tasks = [asyncio.ensure_future(work(item)) for item in wanted]
    try:
        await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
    return retrievals
