"""One cited address: fetch, keep the bytes, read the page, say what happened, take or look for copies."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from refcheck.datatypes.availability import (
    Availability,
    Expectation,
    LinkAnswer,
    LinkClass,
    LinkFamily,
    LinkReason,
)
from refcheck.datatypes.captures import Capture
from refcheck.datatypes.exchanges import FetchResult
from refcheck.datatypes.extracted import Completeness, ExtractedText
from refcheck.datatypes.sources import Retrieval, SourceKind, SourceText, SuppliedCopy
from refcheck.extract import extract_supplied, extract_text
from refcheck.fetch.classify import classify
from refcheck.fetch.uris import without_credentials
from refcheck.pipeline.copies import find_cited_copy
from refcheck.pipeline.outside import Ports
from refcheck.pipeline.rendering import render_page
from refcheck.ports import Archive
from refcheck.text.replays import is_archive_today
from refcheck.text.urls import archived_original

_log = logging.getLogger(__name__)
_UNASKED_FAMILIES = frozenset({LinkFamily.ALIVE, LinkFamily.WITHHELD})
_MOST_TRIED = 6  # cited words that a page is held against before it is called another one
_HIDDEN_CLASSES = frozenset({LinkClass.CONSENT_WALL})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One address to fetch, with what the draft leads us to expect there."""

    url: str
    expectation: Expectation
    cited_words: tuple[str, ...]


async def retrieve(url: str, *, ports: Ports, expectation: Expectation, cited_words: tuple[str, ...] = ()) -> Retrieval:
    """Fetch `url` and find a text to judge on.

    That is the copy the user supplied, else the live page, else an archived copy that holds the cited
    words. A supplied copy says nothing about the link, which is asked and answered as without it.

    Raises:
        ArchiveError: An exchange could not be kept.
    """
    if is_archive_today(url):
        return await _without_archive_today(url, ports=ports, expectation=expectation, cited_words=cited_words)
    result, captures = await fetch_and_archive(url, ports=ports)
    page = read_page(result)
    availability = _classify(result, page, expectation, cited_words, checked_at=ports.clock.now())
    retrieval = Retrieval(
        result=result,
        availability=availability,
        captures=captures,
        source=_live_source(availability, result, page, captures),
    )
    if availability.link_class is LinkClass.JS_REQUIRED and ports.renderer is not None:
        retrieval = await render_page(retrieval, ports.renderer, archive=ports.archive, expectation=expectation)
    copy = ports.supplies.match_copy(url) if ports.supplies else None
    if copy is not None:
        retrieval = take_copy(retrieval, copy, url, archive=ports.archive)
        if retrieval.source is not None and retrieval.source.kind is SourceKind.SUPPLIED:
            return retrieval
    if _wants_archived_copy(retrieval.availability):
        return await _with_archived_copy(retrieval, ports=ports, expectation=expectation, cited_words=cited_words)
    return retrieval


async def take_answer(retrieval: Retrieval, availability: Availability, wanted: Wanted, *, ports: Ports) -> Retrieval:
    """Correct what is known of an address after another look, and look for a copy where the page is lost by it.

    Raises:
        ArchiveError: An exchange could not be kept.
    """
    retrieval = replace(retrieval, availability=availability)
    if retrieval.source is not None and retrieval.source.kind is SourceKind.SUPPLIED:
        return retrieval
    if retrieval.source is not None and retrieval.source.kind is SourceKind.LIVE and not is_shown(availability):
        retrieval = replace(retrieval, source=None)
    if retrieval.mementos or not _wants_archived_copy(availability):
        return retrieval
    return await _with_archived_copy(
        retrieval, ports=ports, expectation=wanted.expectation, cited_words=wanted.cited_words
    )


def take_copy(retrieval: Retrieval, copy: SuppliedCopy, url: str, *, archive: Archive) -> Retrieval:
    """Keep a copy of the page at `url` that the user supplies, and judge on it where it can be read.

    Raises:
        ArchiveError: The copy could not be kept.
    """
    supplied = _supplied_source(copy, url, archive=archive)
    if _is_readable(supplied.text):
        return replace(retrieval, source=supplied)
    note = _describe_unreadable(copy, supplied.text)
    _log.warning(note)
    return replace(retrieval, notes=(*retrieval.notes, note))


async def fetch_and_archive(
    url: str, *, ports: Ports, headers: Mapping[str, str] | None = None
) -> tuple[FetchResult, tuple[Capture, ...]]:
    """Fetch `url` and archive each exchange before anything reads it.

    Archiving comes first so that every verdict can be traced to bytes on disk: redirects, error pages
    and bot challenges included. No response at all is a result too.
    """
    result = await ports.fetcher.fetch(url, headers=headers)
    captures = (ports.archive.append(exchange) for exchange in result.exchanges)
    return result, tuple(capture for capture in captures if capture)


def read_page(result: FetchResult) -> ExtractedText | None:
    response = result.response
    return extract_text(response, url=result.final_url, quick=True) if response else None


def classify_page(
    result: FetchResult, page: ExtractedText | None, expectation: Expectation, *, checked_at: datetime
) -> Availability:
    """Say what happened; a page that lacks the draft's words only is not another page.

    The draft's words help to know a page that looks like an error page. Where they are missing, that
    is the verifier's to say: a draft may misquote, and it paraphrases.
    """
    availability = classify(result, page, expectation, checked_at=checked_at)
    if availability.link_class is LinkClass.CONTENT_DRIFT and expectation.passage:
        return classify(result, page, replace(expectation, passage=None), checked_at=checked_at)
    return availability


def _live_source(
    availability: Availability, result: FetchResult, page: ExtractedText | None, captures: tuple[Capture, ...]
) -> SourceText | None:
    """Give the live page's text where it is the cited page's, walls and error pages left out."""
    if page is None or not is_shown(availability) or not _is_readable(page):
        return None
    capture = captures[-1] if captures else None
    return SourceText(kind=SourceKind.LIVE, uri=result.final_url, text=page, capture=capture)


def _classify(
    result: FetchResult,
    page: ExtractedText | None,
    expectation: Expectation,
    cited_words: tuple[str, ...],
    *,
    checked_at: datetime,
) -> Availability:
    """Say what answered; a page that has any of the words it is cited for is not another page in its place."""
    availability = classify_page(result, page, expectation, checked_at=checked_at)
    for words in cited_words[1:_MOST_TRIED]:
        if not availability.is_another_page:
            break
        availability = classify_page(result, page, replace(expectation, passage=words), checked_at=checked_at)
    return availability


def is_shown(availability: Availability) -> bool:
    """Tell whether what answered is the cited page's own text, or some of it."""
    return availability.answer is LinkAnswer.ALIVE and availability.link_class not in _HIDDEN_CLASSES


def _supplied_source(copy: SuppliedCopy, url: str, *, archive: Archive) -> SourceText:
    """Keep a supplied copy, as the bytes it is, and read it."""
    uri = without_credentials(url)
    capture = archive.append_resource(uri, copy.content, media_type=copy.media_type)
    page = extract_supplied(copy.content, media_type=copy.media_type, url=uri)
    return SourceText(kind=SourceKind.SUPPLIED, uri=uri, text=page, capture=capture, filename=copy.filename)


def _is_readable(page: ExtractedText) -> bool:
    return page.completeness not in (Completeness.EMPTY, Completeness.UNREADABLE)


def _describe_unreadable(copy: SuppliedCopy, page: ExtractedText) -> str:
    detail = f" ({'; '.join(page.notes)})" if page.notes else ""
    return f"the supplied copy {copy.filename} holds no text that could be read{detail}"


def _wants_archived_copy(availability: Availability) -> bool:
    if availability.link_class is None:
        return False
    return availability.link_class in _HIDDEN_CLASSES or availability.family not in _UNASKED_FAMILIES


async def _without_archive_today(
    url: str, *, ports: Ports, expectation: Expectation, cited_words: tuple[str, ...]
) -> Retrieval:
    """Answer for a copy in archive.today without asking it: other archives are asked for its original."""
    detail = "archive.today is never asked, for copies in it were found altered; cite the page itself or another copy"
    retrieval = Retrieval(
        result=FetchResult(requested_url=archived_original(url) or url),
        availability=Availability(
            answer=LinkAnswer.CANNOT_TELL,
            link_class=None,
            reasons=(LinkReason(rule="archive_today", detail=detail, matched=url, where="url"),),
            requested_url=url,
            checked_at=ports.clock.now(),
        ),
    )
    if is_archive_today(retrieval.result.requested_url):  # a short address does not say what it is a copy of
        return retrieval
    return await _with_archived_copy(retrieval, ports=ports, expectation=expectation, cited_words=cited_words)


async def _with_archived_copy(
    retrieval: Retrieval, *, ports: Ports, expectation: Expectation, cited_words: tuple[str, ...]
) -> Retrieval:
    """Add the archived copies of a page that cannot be read, and judge on the nearest that is the cited page."""

    async def fetch_and_keep(
        url: str, headers: Mapping[str, str] | None = None
    ) -> tuple[FetchResult, tuple[Capture, ...]]:
        return await fetch_and_archive(url, ports=ports, headers=headers)

    search = await find_cited_copy(
        retrieval.result.requested_url,
        expectation=expectation,
        cited_words=cited_words,
        fetch_and_keep=fetch_and_keep,
        archives=ports.archives,
    )
    return replace(
        retrieval,
        source=search.source or retrieval.source,
        mementos=search.mementos,
        notes=retrieval.notes + search.notes,
    )
