"""Whether a claim's words hold together on the page, or were picked from several of its statements.

A claim that joins two statements of a page shares every word with it: "Germany takes 41 percent" with "the Netherlands
remains the biggest buyer, taking 41 percent, followed by Germany". What gives it away is that a word which it needs
stands in another sentence or clause, or that another one of its kind stands nearer to the rest.

Decisions:
    2026-11-22: four signs, chosen on honest claims and on the same with one word taken from elsewhere on the page:
    together they keep four of five honest claims and stop every other one that was put together. They leave a claim
    open and never accuse it.
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from refcheck.text.words import is_stopword
from refcheck.verify.claims.binding.bindings import Binding
from refcheck.verify.claims.binding.directions import direction_of, told_directions
from refcheck.verify.claims.binding.misplaced import are_of_one_kind
from refcheck.verify.claims.binding.ties import links_at
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.finding.word_places import Held, WordPlaces
from refcheck.verify.claims.finding.words import LIGHT
from refcheck.verify.claims.meaning.capitals import are_one_government
from refcheck.verify.claims.meaning.lexicon import is_noun, is_verb
from refcheck.verify.claims.meaning.qualified import find_qualified
from refcheck.verify.claims.reading.clauses import BREAKING, statements_of, subject_shared_with
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.polarity import has_negation
from refcheck.verify.claims.reading.sentence import Sentence

_SENTENCES_READ = 6
_TOPICAL = 0.12  # share of a page's sentences with a word that makes it one which the others may leave unsaid
_NEARER = 0.3  # by how much another detail's company must be the better one
_TOGETHER = 0.65  # share of a claim that one place must have: below it a page supports what is put together from it
_REST = 0.55  # share of a claim that a sentence must have before it says "the rest" of it
_MOST_WORDS = 10  # that a claim may tell; a longer one is told in several sentences of the page
_SHORT = 7  # … up to which it is told in one of them
_ONE_STATEMENT = 0.95  # share of the words in the best sentence that one of its statements must have
_TAKING_UP = frozenset("he she it they its their his her this these".split())
"""Words that open a sentence which goes on about what the one before it tells."""
_PERSONAL = frozenset("he she his her him".split())
_BACK = 3  # sentences from a pronoun to the name that it means
_REACH = 3  # words to each side in which another word may stand in a missing one's place
_OPENING = 2  # words at the beginning of a statement
_NONE = frozenset("no none neither nobody few hardly".split())
SUMMING_UP = frozenset(
    """country region city town village company government economy bank patients scientists researchers experts authors
    residents workers people firm group participants respondents study survey report team museum project plan authors
    ministry club union agency organisation organization""".split()
)
"""Nouns that sum up what a page is about, where it goes on with "it" or "they"."""
_LEADING = frozenset("of for with from to by in on at about".split())
_JOINING = BREAKING | {"and", "having", "despite", "when"}


class Scatter(StrEnum):
    """Why the words of a claim do not hold together."""

    REPLACED = "replaced"
    """Where the page says the rest, it has another word of the kind."""
    ELSEWHERE = "elsewhere"
    """One noun behind a preposition stands in a sentence of its own."""
    NEARER = "nearer"
    """Another figure, date or name stands nearer to the rest."""
    DENIED = "denied"
    """The page says it of none."""
    PARTED = "parted"
    """Two statements of a sentence share the words."""
    FILLED = "filled"
    """Another word has its place in the best sentence."""
    APART = "apart"
    """No place of the page has most of the words."""
    BOUND = "bound"
    """A figure that the page's allows only because it is a bound."""


class Scattered(NamedTuple):
    """A sign that a claim was put together, the claim's words that show it, and the page's in their place.

    `place` is where the sentence stands that shows it, None where that is the best passage.
    """

    sign: Scatter
    claim: str
    page: str
    place: int | None = None


def find_scattered(
    claim: ClaimFacts, page: PageIndex, ranked: Sequence[Candidate], bindings: Sequence[Binding]
) -> Scattered | None:
    """Give the first sign that a claim of one sentence was put together from several statements of the page."""
    nearer = _find_nearer(claim, bindings)
    if nearer is not None:
        return nearer
    words = WordPlaces(claim, page)
    held = {candidate.index: words.held_by(candidate.index) for candidate in ranked[:_SENTENCES_READ]}
    if not held or not words.at:
        return None
    best = max(held, key=lambda index: (words.share(held[index]), -index))
    if _is_apart(words, held):
        return Scattered(Scatter.APART, "", "", page.sentences[best].start)
    qualified = find_qualified(words, page.sentences[best], held[best])
    if qualified is not None:
        return Scattered(Scatter.FILLED, *qualified, page.sentences[best].start)
    denied = _find_denied(words, page.sentences[best], held[best])
    return denied or _find_replaced(words, best, held[best]) or _find_parted(words, page.sentences[best], held[best])


def _find_nearer(claim: ClaimFacts, bindings: Sequence[Binding]) -> Scattered | None:
    for binding in bindings:
        own = binding.own.share if binding.own is not None else 0.0
        rival = binding.rival
        if rival is None or rival.share - own < _NEARER or not are_of_one_kind(binding):
            continue
        words, other = binding.detail.text_in(claim.sentence), rival.detail.text_in(rival.sentence)
        if are_one_government(words, other):
            continue  # "Moscow" for "Russia"
        is_beside = binding.own is not None and binding.own.sentence is rival.sentence
        if is_beside and words != other:
            return Scattered(Scatter.NEARER, words, other, rival.sentence.start)
    return None


def _is_apart(words: WordPlaces, held: Mapping[int, Held]) -> bool:
    """Tell whether no place has most of a claim's words, in any form.

    A short claim is told in one sentence, with the names before a "he" or "she" that opens it, a longer one in three
    that follow each other, and the longest wherever the page goes on about it.
    """
    sentences, length = words.page.sentences, len(words.at)
    if length > _MOST_WORDS:
        return words.share({number for numbers in held.values() for number in numbers}) < _TOGETHER
    for index, numbers in held.items():
        told = set(numbers)
        if length > _SHORT:
            near = range(max(0, index - 1), min(len(sentences), index + 2))
            told.update(number for other in near for number in held.get(other) or words.held_by(other))
        else:
            for before in before_pronouns(sentences, index):
                told.update(n for n in words.held_by(before) if words.claim.sentence.capital[words.at[n]])
            if index and sentences[index].forms[0] in _TAKING_UP:
                told.update(held.get(index - 1) or words.held_by(index - 1))
        if words.share(told) >= _TOGETHER:
            return False
    return True


def before_pronouns(sentences: Sequence[Sentence], index: int) -> Iterator[int]:
    """Give the sentences before one that opens with "he" or "she", up to the one that names whom it means."""
    if sentences[index].forms[:1] not in (("he",), ("she",)):
        return
    for before in range(index - 1, max(-1, index - _BACK - 1), -1):
        yield before
        if _PERSONAL.isdisjoint(sentences[before].forms):
            return


def _find_replaced(words: WordPlaces, best: int, held: Held) -> Scattered | None:
    """Find a word that stands on the page, but neither in the best sentence nor around it."""
    page = words.page
    if words.share(held) < _REST or len(words.at) > _MOST_WORDS:
        return None  # it says too little of the rest
    missing = [number for number in range(len(words.at)) if number not in held]
    places, ways = words.claim.sentence.starts, told_directions(page.sentences[best])
    far = [
        number
        for number in missing
        if _is_elsewhere(words.stems[number], page)
        and direction_of(words.claim.sentence.forms[words.at[number]]) not in ways
        and not (words.claim.sentence.forms[words.at[number]] in SUMMING_UP and page.sentences[best].has_pronoun)
        and not any(start <= places[words.at[number]] < end for start, end in words.claim.figure_spans)
    ]
    around = {n for n in far for index in (best - 1, best + 1) if index in page.places(words.stems[n])}
    for number in far:
        is_name = words.claim.sentence.capital[words.at[number]] and words.at[number] > 0
        rival = _rival_of(words, held, best, number) if is_name or number not in around else ""
        if rival:
            return Scattered(Scatter.REPLACED, words.text(number), rival)
    if len(far) == len(missing) == 1 and far[0] not in around and _is_added(words.claim.sentence, words.at[far[0]]):
        return Scattered(Scatter.ELSEWHERE, words.text(far[0]), "")
    return None


def _is_added(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is what a statement stands without: a noun right behind a preposition."""
    return at > 0 and not sentence.capital[at] and sentence.forms[at - 1] in _LEADING and is_noun(sentence.stems[at])


def _is_elsewhere(stem_: str, page: PageIndex) -> bool:
    """Tell whether the page has a word in some sentences, but is not about it throughout."""
    places = page.places(stem_)
    if any(stem_ in line.content for line in page.metadata) or len(places) >= max(3, _TOPICAL * len(page.sentences)):
        return False
    return bool(places) or bool(page.like_places(stem_))


def _rival_of(words: WordPlaces, held: Held, index: int, number: int) -> str:
    """Give a word of a missing one's class that a sentence has beside the words that go before and behind it."""
    claim, sentence = words.claim.sentence, words.page.sentences[index]
    ours, theirs = words.claim.links, links_at(words.page, index)
    mine = words.at[number]
    before = next((held[other] for other in range(number - 1, -1, -1) if held.get(other)), [])
    behind = next((held[other] for other in range(number + 1, len(words.at)) if held.get(other)), [])
    taken = {place for places in held.values() for place in places}
    for near in (*before, *behind):
        for at in range(max(0, near - _REACH), min(len(sentence.forms), near + _REACH + 1)):
            is_free = at not in taken and sentence.forms[at] not in LIGHT and not is_stopword(sentence.forms[at])
            is_alike = mine in ours.verbs or at not in theirs.verbs
            if is_free and is_alike and _are_of_one_class(claim, mine, sentence, at):
                word = sentence.words[at]
                return sentence.text[word.start : word.end]
    return ""


def _are_of_one_class(ours: Sentence, mine: int, theirs: Sentence, other: int) -> bool:
    """Tell whether two words could change places: two names, two nouns of one number, two verbs of one ending."""
    if ours.capital[mine] and mine > 0:
        return theirs.capital[other]
    if theirs.capital[other]:
        return False
    first, second = ours.forms[mine], theirs.forms[other]
    stems = ours.stems[mine], theirs.stems[other]
    if all(map(is_noun, stems)) and first.endswith("s") == second.endswith("s"):
        return True
    return all(map(is_verb, stems)) and first[-2:] == second[-2:]


def _find_denied(words: WordPlaces, sentence: Sentence, held: Held) -> Scattered | None:
    """Find a statement about none ("no country has reported a drop") behind a claim that denies nothing."""
    if has_negation(words.claim.sentence):
        return None
    for statement in statements_of(sentence):
        opening = sentence.forms[statement.start : statement.start + _OPENING]
        denying = next((form for form in opening if form in _NONE), None) if opening[:2] != ("a", "few") else None
        has_words = any(at in statement for places in held.values() for at in places)
        if denying is not None and has_words and "longer" not in opening:
            first = min(number for number in held if any(at in statement for at in held[number]))
            return Scattered(Scatter.DENIED, words.text(first), denying)
    return None


def _find_parted(words: WordPlaces, sentence: Sentence, held: Held) -> Scattered | None:
    """Find a sentence of several statements of which none has all the words of one that the claim makes."""
    statements = statements_of(sentence)
    if len(statements) < 2 or not held or not _JOINING.isdisjoint(words.claim.sentence.forms):
        return None
    links = links_at(words.page, words.page.positions[sentence.start])
    told_by = [
        {*statement, *subject_shared_with(sentence, links, statements, at)} for at, statement in enumerate(statements)
    ]
    for ours in statements_of(words.claim.sentence):
        mine = {number: places for number, places in held.items() if words.at[number] in ours}
        shares = [{n for n, places in mine.items() if not places or not told.isdisjoint(places)} for told in told_by]
        most = max(shares, key=words.share)
        if words.share(most) < _ONE_STATEMENT * words.share(mine):
            number = next(number for number in sorted(mine) if number not in most)
            return Scattered(Scatter.PARTED, words.text(number), sentence.text)
    return None
