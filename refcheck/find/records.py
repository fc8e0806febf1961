"""A registry's record against a cited scholarly work; the record is the evidence, no page is read for it."""

import re

from refcheck.datatypes.found import Candidate
from refcheck.find.query import Query
from refcheck.find.searchers.asking import Hit, Record
from refcheck.find.titles import TitleMatch, match_titles, words_of

_BOOKS = frozenset({"book", "monograph", "edited-book", "reference-book", "isbn", "edited_book", "edition"})
_PREPRINTS = frozenset({"posted-content", "preprint"})
_NEVER = frozenset({"component", "peer-review", "grant", "dataset", "journal", "journal-issue", "book-series"})
_MOST_SECONDARY = 0.88  # above the threshold, behind a page or a record of the work itself
_TITLE_COST = {
    TitleMatch.SAME: 0.0,
    TitleMatch.CUT: 0.03,
    TitleMatch.CLOSE: 0.06,
    TitleMatch.EDITED: 0.2,
    TitleMatch.DIFFERENT: 0.95,
}


def judge_record(query: Query, hit: Hit, record: Record) -> Candidate:
    """Give the candidate that a registry's record makes, with what agrees and what does not."""
    reasons: list[str] = []
    titles = [hit.title, f"{hit.title}: {record.subtitle}" if hit.title and record.subtitle else None]
    title = match_titles(query.title, titles) if query.title else TitleMatch.SAME
    if query.title:
        reasons.append(f"title: {title.value}")
    confidence = 0.96 - _TITLE_COST[title]
    confidence -= _year_cost(query, hit, reasons)
    confidence -= _identity_cost(query, record, reasons)
    if record.is_secondary:
        confidence = min(confidence, _MOST_SECONDARY)
    if not _is_same_kind(query.type, record.type):
        reasons.append(f"the record is of another kind of work ({record.type})")
        confidence = min(confidence, 0.3)
    return Candidate(
        url=hit.url,
        confidence=round(max(confidence, 0.05), 2),
        reasons=tuple(reasons),
        title_found=hit.title,
        date_found=hit.date,
        outlet_found=record.container,
        searcher=hit.searcher,
    )


def _year_cost(query: Query, hit: Hit, reasons: list[str]) -> float:
    if query.issued is None or hit.date is None:
        return 0.05
    apart = abs(query.issued.year - hit.date.year)
    if apart == 0:
        reasons.append(f"year: {hit.date.year}, as cited")
        return 0.0
    reasons.append(f"year: {hit.date.year}, cited is {query.issued.year}")
    # An article is often online a year before its printed issue.
    return 0.1 if apart == 1 else 0.5


def _identity_cost(query: Query, record: Record, reasons: list[str]) -> float:
    """Say what is missing of the marks that tell works with one title apart: author, journal, volume, page."""
    if record.type == "isbn":
        reasons.append("the record is that of the cited ISBN")
        return 0.0
    author = _authors_agree(query.families, record.families)
    container = _containers_agree(query.outlet, record.container) if record.type not in _BOOKS else None
    volume = query.volume == record.volume if query.volume and record.volume else None
    named = {"author": author, "journal": container, "volume": volume}
    reasons.extend(
        f"{name}: {'agrees' if agrees else 'differs'}" for name, agrees in named.items() if agrees is not None
    )
    if author is False or (container is False and not volume):
        return 0.5
    if volume is False:
        return 0.25
    return 0.0 if author or container else 0.2


def _authors_agree(cited: tuple[str, ...], found: tuple[str, ...]) -> bool | None:
    """Tell whether the first cited author's name is among the record's; None where either side names nobody."""
    wanted = {word for word in words_of(cited[0]) if len(word) > 1} if cited else set()
    if not wanted or not found:
        return None
    return bool(wanted & {word for name in found for word in words_of(name)})


def _containers_agree(cited: str | None, found: str | None) -> bool | None:
    """Compare journals; an abbreviated title agrees when each of its words begins one of the full title's, in order."""
    if not cited or not found:
        return None
    one, other = _main_words(cited), _main_words(found)
    if not one or not other:
        return None
    shorter, longer = sorted((one, other), key=lambda words: (sum(map(len, words)), len(words)))
    rest = iter(longer)
    return len(shorter) >= len(longer) - 1 and all(any(_begins(full, word) for full in rest) for word in shorter)


def _begins(full: str, word: str) -> bool:
    return (
        full.startswith(word)
        or word.startswith(full)
        or (full[0] == word[0] and full[-1] == word[-1] and len(word) > 2)
    )


def _main_words(name: str) -> list[str]:
    return [
        word
        for word in words_of(re.sub(r"\([^()]*\)", "", name))
        if word not in {"the", "of", "and", "for", "in", "on"}
    ]


def _is_same_kind(cited: str, found: str) -> bool:
    if found in _NEVER or found in _PREPRINTS:
        return False
    if cited == "book":
        return found in _BOOKS or not found
    if cited == "article-journal":
        return found not in _BOOKS
    return True
