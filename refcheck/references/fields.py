"""From the places of works in a draft to works with their fields."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from refcheck.datatypes.references import ParsedReference, ReferenceOrigin
from refcheck.references.backrefs import match_back_reference
from refcheck.references.carried import leave_author_open, with_stand_in
from refcheck.references.dayorder import with_day_order
from refcheck.references.found import Work
from refcheck.references.parsing import parse_references


class WorkPlace(NamedTuple):
    """Where a work stands, and in which list or note; the fields are as those of `Work`."""

    start: int
    end: int
    origin: ReferenceOrigin
    group: int = -1
    position: int = 0
    number: int | None = None
    label: str | None = None


def read_works(text: str, places: Sequence[WorkPlace]) -> Iterator[Work]:
    """Read the fields of works; of a back reference only the pages are."""
    raws = [text[place.start : place.end] for place in places]
    back_references = [match_back_reference(raw) for raw in raws]
    own = [(raw, place.start) for raw, place, back in zip(raws, places, back_references, strict=True) if back is None]
    read = parse_references(with_stand_in(raw, start) for raw, start in own)
    parsed = iter(with_day_order([(raw, start, fields) for (raw, start), fields in zip(own, read, strict=True)]))
    for raw, place, back in zip(raws, places, back_references, strict=True):
        fields = ParsedReference(page=back.locator) if back else leave_author_open(raw, next(parsed), place.start)
        yield Work(
            start=place.start,
            end=place.end,
            raw=raw,
            origin=place.origin,
            parsed=fields,
            group=place.group,
            position=place.position,
            number=place.number,
            label=place.label,
            back_reference=back,
        )
