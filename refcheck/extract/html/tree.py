"""HTML source to visible blocks in document order, with the head's statements beside them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode

from refcheck.datatypes.extracted import Where
from refcheck.extract.html.regions import region_of

MAX_DEPTH = 1500  # the parser's work on nested <div>s grows with the square of their depth
_TAGS_WORTH_COUNTING = 4000  # below this no page can be deep enough to matter
_NO_EVENTS = LexborDocumentOptions.WO_EVENTS  # with them, 20,000 <option>s take four seconds
MAX_BLOCKS = 20_000  # what follows becomes one block: told apart no longer, but not lost

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
# Elements that hold nothing, or that the next of their kind closes: they make no page deep.
_SHALLOW = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option "
    "path".split()
)
_UNSEEN = frozenset(
    "script style template noscript svg iframe object canvas audio video datalist option head textarea "
    "map frameset noframes".split()
)
_BLOCK = frozenset(
    "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary "
    "table tbody tfoot thead tr ul".split()
)
_CELLS = frozenset({"td", "th"})
_CHANGING = frozenset({"a", "q", "sup", "sub"})  # inline elements that change what the text in them is
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_STATEMENTS = frozenset({"meta", "link", "time", "body", "base"})
_NEVER_HIDDEN = frozenset({"html", "body", "main", "article"})  # hidden until a script runs, or to stop framing
_DISPLAY_NONE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u2060\ufeff]+")  # soft hyphen, zero-width characters
_MENU_LINKS = 4
_LINE_BREAK = "\x00"  # stands for <br> until white space is collapsed


@dataclass(slots=True)
class PageBlock:
    """One block of visible text with what the tree says about it.

    `container`, `outer` and `far` are the block elements above the block's own, as numbers that only tell them
    apart; `link_density` is the share of the text that is links. `is_menu` marks navigation, footers and
    rows of nothing but links.
    """

    text: str
    tag: str
    container: int
    outer: int
    far: int = 0
    region: Where | None = None
    region_root: int = 0
    is_heading: bool = False
    is_quote: bool = False
    in_article: bool = False
    link_density: float = 0.0
    is_menu: bool = False


@dataclass(slots=True)
class PageHead:
    """What a page says of itself in elements that nobody sees, and where it puts its marks."""

    title: str = ""
    language: str | None = None
    metas: list[tuple[str, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    json_ld: list[str] = field(default_factory=list)
    times: list[tuple[str, str]] = field(default_factory=list)
    bylines: list[str] = field(default_factory=list)
    base: str | None = None
    script_count: int = 0
    noscript: str = ""


@dataclass(slots=True)
class PageTree:
    """A read page."""

    blocks: list[PageBlock]
    head: PageHead


# What surrounds a text, as bits: one is asked for every text and handed down by every element.
_QUOTE, _LINK, _ARTICLE, _PRE, _SUP, _Q = (1 << place for place in range(6))
_MARK_OF = {
    "a": _LINK, "blockquote": _QUOTE, "article": _ARTICLE, "main": _ARTICLE, "pre": _PRE, "sup": _SUP, "sub": _SUP,
    "q": _Q,
}  # fmt: skip


class _State(NamedTuple):
    """What an element hands down to the text inside it; elements are numbered in document order."""

    owner: int
    tag: str
    container: int
    outer: int
    far: int
    region: Where | None
    region_root: int
    marks: int


@dataclass(slots=True)
class _Open:
    """The block being filled."""

    state: _State
    parts: list[str] = field(default_factory=list)
    link_chars: int = 0
    links: int = 0
    in_q: bool = False


def read_tree(html: str) -> PageTree:
    """Read a page's visible blocks and its head.

    Dropped as unseen: scripts, styles, templates, noscript, elements with `hidden` or
    `display:none`. Inline markup joins without spaces, `<br>` is a line break and two of them
    a new block, a table row is a block whose cells are parted by tabs.
    """
    parser = LexborHTMLParser(limit_depth(html), options=_NO_EVENTS)
    root = parser.root
    if root is None:
        return PageTree(blocks=[], head=PageHead())
    return _Walker().walk(root)


def limit_depth(html: str) -> str:
    """Drop the tags that stand deeper than any page needs; ordinary pages come back as they are."""
    if html.count("<") < _TAGS_WORTH_COUNTING:
        return html
    depth = deepest = 0
    for match in _TAG.finditer(html):
        if match[2].lower() not in _SHALLOW:
            depth = max(0, depth + (-1 if match[1] else 1))
            deepest = max(deepest, depth)
    if deepest <= MAX_DEPTH:
        return html
    depth = 0

    def keep(match: re.Match[str]) -> str:
        nonlocal depth
        if match[2].lower() in _SHALLOW:
            return match[0]
        if match[1]:
            depth = max(0, depth - 1)
            return match[0] if depth < MAX_DEPTH else "<wbr "
        depth += 1
        return match[0] if depth <= MAX_DEPTH else "<wbr "

    return _TAG.sub(keep, html)


class _Walker:
    """One pass over the tree in document order."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self.head = PageHead()
        self.overflow: list[str] = []
        self.open: _Open | None = None
        self.elements = 0

    def walk(self, root: LexborNode) -> PageTree:
        if root.tag == "html":
            self._read_html_element(root)
        state = _State(0, "html", 0, 0, 0, None, 0, 0)
        children = root.iter(include_text=True)
        previous: str | None = None
        around: list[tuple[Iterator[LexborNode], _State, str]] = []
        while True:
            node = next(children, None)
            if node is None:
                if not around:
                    break
                children, state, previous = around.pop()
                continue
            tag = node.tag
            if tag == "-text":
                self._add_text(node.text_content or "", state)
            elif tag and tag[0] not in "-!":
                inner = self._enter(node, tag, state, previous)
                if inner is not None:
                    around.append((children, state, tag))
                    children, state, previous = node.iter(include_text=True), inner, None
                    continue
            previous = tag
        self._flush()
        if self.overflow:
            self.blocks.append(
                PageBlock(text="\n".join(self.overflow), tag="div", container=0, outer=0, region=Where.PAGE)
            )
        return PageTree(blocks=self.blocks, head=self.head)

    def _enter(self, node: LexborNode, tag: str, parent: _State, previous: str | None) -> _State | None:
        """Say what a visible element's child hands down; None where nothing in it is read as text."""
        if tag in _UNSEEN:
            self._read_unseen(node, tag)
            return None
        if tag == "br":
            self._add_break()
            return None
        attributes = node.attributes
        if tag in _STATEMENTS:
            self._read_statement(tag, attributes)
        if attributes and _is_hidden(tag, attributes):
            return None
        is_block = tag in _BLOCK
        if is_block:
            if self.open is not None:
                self._flush()
        elif tag in _CELLS:
            self._add_separator(parent, "\t")
        elif tag == "a" and previous == "a":
            self._add_separator(parent, "")  # links that touch are a menu, told apart by style sheets only
        region = region_of(tag, attributes) if parent.region is None else None
        if region is None and not is_block and tag not in _CHANGING:
            return parent
        self.elements += 1
        state = _hand_down(parent, tag, self.elements, is_block=is_block, region=region)
        if tag == "q":
            self._add_text('"', state)
        return state

    def _add_text(self, text: str, state: _State) -> None:
        opened = self.open
        if opened is None or opened.state.owner != state.owner:
            if not text or text.isspace():
                return
            if opened is not None:
                self._flush()
            opened = self.open = _Open(state)
        marks = state.marks
        in_q = bool(marks & _Q)
        if opened.in_q and not in_q:
            opened.parts.append('"')  # the mark that a browser shows where the element ends
        opened.in_q = in_q
        if marks & _PRE:
            text = text.replace("\n", _LINE_BREAK)
        if marks & _SUP and text[:1].isdigit() and opened.parts and opened.parts[-1][-1:].isdigit():
            text = " " + text  # a note mark behind a figure must not become part of it
        opened.parts.append(text)
        if marks & _LINK:
            opened.link_chars += len(text)
            opened.links += not text.isspace()

    def _add_break(self) -> None:
        if self.open is not None:
            self.open.parts.append(_LINE_BREAK)

    def _add_separator(self, state: _State, separator: str) -> None:
        """Part two cells, or two links that touch."""
        if self.open is not None and self.open.state.owner == state.owner:
            self.open.parts.append(f"\x01{separator}")

    def _flush(self) -> None:
        """Close the open block; a blank line made of two breaks parts it."""
        opened, self.open = self.open, None
        if opened is None:
            return
        if opened.in_q:
            opened.parts.append('"')
        parts = opened.parts
        text = _collapse(parts[0] if len(parts) == 1 else "".join(parts))
        for piece in text.split("\n\n") if "\n\n" in text else (text,):
            if not piece:
                continue
            if len(self.blocks) >= MAX_BLOCKS:
                self.overflow.append(piece)
            else:
                self.blocks.append(_as_block(piece, opened, min(1.0, opened.link_chars / len(text))))

    def _read_html_element(self, node: LexborNode) -> None:
        language = node.attributes.get("lang") or node.attributes.get("xml:lang")
        self.head.language = language.strip() if language else None

    def _read_unseen(self, node: LexborNode, tag: str) -> None:
        """Note what an unseen element says: title, meta, link, JSON-LD, noscript."""
        if tag == "head":
            for child in node.iter():
                self._read_unseen(child, child.tag or "")
        elif tag == "script":
            self.head.script_count += 1
            if "ld+json" in (node.attributes.get("type") or "").lower():
                self.head.json_ld.append(node.text(deep=False))
        elif tag == "title" and not self.head.title:
            self.head.title = " ".join(_INVISIBLE.sub("", node.text()).split())
        elif tag in ("meta", "link", "base"):
            self._read_statement(tag, node.attributes)
        elif tag == "noscript" and len(self.head.noscript) < 2000:
            self.head.noscript += node.text()

    def _read_statement(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag == "meta":
            name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop")
            name = name or attributes.get("http-equiv")
            content = attributes.get("content")
            if name and content and len(self.head.metas) < 500:
                self.head.metas.append((name.strip().lower(), content.strip()))
        elif tag == "link":
            rel, href = attributes.get("rel"), attributes.get("href")
            if rel and href and len(self.head.links) < 500:
                self.head.links.append((rel.lower(), href.strip()))
        elif tag == "base":
            self.head.base = self.head.base or attributes.get("href")
        elif tag == "time":
            stamp = attributes.get("datetime")
            if stamp and len(self.head.times) < 100:
                self.head.times.append((stamp.strip(), attributes.get("itemprop") or attributes.get("class") or ""))
        elif tag == "body" and not self.head.language:
            self.head.language = attributes.get("lang")


def _hand_down(parent: _State, tag: str, number: int, *, is_block: bool, region: Where | None) -> _State:
    """Give an element its parent's state with what its own tag and attributes add."""
    owner, own_tag, container, outer, far, known, root, marks = parent
    if is_block:
        owner, own_tag, container, outer, far = number, tag, owner, container, outer
    if region is not None:
        known, root = region, number
    return _State(owner, own_tag, container, outer, far, known, root, marks | _MARK_OF.get(tag, 0))


def _as_block(text: str, opened: _Open, link_density: float) -> PageBlock:
    _owner, tag, container, outer, far, region, root, marks = opened.state
    is_heading = tag in _HEADINGS
    is_menu = region is Where.PAGE
    if not is_menu and link_density > 0.5 and not is_heading:
        is_menu = opened.links >= _MENU_LINKS or (tag == "li" and link_density > 0.9)
    return PageBlock(
        text, tag, container, outer, far, region, root, is_heading, bool(marks & _QUOTE), bool(marks & _ARTICLE),
        link_density, is_menu,
    )  # fmt: skip


def _is_hidden(tag: str, attributes: dict[str, str | None]) -> bool:
    """Tell whether an element says that it is not shown."""
    if not attributes or tag in _NEVER_HIDDEN:
        return False
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return True
    style = attributes.get("style")
    return bool(style and _DISPLAY_NONE.search(style[:500]))


def _collapse(text: str) -> str:
    """Collapse white space as a browser does; line breaks and tabs between cells stay."""
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    if _LINE_BREAK not in text and "\x01" not in text:
        return " ".join(text.split())
    lines = []
    for line in text.split(_LINE_BREAK):
        cells = (" ".join(cell.split()) for cell in line.replace("\x01\t", "\x02").replace("\x01", " ").split("\x02"))
        lines.append("\t".join(cells).strip())
    joined = "\n".join(lines).strip()
    while "\n\n\n" in joined:
        joined = joined.replace("\n\n\n", "\n\n")
    return joined
