"""Labelled tokens joined into fields: which words are the title, which the outlet."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from refcheck.references.parsing.tokens import Token

_EDGES = " \t\r\n\u00a0\u200b,;:|/–—-·•*_"
_EDGES_BEFORE = _EDGES + ".)]>”»"
_PAIRS = {
    "“": "”",
    "„": "“”",
    "«": "»",
    "»": "«",
    "‘": "’",
    "‚": "‘’",
    "‹": "›",
    "(": ")",
    "[": "]",
    '"': '"',
    "'": "'",
    "「": "」",
    "<": ">",
    "`": "'",
}
_CLOSED_PAIRS = (("‘", "’"), ("“", "”"), ("(", ")"), ("[", "]"), ("«", "»"))
_OPENED_BY, _CLOSED_BY = map(frozenset, zip(*_CLOSED_PAIRS, strict=True))
_CLOSERS = {closer: opener for opener, closers in _PAIRS.items() for closer in closers}
_ABBREVIATION = re.compile(r"(?:\b[^\W\d_]\.){2,}\Z|\b(?:Inc|Ltd|Co|Jr|Sr|St|etc|Corp|al)\.\Z|\.\.\.\Z")
_INITIAL = re.compile(r"\b[^\W\d_]\.\Z")


class Segment(NamedTuple):
    """`text[start:end]` read as `label`: "author", "title", "container-title", "publisher", "issued", …

    A tuple, as `Token` is.
    """

    label: str
    start: int
    end: int


def meet(one: Segment, other: Segment) -> bool:
    """Tell whether two fields share a part of the text."""
    return one.start < other.end and other.start < one.end


def join_tokens(text: str, tokens: Sequence[Token], labels: Sequence[str]) -> list[Segment]:
    """Join neighbours of one label, over a mark between them too, and trim what surrounds a field in print."""
    segments: list[Segment] = []
    count = len(tokens)
    index = 0
    while index < count:
        label = labels[index]
        last = index + 1
        if label == _OTHER:
            while last < count and labels[last] == _OTHER:
                last += 1
            index = last
            continue
        while last < count and (labels[last] == label or _bridges(tokens, labels, last, label)):
            last += 1
        start, end = trim(text, tokens[index].start, tokens[last - 1].end, keep_initial=label in _NAMES)
        if label in _NAMES and text[end : end + 1] == "." and _INITIAL.search(text[max(start, end - 3) : end + 1]):
            end += 1  # the point of an initial, which the style shares with the end of the field
        if start < end:
            segments.append(Segment(label, start, end))
        index = last
    return segments


def keep_behind(segments: Sequence[Segment], end: int, labels: Collection[str]) -> list[Segment]:
    """Give the segments of some fields behind a place up to which a form has been read as a whole."""
    return [one for one in segments if one.start >= end and one.label in labels]


_OTHER = "other"
_NAMES = ("author", "editor", "translator")
_BRIDGED = frozenset(("title", "container-title", "author", "publisher"))


def _bridges(tokens: Sequence[Token], labels: Sequence[str], index: int, label: str) -> bool:
    """Tell whether one mark that the model left out stands inside of a field."""
    return (
        labels[index] == _OTHER
        and label in _BRIDGED
        and tokens[index].anchor is None
        and not tokens[index].text[0].isalnum()
        and index + 1 < len(tokens)
        and labels[index + 1] == label
    )


def trim(text: str, start: int, end: int, *, keep_initial: bool = False) -> tuple[int, int]:
    """Take blanks, marks and the quotation marks and brackets around a field off its ends.

    Marks that belong to the words stay: "‘Serious Threats’ Emanating", "Vol. 2 (revised)", "in the U.S."
    """
    while start < end:
        if text[start].isalnum() and text[end - 1].isalnum():
            break
        before = (start, end)
        words = text[start:end]
        start = end - len(words.lstrip(_EDGES_BEFORE))
        while end > start and (
            text[end - 1] in _EDGES or (text[end - 1] == "." and not _keeps_point(text, start, end, keep_initial))
        ):
            end -= 1
        while end > start and text[end - 1] in _PAIRS and text[end - 1] not in "\"'»":
            end -= 1
        start, end = _trim_pairs(text, start, end)
        if (start, end) == before:
            break
    return start, end


def close_pairs(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in the closing mark beside a field whose opening one is inside, and the other way round.

    “Manhunt’ in ‘Door-to-Door Manhunt’.” and “(COVID-19)” lose theirs to the marks around the field.
    """
    if text[end : end + 1] in ("?", "!"):
        end += 1
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    if behind not in _CLOSED_BY and before not in _OPENED_BY:
        return start, end
    inside = text[start:end]
    for opener, closer in _CLOSED_PAIRS:
        if behind == closer and inside.count(opener) == inside.count(closer) + 1:
            return start, end + 1
        if before == opener and inside.count(closer) == inside.count(opener) + 1:
            return (start, end) if closer == "’" and _is_apostrophe(inside) else (start - 1, end)
    return start, end


def _is_apostrophe(words: str) -> bool:
    at = words.find("’")
    return at + 1 < len(words) and words[at + 1].isalnum()


def _keeps_point(text: str, start: int, end: int, keep_initial: bool) -> bool:
    tail = text[max(start, end - 12) : end]
    return bool(_ABBREVIATION.search(tail)) or (keep_initial and bool(_INITIAL.search(tail)))


def _trim_pairs(text: str, start: int, end: int) -> tuple[int, int]:
    if end - start < 2:
        return start, end
    first, last = text[start], text[end - 1]
    if first not in _PAIRS and last not in _CLOSERS:
        return start, end
    inside = text[start + 1 : end - 1]
    if first in _PAIRS and last in _PAIRS[first] and not any(mark in inside for mark in (first, last)):
        return start + 1, end - 1
    if first in _PAIRS and first != "'" and not any(mark in text[start + 1 : end] for mark in _PAIRS[first]):
        return start + 1, end
    if last in _CLOSERS and last not in "'’" and _CLOSERS[last] not in text[start : end - 1]:
        return start, end - 1
    if last in "'’" and _CLOSERS[last] not in text[start : end - 1] and not text[end - 2].isalnum():
        return start, end - 1
    if first == last == '"' or (first in _PAIRS and last in _PAIRS[first] and text.count(first, start, end) == 1):
        return start + 1, end - 1
    return start, end
