"""Letters that scanners confuse; an excuse only on pages that were scanned or set in PDF."""

_CONFUSED = (
    ("rn", "m"), ("cl", "d"), ("vv", "w"), ("0", "o"), ("1", "l"), ("1", "i"), ("5", "s"), ("8", "b"), ("6", "b"),
    ("|", "l"), ("i", "l"), ("h", "b"), ("e", "c"), ("li", "h"), ("ii", "n"), ("nn", "m"), ("9", "g"),
    ("j", "l"), ("j", "i"),
)  # fmt: skip


def is_scanner_confusion(first: str, second: str) -> bool:
    """Tell whether two words differ only by letters that scanners take for each other.

    Two figures never do: a scanned 3 for an 8 changes what is said, and nobody can tell.
    """
    if (first.isdigit() and second.isdigit()) or min(len(first), len(second)) < 2:
        return False
    return _canonical(first) == _canonical(second)


def _canonical(word: str) -> str:
    for confused, letter in _CONFUSED:
        word = word.replace(confused, letter)
    return word
