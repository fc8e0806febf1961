"""Capitalised words before a name that are no part of it: Italian "Per", where a Turk is from."""

import re
from collections.abc import Callable
from dataclasses import replace

from refcheck.claims.vocabulary.given_names import is_given_name
from refcheck.claims.vocabulary.names import FoundName

_SHORTEST_HOME = 6
_CASE_WITHIN = re.compile(r"[^’']*[’'](?:[dt][ae]n?|[yn]?[aeıiuü]|[dt]e)(?=\s)")
_FROM_BODY = re.compile(r"(?:[^\s’']+\s){0,3}[^\s’']+[’']n?[dt][ae]n\s(?=\S+\s\S+$)")
_FROM_THERE = re.compile(r"l[ıiuü]$")


def without_per(name: FoundName) -> FoundName:
    """Give "Gianna Fracassi" of "Per Gianna Fracassi", where "per" is the Italian preposition and no given name."""
    if not name.text.startswith("Per "):
        return name
    return replace(name, start=name.start + len("Per "), text=name.text.removeprefix("Per "))


def without_home(name: FoundName) -> FoundName:
    """Give "Nejla Işık" of "İkizköylü Nejla Işık", whose first word tells where she is from."""
    if body := _FROM_BODY.match(name.text):
        return replace(name, start=name.start + body.end(), text=name.text[body.end() :])  # "Odası’ndan | Jane Doe"
    if cut := _CASE_WITHIN.match(name.text):
        return replace(name, end=name.start + cut.end(), text=cut[0])  # "Esenyurt’tan | Kadıköy’e"
    home, _, rest = name.text.partition(" ")
    if not _FROM_THERE.search(home) or " " not in rest or is_given_name(home) or len(home) < _SHORTEST_HOME:
        return name
    return replace(name, start=name.start + len(home) + 1, text=rest)


def without_to(name: FoundName) -> FoundName:
    """Give "Louise" of "À Louise", to whom a letter goes."""
    to, _, rest = name.text.partition(" ")
    return replace(name, start=name.start + len(to) + 1, text=rest) if to == "À" and rest else name


def without_object(name: FoundName) -> FoundName:
    """Give "Jane Doe" of "leitet Jane Doe das Amt", where "das" is the German article and no Portuguese particle."""
    head, article, _ = name.text.partition(" das ")
    return replace(name, end=name.start + len(head), text=head) if article else name


LEADS: dict[str, Callable[[FoundName], FoundName]] = {
    "de": without_object,
    "fr": without_to,
    "it": without_per,
    "tr": without_home,
}
"""What cuts a name, by language."""
