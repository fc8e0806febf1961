"""Raised letters of a page, "<sup>a</sup>", written as the raised letters that they are where they count off notes."""

from refcheck.documents.html.tokens import Text
from refcheck.documents.html.tree import Element
from refcheck.text.raised import counting_letters, letters_in, raised

_LONGEST = 24


def raise_letters(root: Element) -> Element:
    """Raise the letters that stand alone in a `sup` without a link, as far as they go on from a; give the root back."""
    found = [(element, letters) for element in root.iterate() if (letters := _letters_of(element))]
    counting = counting_letters({letter for _, letters in found for letter in letters})
    for element, letters in found:
        if counting.issuperset(letters):
            element.children = [Text(raised(element.text), None)]
    return root


def _letters_of(element: Element) -> str:
    if element.name != "sup" or len(element.children) != 1 or (element.parent and element.parent.name == "a"):
        return ""
    only = element.children[0]
    return letters_in(only.text) if isinstance(only, Text) and len(only.text) <= _LONGEST else ""
