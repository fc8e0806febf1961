"""The draft as blocks of segments, each segment tied to the fact that it belongs to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from refcheck.datatypes.documents import Block, BlockKind, Document
from refcheck.datatypes.facts import Fact
from refcheck.datatypes.reports import Severity

TONES = {
    None: "good",
    Severity.NOTE: "note",
    Severity.UNCHECKED: "open",
    Severity.WARNING: "part",
    Severity.ERROR: "bad",
}
SIGNS = {"good": "✓", "note": "·", "open": "?", "part": "✗", "bad": "✗"}


@dataclass(frozen=True, slots=True)
class Segment:
    """Words of the draft; `fact` is the one they belong to, `is_first` whether its words begin here."""

    text: str
    fact: Fact | None = None
    is_first: bool = False

    @property
    def tone(self) -> str:
        """How its verdict looks."""
        return tone_of(self.fact) if self.fact else ""


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """One block of the draft as the page shows it."""

    tag: str
    segments: tuple[Segment, ...]


def tone_of(fact: Fact) -> str:
    """Name the look of a fact's verdict."""
    return TONES[fact.severity]


def show_draft(document: Document, facts: Sequence[Fact]) -> list[ShownBlock]:
    """Cut the draft into blocks and segments; where facts overlap, the shorter one is shown."""
    spans = sorted((fact for fact in facts if fact.end > fact.start), key=lambda fact: fact.start)
    blocks = document.blocks or (Block(kind=BlockKind.PARAGRAPH, start=0, end=len(document.text)),)
    shown = []
    at = 0
    begun: set[str] = set()
    for block in blocks:
        while at < len(spans) and spans[at].end <= block.start:
            at += 1
        inside = [fact for fact in _from(spans, at, block.end) if fact.end > block.start]
        shown.append(ShownBlock(_tag(block), tuple(_segments(document.text, block, inside, begun))))
    return shown


def _from(spans: list[Fact], at: int, end: int) -> Iterator[Fact]:
    while at < len(spans) and spans[at].start < end:
        yield spans[at]
        at += 1


def _segments(text: str, block: Block, facts: list[Fact], begun: set[str]) -> Iterator[Segment]:
    cuts = {block.start, block.end}
    for fact in facts:
        cuts |= {max(block.start, fact.start), min(block.end, fact.end)}
    places = sorted(cuts)
    for start, end in pairwise(places):
        covering = [fact for fact in facts if fact.start <= start and fact.end >= end]
        shortest = min(covering, key=lambda one: one.end - one.start, default=None)
        is_first = shortest is not None and shortest.id not in begun
        if shortest is not None:
            begun.add(shortest.id)
        yield Segment(text[start:end], shortest, is_first)


def _tag(block: Block) -> str:
    if block.kind is BlockKind.HEADING:
        return "h2"  # whatever the author skipped, a reader who jumps by headings finds them all
    return {BlockKind.QUOTE: "blockquote", BlockKind.CODE: "pre"}.get(block.kind, "p")
