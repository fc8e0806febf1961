"""How well a claim's words, figures, dates and names stand on the page, in one place or scattered."""

from dataclasses import dataclass, field

from refcheck.text.numbers import Quantity, quantities_agree
from refcheck.verify.claims.facts import ClaimFacts, Name, dates_agree
from refcheck.verify.claims.page import PageIndex, Sentence

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
        return tuple(dict.fromkeys((*figures, *self.missing_dates, *names, *self.missing_words)))


def share_of(claim: ClaimFacts, page: PageIndex, stems: frozenset[str] | set[str]) -> float:
    """Give the weighed share of the claim's words among `stems`."""
    total = found = 0.0
    for stem_ in claim.content:
        weight = page.rarity(stem_) * claim.weight(stem_)
        total += weight
        if stem_ in stems:
            found += weight
    return found / total if total else 0.0


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
        if any(dates_agree(date, other.date) for other in sentence.dates):
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
        if any(wanted.month == d.date.month and wanted.day == d.date.day for d in sentence.dates):
            return True
    return False


def name_share(name: Name, stems: frozenset[str] | set[str]) -> float:
    """Give how much of a name stands among `stems`; its last word counts double: "Rahmon" for "Emomali Rahmon"."""
    weights = [1.0] * len(name.stems)
    weights[-1] = 2.0
    found = sum(weight for stem_, weight in zip(name.stems, weights, strict=True) if stem_ in stems)
    return found / sum(weights)


def has_near_form(stem_: str, page: PageIndex) -> bool:
    """Tell whether the page has the word or one that begins alike."""
    return stem_ in page.stems or (len(stem_) >= 5 and stem_[:5] in page.beginnings)


def find_missing(claim: ClaimFacts, page: PageIndex) -> Findings:
    """List what of the claim the page nowhere has."""
    findings = Findings()
    everything = page.everything
    taken: set[str] = set()
    for quantity in claim.quantities:
        if not quantity_stands(quantity, everything):
            findings.missing_quantities.append(quantity)
    for index, date in enumerate(claim.dates):
        if not date_stands(claim, index, everything):
            findings.missing_dates.append(claim.text[date.start : date.end])
    for index, month_day in enumerate(claim.month_days):
        if not month_day_stands(claim, index, everything):
            findings.missing_dates.append(claim.text[month_day.start : month_day.end])
    for name in claim.names:
        taken.update(name.stems)
        if name_share(name, page.stems) < 0.5:
            findings.missing_names.append(name)
    for word, stem_ in zip(claim.sentence.words, claim.sentence.stems, strict=True):
        if stem_ in taken or stem_ not in claim.sentence.content or word.form[0].isdigit():
            continue
        if claim.weight(stem_) == 1.0 and not has_near_form(stem_, page):
            findings.missing_words.append(claim.text[word.start : word.end])
    return findings
