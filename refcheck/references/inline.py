"""Whole references in the running text: (Jane Orr, “Stop,” County Times, 4 May 1979, p. 3)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from refcheck.datatypes.selectors import Span
from refcheck.references.shape import is_told, score_entry
from refcheck.references.spans import Spans
from refcheck.references.starts import starts_like_entry
from refcheck.references.works import split_works
from refcheck.text.months import MONTHS
from refcheck.text.patterns import late

_INNER = r"(?:[^()\[\]]|\([^()]{1,120}\)|\[[^\[\]]{1,60}\]){24,600}"
_ENCLOSED = re.compile(rf"\((?P<round>{_INNER})\)|\[(?P<square>{_INNER})\](?![(\[:])")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_TITLE = late(r"[“„«\"‘*_][^“”„«»\"]{4,240}[”“»\"’*_]")
_ADDRESS = re.compile(r"https?://|www\.|\b10\.\d{4,9}/")
_PLACE = late(
    r"\b(?:pp?|S|с|s)\.\s?\d|\b\d{1,4}\s?\(\d{1,4}\)|\b[Vv]ol\.\s?\d|\b[Nn]o\.\s?\d|"
    r"\([^()]{2,60}[:,]\s[^()]{0,60}\d{4}\)|[,.]\s[A-ZÀ-ÖØ-Þ][\w -]{1,40}:\s[A-ZÀ-ÖØ-Þ]"
)
_NAME_FIRST = late(r"[A-ZÀ-ÖØ-ÞА-ЯЁŞİĞ][\w.’'&/ -]{1,80}[,:]\s")
_WORD = re.compile(r"[^\W\d_]{3,}")
# A little more than an entry of a list needs: what stands in parentheses is mostly something else.
_INLINE_SCORE = 3.0


@dataclass(frozen=True, slots=True)
class InlineReferences:
    """A parenthesis at `start` to `end` and the places of the works in it."""

    start: int
    end: int
    works: tuple[Span, ...]


def find_inline_references(text: str, excluded: Spans, taken: Spans) -> Iterator[InlineReferences]:
    """Find the parentheses and brackets that hold whole references and nothing else.

    Each work must have a year, a title or an address, and a day, pages or an imprint; a verb of a told remark,
    a bare address or a name with a year alone make it something else.
    """
    for match in excluded.matches_outside(_ENCLOSED, text):
        if taken.overlaps(*match.span()):
            continue
        inner = match["round"] or match["square"]
        if "\n\n" in inner or not _YEAR.search(inner):
            continue
        places = split_works(inner, is_note=True)
        if places and all(_is_whole(inner[start:end]) for start, end in places):
            works = tuple((match.start() + 1 + start, match.start() + 1 + end) for start, end in places)
            yield InlineReferences(match.start(), match.end(), works)


def _is_whole(work: str) -> bool:
    if _ADDRESS.match(work) or not _YEAR.search(work) or is_told(_TITLE.sub(" ", work)):
        return False
    has_title = _TITLE.search(work) is not None
    has_address = _ADDRESS.search(work) is not None
    has_day = any(word in MONTHS for word in _WORD.findall(work.casefold()))
    if not (has_address or (has_day and has_title) or _PLACE.search(work)):
        return False
    begins = starts_like_entry(work) or _NAME_FIRST.match(work) is not None
    return begins and score_entry(work) >= _INLINE_SCORE
