"""A reference string cut into words, marks and whole anchors (one token for an address or a date)."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from refcheck.references.parsing.anchors import Anchor, Role

_WORD = r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*"
_TOKEN = re.compile(rf"\d+(?:st|nd|rd|th)?(?![^\W_])|{_WORD}(?:['’‐\-&/]{_WORD})*|\S")
_WHOLE = frozenset(Role) - {Role.QUOTED}


class Token(NamedTuple):
    """`text[start:end]`; `anchor` where the token is a whole address, identifier or date.

    A tuple, because a draft has a hundred thousand of them and a frozen dataclass takes thrice as long to make.
    """

    text: str
    start: int
    end: int
    anchor: Anchor | None = None


def tokenize(text: str, anchors: Sequence[Anchor]) -> list[Token]:
    """Cut the text into tokens, each anchor (other than quoted spans) being one token."""
    tokens: list[Token] = []
    position = 0
    for anchor in anchors:
        if anchor.role in _WHOLE and anchor.start >= position:
            tokens += _words(text, position, anchor.start)
            tokens.append(Token(text[anchor.start : anchor.end], anchor.start, anchor.end, anchor))
            position = anchor.end
    tokens += _words(text, position, len(text))
    return tokens


def _words(text: str, start: int, end: int) -> list[Token]:
    # Made without the function call that a named tuple's own constructor is.
    return [_make(Token, (match[0], *match.span(), None)) for match in _TOKEN.finditer(text, start, end)]


_make = tuple.__new__
