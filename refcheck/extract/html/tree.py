"""HTML source to visible blocks in document order, with the head's statements beside them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

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
    "table tbody td tfoot th thead tr ul".split()
)
_CHANGING = frozenset({"a", "q", "sup", "sub"})  # inline elements that change what the text in them is
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_STATEMENTS = frozenset({"meta", "link", "time", "body", "base"})
_NEVER_HIDDEN = frozenset({"html", "body", "main", "article"})  # hidden until a script runs, or to stop framing
_DISPLAY_NONE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_INVISIBLE = str.maketrans("", "", "\u00ad\u200b\u200c\u2060\ufeff")  # soft hyphen, zero-width characters
_MENU_LINKS = 4
_LINE_BREAK = "\x00"  # stands for <br> until white space is collapsed


@dataclass(slots=True)
class PageBlock:
    """One block of visible text with what the tree says about it.

    `container` and `outer` are the block elements above the block's own, as numbers that only tell them
    apart; `link_chars` counts the characters inside links.
    """

    text: str
    tag: str
    container: int
    outer: int
    region: Where | None = None
    region_root: int = 0
    is_heading: bool = False
    is_quote: bool = False
    link_chars: int = 0
    links: int = 0
    in_article: bool = False

    @property
    def link_density(self) -> float:
        """The share of the text that is links."""
        return min(1.0, self.link_chars / max(1, len(self.text)))

    @property
    def is_menu(self) -> bool:
        """Whether this is navigation, a footer or a row of nothing but links."""
        if self.region is Where.PAGE:
            return True
        if self.is_heading or self.link_density <= 0.5:
            return False
        return self.links >= _MENU_LINKS or (self.tag == "li" and self.link_density > 0.9)


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


@dataclass(slots=True)
class _State:
    """What an element hands down to the text inside it."""

    owner: int
    tag: str
    container: int
    outer: int
    region: Where | None = None
    region_root: int = 0
    is_quote: bool = False
    in_link: bool = False
    in_article: bool = False
    is_pre: bool = False
    is_sup: bool = False
    is_q: bool = False


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
        self.states: dict[int, _State | None] = {}
        self.open: _Open | None = None
        self.unseen_texts: dict[int, Callable[[str], None]] = {}

    def walk(self, root: LexborNode) -> PageTree:
        start = _State(owner=root.mem_id, tag="html", container=0, outer=0)
        states = self.states
        if root.tag == "html":
            self._read_html_element(root)
        states[root.mem_id] = start
        for node in root.traverse(include_text=True):
            tag = node.tag
            parent = node.parent
            if parent is None or node.mem_id == root.mem_id:
                continue
            if tag == "-text":
                state = states.get(parent.mem_id)
                if state is not None:
                    self._add_text(node.text_content or "", state)
                elif parent.mem_id in self.unseen_texts:
                    self.unseen_texts[parent.mem_id](node.text_content or "")
            elif tag and tag[0] not in "-!":
                state = states.get(parent.mem_id)
                if state is None:
                    states[node.mem_id] = None
                    self._read_unseen(node, tag, parent.mem_id)
                else:
                    states[node.mem_id] = self._enter(node, tag, state)
        self._flush()
        if self.overflow:
            self.blocks.append(
                PageBlock(text="\n".join(self.overflow), tag="div", container=root.mem_id, outer=0, region=Where.PAGE)
            )
        return PageTree(blocks=self.blocks, head=self.head)

    def _enter(self, node: LexborNode, tag: str, parent: _State) -> _State | None:
        """Say what an element below a visible one hands down; None where it is not seen."""
        if tag in _UNSEEN:
            self._read_unseen(node, tag, 0)
            return None
        if tag == "br":
            self._add_break()
            return parent
        attributes = node.attributes
        if tag in _STATEMENTS:
            self._read_statement(tag, attributes)
        if _is_hidden(tag, attributes):
            return None
        is_cell = tag in ("td", "th")
        is_block = tag in _BLOCK and not is_cell
        if is_block:
            self._flush()
        elif is_cell:
            self._add_separator(parent, "\t")
        elif tag == "a" and (previous := node.prev) is not None and previous.tag == "a":
            self._add_separator(parent, "")  # links that touch are a menu, told apart by style sheets only
        region = region_of(tag, attributes) if parent.region is None else None
        if region is None and not is_block and tag not in _CHANGING:
            return parent
        state = _inherit(parent, tag)
        if is_block:
            state.owner, state.container, state.outer, state.tag = node.mem_id, parent.owner, parent.container, tag
        elif tag == "q":
            state.is_q = True
            self._add_text('"', state)
        if region is not None:
            state.region, state.region_root = region, node.mem_id
        return state

    def _add_text(self, text: str, state: _State) -> None:
        opened = self.open
        if opened is None or opened.state.owner != state.owner:
            if not text.strip():
                return
            self._flush()
            opened = self.open = _Open(state)
        if opened.in_q and not state.is_q:
            opened.parts.append('"')  # the mark that a browser shows where the element ends
        opened.in_q = state.is_q
        if state.is_pre:
            text = text.replace("\n", _LINE_BREAK)
        if state.is_sup and text[:1].isdigit() and opened.parts and opened.parts[-1][-1:].isdigit():
            text = " " + text  # a note mark behind a figure must not become part of it
        opened.parts.append(text)
        if state.in_link:
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
        text = _collapse("".join(opened.parts))
        share = opened.link_chars / max(1, len(text))
        state = opened.state
        for piece in text.split("\n\n"):
            if piece and len(self.blocks) >= MAX_BLOCKS:
                self.overflow.append(piece)
            elif piece:
                self.blocks.append(
                    PageBlock(
                        text=piece, tag=state.tag, container=state.container, outer=state.outer, region=state.region,
                        region_root=state.region_root, is_heading=state.tag in _HEADINGS, is_quote=state.is_quote,
                        link_chars=round(share * len(piece)), links=opened.links, in_article=state.in_article,
                    )
                )  # fmt: skip

    def _read_html_element(self, node: LexborNode) -> None:
        language = node.attributes.get("lang") or node.attributes.get("xml:lang")
        self.head.language = language.strip() if language else None

    def _read_unseen(self, node: LexborNode, tag: str, parent: int) -> None:
        """Note what an unseen element says: title, meta, link, JSON-LD, noscript."""
        if tag == "script":
            self.head.script_count += 1
            if "ld+json" in (node.attributes.get("type") or "").lower():
                self.unseen_texts[node.mem_id] = self.head.json_ld.append
        elif tag == "title" and not self.head.title:
            self.unseen_texts[node.mem_id] = self._set_title
        elif tag in ("meta", "link", "base"):
            self._read_statement(tag, node.attributes)
        elif tag == "noscript" or parent in self.unseen_texts:
            self.unseen_texts[node.mem_id] = self._add_noscript

    def _set_title(self, text: str) -> None:
        self.head.title = self.head.title or " ".join(text.translate(_INVISIBLE).split())

    def _add_noscript(self, text: str) -> None:
        if len(self.head.noscript) < 2000:
            self.head.noscript += text

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


def _inherit(parent: _State, tag: str) -> _State:
    """Give an element its parent's state with what its own tag adds."""
    return _State(
        owner=parent.owner,
        tag=parent.tag,
        container=parent.container,
        outer=parent.outer,
        region=parent.region,
        region_root=parent.region_root,
        is_quote=parent.is_quote or tag == "blockquote",
        in_link=parent.in_link or tag == "a",
        in_article=parent.in_article or tag in ("article", "main"),
        is_pre=parent.is_pre or tag == "pre",
        is_sup=parent.is_sup or tag in ("sup", "sub"),
        is_q=parent.is_q,
    )


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
        text = text.translate(_INVISIBLE)
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
