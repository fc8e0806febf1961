"""A block of visible text, while it is being filled and when it is whole."""

from typing import NamedTuple

from refcheck.datatypes.extracted import Where

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_INVISIBLE = ("\u00ad", "\u200b", "\u200c", "\u2060", "\ufeff")  # soft hyphen, zero-width characters
_MENU_LINKS = 4
LINE_BREAK = "\x00"  # stands for <br> until white space is collapsed
SEPARATOR = "\x01"  # parts two cells, before a tab, or two links that touch

# What surrounds a text, as bits: one is asked for every text and handed down by every element.
QUOTE, LINK, ARTICLE, PRE, SUP, Q = (1 << place for place in range(6))


class PageBlock(NamedTuple):
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


State = tuple[int, str, int, int, int, Where | None, int, int]
"""What an element hands down to the text inside it: owner, tag, container, outer, far, region, region_root, marks.

Elements are numbered in document order. A plain tuple: a page makes hundreds of them.
"""

_TELLING = PRE | LINK | SUP | Q
CHANGING_TEXT = PRE | SUP | Q
"""What adds to a text or keeps its line breaks."""


class OpenBlock:
    """The block being filled with the texts of one element; `link_chars` of its letters are links."""

    __slots__ = ("in_q", "is_plain", "link_chars", "links", "owner", "parts", "state")

    def __init__(self, state: State) -> None:
        """Begin with no text."""
        self.state = state
        self.owner = state[0]
        self.is_plain = not state[-1] & _TELLING
        """Whether a text with the marks of the first one can be added as it is."""
        self.parts: list[str] = []
        self.link_chars = 0
        self.links = 0
        self.in_q = False

    def add(self, text: str, marks: int) -> None:
        """Add a text with what surrounds it."""
        parts = self.parts
        if self.in_q or marks & Q:
            if not marks & Q:
                parts.append('"')  # the mark that a browser shows where the element ends
            self.in_q = bool(marks & Q)
            self.is_plain = self.is_plain and not self.in_q
        if marks & (PRE | SUP | LINK):
            if marks & PRE:
                text = text.replace("\n", LINE_BREAK)
            if marks & SUP and text[:1].isdigit() and parts and parts[-1][-1:].isdigit():
                text = " " + text  # a note mark behind a figure must not become part of it
            if marks & LINK:
                self.link_chars += len(text)
                self.links += not text.isspace()
        parts.append(text)

    def close(self) -> list[PageBlock]:
        """Give the finished block; a blank line made of two breaks parts it."""
        parts = self.parts
        if self.in_q:
            parts.append('"')
        return _blocks_of(parts[0] if len(parts) == 1 else "".join(parts), self.state, self.link_chars, self.links)


def leaf_block(text: str, state: State) -> list[PageBlock]:
    """Give the block with one text in it that nothing changes, as most are; none where the text is blank."""
    if not text or text.isspace():
        return []
    is_link = state[-1] & LINK
    return _blocks_of(text, state, len(text) if is_link else 0, 1 if is_link else 0)


def _blocks_of(raw: str, state: State, link_chars: int, links: int) -> list[PageBlock]:
    text = _collapse(raw)
    if not text:
        return []
    _owner, tag, container, outer, far, region, root, marks = state
    is_heading = tag in _HEADINGS
    is_menu = region is Where.PAGE
    link_density = 0.0
    if link_chars:
        link_density = min(1.0, link_chars / len(text))
        if not is_menu and link_density > 0.5 and not is_heading:
            is_menu = links >= _MENU_LINKS or (tag == "li" and link_density > 0.9)
    # Made without the function call that a named tuple's own constructor is.
    block = _make(PageBlock, (
        text, tag, container, outer, far, region, root, is_heading, marks & QUOTE > 0, marks & ARTICLE > 0,
        link_density, is_menu,
    ))  # fmt: skip
    if "\n\n" not in text:
        return [block]
    return [block._replace(text=piece) for piece in text.split("\n\n") if piece]


_make = tuple.__new__


def without_invisible(text: str) -> str:
    """Give a text without the characters that nobody sees."""
    for sign in _INVISIBLE:
        if sign in text:
            text = text.replace(sign, "")
    return text


def _collapse(text: str) -> str:
    """Collapse white space as a browser does; line breaks and tabs between cells stay."""
    if text.isprintable() and "  " not in text:
        return text.strip()  # of white space and of what nobody sees only single spaces are printable
    if not text.isascii():
        text = without_invisible(text)
    if LINE_BREAK not in text and SEPARATOR not in text:
        return " ".join(text.split())
    lines = []
    for line in text.split(LINE_BREAK):
        cells = (
            " ".join(cell.split())
            for cell in line.replace(f"{SEPARATOR}\t", "\x02").replace(SEPARATOR, " ").split("\x02")
        )
        lines.append("\t".join(cells).strip())
    joined = "\n".join(lines).strip()
    while "\n\n\n" in joined:
        joined = joined.replace("\n\n\n", "\n\n")
    return joined
