"""Words of a claim that a sentence of the page has through another: "the bank", "there", "we", "its chairman".

"The bank confirmed it" says it of the African Development Bank named just before; a paper that says "we examined" says
it of its authors; "Harbourline pays" of the operator, where the page calls Harbourline an operator elsewhere.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from refcheck.text.stemming import stem
from refcheck.verify.claims.meaning.lexicon import is_noun
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.syntax.links import Role

_IN = frozenset("in at".split())
_BEING = frozenset("is are was were has have had will would may might could remain remained".split())
_BACK = 4  # sentences back to the name that "the bank" takes up
_OWNER_BACK = 2  # … and to what "its chairman" is of
_BESIDE = 4  # words between a name and what it is called
_WE = frozenset("we our us".split())
_AUTHORS = frozenset(
    stem(word)
    for word in """author institute report study paper researcher organisation organization group network ngo
    association centre center analysis briefing foundation lab analyst campaign charity""".split()
)
"""Nouns by which a claim calls those who write a page."""
_QUOTES = frozenset('"“”„«»')
_LEADING = frozenset("leads heads chairs runs directs".split())
_OFFICES = frozenset("leader head chair chairman chairwoman director president chief".split())
_OWN = frozenset("its their".split())


class Understood:
    """The words of one claim, numbered, that sentences of a page may have through others."""

    def __init__(self, claim: ClaimFacts, page: PageIndex, at: Sequence[int]) -> None:
        self.claim, self.page, self.at = claim, page, at
        sentence = claim.sentence
        self.stems = [sentence.stems[place] for place in at]
        self._in_places = [
            number for number, place in enumerate(at) if sentence.capital[place] and _is_in(sentence, place)
        ]
        self._authors = [number for number, place in enumerate(at) if sentence.stems[place] in _AUTHORS]
        self._named = self._names_by_last_word()
        self._led = self._led_words()
        self._called = list(self._called_words()) if claim.names else []

    def held_by(self, index: int) -> Iterator[int]:
        """Give the numbers of the words that a sentence has through another."""
        sentence = self.page.sentences[index]
        forms = sentence.forms
        for last, numbers, others in self._named if "the" in forms else ():
            if last in sentence.stems and self._takes_up(index, last, others):
                yield from numbers
        if self._in_places and index and "there" in forms and _means_a_place(sentence):
            before = self.page.sentences[index - 1].stems
            yield from (number for number in self._in_places if self.stems[number] in before)
        if self._authors and not _WE.isdisjoint(forms) and _QUOTES.isdisjoint(sentence.text):
            yield from self._authors
        if self._led and not _OWN.isdisjoint(forms) and not _OFFICES.isdisjoint(forms):
            near = self.page.sentences[max(0, index - _OWNER_BACK) : index]
            known = frozenset[str]().union(*(other.stems for other in near))
            yield from (number for number in self._led if self.stems[number] in known)
        for number, name in self._called:
            if name in sentence.stems:
                yield number

    def _names_by_last_word(self) -> list[tuple[str, list[int], tuple[str, ...]]]:
        """Give for each name of several words its last one, the numbers of the others, and these."""
        found: list[tuple[str, list[int], tuple[str, ...]]] = []
        for name in self.claim.names:
            others = name.stems[:-1]
            numbers = [number for number, stem_ in enumerate(self.stems) if stem_ in others]
            if numbers and is_noun(name.stems[-1]):
                found.append((name.stems[-1], numbers, others))
        return found

    def _takes_up(self, index: int, last: str, others: tuple[str, ...]) -> bool:
        """Tell whether "the bank" of a sentence takes up the African Development Bank, named just before."""
        sentence = self.page.sentences[index]
        at = sentence.stems.index(last)
        if not at or sentence.forms[at - 1] != "the" or (at > 1 and sentence.capital[at]):
            return False
        before = (i for i in self.page.postings.get(last, ()) if index - _BACK <= i < index)
        return any(set(others) <= set(self.page.sentences[i].stems) for i in before)

    def _led_words(self) -> list[int]:
        """Give the words behind "chairs" or "leads": what the page may call by "its"."""
        forms = self.claim.sentence.forms
        verb = next((at for at, form in enumerate(forms) if form in _LEADING), len(forms))
        return [number for number, place in enumerate(self.at) if place > verb]

    def _called_words(self) -> Iterator[tuple[int, str]]:
        """Give what the claim calls a name, with the name, where the page has both side by side somewhere."""
        links, names = self.claim.links, {name.stems[-1] for name in self.claim.names}
        for number, place in enumerate(self.at):
            if self.claim.sentence.capital[place]:
                continue
            called = {self.claim.sentence.stems[n.at] for n in links.of(place) if n.role == Role.IS}
            for name in sorted(called & names):
                if any(self._is_beside(index, self.stems[number], name) for index in self.page.postings.get(name, ())):
                    yield number, name

    def _is_beside(self, index: int, stem_: str, name: str) -> bool:
        stems = self.page.sentences[index].stems
        places = [at for at, other in enumerate(stems) if other == name]
        return any(abs(at - place) <= _BESIDE for at, other in enumerate(stems) if other == stem_ for place in places)


def _is_in(sentence: Sentence, at: int) -> bool:
    """Tell whether "in" or "at" leads to a word: "in France"."""
    return not _IN.isdisjoint(sentence.forms[max(0, at - 2) : at])


def _means_a_place(sentence: Sentence) -> bool:
    """Tell whether "there" takes a place up: "were compensated there", not "there are"."""
    return any(form == "there" and behind not in _BEING for form, behind in pairwise((*sentence.forms, "")))
