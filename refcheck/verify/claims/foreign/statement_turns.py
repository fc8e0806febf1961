"""Small words by which a sentence of another language than English says less than a claim, or the reverse of it."""

from refcheck.verify.claims.foreign.wordings import wordings_of
from refcheck.verify.claims.reading.sentence import Sentence


def turns_statement(claim: Sentence, page: Sentence) -> bool:
    """Tell whether a sentence with a claim's words says it less surely, of fewer, or the other way round."""
    wordings = wordings_of(claim.language)
    ours, theirs = frozenset(claim.stems), frozenset(page.stems)
    is_unsure = wordings.is_unsure(page) and not wordings.is_unsure(claim)
    says_more = bool(ours & wordings.whole) and theirs.isdisjoint(wordings.whole)
    return is_unsure or says_more or _has_reverse(claim, page)


def _has_reverse(claim: Sentence, page: Sentence) -> bool:
    """Tell whether the page has the reverse of a claim's word in front of the same word: "more rain", "less rain"."""
    turns = wordings_of(claim.language).turns
    told = page.stems
    following = {(stem_, _told_after(page, at)) for at, stem_ in enumerate(told) if stem_ in turns}
    for at, stem_ in enumerate(claim.stems):
        reverses = turns.get(stem_, frozenset())
        if reverses and stem_ not in told and any((other, _told_after(claim, at)) in following for other in reverses):
            return True
    return False


def _told_after(sentence: Sentence, at: int) -> str:
    """Give the next stem that carries meaning."""
    return next((stem_ for stem_ in sentence.stems[at + 1 :] if stem_ in sentence.content), "")
