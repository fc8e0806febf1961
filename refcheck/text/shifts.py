"""Where the characters of a text stood before passes over it that changed its length."""

from bisect import bisect_left, bisect_right


class Shift:
    """Where each piece of a text came from, after a pass that changed its length."""

    __slots__ = ("_after", "_before")

    def __init__(self, after: list[int], before: list[int]) -> None:
        """Take where each piece begins after the pass, and where it began before."""
        self._after = after
        self._before = before

    def back(self, offset: int) -> int:
        """Give the offset before the pass of the character that now stands at `offset`."""
        index = bisect_right(self._after, offset)
        first = self._before[index - 1]
        before = first + offset - self._after[index - 1]
        if index < len(self._before) and before >= (following := self._before[index]):
            # Inside a replacement longer than what it replaces, all characters share one origin.
            return following - 1 if following > first else first
        return before


class ClosedSpaces:
    """Where the spaces stand that a pass made of two each."""

    __slots__ = ("_spaces",)

    def __init__(self, spaces: list[int]) -> None:
        """Take where the spaces stand after the pass."""
        self._spaces = spaces

    def back(self, offset: int) -> int:
        """Give the offset before the pass: each space made before the character was one more."""
        return offset + bisect_left(self._spaces, offset)
