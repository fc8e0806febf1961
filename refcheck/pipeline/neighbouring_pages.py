"""Quotations that no marker stands behind, looked for on the pages that their own paragraph cites.

A link or a note often stands in the sentence before or behind the quoted one. Words that stand on such a page are
taken for quoted from it; of words that do not, nothing is said, because they may be the author's own interview.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from refcheck.datatypes.assessments import QuotationVerdict
from refcheck.datatypes.claims import Quotation, Unsourced, UnsourcedKind
from refcheck.datatypes.documents import Document
from refcheck.datatypes.references import Citation
from refcheck.datatypes.reports import QuotationResult

_MOST_PAGES = 3
_ENOUGH = 6  # words; fewer that differ may be another's words altogether
_ENOUGH_AS_THEY_ARE = 4  # words; fewer that somebody else said may stand on any page
_AS_THEY_ARE = frozenset({QuotationVerdict.VERBATIM, QuotationVerdict.TYPOGRAPHIC})
_NEARLY = frozenset({QuotationVerdict.ALTERED, QuotationVerdict.TRUNCATED, QuotationVerdict.MISATTRIBUTED})


def find_neighbouring_works(
    document: Document, citations: Sequence[Citation], quotations: Sequence[Quotation]
) -> Mapping[str, tuple[str, ...]]:
    """Give by quotation the works cited in its paragraph, nearest first, for quotations without a marker."""
    starts = [block.start for block in document.blocks]
    cited: dict[int, list[Citation]] = {}
    for citation in citations:
        if citation.resolved_ids:
            cited.setdefault(bisect_right(starts, citation.target.start), []).append(citation)
    works: dict[str, tuple[str, ...]] = {}
    for quotation in quotations:
        if quotation.citation_ids or quotation.is_scare_quote:
            continue
        start = quotation.target.start
        near = sorted(cited.get(bisect_right(starts, start), ()), key=lambda item: abs(item.target.start - start))
        ids = dict.fromkeys(work for citation in near for work in citation.resolved_ids)
        works[quotation.id] = tuple(ids)[:_MOST_PAGES]
    return works


def is_on_the_page(quotation: Quotation, result: QuotationResult) -> bool:
    """Tell whether the page has the quoted words: as they are, or so many, or from the same mouth, nearly so."""
    found = result.assessment
    if found.verdict in _AS_THEY_ARE:
        return True
    enough = _ENOUGH_AS_THEY_ARE if found.verdict is QuotationVerdict.MISATTRIBUTED else _ENOUGH
    is_long = len(quotation.text.split()) >= enough
    return found.verdict in _NEARLY and (is_long or _share_a_name(quotation.speaker, found.speaker_found))


def _share_a_name(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one.split()[-1].casefold() == other.split()[-1].casefold()


def without_found(unsourced: Sequence[Unsourced], found: Sequence[Quotation]) -> tuple[Unsourced, ...]:
    """Leave out of what stands without a source the quotations that a page of their paragraph has."""
    places = {quotation.target.start for quotation in found}
    return tuple(
        item for item in unsourced if item.kind is not UnsourcedKind.QUOTATION or item.target.start not in places
    )
