"""Words of a claim that the page lacks, where the page has another word in their place that may say the same.

"Beat the course record" and "breaking the course record" differ in a verb that no dictionary relates. The page's word
stands beside the same neighbours, is of the same part of speech and no opposite: it excuses the claim's, by half.
"""

from collections.abc import Sequence

from refcheck.text.words import is_stopword
from refcheck.verify.claims.facts import ClaimFacts
from refcheck.verify.claims.lexicon import Relation, like_words, near_words, parts_of_speech, relation
from refcheck.verify.claims.page import PageIndex, Sentence

_NEIGHBOURS = 2  # content words to each side of a word that its stand-in must be as near to
_RANKS = frozenset("chief vice deputy prime first second senior junior assistant general".split())


def find_like(claim: ClaimFacts, at: int, page: PageIndex, sentences: Sequence[int]) -> list[int]:
    """Give the sentences that have a word which may stand for the claim's; ranks ("chief executive") have none."""
    like = like_words(claim.sentence.stems[at])
    before = claim.sentence.forms[at - 1] if at else ""
    if not like or before in _RANKS:
        return []
    return [index for index in sentences if not like.isdisjoint(page.sentences[index].content)]


def has_stand_in(claim: ClaimFacts, at: int, page: PageIndex, sentences: Sequence[int]) -> bool:
    """Tell whether a sentence has a word of its own in the place of the claim's."""
    stem_ = claim.sentence.stems[at]
    kinds = parts_of_speech(stem_)
    before = claim.sentence.forms[at - 1] if at else ""
    if not kinds or before in _RANKS or claim.sentence.capital[at]:
        return False
    places = [i for i, form in enumerate(claim.sentence.forms) if not is_stopword(form)]
    where = places.index(at)
    beside = {claim.sentence.stems[i] for i in places[max(0, where - _NEIGHBOURS) : where + _NEIGHBOURS + 1] if i != at}
    known = frozenset(claim.content)
    return any(_stands_in(stem_, kinds, beside, known, page.sentences[index]) for index in sentences)


def _stands_in(stem_: str, kinds: frozenset[str], beside: set[str], known: frozenset[str], sentence: Sentence) -> bool:
    content = [i for i, form in enumerate(sentence.forms) if not is_stopword(form)]
    met = [i for i, at in enumerate(content) if sentence.stems[at] in beside]
    for i, at in enumerate(content):
        other = sentence.stems[at]
        if other in known or sentence.capital[at] or not other.isalpha() or not kinds & parts_of_speech(other):
            continue
        if not any(0 < abs(i - place) <= _NEIGHBOURS for place in met) or not known.isdisjoint(near_words(other)):
            continue
        if relation(stem_, other) not in (Relation.OPPOSITE, Relation.SIBLING):
            return True
    return False
