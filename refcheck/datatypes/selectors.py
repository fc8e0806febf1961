"""Places in a text, in the words of the W3C Web Annotation Data Model."""

from collections.abc import Iterable
from dataclasses import dataclass

from refcheck.datatypes.making import quickly_made

CONTEXT_LENGTH = 32  # code points of prefix and suffix, as Hypothesis and the W3C examples use

Span = tuple[int, int]
"""Start (included) and end (not included), in code points of the text at hand."""


def is_within(place: int, spans: Iterable[Span]) -> bool:
    """Tell whether a place lies in one of some spans."""
    return any(start <= place < end for start, end in spans)


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class TextPositionSelector:
    """A range of code points; `start` is included, `end` is not."""

    start: int
    end: int


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class TextQuoteSelector:
    """The exact words, with what stands before and after them."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A place in the text named by `source` (a document id or a URI).

    `part` names the paragraph, page or file part where the source has such parts
    ("page 3", "word/footnotes.xml"), else None.
    """

    source: str
    quote: TextQuoteSelector
    position: TextPositionSelector
    part: str | None = None

    @property
    def start(self) -> int:
        """First code point of the place."""
        return self.position.start

    @property
    def end(self) -> int:
        """Code point after the place."""
        return self.position.end

    @property
    def exact(self) -> str:
        """The words at the place."""
        return self.quote.exact


def target_at(text: str, start: int, end: int, *, source: str, part: str | None = None) -> Target:
    """Name the place `text[start:end]` by position and by its words in context."""
    return Target(
        source=source,
        quote=TextQuoteSelector(
            exact=text[start:end],
            prefix=text[max(0, start - CONTEXT_LENGTH) : start],
            suffix=text[end : end + CONTEXT_LENGTH],
        ),
        position=TextPositionSelector(start=start, end=end),
        part=part,
    )
