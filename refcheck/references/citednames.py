"""The names that a piece has in its parentheses, "(Reuters, 3 May)": the entries of its list may begin with them."""

import re
from collections.abc import Sequence, Set

from refcheck.references.rows import Row
from refcheck.text.patterns import late

_NAME = r"(?=\d{0,4}[^\W\d_]|\d{2,3}\.[a-z])[^\W_][^,:;()\[\]\n\t|“”\"«»]{1,50}?"
_CITED = re.compile(rf"(?:[(\[]|;\s)(?:(?:see|cf\.|vgl\.|siehe|voir)\s)?(?P<first>{_NAME}),\s[^()\[\];]{{0,40}}\d")
_HEAD = late(rf"(?P<name>{_NAME})(?:[,:.|]\s(?=\S)|\t|\s[(–—|-])")
_ARTICLE = re.compile(r"the\s")


def cited_names(rows: Sequence[Row]) -> frozenset[str]:
    """Give the first names of the parentheses with a figure behind, in lower case and without article."""
    text = " ".join(row.text for row in rows)
    return frozenset(_fold(match["first"]) for match in _CITED.finditer(text))


def begins_with_name(line: str, names: Set[str]) -> bool:
    """Tell whether a line begins with one of the names and a mark behind it."""
    head = _HEAD.match(line) if names else None
    return head is not None and _fold(head["name"]) in names


def _fold(name: str) -> str:
    folded = " ".join(name.casefold().split())
    return _ARTICLE.sub("", folded, count=1) if folded.startswith("the ") else folded
