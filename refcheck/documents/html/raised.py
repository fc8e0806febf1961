"""Raised letters of a page, "<sup>a</sup>", written as the raised letters that they are where they count off notes."""

from refcheck.documents.html.tokens import Text
from refcheck.documents.html.tree import Element
from refcheck.text.raised import RAISED_LETTERS, TO_PLAIN, TO_RAISED

_FEWEST = 2  # "XX<sup>e</sup> siècle" and "n<sup>o</sup> 4" are words


def raise_letters(root: Element) -> Element:
    """Raise the letters that stand alone in a `sup` without a link, as far as they go on from a; give the root back."""
    found: dict[str, list[Element]] = {}
    for element in root.iterate():
        letter = _letter_of(element)
        if letter is not None:
            found.setdefault(letter, []).append(element)
    letters: list[str] = []
    for raised in RAISED_LETTERS:
        if TO_PLAIN[raised] not in found:
            break
        letters.append(TO_PLAIN[raised])
    for letter in letters if len(letters) >= _FEWEST else ():
        for element in found[letter]:
            element.children = [Text(TO_RAISED[letter], None)]
    return root


def _letter_of(element: Element) -> str | None:
    if element.name != "sup" or len(element.children) != 1 or (element.parent and element.parent.name == "a"):
        return None
    only = element.children[0]
    letter = only.text.strip(" \t\r\n[]()") if isinstance(only, Text) and len(only.text) <= 6 else ""
    return letter if letter in TO_RAISED else None
