"""What is known of a quotation before it gets its id and its citations."""

from dataclasses import dataclass

from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.selectors import Span


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class FoundQuotation:
    """A quotation before it gets its id and its citations; `spans` are its pieces without marks."""

    spans: tuple[Span, ...]
    outer: Span
    text: str
    parts: tuple[str, ...]
    speaker: str | None = None
    verb: str | None = None
    is_block: bool = False
    is_scare_quote: bool = False
    language: str | None = None
    within: Span | None = None
    """The outer marks of the quotation that this one stands in."""
    is_speaker_clear: bool = True
    """Whether next to nobody else could be the speaker."""
