"""What differs between a claim and a page without being clear enough to speak against the claim."""

from dataclasses import dataclass
from enum import StrEnum

from refcheck.datatypes.assessments import Conflict


class DoubtKind(StrEnum):
    """What keeps a claim from being called supported although its words stand on the page."""

    MODALITY = "modality"
    SUBJECT = "subject"
    OPPOSITE = "opposite"
    DENIED = "denied"
    """One of both denies something near the same words; such stand beside honest claims as well."""
    FIGURE = "figure"
    PLACE = "place"
    QUANTIFIER = "quantifier"
    SLOT = "slot"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Doubt:
    """One difference that is not clear enough to refute: the claim's words, and the page's with their place."""

    kind: DoubtKind
    claim: str
    page: str
    start: int
    end: int


def as_doubt(conflict: Conflict) -> Doubt:
    """Give a conflict that is not clear enough as a doubt whether the page says it of the same."""
    return Doubt(DoubtKind.SUBJECT, conflict.claim, conflict.page, conflict.start or 0, conflict.end or 0)
