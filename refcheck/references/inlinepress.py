"""The press in a piece without a list: "(Reuters, 3 May 2023)" names its source as well as the piece ever will."""

import re
from collections.abc import Iterator

from refcheck.datatypes.selectors import Span
from refcheck.references.inline import InlineReferences
from refcheck.references.signals import signal_length
from refcheck.references.spans import Spans
from refcheck.text.dates import find_dates
from refcheck.text.outlets import is_press, match_outlet
from refcheck.text.patterns import late

_PARENTHESIS = re.compile(r"\((?=[^()\n]{0,190}\d)(?P<inner>[^()\n]{8,200})\)")
_NAMED = late(r"(?P<name>[^\W\d_][^,;:\d]{1,48}?)(?:,\s|\s(?:vom|v\.|of|du|del?|от|dated)\s|\s(?=\d))(?P<rest>.{6,60})")
_PLACE = late(r"[\s,]{0,2}(?:(?:pp?|S|s|p\.\s?A|с|pág)\.\s?[A-Z]?\d{1,4}(?:[–-]\d{1,4})?)?[\s.]{0,2}")
# "PARIS (Reuters, 3 May 2023) – The minister": a dateline, and the piece's own.
_DATELINE = re.compile(r"(?:\A|\n)[A-ZÀ-ÖØ-ÞА-ЯЁ][\w .,/’'-]{1,40}\Z")
_DASH = re.compile(r"\s{0,2}[-–—:]")
_MOST_PARTS = 6


def find_inline_press(text: str, excluded: Spans, taken: Spans) -> Iterator[InlineReferences]:
    """Find parentheses of outlets with a day or month each; one of them must be an outlet that the table knows."""
    for match in excluded.matches_outside(_PARENTHESIS, text):
        if taken.overlaps(*match.span()) or _is_dateline(text, *match.span()):
            continue
        parts = list(_parts(text, *match.span("inner")))
        read = [_read(text[slice(*part)]) for part in parts]
        if None not in read and True in read:
            yield InlineReferences(match.start(), match.end(), tuple(parts))


def _is_dateline(text: str, start: int, end: int) -> bool:
    return _DASH.match(text, end) is not None and _DATELINE.search(text[max(0, start - 60) : start]) is not None


def _parts(text: str, start: int, end: int) -> Iterator[Span]:
    """Give the parts between semicolons, without "see also" before them."""
    pieces = text[start:end].split(";")
    at = start
    for piece in pieces[: _MOST_PARTS + 1]:
        bare = piece.strip()
        first = at + piece.index(bare) if bare else at
        yield first + signal_length(bare), first + len(bare)
        at += len(piece) + 1


def _read(part: str) -> bool | None:
    """Tell whether a part names an outlet that the table knows and its day or month; None where it has no such form."""
    named = _NAMED.fullmatch(part)
    if named is None or not (named["name"][0].isupper() or match_outlet(named["name"], tolerant=False)):
        return None
    dates = [one for one in find_dates(part) if one.start >= named.start("rest")]
    if len(dates) != 1 or dates[0].date.month is None or part[named.start("rest") : dates[0].start].strip():
        return None
    if _PLACE.fullmatch(part, dates[0].end) is None:
        return None
    return is_press(named["name"])
