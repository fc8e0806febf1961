"""Verdicts on claims and quotations, each with its passages, its conflicts and its reason."""

from dataclasses import dataclass
from enum import StrEnum

from refcheck.datatypes.extracted import Where
from refcheck.datatypes.later import Later
from refcheck.datatypes.making import quickly_made


class ClaimVerdict(StrEnum):
    """Whether the page says what the claim says.

    `not_found` means that the whole page was read and it is not there; `cannot_check` that it
    could not be read, or that reading it settles nothing. The literature's "not enough evidence"
    is split in two on purpose.
    """

    SUPPORTED = "supported"
    PARTIALLY_SUPPORTED = "partially_supported"
    REFUTED = "refuted"
    NOT_FOUND = "not_found"
    CANNOT_CHECK = "cannot_check"


class QuotationVerdict(StrEnum):
    """Whether the quoted words stand on the page, and in the same mouth."""

    VERBATIM = "verbatim"
    TYPOGRAPHIC = "typographic"
    ALTERED = "altered"
    TRUNCATED = "truncated"
    SPLICED = "spliced"
    MISATTRIBUTED = "misattributed"
    NOT_FOUND = "not_found"
    CANNOT_CHECK = "cannot_check"


class ConflictKind(StrEnum):
    """What kind of thing differs between claim and page."""

    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    QUANTIFIER = "quantifier"
    SPEAKER = "speaker"
    CHRONOLOGY = "chronology"


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A place on the page, as a TextQuoteSelector and TextPositionSelector in one, with a score of 0 to 1."""

    exact: str
    start: int
    end: int
    prefix: str = ""
    suffix: str = ""
    score: float = 0.0
    where: Where = Where.ARTICLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A named difference: the claim's words, the page's words and their place on the page."""

    kind: ConflictKind
    claim: str
    page: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SubAssessment:
    """The verdict on one fact of a claim."""

    text: str
    verdict: ClaimVerdict
    probability: float | None = None
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """The verdict on one claim against one page.

    `probability` is the calibrated probability of support (0 to 1), None where nothing was
    weighed. `reason` is a stable name ("all_found", "paywall", "number_differs", "undecided"),
    `explanation` the sentence for the editor. `missing` lists the claim's words, numbers and
    names without support; passages come best first.
    """

    verdict: ClaimVerdict
    reason: str
    explanation: str = ""
    probability: float | None = None
    passages: tuple[Passage, ...] = ()
    missing: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    sub_assessments: tuple[SubAssessment, ...] = ()
    verifier: str = ""
    verifier_version: str = ""


class DiffOperation(StrEnum):
    """One step of a word diff from the draft's quotation to the page."""

    EQUAL = "equal"
    REPLACE = "replace"
    DELETE = "delete"
    INSERT = "insert"


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class WordChange:
    """Words that differ: `quotation` as the draft has them, `page` as the page does.

    `delete` means that the page lacks the draft's words, `insert` that the draft lacks the page's.
    `is_excused` marks a typographic difference that does not count.
    """

    operation: DiffOperation
    quotation: str
    page: str
    is_excused: bool = False


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationAssessment:
    """The verdict on one quotation against one page; `passages` are its parts in page order.

    `speaker` is whom the page gives the words to. Where the draft names nobody, only reports that show it look it up.
    """

    verdict: QuotationVerdict
    reason: str
    explanation: str = ""
    diff: tuple[WordChange, ...] = ()
    speaker: str | Later[str | None] | None = None
    passages: tuple[Passage, ...] = ()
    verifier: str = ""
    verifier_version: str = ""

    @property
    def speaker_found(self) -> str | None:
        """Whom the page gives the words to, None where it does not say."""
        return self.speaker.value if isinstance(self.speaker, Later) else self.speaker

    @property
    def counted_changes(self) -> tuple[WordChange, ...]:
        """The steps of the diff that count against the quotation."""
        return tuple(c for c in self.diff if c.operation is not DiffOperation.EQUAL and not c.is_excused)
