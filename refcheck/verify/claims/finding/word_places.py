"""Where a page has the words of a claim: in their own form, in another one, or as a figure."""

from collections.abc import Iterator, Mapping, Sequence

from refcheck.text.numbers import Quantity, quantities_agree
from refcheck.verify.claims.differing.counts import head_after
from refcheck.verify.claims.finding.understood import Understood
from refcheck.verify.claims.finding.words import LIGHT, tells
from refcheck.verify.claims.meaning.lexicon import like_words, near_words, phrases_at
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_BEGINNING = 5  # letters from which two words may be forms of one
_LIGHT = 0.3  # what a light word weighs

Held = Mapping[int, list[int]]
"""The claim's words that a sentence has, by their numbers, with their places in it."""


class WordPlaces:
    """The telling words of a claim, numbered in order, and where the page has them.

    A light word ("take", "first") counts a little where one of the sentences `beside` has it, and not at all else.
    """

    def __init__(self, claim: ClaimFacts, page: PageIndex, beside: Sequence[int] = ()) -> None:
        self.claim, self.page = claim, page
        sentence = claim.sentence
        known = frozenset[str]().union(*(page.sentences[index].stems for index in beside))
        light = {at for at, form in enumerate(sentence.forms) if form in LIGHT and sentence.stems[at] in known}
        self.at = [at for at in range(len(sentence.forms)) if at in light or tells(claim, at)]
        self.stems = [sentence.stems[at] for at in self.at]
        self._weights = [
            page.rarity(stem_) * (_LIGHT if at in light else 1.0) for at, stem_ in zip(self.at, self.stems, strict=True)
        ]
        self._total = sum(self._weights) or 1.0
        self._phrases = {number: keys for number, at in enumerate(self.at) if (keys := phrases_at(sentence.stems, at))}
        self._understood = Understood(claim, page, self.at)
        self._accepted: dict[str, set[int]] = {}
        self._beginnings: dict[str, list[int]] = {}
        for number, stem_ in enumerate(self.stems):
            alike = () if self.at[number] in light else (*near_words(stem_), *like_words(stem_))
            for other in (stem_, *alike):
                self._accepted.setdefault(other, set()).add(number)
            if len(stem_) >= _BEGINNING:
                self._beginnings.setdefault(stem_[:_BEGINNING], []).append(number)

    def held_by(self, index: int) -> dict[int, list[int]]:
        """Give the words that a sentence of the page has, in their own form, in another one or as a figure."""
        sentence = self.page.sentences[index]
        held: dict[int, list[int]] = {}
        for at, stem_ in enumerate(sentence.stems):
            for number in sorted(self._accepted.get(stem_, ())):
                held.setdefault(number, []).append(at)
            for number in self._beginnings.get(stem_[:_BEGINNING], ()):
                own = self.stems[number]
                if number not in held and (own.startswith(stem_) or stem_.startswith(own)):
                    held[number] = [at]
        for number, place in self._figures_in(sentence):
            held.setdefault(number, []).append(place)
        for number in self._understood.held_by(index):
            held.setdefault(number, [])
        for number, stem_ in enumerate(self.stems):
            keys = self._phrases.get(number, ())
            if number not in held and (
                index in self.page.places(stem_)
                or index in self.page.like_places(stem_)
                or any(index in self.page.like_places(key) for key in keys)
            ):
                held[number] = []  # in another spelling, as an acronym or a turn of phrase
        return held

    def share(self, numbers: Held | set[int]) -> float:
        """Give the weighed share of some of the words."""
        return sum(self._weights[number] for number in numbers) / self._total

    def text(self, number: int) -> str:
        """Give a word as the claim writes it."""
        word = self.claim.sentence.words[self.at[number]]
        return self.claim.text[word.start : word.end]

    def _figures_in(self, sentence: Sentence) -> Iterator[tuple[int, int]]:
        """Give the numbers of the claim's words that belong to a figure of the sentence, with the figure's words."""
        ours = self.claim.sentence
        for mine in self.claim.quantities:
            for other in sentence.quantities:
                if not quantities_agree(mine, other) or not _counts_the_same(ours, mine, sentence, other):
                    continue
                places = [at for at, word in enumerate(sentence.words) if other.start <= word.start < other.end]
                for number, at in enumerate(self.at):
                    if mine.start <= ours.words[at].start < mine.end:
                        yield from ((number, place) for place in places)


def _counts_the_same(ours: Sentence, mine: Quantity, theirs: Sentence, other: Quantity) -> bool:
    if mine.unit == other.unit and mine.unit is not None:
        return True
    first, second = head_after(ours, mine), head_after(theirs, other)
    return not first or not second or not first.isdisjoint(second)
