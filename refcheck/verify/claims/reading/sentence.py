"""One sentence as the verifier reads it: words with their stems and places, figures and dates when asked for."""

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import replace
from itertools import accumulate, compress, pairwise

from refcheck.datatypes.references import PartialDate
from refcheck.datatypes.selectors import Span
from refcheck.text.dates import FoundDate, FoundMonthDay, find_dates, scan_dates
from refcheck.text.keeping import kept
from refcheck.text.months import month_number
from refcheck.text.number_words import (
    CURRENCIES,
    FOREIGN_FRACTIONS,
    FRACTIONS,
    ORDINALS,
    SCALES,
    SHORT_SCALES,
    SIMPLE_NUMBERS,
    TIMES,
    VAGUE_NUMBERS,
)
from refcheck.text.numbers import Quantity, QuantityKind, find_quantities
from refcheck.text.relative_dates import find_relative_dates
from refcheck.text.words import Word, find_stems, initial_of, place_words, stopwords_of
from refcheck.verify.claims.foreign.relative_dates import LANGUAGES, find_foreign_dates

_NUMBER_FORMS = (
    frozenset((*SIMPLE_NUMBERS, *VAGUE_NUMBERS, *ORDINALS, *FRACTIONS, *FOREIGN_FRACTIONS, *TIMES, *SCALES))
    - SHORT_SCALES
)
_AUXILIARIES = frozenset(
    "is are was were has have had be been will would can could may said says did does do became become".split()
)
_PRONOUNS = frozenset("he she it they him her them his hers its their".split())
_LEAST_INITIALS = 2
_NOUNS_HAVE_CAPITALS = frozenset({"de"})
_DIGIT = re.compile(r"\d")
_OTHER_YEAR = re.compile(r"1[34]\d\d|[^\D0-9]")  # years of the Iranian calendar, digits of other scripts
_LEAST_IN_LIST = 2
_LEFT_OUT = CURRENCIES | {"percent", "tonne", "kg", "km", "degree"}
"""Units that a list tells with its first figure alone."""
_ENDING = re.compile(r"\s*(?:[,.;)]|$|(?:and|or|to|in|at|from|for|last|this|while|but|a (?:year|month))\b)")
_DASHES = ("–", "—", "-")
_ESCAPED = (("-LRB-", "  (  "), ("-RRB-", "  )  "), ("-LSB-", "  [  "), ("-RSB-", "  ]  "))
"""Brackets as corpora of parsed text write them; what stands for them here is as long."""


class Sentence:
    """One sentence of a text: its place, its words and, when asked for, its figures and dates.

    `stems` runs parallel to `words`; `content` holds the stems that carry meaning.
    Offsets of figures and dates count in the sentence. `written` is the day from which it tells relative dates.
    `language` is a two-letter code; where no rules are known for it, words are read as English ones.
    """

    __slots__ = (
        "__dict__", "capital", "content", "end", "forms", "initials", "language", "start", "stems", "text", "written",
    )  # fmt: skip

    def __init__(self, text: str, start: int, end: int, language: str = "en") -> None:
        self.text = _with_brackets(text[start:end])
        self.language = language
        self.start = start
        self.end = end
        self.written: PartialDate | None = None
        self.capital, self.forms, self.stems, self.content, self.initials = find_stems(self.text, language)
        if language in _NOUNS_HAVE_CAPITALS:
            small_words = stopwords_of(language)
            self.capital = _capitals_of_names(self.capital, self.forms, small_words)
            names = zip(self.forms, self.capital, strict=True)
            self.initials = tuple(
                initial_of(form, is_name=is_name and form not in small_words) for form, is_name in names
            )

    @kept
    def words(self) -> list[Word]:
        """The words with their places; most sentences of a page are never asked for them."""
        return place_words(self.text, self.forms, self.language)

    @kept
    def starts(self) -> list[int]:
        """Where the words begin."""
        return [word.start for word in self.words]

    @kept
    def forms_and_stems(self) -> frozenset[str]:
        """Its words as they stand and their stems."""
        return frozenset(self.forms).union(self.stems)

    @kept
    def has_digit(self) -> bool:
        """Whether a digit stands here."""
        return _DIGIT.search(self.text) is not None

    @kept
    def numerals(self) -> list[tuple[int, str]]:
        """The words that begin with a digit, with their numbers among the words."""
        return [(at, form) for at, form in enumerate(self.forms) if form[0].isdecimal()] if self.has_digit else []

    @kept
    def has_figures(self) -> bool:
        """Whether a quantity or a date can stand here at all."""
        return self.has_digit or not _NUMBER_FORMS.isdisjoint(self.forms)

    @kept
    def _days(self) -> tuple[FoundDate | FoundMonthDay, ...]:
        """Dates and days of a month in one reading."""
        return tuple(scan_dates(self.text))

    @kept
    def dates(self) -> tuple[FoundDate, ...]:
        """The dates, bare years included."""
        could_be = any(len(numeral) >= 4 for _, numeral in self.numerals)
        found = tuple(item for item in self._days if isinstance(item, FoundDate)) if could_be else ()
        return _both_ends(self.text, found) if any(date.is_range for date in found) else found

    @kept
    def told_dates(self) -> tuple[FoundDate, ...]:
        """The dates, and those told from the day of writing ("on Tuesday", "last year")."""
        return self.dates + self.relative_dates

    @kept
    def relative_dates(self) -> tuple[FoundDate, ...]:
        """The dates told from the day of writing; none where that is unknown."""
        if self.written is None:
            return ()
        if self.language in LANGUAGES:
            return find_foreign_dates(self.text, self.written, self.language)
        return find_relative_dates(self.text, self.written)

    def told_dates_of(self, year: int) -> tuple[FoundDate, ...]:
        """Give those of `told_dates` that may lie in a year; a sentence without its last two digits is not read."""
        if not self.has_digit:
            return self.relative_dates
        is_told = f"{year % 100:02d}" in self.text or self._has_other_year
        return self.told_dates if is_told else self.relative_dates

    @kept
    def _has_other_year(self) -> bool:
        return _OTHER_YEAR.search(self.text) is not None

    @kept
    def month_days(self) -> tuple[FoundMonthDay, ...]:
        """The days of a month that stand without a year."""
        forms = self.forms
        for index, numeral in self.numerals:
            if len(numeral) <= 4:
                around = forms[max(0, index - 2) : index] + forms[index + 1 : index + 3]
                if any(month_number(other) for other in around if not other[0].isdecimal()):
                    return tuple(item for item in self._days if isinstance(item, FoundMonthDay))
        return ()

    @kept
    def quantities(self) -> tuple[Quantity, ...]:
        """The quantities that are no part of a date."""
        found = find_quantities(self.text, language=self.language) if self.has_figures else ()
        if not found:
            return ()
        found = _with_units(self.text, found)
        taken = [(date.start, date.end) for date in self.dates] + [(day.start, day.end) for day in self.month_days]
        return _outside(found, taken) if taken else found

    @kept
    def has_pronoun(self) -> bool:
        """Whether a pronoun here may stand for somebody named before."""
        return not _PRONOUNS.isdisjoint(self.forms)

    @kept
    def capitals(self) -> float:
        """The share of its words that are written with a capital: high in headings and lists of names."""
        words: Sequence[bool] = self.capital
        if not "".join([form[0] for form in self.forms]).isalpha():
            words = [is_capital for is_capital, form in zip(words, self.forms, strict=True) if form[0].isalpha()]
        return words.count(True) / len(words) if words else 0.0

    @kept
    def has_verb(self) -> bool:
        """Whether the sentence seems to say something: an auxiliary or a past form is in it."""
        return any(form in _AUXILIARIES or form.endswith("ed") for form in self.forms)

    @kept
    def bigrams(self) -> list[tuple[str, str]]:
        """The pairs of neighbouring content words, in order."""
        content = self.content
        return list(pairwise([stem_ for stem_ in self.stems if stem_ in content]))

    @kept
    def name_stems(self) -> frozenset[str]:
        """The stems of words that are written with a capital."""
        return self.content.intersection(compress(self.stems, self.capital))


def _with_brackets(text: str) -> str:
    if "RB-" in text or "SB-" in text:
        for escaped, bracket in _ESCAPED:
            text = text.replace(escaped, bracket)
    return text


def _capitals_of_names(capitals: tuple[bool, ...], forms: tuple[str, ...], small_words: Set[str]) -> tuple[bool, ...]:
    """Where every noun has a capital, only two in a row may be a name: a lone one is more likely none."""
    small_words = small_words | SIMPLE_NUMBERS.keys()
    words = [here and form not in small_words for here, form in zip(capitals, forms, strict=True)]
    around = zip((False, *words), words, (*words[1:], False), strict=False)
    return tuple(here and (before or behind) for before, here, behind in around)


def acronyms_of(sentence: Sentence) -> list[str]:
    """Give the initials of each run of two or more capitalised words, small words between them left out."""
    return [initials for initials in "".join(sentence.initials).split(" ") if len(initials) >= _LEAST_INITIALS]


def _with_units(text: str, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Give a figure that counts nothing itself the unit of the one before it: "at 28 percent, ahead of Y at 21"."""
    if len(found) < _LEAST_IN_LIST or not any(q.unit in _LEFT_OUT for q in found):
        return found
    told: list[Quantity] = []
    for quantity in found:
        before = told[-1] if told else None
        is_bare = quantity.unit is None and quantity.kind is QuantityKind.CARDINAL
        if is_bare and before is not None and before.unit in _LEFT_OUT and _ENDING.match(text, quantity.end):
            is_aside = text[: quantity.start].endswith(", ") and text[quantity.end :].startswith(",")  # an age
            quantity = quantity if is_aside else replace(quantity, unit=before.unit)
        told.append(quantity)
    return tuple(told)


def _outside(found: tuple[Quantity, ...], taken: list[Span]) -> tuple[Quantity, ...]:
    """Give the quantities that begin in none of the taken places."""
    taken = sorted(taken)
    starts = [start for start, _ in taken]
    furthest = [0, *accumulate((end for _, end in taken), max)]
    return tuple(q for q in found if furthest[bisect_right(starts, q.start)] <= q.start)


def _both_ends(text: str, dates: tuple[FoundDate, ...]) -> tuple[FoundDate, ...]:
    """Give both days of a range that tells two whole dates: "14 March 1871 – 2 November 1949"."""
    found: list[FoundDate] = []
    for date in dates:
        dash = max(text.find(sign, date.start, date.end) for sign in _DASHES)
        first = find_dates(text[date.start : dash]) if date.is_range and dash > 0 else ()
        last = find_dates(text[dash + 1 : date.end]) if first else ()
        if len(first) == len(last) == 1:
            found.append(replace(first[0], start=date.start + first[0].start, end=date.start + first[0].end))
            found.append(replace(last[0], start=dash + 1 + last[0].start, end=dash + 1 + last[0].end))
        else:
            found.append(date)
    return tuple(found)
