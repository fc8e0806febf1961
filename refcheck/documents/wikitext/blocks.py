"""The lines of a wiki page as blocks: paragraphs end at blank lines, list items with their line."""

import re
from dataclasses import dataclass, field
from typing import Any

from mwparserfromhell.nodes import Node
from mwparserfromhell.wikicode import Wikicode

from refcheck.datatypes.documents import BlockKind
from refcheck.documents.wikitext.markers import MarkerReader

_LINE_START = re.compile(r"[*#:;]+\s*")


@dataclass(slots=True)
class BlockWriter(MarkerReader):
    """Writes text into the builder's blocks, which open at the first visible character."""

    in_note: bool = False
    in_quote: bool = False
    in_cell: bool = False
    captions: list[tuple[list[Node], int]] = field(default_factory=list)
    """What stands under pictures, until the paragraph around them has ended."""
    is_at_line_start: bool = True
    _block: Any = None

    def read(self, code: Wikicode, offset: int, *, depth: int) -> None:
        """Read nodes; `offset` is where the code stands in the source."""
        raise NotImplementedError

    def begin_marker(self) -> None:
        """Open the block that a marker stands in."""
        self.open()
        self.is_at_line_start = False

    @property
    def has_block(self) -> bool:
        """Whether a block is open."""
        return self._block is not None

    def close(self) -> None:
        """End the open block, and write what stands under the pictures within it."""
        if self._block is not None:
            self._block.__exit__(None, None, None)
            self._block = None
        while self.captions and not self.in_note:
            nodes, offset = self.captions.pop()
            self.begin(BlockKind.CAPTION)
            self.read(Wikicode(nodes), offset, depth=1)
            self.close()

    def begin(self, kind: BlockKind, *, level: int = 0) -> None:
        """Open a block that stays open to its end, whatever lines it has."""
        self._block = self.builder.block(kind, level=level)
        self._block.__enter__()
        self.is_at_line_start = False

    def open(self, kind: BlockKind = BlockKind.PARAGRAPH) -> None:
        """Open a block where none is open and no note is written."""
        if self._block is None and not self.in_note:
            kind = BlockKind.QUOTE if self.in_quote else kind
            self._block = self.builder.block(kind)
            self._block.__enter__()

    def write(self, text: str, offset: int) -> None:
        """Write text with its line ends."""
        at = 0
        for line in text.splitlines(keepends=True):
            visible = line.rstrip("\n")
            if at and self.is_at_line_start:
                self._end_line(visible)
            if visible:
                self._write_line(visible, offset + at)
                self.is_at_line_start = False
            if line.endswith("\n"):
                if self.is_at_line_start and not self.in_cell:
                    self.close()
                self.is_at_line_start = True
            at += len(line)

    def _end_line(self, next_line: str) -> None:
        """A blank line or a list item ends the paragraph; a plain line goes on with it."""
        if self.in_cell:
            self.builder.add_text(" ")
        elif not next_line.strip() or _LINE_START.match(next_line):
            self.close()
        elif self._block is not None:
            self.builder.add_text(" ")

    def _write_line(self, line: str, start: int) -> None:
        mark = _LINE_START.match(line) if self.is_at_line_start and self._block is None else None
        if mark:
            line, start = line[mark.end() :], start + mark.end()
            self.open(BlockKind.LIST_ITEM)
        if line.strip() or self._block is not None or self.in_note:
            self.show(line, start)

    def show(self, text: str, start: int | None) -> None:
        """Write words of one line; white space opens no block."""
        if text and (text.strip() or self._block is not None or self.in_note):
            self.open()
            self.builder.add_text(text, source_start=start)
