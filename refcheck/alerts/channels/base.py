"""What a channel is: a way to tell a night, and whether telling it again can be seen twice."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from refcheck.alerts.digest import Digest
from refcheck.errors import ConfigError

BeforeSending = Callable[[], None]
"""Called right before the first byte that makes the message arrive."""


class NotSentError(Exception):
    """The message did not arrive; it may be sent again."""


class UncertainError(Exception):
    """The message may have arrived; it must not be sent again."""


class Send(Protocol):
    """Tells a night."""

    def __call__(self, digest: Digest, before: BeforeSending, *, is_again: bool) -> str | None:
        """Tell the night; give what the operator should know though it went well.

        `is_again` says that it was tried before.

        Raises:
            NotSentError: It did not arrive.
            UncertainError: It may have arrived.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One channel. An `is_repeatable` one ends the same however often a night is told on it."""

    name: str
    send: Send
    is_repeatable: bool


def read_secret(variable: str, *, name: str) -> str:
    """Give the value of a variable of the environment; `name` is the setting that names it.

    Raises:
        ConfigError: It is not set, or holds what no secret does.
    """
    value = os.environ.get(variable, "").strip()
    if not value:
        raise ConfigError(f"{name}: the environment has no variable {variable}")
    if not value.isprintable():
        raise ConfigError(f"{name}: the variable {variable} holds control characters")
    return value
