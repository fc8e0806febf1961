"""The captions and rows of a wiki table, each cell with where it stands in the source."""

from collections.abc import Iterator
from dataclasses import dataclass

import mwparserfromhell
from mwparserfromhell.nodes import Node, Tag, Text
from mwparserfromhell.wikicode import Wikicode

from refcheck.datatypes.documents import BlockKind

_MAX_DEPTH = 8  # rows within bodies within tables


@dataclass(frozen=True, slots=True)
class TablePart:
    """A caption, or the cells of one row."""

    kind: BlockKind
    cells: tuple[tuple[Wikicode, int], ...]


def find_table_parts(table: Tag, offset: int, *, depth: int = 0) -> Iterator[TablePart]:
    """Give what a table shows, from top to bottom; tables in its cells are left to the cells."""
    if depth > _MAX_DEPTH:
        return
    at = offset + max(str(table).find(str(table.contents)), 0)
    cells: list[tuple[Wikicode, int]] = []
    for node in table.contents.nodes:
        size = len(str(node))
        if isinstance(node, Tag):
            name = str(node.tag).strip().lower()
            if name in ("td", "th") and node.contents is not None:
                start = at + max(str(node).find(str(node.contents)), 0)
                if str(node.contents).startswith("+") and str(node.wiki_markup) == "|":
                    yield TablePart(BlockKind.CAPTION, (_trimmed(node.contents, start, after="+"),))
                else:
                    cells.append(_trimmed(node.contents, start))
            elif name in ("tr", "tbody", "thead"):
                yield from _row(cells)
                cells = []
                yield from find_table_parts(node, at, depth=depth + 1)
            elif name == "caption" and node.contents is not None:
                yield TablePart(BlockKind.CAPTION, ((node.contents, at + str(node).find(str(node.contents))),))
        elif str(node).lstrip().startswith("|+"):
            start = str(node).find("|+") + 2
            caption = mwparserfromhell.parse(str(node)[start:], skip_style_tags=False)
            yield TablePart(BlockKind.CAPTION, ((caption, at + start),))
        at += size
    yield from _row(cells)


def _trimmed(code: Wikicode, at: int, *, after: str = "") -> tuple[Wikicode, int]:
    """Leave out the white space around a cell's words, and a sign before them."""
    nodes: list[Node] = list(code.nodes)
    if nodes and isinstance(nodes[0], Text):
        words = str(nodes[0]).removeprefix(after)
        at += len(str(nodes[0])) - len(words.lstrip())
        nodes[0] = Text(words.lstrip())
    if nodes and isinstance(nodes[-1], Text):
        nodes[-1] = Text(str(nodes[-1]).rstrip())
    return Wikicode(nodes), at


def _row(cells: list[tuple[Wikicode, int]]) -> Iterator[TablePart]:
    if any(str(code).strip() for code, _at in cells):
        yield TablePart(BlockKind.TABLE, tuple(cells))
