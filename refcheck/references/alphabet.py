"""Whether a list without numbers is in the order of the alphabet but for one entry."""

import re
from collections.abc import Sequence
from itertools import pairwise

_INITIAL = re.compile(
    r"[\s“„«\"'‘*_\[(]{0,4}(?P<article>(?=[A-Z])(?:The|An?|Der|Die|Das|Les?|La|El|Los|Las|Il|Os?)\s)?(?P<letter>[A-Z])"
)
_FEWEST = 7
_FEWEST_LETTERS = 6  # in six or more letters no order is one by chance


def find_out_of_order(entries: Sequence[str]) -> tuple[int, int] | None:
    """Give the entry that stands behind one it should stand before, and that one; None where the order is another.

    Only first letters count, and only plain Latin ones: where "van Dyke", "Ødegaard" and "———" belong, manuals differ.
    """
    initials = [(at, found) for at, entry in enumerate(entries) if (found := _INITIAL.match(entry))]
    as_printed = [(found["article"] or found["letter"])[0] for _, found in initials]
    if as_printed == sorted(as_printed):
        return None  # "The Economist" under T
    letters = [(at, found["letter"]) for at, found in initials]
    if len(letters) < max(_FEWEST, len(entries) * 0.8) or len({letter for _, letter in letters}) < _FEWEST_LETTERS:
        return None
    falls = [number for number, (one, other) in enumerate(pairwise(letters)) if one[1] > other[1]]
    if len(falls) != 1:
        return None
    before, after = letters[falls[0]], letters[falls[0] + 1]
    for misplaced in (before, after):
        rest = [letter for at, letter in letters if at != misplaced[0]]
        if rest == sorted(rest):
            return after[0], before[0]
    return None
