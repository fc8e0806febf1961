"""Frozen values as plain JSON values, and back."""

from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """Give a value of ours (dataclass, tuple, enumeration, moment) as JSON values."""
    return msgspec.to_builtins(value)


def from_plain(value: Any, kind: type[T]) -> T:
    """Give the value of ours that JSON values stand for; fields that are missing take their defaults.

    Raises:
        ValueError: They stand for no such value.
    """
    return msgspec.convert(value, kind, strict=False)
