"""Signs that a word of a claim was put in another one's place: what the page has where the claim has it.

Decisions:
    2026-11-22: three signs, measured on honest claims and on the same with one word taken from elsewhere on the page:
    a word that stands nowhere near the rest, a place that another word fills, and a figure that only a bound allows.
    They leave a claim open and never accuse it.
"""

from collections.abc import Sequence, Set
from math import isfinite

from refcheck.text.months import month_number
from refcheck.text.number_words import FRACTIONS, SIMPLE_NUMBERS
from refcheck.text.numbers import Quantity, QuantityKind
from refcheck.text.words import is_stopword
from refcheck.verify.claims.binding.cohesion import SUMMING_UP, Scatter, Scattered, before_pronouns
from refcheck.verify.claims.binding.directions import direction_of, told_directions
from refcheck.verify.claims.binding.ties import (
    LEADING_ON,
    UNITS,
    Place,
    Roles,
    Ties,
    links_at,
    same_role,
    subjects_of,
    tellers_of,
)
from refcheck.verify.claims.differing.doubts import Doubt
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.runs import is_name_on
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.claims.stance.additions import TAKEN_UP
from refcheck.verify.claims.stance.stances import find_stance
from refcheck.verify.syntax.links import Neighbour, Role

_TOPICAL = 0.12  # share of a page's sentences with a word that makes it one which the others may leave unsaid
_LEAST_TOPICAL = 3
_MOST_WORDS = 10
_LONG = 8  # words from which a claim is likely told in two places
_OTHER_PART_OF_LONG = 0.3
_OTHER_PART = 0.45  # share of a claim that makes a sentence the one that tells another part of it
_BACK_OF_PERSON = 3  # sentences from a "he" or "she" that opens one to the name
_BACK = 2  # sentences before an "it" that are looked at
_NEARLY = 1.34  # how far apart two figures may be where one of them is only a bound
_NO_SLOT = frozenset({Role.TIME, Role.LEADS_TO, Role.IS, Role.LOOSE, Role.JOINED})
_HELD_TOGETHER = frozenset({"of", Role.DESCRIBES, Role.IS, Role.JOINED, Role.OBJECT})
_LOOSELY_TIED = frozenset("in at on near during".split())
_CALLED = frozenset({Role.DESCRIBES, Role.IS, Role.OWNS, "of"})
_PLACES = frozenset("country region city town village company firm group club team island".split())
_BODIES = frozenset(
    """government company council ministry bank court authority commission parliament party union city police museum
    university institute agency committee""".split()
)
"""Nouns that no "he" or "she" stands for."""


def find_untied(
    claim: ClaimFacts, page: PageIndex, ranked: Sequence[Candidate]
) -> tuple[Scattered | None, Doubt | None]:
    """Give a sign that a claim of one sentence has a word in another one's place, or what the page says less surely."""
    ties = Ties(claim, page, ranked)
    untied = Untied(ties)
    figure = untied.find_loose_figure()
    if figure:
        return Scattered(Scatter.BOUND, figure, ""), None
    word, other = untied.find_filled()
    if word:
        return Scattered(Scatter.FILLED, word, other), None
    far = untied.find_far()
    if far:
        return Scattered(Scatter.ELSEWHERE, far, ""), None
    return None, find_stance(ties)


class Untied:
    """Looks for the words of one claim that its best sentence has not, or has otherwise."""

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
            if not places or ties.is_unit(at) or form in SUMMING_UP or direction_of(form) in ways:
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
        """Tell whether a word is the month or the year in which the page was written, which it need not say again."""
        written, form = self.page.sentences[self.ties.best].written, self.ties.sentence.forms[at]
        return written is not None and (month_number(form) == (written.month or 0) or form == str(written.year))

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

    def find_filled(self) -> tuple[str, str]:
        """Give a noun, name or figure of the claim and what the best sentence has in its place."""
        ties = self.ties
        for (first, second), roles in ties.edges.items():
            plain = {role for role, _ in roles}
            if plain & _NO_SLOT or self._is_inferred(first, second, plain) or ties.are_tied(first, second):
                continue
            is_core = bool(plain & {Role.DOER, Role.OBJECT})
            for index in ties.indexes if is_core and not self._is_exact_in(ties.closest, second) else ties.closest:
                other = self._filler(first, second, roles, index)
                if other:
                    return self.words.text(first), other
        return "", ""

    def _is_exact_in(self, indexes: Sequence[int], number: int) -> bool:
        """Tell whether one of some sentences has a word in its own form."""
        return any(self.words.stems[number] in self.page.sentences[index].stems for index in indexes)

    def _is_inferred(self, first: int, second: int, roles: Set[str]) -> bool:
        """Tell whether who does it is not told beside the verb: "officials denied putting pressure on them"."""
        verbs = (self.ties.links.verbs.get(self.words.at[number]) for number in (first, second))
        return Role.DOER in roles and any(v is not None and not v.is_finite and not v.is_passive for v in verbs)

    def _filler(self, first: int, second: int, roles: Roles, index: int) -> str:
        ties = self.ties
        sentence, links = self.page.sentences[index], links_at(self.page, index)
        for place in ties.places[second]:
            if place[0] != index or place[1] < 0:
                continue
            at = place[1]
            if sentence.stems[at] != self.words.stems[second]:
                continue
            for neighbour in links.of(at):
                if self._fills(neighbour, first, second, roles, index):
                    word = sentence.words[neighbour.at]
                    return sentence.text[word.start : word.end]
        return ""

    def _fills(self, neighbour: Neighbour, first: int, second: int, roles: Roles, index: int) -> bool:
        """Tell whether a word of the page has the very role that the claim gives to another one of its kind."""
        ties = self.ties
        sentence, links = self.page.sentences[index], links_at(self.page, index)
        other, role, is_head = neighbour
        form = sentence.forms[other]
        if form in TAKEN_UP and other in links.definite:
            return False  # "the move" takes up what a sentence before it names
        if other in links.pronouns:
            is_core = role in (Role.DOER, Role.OBJECT) and _has_role(roles, role)
            tellers = tellers_of(links, sentence, other) if form == "it" else ()
            is_another = bool(tellers) and not any(i == index and at in tellers for i, at in ties.places[first])
            is_another = is_another or (form == "it" and is_core and not tellers and self._means_another(first, index))
            is_person = form in ("he", "she") and ties.sentence.forms[self.words.at[first]] in _BODIES
            return is_core and (is_person or is_another)
        if is_stopword(form) or form in UNITS or form in LEADING_ON or other in links.verbs:
            return False
        if role in _NO_SLOT or not same_role({r for r, _ in roles}, {role}) or is_head in {up for _, up in roles}:
            return False
        mine = self.words.at[first]
        kind, other_kind = self._kind(ties.sentence, mine), self._kind(sentence, other)
        if mine in ties.links.verbs or (kind != other_kind and "figure" in (kind, other_kind)):
            return False
        is_of_any_kind = role in (Role.DOER, Role.OBJECT, Role.OWNS) and _has_role(roles, role)
        if kind != other_kind and not (is_of_any_kind and not self._are_one(mine, sentence.stems[other])):
            return False
        if (role == Role.DESCRIBES and kind == "") or (kind == "name" and form in SUMMING_UP):
            return False
        if role not in (Role.DESCRIBES, Role.OWNS) and (mine not in ties.links.nouns or other not in links.nouns):
            return False
        return not self._is_the_claims((index, other), first, second, role) and not self._holds(other, first, index)

    def _means_another(self, first: int, index: int) -> bool:
        """Tell whether an "it" surely means what the sentence before tells of, and no word of the claim."""
        near = {i for i, _ in self.ties.places[first]}
        for before in range(index - 1, max(-1, index - _BACK - 1), -1):
            if not near.isdisjoint((before, before + 1)):
                return False
            links = links_at(self.page, before)
            subjects = subjects_of(links)
            if subjects and not subjects <= links.pronouns:
                stems = [self.page.sentences[before].stems[at] for at in sorted(subjects - links.pronouns)]
                is_thing = subjects.isdisjoint(links.plurals)
                return is_thing and not any(self._are_one(self.words.at[first], stem_) for stem_ in stems)
        return False

    def _is_the_claims(self, here: Place, first: int, second: int, role: str) -> bool:
        """Tell whether a word of the page is the very one asked for, or one that the claim has in the same place."""
        for number, places in self.ties.places.items():
            if here not in places:
                continue
            if number == first and self.ties.is_namesake(first, *here):
                continue
            theirs = self.ties.edges.get((number, second))
            if (Role.DESCRIBES, True) in self.ties.edges.get((number, first), ()):
                return True  # "durum" for "durum wheat"
            if theirs and role == Role.OBJECT and ("on", True) in theirs:
                return True  # "set fire to the mill" for "set the mill on fire"
            if role in _LOOSELY_TIED and number != first:
                return True  # "drills with its allies in the mountains" are drills in the mountains
            if number == first or (theirs and (role not in (Role.DOER, Role.OBJECT) or _has_role(theirs, role))):
                return True
        return False

    def _are_one(self, mine: int, other: str) -> bool:
        """Tell whether the page may call by the claim's noun what it names, or the other way round."""
        stem_ = self.ties.sentence.stems[mine]
        if self.ties.sentence.forms[mine] in _PLACES | _BODIES:
            return True
        for index in self.page.postings.get(stem_, ()):
            sentence, links = self.page.sentences[index], links_at(self.page, index)
            if other in sentence.stems and any(
                n.role in _CALLED and sentence.stems[n.at] == other
                for at, each in enumerate(sentence.stems)
                if each == stem_
                for n in links.of(at)
            ):
                return True
        return False

    def _holds(self, other: int, first: int, index: int) -> bool:
        """Tell whether a word of the page has the claim's word as its own: "the town of Makarska"."""
        around = links_at(self.page, index).of(other)
        return any(n.role in _HELD_TOGETHER and (index, n.at) in self.ties.places[first] for n in around)

    def _kind(self, sentence: Sentence, at: int) -> str:
        form = sentence.forms[at]
        if form[0].isdecimal() or form in SIMPLE_NUMBERS or form in FRACTIONS:
            return "figure"
        is_name = sentence.capital[at] and (at > 0 or is_name_on(sentence.stems[at], self.page))
        return "name" if is_name else ""

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


def _has_role(roles: Roles, role: str) -> bool:
    return same_role({each for each, _ in roles}, {role})


def _are_near(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether the figures of two quantities, bounds and both ends of ranges, lie near each other."""
    mine = [abs(end) for end in (ours.low, ours.high) if isfinite(end) and end]
    others = [abs(end) for end in (theirs.low, theirs.high) if isfinite(end) and end]
    if not mine or not others:
        return True
    return all(any(max(a, b) / min(a, b) <= _NEARLY for b in others) for a in mine)
