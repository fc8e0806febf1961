"""How much of anything a draft may hold; beyond that it is an attack or a mistake, and ends in `InputError`.

The longest books have some thousands of notes. Every limit leaves room for twice as many.
"""

from collections.abc import Iterable
from itertools import islice
from typing import TypeVar

from refcheck.errors import InputError

MOST_LISTS = 2_000
MOST_ENTRIES = 10_000
MOST_MARKERS = 20_000
MOST_LINKS = 15_000
MOST_WORKS_IN_A_NOTE = 40

Item = TypeVar("Item")


def take_within(items: Iterable[Item], most: int, *, what: str) -> list[Item]:
    """Give the items as a list.

    Raises:
        InputError: There are more than `most`.
    """
    taken = list(islice(items, most + 1))
    if len(taken) > most:
        raise InputError(f"The draft has more than {most:,} {what}: give refcheck a single piece.")
    return taken
