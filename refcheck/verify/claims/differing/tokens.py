"""The words of claim and sentence laid side by side: which meet, in what order, and what stands between them."""

import itertools
from dataclasses import dataclass

from refcheck.text.number_words import SIMPLE_NUMBERS
from refcheck.text.words import is_stopword
from refcheck.verify.claims.meaning.lexicon import Relation, like_words, near_words, opposites, relation
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.runs import is_name_on
from refcheck.verify.claims.reading.sentence import Sentence

_SOURCE_REACH = 4
_MOST_TOKENS = 80  # longer sentences are lists or tables
_CONTENT, _NEAR, _SMALL = 10, 8, 2  # what a match is worth when two ways of laying side by side compete

TURNS = {
    frozenset(pair.split())
    for pair in """before after;after without;more less;more fewer;most least;both neither;for against;
    pour contre;over under;
    above below;up down;only except;all none;with without;mit ohne;avec sans;con sin;
    earlier later;until from;until since;antes despues;avant apres;vor nach;favor contra;
    plus moins;mehr weniger;mas menos;gestiegen gesunken;stieg sank;stiegen sanken;
    gewonnen verloren;gewann verlor;angenommen abgelehnt;aprobo rechazo;aprobada rechazada;
    approuve rejete;soutenu combattu;soutenait combattait;gagne perdu;augmente baisse;
    augmente diminue;hausse baisse;aumento disminuyo;subio bajo;gano perdio;hoher niedriger;
    erlaubt verboten;favour against;favor against;total average""".replace("\n", "").split(";")
    for pair in [" ".join(pair.split())]
}
"""Words that turn a statement round when one stands for the other, small words and words of other languages."""

_SMALL_WORDS = frozenset(word for pair in TURNS for word in pair)


@dataclass(frozen=True, slots=True)
class Token:
    """One word that is laid side by side: its place among the sentence's words, its key, and what it is."""

    at: int
    key: str
    form: str
    is_name: bool
    is_small: bool
    is_number: bool


def read_tokens(sentence: Sentence, page: PageIndex) -> list[Token]:
    """Give the words of a sentence that tell something or turn it, figures in one form."""
    tokens: list[Token] = []
    words = sentence.words
    for at, (word, stem_) in enumerate(zip(words, sentence.stems, strict=True)):
        form = word.form
        number = SIMPLE_NUMBERS.get(form)
        if form == "one":
            following = words[at + 1].form if at + 1 < len(words) else ""
            if is_stopword(following) or not following:
                continue
        elif is_stopword(form) and form not in _SMALL_WORDS and not is_may(sentence, at):
            continue
        key = str(number) if number is not None else stem_
        is_name = (
            (at > 0 or is_name_on(stem_, page))
            and sentence.text[word.start].isupper()
            and (not is_stopword(form) or form == "may")
        )
        is_small = is_stopword(form) and form in _SMALL_WORDS
        tokens.append(Token(at, key, form, is_name, is_small, number is not None or form[0].isdecimal()))
    return tokens[:_MOST_TOKENS]


def is_may(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is the month of May."""
    return at > 0 and sentence.words[at].form == "may" and sentence.text[sentence.words[at].start] == "M"


@dataclass(frozen=True, slots=True)
class Gap:
    """Words of the claim without a partner, and the words of the page in their place.

    `is_tight` says that the words on both sides meet right beside them, or that the claim begins or ends there;
    `is_edge` that it does.
    """

    ours: list[Token]
    theirs: list[Token]
    is_tight: bool
    is_edge: bool


class Aligned:
    """A claim laid beside one sentence, keeping the order of both."""

    def __init__(self, claim: ClaimFacts, ours: list[Token], sentence: Sentence, page: PageIndex) -> None:
        self.sentence = sentence
        self.claim = claim.sentence
        self.ours = ours
        self.theirs = read_tokens(sentence, page)
        self.weights = [
            0.0 if t.is_small else page.rarity(claim.sentence.stems[t.at]) * claim.weight(claim.sentence.stems[t.at])
            for t in ours
        ]
        self.pairs = _lay(ours, self.theirs)
        self.partner = dict(self.pairs)
        self.total = sum(self.weights)
        keys = {token.key for token in self.theirs}
        self.present = [
            i in self.partner or token.key in keys or not keys.isdisjoint(near_words(token.key))
            for i, token in enumerate(ours)
        ]
        self.found = sum(weight for weight, is_here in zip(self.weights, self.present, strict=True) if is_here)

    def follows_source(self, number: int) -> bool:
        """Tell whether a word of the claim says who told it: "according to the mayor"."""
        at = self.ours[number].at
        before = self.claim.forms[max(0, at - _SOURCE_REACH) : at]
        return ("according", "to") in itertools.pairwise(before)

    def share(self, without: tuple[int, ...] = ()) -> float:
        """Give the weighed share of the claim's words that the sentence has in any order, some left out."""
        left_out = sum(self.weights[i] for i in without)
        met = sum(self.weights[i] for i in without if self.present[i])
        rest = self.total - left_out
        return (self.found - met) / rest if rest > 0 else 0.0

    def gaps(self) -> list[Gap]:
        """Give the places where words of the claim have no partner."""
        found: list[Gap] = []
        edges = [(-1, -1), *self.pairs, (len(self.ours), len(self.theirs))]
        for (left, left_theirs), (right, right_theirs) in itertools.pairwise(edges):
            ours = self.ours[left + 1 : right]
            if not ours:
                continue
            theirs = self.theirs[left_theirs + 1 : right_theirs]
            opens, closes = left < 0, right == len(self.ours)
            if opens:
                theirs = theirs[-len(ours) - 1 :]
            if closes:
                theirs = theirs[: len(ours) + 1]
            is_tight = self._is_tight(ours, theirs, left_theirs, right_theirs, opens, closes)
            found.append(Gap(ours, theirs, is_tight, opens or closes))
        return found

    def _is_tight(
        self, ours: list[Token], theirs: list[Token], left: int, right: int, opens: bool, closes: bool
    ) -> bool:
        if (opens and closes) or len(ours) > 3 or len(theirs) > len(ours) + 1:
            return False
        if not theirs:
            return not opens and not closes and right == left + 1
        is_left = opens or theirs[0].at - self.theirs[left].at <= 3
        is_right = closes or self.theirs[right].at - theirs[-1].at <= 3
        return is_left and is_right


def _lay(ours: list[Token], theirs: list[Token]) -> list[tuple[int, int]]:
    """Give the pairs of words that meet, in order, worth most together."""
    wanted = [(t.key, near_words(t.key) if not t.is_name else frozenset[str]()) for t in ours]
    rows, columns = len(ours), len(theirs)
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    worth: dict[tuple[int, int], int] = {}
    for i in range(rows - 1, -1, -1):
        key, near = wanted[i]
        row, below = best[i], best[i + 1]
        for j in range(columns - 1, -1, -1):
            other = theirs[j]
            value = 0
            if other.key == key:
                value = _SMALL if ours[i].is_small else _CONTENT
            elif other.key in near:
                value = _NEAR
            if value:
                worth[i, j] = value
            row[j] = max(below[j], row[j + 1], below[j + 1] + value)
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < rows and j < columns:
        value = worth.get((i, j), 0)
        if value and best[i][j] == best[i + 1][j + 1] + value:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return pairs


def say_the_same(ours: Token, theirs: Token) -> bool:
    """Tell whether the page's word can stand for the claim's."""
    if ours.is_number and theirs.is_number:
        return ours.key == theirs.key
    if ours.key == theirs.key or (len(ours.key) > 4 and theirs.key[:5] == ours.key[:5]):
        return not are_turned(ours, theirs)
    return relation(ours.key, theirs.key) >= Relation.NARROWER or theirs.key in like_words(ours.key)


def are_turning(ours: Token, theirs: Token) -> bool:
    """Tell whether two words are one of the pairs that turn a statement round wherever they stand."""
    return frozenset((ours.form, theirs.form)) in TURNS


def are_turned(ours: Token, theirs: Token) -> bool:
    """Tell whether one word is the opposite of the other."""
    return are_turning(ours, theirs) or theirs.key in opposites(ours.key)
