"""reStructuredText: paragraphs, footnotes, citations and links, by docutils with every directive that reads files off.

docutils keeps lines, not offsets, so words are looked for from left to right in the source.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docutils import nodes
from docutils.core import publish_doctree
from docutils.utils import SystemMessage

from refcheck.datatypes.documents import BlockKind, Document, MarkerKind
from refcheck.documents.builder import DocumentBuilder
from refcheck.documents.encoding import decode_text
from refcheck.documents.rst.lists import number_of_item
from refcheck.errors import InputError

MEDIA_TYPE = "text/x-rst"

_SETTINGS = {
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "report_level": 5,
    "halt_level": 5,
    "input_encoding": "unicode",
    "doctitle_xform": False,
    "_disable_config": True,
}
_UNSEEN = (nodes.comment, nodes.system_message, nodes.target, nodes.substitution_definition, nodes.raw, nodes.image)
_MAX_DEPTH = 120
_MAX_ROWS = 2000
_NEAR = 10_000  # characters within which words that the parser left alone are found again
_MOST_FAR_LOOKS = 500  # beyond that, for what stands behind a long comment


def read_rst(content: bytes, *, source: str) -> Document:
    """Read a reStructuredText draft; offsets lead back to its source.

    Raises:
        InputError: It is not text, is nested past reason, or holds no text.
    """
    text = decode_text(content, source=source)
    if _is_past_reason(text):
        raise InputError(f"{source} is nested too deeply to be read.")
    try:
        tree = publish_doctree(text, settings_overrides=_SETTINGS)
    except (SystemMessage, ValueError, RecursionError, AttributeError, LookupError, TypeError, AssertionError) as error:
        raise InputError(f"{source} cannot be read as reStructuredText ({type(error).__name__}).") from None
    reader = _Reader(DocumentBuilder(source), text)
    reader.read(tree.children, BlockKind.PARAGRAPH, depth=0)
    reader.add_notes(tree)
    return reader.builder.build(content, media_type=MEDIA_TYPE)


def _is_past_reason(text: str) -> bool:
    """Tell lines set in at hundreds of depths, and tables of thousands of rows: they cost docutils too much."""
    depths: set[int] = set()
    rows = corners = all_corners = 0
    for line in text.splitlines():
        stripped = line.lstrip()
        depths.add(len(line) - len(stripped))
        is_row = stripped.startswith(("+", "|"))
        rows, corners = (rows + 1, corners + line.count("+")) if is_row else (0, 0)
        all_corners += line.count("+") if is_row else 0
        if max(rows, corners, all_corners // 5) > _MAX_ROWS or len(depths) > _MAX_DEPTH:
            return True
    return False


@dataclass(slots=True)
class _Reader:
    builder: DocumentBuilder
    text: str
    at: int = 0
    far_looks: int = 0

    def read(self, children: Sequence[nodes.Node], kind: BlockKind, *, depth: int, level: int = 0) -> None:
        if depth > _MAX_DEPTH:
            raise InputError(f"{self.builder.source} is nested too deeply to be read.")
        for node in children:
            if isinstance(node, (*_UNSEEN, nodes.footnote, nodes.citation)):
                continue
            if isinstance(node, nodes.title | nodes.rubric | nodes.caption):
                is_caption = isinstance(node, nodes.caption) or isinstance(node.parent, nodes.table)
                self._read_block(node, BlockKind.CAPTION if is_caption else BlockKind.HEADING, level)
            elif isinstance(node, nodes.row):
                self._read_row(node)
            elif isinstance(node, nodes.enumerated_list):
                self._read_numbered(node, depth=depth + 1, level=level)
            elif isinstance(node, nodes.TextElement):
                self._read_block(node, BlockKind.CODE if isinstance(node, nodes.literal_block) else kind, level)
            elif isinstance(node, nodes.Element):
                self.read(node.children, _kind_below(node, kind), depth=depth + 1, level=level + _adds_level(node))

    def _read_numbered(self, items: nodes.enumerated_list, *, depth: int, level: int) -> None:
        """Read a list with the numbers that it prints; a name's initial at the start of a line is one to docutils."""
        for number, item in enumerate(items.children, start=items.get("start", 1)):
            label = number_of_item(items, number)
            first, *others = item.children or [nodes.paragraph()]
            if not (isinstance(first, nodes.paragraph) or _is_initial(first)):
                self.read([item], BlockKind.LIST_ITEM, depth=depth + 1, level=level)
                continue
            with self.builder.block(BlockKind.LIST_ITEM, level=level, label=label):
                self._add_words(f"{label} ")
                self._read_part(first, depth=0)
            self.read(others, BlockKind.LIST_ITEM, depth=depth + 1, level=level)

    def _read_row(self, row: nodes.row) -> None:
        """Read the cells of a row into one block, as other formats show them."""
        with self.builder.block(BlockKind.TABLE):
            for number, cell in enumerate(row.children):
                if number:
                    self.builder.add_text(" | ")
                self._read_inline(cell, depth=0)

    def _read_block(self, node: nodes.Element, kind: BlockKind, level: int) -> None:
        with self.builder.block(kind, level=level):
            if isinstance(node, nodes.attribution):
                self.builder.add_text("— ")
            self._read_inline(node, depth=0)

    def _read_inline(self, node: nodes.Element, *, depth: int) -> None:
        if depth > _MAX_DEPTH:
            raise InputError(f"{self.builder.source} is nested too deeply to be read.")
        for child in node.children:
            self._read_part(child, depth=depth)

    def _read_part(self, part: nodes.Node, *, depth: int) -> None:
        if isinstance(part, nodes.Text):
            self._add_words(part.astext())
        elif isinstance(part, nodes.footnote_reference | nodes.citation_reference):
            self._add_marker(part)
        elif isinstance(part, nodes.reference):
            with self.builder.link(part.get("refuri")):
                self._read_inline(part, depth=depth + 1)
        elif isinstance(part, nodes.enumerated_list):
            for number, item in enumerate(part.children, start=part.get("start", 1)):
                self._add_words(f"{number_of_item(part, number)} ")
                self._read_part(item, depth=depth + 1)
        elif isinstance(part, nodes.Element) and not isinstance(part, _UNSEEN):
            self._read_inline(part, depth=depth + 1)

    def _add_words(self, words: str) -> None:
        """Add words line by line, each at its place at or after the last one found."""
        for piece in re.split(r"(\n)", words):
            if piece == "\n":
                self.builder.add_text(" ")
            elif piece:
                found = self._place_of(piece)
                self.builder.add_text(piece, source_start=found if found >= 0 else None)
                if found >= 0:
                    self.at = found + len(piece)

    def _place_of(self, words: str) -> int:
        """Give where words stand at or after the last ones found, -1 where the parser has changed them."""
        found = self.text.find(words, self.at, self.at + _NEAR + len(words))
        if found < 0 and self.far_looks < _MOST_FAR_LOOKS:
            self.far_looks += 1
            found = self.text.find(words, self.at)
        return found

    def _add_marker(self, node: nodes.Element) -> None:
        label = node.astext()
        printed = next(
            (form for form in (f"[{label}]_", f"[#{label}]_", "[#]_") if form in self.text[self.at : self.at + 4000]),
            "",
        )
        found = self.text.find(printed, self.at) if printed else -1
        shown = printed or f"[{label}]"
        self.builder.add_marker(MarkerKind.NOTE, (label,), shown=shown, source_start=found if found >= 0 else None)
        if found >= 0:
            self.at = found + len(printed)

    def add_notes(self, tree: nodes.document) -> None:
        """Add footnotes and citations behind the text, by their labels."""
        self.at = 0
        for note in tree.findall(lambda node: isinstance(node, nodes.footnote | nodes.citation)):
            label = note.children[0].astext() if note.children else ""
            self.at = max(self.text.find("\n.. [", self.at), self.at)
            with self.builder.note(label):
                for number, child in enumerate(note.children[1:]):
                    if number:
                        self.builder.add_text("\n")
                    self._read_part(child, depth=0)


def _is_initial(node: nodes.Node) -> bool:
    """Tell the "J." of "1. J. Clauzel", which is a list of one item to docutils, from a list inside of a list."""
    return isinstance(node, nodes.enumerated_list) and len(node) == 1 and node.get("enumtype", "").startswith("upper")


def _kind_below(node: nodes.Element, kind: BlockKind) -> BlockKind:
    if isinstance(node, nodes.block_quote):
        return BlockKind.QUOTE
    if isinstance(node, nodes.list_item):
        return BlockKind.LIST_ITEM
    if isinstance(node, nodes.table):
        return BlockKind.TABLE
    return kind


def _adds_level(node: nodes.Element) -> int:
    return int(isinstance(node, nodes.section))
