"""The report: every reference, citation, quotation and finding of a run, with its evidence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Any

from refcheck.datatypes.assessments import Assessment, QuotationAssessment
from refcheck.datatypes.availability import Availability
from refcheck.datatypes.captures import Capture, Memento
from refcheck.datatypes.claims import Claim, Quotation, Unsourced
from refcheck.datatypes.documents import Document
from refcheck.datatypes.references import Citation, ListFinding, Reference
from refcheck.datatypes.sources import SourceKind


class RunMode(StrEnum):
    """Where the answers came from."""

    LIVE = "live"
    RECORD = "record"
    REPLAY = "replay"
    EXTRACT = "extract"


class Severity(IntEnum):
    """How loudly a finding speaks; `--fail-on` names the level from which a run fails."""

    NOTE = 0
    UNCHECKED = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The level's name in options and JSON."""
        return self.name.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldComparison:
    """One field of the reference against the page: `agrees` is None where either is missing."""

    cited: str | None
    found: str | None
    agrees: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataComparison:
    """Title, date, outlet and author of the reference against those of the page."""

    title: FieldComparison
    date: FieldComparison
    outlet: FieldComparison
    author: FieldComparison


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceReport:
    """One reference with what happened at its address; `availability` is None for back references."""

    reference: Reference
    csl: Mapping[str, Any] = field(default_factory=dict)
    """The reference as one CSL-JSON item."""
    cited_by: tuple[str, ...] = ()
    availability: Availability | None = None
    captures: tuple[Capture, ...] = ()
    mementos: tuple[Memento, ...] = ()
    metadata: MetadataComparison | None = None
    source: SourceKind | None = None
    """What the verdicts rest on: the live page or a copy, None where nothing could be read."""
    text_read: str | None = None
    """Which text the verdicts rest on, in words ("complete text of the live page by trafilatura, 512 words")."""
    source_capture: Capture | None = None
    """The kept bytes that text was read from."""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimResult:
    """The verdict on a citation's claim against one reference, and where that text came from."""

    reference_id: str
    assessment: Assessment
    source: SourceKind | None = None
    capture: Capture | None = None
    url_with_fragment: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationResult:
    """The verdict on a quotation against one reference."""

    reference_id: str
    assessment: QuotationAssessment
    source: SourceKind | None = None
    capture: Capture | None = None
    url_with_fragment: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationReport:
    """One citation with its claim and a verdict for every reference it names.

    `claim` is None where the marker stands behind no sentence (in a heading, alone on a line).
    """

    citation: Citation
    claim: Claim | None
    results: tuple[ClaimResult, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotationReport:
    """One quotation with a verdict for every reference behind it."""

    quotation: Quotation
    results: tuple[QuotationResult, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something an editor should look at, said in one line.

    `kind` is a verdict, a link class or a list finding's kind; `ids` name what it is about;
    `start` is its place in the draft, for the order of the report.
    """

    severity: Severity
    kind: str
    text: str
    ids: tuple[str, ...] = ()
    start: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentReport:
    """All answers about one draft, each list in the order of its text."""

    document: Document
    references: tuple[ReferenceReport, ...] = ()
    citations: tuple[CitationReport, ...] = ()
    quotations: tuple[QuotationReport, ...] = ()
    unsourced: tuple[Unsourced, ...] = ()
    list_findings: tuple[ListFinding, ...] = ()
    findings: tuple[Finding, ...] = ()
    origin: str | None = None
    """Where the answers came from, in words ("cassettes/the-bridge.yaml"), None for live."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole run. `is_complete` is False where a part of the work could not be done at all."""

    mode: RunMode
    started_at: datetime
    finished_at: datetime
    version: str
    verifier_version: str
    documents: tuple[DocumentReport, ...] = ()
    is_complete: bool = True

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all documents."""
        return tuple(finding for document in self.documents for finding in document.findings)
