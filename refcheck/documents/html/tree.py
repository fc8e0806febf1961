"""A light tree over HTML tokens: enough structure to cut out the article and follow note links."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from refcheck.documents.html.tokens import EndTag, Remark, StartTag, Text, tokenize
from refcheck.errors import InputError

MAX_ELEMENTS = 80_000  # a book of 500 pages has some 50,000
REMARK = "!--"
"""The name of elements that hold the words of an HTML comment."""
MAX_DEPTH = 200  # deeper elements are read as if they were not there; browsers stop at 512

_VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
_CLOSES_PARAGRAPH = frozenset(
    """address article aside blockquote div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main
    menu nav ol p pre section table ul""".split()
)
# An opening tag of the key ends an open element of the values, up to the barrier.
_SIBLINGS = {
    "li": ({"li"}, {"ul", "ol", "menu"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr", "td", "th"}, {"table"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
    "option": ({"option"}, {"select"}),
}


@dataclass(slots=True)
class Element:
    """One element; `order` is its place among all elements, `parent` None for the root."""

    name: str
    attributes: dict[str, str]
    parent: "Element | None"
    order: int
    children: "list[Element | Text]" = field(default_factory=list)

    def iterate(self) -> "Iterator[Element]":
        """Give this element and all below it in document order, without recursion."""
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            stack.extend(child for child in reversed(element.children) if isinstance(child, Element))

    def iterate_text(self) -> Iterator[Text]:
        """Give all text below, in order."""
        stack: list[Element | Text] = [self]
        while stack:
            node = stack.pop()
            if isinstance(node, Text):
                yield node
            else:
                stack.extend(reversed(node.children))

    @property
    def text(self) -> str:
        """All text below, white space made single."""
        return " ".join("".join(piece.text for piece in self.iterate_text()).split())

    @property
    def place(self) -> int | None:
        """Where its words stand unchanged in the source; None where tags part them."""
        pieces = [piece for piece in self.iterate_text() if piece.text.strip()]
        if len(pieces) != 1 or pieces[0].start is None:
            return None
        text = pieces[0].text
        return pieces[0].start + len(text) - len(text.lstrip()) if text.strip() == self.text else None

    @property
    def has_words(self) -> bool:
        """Tell whether anything can be read below."""
        return any(piece.text.strip() for piece in self.iterate_text())

    def visible_length(self, most: int) -> int:
        """Count the visible characters below, up to the first count beyond `most`."""
        length = 0
        for piece in self.iterate_text():
            length += len(piece.text.strip())
            if length > most:
                break
        return length

    def ancestors(self) -> "Iterator[Element]":
        """Give the elements around this one, nearest first."""
        parent = self.parent
        while parent is not None:
            yield parent
            parent = parent.parent


def parse_html(source: str, *, first: int = 0, with_remarks: bool = False) -> Element:
    """Build the tree; `first` is the order of its root, for files that make one document.

    `with_remarks` keeps what stands between `<!--` and `-->` as elements named `REMARK`.

    Raises:
        InputError: It has more elements than any piece.
    """
    root = Element("", {}, None, first)
    stack = [root]
    count = first
    for token in tokenize(source):
        if isinstance(token, Text):
            stack[-1].children.append(token)
        elif isinstance(token, Remark) and not with_remarks:
            continue
        elif isinstance(token, EndTag):
            _close(stack, token.name)
        else:
            count += 1
            if count > MAX_ELEMENTS:
                raise InputError(f"The page has more than {MAX_ELEMENTS:,} elements; it is not read.")
            if isinstance(token, Remark):
                stack[-1].children.append(Element(REMARK, {}, stack[-1], count, [Text(token.text, token.start)]))
            else:
                _open(stack, token, count)
    return root


def _open(stack: list[Element], tag: StartTag, order: int) -> None:
    if tag.name in _CLOSES_PARAGRAPH and stack[-1].name == "p":
        stack.pop()
    if tag.name in _SIBLINGS:
        _close_siblings(stack, *_SIBLINGS[tag.name])
    element = Element(tag.name, tag.attributes, stack[-1], order)
    stack[-1].children.append(element)
    if tag.name not in _VOID and not tag.is_closed and len(stack) < MAX_DEPTH:
        stack.append(element)


def _close_siblings(stack: list[Element], names: set[str], barriers: set[str]) -> None:
    for at in range(len(stack) - 1, 0, -1):
        if stack[at].name in barriers:
            return
        if stack[at].name in names:
            del stack[at:]
            return


def _close(stack: list[Element], name: str) -> None:
    for at in range(len(stack) - 1, 0, -1):
        if stack[at].name == name:
            del stack[at:]
            return
