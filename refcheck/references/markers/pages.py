"""Names without a date: (Fenwick 22), ("Who Paid" 4), the page alone, (31), and the outlet alone, (Morning Ledger)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from refcheck.datatypes.references import CitationStyle
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.markers.folded_names import fold_name
from refcheck.references.markers.keys import NameIndex, NameKey
from refcheck.references.markers.matching import score_name
from refcheck.references.spans import Spans
from refcheck.text.patterns import late

_PARENTHESIS = re.compile(r"\(([^()\[\]]{1,200})\)")
# "22", "xiv", "A4", "41n3", "par. 6", act, scene and line "1.1.1", and the time in a film, "00:12:40"
_PAGES = (
    r"(?:(?:pp?|pars?|paras?|arts?|chs?|secs?|ll?|st)\.\s?)?"
    r"(?:\d{1,3}(?:\.\d{1,4}){1,3}|\d{1,2}:\d\d(?::\d\d)?|[A-Z]\d{1,3}|[\divxlc]{1,5})"
    r"(?:n\d{1,3})?(?:\s?[-–]\s?\d[\d.:]{0,7})?(?:,\s?\d{1,4}(?:[-–]\d{1,4})?){0,4}"
)
_NAME_AND_PAGE = re.compile(rf"(?P<name>[^\d]{{2,100}}?),?\s{{1,3}}(?P<page>{_PAGES})")
_PAGE_ALONE = re.compile(r"(?:pp?\.\s?)?\d{1,3}(?:n\d{1,3})?(?:\s?[-–]\s?\d{1,4})?(?:,\s?\d{1,3}){0,3}")
_LEAD = re.compile(r"(?:qtd\. in|quoted in|see(?: also)?|cf\.)\s{1,3}", re.IGNORECASE)
_TITLE = re.compile(r"[*_]{1,2}([^*_]{2,80})[*_]{1,2}|[“\"]([^”\"]{2,80})[”\"]")
_CAPITALIZED = late(r"\b[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ][\w’'-]{2,40}")
_DATELINE = re.compile(r"(?:^|\n)[^\W\d_][^.!?\n]{1,60}$")
_DASH = re.compile(r"\s{0,2}[-–—]")
# What a number follows in any text: "(Table 3)" names no work that begins with the word.
_NO_TITLES = frozenset(
    "table figure fig chapter section act scene part book volume vol page appendix note article box map plate annex "
    "item line step phase exhibit grade level room day week year game round season episode series version model psalm "
    "canto "
    "tabelle abbildung kapitel abschnitt artikel anhang tableau chapitre cuadro tabla capítulo tabella capitolo".split()
)
_REACH = 700
_MOST_TIED = 12


@dataclass(frozen=True, slots=True)
class _Named:
    """One work named in a parenthesis, or the works between which the name leaves a tie."""

    works: tuple[int, ...]
    page: str | None
    name: str
    is_whole_name: bool
    is_by_title: bool = False


def find_page_markers(text: str, index: NameIndex, excluded: Spans, taken: Spans) -> Iterator[FoundMarker]:
    """Find author-page markers, then pages alone in a piece that has such markers.

    Where no marker has a page, names alone are markers if they are whole names and name several works of the list.
    """
    found: list[tuple[re.Match[str], list[_Named]]] = []
    alone: list[re.Match[str]] = []
    for match in excluded.matches_outside(_PARENTHESIS, text):
        if taken.overlaps(*match.span()):
            continue
        if _PAGE_ALONE.fullmatch(match[1]):
            alone.append(match)
        elif (named := _read_parenthesis(match[1], index)) is not None:
            found.append((match, named))
    has_pages = any(one.page and len(one.works) == 1 and not one.is_by_title for _, named in found for one in named)
    if not has_pages:
        found = [one for one in found if _are_names_alone(text, *one)]
        if not _are_style(found, index):
            return
    for match, named in found:
        yield _make_marker(match, named)
    last_named = {match.start(): named[-1].works[0] for match, named in found if len(named[-1].works) == 1}
    for match in alone if has_pages else ():
        work = _work_named_before(text, match.start(), index, last_named)
        if work is not None:
            yield _make_marker(match, [_Named((work,), match[1], "", is_whole_name=True)])


def _are_names_alone(text: str, match: re.Match[str], named: list[_Named]) -> bool:
    """Tell "(Morning Ledger)" from a name's short form behind it, "the Harbour Authority (HA)", and from a dateline."""
    if any(not one.is_whole_name for one in named):
        return False
    before = text[max(0, match.start() - 120) : match.start()]
    if _DATELINE.search(before) and _DASH.match(text, match.end()):
        return False
    words = fold_name(before[before.rfind("\n") + 1 :]).split()
    initials = "".join(word[0] for word in words)
    return not (match[1].isupper() and initials.endswith(match[1].casefold()))


def _are_style(found: Sequence[tuple[re.Match[str], list[_Named]]], index: NameIndex) -> bool:
    """Tell whether names alone are how this piece cites: they name two works, or half of a short list."""
    works = {one.works[0] for _, named in found for one in named if len(one.works) == 1}
    return len(works) > 1 or (len(works) == 1 and len(index.keys) <= 2)


def _make_marker(match: re.Match[str], named: Sequence[_Named]) -> FoundMarker:
    items = tuple(
        FoundItem(work=one.works[0], locator=one.page, label="page" if one.page else None)
        for one in named
        if len(one.works) == 1
    )
    tied = [one for one in named if len(one.works) > 1]
    reasons = [f"{len(one.works)} entries fit “{one.name}” equally well" for one in tied]
    return FoundMarker(
        start=match.start(),
        end=match.end(),
        style=CitationStyle.AUTHOR_DATE,
        items=items,
        score=0.85,
        unresolved_reason="; ".join(reasons) or None,
        candidates=tuple(work for one in tied for work in one.works),
    )


def _read_parenthesis(inner: str, index: NameIndex) -> list[_Named] | None:
    """Read every part as name and page; one part that names no work makes the whole no marker."""
    named: list[_Named] = []
    for part in inner.split(";"):
        bare = _LEAD.sub("", part.strip(), count=1)
        match = _NAME_AND_PAGE.fullmatch(bare)
        name = match["name"] if match else bare
        keys = _fitting(name, index)
        by_title = [] if keys or match is None else _fitting_plain_title(name, index)
        keys = keys or by_title
        if not 1 <= len(keys) <= _MOST_TIED:
            return None
        page = match["page"] if match else None
        if len(keys) > 1 and not (page and all(_is_by(name, key) for key in keys)):
            return None
        works = tuple(key.work for key in keys)
        is_whole = not by_title and fold_name(name) in keys[0].names | keys[0].segments
        named.append(_Named(works, page, name, is_whole_name=is_whole, is_by_title=bool(by_title)))
    return named or None


def _fitting(name: str, index: NameIndex) -> list[NameKey]:
    """Give the works that the name, the short title or both together stand for."""
    title = _TITLE.search(name)
    short = fold_name(title[1] or title[2]) if title else ""
    author = _TITLE.sub("", name).strip(" ,")
    if not author and not short:
        return []
    return [
        key
        for key in index.find(author or short, None)
        if (not author or _is_author(author, key)) and (not short or _begins_title(short, key))
    ]


def _fitting_plain_title(name: str, index: NameIndex) -> list[NameKey]:
    """Give the works of "Rhys, Wide Sargasso Sea" and "Letters", whose title has lost its marks."""
    author, _, title = name.partition(", ")
    if not title:
        author, title = "", name
    short = fold_name(title)
    if not _CAPITALIZED.match(title) or title.partition(" ")[0].casefold() in _NO_TITLES:
        return []
    return [
        key
        for key in index.find(short, None)
        if (not author or _is_author(author, key)) and f"{key.title} ".startswith(f"{short} ")
    ]


def _is_author(author: str, key: NameKey) -> bool:
    return (
        _is_body(author, key)
        or _is_acronym(author, key)
        or (_is_surname(author, key) and score_name(author, key) >= 0.85)
    )


def _is_acronym(author: str, key: NameKey) -> bool:
    """Tell "ICJ" for an entry of the International Court of Justice, no part of whose name it is."""
    return author.isupper() and len(author) > 2 and author.isalpha() and author.casefold() in key.acronyms


def _is_by(name: str, key: NameKey) -> bool:
    return bool(key.surnames) and fold_name(name).split()[-1:] == [key.surnames[0]]


def _is_surname(author: str, key: NameKey) -> bool:
    folded = fold_name(author)
    if not author[:1].isupper():
        return False
    first = folded.split()[0] if folded else ""
    return first in key.surnames or first in key.head[:3] or folded in key.names


def _is_body(author: str, key: NameKey) -> bool:
    """Tell whether the entry begins with the whole name, of a body that was not read as its author."""
    folded = fold_name(author)
    return " " in folded and folded in key.segments and key.words.startswith(f" {folded} ")


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
        works = [key.work for key in index.find(word, None) if word in key.surnames or word in key.head[:1]]
        if len(works) == 1 and (best is None or match.start() > best[0]):
            best = (match.start(), works[0])
    return best[1] if best else None
