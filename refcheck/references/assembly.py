"""Found works and markers to references and citations: ids in the order of the text, back references followed."""

from collections.abc import Iterable, Mapping, Sequence

from refcheck.datatypes.documents import Document
from refcheck.datatypes.references import (
    Bibliography,
    Citation,
    CitationItem,
    ListFinding,
    ListFindingKind,
    Reference,
)
from refcheck.datatypes.selectors import Span
from refcheck.references.consistency import find_inconsistencies
from refcheck.references.entries import EntryList
from refcheck.references.found import FoundItem, FoundMarker, Work
from refcheck.references.markers.keys import NameIndex
from refcheck.references.mentions import Mentions
from refcheck.references.resolution import Resolution, resolve_works
from refcheck.text.dates import parse_date

_TIED = ListFindingKind.AMBIGUOUS_MARKER


def assemble(
    document: Document,
    works: Sequence[Work],
    index: NameIndex,
    markers: Sequence[FoundMarker],
    lists: Sequence[EntryList],
    excluded: tuple[Span, ...],
) -> Bibliography:
    """Give ids in the order of the text, tie markers to what they name and look the lists over."""
    order = sorted(range(len(works)), key=lambda at: (works[at].start, works[at].end, at))
    place_of = {at: place for place, at in enumerate(order)}
    resolved = resolve_works(works, order, index)
    references = tuple(
        _make_reference(document, works[at], place, resolved.get(at, Resolution()), place_of)
        for place, at in enumerate(order)
    )
    citations: list[Citation] = []
    findings: list[ListFinding] = []
    for marker in sorted(_without_overlaps(markers), key=lambda one: (one.start, one.end)):
        citation = _make_citation(document, marker, place_of, references, f"c{len(citations) + 1}")
        citations.append(citation)
        findings.extend(_findings_of_marker(marker, citation, place_of, references))
    tied = frozenset(one for each in findings if each.kind is _TIED for one in each.reference_ids)
    written = parse_date(document.date) if document.date else None
    mentions = Mentions(document.text, excluded, citations)
    findings.extend(find_inconsistencies(references, citations, lists, mentions=mentions, written=written, tied=tied))
    return Bibliography(references=references, citations=tuple(citations), findings=tuple(findings), excluded=excluded)


def _without_overlaps(markers: Sequence[FoundMarker]) -> Iterable[FoundMarker]:
    """Keep the first and surest of markers that share characters."""
    last_end = -1
    for marker in sorted(markers, key=lambda one: (one.start, -one.score, -one.end)):
        if marker.start >= last_end or marker.start == marker.end:
            yield marker
            last_end = max(last_end, marker.end)


def _make_reference(
    document: Document, work: Work, place: int, resolution: Resolution, place_of: Mapping[int, int]
) -> Reference:
    return Reference(
        id=f"r{place + 1}",
        raw=work.raw,
        target=document.target(work.start, work.end),
        origin=work.origin,
        number=work.number,
        label=work.label,
        key=work.key,
        parsed=work.parsed,
        is_back_reference=work.back_reference is not None,
        same_as=f"r{place_of[resolution.same_as] + 1}" if resolution.same_as is not None else None,
        unresolved_reason=resolution.reason,
    )


def _make_citation(
    document: Document,
    marker: FoundMarker,
    place_of: Mapping[int, int],
    references: Sequence[Reference],
    citation_id: str,
) -> Citation:
    items: list[CitationItem] = []
    resolved_ids: list[str] = []
    reasons = [marker.unresolved_reason] if marker.unresolved_reason else []
    for item in marker.items:
        reference = references[place_of[item.work]]
        items.append(_make_item(item, reference))
        if reference.same_as is not None:
            resolved_ids.append(reference.same_as)
        elif reference.is_back_reference:
            reasons.append(reference.unresolved_reason or "")
        else:
            resolved_ids.append(reference.id)
    return Citation(
        id=citation_id,
        marker=document.text[marker.start : marker.end],
        style=marker.style,
        target=document.target(marker.start, marker.end),
        items=tuple(items),
        resolved_ids=tuple(dict.fromkeys(resolved_ids)),
        note_index=marker.note_index,
        unresolved_reason="; ".join(reasons) or None,
        score=marker.score,
    )


def _make_item(item: FoundItem, reference: Reference) -> CitationItem:
    """Give the cited item; the pages of "Ibid., 22" are the marker's own."""
    if item.locator is None and reference.is_back_reference and reference.parsed.page:
        return CitationItem(reference_id=reference.id, locator=reference.parsed.page, label="page")
    return CitationItem(reference_id=reference.id, locator=item.locator, label=item.label)


def _findings_of_marker(
    marker: FoundMarker, citation: Citation, place_of: Mapping[int, int], references: Sequence[Reference]
) -> Iterable[ListFinding]:
    printed = " ".join(citation.marker.split()) or "A marker"
    if marker.is_without_entry:
        yield ListFinding(
            kind=ListFindingKind.MARKER_WITHOUT_ENTRY,
            text=f"{printed}: {marker.unresolved_reason}.",
            citation_ids=(citation.id,),
        )
    if marker.candidates:
        yield ListFinding(
            kind=ListFindingKind.AMBIGUOUS_MARKER,
            text=f"{printed}: {marker.unresolved_reason}.",
            reference_ids=tuple(references[place_of[at]].id for at in marker.candidates),
            citation_ids=(citation.id,),
        )
    if marker.disagrees:
        dates = [
            reference.parsed.issued.iso
            for item in marker.items
            if (reference := references[place_of[item.work]]).parsed.issued is not None
        ]
        yield ListFinding(
            kind=ListFindingKind.DATE_DISAGREES,
            text=f"{printed} gives another date than its entry ({', '.join(dates)}).",
            reference_ids=citation.reference_ids,
            citation_ids=(citation.id,),
        )
