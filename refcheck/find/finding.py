"""From a reference without address to candidates: ask the searchers, read the pages they name, decide."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Protocol

from refcheck.datatypes.captures import Memento
from refcheck.datatypes.exchanges import FetchResult, Response, TransportErrorKind
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.found import Candidate, FindResult
from refcheck.datatypes.references import PartialDate, Reference
from refcheck.find.addresses import is_doi, is_on_hosts, same_page
from refcheck.find.confidence import ACCEPT, NEAR_EQUAL
from refcheck.find.judging import Judged, judge_answer, judge_copy, promise_of, refuse_by_address
from refcheck.find.query import Query, query_of
from refcheck.find.records import judge_record
from refcheck.find.searchers.asking import Fetch, Hit, SearchAnswer, Searcher
from refcheck.text.outlets import outlet_of_url
from refcheck.text.replays import settle_memento
from refcheck.text.urls import archived_original

MAX_PAGES = 8  # read in one round; what promises less than eight others is not the work
MAX_PROMISING = 50  # looked at in one round
MAX_LEADS = 3  # pages followed because another named them as its own address
MAX_COPIES_FOR = 2  # pages for which the archives are asked in one round
MAX_COPIES_READ = 3
MAX_CANDIDATES = 10  # reported


class CopyLookup(Protocol):
    """What a look-up of archived copies gives."""

    @property
    def mementos(self) -> tuple[Memento, ...]:
        """The copies, nearest to the wanted time first."""
        ...

    @property
    def is_complete(self) -> bool:
        """Whether every archive gave an answer."""
        ...

    @property
    def notes(self) -> tuple[str, ...]:
        """The look-ups that failed."""
        ...


Read = Callable[[Response, str], ExtractedText]
"""Bytes to text: a response and the address that it came from."""

FindCopies = Callable[[str, datetime | None], Awaitable[CopyLookup]]
"""Archived copies of an address near a moment."""


@dataclass(slots=True)
class _Search:
    """One reference's search as it stands."""

    query: Query
    fetch: Fetch
    read: Read
    find_copies: FindCopies | None
    near: datetime | None
    candidates: list[Candidate] = field(default_factory=list)
    seen: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    is_complete: bool = True


async def find_candidates(
    reference: Reference,
    *,
    searchers: Sequence[Searcher],
    fetch: Fetch,
    read: Read,
    find_copies: FindCopies | None = None,
    near: datetime | None = None,
) -> FindResult:
    """Find the address of a work that is named by title, outlet and date only.

    Everything that is asked goes through `fetch`, so that it is archived, recorded and replayed like any page.
    Search engines and registries come first; the archive's index and the outlet's own maps only where
    those found nothing that can be accepted. `near` is the moment to look for archived copies; the cited
    date without it.
    """
    query = query_of(reference)
    if query is None:
        return FindResult(notes=("the reference gives no title to search for",))
    search = _Search(query=query, fetch=fetch, read=read, find_copies=find_copies, near=near or _moment(query.issued))
    asked = False
    for is_thorough in (False, True):
        suitable = [one for one in searchers if one.is_thorough is is_thorough and one.suits(query)]
        if suitable and pick_accepted(search.candidates) is None:
            asked = True
            await _ask_round(search, suitable)
    if not asked:
        search.notes.append("no searcher that was set up can look for such a work")
        search.is_complete = False
    return _result(search)


def pick_accepted(candidates: Sequence[Candidate]) -> Candidate | None:
    """Give the candidate that can be accepted: above the threshold, and no other page about as likely."""
    likely = [one for one in candidates if one.confidence >= ACCEPT]
    # A registered identifier outlives every address, and a page of the same work is no rival to it.
    ranked = sorted([one for one in likely if is_doi(one.url)] or likely, key=lambda one: -one.confidence)
    if not ranked:
        return None
    best = ranked[0]
    rivals = (other for other in ranked[1:] if not same_page(best.url, other.url))
    return None if any(rival.confidence > best.confidence - NEAR_EQUAL for rival in rivals) else best


async def _ask_round(search: _Search, searchers: Sequence[Searcher]) -> None:
    answers: list[SearchAnswer] = await asyncio.gather(
        *(searcher.search(search.query, search.fetch) for searcher in searchers)
    )
    hits: list[Hit] = []
    for answer in answers:
        search.notes.extend(answer.notes)
        search.is_complete = search.is_complete and answer.is_complete
        hits.extend(answer.hits)
    for hit in hits:
        if hit.record is not None:
            _add(search, judge_record(search.query, hit, hit.record))
    await _read_pages(search, _worth_reading(search, hits))


def _worth_reading(search: _Search, hits: Sequence[Hit]) -> list[Hit]:
    """Give the hits to read, the most promising first; each page once."""
    pages = [replace(hit, url=archived_original(hit.url) or hit.url) for hit in hits if hit.record is None]
    promising = [(promise, hit) for hit in pages if (promise := promise_of(search.query, hit))]
    promising.sort(key=lambda pair: -pair[0])
    worth: list[Hit] = []
    for _, hit in promising[:MAX_PROMISING]:
        if any(same_page(hit.url, other) for other in search.seen):
            continue
        search.seen.append(hit.url)
        refused = refuse_by_address(hit)
        if refused:
            _add(search, refused)
        else:
            worth.append(hit)
    if len(worth) > MAX_PAGES:
        search.notes.append(f"{len(worth) - MAX_PAGES} less likely pages were not read")
    return worth[:MAX_PAGES]


async def _read_pages(search: _Search, hits: Sequence[Hit]) -> None:
    judged = await asyncio.gather(*(_judge_page(search, hit) for hit in hits))
    leads = _leads(search, judged, hits)
    judged_leads = await asyncio.gather(*(_judge_page(search, lead) for lead in leads))
    confirmed = [item.candidate.url for item in (*judged, *judged_leads) if _is_confirmed(item)]
    for item in (*judged, *judged_leads):
        # The page that was pointed to stands for the one that points, once it has been read.
        if item.leads_to is None or not any(same_page(item.leads_to, url) for url in confirmed):
            _add(search, item.candidate)
    if pick_accepted(search.candidates):
        return  # the archives need not be asked about what is not the work
    pairs = [*zip(hits, judged, strict=True), *zip(leads, judged_leads, strict=True)]
    wanting = [(hit, item.candidate) for hit, item in pairs if item.wants_copy]
    wanting.sort(key=lambda pair: -pair[1].confidence)
    for hit, candidate in wanting[:MAX_COPIES_FOR]:
        await _look_for_copy(search, hit, candidate)


def _is_confirmed(judged: Judged) -> bool:
    return not judged.wants_copy and judged.candidate.confidence >= ACCEPT


def _leads(search: _Search, judged: Sequence[Judged], hits: Sequence[Hit]) -> list[Hit]:
    """Give the addresses that pages name as their own and nobody has read yet."""
    leads: list[Hit] = []
    for item, hit in zip(judged, hits, strict=True):
        lead = item.leads_to
        if lead is None or any(same_page(lead, other) for other in search.seen):
            continue
        search.seen.append(lead)
        leads.append(replace(hit, url=lead))
    return leads[:MAX_LEADS]


async def _judge_page(search: _Search, hit: Hit) -> Judged:
    result = await search.fetch(hit.url, None)
    if result.error and result.error.kind is TransportErrorKind.NOT_RECORDED:
        search.is_complete = False
        search.notes.append(f"{hit.url}: {result.error.message}")
    return judge_answer(search.query, hit, result, _read(search, result))


async def _look_for_copy(search: _Search, hit: Hit, candidate: Candidate) -> None:
    """Look for an archived copy of a page that cannot be read now, near the cited date and with the cited title."""
    if search.find_copies is None or not _may_be_work(search.query, hit):
        return
    lookup = await search.find_copies(hit.url, search.near)
    search.notes.extend(lookup.notes)
    search.is_complete = search.is_complete and lookup.is_complete
    for memento in lookup.mementos[:MAX_COPIES_READ]:
        result = await search.fetch(memento.memento, None)
        settled = settle_memento(memento, result)
        page = _read(search, result)
        if settled is None or page is None or result.response is None or result.response.status != 200:
            continue
        found = judge_copy(search.query, hit, page)
        if found is not None:
            day = f"{settled.memento_datetime:%Y-%m-%d}"
            reasons = (candidate.reasons[0], f"judged on the archived copy of {day}", *found.reasons)
            _add(search, replace(found, reasons=reasons, memento=replace(settled, holds_cited_words=True)))
            return
    search.notes.append(f"{hit.url}: no archived copy with the cited title was found")


def _may_be_work(query: Query, hit: Hit) -> bool:
    """Tell whether archives are worth asking: a page on another known outlet's site is not the cited one."""
    return not query.hosts or is_on_hosts(hit.url, query.hosts) or outlet_of_url(hit.url) is None


def _add(search: _Search, candidate: Candidate) -> None:
    """Add a candidate; of two for one page the surer one stays."""
    for position, other in enumerate(search.candidates):
        if same_page(candidate.url, other.url):
            if candidate.confidence > other.confidence:
                search.candidates[position] = candidate
            return
    search.candidates.append(candidate)


def _result(search: _Search) -> FindResult:
    ranked = sorted(search.candidates, key=lambda one: -one.confidence)
    accepted = pick_accepted(ranked)
    if accepted is None and ranked and ranked[0].confidence >= ACCEPT:
        search.notes.append("two pages are about as likely as each other; which one is meant is open")
    return FindResult(
        candidates=tuple(ranked[:MAX_CANDIDATES]),
        accepted=accepted,
        is_complete=search.is_complete,
        notes=tuple(dict.fromkeys(search.notes)),
    )


def _read(search: _Search, result: FetchResult) -> ExtractedText | None:
    return search.read(result.response, result.final_url) if result.response else None


def _moment(date: PartialDate | None) -> datetime | None:
    if date is None or not 1 <= date.year <= 9998:
        return None
    try:
        return datetime(date.year, date.month or 7, date.day or (15 if date.month else 1), tzinfo=UTC)
    except ValueError:  # a reference may print 31 June
        return datetime(date.year, 7, 1, tzinfo=UTC)
