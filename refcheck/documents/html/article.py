"""The article of a web page, cut out of its menus, teasers, forms and footers."""

from itertools import islice

from refcheck.documents.html.furniture import attributes_role, is_furniture
from refcheck.documents.html.tokens import Text
from refcheck.documents.html.tree import Element

UNSEEN = frozenset(
    """!-- script style noscript template iframe svg canvas object embed audio video button select input textarea form
    dialog head meta link map""".split()
)
_LONGEST_CELL = 200  # characters
_LAYS_OUT = frozenset({"table", "ul", "ol", "blockquote", "h1", "h2", "h3"})
_MOST_IN_CELL = 40  # elements looked at
_LEAST_ARTICLE = 200  # characters; below this an <article> is a teaser


def is_unseen(element: Element) -> bool:
    """Tell whether a reader of the page never sees the element."""
    return element.name in UNSEEN or is_folded(element) or "visibility:hidden" in _style_of(element)


def is_folded(element: Element) -> bool:
    """Tell whether an element takes no place on the page, for good or until something opens it."""
    attributes = element.attributes
    return "hidden" in attributes or attributes.get("aria-hidden") == "true" or "display:none" in _style_of(element)


def _style_of(element: Element) -> str:
    return element.attributes.get("style", "").replace(" ", "").lower()


def find_article(root: Element) -> Element:
    """Give the element that holds the piece: a wiki's page, the longest article, else main, else the body or all."""
    lengths = _text_lengths(root)
    pages: list[Element] = []
    articles: list[Element] = []
    mains: list[Element] = []
    bodies: list[Element] = []
    for element in root.iterate():
        if "mw-parser-output" in element.attributes.get("class", ""):
            pages.append(element)
        elif element.name == "article" or element.attributes.get("itemprop") == "articleBody":
            articles.append(element)
        elif element.name == "main" or attributes_role(element) == "main":
            mains.append(element)
        elif element.name == "body":
            bodies.append(element)
    whole = bodies[0] if bodies else root
    for candidates in (pages, articles, mains):
        longest = max(candidates, key=lambda element: lengths.get(element.order, 0), default=None)
        if longest is not None and lengths.get(longest.order, 0) >= _LEAST_ARTICLE:
            return _with_notes(longest, whole)
    return whole


def _with_notes(article: Element, whole: Element) -> Element:
    """Widen the cut where its note links lead out of it: the notes belong to the piece."""
    inside = {element.order for element in article.iterate()}
    targets = {
        element.attributes.get("href", "")[1:]
        for element in article.iterate()
        if element.name == "a" and element.attributes.get("href", "").startswith("#")
    }
    for element in whole.iterate():
        if element.order not in inside and element.attributes.get("id") in targets and element.has_words:
            return whole
    return article


def _text_lengths(root: Element) -> dict[int, int]:
    """Count the visible characters below each element, furniture left out, in one pass."""
    lengths: dict[int, int] = {}
    stack: list[tuple[Element, bool]] = [(root, False)]
    while stack:
        element, is_done = stack.pop()
        children = [c for c in element.children if isinstance(c, Element) and not is_unseen(c) and not is_furniture(c)]
        if is_done:
            own = sum(len(child.text.strip()) for child in element.children if isinstance(child, Text))
            lengths[element.order] = own + sum(lengths.get(child.order, 0) for child in children)
        else:
            stack.append((element, True))
            stack.extend((child, False) for child in children)
    return lengths


def is_short_cell(cell: Element) -> bool:
    """Tell a cell of figures and words from one that lays out a page; what blocks it holds stand on the row's line."""
    inside = list(islice(cell.iterate(), _MOST_IN_CELL))
    if len(inside) == _MOST_IN_CELL or any(one.name in _LAYS_OUT for one in inside):
        return False
    return cell.visible_length(_LONGEST_CELL) <= _LONGEST_CELL
