"""Author and page, as the MLA style has it: (Fenwick 22), ("Who Paid" 4), and the page alone, (31)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from refcheck.datatypes.references import CitationStyle
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.markers.keys import NameIndex, NameKey, fold_name
from refcheck.references.markers.matching import score_name
from refcheck.references.spans import Spans

_PARENTHESIS = re.compile(r"\(([^()\[\]]{1,200})\)")
_PAGES = r"(?:pp?\.\s?)?[\divxlc]{1,5}(?:\s?[-–]\s?\d{1,4})?(?:,\s?\d{1,4}(?:[-–]\d{1,4})?){0,4}"
_NAME_AND_PAGE = re.compile(rf"(?P<name>[^\d]{{2,100}}?),?\s{{1,3}}(?P<page>{_PAGES})")
_PAGE_ALONE = re.compile(r"(?:pp?\.\s?)?\d{1,3}(?:\s?[-–]\s?\d{1,4})?(?:,\s?\d{1,3}){0,3}")
_LEAD = re.compile(r"(?:qtd\. in|quoted in|see(?: also)?|cf\.)\s{1,3}", re.IGNORECASE)
_TITLE = re.compile(r"[*_]{1,2}([^*_]{2,80})[*_]{1,2}|[“\"]([^”\"]{2,80})[”\"]")
_CAPITALIZED = re.compile(r"\b[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w’'-]{2,40}")
_REACH = 700


@dataclass(frozen=True, slots=True)
class _Named:
    """One work named in a parenthesis."""

    work: int
    page: str | None


def find_page_markers(text: str, index: NameIndex, excluded: Spans, taken: Spans) -> Iterator[FoundMarker]:
    """Find author-page markers, then pages alone in a piece that has such markers."""
    found: list[tuple[re.Match[str], list[_Named]]] = []
    alone: list[re.Match[str]] = []
    has_pages = False
    for match in _PARENTHESIS.finditer(text):
        if excluded.overlaps(*match.span()) or taken.overlaps(*match.span()):
            continue
        if _PAGE_ALONE.fullmatch(match[1]):
            alone.append(match)
        elif (named := _read_parenthesis(match[1], index)) is not None:
            found.append((match, named))
            has_pages |= any(one.page for one in named)
    if not has_pages:
        return
    for match, named in found:
        yield _make_marker(match, named)
    last_named = {match.start(): named[-1].work for match, named in found}
    for match in alone:
        work = _work_named_before(text, match.start(), index, last_named)
        if work is not None:
            yield _make_marker(match, [_Named(work, match[1])])


def _make_marker(match: re.Match[str], named: list[_Named]) -> FoundMarker:
    items = tuple(FoundItem(work=one.work, locator=one.page, label="page" if one.page else None) for one in named)
    return FoundMarker(start=match.start(), end=match.end(), style=CitationStyle.AUTHOR_DATE, items=items, score=0.85)


def _read_parenthesis(inner: str, index: NameIndex) -> list[_Named] | None:
    """Read every part as name and page; one part that names no work makes the whole no marker."""
    named: list[_Named] = []
    for part in inner.split(";"):
        bare = _LEAD.sub("", part.strip(), count=1)
        match = _NAME_AND_PAGE.fullmatch(bare)
        work = _only_work(match["name"] if match else bare, index)
        if work is None:
            return None
        named.append(_Named(work, match["page"] if match else None))
    return named or None


def _only_work(name: str, index: NameIndex) -> int | None:
    """Give the one work that the name, the short title or both together stand for."""
    title = _TITLE.search(name)
    short = fold_name(title[1] or title[2]) if title else ""
    author = _TITLE.sub("", name).strip(" ,")
    if not author and not short:
        return None
    fitting = [
        key
        for key in index.find(author or short, None)
        if (not author or (_is_surname(author, key) and score_name(author, key) >= 0.85))
        and (not short or _begins_title(short, key))
    ]
    return fitting[0].work if len(fitting) == 1 else None


def _is_surname(author: str, key: NameKey) -> bool:
    folded = fold_name(author)
    if not author[:1].isupper():
        return False
    first = folded.split()[0] if folded else ""
    return first in key.surnames or first in key.head[:3] or folded in key.names


def _begins_title(short: str, key: NameKey) -> bool:
    return key.title.startswith(short) or f" {short} " in key.words


def _work_named_before(text: str, at: int, index: NameIndex, named: dict[int, int]) -> int | None:
    """Give the work of the listed author named last in the paragraph before the page."""
    start = max(text.rfind("\n\n", 0, at) + 2, at - _REACH, 0)
    if at > 0 and text[at - 1] not in " \u00a0\n":
        return None
    best: tuple[int, int] | None = max(
        ((place, work) for place, work in named.items() if start <= place < at), default=None
    )
    for match in _CAPITALIZED.finditer(text, start, at):
        word = fold_name(match[0].removesuffix("’s").removesuffix("'s"))
        works = [key.work for key in index.find(match[0], None) if word in key.surnames or word in key.head[:1]]
        if len(works) == 1 and (best is None or match.start() > best[0]):
            best = (match.start(), works[0])
    return best[1] if best else None
