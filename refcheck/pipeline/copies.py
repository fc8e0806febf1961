"""Archived copies of a page that cannot be read: looked for, read, and taken only if they are the cited page."""

from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Protocol

from refcheck.datatypes.availability import Expectation
from refcheck.datatypes.captures import Capture, Memento
from refcheck.datatypes.exchanges import FetchResult
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.references import PartialDate
from refcheck.datatypes.sources import SourceKind, SourceText
from refcheck.extract import extract_text
from refcheck.fetch.archives import DEFAULT_ARCHIVES, ArchiveService
from refcheck.fetch.memento import MementoLookup, find_mementos
from refcheck.find.titles import TitleMatch, match_titles, missing_words
from refcheck.text.replays import settle_memento
from refcheck.text.similarity import holds_passage, title_similarity

TITLE_AGREES = 0.85  # a copy is the cited page when its title is this similar; the same floor as metadata uses
_SURE_TITLES = frozenset({TitleMatch.SAME, TitleMatch.CUT, TitleMatch.CLOSE})
MAX_MEMENTOS_READ = 3  # nearest first; more would burden the archive for little


class FetchAndKeep(Protocol):
    """Fetches an address and keeps every exchange before anything reads it."""

    def __call__(
        self, url: str, headers: Mapping[str, str] | None = None
    ) -> Awaitable[tuple[FetchResult, tuple[Capture, ...]]]:
        """Give the answer and the captures of its exchanges."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CopySearch:
    """The copies that were looked at, the text of the one that is the cited page, and what failed meanwhile."""

    mementos: tuple[Memento, ...] = ()
    source: SourceText | None = None
    notes: tuple[str, ...] = ()


async def find_cited_copy(
    url: str,
    *,
    expectation: Expectation,
    cited_words: tuple[str, ...],
    fetch_and_keep: FetchAndKeep,
    archives: Sequence[ArchiveService] = DEFAULT_ARCHIVES,
) -> CopySearch:
    """Find the copy nearest to the day on which the page was read or published that holds the cited words.

    Raises:
        ArchiveError: An exchange could not be kept.
    """

    async def fetch(url: str, headers: Mapping[str, str] | None = None) -> FetchResult:
        result, _captures = await fetch_and_keep(url, headers)
        return result

    near = moment_of(expectation.accessed) or moment_of(expectation.date)
    lookup = await find_mementos(url, near=near, fetch=fetch, archives=archives)
    looked_at: list[Memento] = []
    notes = (*lookup.notes, *_describe_silence(lookup))
    for memento in lookup.mementos[:MAX_MEMENTOS_READ]:
        result, captures = await fetch_and_keep(memento.memento)
        settled = settle_memento(memento, result)
        status = result.response.status if result.response else None
        if settled is None or status != 200 or result.response is None:
            looked_at.append(memento)
            continue
        if settled.memento in {one.memento for one in looked_at}:
            continue  # the archive leads from several times to one copy
        page = extract_text(result.response, url=result.final_url, quick=True)
        settled = replace(settled, holds_cited_words=is_cited_page(page, expectation, cited_words))
        looked_at.append(settled)
        if settled.holds_cited_words:
            source = SourceText(
                kind=SourceKind.MEMENTO,
                uri=settled.memento,
                text=page,
                capture=captures[-1] if captures else None,
                memento=settled,
            )
            return CopySearch(mementos=tuple(looked_at), source=source, notes=notes)
    return CopySearch(mementos=tuple(looked_at), notes=notes)


def _describe_silence(lookup: MementoLookup) -> tuple[str, ...]:
    """Say what it means that no copy was named: only an archive's answer is "never archived", no answer is nothing."""
    if lookup.mementos:
        return ()
    if lookup.is_complete:
        return ("no archived copy: the archives that were asked have none to show",)
    return ("whether there is an archived copy is not known, for the look-up failed",)


def moment_of(date: PartialDate | None) -> datetime | None:
    """Give the moment that stands for a date, in the middle of it where it is partial."""
    if date is None or not 1 <= date.year <= 9998:
        return None
    month = date.month or 7
    day = date.day or (15 if date.month else 1)
    try:
        return datetime(date.year, month, day, tzinfo=UTC)
    except ValueError:  # a reference may print 31 June
        return datetime(date.year, 7, 1, tzinfo=UTC)


def is_cited_page(page: ExtractedText, expectation: Expectation, cited_words: tuple[str, ...]) -> bool:
    """Tell whether an archived page is the cited one: it has the title or holds some cited words."""
    if expectation.title and _has_title(page, expectation.title):
        return True
    return any(holds_passage(page.text, words) for words in cited_words)


def _has_title(page: ExtractedText, cited: str) -> bool:
    """Tell whether a page has the cited title; a headline that was edited needs all its telling words on the page."""
    titles = [title for title in (page.headline, page.title) if title]
    if match_titles(cited, titles, site_names=(page.site_name,)) in _SURE_TITLES:
        return True
    is_close = any(title_similarity(cited, title) >= TITLE_AGREES for title in titles)
    return is_close and not missing_words(cited, page.text)
