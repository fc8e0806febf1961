"""Words of a claim that the page lacks, where the page has another word in their place that may say the same.

"Beat the course record" and "breaking the course record" differ in a verb that no dictionary relates. The page's word
stands beside the same neighbours, is of the same part of speech and no opposite: it excuses the claim's, by half.
"""

from collections.abc import Sequence

from refcheck.text.words import PAST_FORMS, is_stopword
from refcheck.verify.claims.facts import ClaimFacts
from refcheck.verify.claims.lexicon import Relation, is_known, like_words, near_words, parts_of_speech, relation
from refcheck.verify.claims.page import PageIndex
from refcheck.verify.claims.polarity import has_negation
from refcheck.verify.claims.sentence import Sentence

_NEIGHBOURS = 2  # content words to each side of a word that its stand-in must be as near to
_BEFORE_VERBS = frozenset("to will would can could may might must shall should not he she it they".split())
_NEGATING = ("un", "non", "dis", "in", "im")
_RANKS = frozenset("chief vice deputy prime first second senior junior assistant general".split())


def find_like(claim: ClaimFacts, at: int, page: PageIndex, sentences: Sequence[int]) -> list[int]:
    """Give the sentences that have a word which may stand for the claim's; ranks ("chief executive") have none."""
    stem_ = claim.sentence.stems[at]
    like = like_words(stem_)
    before = claim.sentence.forms[at - 1] if at else ""
    if before in _RANKS:
        return []
    found = [index for index in sentences if not like.isdisjoint(page.sentences[index].content)]
    turned = next((stem_[len(p) :] for p in _NEGATING if stem_.startswith(p) and is_known(stem_[len(p) :])), None)
    if turned is not None:
        near = [page.sentences[index] for index in sentences]
        found += [i for i, one in zip(sentences, near, strict=True) if turned in one.content and has_negation(one)]
    return found


def has_stand_in(claim: ClaimFacts, at: int, page: PageIndex, sentences: Sequence[int]) -> bool:
    """Tell whether a sentence has a word of its own in the place of the claim's."""
    stem_ = claim.sentence.stems[at]
    is_first_clause = claim.sentence.words[at].start < claim.clause_spans[0][1]
    if not _is_verb_form(claim.sentence, at) or claim.sentence.capital[at]:
        return False
    if not is_first_clause and at != _first_verb(claim.sentence):
        return False  # what a claim adds behind a comma is told nowhere else in it
    places = [i for i, form in enumerate(claim.sentence.forms) if not is_stopword(form)]
    where = places.index(at)
    beside = {claim.sentence.stems[i] for i in places[max(0, where - _NEIGHBOURS) : where + _NEIGHBOURS + 1] if i != at}
    known = frozenset(claim.content)
    return any(_stands_in(stem_, beside, known, page.sentences[index]) for index in sentences)


def _is_verb_form(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is a verb by its dictionary entry and by its form or the word before it."""
    form = sentence.forms[at]
    before = sentence.forms[at - 1] if at else ""
    is_formed = form.endswith(("ed", "ing")) or form in PAST_FORMS or before in _BEFORE_VERBS
    return is_formed and "v" in parts_of_speech(sentence.stems[at])


def _first_verb(sentence: Sentence) -> int:
    return next((at for at in range(len(sentence.forms)) if _is_verb_form(sentence, at)), -1)


def _stands_in(stem_: str, beside: set[str], known: frozenset[str], sentence: Sentence) -> bool:
    content = [i for i, form in enumerate(sentence.forms) if not is_stopword(form)]
    met = [i for i, at in enumerate(content) if sentence.stems[at] in beside]
    for i, at in enumerate(content):
        other = sentence.stems[at]
        if other in known or sentence.capital[at] or not _is_verb_form(sentence, at):
            continue
        if not any(0 < abs(i - place) <= _NEIGHBOURS for place in met) or not known.isdisjoint(near_words(other)):
            continue
        if relation(stem_, other) not in (Relation.OPPOSITE, Relation.SIBLING):
            return True
    return False
