"""Brackets of links alone: "(Morning Ledger)", "(see here and here)", "(NDR, 12 April 2023)" are markers, no words."""

import re
from collections.abc import Iterable, Iterator

from refcheck.datatypes.references import Citation, CitationStyle
from refcheck.datatypes.selectors import Span
from refcheck.text.dates import find_dates
from refcheck.text.patterns import late

_LONGEST_BESIDE = 40  # code points beside a link within its bracket: a day, a page
_BEFORE = late(
    r"\((?:(?:see(?: also)?|via|source|read|from|more|e\.g\.|cf\.|siehe|vgl\.|quelle|voir|lire|véase|ver|fuente|vedi|"
    r"fonte|bkz\.|kaynak|см\.|источник)[\s:]{1,2})?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s?[,;/|]?\s?(?:(?:and|or|und|et|y|e|ve|и)\s)?")
_AFTER = re.compile(r"\s?\.?\)")
_BESIDE = late(
    r"[\s,;:.]*(?:(?:19|20)\d\d)?[\s,;:.]*(?:(?:pp?|S|Seite|page|pág|стр|с)\b\.?\s?\d{1,4}(?:[–-]\d{1,4})?)?[\s,;:.]*"
)


def find_bracketed_links(text: str, citations: Iterable[Citation]) -> Iterator[Span]:
    """Give the brackets that hold nothing but links, and the day or page of what they lead to."""
    links = sorted((c.target.start, c.target.end) for c in citations if c.style is CitationStyle.LINK)
    at = 0
    while at < len(links):
        start, end = links[at]
        opened = _opened(text, start)
        at += 1
        if opened is None:
            continue
        while at < len(links) and _parts_links(text[end : links[at][0]]):
            end = links[at][1]
            at += 1
        closed = _closed(text, end)
        if closed is not None:
            yield opened, closed


def _opened(text: str, start: int) -> int | None:
    """Give where the bracket opens whose first link starts at a place."""
    first = max(0, start - _LONGEST_BESIDE)
    if match := _BEFORE.search(text, first, start):
        return match.start()
    at = text.rfind("(", first, start)
    return at if at >= 0 and _says_only_when(text[at + 1 : start]) else None


def _closed(text: str, end: int) -> int | None:
    """Give where the bracket is closed whose last link ends at a place."""
    if match := _AFTER.match(text, end):
        return match.end()
    at = text.find(")", end, end + _LONGEST_BESIDE)
    return at + 1 if at >= 0 and _says_only_when(text[end:at]) else None


def _parts_links(between: str) -> bool:
    return bool(_BETWEEN.fullmatch(between)) or (len(between) <= _LONGEST_BESIDE and _says_only_when(between))


def _says_only_when(words: str) -> bool:
    """Tell whether words beside a link give nothing but its day, year or page."""
    if not any(char.isdigit() for char in words):
        return False
    rest = words
    for found in reversed(tuple(find_dates(words))):
        rest = rest[: found.start] + rest[found.end :]
    return _BESIDE.fullmatch(rest) is not None
