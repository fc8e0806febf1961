"""A year and a place alone, "(2022, para 11)", behind an author whom the sentence names or the marker before it did."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from refcheck.datatypes.references import CitationStyle, PartialDate
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.markers.folded_names import fold_name
from refcheck.references.markers.keys import NameIndex, NameKey
from refcheck.references.spans import Spans
from refcheck.text.patterns import late

_YEAR_AND_PLACE = re.compile(
    r"\((?P<year>(?:1[5-9]|20)\d\d)(?P<letter>[a-z]?)(?:,\s{1,2}|:\s{0,2})"
    r"(?:(?:pp?\.?|S\.|s\.|с\.|С\.|pág\.|págs\.|(?i:paras?\.?|ch\.|chap\.|chapter|sec\.|section|arts?\.?|article|table|"
    r"figs?\.|fn\.|note)|§+|¶+)\s{0,2})?(?P<locator>\d{1,5}(?:\s{0,2}[-–—]\s{0,2}\d{1,5})?(?:\s?ff?\.)?)\)"
)
_YEARS_ALONE = re.compile(
    r"\((?P<years>(?:1[5-9]|20)\d\d[a-z]?(?:(?:,|\sand|\s&)\s(?:(?:1[5-9]|20)\d\d[a-z]?|[a-z])){0,4})\)"
)
_ONE_YEAR = re.compile(r"(?P<year>(?:1[5-9]|20)\d\d)?(?P<letter>[a-z]?)(?=,|\s|\Z)")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s(?!\w)")
_NAME = late(r"(?<![\w’'-])[A-ZÀ-ÖØ-ÞŞİĞĆČŠŽŁА-ЯЁ][\w’'-]{2,40}")
_SENTENCE_START = late(r"[.!?][”\"’»)]?\s{1,3}(?=[A-ZÀ-ÖØ-ÞŞİĞА-ЯЁ“„«\"])|\n")
_FARTHEST = 600
_NEARBY = 50  # code points before a year in which a body must be named
_BY_NAME = frozenset({CitationStyle.AUTHOR_DATE, CitationStyle.OUTLET_DATE, CitationStyle.NARRATIVE})


def find_year_markers(
    text: str, index: NameIndex, markers: Sequence[FoundMarker], excluded: Spans, taken: Spans
) -> Iterator[FoundMarker]:
    """Find them where exactly one work of that year is by an author named before; any other is left alone."""
    if not index.keys:
        return
    named = sorted((one for one in markers if one.style in _BY_NAME and one.items), key=lambda one: one.start)
    at = 0
    for match in excluded.matches_outside(_YEAR_AND_PLACE, text):
        while at < len(named) and named[at].start < match.start():
            at += 1
        if taken.overlaps(*match.span()):
            continue
        date = PartialDate(year=int(match["year"]), letter=match["letter"])
        found = _named_in_sentence(text, match.start(), date, index)
        if not found and at:
            found = _by_same_author(text, named[at - 1], match.start(), date, index)
        if len(found) == 1:
            yield FoundMarker(
                start=match.start(),
                end=match.end(),
                style=CitationStyle.AUTHOR_DATE,
                items=(FoundItem(work=found.pop(), locator=match["locator"], label="page"),),
                score=0.7,
            )


def find_years_alone(
    text: str, index: NameIndex, markers: Sequence[FoundMarker], excluded: Spans, taken: Spans
) -> Iterator[FoundMarker]:
    """Find "(2019)" behind an author whom the sentence names, "(1998a, 1998b)" also behind one cited just before."""
    if not index.keys:
        return
    named = sorted((one for one in markers if one.style in _BY_NAME and one.items), key=lambda one: one.start)
    starts = [one.start for one in named]
    for match in excluded.matches_outside(_YEARS_ALONE, text):
        if taken.overlaps(*match.span()):
            continue
        works: list[int] = []
        for date in _dates_in(match["years"]):
            found = _named_in_sentence(text, match.start(), date, index)
            nearby = f" {fold_name(text[max(0, match.start() - _NEARBY) : match.start()])} "
            found = {work for work in found if index.key_of(work).surnames or _is_named_in(nearby, index.key_of(work))}
            at = bisect_left(starts, match.start())
            if not found and at and date.letter:
                found = _by_same_author(text, named[at - 1], match.start(), date, index)
            works += found if len(found) == 1 else ()
        if works and len(works) == len(list(_dates_in(match["years"]))):
            yield FoundMarker(
                start=match.start(),
                end=match.end(),
                style=CitationStyle.AUTHOR_DATE,
                items=tuple(FoundItem(work=work) for work in works),
                score=0.7,
            )


def _is_named_in(folded: str, key: NameKey) -> bool:
    """Tell whether the words just before name the work's body or outlet: "A Reuters investigation (2021)"."""
    return any(f" {name} " in folded for name in key.names)


def _dates_in(printed: str) -> Iterator[PartialDate]:
    year = 0
    for part in re.split(r",\s|\sand\s|\s&\s", printed):
        read = _ONE_YEAR.match(part)
        if read is not None:
            year = int(read["year"]) if read["year"] else year
            yield PartialDate(year=year, letter=read["letter"])


def _named_in_sentence(text: str, end: int, date: PartialDate, index: NameIndex) -> set[int]:
    """Give the works of that date whose first author's name stands in the sentence before `end`."""
    begin = max(0, end - _FARTHEST)
    for boundary in _SENTENCE_START.finditer(text, begin, end):
        begin = boundary.end()
    sentence = f" {fold_name(_POSSESSIVE.sub('', text[begin:end]))} "
    keys = {
        key.work: key
        for word in _NAME.findall(text, begin, end)
        for key in index.find(_POSSESSIVE.sub("", word), date)
        if _is_of(key, date)
    }
    return {work for work, key in keys.items() if any(f" {name} " in sentence for name in _names_of(key))}


def _by_same_author(text: str, before: FoundMarker, end: int, date: PartialDate, index: NameIndex) -> set[int]:
    """Give the works of that date by whom the marker before, in the same paragraph, cites alone."""
    if len(before.items) != 1 or "\n\n" in text[before.end : end] or end - before.end > _FARTHEST:
        return set()
    cited = index.key_of(before.items[0].work)
    names = _names_of(cited)
    found: Iterable[NameKey] = (key for name in names for key in index.find(name, date))
    return {key.work for key in found if _is_of(key, date) and not names.isdisjoint(_names_of(key))}


def _names_of(key: NameKey) -> frozenset[str]:
    return frozenset(key.surnames[:1]) or key.names


def _is_of(key: NameKey, date: PartialDate) -> bool:
    issued = key.issued
    return issued is not None and issued.year == date.year and (not date.letter or issued.letter == date.letter)
