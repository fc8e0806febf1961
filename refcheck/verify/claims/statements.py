"""Whether the verbs of a claim stand where the page speaks of the same things, or only somewhere on it.

"The road has reopened" shares every word but its verb with "the road remains closed". A verb that no sentence with
the claim's other words has, in that form, in one of its meaning or in one that may stand for it and goes the same
way, is what the page does not say.
"""

from typing import NamedTuple

from refcheck.text.words import PAST_FORMS, is_stopword
from refcheck.verify.claims.directions import Direction, direction_of
from refcheck.verify.claims.facts import ClaimFacts
from refcheck.verify.claims.lexicon import is_noun, is_verb, like_words, near_words
from refcheck.verify.claims.page import PageIndex
from refcheck.verify.claims.predicates import Company
from refcheck.verify.claims.sentence import Sentence
from refcheck.verify.claims.standing import Mode, Standing, standing_of
from refcheck.verify.claims.words import LIGHT

_COMPANY = 0.45  # share of the claim's other words that a sentence with the verb must have
_COMPANY_OF_LIKE = 0.5  # … with a word that may only stand for it
_BEGINNING = 5  # letters from which two words may be forms of one
_OF_NOUNS = ("er", "ers", "or", "ors", "ion", "ions", "ment")
_BEFORE_OBJECTS = frozenset("a an the its their his her that no any".split())
_BEFORE_VERBS = frozenset("to will would can could may might must shall should not he she it they".split())


class UnheldVerb(NamedTuple):
    """A verb of a claim that no sentence about the same things has."""

    text: str
    is_nowhere: bool
    """Whether the page has it in no form and in no meaning of it, of other things neither."""


def find_unheld_verbs(facts: ClaimFacts, page: PageIndex) -> list[UnheldVerb]:
    """Give the verbs of a claim that no sentence about the same things has; those of telling are left out."""
    return [verb for part in facts.parts for verb in _unheld_in(part, page)]


def _unheld_in(claim: ClaimFacts, page: PageIndex) -> list[UnheldVerb]:
    company = Company(claim, page)
    sentence = claim.sentence
    return [
        UnheldVerb(claim.text[word.start : word.end], not page.places(sentence.stems[at]))
        for at, word in enumerate(sentence.words)
        if _is_telling_verb(claim, at) and not _is_held(claim, at, page, company)
    ]


def _is_telling_verb(claim: ClaimFacts, at: int) -> bool:
    sentence = claim.sentence
    form, stem_ = sentence.forms[at], sentence.stems[at]
    before = sentence.forms[at - 1] if at else ""
    is_light = is_stopword(form, claim.language) or form in LIGHT or claim.weight(stem_) < 1.0
    after = sentence.forms[at + 1] if at + 1 < len(sentence.forms) else ""
    is_formed = form.endswith(("ed", "ing")) or form in PAST_FORMS or before in _BEFORE_VERBS
    is_formed = is_formed or not (is_noun(stem_) or form.endswith(_OF_NOUNS))
    is_formed = is_formed or (form.endswith("s") and after in _BEFORE_OBJECTS)
    return is_formed and not is_light and not sentence.capital[at] and is_verb(stem_)


def _is_held(claim: ClaimFacts, at: int, page: PageIndex, company: Company) -> bool:
    """Tell whether a sentence about the same things has the verb, as firmly, or a word that goes the same way."""
    stem_ = claim.sentence.stems[at]
    without = frozenset({stem_})
    ours = standing_of(claim.sentence, at)
    places = [page.sentences[index] for index in page.places(stem_) if company.of(index, without) >= _COMPANY]
    if places:
        meant = near_words(stem_).difference(claim.content)
        return any(_says_as_much(ours, stem_, meant, sentence) for sentence in places)
    direction = direction_of(claim.sentence.forms[at])
    if direction is not None:
        return _goes_its_way(direction, without, page, company)
    others = like_words(stem_) | set(page.beginnings.get(stem_[:_BEGINNING], ()) if len(stem_) >= _BEGINNING else ())
    return any(
        company.of(index, without) >= _COMPANY_OF_LIKE
        for other in sorted(others.difference(claim.content))
        for index in page.postings.get(other, ())
    )


def _says_as_much(ours: Standing, stem_: str, meant: frozenset[str], sentence: Sentence) -> bool:
    """Tell whether a sentence has the verb, or else a word of its meaning, as the claim has it: stated or denied.

    What the page has as planned or alleged is not said as a fact.
    """
    wanted = {stem_} if stem_ in sentence.content else meant
    places = [at for at, other in enumerate(sentence.stems) if other in wanted]
    most = max(ours.mode, Mode.PLANNED) if ours.mode else Mode.FACT
    theirs = [standing_of(sentence, at) for at in places]
    return not places or any(each.is_denied == ours.is_denied and each.mode <= most for each in theirs)


def _goes_its_way(direction: Direction, without: frozenset[str], page: PageIndex, company: Company) -> bool:
    """Tell whether a sentence about the same things tells this direction and no other."""
    for index, sentence in enumerate(page.sentences):
        if company.of(index, without) >= _COMPANY:
            told = {direction_of(form) for form in sentence.forms} - {None}
            if told == {direction}:
                return True
    return False
