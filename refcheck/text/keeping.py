"""Values that are worked out once: kept on their object, or by what they are worked out from."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

_Value = TypeVar("_Value")


class Known(dict[str, _Value]):
    """What a function gives for a word, remembered for the words of the pages to come: `known[word]`.

    For work that is short and asked for by the thousand: a look-up costs half of one in `functools.lru_cache`, which
    keeps the order of use. It starts anew with `most` words, and does not remember those longer than `longest`.
    """

    def __init__(self, work: Callable[[str], _Value], *, most: int, longest: int) -> None:
        super().__init__()
        self._work = work
        self._most = most
        self._longest = longest

    def __missing__(self, word: str) -> _Value:
        """Work out what is not known yet."""
        value = self._work(word)
        if len(word) <= self._longest:
            if len(self) >= self._most:
                self.clear()
            self[word] = value
        return value


class kept(Generic[_Value]):
    """A property that is worked out at the first look and kept.

    As `functools.cached_property`, without the lock that Python 3.11 takes for each first look: a page has hundreds of
    sentences with several such values each. Two threads that look at once work the same value out twice.
    """

    def __init__(self, work: Callable[[Any], _Value]) -> None:
        self._work = work
        self._name = work.__name__
        self.__doc__ = work.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: type) -> _Value: ...
    def __get__(self, instance: object | None, owner: type) -> Self | _Value:
        """Work the value out; from then on the object's own attribute is found first."""
        if instance is None:
            return self
        value = self._work(instance)
        instance.__dict__[self._name] = value
        return value
