"""Patterns that are compiled when they are first asked for."""

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class _Late:
    """Stands for a pattern until its first use, and hands on to it from then on."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile the pattern; its methods become attributes, which are found at once from then on."""
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def late(source: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern for what few pieces or pages have, which takes no time before one has it.

    Compiling a thousand patterns takes longer than reading a short piece with the half of them that it needs. One
    that every piece is searched with is better compiled at once.
    """
    return cast(re.Pattern[str], _Late(source, flags))
