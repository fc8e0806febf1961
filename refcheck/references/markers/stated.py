"""Markers that the markup states: they point to notes by label and to entries by key."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from refcheck.datatypes.documents import Document, MarkerKind, StatedMarker
from refcheck.datatypes.references import CitationStyle
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.shape import is_told

_WORD = re.compile(r"\w+")
_POINTING_WORDS = frozenset(
    "see also as in and again cf ibid compare note notes footnote above below vgl siehe auch s oben unten anm fußnote "
    "voir aussi ci dessus véase también nota ver vedi anche bkz см также прим сн выше ниже и et und y e".split()
)
_LONGEST_POINTING = 80


def find_pointing_notes(document: Document) -> dict[str, tuple[str, ...]]:
    """Give the notes that do nothing but point to others ("Cf. [^un]."), with the labels of those."""
    return dict(_only_markers(document, MarkerKind.NOTE))


def find_notes_of_keys(document: Document) -> dict[str, str | None]:
    """Give the notes that are nothing but keys, "{{harvnb|Orlova|2003|p=12}}", each with the place that it gives.

    What cites such a note cites the works of its keys.
    """
    inside = _markers_inside(document, MarkerKind.KEY)
    return {label: inside[label][0].locator for label, _ in _only_markers(document, MarkerKind.KEY)}


def _only_markers(document: Document, kind: MarkerKind) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the notes that hold markers of a kind and no more words than "see also", each with the markers' labels."""
    bodies = {note.label: note for note in document.notes}
    for label, markers in _markers_inside(document, kind).items():
        body = bodies[label]
        words = document.text[body.start : markers[0].start] + " " + document.text[markers[-1].end : body.end]
        between = (document.text[a.end : b.start] for a, b in pairwise(markers))
        whole = " ".join((words, *between))
        if len(whole) <= _LONGEST_POINTING and _POINTING_WORDS.issuperset(_WORD.findall(whole.casefold())):
            yield label, tuple(one for marker in markers for one in marker.labels if one != label)


def find_keyed_notes(document: Document) -> dict[str, tuple[str, ...]]:
    """Give the notes that cite by key, "See \\citet{doe2020}.", with the keys: what cites the note cites these.

    A note that tells a story around another note's marker does not cite that note's work for its own claim.
    """
    bodies = {note.label: document.text[note.start : note.end] for note in document.notes}
    keyed: dict[str, tuple[str, ...]] = {}
    for kind in MarkerKind:
        for label, markers in _markers_inside(document, kind).items():
            if kind is MarkerKind.NOTE and is_told(bodies[label]):
                continue
            keys = (key for marker in markers for key in marker.labels if key != label)
            keyed[label] = tuple(dict.fromkeys((*keyed.get(label, ()), *keys)))
    return keyed


def _markers_inside(document: Document, kind: MarkerKind) -> dict[str, list[StatedMarker]]:
    """Give for each note the markers of that kind in its body."""
    stated = sorted((one for one in document.markers if one.kind is kind), key=lambda one: one.start)
    inside: dict[str, list[StatedMarker]] = defaultdict(list)
    at = 0
    for note in sorted(document.notes, key=lambda one: one.start):
        while at < len(stated) and stated[at].start < note.start:
            at += 1
        while at < len(stated) and stated[at].end <= note.end:
            inside[note.label].append(stated[at])
            at += 1
    return inside


def find_stated_markers(
    document: Document,
    works_of_note: Mapping[str, Sequence[int]],
    works_of_key: Mapping[str, Sequence[int]],
    note_numbers: Mapping[str, int],
    places: Mapping[str, str | None],
) -> Iterator[FoundMarker]:
    """Tie each stated marker to the works of its notes or to the entries of its keys; `places` are those of notes."""
    for marker in document.markers:
        table = works_of_note if marker.kind is MarkerKind.NOTE else works_of_key
        absent = [label for label in marker.labels if label not in table]
        items = tuple(
            FoundItem(work=work, locator=place, label="page" if place else None)
            for label in marker.labels
            for place in (marker.locator or places.get(label),)
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
