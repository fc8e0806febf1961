"""Signs that a word of a claim was put in another one's place: what the page has where the claim has it.

Decisions:
    2026-11-22: three signs, measured on honest claims and on the same with one word taken from elsewhere on the page:
    a word that stands nowhere near the rest, a place that another word fills, and a figure that only a bound allows.
    They leave a claim open and never accuse it.
"""

from collections.abc import Sequence
from math import isfinite

from refcheck.text.months import month_number
from refcheck.text.numbers import Quantity, QuantityKind
from refcheck.verify.claims.binding.cohesion import SUMMING_UP, Scatter, Scattered, before_pronouns
from refcheck.verify.claims.binding.core_ties import find_loose_core
from refcheck.verify.claims.binding.directions import direction_of, told_directions
from refcheck.verify.claims.binding.fillers import Fillers
from refcheck.verify.claims.binding.moved import find_moved
from refcheck.verify.claims.binding.ties import LEADING_ON, Ties
from refcheck.verify.claims.differing.doubts import Doubt
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.stance.retractions import find_retracted
from refcheck.verify.claims.stance.stances import find_stance
from refcheck.verify.claims.stance.unreal import find_unreal

_TOPICAL = 0.12  # share of a page's sentences with a word that makes it one which the others may leave unsaid
_LEFT_UNSAID = SUMMING_UP | LEADING_ON | frozenset("price prices cost costs".split())
_LEAST_TOPICAL = 3
_MOST_WORDS = 10
_LONG = 8  # words from which a claim is likely told in two places
_OTHER_PART_OF_LONG = 0.3
_OTHER_PART = 0.45  # share of a claim that makes a sentence the one that tells another part of it
_BACK_OF_PERSON = 3  # sentences from a "he" or "she" that opens one to the name
_NEARLY = 1.34  # how far apart two figures may be where one of them is only a bound


def find_untied(
    claim: ClaimFacts, page: PageIndex, ranked: Sequence[Candidate]
) -> tuple[Scattered | None, Doubt | None]:
    """Give a sign that a claim of one sentence has a word in another one's place, or what the page says less surely."""
    ties = Ties(claim, page, ranked)
    untied, fillers = Untied(ties), Fillers(ties)
    figure = untied.find_loose_figure()
    if figure:
        return Scattered(Scatter.BOUND, figure, ""), None
    for word, other in (fillers.find_filled(), fillers.find_other_one(), fillers.find_other_called()):
        if word:
            return Scattered(Scatter.FILLED, word, other), None
    loose = find_loose_core(ties)
    if loose is not None:
        return loose, None
    moved = find_moved(ties, fillers)
    if moved is not None:
        return moved, None
    far = untied.find_far()
    if far:
        return Scattered(Scatter.ELSEWHERE, far, ""), None
    return None, find_stance(ties) or find_unreal(ties) or find_retracted(ties)


class Untied:
    """Looks for the words of one claim that its best sentence has not."""

    def __init__(self, ties: Ties) -> None:
        self.ties = ties
        self.words, self.page = ties.words, ties.page

    def find_far(self) -> str:
        """Give a word of the claim that stands on the page, but neither in the best sentence nor beside it."""
        ties = self.ties
        if len(self.words.at) > _MOST_WORDS:
            return ""  # so much is told in several sentences
        least = _OTHER_PART_OF_LONG if len(self.words.at) > _LONG else _OTHER_PART
        ways = told_directions(self.page.sentences[ties.best]) if ties.best >= 0 else set()
        for number, at in enumerate(self.words.at):
            places = ties.places.get(number)
            form = ties.sentence.forms[at]
            if not places or ties.is_unit(at) or form in _LEFT_UNSAID or direction_of(form) in ways:
                continue
            if any(abs(index - ties.best) <= 1 for index, _ in places) or self._is_topical(number):
                continue
            is_told_there = any(
                self._share_at(index) >= least or ties.best in before_pronouns(self.page.sentences, index)
                for index, _ in places
            )
            if not is_told_there and not self._is_told_by_its_name(at) and not self._is_when_written(at):
                return self.words.text(number)
        return ""

    def _is_when_written(self, at: int) -> bool:
        """Tell whether a word is a month or year that the page tells from the day it was written, or that day's own."""
        best, form = self.page.sentences[self.ties.best], self.ties.sentence.forms[at]
        days = [found.date for found in best.relative_dates] + ([best.written] if best.written is not None else [])
        return any(month_number(form) == (day.month or 0) or form == str(day.year) for day in days)

    def _share_at(self, index: int) -> float:
        """Give the share of the claim that a sentence has."""
        held = {number for number, places in self.ties.places.items() for other, _ in places if other == index}
        return self.words.share(held)

    def _is_told_by_its_name(self, at: int) -> bool:
        """Tell whether another word of the same name stands in or beside the best sentence."""
        for name in self.ties.claim.names:
            if self.ties.sentence.stems[at] in name.stems:
                opens = self.page.sentences[self.ties.best].forms[:1] in (("he",), ("she",))
                near = range(self.ties.best - (_BACK_OF_PERSON if opens else 1), self.ties.best + 2)
                return any(index in near for stem_ in name.stems for index in self.page.places(stem_))
        return False

    def _is_topical(self, number: int) -> bool:
        """Tell whether a page is about a word throughout, or has it in its heading."""
        stem_ = self.words.stems[number]
        places = self.page.places(stem_)
        in_head = any(stem_ in line.content for line in self.page.metadata) or 0 in places
        return in_head or len(places) >= max(_LEAST_TOPICAL, _TOPICAL * len(self.page.sentences))

    def find_loose_figure(self) -> str:
        """Give a figure that the page allows only because it is a bound: "more than 10" for 35,000."""
        ties = self.ties
        if ties.best < 0:
            return ""
        near = self.page.sentences[max(0, ties.best - 1) : ties.best + 2]
        told = [other for sentence in near for other in sentence.quantities]
        for quantity in ties.claim.quantities:
            is_bound = quantity.low != quantity.high and quantity.kind is not QuantityKind.VAGUE
            alike = [other for other in told if other.unit == quantity.unit]
            if is_bound and alike and not any(_are_near(quantity, other) for other in alike):
                return quantity.text
        return ""


def _are_near(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether the figures of two quantities, bounds and both ends of ranges, lie near each other."""
    mine = [abs(end) for end in (ours.low, ours.high) if isfinite(end) and end]
    others = [abs(end) for end in (theirs.low, theirs.high) if isfinite(end) and end]
    if not mine or not others:
        return True
    return all(any(max(a, b) / min(a, b) <= _NEARLY for b in others) for a in mine)
