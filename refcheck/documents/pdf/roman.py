"""Roman figures of notes."""

_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


def from_roman(figures: str) -> int:
    """Give the number that small Roman figures up to 89 are."""
    values = [_VALUES[figure] for figure in figures]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))
