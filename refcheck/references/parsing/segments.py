"""Labelled tokens joined into fields: which words are the title, which the outlet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.references.parsing.tokens import Token

_EDGES = " \t\r\n\u00a0\u200b,;:|/–—-·•*_"
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
_CLOSERS = {closer: opener for opener, closers in _PAIRS.items() for closer in closers}
_ABBREVIATION = re.compile(r"(?:\b[^\W\d_]\.){2,}\Z|\b(?:Inc|Ltd|Co|Jr|Sr|St|etc|Corp|al)\.\Z|\.\.\.\Z")
_INITIAL = re.compile(r"\b[^\W\d_]\.\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """`text[start:end]` read as `label`: "author", "title", "container-title", "publisher", "issued", …"""

    label: str
    start: int
    end: int


def join_tokens(text: str, tokens: Sequence[Token], labels: Sequence[str]) -> list[Segment]:
    """Join neighbours of one label, over a mark between them too, and trim what surrounds a field in print."""
    segments: list[Segment] = []
    index = 0
    while index < len(tokens):
        label = labels[index]
        last = index + 1
        while last < len(tokens) and (labels[last] == label or _bridges(tokens, labels, last, label)):
            last += 1
        if label != "other":
            start, end = trim(text, tokens[index].start, tokens[last - 1].end, keep_initial=label in _NAMES)
            if label in _NAMES and text[end : end + 1] == "." and _INITIAL.search(text[max(start, end - 3) : end + 1]):
                end += 1  # the point of an initial, which the style shares with the end of the field
            if start < end:
                segments.append(Segment(label=label, start=start, end=end))
        index = last
    return segments


_NAMES = ("author", "editor", "translator")


def _bridges(tokens: Sequence[Token], labels: Sequence[str], index: int, label: str) -> bool:
    """Tell whether one mark that the model left out stands inside of a field."""
    return (
        label in ("title", "container-title", "author", "publisher")
        and labels[index] == "other"
        and tokens[index].anchor is None
        and not tokens[index].text[0].isalnum()
        and index + 1 < len(tokens)
        and labels[index + 1] == label
    )


def trim(text: str, start: int, end: int, *, keep_initial: bool = False) -> tuple[int, int]:
    """Take blanks, marks and the quotation marks and brackets around a field off its ends.

    Marks that belong to the words stay: "‘Serious Threats’ Emanating", "Vol. 2 (revised)", "in the U.S."
    """
    changed = True
    while changed and start < end:
        before = (start, end)
        while start < end and (text[start] in _EDGES or text[start] in ".)]>”»"):
            start += 1
        while end > start and (
            text[end - 1] in _EDGES or (text[end - 1] == "." and not _keeps_point(text, start, end, keep_initial))
        ):
            end -= 1
        while end > start and text[end - 1] in _PAIRS and text[end - 1] not in "\"'»":
            end -= 1
        start, end = _trim_pairs(text, start, end)
        changed = (start, end) != before
    return start, end


def close_pairs(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in the closing mark beside a field whose opening one is inside, and the other way round.

    “Manhunt’ in ‘Door-to-Door Manhunt’.” and “(COVID-19)” lose theirs to the marks around the field.
    """
    if text[end : end + 1] in ("?", "!"):
        end += 1
    inside = text[start:end]
    for opener, closer in (("‘", "’"), ("“", "”"), ("(", ")"), ("[", "]"), ("«", "»")):
        if inside.count(opener) == inside.count(closer) + 1 and text[end : end + 1] == closer:
            return start, end + 1
        if inside.count(closer) == inside.count(opener) + 1 and text[max(0, start - 1) : start] == opener:
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
