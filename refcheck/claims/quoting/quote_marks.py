"""Pairs of quotation marks of all kinds, told from apostrophes, inches and marks without a partner."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.selectors import Span

_MARK = re.compile(r"``|''|[\"“”„‟«»‹›‘’‚'「」『』＂〝〞〟]")
_CLOSERS_OF: dict[str, str] = {
    "“": '”“"',
    "”": "”",
    "„": '“”"„',
    "‟": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "‚": "‘’",
    '"': '"',
    "＂": "＂",
    "'": "'",
    "’": "’",
    "``": "''\"",
    "''": "''",
    "「": "」",
    "『": "』",
    "〝": "〞〟",
}
_ALWAYS_OPENS = frozenset("„‚「『〝") | {"``"}
_NEVER_OPENS = frozenset("」』〞〟")
_SINGLES = frozenset("'‘’")
_DEEPEST = 6  # marks left open; a real draft nests three deep
_LOOK_AHEAD = 6  # closing candidates weighed for a single quote; keeps mark bombs linear
_MOST_MARKS = 10_000  # of one paragraph; what comes after so many is left alone
_ELISION = re.compile(
    r"['’‘](?:\d0s|\d\d\b|em\b|tis\b|twas\b|til\b|till\b|cause\b|n\b|round\b|bout\b|s\b|t\b)", re.IGNORECASE
)
_OPEN_BEFORE = frozenset(" \t\n\r\u00a0\u202f\u2009([{—–-/:“„«‘‚\"'‹*_>|=¿¡")
_STOPS = frozenset(".,;:!?…)]}—–-")


@quickly_made
@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """Words between two marks: `start` and `end` leave the marks out, `outer` holds them in."""

    start: int
    end: int
    outer: Span
    mark: str
    depth: int


@dataclass(frozen=True, slots=True)
class OpenQuote:
    """A mark that no later mark of its passage closes."""

    position: int
    mark: str


@dataclass(slots=True)
class _Open:
    position: int
    mark: str


def find_quoted_spans(text: str, start: int, end: int) -> tuple[list[QuotedSpan], list[OpenQuote]]:
    """Give the quoted spans of `text[start:end]` in order, and the marks left open.

    A mark without a partner is dropped alone: it neither swallows what follows nor spoils other
    pairs. `depth` is 0 for a span inside no other.
    """
    marks = islice(_MARK.finditer(text, start, end), _MOST_MARKS)
    tokens = [match for match in marks if not _is_apostrophe(text, match, start, end)]
    singles = _single_closers(text, tokens, end)
    stack: list[_Open] = []
    pairs: list[tuple[_Open, Span]] = []
    for index, token in enumerate(tokens):
        mark = token[0]
        opener = _opener_closed_by(text, stack, mark, token.start(), token.end(), end, start)
        if opener is not None and (mark not in _SINGLES or index in singles or len(stack) - opener > 1 or mark == "‘"):
            pairs.append((stack[opener], token.span()))
            del stack[opener:]
        elif _can_open(text, token, start, end):
            if mark == '"':
                stack = [entry for entry in stack if entry.mark != '"']
            stack.append(_Open(token.start(), mark))
            del stack[:-_DEEPEST]
    return _with_depth(pairs), [OpenQuote(entry.position, entry.mark) for entry in stack]


def _is_apostrophe(text: str, token: re.Match[str], start: int, end: int) -> bool:
    if token[0] not in _SINGLES:
        return False
    before = text[token.start() - 1] if token.start() > start else " "
    after = text[token.end()] if token.end() < end else " "
    if before.isalnum() and after.isalnum():
        return not (token[0] == "’" and before.isalpha() and after.isdigit())
    return before in _OPEN_BEFORE and token[0] != "‘" and bool(_ELISION.match(text, token.start()))


def _single_closers(text: str, tokens: list[re.Match[str]], end: int) -> set[int]:
    """Give the indexes of single marks fit to close: a possessive ("the boys’ house") yields to a later mark."""
    fit: set[int] = set()
    upcoming: list[int] = []
    for index in range(len(tokens) - 1, -1, -1):
        token = tokens[index]
        if token[0] not in _SINGLES:
            continue
        before = text[token.start() - 1 : token.start()]
        after = text[token.end() : token.end() + 2]
        if not before.strip():
            upcoming = []  # a mark that opens: what closes after it belongs to it
            continue
        is_firm = before in _STOPS or not after.strip() or after[0] in _STOPS or not after[0].isspace()
        is_possessive = before in "sSxz" and after[:1].isspace() and after[1:2].islower()
        if is_firm or not (is_possessive and upcoming):
            fit.add(index)
            upcoming = [index, *upcoming[: _LOOK_AHEAD - 1]]
    return fit


def _opener_closed_by(
    text: str, stack: list[_Open], mark: str, position: int, after: int, end: int, start: int
) -> int | None:
    """Give the index of the open mark that `mark` closes here."""
    if mark in _ALWAYS_OPENS and mark != "„":
        return None
    for index in range(len(stack) - 1, -1, -1):
        opener = stack[index]
        if mark not in _CLOSERS_OF[opener.mark] or (mark == "'" and opener.mark == "``"):
            continue
        needs_fit = opener.mark == mark or mark in '"“„' or opener.mark in "»›"
        if needs_fit and not _fits_as_closer(text, position, after, end):
            continue
        if position > opener.position + len(opener.mark):
            return index
    return None


def _fits_as_closer(text: str, position: int, after: int, end: int) -> bool:
    before = text[position - 1]
    following = text[after] if after < end else " "
    if before.isspace() or before in "([{":
        return following.isspace() and before in "\u00a0\u202f"
    return not following.isalpha() or not following.isascii()


def _can_open(text: str, token: re.Match[str], start: int, end: int) -> bool:
    mark = token[0]
    if mark in _NEVER_OPENS:
        return False
    if mark in _ALWAYS_OPENS:
        return True
    before = text[token.start() - 1] if token.start() > start else " "
    after = text[token.end()] if token.end() < end else " "
    if mark == "’":
        return False
    if after.isspace() and not (mark in "«»" and after in "\u00a0\u202f \n"):
        return False
    if mark in "«" and not before.isalnum():
        return True
    if after in ",.;:!?)]}" and not text.startswith(("...", "[…"), token.end()):
        return False
    return before in _OPEN_BEFORE or (mark in "“«" and not before.isalnum())


def _with_depth(pairs: list[tuple[_Open, Span]]) -> list[QuotedSpan]:
    spans: list[QuotedSpan] = []
    ends: list[int] = []
    for opener, (closer_start, closer_end) in sorted(pairs, key=lambda pair: (pair[0].position, -pair[1][1])):
        while ends and ends[-1] <= opener.position:
            ends.pop()
        spans.append(
            QuotedSpan(
                start=opener.position + len(opener.mark),
                end=closer_start,
                outer=(opener.position, closer_end),
                mark=opener.mark,
                depth=len(ends),
            )
        )
        ends.append(closer_end)
    return spans


def outermost(spans: list[QuotedSpan]) -> Iterator[QuotedSpan]:
    """Give the spans that stand inside no other."""
    return (span for span in spans if span.depth == 0)
