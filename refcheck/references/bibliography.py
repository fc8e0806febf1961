"""The whole of the references stage: lists to works, works to references, markers to citations."""

from collections.abc import Sequence
from itertools import chain

from refcheck.datatypes.documents import BlockKind, Document, MarkerKind
from refcheck.datatypes.references import (
    Bibliography,
    CitationStyle,
    ReferenceOrigin,
)
from refcheck.references.areas import furniture_spans, list_spans, stated_spans
from refcheck.references.assembly import assemble
from refcheck.references.cases import find_cases, find_short_cases
from refcheck.references.fields import WorkPlace, read_works
from refcheck.references.found import FoundItem, FoundMarker, Work
from refcheck.references.inline import InlineReferences, find_inline_references
from refcheck.references.inlinepress import find_inline_press
from refcheck.references.limits import MOST_ENTRIES, MOST_LINKS, MOST_LISTS, MOST_MARKERS, take_within
from refcheck.references.linkwords import read_link
from refcheck.references.listed import read_lists
from refcheck.references.lists import find_lists
from refcheck.references.markers.crossed import find_crossed_markers
from refcheck.references.markers.dated_documents import find_dated_documents
from refcheck.references.markers.folded_names import fold_name
from refcheck.references.markers.keys import NameIndex
from refcheck.references.markers.links import find_block_sources, find_link_markers, resolve_link
from refcheck.references.markers.names import find_name_markers
from refcheck.references.markers.narrative import find_narrative_markers
from refcheck.references.markers.outlet_days import find_outlet_days
from refcheck.references.markers.pages import find_page_markers
from refcheck.references.markers.places import find_places_alone
from refcheck.references.markers.repeated import find_repeated_markers
from refcheck.references.markers.shelves import find_shelf_markers
from refcheck.references.markers.stated import (
    find_keyed_notes,
    find_notes_of_keys,
    find_pointing_notes,
    find_stated_markers,
)
from refcheck.references.markers.symbols import find_symbol_markers
from refcheck.references.markers.told import find_outlet_mentions
from refcheck.references.markers.typed_keys import works_of_typed_keys
from refcheck.references.markers.years import find_year_markers, find_years_alone
from refcheck.references.rows import find_rows
from refcheck.references.shortforms import mark_short_forms
from refcheck.references.spans import Spans
from refcheck.references.statutes import find_statutes
from refcheck.text.pausing import without_cycle_search
from refcheck.text.urls import normalize_url


@without_cycle_search
def find_bibliography(document: Document) -> Bibliography:
    """Find every reference of the document, every marker, what ties them and what is amiss.

    References and citations come in the order of the text, "r1", "r2" … and "c1", "c2" ….

    Raises:
        InputError: The document has more lists, entries, markers or links than any single piece.
    """
    rows = find_rows(document)
    stated = Spans(stated_spans(document))
    unstated = tuple(row for row in rows if row.start not in stated and row.kind is not BlockKind.CODE)
    lists = take_within(find_lists(document.text, unstated), MOST_LISTS, what="lists")
    take_within((entry for one in lists for entry in one.entries), MOST_ENTRIES, what="entries")
    works, kept_lists, in_lists = read_lists(document, lists)
    markers = _Markers(in_lists)
    numbered = [marker.start for marker in markers]
    furniture = furniture_spans(document, rows, kept_lists, numbered)
    excluded = Spans([*list_spans(document, kept_lists), *furniture])
    works, index = mark_short_forms(works)
    markers += _find_stated(document, works, index)
    markers += find_crossed_markers(document.text, works, excluded, markers.places)
    named = take_within(find_name_markers(document.text, index, excluded), MOST_MARKERS, what="markers")
    markers += [one for one in named if not markers.places.overlaps(one.start, one.end)]
    markers += find_narrative_markers(document.text, index, excluded, markers.places)
    markers += find_outlet_days(document.text, index, excluded, markers.places)
    markers += find_dated_documents(document.text, index, excluded, markers.places)
    markers += find_symbol_markers(document.text, index, excluded, markers.places)
    markers += find_shelf_markers(document.text, index, excluded, markers.places)
    markers += find_year_markers(document.text, index, markers, excluded, markers.places)
    markers += find_years_alone(document.text, index, markers, excluded, markers.places)
    markers += find_places_alone(document.text, markers, excluded, markers.places)
    if any(not one.numbers for one in kept_lists) or (kept_lists and not numbered):
        markers += find_page_markers(document.text, index, excluded, markers.places)
    markers = _without_linked(document, markers)
    inline = _find_inline(document, works, excluded, markers)
    if not kept_lists and not document.notes and not document.entries:
        inline += _find_press(document, works, excluded, [*markers, *inline])
    markers += inline
    markers += find_repeated_markers(document.text, works, markers, excluded)
    markers += _find_links(document, works, Spans([*excluded.merged, *((one.start, one.end) for one in inline)]))
    markers += find_outlet_mentions(document.text, index, excluded, markers.places)
    return assemble(document, works, index, markers, kept_lists, excluded.merged)


class _Markers(list[FoundMarker]):
    """The markers found so far; the places that they take are put together anew only where some were added."""

    _known = Spans(())
    _count = 0

    @property
    def places(self) -> Spans:
        if self._count != len(self):
            self._known, self._count = Spans((one.start, one.end) for one in self), len(self)
        return self._known


def _without_linked(document: Document, markers: _Markers) -> _Markers:
    """Drop names and years that no entry bears where a link stands on them: "([AEMO, 2017](https://…), p. 5)"."""
    if not any(one.is_without_entry and not one.items for one in markers):
        return markers
    links = Spans((link.start, link.end) for link in document.links if resolve_link(document, link.url))
    is_own = [bool(one.items) or not one.is_without_entry or not links.overlaps(one.start, one.end) for one in markers]
    return markers if all(is_own) else _Markers(one for one, own in zip(markers, is_own, strict=True) if own)


def _find_stated(document: Document, works: Sequence[Work], index: NameIndex) -> list[FoundMarker]:
    of_note: dict[str, list[int]] = {note.label: [] for note in document.notes}
    of_key: dict[str, list[int]] = {}
    for at, work in enumerate(works):
        if work.label in of_note and work.group >= 1_000:
            of_note[work.label].append(at)
        if work.key is not None:
            of_key.setdefault(work.key, []).append(at)
    typed = (label for marker in document.markers if marker.kind is MarkerKind.KEY for label in marker.labels)
    of_key |= works_of_typed_keys((key for key in typed if key not in of_key), index)
    numbers = {note.label: at + 1 for at, note in enumerate(document.notes)}
    places = find_notes_of_keys(document)
    for label, keys in find_keyed_notes(document).items():
        cited = (work for key in keys for work in (*of_key.get(key, ()), *of_note.get(key, ())))
        of_note[label] += [work for work in dict.fromkeys(cited) if work not in of_note[label]]
    pointing = {*find_pointing_notes(document), *(label for label in places if of_note[label])}
    inside = Spans((note.start, note.end) for note in document.notes if note.label in pointing)
    found = find_stated_markers(document, of_note, of_key, numbers, places)
    return [marker for marker in found if not inside.overlaps(marker.start, max(marker.end, marker.start + 1))]


def _find_inline(
    document: Document, works: list[Work], excluded: Spans, markers: Sequence[FoundMarker]
) -> list[FoundMarker]:
    """Add the works that the running text gives in full: cases and statutes, and parentheses with whole references."""
    links = ((link.start, link.end) for link in document.links)
    taken = Spans([*((one.start, one.end) for one in markers), *links])
    cases = find_cases(document.text, excluded, taken)
    if cases:  # a brief; a news report that names a law does not cite it
        cases = tuple(sorted((*cases, *find_statutes(document.text, excluded, Spans([*taken.merged, *cases])))))
    first_case = len(works)
    found = [_add_inline(document.text, works, InlineReferences(*place, (place,))) for place in cases]
    for one in find_short_cases(document.text, cases, excluded):
        item = FoundItem(work=first_case + one.case, locator=one.locator, label="page" if one.locator else None)
        found.append(FoundMarker(start=one.start, end=one.end, style=CitationStyle.NOTE, items=(item,), score=0.8))
    taken = Spans([*taken.merged, *cases]) if cases else taken
    enclosed = find_inline_references(document.text, excluded, taken)
    return found + [_add_inline(document.text, works, one) for one in enclosed]


def _find_press(
    document: Document, works: list[Work], excluded: Spans, markers: Sequence[FoundMarker]
) -> list[FoundMarker]:
    """Add the reports of the press that a piece without a list names in parentheses, each once."""
    taken = Spans([*((one.start, one.end) for one in markers), *((link.start, link.end) for link in document.links)])
    known: dict[str, int] = {}
    found: list[FoundMarker] = []
    for one in find_inline_press(document.text, excluded, taken):
        items: list[FoundItem] = []
        for place in one.works:
            words = fold_name(document.text[slice(*place)])
            if words not in known:
                known[words] = len(works)
                works.extend(read_works(document.text, [WorkPlace(*place, ReferenceOrigin.INLINE)]))
            items.append(FoundItem(work=known[words]))
        found.append(
            FoundMarker(start=one.start, end=one.end, style=CitationStyle.AUTHOR_DATE, items=tuple(items), score=0.8)
        )
    return found


def _add_inline(text: str, works: list[Work], inline: InlineReferences) -> FoundMarker:
    """Add the works of one place in the running text, which is itself the marker for them."""
    items = tuple(FoundItem(work=len(works) + at) for at in range(len(inline.works)))
    works.extend(read_works(text, [WorkPlace(*place, ReferenceOrigin.INLINE) for place in inline.works]))
    return FoundMarker(start=inline.start, end=inline.end, style=CitationStyle.NOTE, items=items, score=0.8)


def _find_links(document: Document, works: list[Work], excluded: Spans) -> list[FoundMarker]:
    """Tie links to the listed works of the same address; any other link is a work of its own."""
    found = take_within(
        chain(find_link_markers(document, excluded), find_block_sources(document, excluded)), MOST_LINKS, what="links"
    )
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
                    parsed=read_link(document.text, link.start, link.end, link.url),
                )
            )
        markers.append(
            FoundMarker(start=link.start, end=link.end, style=CitationStyle.LINK, items=(FoundItem(work=at),))
        )
    return markers
