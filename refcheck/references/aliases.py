"""Names that a note gives a work for later: "[2022] OJ L277/1 (hereinafter ‘DSA’)", "(im Folgenden: Bericht)"."""

import re
from collections.abc import Iterable, Iterator

from refcheck.text.patterns import late

_INTRODUCED = late(
    r"(?:hereinafter|hereafter|henceforth|cited as|im Folgenden|im folgenden|nachfolgend|zitiert als|zit\. als|"
    r"ci-après|cité ci-après|en adelante|en lo sucesivo|di seguito|d['’]ora in poi|daqui em diante|doravante|"
    r"bundan sonra|далее)"
    r"(?:\s(?:as|referred to as|cited as|zitiert als|zit\.))?[:,–—]?\s{1,2}(?:the\s)?[‘“„«\"'*_]?"
    r"(?P<alias>[^\W_][^‘’“”„«»\"*_()\[\];]{1,60}?)[’”“»\"'*_]?\s?[)\].]"
)
_FOLLOWS = re.compile(r"(?=[\s,.:]|\Z)")
_LONGEST_REST = 60
_OWN = re.compile(r"\b(?:1[5-9]|20)\d\d\b|[“„«\"]|://")


def find_aliases(text: str) -> Iterator[str]:
    """Give the names that a text introduces for the work before them."""
    if "(" in text or "[" in text:
        yield from (match["alias"].strip() for match in _INTRODUCED.finditer(text))


def alias_of(text: str, aliases: Iterable[str]) -> str | None:
    """Give the name that a text begins with, where nothing but a place follows it."""
    for alias in aliases:
        if text.startswith(alias) and _FOLLOWS.match(text, len(alias)):
            rest = text[len(alias) :]
            if len(rest) <= _LONGEST_REST and not _OWN.search(rest):
                return alias
    return None
