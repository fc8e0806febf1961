"""Small words by which a sentence of another language than English says less than a claim, or the reverse of it."""

from refcheck.text.patterns import late
from refcheck.verify.claims.foreign.sentence_parts import may_be_verb, takes_other_part
from refcheck.verify.claims.foreign.tenses import tells_another_time
from refcheck.verify.claims.foreign.wordings import wordings_of
from refcheck.verify.claims.reading.sentence import Sentence

_GAPPED = late(r",\s([^,;.—–]{2,60})\s[—–]\s([^,;.—–]{1,60})")
_CUT = late(r"[,;]\s")
_BESIDE = 2  # words between a comma and a name that belongs to what stands before it
_LEAST_REST = 2  # words of a claim besides who does it
_BOUND = 3  # words that carry meaning, behind one that binds


def turns_statement(claim: Sentence, page: Sentence) -> bool:
    """Tell whether a sentence with a claim's words says it less surely, of fewer, or the other way round."""
    wordings = wordings_of(claim.language)
    more = (frozenset(claim.stems) & wordings.whole).difference(page.stems)
    lines = wordings.lines_of(page.stems)
    says_more = any(wordings.lines_of_word(stem_).isdisjoint(lines) for stem_ in more)
    return (
        says_more
        or _is_less_sure(claim, page)
        or tells_another_time(claim, page)
        or takes_other_part(claim, page)
        or _has_reverse(claim, page)
        or _binds_other(claim, page)
        or _mixes_clauses(claim, page)
        or _takes_subject_from_behind(claim, page)
    )


def _is_less_sure(claim: Sentence, page: Sentence) -> bool:
    """Tell whether the page plans, asks or supposes what the claim tells, and the claim has no word of this kind."""
    wordings = wordings_of(claim.language)
    unsure = wordings.unsure_of(page)
    return (
        bool(unsure)
        and not wordings.unsure_of(claim)
        and wordings.lines_of(unsure).isdisjoint(wordings.lines_of(claim.stems))
    )


def _mixes_clauses(claim: Sentence, page: Sentence) -> bool:
    """Tell whether a claim has but one side of a clause without its verb: "exports by 12, imports — by 8"."""
    for match in _GAPPED.finditer(page.text):
        sides = [frozenset(_stems_between(page, *match.span(side))) for side in (1, 2)]
        others = frozenset(_stems_outside(page, *match.span()))
        has_first, has_second = (not (side - others).isdisjoint(claim.stems) for side in sides)
        if has_first is not has_second:
            return True
    return False


def _takes_subject_from_behind(claim: Sentence, page: Sentence) -> bool:
    """Tell whether who does something in the claim stands only in a later clause than all the rest of it."""
    opening = _opening_name(claim)
    if not wordings_of(claim.language).telling.isdisjoint(claim.stems):
        return False  # "the minister said" may stand behind what he said
    places = [page.words[at].start for at, stem_ in enumerate(page.stems) if stem_ in opening]
    rest = (claim.content - opening) & set(page.stems)
    if not places or len(rest) < _LEAST_REST:
        return False
    cuts = [match.start() for match in _CUT.finditer(page.text) if match.start() < min(places)]
    if not cuts:
        return False
    is_beside = sum(cuts[-1] < word.start < min(places) for word in page.words) <= _BESIDE
    may_be_named = len(opening) > 1 or not may_be_verb(claim, 0)
    if is_beside and may_be_named and ";" not in page.text[: min(places)]:
        return False  # "the president, the Socialist Karim Aubry"
    before = set(_stems_between(page, 0, cuts[-1]))
    behind = set(_stems_between(page, cuts[-1], len(page.text)))
    return rest <= before and rest.isdisjoint(behind)


def _opening_name(claim: Sentence) -> frozenset[str]:
    """Give the first telling word of a claim, with the rest of its name where it opens one."""
    first = next((at for at, stem_ in enumerate(claim.stems) if stem_ in claim.content), 0)
    name = [claim.stems[first]]
    for at in range(first + 1, len(claim.stems)):
        if claim.language == "de" or not claim.capital[at] or not claim.capital[at - 1]:
            break
        name.append(claim.stems[at])
    return frozenset(name)


def _stems_between(sentence: Sentence, start: int, end: int) -> list[str]:
    words = zip(sentence.words, sentence.stems, strict=True)
    return [stem_ for word, stem_ in words if start <= word.start < end and stem_ in sentence.content]


def _stems_outside(sentence: Sentence, start: int, end: int) -> list[str]:
    words = zip(sentence.words, sentence.stems, strict=True)
    return [stem_ for word, stem_ in words if not start <= word.start < end]


def _binds_other(claim: Sentence, page: Sentence) -> bool:
    """Tell whether a word that binds what follows it, as "instead of" does, is followed by something else there."""
    for word in wordings_of(claim.language).are("bind").intersection(claim.forms, page.forms):
        theirs = [set(_told_behind(page, at, _BOUND)) for at, form in enumerate(page.forms) if form == word]
        for at, form in enumerate(claim.forms):
            ours = _told_behind(claim, at, 1)
            if form == word and ours and not any(ours[0] in told for told in theirs):
                return True
    return False


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
    return next(iter(_told_behind(sentence, at, 1)), "")


def _told_behind(sentence: Sentence, at: int, count: int) -> list[str]:
    """Give the next few stems that carry meaning."""
    return [stem_ for stem_ in sentence.stems[at + 1 :] if stem_ in sentence.content][:count]
