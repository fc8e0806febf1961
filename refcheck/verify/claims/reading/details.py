"""The figures, dates, days and names of a sentence, and whether two of them are the same."""

import re
from bisect import bisect_left
from enum import StrEnum
from typing import NamedTuple

from refcheck.datatypes.selectors import Span
from refcheck.text.months import month_number
from refcheck.text.number_words import CURRENCIES
from refcheck.text.numbers import Quantity, QuantityKind, quantities_agree
from refcheck.text.units import is_convertible
from refcheck.verify.claims.differing.counts import head_after
from refcheck.verify.claims.meaning.lexicon import near_words
from refcheck.verify.claims.meaning.series import Series, find_members
from refcheck.verify.claims.meaning.spellings import are_spellings
from refcheck.verify.claims.reading.page import OncePerSentence, PageIndex
from refcheck.verify.claims.reading.runs import Run, find_runs
from refcheck.verify.claims.reading.sentence import Sentence

_BARE_SUM = 1000
_AGED = re.compile(r"(?i)\baged?\s$")


class DetailKind(StrEnum):
    """What sort of detail it is: only details of one sort stand for one another."""

    FIGURE = "figure"
    DATE = "date"
    WEEKDAY = "weekday"
    NAME = "name"


class Detail(NamedTuple):
    """One detail of a sentence: its first and last word, and what it is."""

    kind: DetailKind
    first: int
    last: int
    quantity: Quantity | None = None
    date: tuple[int | None, int | None, int | None] | None = None
    """Year, month and day as far as they are told."""
    weekday: str = ""
    run: Run | None = None

    def text_in(self, sentence: Sentence) -> str:
        """Give the detail as written."""
        return sentence.text[sentence.words[self.first].start : sentence.words[self.last].end]


class _Places:
    """The words of a sentence that no detail has taken yet."""

    def __init__(self, sentence: Sentence) -> None:
        self.starts = [word.start for word in sentence.words]
        self.taken: set[int] = set()

    def take(self, start: int, end: int) -> Span | None:
        """Give the first and last word of a place and keep them, or None where one of them is taken."""
        first = bisect_left(self.starts, start)
        last = max(first, bisect_left(self.starts, end) - 1)
        if first >= len(self.starts) or not self.taken.isdisjoint(range(first, last + 1)):
            return None
        self.taken.update(range(first, last + 1))
        return first, last


def read_details(sentence: Sentence, page: PageIndex) -> tuple[Detail, ...]:
    """Give the figures, dates, days of the week and names of a sentence; one told from the day of writing is a date."""
    places = _Places(sentence)
    found = [
        Detail(DetailKind.DATE, *where, date=(date.date.year, date.date.month, date.date.day))
        for date in sentence.told_dates
        if (where := places.take(date.start, date.end)) is not None
    ]
    found += [
        Detail(DetailKind.DATE, *where, date=(None, day.month, day.day))
        for day in sentence.month_days
        if (where := places.take(day.start, day.end)) is not None
    ]
    for quantity in sentence.quantities:
        is_count = quantity.kind is QuantityKind.CARDINAL
        if is_count and (where := places.take(quantity.start, quantity.end)) is not None:
            found.append(Detail(DetailKind.FIGURE, *where, quantity=quantity))
    found += _read_members(sentence, places)
    for run in find_runs(sentence, page):
        is_month = run.first == run.last and month_number(sentence.words[run.first].form) is not None
        if not is_month and places.taken.isdisjoint(range(run.first, run.last + 1)):
            found.append(Detail(DetailKind.NAME, run.first, run.last, run=run))
    return tuple(sorted(found, key=lambda detail: detail.first))


details_at = OncePerSentence(lambda page, index: read_details(page.sentences[index], page))
"""Gives the details of a page's sentence."""


def _read_members(sentence: Sentence, places: _Places) -> list[Detail]:
    """Read the days of the week, and the months that stand alone."""
    found: list[Detail] = []
    for member in find_members(sentence):
        if member.series is Series.WEEKDAY:
            found.append(Detail(DetailKind.WEEKDAY, member.first, member.last, weekday=member.value))
        elif member.series is Series.MONTH and member.first not in places.taken:
            found.append(Detail(DetailKind.DATE, member.first, member.last, date=(None, int(member.value), None)))
        places.taken.update(range(member.first, member.last + 1))
    return found


def can_rival(ours: Detail, theirs: Detail) -> bool:
    """Tell whether another detail of the page could stand in this one's place: a year for a year, a day for a day."""
    if ours.kind is not theirs.kind:
        return False
    if ours.quantity is not None and theirs.quantity is not None:
        mine, other = ours.quantity.unit, theirs.quantity.unit
        return mine == other or {mine, other} <= CURRENCIES or is_convertible(mine, other)
    if ours.date is None or theirs.date is None:
        return True
    pairs = zip(ours.date, theirs.date, strict=True)
    return all(mine is None or other is not None for mine, other in pairs)


def are_same(claim: Sentence, ours: Detail, sentence: Sentence, theirs: Detail) -> bool:
    """Tell whether two details of one kind say the same, as far as both are told."""
    if ours.quantity is not None and theirs.quantity is not None:
        return quantities_agree(ours.quantity, theirs.quantity) and _count_alike(claim, ours, sentence, theirs)
    if ours.run is not None and theirs.run is not None:
        return _name_alike(ours.run, theirs.run)
    if ours.date is not None and theirs.date is not None:
        both = [(a, b) for a, b in zip(ours.date, theirs.date, strict=True) if a is not None and b is not None]
        return bool(both) and all(a == b for a, b in both)
    return ours.weekday == theirs.weekday


def _name_alike(ours: Run, theirs: Run) -> bool:
    last, other = ours.stems[-1], theirs.stems[-1]
    if last in theirs.stems or other in ours.stems or any(are_spellings(last, each) for each in theirs.stems):
        return True
    if ours.initials in theirs.stems or theirs.initials in ours.stems:
        return True
    return not near_words(last).isdisjoint(theirs.stems)  # "Danish" for "Denmark"


def _count_alike(claim: Sentence, ours: Detail, sentence: Sentence, theirs: Detail) -> bool:
    """Tell whether a bare figure with a noun behind it is not taken for one with a unit: "four dams", "four years"."""
    mine, other = ours.quantity, theirs.quantity
    if mine is None or other is None or (mine.unit is None) == (other.unit is None):
        return True
    if {mine.unit, other.unit} & CURRENCIES and min(mine.low, other.low) >= _BARE_SUM:
        return True  # "from 9.7 to 4.2 million euros"
    bare, where = (mine, claim) if mine.unit is None else (other, sentence)
    return not head_after(where, bare) or _AGED.search(where.text, 0, bare.start) is not None
