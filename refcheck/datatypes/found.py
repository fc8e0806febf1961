"""Addresses found for a reference that gives none."""

from dataclasses import dataclass

from refcheck.datatypes.captures import Memento
from refcheck.datatypes.references import PartialDate


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One address that may be the cited work's, how sure that is and why.

    `confidence` (0 to 1) follows a fixed table of what agrees; `reasons` say in words what agreed and what
    did not. What was found is the page's own, or the registry's for a scholarly work. `memento` is
    the archived copy that the judgement rests on where the page itself could not be read.
    """

    url: str
    confidence: float
    reasons: tuple[str, ...] = ()
    title_found: str | None = None
    date_found: PartialDate | None = None
    outlet_found: str | None = None
    searcher: str = ""
    memento: Memento | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindResult:
    """What was found for one reference, the most likely address first.

    `accepted` is None where nothing is sure enough, or where two candidates are about as likely as each
    other. `is_complete` says that every look-up gave an answer: only then do no candidates mean
    that the searchers know of none. `notes` name look-ups that failed and what was left undone.
    """

    candidates: tuple[Candidate, ...] = ()
    accepted: Candidate | None = None
    is_complete: bool = True
    notes: tuple[str, ...] = ()
