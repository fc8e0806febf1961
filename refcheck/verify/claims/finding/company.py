"""How much of a claim stands in each sentence of a page, and where the page uses a word among the claim's other words.

Decisions:
    2026-11-22: places are compared by the company that a word keeps, not by parsed structure, because pages
    hold headings, tables and broken lines that no parser reads, and a wrong tree accuses as surely as a right one.
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from refcheck.text.words import PAST_FORMS, STOPWORDS
from refcheck.verify.claims.meaning.lexicon import near_words, opposites
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.claims.stance.standing import Mode, standing_of

_FAIR = 0.45  # … before it is a doubt
_PRONOUN_SHARE = 0.5  # how much a pronoun counts for the name that may stand behind it
_PRONOUN_REACH = 6  # sentences back to that name
MOST_PLACES = 40  # places of one word that are compared; more are a page's topic, not its statement
_NOT_YET = frozenset("before until".split())  # "before deciding" tells neither that it was decided nor that it was not
_CONTRASTS = frozenset("but while whereas although though".split())
_NEAR_USE = 0.8
PAST_AUXILIARIES = frozenset("have has had was were did".split())
_NOT_TELLING = frozenset("say tell state report accord note add explain announce describe name use make get".split())


class Use(NamedTuple):
    """One use of a word on the page: where, how much of the claim stands with it, and whether it agrees."""

    sentence: Sentence
    at: int
    company: float
    is_denied: bool
    mode: Mode
    is_opposite: bool
    is_exact: bool = True

    @property
    def start(self) -> int:
        """Where the word begins in the page's text."""
        return self.sentence.start + self.sentence.words[self.at].start

    @property
    def end(self) -> int:
        """Where the word ends in the page's text."""
        return self.sentence.start + self.sentence.words[self.at].end


class Company:
    """How much of a claim stands in each sentence of a page."""

    def __init__(self, claim: ClaimFacts, page: PageIndex) -> None:
        self.claim = claim
        self.page = page
        self.weights = claim.weights_on(page)
        self.places = {stem_: page.places(stem_) for stem_ in claim.content}
        self.surnames = {
            stem_: name.stems[-1] for name in claim.names for stem_ in name.stems if name.stems[-1] in self.places
        }

    def _share_told(self, last: str, index: int) -> float:
        """Give 1 for a name by its last word, less for a pronoun that may be it."""
        if index in self.places[last]:
            return 1.0
        if not self.page.sentences[index].has_pronoun:
            return 0.0
        return _PRONOUN_SHARE * any(near in self.places[last] for near in range(index - _PRONOUN_REACH, index))

    def of(self, index: int, without: frozenset[str]) -> float:
        """Give the weighed share of the claim's words other than `without` that a sentence has."""
        total = found = 0.0
        for stem_, weight in self.weights.items():
            if stem_ in without:
                continue
            total += weight
            if index in self.places[stem_]:
                found += weight
            elif stem_ in self.surnames:
                found += weight * self._share_told(self.surnames[stem_], index)
        return found / total if total else 0.0


def find_uses(company: Company, stem_: str, *, without: frozenset[str]) -> list[Use]:
    """Give the uses of a word, of words of its meaning and of its opposites on the page, with their company."""
    page = company.page
    against = opposites(stem_).difference(company.weights)  # who left one club to join another did both
    wanted = {stem_: False} | dict.fromkeys(near_words(stem_), False) | dict.fromkeys(against, True)
    indexes = sorted({index for form in wanted for index in page.postings.get(form, ())})
    if len(indexes) > MOST_PLACES:
        indexes = sorted(indexes, key=lambda index: (-company.of(index, without), index))[:MOST_PLACES]
    uses: list[Use] = []
    for index in indexes:
        sentence = page.sentences[index]
        share = company.of(index, without)
        if share < _FAIR:
            continue
        for at, form in enumerate(sentence.stems):
            if form in wanted and not (at and sentence.forms[at - 1] in _NOT_YET):
                standing = standing_of(sentence, at)
                own = share * _share_of_piece(company, sentence, at, without)
                uses.append(Use(sentence, at, own, standing.is_denied, standing.mode, wanted[form], form == stem_))
    return uses


def weight_of(use: Use) -> float:
    """Give what a use says for the claim: a word of near meaning says less than the claim's own."""
    return use.company if use.is_exact or use.is_opposite else _NEAR_USE * use.company


def _share_of_piece(company: Company, sentence: Sentence, at: int, without: frozenset[str]) -> float:
    """Give the share of a sentence's company that stands in the piece of a word, where a "but" parts the sentence.

    "Acquitted the mayor but sentenced his chief of staff" sentences nobody else; what comes before the first verb is
    the subject of both pieces.
    """
    turns = [i for i, form in enumerate(sentence.forms) if i and form in _CONTRASTS]
    if ";" in sentence.text:
        turns += [bisect_left(sentence.starts, at) for at, sign in enumerate(sentence.text) if sign == ";"]
    if not turns:
        return 1.0
    first = max((turn for turn in turns if turn <= at), default=0)
    last = min((turn for turn in turns if turn > at), default=len(sentence.forms))
    verb = next((i for i, form in enumerate(sentence.forms) if form in PAST_AUXILIARIES or form in PAST_FORMS), 0)
    inside = set(sentence.stems[first:last]) | set(sentence.stems[:verb])
    known = {stem_ for stem_ in company.weights if stem_ not in without and stem_ in sentence.content}
    total = sum(company.weights[stem_] for stem_ in known)
    return sum(company.weights[stem_] for stem_ in known & inside) / total if total else 1.0


def telling_words(claim: ClaimFacts) -> Iterator[tuple[int, str]]:
    """Give the places of the words that say something of somebody: no names, figures, framing or small words."""
    names = {stem_ for name in claim.names for stem_ in name.stems}
    for at, (word, stem_) in enumerate(zip(claim.sentence.words, claim.sentence.stems, strict=True)):
        is_small = word.form in STOPWORDS or word.form[0].isdecimal() or len(word.form) < 3
        if is_small or stem_ in names or stem_ in _NOT_TELLING or claim.text[word.start].isupper():
            continue
        if claim.weight(stem_) == 1.0:
            yield at, stem_
