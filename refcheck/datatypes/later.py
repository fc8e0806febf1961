"""A value that is worked out when somebody asks for it."""

from collections.abc import Callable
from typing import Generic, TypeVar

_Value = TypeVar("_Value")


class Later(Generic[_Value]):
    """What `work` gives, worked out at the first look and kept; it equals and prints as that value.

    For what costs much to find and what most readers of a result never look at. `work` is pure.
    """

    __slots__ = ("_found", "_work")

    def __init__(self, work: Callable[[], _Value]) -> None:
        self._work: Callable[[], _Value] | None = work
        self._found: _Value | None = None

    @property
    def value(self) -> _Value:
        """The value."""
        if self._work is not None:
            self._found = self._work()
            self._work = None
        return self._found  # type: ignore[return-value]  # `None` here is a value that was found

    def __eq__(self, other: object) -> bool:
        return self.value == (other.value if isinstance(other, Later) else other)

    def __hash__(self) -> int:
        return hash(self.value)

    def __repr__(self) -> str:
        return repr(self.value)
