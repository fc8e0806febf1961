"""Whether a difference is sure enough to be held against a claim; the rest is a doubt, and accuses nobody.

A page that has the claim's own figure, day or name in the very sentence does not differ in it: another figure beside
it is of something else. A page that denies what it denies in other words does not say the opposite. What is said of
another subject is no answer to the claim.

Decisions:
    2026-11-22: every rule that finds a difference is held against these grounds at the end, because one wrong
    accusation costs an editor's trust and a missed one costs a second look.
"""

import re

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.verify.claims.facts import ClaimFacts
from refcheck.verify.claims.lexicon import near_words, opposites
from refcheck.verify.claims.page import PageIndex
from refcheck.verify.claims.predicates import Doubt, DoubtKind
from refcheck.verify.claims.sentence import Sentence

_LEAST_SHARED = 0.4  # of the claim's other telling words in the sentence that differs
_SUBJECT_WORDS = 3  # telling words at a claim's start, one of which its subject's sentence has
_NEGATORS = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|fail(?:ed|s|ing)?|refus(?:ed?|es|ing)|den(?:y|ies|ied)|unlikely|unable|impossible|unrelated)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)


def sort_conflicts(
    conflicts: tuple[Conflict, ...],
    doubts: tuple[Doubt, ...],
    facts: ClaimFacts,
    index: PageIndex,
    *,
    are_replaced_words: bool = False,
) -> tuple[tuple[Conflict, ...], tuple[Doubt, ...]]:
    """Keep the conflicts that stand, and make doubts of those that do not.

    `are_replaced_words` says that they come from comparing word by word, which sees another name wherever the
    page tells things in another order.
    """
    kept = []
    for conflict in conflicts:
        sentence = _sentence_of(conflict, index)
        if conflict.kind is ConflictKind.NEGATION and both_deny(conflict.claim, conflict.page):
            continue
        if sentence is None or _stands(conflict, facts, sentence, are_replaced_words):
            kept.append(conflict)
        else:
            start, end = conflict.start or 0, conflict.end or 0
            doubts = (*doubts, Doubt(DoubtKind.SUBJECT, conflict.claim, conflict.page, start, end))
    return tuple(kept), doubts


def both_deny(claim: str, page: str) -> bool:
    """Tell whether claim and page both deny, be it in other words: "probably not reopen", "unlikely to reopen"."""
    return _NEGATORS.search(claim) is not None and _NEGATORS.search(page) is not None


def stands_as_doubt(doubt: Doubt) -> bool:
    """Tell whether a doubt is more than two ways of denying the same."""
    is_of_sense = doubt.kind in (DoubtKind.OPPOSITE, DoubtKind.SUBJECT)
    return not (is_of_sense and both_deny(doubt.claim, doubt.page))


def _sentence_of(conflict: Conflict, index: PageIndex) -> Sentence | None:
    """Give the sentence in which the page differs; None for what has no place on it."""
    if conflict.start is None:
        return None
    return next((one for one in index.sentences if one.start <= conflict.start < one.end), None)


def _stands(conflict: Conflict, facts: ClaimFacts, sentence: Sentence, are_replaced_words: bool) -> bool:
    match conflict.kind:
        case ConflictKind.NAME | ConflictKind.DATE:
            return not (are_replaced_words and _has_words(sentence, conflict.claim))
        case ConflictKind.NUMBER:
            is_of_another = _has_words(sentence, conflict.claim) and not _may_be_swapped(facts, sentence)
            return not is_of_another or conflict.claim.lower() in conflict.page.lower()
        case ConflictKind.NEGATION:
            return _denies(conflict, facts, sentence)
        case _:
            return True


def _denies(conflict: Conflict, facts: ClaimFacts, sentence: Sentence) -> bool:
    """Tell whether a sentence speaks of the claim's own subject and says the opposite, not the same in other words."""
    known = set(sentence.content)
    differing = Sentence(conflict.claim, 0, len(conflict.claim)).content
    says_the_same = any(word not in known and _has_like(word, known) for word in differing)
    is_near = _share_of_others(conflict, facts, sentence) >= _LEAST_SHARED
    return is_near and not says_the_same and _is_about_the_subject(facts, sentence)


def _has_like(word: str, known: set[str]) -> bool:
    """Tell whether words hold one of the same meaning, or one that is the opposite of the same ("drop", "fall")."""
    against = opposites(word)
    return bool(known & near_words(word)) or any(against & opposites(other) for other in known if against)


def _may_be_swapped(facts: ClaimFacts, sentence: Sentence) -> bool:
    """Tell whether all of a claim's several figures stand in the sentence, so that two may have changed places."""
    figures = [quantity.text for quantity in facts.sentence.quantities]
    return len(figures) > 1 and all(_has_words(sentence, figure) for figure in figures)


def _has_words(sentence: Sentence, words: str) -> bool:
    wanted = Sentence(words, 0, len(words)).stems
    return bool(wanted) and set(wanted) <= set(sentence.stems)


def _is_about_the_subject(facts: ClaimFacts, sentence: Sentence) -> bool:
    """Tell whether one of the claim's first telling words, or one of its kin, stands in the sentence."""
    first = list(dict.fromkeys(facts.content))[:_SUBJECT_WORDS]
    known = set(sentence.content)
    return any(word in known or known & near_words(word) for word in first)


def _share_of_others(conflict: Conflict, facts: ClaimFacts, sentence: Sentence) -> float:
    """Give the share of the claim's telling words, those that differ left out, that the sentence has."""
    differing = set(Sentence(conflict.claim, 0, len(conflict.claim)).content)
    others = [word for word in dict.fromkeys(facts.content) if word not in differing]
    known = set(sentence.content)
    return sum(word in known for word in others) / len(others) if others else 1.0
