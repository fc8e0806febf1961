"""Bodies of a piece: ministries, companies, papers, in the order they are named, for what "the organisation" means."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from refcheck.claims.vocabulary.names import FoundName
from refcheck.claims.vocabulary.places import PLACES
from refcheck.claims.vocabulary.word_classes import CALENDAR

_OF_BODY = re.compile(r"\s(?:of|for)\s(?:the\s)?[A-ZÀ-Þ][\w’'-]*(?:\s(?:and\s|of\s)?[A-ZÀ-Þ][\w’'-]*){0,5}")
_MOST_LOOKED_AT = 12

Bodies = Sequence[tuple[int, str]]
"""Where each is named, and its name."""


def find_bodies(text: str, names: Sequence[FoundName]) -> list[tuple[int, str]]:
    """Give the names that are no person's, each with what belongs to it: "Royal College of Midwives"."""
    return [(name.start, _whole(text, name)) for name in names if not name.is_person]


def bodies_before(bodies: Bodies, position: int, reach: int) -> Iterator[str]:
    """Give the organisations named within `reach` before `position`, the nearest first."""
    at = bisect_left(bodies, (position, "")) - 1
    for start, name in reversed(bodies[max(0, at - _MOST_LOOKED_AT) : at + 1]):
        if position - start > reach:
            return
        if _is_organisation(name):
            yield name


def _is_organisation(name: str) -> bool:
    """Tell an organisation's name from a place, a nation or a month."""
    words = name.split()
    if name in PLACES or words[0] in PLACES:
        return False
    if len(words) == 1:
        return name.isupper() and len(name) > 1
    return words[0].lower() not in CALENDAR


def _whole(text: str, name: FoundName) -> str:
    behind = _OF_BODY.match(text, name.end)
    return name.text + behind[0] if behind else name.text
