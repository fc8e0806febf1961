"""Whether two stems belong to one family of words: they begin alike and differ only in how they end."""

from itertools import takewhile

FAMILY = 5
"""Letters that the words of one family begin with at least."""

_OWN_END = 2  # letters behind what two words share, if both have some
_LONG_END = 6  # … if one goes on where the other ends


def is_of_one_family(first: str, second: str) -> bool:
    """Tell whether two stems differ only in how they end: "возвед" and "возвест", "stroit" and "stroitelstv"."""
    pairs = zip(first, second, strict=False)
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    ends = sorted((len(first) - shared, len(second) - shared))
    return shared >= FAMILY and (ends[1] <= _OWN_END or (shared > FAMILY and ends[0] == 0 and ends[1] <= _LONG_END))
