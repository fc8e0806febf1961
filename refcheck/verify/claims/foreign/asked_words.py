"""Which words of a claim a page must have, what share of them a sentence has, and how often each of both denies."""

from collections.abc import Sequence
from typing import NamedTuple

from refcheck.datatypes.selectors import Span
from refcheck.text.patterns import late
from refcheck.text.word_rules import negations_of
from refcheck.text.wordlists import word_set
from refcheck.verify.claims.foreign.wordings import wordings_of
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_REACH = 4  # words between a preposition and what it leads to
_PREPOSITIONS = {
    "de": word_set(
        "in im an am auf aus bei beim mit nach zu zum zur für über unter seit bis um gegen ohne zwischen vor"
    ),
    "fr": word_set("a au aux dans en sur sous avec sans pour chez vers entre depuis contre"),
    "es": word_set("a al en con para sin sobre entre desde hasta hacia contra"),
    "it": word_set(
        "a al allo alla ai agli alle in nel nello nella nei nelle con su sul sulla per tra fra senza verso contro"
    ),
    "ru": word_set("в во на с со к ко у о об из за над под при для без через между против среди"),
}
"""Prepositions; those that may lead to who does something ("von", "par", "por", "da") are left out."""
_VERB_ENDINGS = {"ru": late(r"(?:л|ла|ло|ли|ть|ти|т|тся|ться|лся|лась|лось|лись|н|на|но|ны|м)$"), "de": late("$")}
"""Endings of words that may be verbs; in German every word without a capital may be one."""
_ARTICLES = {
    "fr": word_set("le la les l un une des du de d au aux ce cette ces son sa ses leur leurs"),
    "es": word_set("el la los las un una unos unas del de al este esta su sus"),
    "it": word_set("il lo la l i gli le un uno una del dello della dell dei degli delle di al alla ai alle suo sua"),
}
"""Small words behind which a noun or an adjective stands, no verb."""
_QUOTED = late(r"«[^«»]*»|„[^„“”]*[“”]|“[^“”]*”|\"[^\"]*\"")


class AskedWord(NamedTuple):
    """A word of a claim that a page must have.

    `is_verb` says that it may be one: only the sentence that tells the claim can have it. `is_adjunct` says that a
    preposition leads to it: nothing that does something or has it done to it.
    """

    text: str
    stem: str
    is_verb: bool
    is_adjunct: bool


def asked_words(claim: ClaimFacts) -> list[AskedWord]:
    """Give the claim's words that a page must have: none of figures, and none that only tell who says it."""
    wordings = wordings_of(claim.language)
    sentence = claim.sentence
    found: list[AskedWord] = []
    for at, (word, stem_) in enumerate(zip(sentence.words, sentence.stems, strict=True)):
        is_asked = stem_ in sentence.content and stem_ not in wordings.telling
        if is_asked and not is_within(word.start, claim.figure_spans):
            text = sentence.text[word.start : word.end]
            is_adjunct = _is_adjunct(sentence, at)
            is_verb = not is_adjunct and _may_be_verb(sentence, at)
            found.append(AskedWord(text, stem_, is_verb=is_verb, is_adjunct=is_adjunct))
    return found


def _is_adjunct(sentence: Sentence, at: int) -> bool:
    """Tell whether a preposition leads to a word, with small words and one more between them at most."""
    prepositions = _PREPOSITIONS.get(sentence.language, frozenset[str]())
    told = 0
    for before in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if sentence.forms[before] in prepositions:
            return True
        told += sentence.stems[before] in sentence.content
        gap = sentence.text[sentence.words[before].end : sentence.words[before + 1].start]
        if told > 1 or not gap.isspace():
            return False
    return False


def _may_be_verb(sentence: Sentence, at: int) -> bool:
    """Tell whether a word may be a verb, by what the language shows of it."""
    word = sentence.words[at]
    if sentence.text[word.start].isupper():
        return at == 0 and sentence.language != "de"
    ending = _VERB_ENDINGS.get(sentence.language)
    if ending is not None:
        return ending.search(word.form) is not None
    articles = _ARTICLES.get(sentence.language, frozenset[str]())
    return not at or sentence.forms[at - 1] not in articles


def share_of_words(claim: ClaimFacts, page: PageIndex, index: int, without: Sequence[Span]) -> float:
    """Give the weighed share of a claim's words, but those in the given places, that a sentence has as they are."""
    total = found = 0.0
    for word, stem_ in zip(claim.sentence.words, claim.sentence.stems, strict=True):
        if stem_ in claim.sentence.content and not is_within(word.start, without):
            weight = page.rarity(stem_)
            total += weight
            found += weight * page.places(stem_).get(index, 0.0)
    return found / total if total else 0.0


def deny_alike(claim: Sentence, page: Sentence) -> bool:
    """Tell whether a claim denies as often as a sentence of the page, be it that one of them quotes the denial."""
    ours, theirs = _denials(claim), _denials(page)
    return not ours.isdisjoint(theirs)


def _denials(sentence: Sentence) -> frozenset[int]:
    """Count the words that deny, with and without those in quotation marks, which may be names."""
    negations = negations_of(sentence.language)
    if negations.isdisjoint(sentence.forms):
        return frozenset({0})
    quoted = [match.span() for match in _QUOTED.finditer(sentence.text)]
    places = [word.start for word in sentence.words if word.form in negations]
    return frozenset({len(places), sum(not is_within(place, quoted) for place in places)})


def is_within(place: int, spans: Sequence[Span]) -> bool:
    """Tell whether a place lies in one of some spans."""
    return any(start <= place < end for start, end in spans)
