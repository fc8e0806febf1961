"""A draft as its reader understood it: visible text, blocks, links and stated notes.

Every reader gives this one inner form, and everything after the reader is free of formats.
Offsets in all fields count code points of `Document.text`; `source_span` leads back to
the source file.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter
from typing import Any

from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.selectors import Span, Target, target_at

_BLOCK_START = attrgetter("start")


class BlockKind(StrEnum):
    """What a block of text is to its reader."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    QUOTE = "quote"
    TABLE = "table"
    CODE = "code"
    NOTE = "note"
    CAPTION = "caption"
    FRONT_MATTER = "front_matter"


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block: `text[start:end]`, without the blank lines around it.

    `level` is the heading or list depth (1 is outermost, 0 where it has none); `label` the printed
    number or bullet of a list item, which stands inside the block; `part` the page or file part.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    label: str | None = None
    part: str | None = None
    cite: str | None = None
    """Address in a block quote's `cite` attribute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A hyperlink of the markup: the anchor text's place and its absolute or relative address."""

    start: int
    end: int
    url: str
    title: str | None = None


class NoteKind(StrEnum):
    """Where a stated note stands."""

    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteBody:
    """A note whose markup says that it is one; `label` is unique among the notes of a document."""

    label: str
    kind: NoteKind
    start: int
    end: int


class MarkerKind(StrEnum):
    """How the markup states a marker."""

    NOTE = "note"
    KEY = "key"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedMarker:
    """A marker that the markup states: it points to notes by label or to entries by key.

    The marker's visible text is `text[start:end]`; it may be empty (`start == end`) where
    the format prints nothing of its own, as DOCX and LaTeX do.
    """

    kind: MarkerKind
    labels: tuple[str, ...]
    start: int
    end: int
    locator: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A bibliographic entry that came as fields (BibTeX, RIS, CSL-JSON, cite template).

    `csl` is one CSL-JSON item. `start` and `end` give its printed place, equal where it has none.
    """

    key: str
    csl: Mapping[str, Any]
    raw: str
    start: int = 0
    end: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRun:
    """`length` code points at `text_start` that stand unchanged at `source_start` of the source."""

    text_start: int
    source_start: int
    length: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A draft: its visible text and what its markup states about it.

    `blocks` come in the order of the text and do not overlap.

    `id` is the same for the same name and bytes. `source` is the file's name as the user gave
    it (or "-"), `digest` "sha256:…" over the bytes. `language` is an ISO 639-1 code or None.
    `source_map` is empty where text and source are the same, or where the source has no text of its
    own (DOCX, PDF, EPUB).
    """

    id: str
    source: str
    media_type: str
    text: str
    digest: str
    language: str | None = None
    title: str | None = None
    date: str | None = None
    """The piece's own date where the format states one, ISO 8601, maybe partial."""
    url: str | None = None
    """The piece's own address where it is known, to resolve relative links."""
    blocks: tuple[Block, ...] = ()
    links: tuple[Link, ...] = ()
    notes: tuple[NoteBody, ...] = ()
    markers: tuple[StatedMarker, ...] = ()
    entries: tuple[Entry, ...] = ()
    source_map: tuple[SourceRun, ...] = field(default=(), repr=False)
    line_starts: tuple[int, ...] = field(default=(), repr=False)
    """Where the lines of the source file's text begin; empty where the source has no text of its own."""

    def target(self, start: int, end: int) -> Target:
        """Name the place `text[start:end]` of this document."""
        return target_at(self.text, start, end, source=self.id, part=self._part_at(start))

    def _part_at(self, offset: int) -> str | None:
        at = bisect_right(self.blocks, offset, key=_BLOCK_START) - 1
        if at < 0 or offset >= self.blocks[at].end:
            return None
        return self.blocks[at].part

    def source_span(self, start: int, end: int) -> Span:
        """Give the place of `text[start:end]` in the source file's text."""
        if not self.source_map:
            return start, end
        source_start = self._source_offset(start)
        source_end = self._source_offset(end - 1) + 1 if end > start else source_start
        return source_start, max(source_start, source_end)

    def _source_offset(self, offset: int) -> int:
        at = bisect_right(self.source_map, offset, key=lambda run: run.text_start) - 1
        if at < 0:
            return self.source_map[0].source_start
        run = self.source_map[at]
        return run.source_start + min(offset - run.text_start, run.length)
