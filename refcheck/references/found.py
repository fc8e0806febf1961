"""What the finders hand to each other before references and citations get their ids."""

from dataclasses import dataclass

from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.references import CitationStyle, ParsedReference, ReferenceOrigin
from refcheck.references.backrefs import BackReference


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One work as the draft names it: `start` and `end` of its words, and which list or note holds it.

    `group` tells lists apart (two chapters may both have a note 1), `position` the entries of one
    list; works of one entry share both.
    """

    start: int
    end: int
    raw: str
    origin: ReferenceOrigin
    parsed: ParsedReference
    group: int = -1
    position: int = 0
    number: int | None = None
    label: str | None = None
    key: str | None = None
    back_reference: BackReference | None = None


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class FoundItem:
    """One work that a marker names, by its place among all works, with the locator as printed."""

    work: int
    locator: str | None = None
    label: str | None = None


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMarker:
    """A marker with the works that it names, or the reason why it names none.

    `candidates` are the works between which a tie stands; `disagrees` says that the date of the
    marker is not the date of the entry.
    """

    start: int
    end: int
    style: CitationStyle
    items: tuple[FoundItem, ...] = ()
    note_index: int | None = None
    unresolved_reason: str | None = None
    score: float = 1.0
    is_without_entry: bool = False
    candidates: tuple[int, ...] = ()
    disagrees: bool = False
