"""Alphabetic keys as markers, as BibTeX's alpha style prints them: [Kel19], [ABC08, Mar12], [Mar12, p. 4]."""

import re
from collections.abc import Iterator, Mapping

from refcheck.datatypes.references import CitationStyle
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.spans import Spans

_BRACKET = re.compile(r"\[([^\W\d_][^\[\]\n]{0,200})\](?![(\[])")
_PART = re.compile(r"\s{0,2}[,;]\s{1,2}")
_LOCATOR = re.compile(
    r"(?:(?:pp?|[Cc]h(?:ap)?|[Ss]ec|[Ff]ig|[Tt]h(?:eore)?m|[Ll]emma|[Tt]able|[Ss]|с|§§?|¶¶?|[Pp]aras?|at)\.?\s{0,2})[\dA-Z][\w.–-]{0,20}"
)
_AT_PLACE = re.compile(r"(?P<key>.{2,80}?)\sat\s(?P<place>\d{1,4}(?:[–-]\d{1,4})?)")
_KEY_WITH_YEAR = re.compile(r"[A-ZÀ-ÖØ-Þ][^\W\d_]{0,6}\+?(?:\d\d|(?:19|20)\d\d)[a-z]?")


def find_key_markers(text: str, works_by_key: Mapping[str, int], excluded: Spans) -> Iterator[FoundMarker]:
    """Find brackets that hold nothing but keys of the list, with the pages behind them.

    A bracket that holds a key the list lacks is reported where the key is surely one, with its year.
    """
    if not works_by_key:
        return
    for match in excluded.matches_outside(_BRACKET, text):
        marker = _read_bracket(match, works_by_key)
        if marker is not None:
            yield marker


def _read_bracket(match: re.Match[str], works_by_key: Mapping[str, int]) -> FoundMarker | None:
    items: list[FoundItem] = []
    absent: list[str] = []
    for part in [match[1]] if match[1] in works_by_key else _PART.split(match[1]):
        if part in works_by_key:
            items.append(FoundItem(work=works_by_key[part]))
        elif (located := _AT_PLACE.fullmatch(part)) and located["key"] in works_by_key:
            items.append(FoundItem(work=works_by_key[located["key"]], locator=located["place"], label="page"))
        elif items and not items[-1].locator and _LOCATOR.fullmatch(part):
            items[-1] = FoundItem(work=items[-1].work, locator=part, label="page")
        elif _KEY_WITH_YEAR.fullmatch(part):
            absent.append(part)
        else:
            return None
    if not items and not absent:
        return None
    return FoundMarker(
        start=match.start(),
        end=match.end(),
        style=CitationStyle.KEY,
        items=tuple(items),
        unresolved_reason=f"the list has no entry {', '.join(absent)}" if absent else None,
        score=0.9,
        is_without_entry=bool(absent),
    )
