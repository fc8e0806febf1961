"""How well a claim's words, figures, dates and names stand on the page, in one place or scattered."""

from dataclasses import dataclass, field

from refcheck.datatypes.selectors import is_within
from refcheck.text.months import month_number
from refcheck.text.numbers import Quantity, quantities_agree
from refcheck.text.relative_dates import weekday_of
from refcheck.text.words import fold_word
from refcheck.verify.claims.differing.countries import stands_as_country
from refcheck.verify.claims.finding.spans import spans_told_dates
from refcheck.verify.claims.reading.facts import ClaimFacts, Name, dates_agree
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.polarity import NEGATIONS
from refcheck.verify.claims.reading.sentence import Sentence

_WINDOW = 3  # sentences read together: one fact seldom spreads over more


@dataclass(slots=True)
class Findings:
    """What of a claim stands on the page and what does not."""

    missing_words: list[str] = field(default_factory=list)
    missing_names: list[Name] = field(default_factory=list)
    missing_quantities: list[Quantity] = field(default_factory=list)
    missing_dates: list[str] = field(default_factory=list)

    @property
    def missing(self) -> tuple[str, ...]:
        """The missing facts as the claim writes them."""
        figures = [quantity.text for quantity in self.missing_quantities]
        names = [name.text for name in self.missing_names]
        # A page denies in words of its own: "never" for "did not" is not missing.
        words = (word for word in self.missing_words if word.lower() not in NEGATIONS)
        return tuple(dict.fromkeys((*figures, *self.missing_dates, *names, *words)))


def share_of(claim: ClaimFacts, page: PageIndex, stems: frozenset[str] | set[str]) -> float:
    """Give the weighed share of the claim's words among `stems`."""
    weights = claim.weights_on(page)
    total = sum(weights.values())
    return sum([weight for stem_, weight in weights.items() if stem_ in stems]) / total if total else 0.0


def window_stems(page: PageIndex, index: int, size: int = _WINDOW) -> set[str]:
    """Give the content stems of the sentences around `index`."""
    half = size // 2
    stems: set[str] = set()
    for sentence in page.sentences[max(0, index - half) : index + half + 1]:
        stems |= sentence.content
    return stems


def window_sentences(page: PageIndex, index: int, size: int = _WINDOW) -> list[Sentence]:
    """Give the sentences around `index`."""
    half = size // 2
    return page.sentences[max(0, index - half) : index + half + 1]


def quantity_stands(quantity: Quantity, sentences: list[Sentence]) -> bool:
    """Tell whether one of the sentences bears a quantity out."""
    return any(quantities_agree(quantity, other) for sentence in sentences for other in sentence.quantities)


def date_stands(claim: ClaimFacts, index: int, sentences: list[Sentence]) -> bool:
    """Tell whether one of the sentences gives a date of the claim, at least as precisely."""
    date = claim.dates[index].date
    for sentence in sentences:
        if any(dates_agree(date, other.date) for other in sentence.told_dates_of(date.year)):
            return True
        if date.day and any(date.month == md.month and date.day == md.day for md in sentence.month_days):
            return True
    return False


def month_day_stands(claim: ClaimFacts, index: int, sentences: list[Sentence]) -> bool:
    """Tell whether one of the sentences gives a day of a month of the claim, with or without a year."""
    wanted = claim.month_days[index]
    for sentence in sentences:
        if any(wanted.month == md.month and wanted.day == md.day for md in sentence.month_days):
            return True
        if any(wanted.month == d.date.month and wanted.day == d.date.day for d in sentence.told_dates):
            return True
    return False


def name_share(name: Name, stems: frozenset[str] | set[str]) -> float:
    """Give how much of a name stands among `stems`; its last word counts double: "Rahmon" for "Emomali Rahmon"."""
    weights = [1.0] * len(name.stems)
    weights[-1] = 2.0
    found = sum(weight for stem_, weight in zip(name.stems, weights, strict=True) if stem_ in stems)
    if len(name.stems) > 2 and name.initials in stems:
        return 1.0
    return found / sum(weights)


def stands_on(name: Name, page: PageIndex) -> bool:
    """Tell whether most of a name stands on the page, in any form: Tajik for Tajikistan, CSTO for its long name."""
    is_country_there = stands_as_country(name.text, page.everything)
    if is_country_there is not None:
        return is_country_there
    there = {stem_ for stem_ in name.stems if stem_ in page.stems or page.places(stem_)}
    return name_share(name, there) >= 0.5 or (len(name.stems) > 2 and name.initials in page.stems)


def has_near_form(stem_: str, page: PageIndex) -> bool:
    """Tell whether the page has the word or one that begins alike."""
    return stem_ in page.stems or (len(stem_) >= 5 and stem_[:5] in page.beginnings)


def _tells_a_distance(claim: ClaimFacts, quantity: Quantity, page: PageIndex) -> bool:
    """Tell whether a figure only says how far two days of the page lie apart: "two months after"."""
    is_told = any(phrase.start <= quantity.start < phrase.end for phrase in claim.time_phrases)
    return is_told and spans_told_dates(quantity.unit, quantity.low, page)


def _counts_nothing(claim: ClaimFacts, quantity: Quantity) -> bool:
    """Tell whether a small number only refers back: "the two sides"."""
    return quantity.text.lower() in ("two", "three") and claim.text[: quantity.start].lower().endswith("the ")


def find_missing(claim: ClaimFacts, page: PageIndex) -> Findings:
    """List what of the claim the page nowhere has."""
    everything = page.everything
    missing_dates = [
        claim.text[date.start : date.end]
        for index, date in enumerate(claim.dates)
        if not date_stands(claim, index, everything)
    ]
    missing_dates += [
        claim.text[month_day.start : month_day.end]
        for index, month_day in enumerate(claim.month_days)
        if not month_day_stands(claim, index, everything)
    ]
    missing_dates += [month for month in claim.months if not _month_stands(month, everything)]
    missing_dates += [day for day in claim.weekdays if not _weekday_stands(day, everything)]
    return Findings(
        missing_words=_missing_words(claim, page),
        missing_names=[name for name in claim.names if not stands_on(name, page)],
        missing_quantities=[
            quantity
            for quantity in claim.quantities
            if not _counts_nothing(claim, quantity)
            and quantity.text.lower() != "once"
            and not page.figure_places(quantity)
            and not quantity_stands(quantity, page.metadata)
            and not _tells_a_distance(claim, quantity, page)
        ],
        missing_dates=missing_dates,
    )


def _month_stands(month: str, sentences: list[Sentence]) -> bool:
    """Tell whether a month stands on the page, by its name or as "this month"."""
    wanted, number = fold_word(month), month_number(month.lower())
    if any(wanted in sentence.forms for sentence in sentences):
        return True
    return any(date.date.month == number for sentence in sentences for date in sentence.told_dates)


def _weekday_stands(day: str, sentences: list[Sentence]) -> bool:
    """Tell whether a day of the week stands on the page, by its name or by a date that fell on it."""
    wanted = fold_word(day)
    if any(wanted in sentence.forms for sentence in sentences):
        return True
    return any(weekday_of(date.date) == wanted for sentence in sentences for date in sentence.told_dates)


def _missing_words(claim: ClaimFacts, page: PageIndex) -> list[str]:
    names = {stem_ for name in claim.names for stem_ in name.stems}
    missing: list[str] = []
    for word, stem_ in zip(claim.sentence.words, claim.sentence.stems, strict=True):
        is_judged = stem_ in claim.sentence.content and stem_ not in names and claim.weight(stem_) == 1.0
        if not is_judged or len(word.form) < 2 or word.form[0].isdecimal() or is_within(word.start, claim.figure_spans):
            continue
        if not has_near_form(stem_, page) and not page.places(stem_):
            missing.append(claim.text[word.start : word.end])
    return missing
