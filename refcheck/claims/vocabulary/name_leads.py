"""Capitalised words before a name that are no part of it: Italian "Per", where a Turk is from."""

import re
from collections.abc import Callable
from dataclasses import replace

from refcheck.claims.vocabulary.given_names import is_given_name
from refcheck.claims.vocabulary.names import FoundName

_SHORTEST_HOME = 6
_FROM_THERE = re.compile(r"l[ıiuü]$")


def without_per(name: FoundName) -> FoundName:
    """Give "Gianna Fracassi" of "Per Gianna Fracassi", where "per" is the Italian preposition and no given name."""
    if not name.text.startswith("Per "):
        return name
    return replace(name, start=name.start + len("Per "), text=name.text.removeprefix("Per "))


def without_home(name: FoundName) -> FoundName:
    """Give "Nejla Işık" of "İkizköylü Nejla Işık", whose first word tells where she is from."""
    home, _, rest = name.text.partition(" ")
    if not _FROM_THERE.search(home) or " " not in rest or is_given_name(home) or len(home) < _SHORTEST_HOME:
        return name
    return replace(name, start=name.start + len(home) + 1, text=rest)


LEADS: dict[str, Callable[[FoundName], FoundName]] = {"it": without_per, "tr": without_home}
"""What cuts a name, by language."""
