"""Notes that share one block, as pages written by hand have them: `<a name="2">[2]</a> Moore, Walls, 14.<br>`."""

from collections.abc import Iterable

from refcheck.documents.html.tokens import Text
from refcheck.documents.html.tree import Element

_ENDS = frozenset(
    {"hr", "p", "div", "table", "ul", "ol", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre"}
)
_FEWEST = 2  # anchors in one block


def part_shared_blocks(targets: Iterable[Element]) -> None:
    """Let each anchor hold the words of its note, which end at the next one; behind the last, at the line's end."""
    by_block: dict[int, dict[int, Element]] = {}
    for target in targets:
        if target.name == "a" and target.parent is not None:
            by_block.setdefault(target.parent.order, {})[target.order] = target
    for anchors in by_block.values():
        block = next(iter(anchors.values())).parent
        if block is not None and len(anchors) >= _FEWEST:
            _part(block, anchors)


def _part(block: Element, anchors: dict[int, Element]) -> None:
    left = len(anchors)
    kept: list[Element | Text] = []
    note: Element | None = None
    for child in block.children:
        if isinstance(child, Element) and child.order in anchors:
            left -= 1
            note = child
            note.name = "p"
            kept.append(child)
        elif note is None or _ends_note(child, is_last=not left):
            note = None
            kept.append(child)
        else:
            note.children.append(child)
            if isinstance(child, Element):
                child.parent = note
    block.children = kept


def _ends_note(node: Element | Text, *, is_last: bool) -> bool:
    return isinstance(node, Element) and (node.name in _ENDS or (is_last and node.name == "br"))
