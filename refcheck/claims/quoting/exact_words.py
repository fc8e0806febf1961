"""The quoted words as a reader sees them: without markers and line breaks, pieces joined."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import itemgetter

from refcheck.claims.running import RunningText
from refcheck.datatypes.selectors import Span

_START, _END = itemgetter(0), itemgetter(1)
_STOP_OF_PART = re.compile(r"(?<=\w) (?=[.,;:]\s)")
_BREAK = re.compile(r"[^\S\n]*\n\s*(?:> ?)?")


def exact_words(running: RunningText, span: Span) -> str:
    """Give the words at `span`; the prefix of a quoted line is no part of them."""
    marks = running.marks
    first = bisect_left(marks, span[0], key=_END)
    last = bisect_left(marks, span[1], key=_START)
    if any(span[0] < mark[1] and mark[0] < span[1] for mark in marks[first:last]):
        return running.clean(*span)
    words = running.text[span[0] : span[1]]
    return _BREAK.sub(" ", words) if "\n" in words else words


def joined_words(running: RunningText, spans: Sequence[Span]) -> str:
    """Give the words of all pieces as one text; a stop behind what parts them ends the piece before."""
    joined = " ".join(part for part in (exact_words(running, span) for span in spans) if part)
    return _STOP_OF_PART.sub("", joined) if len(spans) > 1 else joined


def trimmed(text: str, start: int, end: int) -> Span:
    """Give the place `text[start:end]` without the white space around its words."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    return start, max(start, start + len(words.strip()))
