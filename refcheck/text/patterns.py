"""Patterns that are compiled when they are first asked for."""

import re
from typing import Any, cast

_PARTS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "pattern", "flags", "groups")


class _Ready:
    """Stands for a compiled pattern by having its methods as attributes."""


class _Late(_Ready):
    """Stands for a pattern until its first use."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile the pattern, and be ready from then on: looking for a missing attribute takes its time."""
        compiled = re.compile(self._source, self._flags)
        for part in _PARTS:
            setattr(self, part, getattr(compiled, part))
        self.__class__ = _Ready  # type: ignore[assignment]
        return getattr(compiled, name)


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern for what few pieces or pages have, which takes no time before one has it.

    Compiling a thousand patterns takes longer than reading a short piece with the half of them that it needs. One
    that every piece is searched with is better compiled at once.
    """
    return cast(re.Pattern[str], _Late(source, flags))


def caseless(text: str) -> str:
    """Give a text in which plain letters stand for all that patterns without regard to case take for them.

    For a cheap look whether a text has a word that such a pattern needs, before the pattern is tried at every letter.
    """
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").lower().replace("ı", "i").replace("ſ", "s")
