"""How sure a candidate is, by a fixed table of what agrees; pure.

The figures are set by rule, not trained: each step down the table is one more thing that could make the page
another one. `ACCEPT` is the stated threshold: above it stands only what agrees in title, outlet and date, or
in two of them where the third was not given on one side.
"""

from dataclasses import dataclass
from enum import StrEnum

from refcheck.find.titles import TitleMatch

ACCEPT = 0.8
"""Nothing is accepted below this."""

NEAR_EQUAL = 0.05
"""A lead smaller than this over another page leaves both open."""

_UNIQUE_TITLE = 13  # words; such a title is a sentence of its own
_TELLING_TITLE = 5  # words; shorter titles are used again and again


class DateMatch(StrEnum):
    """How a page's date stands to the cited one."""

    SAME = "same"
    NEXT_DAY = "next_day"
    PARTIAL = "partial"
    NOT_STATED = "not_stated"
    OTHER_SHOWN = "other_shown"
    NOT_CITED = "not_cited"
    DIFFERENT = "different"


class OutletMatch(StrEnum):
    """How a page's site stands to the cited outlet."""

    SAME = "same"
    NAMED = "named"
    NAMED_ELSEWHERE = "named_elsewhere"
    CLAIMED = "claimed"
    NOT_CITED = "not_cited"
    UNKNOWN = "unknown"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """All that was compared for one page."""

    title: TitleMatch
    outlet: OutletMatch
    date: DateMatch
    title_words: int
    author_agrees: bool | None = None
    has_language: bool = True


_BY_DATE = {
    DateMatch.SAME: 0.98,
    DateMatch.NEXT_DAY: 0.9,
    DateMatch.PARTIAL: 0.92,
    DateMatch.NOT_STATED: 0.82,
    DateMatch.OTHER_SHOWN: 0.7,
    DateMatch.NOT_CITED: 0.85,
    DateMatch.DIFFERENT: 0.3,
}
_TITLE_COST = {
    TitleMatch.SAME: 0.0,
    TitleMatch.CUT: 0.06,
    TitleMatch.CLOSE: 0.08,
    TitleMatch.EDITED: 0.14,
    TitleMatch.DIFFERENT: 0.98,
}


def confidence_of(agreement: Agreement) -> float:
    """Give the confidence, 0 to 1, that the page is the cited work's."""
    if agreement.title is TitleMatch.DIFFERENT:
        return 0.05
    if agreement.outlet is OutletMatch.DIFFERENT:
        return 0.15
    confidence = _BY_DATE[agreement.date] - _title_cost(agreement) - _outlet_cost(agreement)
    if not agreement.has_language:
        confidence = min(confidence, 0.4)
    return round(max(confidence, 0.05), 2)


def _title_cost(agreement: Agreement) -> float:
    """Say what an inexact title costs; without an exact date it costs more, and a short one too."""
    cost = _TITLE_COST[agreement.title]
    if agreement.date not in (DateMatch.SAME, DateMatch.NEXT_DAY):
        cost *= 2
        if agreement.title_words < _TELLING_TITLE:
            cost += 0.08 if agreement.author_agrees else 0.2
    return cost


def _outlet_cost(agreement: Agreement) -> float:
    """Say what a missing outlet costs: little beside the author's name and an exact date."""
    if agreement.outlet is OutletMatch.SAME:
        return 0.0
    if agreement.outlet is OutletMatch.NAMED:
        return NEAR_EQUAL + 0.01  # so that a claim to the name is no rival to a host that spells it
    if agreement.outlet is OutletMatch.NAMED_ELSEWHERE:
        return 0.09
    if agreement.outlet is OutletMatch.CLAIMED:
        return 0.25
    # Without the outlet little tells the original from those who took it over: its author, or a title like a sentence.
    is_long = agreement.title_words >= _TELLING_TITLE + 3
    is_told = agreement.author_agrees is True and is_long and agreement.date is DateMatch.SAME
    if agreement.outlet is OutletMatch.NOT_CITED:
        is_sentence = agreement.title_words >= _UNIQUE_TITLE and agreement.date is DateMatch.SAME
        return 0.12 if is_told or (is_sentence and agreement.author_agrees is None) else 0.3
    return 0.2 if is_told else 0.35
