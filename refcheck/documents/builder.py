"""A `Document` put together piece by piece: text, where it came from, blocks, links, notes and markers.

A reader walks its format once and tells the builder what it sees. Notes may come before or
after the place that cites them; their bodies are put behind the running text.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from refcheck.datatypes.documents import (
    Block,
    BlockKind,
    Document,
    Entry,
    Link,
    MarkerKind,
    NoteBody,
    NoteKind,
    SourceRun,
    StatedMarker,
)
from refcheck.documents.identity import digest_of, document_id
from refcheck.errors import InputError

MAX_TEXT = 20_000_000  # code points; a draft of this size is an attack or a mistake
MAX_BLOCKS = 30_000  # a book of a thousand pages has some 10,000
MAX_NOTES = 7_500  # the longest books have some 5,000
MAX_MARKERS = 15_000
_SEPARATOR = "\n\n"


def check_count(source: str, what: str, count: int, most: int) -> None:
    """Refuse a draft that holds more of one thing than any piece does.

    Raises:
        InputError: There are more than `most`.
    """
    if count > most:
        raise InputError(f"{source} has more than {most:,} {what}; check a part of it.")


@dataclass(slots=True)
class DocumentBuilder:
    """Collects one document; every method appends at the end of what is there."""

    source: str
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _runs: list[SourceRun] = field(default_factory=list)
    _blocks: list[Block] = field(default_factory=list)
    _links: list[Link] = field(default_factory=list)
    _notes: list[NoteBody] = field(default_factory=list)
    _markers: list[StatedMarker] = field(default_factory=list)
    _entries: list[Entry] = field(default_factory=list)
    _block_start: int | None = None
    _block: Block | None = None

    @property
    def position(self) -> int:
        """Where the next code point will stand."""
        return self._length

    @property
    def is_behind_blank(self) -> bool:
        """Whether the last sign that was added is a blank."""
        return bool(self._pieces) and self._pieces[-1][-1:] in (" ", "\u00a0")

    def add_text(self, text: str, *, source_start: int | None = None) -> None:
        """Add visible text; `source_start` says where it stands, unchanged, in the source.

        Raises:
            InputError: The document grows past all reason.
        """
        if self._is_at_block_start():
            stripped = text.lstrip()
            source_start = None if source_start is None else source_start + len(text) - len(stripped)
            text = stripped
        if not text:
            return
        if source_start is not None:
            self._add_run(source_start, len(text))
        self._pieces.append(text)
        self._length += len(text)
        if self._length > MAX_TEXT:
            raise InputError(f"{self.source} holds more than {MAX_TEXT:,} characters of text; check a part of it.")

    def _is_at_block_start(self) -> bool:
        """Blocks begin with what can be seen; code keeps its first indent."""
        block = self._block
        return block is not None and block.start == self._length and block.kind is not BlockKind.CODE

    def _add_run(self, source_start: int, length: int) -> None:
        if self._runs:
            last = self._runs[-1]
            adjoins = last.text_start + last.length == self._length and last.source_start + last.length == source_start
            if adjoins:
                self._runs[-1] = replace(last, length=last.length + length)
                return
        self._runs.append(SourceRun(text_start=self._length, source_start=source_start, length=length))

    @contextmanager
    def block(
        self,
        kind: BlockKind,
        *,
        level: int = 0,
        label: str | None = None,
        part: str | None = None,
        cite: str | None = None,
    ) -> Iterator[None]:
        """Collect one block; an empty one leaves no trace, and blocks do not nest."""
        if self._block is not None:
            yield  # an inner block of a table cell or list item belongs to the outer one
            return
        self._separate()
        self._block = Block(
            kind=kind, start=self._length, end=self._length, level=level, label=label, part=part, cite=cite
        )
        try:
            yield
        finally:
            block, self._block = self._block, None
            end = self._trimmed_end(block.start)
            if end > block.start:
                self._blocks.append(replace(block, end=end))
                check_count(self.source, "paragraphs", len(self._blocks), MAX_BLOCKS)

    def _separate(self) -> None:
        """Put a blank line before the next block, unless nothing stands before it."""
        if not self._length:
            return
        tail = self._tail()
        missing = len(_SEPARATOR) - (len(tail) - len(tail.rstrip("\n")))
        if missing > 0:
            self.add_text("\n" * missing)

    def _tail(self) -> str:
        tail = ""
        for piece in reversed(self._pieces):
            tail = piece + tail
            if len(tail) >= len(_SEPARATOR):
                break
        return tail

    def _trimmed_end(self, start: int) -> int:
        """Give the end of what was added since `start`, white space left out."""
        end = self._length
        for piece in reversed(self._pieces):
            stripped = piece.rstrip()
            end -= len(piece) - len(stripped)
            if stripped or end <= start:
                break
        return max(start, end)

    @contextmanager
    def link(self, url: str | None, *, title: str | None = None) -> Iterator[None]:
        """Collect the anchor text of a hyperlink; None and empty anchors make no link."""
        start = self._length
        yield
        self.add_link(start, url, title=title)

    def add_link(self, start: int, url: str | None, *, title: str | None = None) -> None:
        """Make all that was added since `start` the anchor text of a hyperlink; None makes none."""
        if url and self._length > start:
            self._links.append(Link(start=start, end=self._length, url=url, title=title))

    def add_link_at(self, start: int, end: int, url: str) -> None:
        """Make `text[start:end]`, added before, the anchor text of a hyperlink."""
        self._links.append(Link(start=start, end=end, url=url))

    def add_marker(
        self,
        kind: MarkerKind,
        labels: tuple[str, ...],
        *,
        shown: str = "",
        source_start: int | None = None,
        locator: str | None = None,
    ) -> None:
        """Add a stated marker and the text it shows."""
        check_count(self.source, "markers", len(self._markers), MAX_MARKERS)
        start = self._length
        self.add_text(shown, source_start=source_start)
        self._markers.append(StatedMarker(kind=kind, labels=labels, start=start, end=self._length, locator=locator))

    def add_locator(self, locator: str) -> None:
        """Give the last marker the page that stands behind it."""
        if self._markers and locator:
            self._markers[-1] = replace(self._markers[-1], locator=locator)

    @contextmanager
    def note(self, label: str, kind: NoteKind = NoteKind.FOOTNOTE, *, part: str | None = None) -> Iterator[None]:
        """Collect the body of a note; empty ones leave no trace."""
        with self.block(BlockKind.NOTE, label=label, part=part):
            start = self._length
            yield
            end = self._trimmed_end(start)
        if end > start:
            check_count(self.source, "notes", len(self._notes), MAX_NOTES)
            self._notes.append(NoteBody(label=label, kind=kind, start=start, end=end))

    def add_entry(self, entry: Entry) -> None:
        """Add a bibliographic entry that came as fields."""
        self._entries.append(entry)

    def build(
        self,
        content: bytes,
        *,
        media_type: str,
        language: str | None = None,
        title: str | None = None,
        date: str | None = None,
        url: str | None = None,
        has_source_text: bool = True,
    ) -> Document:
        """Give the document; without `title` its first heading is the title.

        Raises:
            InputError: No text and no entries were found.
        """
        text = "".join(self._pieces)
        if not text.strip() and not self._entries:
            raise InputError(f"{self.source} holds no text that could be read.")
        return Document(
            id=document_id(content, source=self.source),
            source=self.source,
            media_type=media_type,
            text=text,
            digest=digest_of(content),
            language=language,
            title=title or self._first_heading(text),
            date=date,
            url=url,
            blocks=tuple(self._blocks),
            links=tuple(self._links),
            notes=tuple(self._notes),
            markers=tuple(self._markers),
            entries=tuple(self._entries),
            source_map=tuple(self._runs) if has_source_text else (),
        )

    def _first_heading(self, text: str) -> str | None:
        for block in self._blocks:
            if block.kind is BlockKind.HEADING:
                return " ".join(text[block.start : block.end].split())
            if block.kind is not BlockKind.FRONT_MATTER:
                return None
        return None
