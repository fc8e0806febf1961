"""Raised numbers without a link on a page whose other notes are linked: "<sup>2</sup>" beside note 2."""

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import islice

from refcheck.documents.html.tokens import Text
from refcheck.documents.html.tree import Element

_NUMBER = re.compile(r"[\[(]?(\d{1,4})[\])]?")
_LONGEST = 6  # characters of a number with its brackets
_MOST_INSIDE = 5  # elements in a raised number
# A year before it carries a note; any other figure, and a unit or a single letter, carries an exponent.
_EXPONENT_BEFORE = re.compile(
    r"(?<![\d.,])(?!(?:1[5-9]|20)\d\d\Z)[\d.,]*\d\Z|(?<![^\W\d_])(?:[kcdmµ]?m|ft|in|s|[^\W\d_])\Z"
)


def find_unlinked(
    root: Element, bodies: Mapping[int, Element], labels: Mapping[int, str], linked: Mapping[int, str]
) -> tuple[dict[int, str], dict[int, str]]:
    """Give the labels of such numbers by their element's order, and those of the bodies that only they lead to.

    `bodies` and `labels` are the notes that links lead to, `linked` the anchors with
    their labels. A body without a link is an item
    of the list in which a linked one stands.
    """
    if not bodies or any("-" in label for label in labels.values()):
        return {}, {}  # where numbers begin anew with each chapter, one without a link may mean several notes
    numbered = {int(label): order for order, label in labels.items() if label.isdecimal() and order in bodies}
    known = frozenset(labels.values())
    for counted, item in _items_beside(bodies.values()):
        if item.order not in bodies and str(counted) not in known:
            numbered.setdefault(counted, item.order)
    first_links: dict[int, int] = {}
    for anchor, label in linked.items():
        if label.isdecimal():
            first_links[int(label)] = min(anchor, first_links.get(int(label), anchor))
    markers: dict[int, str] = {}
    added: dict[int, str] = {}
    for parent in root.iterate():
        if parent.order in bodies or (parent.name == "a" and parent.order in linked):
            continue
        for at, child in enumerate(parent.children):
            number = _number_of(child, linked)
            if number is None or not isinstance(child, Element) or _follows_figure(parent, at):
                continue
            body = numbered.get(number, 0)
            if body <= child.order or first_links.get(number, 0) > child.order:
                continue  # before the note is cited, the number is of another list
            markers[child.order] = str(number)
            if body not in labels:
                added[body] = str(number)
    return markers, added


def _items_beside(bodies: Collection[Element]) -> Iterator[tuple[int, Element]]:
    """Give the items of the ordered lists that hold notes, with the numbers that a browser prints."""
    lists = {body.parent.order: body.parent for body in bodies if body.name == "li" and body.parent is not None}
    for parent in lists.values():
        first = parent.attributes.get("start", "1")
        if parent.name == "ol" and first.isascii() and first.isdecimal() and len(first) < _LONGEST:
            items = [child for child in parent.children if isinstance(child, Element) and child.name == "li"]
            yield from enumerate(items, int(first))


def _number_of(node: Element | Text, linked: Collection[int]) -> int | None:
    if not isinstance(node, Element) or node.name != "sup":
        return None
    inside = list(islice(node.iterate(), _MOST_INSIDE))
    if len(inside) == _MOST_INSIDE or any(one.name == "a" or one.order in linked for one in inside):
        return None
    match = _NUMBER.fullmatch(node.text) if node.visible_length(_LONGEST) <= _LONGEST else None
    return int(match[1]) if match else None


def _follows_figure(parent: Element, at: int) -> bool:
    before = parent.children[at - 1] if at else None
    if before is None:
        return True
    words = before.text[-40:] if isinstance(before, Text) else ""
    return _EXPONENT_BEFORE.search(words) is not None
