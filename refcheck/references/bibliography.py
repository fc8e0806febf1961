"""The whole of the references stage: lists to works, works to references, markers to citations."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from refcheck.datatypes.documents import BlockKind, Document, NoteKind
from refcheck.datatypes.references import (
    Bibliography,
    CitationStyle,
    ParsedReference,
    ReferenceOrigin,
)
from refcheck.references.areas import code_spans, furniture_spans, label_spans, list_spans, stated_spans
from refcheck.references.assembly import assemble
from refcheck.references.backrefs import BackReference, match_back_reference
from refcheck.references.carried import carry_authors, same_author_length
from refcheck.references.chapters import part_by_chapters
from refcheck.references.csl import parse_csl
from refcheck.references.entries import EntryList, is_surely_list
from refcheck.references.found import FoundItem, FoundMarker, Work
from refcheck.references.inline import find_inline_references
from refcheck.references.labels import LabelKind
from refcheck.references.limits import MOST_ENTRIES, MOST_LISTS, MOST_MARKERS, take_within
from refcheck.references.lists import find_lists
from refcheck.references.markers.alphabetic import find_key_markers
from refcheck.references.markers.candidates import Candidate, NumberStyle
from refcheck.references.markers.links import find_block_sources, find_link_markers, resolve_link
from refcheck.references.markers.names import find_name_markers
from refcheck.references.markers.narrative import find_narrative_markers, find_outlet_mentions
from refcheck.references.markers.numbers import collect_candidates, find_number_markers
from refcheck.references.markers.pages import find_page_markers
from refcheck.references.markers.repeated import find_repeated_markers
from refcheck.references.markers.signs import find_sign_markers
from refcheck.references.markers.stated import find_pointing_notes, find_stated_markers
from refcheck.references.markers.years import find_year_markers
from refcheck.references.parsing import parse_reference
from refcheck.references.rows import find_rows
from refcheck.references.shortforms import mark_short_forms
from refcheck.references.spans import Spans
from refcheck.references.works import split_works
from refcheck.text.pausing import without_cycle_search
from refcheck.text.urls import normalize_url


@without_cycle_search
def find_bibliography(document: Document) -> Bibliography:
    """Find every reference of the document, every marker, what ties them and what is amiss.

    References and citations come in the order of the text, "r1", "r2" … and "c1", "c2" ….

    Raises:
        InputError: The document has more lists, entries or markers than any single piece.
    """
    rows = find_rows(document)
    stated = Spans(stated_spans(document))
    unstated = tuple(row for row in rows if row.start not in stated and row.kind is not BlockKind.CODE)
    lists = take_within(find_lists(document.text, unstated), MOST_LISTS, what="lists")
    take_within((entry for one in lists for entry in one.entries), MOST_ENTRIES, what="entries")
    works, kept_lists, markers = _read_lists(document, lists)
    numbered = [marker.start for marker in markers]
    furniture = furniture_spans(document, rows, kept_lists, numbered)
    excluded = Spans([*list_spans(document, kept_lists), *furniture])
    markers += _find_stated(document, works)
    taken = Spans((marker.start, marker.end) for marker in markers)
    works, index = mark_short_forms(works)
    named = take_within(find_name_markers(document.text, index, excluded), MOST_MARKERS, what="markers")
    markers += [one for one in named if not taken.overlaps(one.start, one.end)]
    taken = Spans((marker.start, marker.end) for marker in markers)
    markers += find_narrative_markers(document.text, index, excluded, taken)
    taken = Spans((marker.start, marker.end) for marker in markers)
    markers += find_year_markers(document.text, index, markers, excluded, taken)
    if any(not one.numbers for one in kept_lists):
        taken = Spans((marker.start, marker.end) for marker in markers)
        markers += find_page_markers(document.text, index, excluded, taken)
    inline = _find_inline(document, works, excluded, markers)
    markers += inline
    markers += find_repeated_markers(document.text, markers, excluded)
    markers += _find_links(document, works, Spans([*excluded.merged, *((one.start, one.end) for one in inline)]))
    taken = Spans((marker.start, marker.end) for marker in markers)
    markers += find_outlet_mentions(document.text, index, excluded, taken)
    return assemble(document, works, index, markers, kept_lists, excluded.merged)


def _read_lists(
    document: Document, lists: Sequence[EntryList]
) -> tuple[list[Work], tuple[EntryList, ...], list[FoundMarker]]:
    """Read the works of every list and find the numbered markers, which decide about doubtful lists."""
    text = document.text
    works: list[Work] = []
    kept: list[EntryList] = []
    markers: list[FoundMarker] = []
    lists, zones = part_by_chapters(text, lists)
    confirmed = [span for one in lists if one.is_confirmed for span in one.spans]
    doubtful_labels = [(one.row_start, one.start) for each in lists if not each.is_confirmed for one in each.entries]
    stated_markers = [(one.start, one.end) for one in document.markers]
    no_markers = [*confirmed, *doubtful_labels, *stated_markers, *code_spans(document), *label_spans(document)]
    in_lists = Spans([*no_markers, *stated_spans(document)])
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
            zone = zones.get(entry_list.start, (previous_end, len(text) if is_last else entry_list.start))
            own_places = Spans(entry_list.spans)
            outside = candidates if entry_list.is_confirmed else _without(candidates, own_places)
            found = find_number_markers(text, entry_list, works_of, outside, zone)
        elif entry_list.kind is LabelKind.SIGN:
            by_sign = {work.label or "": len(works) + at for at, work in enumerate(own)}
            found = list(find_sign_markers(text, by_sign, in_lists))
        elif entry_list.kind is LabelKind.KEY:
            by_key = {work.label or "": len(works) + at for at, work in enumerate(own)}
            found = list(find_key_markers(text, by_key, in_lists))
        if not found and not (entry_list.is_confirmed and (entry_list.has_heading or is_surely_list(entry_list))):
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
    skipped = same_author_length(raw)
    parsed = _pages_only(back_reference) if back_reference else parse_reference(raw[skipped:], offset=start + skipped)
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
    return _add_addresses(document, carry_authors(works))


def _add_addresses(document: Document, works: list[Work]) -> list[Work]:
    """Give a listed work the address of the hyperlink that its words carry."""
    if not document.links:
        return works
    links = sorted(document.links, key=lambda one: one.start)
    starts = [one.start for one in links]
    completed: list[Work] = []
    for work in works:
        url = None
        if work.parsed.url is None and work.end > work.start:
            inside = links[bisect_left(starts, work.start) : bisect_left(starts, work.end)]
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
    pointing = find_pointing_notes(document)
    for label, targets in pointing.items():
        of_note[label] += [work for target in targets for work in of_note.get(target, ())]
    inside = Spans((note.start, note.end) for note in document.notes if note.label in pointing)
    found = find_stated_markers(document, of_note, of_key, numbers)
    return [marker for marker in found if not inside.overlaps(marker.start, max(marker.end, marker.start + 1))]


def _find_inline(
    document: Document, works: list[Work], excluded: Spans, markers: Sequence[FoundMarker]
) -> list[FoundMarker]:
    """Add the works that the running text gives in full, each with the parenthesis around it as its marker."""
    links = ((link.start, link.end) for link in document.links)
    taken = Spans([*((one.start, one.end) for one in markers), *links])
    found: list[FoundMarker] = []
    for one in find_inline_references(document.text, excluded, taken):
        items = tuple(FoundItem(work=len(works) + at) for at in range(len(one.works)))
        works.extend(
            _make_work(
                document.text, *place, origin=ReferenceOrigin.INLINE, group=-1, position=0, number=None, label=None
            )
            for place in one.works
        )
        found.append(FoundMarker(start=one.start, end=one.end, style=CitationStyle.NOTE, items=items, score=0.8))
    return found


def _find_links(document: Document, works: list[Work], excluded: Spans) -> list[FoundMarker]:
    """Tie links to the listed works of the same address; any other link is a work of its own."""
    found = [*find_link_markers(document, excluded), *find_block_sources(document, excluded)]
    by_address: dict[str, int] = {}
    for at, work in enumerate(works if found else ()):
        if work.parsed.url and work.back_reference is None:
            by_address.setdefault(normalize_url(work.parsed.url), at)
    markers: list[FoundMarker] = []
    for link in found:
        at = by_address.get(normalize_url(link.url), -1)
        if at < 0:
            at = len(works)
            words = document.text[link.start : link.end] or link.url
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
