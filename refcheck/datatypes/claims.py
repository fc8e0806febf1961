"""What the draft says: claims behind markers, quotations, and statements without a source."""

from dataclasses import dataclass
from enum import StrEnum

from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.references import PartialDate
from refcheck.datatypes.selectors import Target


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimContext:
    """What a reader of the draft knows when reaching the claim.

    `title` and `section` of the piece, `date` the piece's own date as the frame for "last month",
    `before` the one or two sentences that precede, `referents` what its pronouns stand
    for, as (pronoun, name) pairs where that is no guess.
    """

    title: str | None = None
    section: str | None = None
    date: PartialDate | None = None
    before: str = ""
    referents: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SubClaim:
    """One fact of a claim that states several; `text` may carry its subject over from the claim."""

    text: str
    start: int
    end: int


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The words that one marker stands behind.

    `text` is the clause or sentence without its markers, `sentence` the whole sentence without
    markers; `target` and `sentence_target` are their places in the draft (markers included).
    `scope_target` is the longer passage that the marker may also cover (a note that ends a paragraph).
    """

    id: str
    citation_id: str
    text: str
    sentence: str
    target: Target
    sentence_target: Target
    scope_target: Target | None = None
    sub_claims: tuple[SubClaim, ...] = ()
    quotation_ids: tuple[str, ...] = ()
    context: ClaimContext = ClaimContext()


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Quoted words: `text` without the outer marks, an attribution inside ("…," he said, "…") left out.

    `parts` are the quoted pieces in order (one unless interrupted). `speaker` and `verb`
    are as the draft gives them, None where it does not. `citation_ids` are the markers that
    stand behind it. `within` is the id of the quotation that this one stands in. Where `is_speaker_clear` is not
    set, another could be the speaker as well: nobody is told of a wrong one on that ground.
    """

    id: str
    text: str
    target: Target
    parts: tuple[str, ...] = ()
    speaker: str | None = None
    verb: str | None = None
    is_block: bool = False
    is_scare_quote: bool = False
    citation_ids: tuple[str, ...] = ()
    language: str | None = None
    within: str | None = None
    is_speaker_clear: bool = True


class UnsourcedKind(StrEnum):
    """Why a statement without a marker is worth an editor's look."""

    QUOTATION = "quotation"
    FIGURE = "figure"
    DATE = "date"
    SUPERLATIVE = "superlative"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsourced:
    """A checkable statement that no marker stands behind."""

    kind: UnsourcedKind
    text: str
    target: Target


@dataclass(frozen=True, slots=True, kw_only=True)
class Statements:
    """All that the claims stage found in one document, in the order of the text."""

    claims: tuple[Claim, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    unsourced: tuple[Unsourced, ...] = ()
