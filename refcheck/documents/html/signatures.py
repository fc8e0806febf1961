"""Elements of a block quote that name its speaker."""

import re

from refcheck.documents.html.tree import Element

_SIGNED = re.compile(r"[.!?…”\"»][\s—–-]*$")  # the quoted words have ended, or a dash leads to the name
_MOST_BEHIND = 6  # blanks and empty elements behind the name


def is_signature(element: Element) -> bool:
    """Tell whether an element of a block quote names its speaker: a footer, or a `cite` that ends it."""
    if element.name not in ("footer", "cite", "figcaption"):
        return False
    parent = element.parent
    if element.name != "cite" or parent is None or not element.has_words:
        return element.has_words
    for node in parent.children[: -_MOST_BEHIND - 1 : -1]:
        if node is element:
            return parent.name in ("blockquote", "p", "div")
        if node.has_words if isinstance(node, Element) else node.text.strip():
            return False
    return False


def ends_quotation(signature: Element) -> bool:
    """Tell a speaker's name behind the quoted words from a title within them."""
    parent = signature.parent
    if signature.name != "cite" or parent is None or parent.name != "p":
        return True
    before = "".join(piece.text for piece in parent.iterate_text())
    return before.strip() == signature.text or _SIGNED.search(before.partition(signature.text)[0]) is not None
