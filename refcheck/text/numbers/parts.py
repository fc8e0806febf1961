"""The parts of a quantity: tokens (figures, words, signs, dashes) and the bare number read from them."""

from typing import NamedTuple

from refcheck.text.numbers.quantity import QuantityKind
from refcheck.text.patterns import late


class Token(NamedTuple):
    """One token with its place in the text, in lower case."""

    start: int
    end: int
    text: str


class Figure(NamedTuple):
    """A number without its surroundings: the tokens it takes and what it states."""

    after: int
    kind: QuantityKind
    low: float
    high: float
    precision: float = 0.0
    unit: str | None = None


_TOKEN = late(
    r"[^\W\d_]+(?:['’][^\W\d_]+)?"  # words first, which are most
    r"|\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)"
    r"|\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d+)?(?!\d)"
    r"|\d+(?:[.,]\d+)*"
    r"|°|[%‰$€£¥₹₽₩½¼¾⅓⅔–—‑-]"
)
DASHES = frozenset("–—‑-")


def tokenise(text: str) -> list[Token]:
    """Give the tokens of `text` in order."""
    make = tuple.__new__  # a named tuple's own constructor takes twice as long
    if text.isascii():
        return [make(Token, (*match.span(), match[0])) for match in _TOKEN.finditer(text.lower())]
    return [make(Token, (*match.span(), match[0].lower())) for match in _TOKEN.finditer(text)]
