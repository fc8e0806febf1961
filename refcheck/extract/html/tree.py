"""HTML source to visible blocks in document order, with the head's statements beside them."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode

from refcheck.datatypes.extracted import Where
from refcheck.extract.html.blocks import (
    ARTICLE,
    CHANGING_TEXT,
    LINE_BREAK,
    LINK,
    PRE,
    QUOTE,
    SEPARATOR,
    SUP,
    OpenBlock,
    PageBlock,
    Q,
    State,
    leaf_block,
)
from refcheck.extract.html.depth import limit_depth
from refcheck.extract.html.head import PageHead
from refcheck.extract.html.regions import SAYING, region_of

_NO_EVENTS = LexborDocumentOptions.WO_EVENTS  # with them, 20,000 <option>s take four seconds
MAX_BLOCKS = 20_000  # what follows becomes one block: told apart no longer, but not lost


# What the walk does with an element. Plain numbers: an enumeration's members take longer to look up.
_UNSEEN, _BREAK, _BLOCK, _CELL, _CHANGING = range(1, 6)  # the last are inline, and change what the text in them is
_KINDS: dict[str, int] = {
    **dict.fromkeys(
        "script style template noscript svg iframe object canvas audio video datalist option head textarea "
        "map frameset noframes".split(),
        _UNSEEN,
    ),
    **dict.fromkeys(
        "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset "
        "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre "
        "section summary table tbody tfoot thead tr ul".split(),
        _BLOCK,
    ),
    **dict.fromkeys(("td", "th"), _CELL),
    **dict.fromkeys(("a", "q", "sup", "sub"), _CHANGING),
    "br": _BREAK,
}
_Attributes = dict[str, str | None]
_STATEMENTS = frozenset({"meta", "link", "time", "body", "base"})
_NEVER_HIDDEN = frozenset({"html", "body", "main", "article"})  # hidden until a script runs, or to stop framing
_DISPLAY_NONE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LONGEST_STYLE = 500
_MARK_OF = {
    "a": LINK, "blockquote": QUOTE, "article": ARTICLE, "main": ARTICLE, "pre": PRE, "sup": SUP, "sub": SUP, "q": Q,
}  # fmt: skip


@dataclass(slots=True)
class PageTree:
    """A read page."""

    blocks: list[PageBlock]
    head: PageHead


def read_tree(html: str, *, utf8: bytes | None = None) -> PageTree:
    """Read a page's visible blocks and its head; `utf8` is the same source as it came, where it came in UTF-8.

    Dropped as unseen: scripts, styles, templates, noscript, elements with `hidden` or
    `display:none`. Inline markup joins without spaces, `<br>` is a line break and two of them
    a new block, a table row is a block whose cells are parted by tabs.
    """
    limited = limit_depth(html)
    # The parser takes bytes: those that a page came in need not be made again.
    parser = LexborHTMLParser(utf8 if utf8 is not None and limited is html else limited, options=_NO_EVENTS)
    root = parser.root
    if root is None:
        return PageTree(blocks=[], head=PageHead())
    return _Walker().walk(root)


class _Walker:
    """One pass over the tree in document order."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self.head = PageHead()
        self.overflow: list[str] = []
        self.open: OpenBlock | None = None
        self.elements = 0

    def walk(self, root: LexborNode) -> PageTree:
        """Go through the tree; the loop calls little, because a page has a thousand nodes."""
        if root.tag == "html":
            language = root.attributes.get("lang") or root.attributes.get("xml:lang")
            self.head.language = language.strip() if language else None
        state: State = (0, "html", 0, 0, 0, None, 0, 0)
        node = root.first_child
        previous: str | None = None
        is_only = False  # whether nothing stands in the block beside what the walk is in
        around: list[tuple[LexborNode, State, str]] = []
        while True:
            if node is None:
                if not around:
                    break
                node, state, previous = around.pop()
                node = node.next
                is_only = False
                continue
            tag = node.tag or ""
            if tag == "-text":
                opened = self.open
                if opened is not None and opened.is_plain and opened.state is state:
                    opened.parts.append(node.text_content or "")
                else:
                    self._add_text(node.text_content or "", state)
            elif (kind := _KINDS.get(tag)) is not None or (tag and tag[0] not in "-!"):
                attributes = node.attributes
                inner: State | None = state  # as it is inside of most inline elements
                if kind is not None or attributes:
                    inner = self._enter(node, tag, kind, attributes, state, previous)
                child = node.first_child if inner is not None else None
                if inner is not None and child is not None:
                    is_only = child.next is None and (is_only or inner[0] != state[0])
                    if not (is_only and child.tag == "-text" and not inner[-1] & CHANGING_TEXT):
                        around.append((node, state, tag))
                        node, state, previous = child, inner, None
                        continue
                    self._keep(leaf_block(child.text_content or "", inner))
            previous = tag
            node = node.next
            is_only = False
        self._flush()
        if self.overflow:
            self.blocks.append(
                PageBlock(text="\n".join(self.overflow), tag="div", container=0, outer=0, region=Where.PAGE)
            )
        return PageTree(blocks=self.blocks, head=self.head)

    def _enter(
        self, node: LexborNode, tag: str, kind: int | None, attributes: _Attributes, parent: State, previous: str | None
    ) -> State | None:
        """Say what an element hands down to its children; None where nothing in it is read as text."""
        if kind == _UNSEEN:
            self.head.read_unseen(node, tag)
            return None
        if kind == _BREAK:
            if self.open is not None:
                self.open.parts.append(LINE_BREAK)
            return None
        if attributes:
            if tag in _STATEMENTS:
                self.head.read_statement(tag, attributes)
            if ("style" in attributes or "hidden" in attributes) and _is_hidden(tag, attributes):
                return None
        if kind == _BLOCK:
            if self.open is not None:
                self._flush()
        elif kind == _CELL:
            self._part(parent, "\t")
        elif tag == "a" and previous == "a":
            self._part(parent, "")  # links that touch are a menu, told apart by style sheets only
        return self._hand_down(tag, kind, attributes, parent)

    def _hand_down(self, tag: str, kind: int | None, attributes: _Attributes, parent: State) -> State:
        """Give an element its parent's state with what its own tag and attributes add."""
        owner, own_tag, container, outer, far, region, root, marks = parent
        opens = region_of(tag, attributes) if region is None and (attributes or tag in SAYING) else None
        if opens is None and kind != _BLOCK and kind != _CHANGING:
            return parent
        number = self.elements = self.elements + 1
        if opens is not None:
            region, root = opens, number
        if kind == _BLOCK:
            owner, own_tag, container, outer, far = number, tag, owner, container, outer
        state = (owner, own_tag, container, outer, far, region, root, marks | _MARK_OF.get(tag, 0))
        if tag == "q":
            self._add_text('"', state)
        return state

    def _add_text(self, text: str, state: State) -> None:
        opened = self.open
        if opened is None or opened.owner != state[0]:
            if not text or text.isspace():
                return
            if opened is not None:
                self._flush()
            opened = self.open = OpenBlock(state)
        opened.add(text, state[-1])

    def _part(self, state: State, separator: str) -> None:
        """Part two cells, or two links that touch."""
        if self.open is not None and self.open.owner == state[0]:
            self.open.parts.append(f"{SEPARATOR}{separator}")

    def _flush(self) -> None:
        """Close the open block."""
        opened, self.open = self.open, None
        if opened is not None:
            self._keep(opened.close())

    def _keep(self, blocks: list[PageBlock]) -> None:
        self.blocks += blocks
        if len(self.blocks) <= MAX_BLOCKS:
            return
        self.overflow += [block.text for block in self.blocks[MAX_BLOCKS:]]
        del self.blocks[MAX_BLOCKS:]


def _is_hidden(tag: str, attributes: dict[str, str | None]) -> bool:
    """Tell whether an element says that it is not shown."""
    if tag in _NEVER_HIDDEN:
        return False
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    style = attributes.get("style")
    return bool(style and _DISPLAY_NONE.search(style[:_LONGEST_STYLE]))
