"""Whether a difference is sure enough to be held against a claim; the rest is a doubt, and accuses nobody.

A page that has the claim's own figure, day or name in the very sentence does not differ in it: another figure beside
it is of something else. A page that denies what it denies in other words does not say the opposite. What is said of
another subject is no answer to the claim.

Decisions:
    2026-11-22: every rule that finds a difference is held against these grounds at the end, because one wrong
    accusation costs an editor's trust and a missed one costs a second look.
"""

import re
from collections.abc import Callable, Iterable

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.text.dates import find_dates
from refcheck.text.months import month_number
from refcheck.text.patterns import late
from refcheck.text.stemming import stem
from refcheck.text.words import fold_word
from refcheck.verify.claims.differing.certain_names import are_certain_rivals
from refcheck.verify.claims.differing.countries import is_country
from refcheck.verify.claims.differing.date_conflicts import is_of_another_time
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind, as_doubt
from refcheck.verify.claims.differing.figure_grounds import (
    have_one_figure,
    is_told_as_fraction,
    is_told_elsewhere,
    may_be_swapped,
    may_count_others,
)
from refcheck.verify.claims.meaning.lexicon import near_words, opposites
from refcheck.verify.claims.meaning.series import is_weekday
from refcheck.verify.claims.reading.facts import ClaimFacts, dates_agree
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.runs import is_name_on
from refcheck.verify.claims.reading.sentence import Sentence

_LEAST_SHARED = 0.4  # of the claim's other telling words in the sentence that differs
_SUBJECT_WORDS = 3  # telling words at a claim's start, one of which its subject's sentence has
_DATELINE = 45  # code points before a date that may be a place's and an agency's
_AFTER_DATELINE = re.compile(r"[^\n]{0,25}?(?:[–—]|\s-|\n)")
_LINE_WORDS = 6
_FOLLOWING, _OPENING = 40, 12  # code points behind a word, and before a name that opens a claim
_NAMED_BEFORE = 2  # sentences
_TURNING = frozenset("before after with without".split())
_BOUNDED = late(
    r"(?i)\b(?:no longer|any ?more|last|since|until|at the earliest|not before|other than|except|apart from|instead of"
    r"|rather than|unless|not only|not just|all but|seit|bis|depuis|jusqu|desde|hasta)\b"
)
"""Words beside which a denial is bounded: "has not been met since 2015" is "was last met in 2015"."""
_NEGATORS = late(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|fail(?:ed|s|ing)?|refus(?:ed?|es|ing)|den(?:y|ies|ied)|unlikely|unable|impossible|unrelated|lack(?:s|ed|ing)?)\b"
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
        if conflict.kind is ConflictKind.NEGATION and _says_nothing_else(conflict):
            continue
        if sentence is None or _stands(conflict, facts, sentence, index, are_replaced_words):
            kept.append(conflict)
        elif not (are_replaced_words and is_told_near(conflict.claim, conflict.page, sentence, index)):
            doubts = (*doubts, as_doubt(conflict))
    return tuple(kept), doubts


def _says_nothing_else(conflict: Conflict) -> bool:
    """Tell whether the words that are said to be opposed are the same, or deny the same in other words."""
    return conflict.page.casefold().endswith(conflict.claim.casefold()) or both_deny(conflict.claim, conflict.page)


def both_deny(claim: str, page: str) -> bool:
    """Tell whether claim and page both deny, be it in other words: "probably not reopen", "unlikely to reopen"."""
    return _NEGATORS.search(claim) is not None and _NEGATORS.search(page) is not None


def stands_as_doubt(doubt: Doubt) -> bool:
    """Tell whether a doubt is more than two ways of denying the same, or a denial near the same words.

    Of claims that nothing else spoke against, fourteen honest ones had such a denial near, and three others.
    """
    is_of_sense = doubt.kind in (DoubtKind.OPPOSITE, DoubtKind.SUBJECT)
    return doubt.kind is not DoubtKind.DENIED and not (is_of_sense and both_deny(doubt.claim, doubt.page))


def open_where_referred(
    conflicts: Iterable[Conflict], doubts: tuple[Doubt, ...], claim: ClaimFacts, page: PageIndex
) -> tuple[tuple[Conflict, ...], tuple[Doubt, ...]]:
    """Make doubts of conflicts over a detail that the sentence has too, told of an "it": "it came back in 1992".

    So with dates of another time.
    """

    def is_open(conflict: Conflict) -> bool:
        sentence = _sentence_of(conflict, page)
        return sentence is not None and (
            (sentence.has_pronoun and _has_words(sentence, conflict.claim))
            or (conflict.kind is ConflictKind.DATE and is_of_another_time(conflict, claim, sentence))
        )

    return _open_some(conflicts, doubts, is_open)


def open_other_deeds(
    conflicts: tuple[Conflict, ...], doubts: tuple[Doubt, ...], page: PageIndex
) -> tuple[tuple[Conflict, ...], tuple[Doubt, ...]]:
    """Make a doubt of another name in a sentence that differs in a second detail too.

    "Lehto led from the first round" tells another deed than "Okafor took the lead in the fifth", and denies nothing.
    """

    def is_open(conflict: Conflict) -> bool:
        sentence = _sentence_of(conflict, page) if conflict.kind is ConflictKind.NAME else None
        return sentence is not None and any(
            sentence.start <= doubt.start < sentence.end and doubt.claim != conflict.claim
            for doubt in doubts
            if doubt.kind in (DoubtKind.SUBJECT, DoubtKind.FIGURE, DoubtKind.DATE)
        )

    return _open_some(conflicts, doubts, is_open)


def _open_some(
    conflicts: Iterable[Conflict], doubts: tuple[Doubt, ...], is_open: Callable[[Conflict], bool]
) -> tuple[tuple[Conflict, ...], tuple[Doubt, ...]]:
    kept: list[Conflict] = []
    opened: list[Doubt] = []
    for conflict in conflicts:
        if is_open(conflict):
            opened.append(as_doubt(conflict))
        else:
            kept.append(conflict)
    return tuple(kept), (*doubts, *opened)


def is_told_near(words: str, other: str, sentence: Sentence, page: PageIndex) -> bool:
    """Tell whether a name that a sentence has not itself stands right beside it, or in what heads the page.

    "A court in Konin" is told of by a sentence that says "a court in Poland" where the next one names the town. Two
    places of one kind are told apart all the same. A small word that turns a statement is told in another way.
    """
    if words.lower() in _TURNING:
        return True
    capitals = Sentence(words, 0, len(words))
    names = [stem_ for stem_, is_name in zip(capitals.stems, capitals.capital, strict=True) if is_name]
    if not names or (is_country(words) == is_country(other) and _is_name(other, page)):
        return False
    at = page.positions.get(sentence.start, 0)
    near = {0, 1, *range(at - 1, at + 2)}
    return all(not near.isdisjoint(page.places(stem_)) for stem_ in names)


def _is_name(words: str, page: PageIndex) -> bool:
    """Tell whether words are a name and no day, month or line in capitals."""
    if words.isupper() or month_number(words.split()[0].lower()) is not None or is_weekday(words):
        return False
    return len(words.split()) > 1 or is_name_on(stem(fold_word(words)), page)


def drop_told_near(doubts: Iterable[Doubt], page: PageIndex) -> list[Doubt]:
    """Leave out the doubts over names that stand right beside the sentence that lacks them."""
    kept: list[Doubt] = []
    for doubt in doubts:
        sentence = page.sentence_at(doubt.start)
        if sentence is None or not is_told_near(doubt.claim, doubt.page, sentence, page):
            kept.append(doubt)
    return kept


def _sentence_of(conflict: Conflict, index: PageIndex) -> Sentence | None:
    """Give the sentence in which the page differs; None for what has no place on it."""
    return None if conflict.start is None else index.sentence_at(conflict.start)


def _stands(
    conflict: Conflict, facts: ClaimFacts, sentence: Sentence, index: PageIndex, are_replaced_words: bool
) -> bool:
    match conflict.kind:
        case ConflictKind.NAME | ConflictKind.DATE:
            if are_replaced_words and _has_words(sentence, conflict.claim):
                return False
            if conflict.kind is ConflictKind.DATE:
                is_told = _has_words(sentence, conflict.claim) or _is_told_on(conflict, facts, sentence, index)
                is_aside = _is_dateline(conflict, sentence, index) or is_of_another_time(conflict, facts, sentence)
                return not is_told and not is_aside
            return are_certain_rivals(conflict, facts, sentence, index)
        case ConflictKind.NUMBER:
            is_of_another = _has_words(sentence, conflict.claim) and not may_be_swapped(facts, sentence)
            is_same = is_of_another and conflict.claim.lower() not in conflict.page.lower()
            is_open = is_same or have_one_figure(conflict) or may_count_others(conflict, facts, sentence)
            is_open = is_open or is_told_elsewhere(conflict, facts, sentence, index)
            is_open = is_open or is_told_as_fraction(conflict, sentence)
            return not is_open and _is_told_of_names(facts, sentence, index)
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
    is_asked = sentence.text.endswith("?")
    if says_the_same or is_asked or not is_near or not _is_about_the_subject(facts, sentence):
        return False
    if conflict.claim.lower() in _TURNING:
        return _follows_alike(conflict, facts, sentence)
    is_denial = _NEGATORS.search(facts.text) is not None or _NEGATORS.search(conflict.page) is not None
    is_bounded = _BOUNDED.search(sentence.text) is not None or _BOUNDED.search(facts.text) is not None
    return not (is_denial and is_bounded)


def _follows_alike(conflict: Conflict, facts: ClaimFacts, sentence: Sentence) -> bool:
    """Tell whether "before" and "after" are followed by the same thing."""
    at = (conflict.end or 0) - sentence.start
    theirs = _first_told(sentence.text[at:])
    start = facts.text.lower().find(conflict.claim.lower()) + len(conflict.claim)
    ours = _first_told(facts.text[start:])
    return bool(ours) and ours == theirs


def _first_told(text: str) -> str:
    """Give the stem of the first word that tells something."""
    following = Sentence(text[:_FOLLOWING], 0, _FOLLOWING)
    return next((stem_ for stem_ in following.stems if stem_ in following.content), "")


def _has_like(word: str, known: set[str]) -> bool:
    """Tell whether words hold one of the same meaning, or one that is the opposite of the same ("drop", "fall")."""
    against = opposites(word)
    return bool(known & near_words(word)) or any(against & opposites(other) for other in known if against)


def _is_told_of_names(facts: ClaimFacts, sentence: Sentence, page: PageIndex) -> bool:
    """Tell whether a sentence, or one just before it, has the name that the claim begins with, if it has one."""
    if not facts.names or facts.names[0].start > _OPENING:
        return True
    at = page.positions.get(sentence.start, 0)
    near = range(max(0, at - _NAMED_BEFORE), at + 1)
    return any(not near_places.isdisjoint(near) for near_places in (set(page.places(s)) for s in facts.names[0].stems))


def _is_dateline(conflict: Conflict, sentence: Sentence, index: PageIndex) -> bool:
    """Tell whether the page's date only says when it was written: "LIMA, Oct. 10 (AP) — …", or a line of its own."""
    at = (conflict.start or 0) - sentence.start
    end = (conflict.end or 0) - sentence.start
    leads = at < _DATELINE and _AFTER_DATELINE.match(sentence.text, end) is not None
    found = find_dates(conflict.page)
    is_publication = sentence.written is not None and any(dates_agree(sentence.written, d.date) for d in found)
    return leads or len(sentence.content) <= _LINE_WORDS or (is_publication and sentence is index.sentences[0])


def _is_told_on(conflict: Conflict, facts: ClaimFacts, sentence: Sentence, page: PageIndex) -> bool:
    """Tell whether the next sentence goes on about the same with the claim's date: "She held it until 1996."."""
    words = {stem_ for stem_ in facts.content if stem_.isalpha()}
    at = page.positions.get(sentence.start, len(page.sentences)) + 1
    return any(
        other.has_pronoun and _has_words(other, conflict.claim) and not words.isdisjoint(other.content)
        for other in page.sentences[at : at + 1]
    )


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
