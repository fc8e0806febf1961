"""What stands before a verb as its subject and behind it as its object, read from a sentence without a parser.

Decisions:
    2026-11-22: the phrase is read word by word from the verb outwards and says "open" wherever a pronoun, a shared
    subject or an unclear turn stands in the way, because a subject read wrongly would doubt an honest claim.
"""

from enum import StrEnum
from typing import NamedTuple

from refcheck.text.number_words import SIMPLE_NUMBERS
from refcheck.text.words import PAST_FORMS, is_stopword
from refcheck.verify.claims.meaning.lexicon import is_noun, is_verb
from refcheck.verify.claims.reading.sentence import Sentence

_REACH = 26  # words to one side of a verb that are read
_PRONOUNS = frozenset("he she it they we i you who which that this these those one both others some many".split())
_DETERMINERS = frozenset("the a an this that these those its their his her our my no any some every each all".split())
_PREPOSITIONS = frozenset(
    "of in at from for by on to with about near under over between among during since across against into".split()
)
_STARTING = frozenset(
    """but while whereas although though because when if until unless so that after before as since where than
    whether how why what""".split()
)
_RELATIVE = frozenset("who which that whose whom".split())
_AUXILIARIES = frozenset(
    """is are was were be been being has have had having will would can could may might must shall should did does do
    not never also already still only just even then now always to n't cannot""".split()
)
_HARD = frozenset(';:()[]“”"–—')


class Known(StrEnum):
    """How much a phrase tells of who is meant."""

    NAMED = "named"
    """It says who, by a name or a noun."""
    NUMBER = "number"
    """It is a figure alone: "twelve have arrived"."""
    REFERRING = "referring"
    """It is a pronoun, or "the company"."""
    OPEN = "open"
    """Nothing surely is its subject."""


class Phrase(NamedTuple):
    """The words of a phrase, by their numbers in the sentence, nearest to the verb first."""

    known: Known
    words: tuple[int, ...]


_OPEN = Phrase(Known.OPEN, ())


def gap_before(sentence: Sentence, at: int) -> str:
    """Give what stands between a word and the one before it."""
    return sentence.text[sentence.words[at - 1].end : sentence.words[at].start] if at else ""


def subject_before(sentence: Sentence, verb: int) -> Phrase:
    """Read the phrase that a verb is said of."""
    at = verb - 1
    while at >= 0 and (sentence.forms[at] in _AUXILIARIES or sentence.forms[at].endswith("ly")):
        if not _HARD.isdisjoint(gap_before(sentence, at + 1)):
            return _OPEN
        at -= 1
    if at < 0 or not _HARD.isdisjoint(gap_before(sentence, at + 1)):
        return _OPEN
    first = sentence.forms[at]
    if first == "one" and at > 1 and sentence.capital[at - 1]:
        return Phrase(Known.NAMED, (at - 1,))  # "the Ethiopian one"
    if first in _PRONOUNS:
        return Phrase(Known.REFERRING, ()) if first not in _RELATIVE else _behind_relative(sentence, at)
    if first in _STARTING or first in _PREPOSITIONS or first in ("and", "or", "nor"):
        return _OPEN  # "and asked": the subject is shared
    if "," in gap_before(sentence, at + 1):
        return _around_insertion(sentence, at)
    words = _phrase_ending(sentence, at)
    return _as_phrase(sentence, words)


def _phrase_ending(sentence: Sentence, last: int) -> list[int]:
    """Give the words of a phrase from its last one: nouns, and what they are joined to by prepositions."""
    words: list[int] = []
    at = last
    while at >= 0 and last - at < _REACH:
        form = sentence.forms[at]
        if form in _STARTING or form in _RELATIVE:
            break
        if _is_finite(sentence, at) and words and sentence.forms[at + 1] != "by":  # "economists polled by the paper"
            break
        is_small = is_stopword(form)
        if not is_small or form in SIMPLE_NUMBERS:
            words.append(at)
        gap = gap_before(sentence, at)
        if at == 0 or not _HARD.isdisjoint(gap) or "," in gap:
            break
        before = sentence.forms[at - 1]
        if form in _DETERMINERS and before not in _PREPOSITIONS and before not in ("and", "or", "nor", "all", "both"):
            break  # "in an answer to the forum | the labour ministry wrote"
        at -= 1
    return words


def _is_finite(sentence: Sentence, at: int) -> bool:
    """Tell whether a word surely is a verb of its own here."""
    form = sentence.forms[at]
    if form in ("is", "are", "was", "were", "has", "have", "had", "will", "would", "said", "says"):
        return True
    before = sentence.forms[at - 1] if at else ""
    is_described = before in _DETERMINERS or before in _PREPOSITIONS
    is_past = form in PAST_FORMS or (form.endswith("ed") and is_verb(sentence.stems[at]))
    return is_past and not is_described and not sentence.capital[at] and not is_noun_form(form)


def is_noun_form(form: str) -> bool:
    """Tell whether a word that looks like a past form is a noun or an adjective of its own."""
    return form in ("united", "red", "seed", "bed", "need", "speed", "breed", "hundred", "led", "left", "cut", "set")


def _as_phrase(sentence: Sentence, words: list[int]) -> Phrase:
    if not words:
        return _OPEN
    figures = [at for at in words if sentence.forms[at][0].isdecimal() or sentence.forms[at] in SIMPLE_NUMBERS]
    if len(figures) == len(words):
        return Phrase(Known.NUMBER, tuple(words))
    opening = words[-1]
    before = sentence.forms[opening - 1] if opening else ""
    is_plain = len(words) == 1 and not sentence.capital[words[0]]
    if is_plain and before in ("the", "this", "that", "these", "those", "its", "their", "his", "her"):
        return Phrase(Known.REFERRING, tuple(words))
    return Phrase(Known.NAMED, tuple(words))


def _behind_relative(sentence: Sentence, at: int) -> Phrase:
    """Read what "who" or "which" goes back to: the phrase right before it."""
    if at == 0 or not _HARD.isdisjoint(gap_before(sentence, at)) or not is_noun_before(sentence, at):
        return _OPEN
    return _as_phrase(sentence, _phrase_ending(sentence, at - 1))


def is_noun_before(sentence: Sentence, at: int) -> bool:
    """Tell whether the word before one can be what a relative word goes back to."""
    return sentence.capital[at - 1] or is_noun(sentence.stems[at - 1])


def _around_insertion(sentence: Sentence, last: int) -> Phrase:
    """Read the phrases on both sides of "…, the poorest of the three, relies": either is who is meant."""
    words: list[int] = []
    at = last
    for _ in range(4):
        piece = _phrase_ending(sentence, at)
        words += piece
        first = min(piece, default=at)
        while first and "," not in gap_before(sentence, first) and _HARD.isdisjoint(gap_before(sentence, first)):
            first -= 1
        if first == 0 or "," not in gap_before(sentence, first):
            break
        at = first - 1
    return _as_phrase(sentence, words) if words else _OPEN


def object_behind(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Give the telling words behind a verb, up to where another statement begins."""
    words: list[int] = []
    for at in range(verb + 1, min(len(sentence.words), verb + _REACH)):
        form = sentence.forms[at]
        if not _HARD.isdisjoint(gap_before(sentence, at)) or form in _STARTING - {"as", "than", "that"}:
            break
        if not is_stopword(form):
            words.append(at)
    return tuple(words)
