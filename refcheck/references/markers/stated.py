"""Markers that the markup states: they point to notes by label and to entries by key."""

from collections.abc import Iterator, Mapping, Sequence

from refcheck.datatypes.documents import Document, MarkerKind, StatedMarker
from refcheck.datatypes.references import CitationStyle
from refcheck.references.found import FoundItem, FoundMarker


def find_stated_markers(
    document: Document,
    works_of_note: Mapping[str, Sequence[int]],
    works_of_key: Mapping[str, Sequence[int]],
    note_numbers: Mapping[str, int],
) -> Iterator[FoundMarker]:
    """Tie each stated marker to the works of its notes or to the entries of its keys."""
    for marker in document.markers:
        table = works_of_note if marker.kind is MarkerKind.NOTE else works_of_key
        absent = [label for label in marker.labels if label not in table]
        items = tuple(
            FoundItem(work=work, locator=marker.locator, label="page" if marker.locator else None)
            for label in marker.labels
            for work in table.get(label, ())
        )
        yield FoundMarker(
            start=marker.start,
            end=marker.end,
            style=CitationStyle.NOTE if marker.kind is MarkerKind.NOTE else CitationStyle.KEY,
            items=items,
            note_index=next((note_numbers[label] for label in marker.labels if label in note_numbers), None),
            unresolved_reason=_reason(marker, absent, has_items=bool(items)),
            is_without_entry=bool(absent) and not items,
        )


def _reason(marker: StatedMarker, absent: Sequence[str], *, has_items: bool) -> str | None:
    if absent:
        what = "note" if marker.kind is MarkerKind.NOTE else "entry"
        return f"the draft has no {what} {', '.join(absent)}"
    return None if has_items else f"note {', '.join(marker.labels)} names no work"
