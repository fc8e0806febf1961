"""Words of a claim that the page lacks, where a sentence with their neighbours has one that may stand for them.

Decisions:
    2026-11-22: only words that a thesaurus relates excuse one another. Any verb in the place of another one
    would excuse most honest claims, and "treated 48,000 patients" where the page has "followed" them.
"""

from collections.abc import Sequence

from refcheck.verify.claims.meaning.lexicon import is_known, phrases_at
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.polarity import has_negation

_NEGATING = ("un", "non", "dis", "in", "im")
_RANKS = frozenset("chief vice deputy prime first second senior junior assistant general".split())


def find_like(claim: ClaimFacts, at: int, page: PageIndex, sentences: Sequence[int]) -> list[int]:
    """Give the sentences that have a word which may stand for the claim's; ranks ("chief executive") have none."""
    stem_ = claim.sentence.stems[at]
    meant = (stem_, *phrases_at(claim.sentence.stems, at))
    like = frozenset().union(*(page.like_places(each) for each in meant))
    before = claim.sentence.forms[at - 1] if at else ""
    if before in _RANKS:
        return []
    found = [index for index in sentences if index in like]
    turned = next((stem_[len(p) :] for p in _NEGATING if stem_.startswith(p) and is_known(stem_[len(p) :])), None)
    if turned is not None:
        near = [page.sentences[index] for index in sentences]
        found += [i for i, one in zip(sentences, near, strict=True) if turned in one.content and has_negation(one)]
    return found
