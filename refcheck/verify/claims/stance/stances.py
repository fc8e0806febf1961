"""How surely the page says what a claim says: what governs its words there, and the small words that turn them.

"Will lower the limits" shares all words with "is considering lower limits", "in women only" with "in women as well as
in men", "expected 31 million before" with "now expects 31 million". What bends the page's words stands before them in
the sentence, and what the claim has besides has no word of its own on the page.
"""

from collections.abc import Iterable, Set
from itertools import pairwise

from refcheck.text.number_words import FRACTIONS, SIMPLE_NUMBERS
from refcheck.verify.claims.binding.tellers import TELLING
from refcheck.verify.claims.binding.ties import Ties, links_at
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.meaning.lexicon import opposites
from refcheck.verify.claims.reading.polarity import has_negation
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.claims.stance.bends import (
    AGAINST,
    CONSIDERING,
    PLANNING,
    POSSIBLE,
    RANK_PLANNED,
    SEEKING,
    bend_of,
    stems_of_words,
)
from refcheck.verify.syntax.links import Role

_NAMING = TELLING | stems_of_words(
    """name call list mention present unveil reveal outline propose welcome criticise criticize condemn support oppose
    discuss demand request"""
)
_ENDING = stems_of_words(
    "end stop cease abolish scrap drop lose close until last former abandon quit leave halt remove lift"
)
_OBLIGED = stems_of_words("must oblige compel mandate order instruct")
_TO_COME = frozenset("will would should must shall to going".split())
_DONE = ("VBD", "VBN")
_PRESENT = ("VBP", "VBZ")
_OPENING = CONSIDERING | SEEKING | POSSIBLE | AGAINST | _OBLIGED
_ONLY = frozenset("only solely exclusively alone".split())
_BOUNDED = _ONLY | frozenset("just merely not no none but except without nowhere few limited".split())
_FORMER = frozenset("previously formerly originally initially".split())
_NOW = frozenset("now currently today still nowadays".split())
_WAS = frozenset(
    """previous previously former formerly original originally initial initially earlier before from was were had then
    once""".split()
)
_MOST = frozenset("majority most".split())
_ALL_OF_THEM = frozenset("unanimous unanimously".split())
_BEHIND_CONTRASTS = frozenset("to by on in for with from of the a an".split())
_REACH = 4


def find_stance(ties: Ties) -> Doubt | None:
    """Give the first way in which the best sentence says less than the claim, or says it less surely."""
    if ties.best < 0:
        return None
    sentence = ties.page.sentences[ties.best]
    return (
        _find_denial(ties, sentence)
        or _find_bent(ties, sentence)
        or _find_contrast(ties, sentence)
        or _find_small_word(ties, sentence)
    )


def _find_bent(ties: Ties, sentence: Sentence) -> Doubt | None:
    """Find a verb of the claim that the page has only under another one: planned, considered, denied."""
    ours = ties.sentence
    own = ours.forms_and_stems
    links = links_at(ties.page, ties.best)
    for at, verb in ties.links.verbs.items():
        if ours.forms[at].endswith("ing"):
            continue
        is_open = _is_open(ours, at, sentence)
        is_to_come = is_open or not own.isdisjoint(PLANNING | _TO_COME)
        places = _places_of(ties, at)
        bends = [bend_of(links, sentence, place, own) for place in places]
        if not any(_is_told_at(ties, at, place) for place in places):
            least = RANK_PLANNED + (is_to_come or verb.tag not in _DONE or bool(verb.modal))
            bent = _find_bent_elsewhere(ties, at, own, least) if not is_open else None
            if bent is not None:
                return bent
        if not bends or any(rank == 0 for rank, _ in bends):
            continue
        rank, word = min(bends)
        is_told_as_done = verb.tag in _DONE and not verb.modal
        is_plan = verb.tag in _PRESENT and sentence.stems[word] in PLANNING and word in links.verbs
        is_weaker = rank == RANK_PLANNED and not is_to_come and (is_told_as_done or (is_plan and not verb.modal))
        if is_weaker or (rank > RANK_PLANNED and not is_open):
            return _doubt(DoubtKind.MODALITY, ties, at, sentence, word)
    return None


def _is_told_at(ties: Ties, verb: int, place: int) -> bool:
    """Tell whether the best sentence has the verb itself, or a like one of what the claim says it of."""
    if ties.page.sentences[ties.best].stems[place] == ties.sentence.stems[verb]:
        return True
    number = ties.numbers.get(verb, -1)
    tied = {first: roles for (first, second), roles in ties.edges.items() if second == number}
    objects = [first for first, roles in tied.items() if any(role == Role.OBJECT for role, _ in roles)]
    return any(ties.is_tied_at(first, number, (ties.best, place)) for first in objects or tied)


def _is_open(ours: Sentence, verb: int, theirs: Sentence) -> bool:
    """Tell whether a claim has its verb as no plain fact: by a word before it, or one that the page lacks.

    A word behind it that both have says nothing of it: "made the payments depend on access".
    """
    own = ours.forms_and_stems
    before = {*ours.forms[: verb + 1], *ours.stems[: verb + 1]}
    is_owed = ("have", "to") in pairwise(ours.forms) or ("has", "to") in pairwise(ours.forms)
    is_weak = not before.isdisjoint(_OPENING) or not (own & _OPENING).issubset({*theirs.stems, *theirs.forms})
    return is_weak or is_owed or has_negation(ours)


def _find_bent_elsewhere(ties: Ties, verb: int, own: Set[str], least: int) -> Doubt | None:
    """Find a verb that the best sentence lacks and others have as possible: "did not say whether it would strike".

    `least` is how far from a fact it must be told there.
    """
    number, own_stem = ties.numbers.get(verb, -1), ties.sentence.stems[verb]
    found: Doubt | None = None
    for index, place in ties.places.get(number, ()):
        sentence = ties.page.sentences[index]
        if place < 0 or sentence.stems[place] != ties.sentence.stems[verb]:
            continue
        rank, word = bend_of(links_at(ties.page, index), sentence, place, own)
        if rank < least:
            return None
        found = found or _doubt(DoubtKind.MODALITY, ties, verb, sentence, word)
    is_told_of_it = any(ties.are_tied(first, second) for first, second in ties.edges if second == number)
    exact = [(i, at) for i, at in ties.places.get(number, ()) if ties.page.sentences[i].stems[at] == own_stem]
    is_nowhere_else = len(exact) == len(ties.places.get(number, ()))
    is_near = any(abs(index - ties.best) == 1 for index, _ in exact)
    return found if is_told_of_it or is_nowhere_else or is_near else None


def _places_of(ties: Ties, verb: int) -> list[int]:
    """Give where the best sentence has a verb of the claim, or what the verb is done to where it has another verb.

    What somebody announces or names may well be only planned.
    """
    is_told = ties.sentence.stems[verb] in _NAMING
    objects = [n.at for n in ties.links.of(verb) if n.role == Role.OBJECT and not n.is_head and not is_told]
    for at in (verb, *objects):
        number = ties.numbers.get(at, -1)
        places = [place for index, place in ties.places.get(number, ()) if index == ties.best and place >= 0]
        stems = ties.page.sentences[ties.best].stems
        if places:
            return [place for place in places if stems[place] == ties.sentence.stems[at]] or places
    return []


def _find_contrast(ties: Ties, sentence: Sentence) -> Doubt | None:
    """Find a word that the page has as what it is not: "not pay but rosters", "rather than drought"."""
    if has_negation(ties.sentence) or not {"but", "rather", "instead"}.isdisjoint(ties.sentence.forms):
        return None
    for at, number in ties.numbers.items():
        places = [place for index, place in ties.places[number] if index == ties.best and place >= 0]
        if places and all(_is_contrasted(sentence, place) for place in places):
            return _doubt(DoubtKind.OPPOSITE, ties, at, sentence, places[0])
    return None


def _is_contrasted(sentence: Sentence, place: int) -> bool:
    before = sentence.forms[max(0, place - 2) : place]
    if "not" in before and "only" not in sentence.forms[place - 1 : place + 1]:
        following = sentence.forms[place + 1 : place + 1 + _REACH]
        is_noun_behind = before[-1] in ("not", "the", "a", "an", "by", "for", "of", "in", "from", "to")
        return is_noun_behind and "but" in following
    if before[-1:] and before[-1] in _BEHIND_CONTRASTS:
        before = sentence.forms[max(0, place - 3) : place - 1]  # "rather than to drought"
    return before[-2:] == ("rather", "than") or before[-2:] == ("instead", "of")


def _find_denial(ties: Ties, sentence: Sentence) -> Doubt | None:
    """Find "no longer" where the page denies nothing near, and says the opposite of nothing."""
    forms = ties.sentence.forms
    at = next((at for at, form in enumerate(forms[:-1]) if form == "no" and forms[at + 1] == "longer"), None)
    if at is None:
        return None
    near = ties.page.sentences[max(0, ties.best - 1) : ties.best + 2]
    known = frozenset[str]().union(*(other.content for other in near))
    is_opposed = any(not known.isdisjoint(opposites(stem_)) for stem_ in ties.words.stems)
    is_ended = not known.isdisjoint(_ENDING)
    if is_opposed or is_ended or any(has_negation(other) for other in near):
        return None
    return _doubt(DoubtKind.OPPOSITE, ties, at, sentence, 0)


def _find_small_word(ties: Ties, sentence: Sentence) -> Doubt | None:
    """Find "only", "previously" or "a majority" for what the page says without it, of now, or of all."""
    ours, theirs = ties.sentence, set(sentence.forms)
    pairs: tuple[tuple[Iterable[str], bool], ...] = (
        (_ONLY, theirs.isdisjoint(_BOUNDED) or {"well", "as"} <= theirs),
        (_MOST, not theirs.isdisjoint(_ALL_OF_THEM)),
    )
    for at, form in enumerate(ours.forms):
        for words, is_otherwise in pairs:
            is_denied = "not" in ours.forms[max(0, at - 2) : at]  # "not the only concern"
            if form in words and is_otherwise and not is_denied and not _counts(ours, at):
                return _doubt(DoubtKind.SLOT, ties, at, sentence, 0)
        if form in _FORMER and ours.forms[at + 1 : at + 2] != ("than",) and _is_of_now(ties, sentence, at):
            return _doubt(DoubtKind.DATE, ties, at, sentence, 0)
    return None


def _counts(sentence: Sentence, at: int) -> bool:
    """Tell whether "only" makes little of a figure: "only 44 percent"."""
    following = sentence.forms[at + 1 : at + 3]
    return any(
        form[:1].isdecimal() or form in ("about", "a") or form in SIMPLE_NUMBERS or form in FRACTIONS
        for form in following
    )


def _is_of_now(ties: Ties, sentence: Sentence, at: int) -> bool:
    """Tell whether the verb beside "previously" is told of now on the page."""
    stems = {ties.sentence.stems[verb] for verb in ties.links.verbs if abs(verb - at) <= _REACH}
    for place, stem_ in enumerate(sentence.stems):
        beside = sentence.forms[max(0, place - 2) : place + 2]
        if stem_ in stems and not _NOW.isdisjoint(beside) and _WAS.isdisjoint(beside):
            return True
    return False


def _doubt(kind: DoubtKind, ties: Ties, at: int, sentence: Sentence, place: int) -> Doubt:
    word, other = ties.sentence.words[at], sentence.words[min(place, len(sentence.words) - 1)]
    start, end = (0, len(sentence.text.rstrip())) if place == 0 else (other.start, other.end)
    claimed = ties.claim.text[word.start : word.end]
    return Doubt(kind, claimed, sentence.text[start:end], sentence.start + start, sentence.start + end)
