"""Notes as a list of definitions: "<dt>1</dt><dd>Smith, …</dd>", the number as the term before its note."""

import re
from collections.abc import Iterator
from itertools import pairwise

from refcheck.documents.html.tree import Element

_NUMBER = re.compile(r"[\[(]?(?:\d{1,4}|[*†‡§¶]{1,3})[\])]?[.:]?|\[[a-z]\]|[a-z][.)]|[\^↑↩]")
_LONGEST = 7
_AROUND = frozenset({"dl", "div"})


def numbered_definitions(root: Element) -> Iterator[tuple[Element, Element]]:
    """Give each `dt` that is no more than a number, with the `dd` behind it."""
    for parent in root.iterate():
        if parent.name not in _AROUND:
            continue
        for term, definition in pairwise(child for child in parent.children if isinstance(child, Element)):
            if term.name == "dt" and definition.name == "dd" and _is_number(term):
                yield term, definition


def _is_number(term: Element) -> bool:
    return term.visible_length(_LONGEST) <= _LONGEST and _NUMBER.fullmatch(term.text) is not None
