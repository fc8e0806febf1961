"""How much of a claim stands in and around each sentence of a page, in whatever words and figures.

Where two sentences of a page are told as one, a verb stands in one of them and half of its subject in the other.
"""

from collections.abc import Set

from refcheck.text.words import is_stopword
from refcheck.verify.claims.finding.words import LIGHT
from refcheck.verify.claims.reading.facts import ClaimFacts, dates_agree
from refcheck.verify.claims.reading.page import PageIndex

_BEFORE, _AFTER = 0.7, 0.4  # what a word counts that only the sentence before, or the one after, has
_LIGHT_WEIGHT = 0.3
_PRONOUN_REACH = 3


class Surroundings:
    """The sentences that tell each word of a claim, in its own or in other words."""

    def __init__(self, claim: ClaimFacts, page: PageIndex) -> None:
        self.claim = claim
        self.page = page
        self.weights: dict[str, float] = {}
        self.places: dict[str, Set[int]] = {}
        figures = self._figure_places()
        for word, stem_ in zip(claim.sentence.words, claim.sentence.stems, strict=True):
            if is_stopword(word.form) or stem_ in self.weights:
                continue
            light = _LIGHT_WEIGHT if word.form in LIGHT else 1.0
            self.weights[stem_] = page.rarity(stem_) * claim.weight(stem_) * light
            self.places[stem_] = {*page.places(stem_), *page.like_places(stem_), *figures.get(stem_, ())}
        self.surnames = {s: n.stems[-1] for n in claim.names for s in n.stems if n.stems[-1] in self.places}

    def _figure_places(self) -> dict[str, set[int]]:
        """Give the sentences that have a claim's figure or date in any form, by each of its words."""
        claim, sentences = self.claim, self.page.sentences
        found: dict[str, set[int]] = {}
        for quantity in claim.quantities:
            holders = self.page.figure_places(quantity)
            for word, stem_ in zip(claim.sentence.words, claim.sentence.stems, strict=True):
                if holders and quantity.start <= word.start < quantity.end:
                    found.setdefault(stem_, set()).update(holders)
        for date in claim.dates:
            told = {
                i
                for i, sentence in enumerate(sentences)
                if any(dates_agree(date.date, other.date) for other in sentence.told_dates_of(date.date.year))
            }
            for word, stem_ in zip(claim.sentence.words, claim.sentence.stems, strict=True):
                if told and date.start <= word.start < date.end:
                    found.setdefault(stem_, set()).update(told)
        return found

    def here(self, index: int, without: Set[str]) -> float:
        """Give the weighed share of the claim's words other than `without` that a sentence itself tells."""
        total = found = 0.0
        for stem_, weight in self.weights.items():
            if stem_ not in without:
                total += weight
                found += weight * (index in self.places[stem_])
        return found / total if total else 1.0

    def around(self, index: int, without: Set[str]) -> float:
        """Give the share that a sentence tells together with its neighbours, which count less."""
        total = found = 0.0
        for stem_, weight in self.weights.items():
            if stem_ in without:
                continue
            total += weight
            places = self.places[stem_]
            if index in places:
                found += weight
            elif index - 1 in places:
                found += _BEFORE * weight
            elif index + 1 in places:
                found += _AFTER * weight
            elif stem_ in self.surnames and self._is_told_of(self.surnames[stem_], index):
                found += _BEFORE * weight
        return found / total if total else 1.0

    def _is_told_of(self, last: str, index: int) -> bool:
        """Tell whether a pronoun here may stand for a name of one of the sentences before."""
        if not self.page.sentences[index].has_pronoun:
            return False
        return any(near in self.places[last] for near in range(index - _PRONOUN_REACH, index))
