"""Values that are worked out once for an object and kept on it."""

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

_Value = TypeVar("_Value")


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
