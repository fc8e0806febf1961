"""References and citations, in the words of CSL-JSON 1.0.2 and the CSL specification."""

import datetime
from dataclasses import dataclass
from enum import StrEnum

from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.selectors import Target


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A CSL name: `family` and `given`, or `literal` for an organisation or an undivided name."""

    family: str | None = None
    given: str | None = None
    literal: str | None = None
    suffix: str | None = None
    particle: str | None = None

    def __str__(self) -> str:
        if self.literal:
            return self.literal
        parts = (self.given, self.particle, self.family, self.suffix)
        return " ".join(part for part in parts if part)


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class PartialDate:
    """A date as far as it was given: year, or year and month, or all three.

    A missing month or day is None, never filled in. `circa` marks "c. 1990", `letter` the "a" of "2021a".
    """

    year: int
    month: int | None = None
    day: int | None = None
    letter: str = ""
    circa: bool = False

    @property
    def iso(self) -> str:
        """ISO 8601, as long as the date is precise: "2021", "2021-09", "2021-09-24"."""
        text = f"{self.year:04d}"
        if self.month:
            text += f"-{self.month:02d}"
            if self.day:
                text += f"-{self.day:02d}"
        return text

    @property
    def calendar_day(self) -> datetime.date | None:
        """The day, None for a year or month alone and for days that no calendar has."""
        if self.month is None or self.day is None:
            return None
        try:
            return datetime.date(self.year, self.month, self.day)
        except ValueError:
            return None

    def agrees_with(self, other: "PartialDate") -> bool:
        """Tell whether no part that both give differs."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(a == b for a, b in pairs if a is not None and b is not None)


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class FieldSpan:
    """Where a field was read: `field` is the CSL variable, offsets count in the document's text.

    For a string parsed alone (`refcheck parse`), offsets count in that string.
    """

    field: str
    start: int
    end: int


class ReferenceOrigin(StrEnum):
    """How the draft gives the reference."""

    LIST = "list"
    NOTE = "note"
    LINK = "link"
    ENTRY = "entry"
    INLINE = "inline"


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedReference:
    """The fields read from one reference string; `None` and `()` stand for "not given".

    `type` is a CSL type ("article-newspaper", "webpage", "book", …). `fields` says where each was
    read. `confidence` (0 to 1) is how well the string fits the reading.
    """

    type: str = "document"
    title: str | None = None
    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    translator: tuple[Name, ...] = ()
    container_title: str | None = None
    publisher: str | None = None
    publisher_place: str | None = None
    issued: PartialDate | None = None
    accessed: PartialDate | None = None
    edition: str | None = None
    volume: str | None = None
    issue: str | None = None
    page: str | None = None
    url: str | None = None
    doi: str | None = None
    isbn: str | None = None
    archive_url: str | None = None
    genre: str | None = None
    note: str | None = None
    fields: tuple[FieldSpan, ...] = ()
    confidence: float = 0.0


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One work that the draft names, once for each place where it names it.

    `number` is the printed number of its entry or note, `label` the label as printed, `key` a
    citation key. A back reference (*ibid.*, *op. cit.*, *supra* note 3) has `same_as`, the id of the
    reference it points to, or `unresolved_reason` where pointing would be a guess. A second
    entry for the same address also carries `same_as`.
    """

    id: str
    raw: str
    target: Target
    origin: ReferenceOrigin
    number: int | None = None
    label: str | None = None
    key: str | None = None
    parsed: ParsedReference = ParsedReference()
    is_back_reference: bool = False
    same_as: str | None = None
    unresolved_reason: str | None = None

    @property
    def url(self) -> str | None:
        """The address to fetch: the URL as given, else the DOI's resolver address."""
        if self.parsed.url:
            return self.parsed.url
        return f"https://doi.org/{self.parsed.doi}" if self.parsed.doi else None

    @property
    def title(self) -> str | None:
        """The work's title as given."""
        return self.parsed.title


class CitationStyle(StrEnum):
    """What kind of marker a citation has."""

    NOTE = "note"
    NUMBER = "number"
    AUTHOR_DATE = "author_date"
    OUTLET_DATE = "outlet_date"
    KEY = "key"
    LINK = "link"
    NARRATIVE = "narrative"


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class CitationItem:
    """One cited work within a citation, with its locator ("14", "3–5") and label ("page")."""

    reference_id: str
    locator: str | None = None
    label: str | None = None


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One marker in the running text and the references that it names.

    `items` name the references as printed; `resolved_ids` the works behind them, *ibid.* followed.
    Both are empty where `unresolved_reason` says why. `note_index` is the note's number.
    """

    id: str
    marker: str
    style: CitationStyle
    target: Target
    items: tuple[CitationItem, ...] = ()
    resolved_ids: tuple[str, ...] = ()
    note_index: int | None = None
    unresolved_reason: str | None = None
    score: float = 1.0

    @property
    def reference_ids(self) -> tuple[str, ...]:
        """The references as printed, in order."""
        return tuple(item.reference_id for item in self.items)


class ListFindingKind(StrEnum):
    """What can be amiss in a reference list and its markers."""

    MARKER_WITHOUT_ENTRY = "marker_without_entry"
    ENTRY_NOT_CITED = "entry_not_cited"
    DUPLICATE = "duplicate"
    NUMBERING_GAP = "numbering_gap"
    WRONG_ORDER = "wrong_order"
    DATE_DISAGREES = "date_disagrees"
    IMPOSSIBLE_DATE = "impossible_date"
    FUTURE_DATE = "future_date"
    UNRESOLVED_BACK_REFERENCE = "unresolved_back_reference"
    AMBIGUOUS_MARKER = "ambiguous_marker"
    SAME_STORY = "same_story"
    CITES_OTHER = "cites_other"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFinding:
    """Something amiss in the list itself, told in one sentence for an editor."""

    kind: ListFindingKind
    text: str
    reference_ids: tuple[str, ...] = ()
    citation_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bibliography:
    """All that the references stage found in one document, in the order of the text.

    `excluded` are the places of the draft that are not its running text (reference lists, note
    bodies, comment forms, related links): nothing in them is a claim or a quotation.
    """

    references: tuple[Reference, ...] = ()
    citations: tuple[Citation, ...] = ()
    findings: tuple[ListFinding, ...] = ()
    excluded: tuple[tuple[int, int], ...] = ()

    def citing(self) -> dict[str, tuple[str, ...]]:
        """Give for each cited reference the ids of its citations, in the order of the text."""
        citing: dict[str, list[str]] = {}
        for citation in self.citations:
            for reference_id in dict.fromkeys(citation.reference_ids):
                citing.setdefault(reference_id, []).append(citation.id)
        return {reference_id: tuple(ids) for reference_id, ids in citing.items()}
