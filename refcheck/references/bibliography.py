"""The whole of the references stage: lists to works, works to references, markers to citations."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from refcheck.datatypes.documents import BlockKind, Document, NoteKind
from refcheck.datatypes.references import (
    Bibliography,
    Citation,
    CitationItem,
    CitationStyle,
    ListFinding,
    ListFindingKind,
    ParsedReference,
    Reference,
    ReferenceOrigin,
)
from refcheck.datatypes.selectors import Span
from refcheck.references.backrefs import BackReference, match_back_reference
from refcheck.references.consistency import find_inconsistencies
from refcheck.references.csl import parse_csl
from refcheck.references.found import FoundItem, FoundMarker, Work
from refcheck.references.furniture import ends_piece, is_author_statement, is_byline, is_furniture
from refcheck.references.labels import LabelKind
from refcheck.references.limits import MOST_ENTRIES, MOST_LISTS, MOST_MARKERS, take_within
from refcheck.references.lists import EntryList, find_lists
from refcheck.references.markers.candidates import Candidate, NumberStyle
from refcheck.references.markers.keys import NameIndex
from refcheck.references.markers.links import find_link_markers, resolve_link
from refcheck.references.markers.names import find_name_markers
from refcheck.references.markers.narrative import find_narrative_markers, find_outlet_mentions
from refcheck.references.markers.numbers import collect_candidates, find_number_markers
from refcheck.references.markers.pages import find_page_markers
from refcheck.references.markers.repeated import find_repeated_markers
from refcheck.references.markers.signs import find_sign_markers
from refcheck.references.markers.stated import find_stated_markers
from refcheck.references.parsing import parse_reference
from refcheck.references.resolution import Resolution, resolve_works
from refcheck.references.rows import Row, find_rows
from refcheck.references.shape import is_prose
from refcheck.references.shortforms import mark_short_forms
from refcheck.references.spans import Spans
from refcheck.references.works import split_works
from refcheck.text.dates import parse_date
from refcheck.text.urls import normalize_url


def find_bibliography(document: Document) -> Bibliography:
    """Find every reference of the document, every marker, what ties them and what is amiss.

    References and citations come in the order of the text, "r1", "r2" … and "c1", "c2" ….

    Raises:
        InputError: The document has more lists, entries or markers than any single piece.
    """
    rows = find_rows(document)
    stated = Spans(_stated_spans(document))
    unstated = tuple(row for row in rows if row.start not in stated)
    lists = take_within(find_lists(document.text, unstated), MOST_LISTS, what="lists")
    take_within((entry for one in lists for entry in one.entries), MOST_ENTRIES, what="entries")
    works, kept_lists, markers = _read_lists(document, lists)
    excluded = Spans([*_list_spans(document, kept_lists), *_furniture_spans(document, rows, kept_lists)])
    markers += _find_stated(document, works)
    taken = Spans((marker.start, marker.end) for marker in markers)
    works, index = mark_short_forms(works)
    named = take_within(find_name_markers(document.text, index, excluded), MOST_MARKERS, what="markers")
    markers += [one for one in named if not taken.overlaps(one.start, one.end)]
    taken = Spans((marker.start, marker.end) for marker in markers)
    markers += find_narrative_markers(document.text, index, excluded, taken)
    if any(not one.numbers for one in kept_lists):
        taken = Spans((marker.start, marker.end) for marker in markers)
        markers += find_page_markers(document.text, index, excluded, taken)
    markers += find_repeated_markers(document.text, markers, excluded)
    markers += _find_links(document, works, excluded)
    taken = Spans((marker.start, marker.end) for marker in markers)
    markers += find_outlet_mentions(document.text, index, excluded, taken)
    return _assemble(document, works, index, markers, kept_lists, excluded.merged)


def _read_lists(
    document: Document, lists: Sequence[EntryList]
) -> tuple[list[Work], tuple[EntryList, ...], list[FoundMarker]]:
    """Read the works of every list and find the numbered markers, which decide about doubtful lists."""
    text = document.text
    works: list[Work] = []
    kept: list[EntryList] = []
    markers: list[FoundMarker] = []
    confirmed = [span for one in lists if one.is_confirmed for span in one.spans]
    doubtful_labels = [(one.row_start, one.start) for each in lists if not each.is_confirmed for one in each.entries]
    stated_markers = [(one.start, one.end) for one in document.markers]
    no_markers = [*confirmed, *doubtful_labels, *stated_markers, *_code_spans(document), *_label_spans(document)]
    in_lists = Spans([*no_markers, *_stated_spans(document)])
    candidates = collect_candidates(text, in_lists)
    previous_end = 0
    numbered = [one for one in lists if one.numbers and one.is_confirmed]
    for entry_list in lists:
        if not entry_list.is_confirmed and numbered and not entry_list.has_heading:
            continue  # steps or theses in a piece whose notes stand elsewhere
        own = list(_works_of_list(text, entry_list, group=len(kept)))
        works_of: dict[int, list[int]] = defaultdict(list)
        for at, work in enumerate(own):
            if work.number is not None:
                works_of[work.number].append(len(works) + at)
        found: list[FoundMarker] = []
        if entry_list.numbers:
            is_last = not numbered or entry_list is numbered[-1]
            zone = (previous_end, len(text) if is_last else entry_list.start)
            own_places = Spans(entry_list.spans)
            outside = candidates if entry_list.is_confirmed else _without(candidates, own_places)
            found = find_number_markers(text, entry_list, works_of, outside, zone)
        elif entry_list.kind is LabelKind.SIGN:
            by_sign = {work.label or "": len(works) + at for at, work in enumerate(own)}
            found = list(find_sign_markers(text, by_sign, in_lists))
        if not entry_list.is_confirmed and not found:
            continue
        if entry_list.numbers:
            previous_end = entry_list.end
        works += own
        kept.append(entry_list)
        markers += found
    return _add_stated_works(document, works), tuple(kept), markers


def _without(
    candidates: Mapping[NumberStyle, Sequence[Candidate]], places: Spans
) -> dict[NumberStyle, list[Candidate]]:
    return {
        style: [one for one in found if not places.overlaps(one.start, one.end)] for style, found in candidates.items()
    }


def _works_of_list(text: str, entry_list: EntryList, *, group: int) -> Iterable[Work]:
    is_note = entry_list.is_notes or any(match_back_reference(entry.text) for entry in entry_list.entries)
    for position, entry in enumerate(entry_list.entries):
        for start, end in split_works(entry.text, is_note=is_note):
            label = entry.label.text if entry.label and entry.label.kind is not LabelKind.BULLET else None
            yield _make_work(
                text,
                entry.start + start,
                entry.start + end,
                origin=ReferenceOrigin.NOTE if is_note else ReferenceOrigin.LIST,
                group=group,
                position=position,
                number=entry.number,
                label=label,
            )


def _make_work(
    text: str,
    start: int,
    end: int,
    *,
    origin: ReferenceOrigin,
    group: int,
    position: int,
    number: int | None,
    label: str | None,
) -> Work:
    raw = text[start:end]
    back_reference = match_back_reference(raw)
    parsed = _pages_only(back_reference) if back_reference else parse_reference(raw, offset=start)
    return Work(
        start=start,
        end=end,
        raw=raw,
        origin=origin,
        parsed=parsed,
        group=group,
        position=position,
        number=number,
        label=label,
        back_reference=back_reference,
    )


def _pages_only(back_reference: BackReference) -> ParsedReference:
    return ParsedReference(page=back_reference.locator)


def _add_stated_works(document: Document, works: list[Work]) -> list[Work]:
    """Add the works of stated notes and of entries that came as fields; complete works by their links."""
    notes_group = 1_000
    for position, note in enumerate(document.notes):
        body = document.text[note.start : note.end]
        for start, end in split_works(body, is_note=True):
            works.append(
                _make_work(
                    document.text,
                    note.start + start,
                    note.start + end,
                    origin=ReferenceOrigin.NOTE,
                    group=notes_group if note.kind is not NoteKind.COMMENT else notes_group + 1,
                    position=position,
                    number=int(note.label) if note.label.isdecimal() and len(note.label) < 6 else position + 1,
                    label=note.label,
                )
            )
    works.extend(
        Work(
            start=entry.start,
            end=entry.end,
            raw=entry.raw,
            origin=ReferenceOrigin.ENTRY,
            parsed=parse_csl(entry.csl),
            key=entry.key,
        )
        for entry in document.entries
    )
    return _add_addresses(document, works)


def _add_addresses(document: Document, works: list[Work]) -> list[Work]:
    """Give a listed work the address of the hyperlink that its words carry."""
    if not document.links:
        return works
    completed: list[Work] = []
    for work in works:
        inside = (
            [one for one in document.links if work.start <= one.start < work.end]
            if work.parsed.url is None and work.end > work.start
            else []
        )
        url = next((url for one in inside if (url := resolve_link(document, one.url))), None)
        completed.append(replace(work, parsed=replace(work.parsed, url=url)) if url else work)
    return completed


def _find_stated(document: Document, works: Sequence[Work]) -> list[FoundMarker]:
    of_note: dict[str, list[int]] = {note.label: [] for note in document.notes}
    of_key: dict[str, list[int]] = {}
    for at, work in enumerate(works):
        if work.label in of_note and work.group >= 1_000:
            of_note[work.label].append(at)
        if work.key is not None:
            of_key.setdefault(work.key, []).append(at)
    numbers = {note.label: at + 1 for at, note in enumerate(document.notes)}
    return list(find_stated_markers(document, of_note, of_key, numbers))


def _find_links(document: Document, works: list[Work], excluded: Spans) -> list[FoundMarker]:
    """Tie links to the listed works of the same address; any other link is a work of its own."""
    found = list(find_link_markers(document, excluded))
    by_address: dict[str, int] = {}
    for at, work in enumerate(works if found else ()):
        if work.parsed.url and work.back_reference is None:
            by_address.setdefault(normalize_url(work.parsed.url), at)
    markers: list[FoundMarker] = []
    for link in found:
        at = by_address.get(normalize_url(link.url), -1)
        if at < 0:
            at = len(works)
            words = document.text[link.start : link.end]
            works.append(
                Work(
                    start=link.start,
                    end=link.end,
                    raw=words,
                    origin=ReferenceOrigin.INLINE if link.is_bare else ReferenceOrigin.LINK,
                    parsed=ParsedReference(type="webpage", url=link.url, confidence=1.0),
                )
            )
        markers.append(
            FoundMarker(start=link.start, end=link.end, style=CitationStyle.LINK, items=(FoundItem(work=at),))
        )
    return markers


def _list_spans(document: Document, lists: Sequence[EntryList]) -> Iterable[Span]:
    yield from (span for one in lists for span in one.spans)
    yield from _stated_spans(document)
    yield from _code_spans(document)


def _stated_spans(document: Document) -> Iterable[Span]:
    """Give the places of notes and entries that the markup states: nothing is left to find in them."""
    yield from ((note.start, note.end) for note in document.notes)
    yield from ((entry.start, entry.end) for entry in document.entries if entry.end > entry.start)


def _code_spans(document: Document) -> Iterable[Span]:
    return ((block.start, block.end) for block in document.blocks if block.kind is BlockKind.CODE)


def _label_spans(document: Document) -> Iterable[Span]:
    return (
        (block.start, block.start + len(block.label))
        for block in document.blocks
        if block.label and document.text.startswith(block.label, block.start)
    )


def _furniture_spans(document: Document, rows: Sequence[Row], lists: Sequence[EntryList]) -> Iterable[Span]:
    """Give bylines, credits and what follows the piece.

    Whatever stands behind the last list and is short belongs to the page, not to the piece.
    """
    body_end = _end_of_body(rows, lists)
    for row in rows:
        if (
            row.start >= body_end
            or is_furniture(row.text)
            or is_byline(row.text)
            or is_author_statement(row.text)
            or row.kind is BlockKind.FRONT_MATTER
        ):
            yield row.start, row.end
    yield from ((b.start, b.end) for b in document.blocks if b.kind is BlockKind.FRONT_MATTER)


def _end_of_body(rows: Sequence[Row], lists: Sequence[EntryList]) -> int:
    """Find where the page takes over: at its first such line in the second half, or behind the last list.

    Behind the last list the piece may go on, as it does where notes stand at the foot of pages.
    """
    if not rows:
        return 0
    end = rows[-1].end
    last_list_end = lists[-1].end if lists else 0
    behind = sum(row.end - row.start for row in rows if row.start > last_list_end and is_prose(row.text))
    if behind > end * 0.2:
        last_list_end = 0
    for row in rows:
        is_behind_lists = 0 < last_list_end < row.start
        if is_behind_lists or (row.start >= end * 0.5 and ends_piece(row.text)):
            return row.start
    return end + 1


def _assemble(
    document: Document,
    works: Sequence[Work],
    index: NameIndex,
    markers: Sequence[FoundMarker],
    lists: Sequence[EntryList],
    excluded: tuple[Span, ...],
) -> Bibliography:
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
    written = parse_date(document.date) if document.date else None
    findings.extend(find_inconsistencies(references, citations, lists, written=written))
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
