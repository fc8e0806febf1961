"""Several numbers in one bracket, each with its own place: "[2, с. 31; 7, с. 118]", "[3, p. 5; 8]"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from refcheck.text.patterns import late

_PLACE = (
    r"(?:pp?|S|s|с|С|c(?=\.)|[Cc]h|[Cc]hap|[Ss]ec|[Ff]ig|[Tt]ab|n|para|paras|§§?|гл|ст|т)\.?\s?"
    r"(?P<place>\d[\dA-Za-z.]{0,8}(?:\s?[–—-]\s?\d{1,5})?)"
)
_SIGNAL = r"(?:(?:vgl|siehe|see|cf|voir|véase|vedi|bkz|см|ср)\.?\s(?:(?:auch|also|aussi|también|anche|также)\s)?)?"
_NUMBER = late(
    rf"\s?{_SIGNAL}(?P<number>\d{{1,4}})(?:\s?[,:]\s?{_PLACE}|:\s?(?P<bare>\d{{1,5}}(?:[–-]\d{{1,5}})?))?\s?"
)
_BRACKET = re.compile(r"\[(?=\d)(?P<inner>[^\[\]\n]{1,300})\]")
_ROUND = re.compile(r"\((?=\d{1,3}[;,:\s])(?P<inner>[^()\n]{1,300})\)")


@dataclass(frozen=True, slots=True)
class LocatedNumbers:
    """The numbers of the bracket at `start` to `end`, and beside each its place or None."""

    start: int
    end: int
    numbers: tuple[int, ...]
    places: tuple[str | None, ...]


def find_located_numbers(text: str, *, in_round: bool = False) -> Iterator[LocatedNumbers]:
    """Find the brackets of numbers between semicolons of which at least one has a place: square ones, or `in_round`."""
    for match in (_ROUND if in_round else _BRACKET).finditer(text):
        if ";" not in match["inner"]:
            continue
        parts = [_NUMBER.fullmatch(part) for part in match["inner"].split(";")]
        read = [part for part in parts if part is not None]
        places = tuple(part["place"] or part["bare"] for part in read)
        if len(read) == len(parts) and any(places):
            yield LocatedNumbers(*match.span(), tuple(int(part["number"]) for part in read), places)
