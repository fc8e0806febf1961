"""Facts: what an editor ticks off, one thing each, with its one verdict and the evidence of each source."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from refcheck.datatypes.assessments import Passage
from refcheck.datatypes.captures import Capture
from refcheck.datatypes.reports import Severity


class FactKind(StrEnum):
    """What an editor ticks off."""

    CLAIM = "claim"
    QUOTATION = "quotation"
    LINK = "link"
    LIST = "list"
    UNSOURCED = "unsourced"


@dataclass(frozen=True, slots=True, kw_only=True)
class FactSource:
    """One source of a fact, with what it shows.

    `method` says what was read ("live page", "archived copy", "not read"), `page_link` leads to the passage,
    `copy_link` to a public archived copy that holds the cited words, `capture` to the bytes we kept.
    """

    reference_id: str
    words: str
    method: str
    explanation: str = ""
    passages: tuple[Passage, ...] = ()
    differs: tuple[tuple[str, str], ...] = ()
    """Pairs of the draft's words and the page's; either may be empty."""
    url: str | None = None
    page_link: str | None = None
    copy_link: str | None = None
    capture: Capture | None = None
    checked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One thing to tick off. `severity` is None where all is fine; `start` and `end` are its place in the draft."""

    id: str
    kind: FactKind
    document: str
    paragraph: int
    start: int
    end: int
    text: str
    verdict: str
    words: str
    severity: Severity | None = None
    explanation: str = ""
    marker: str | None = None
    suggestion: str | None = None
    sources: tuple[FactSource, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether nothing could be said, which is no finding against the draft."""
        return self.severity is Severity.UNCHECKED
