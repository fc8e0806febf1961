"""Claims in another language than English: judged by their words alone, for the rules of grammar are English.

Such a claim is supported only where one sentence and its neighbours have every word of it, in its own or another
wording, and refuted only by a figure or date that stands in the place of its own in a sentence with nearly all of its
other words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.datatypes.assessments import Conflict
from refcheck.verify.claims.finding.alignment import Findings, month_day_stands, window_sentences
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.foreign.asked_words import asked_words, denials, share_of_words
from refcheck.verify.claims.foreign.figures import date_stands_by, figures_stand, find_other_figures
from refcheck.verify.claims.foreign.held_words import HeldWords, unheld
from refcheck.verify.claims.foreign.names import goes_on, has_names
from refcheck.verify.claims.foreign.statement_turns import turns_statement
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex

_READ = 5  # sentences that are looked at, best first
_IN_ONE = 0.6  # weighed share of a claim's words that the sentence itself must have; its neighbours may have the rest
_NEIGHBOURS = 5  # sentences read together with the one in the middle


@dataclass(frozen=True, slots=True)
class WordsFound:
    """How much of a claim stands on a page word by word.

    `are_told` says whether one place has all of it; `share` is the weighed share that the best place has, 0 to 1;
    `missing` are the words that the page has in no form beside the best place.
    """

    are_told: bool
    share: float
    missing: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


def find_words(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate], findings: Findings) -> WordsFound:
    """Look for a claim's words in its best passages; a page with another figure in its place is in conflict."""
    near = [candidate.index for candidate in ranked[:_READ]]
    words = asked_words(claim)
    lacking = [unheld(words, _held_around(page, index), claim.sentence.stems) for index in near]
    return WordsFound(
        are_told=any(
            not missing and _tells(claim, page, index, words) for index, missing in zip(near, lacking, strict=True)
        ),
        share=max((share_of_words(claim, page, index, []) for index in near), default=0.0),
        missing=tuple(sorted(lacking, key=len)[0] if lacking else (word for word, _ in words)),
        conflicts=tuple(find_other_figures(claim, page, near, findings)),
    )


def _held_around(page: PageIndex, index: int) -> HeldWords:
    return HeldWords(window_sentences(page, index, _NEIGHBOURS), page)


def _tells(claim: ClaimFacts, page: PageIndex, index: int, words: Sequence[tuple[str, str]]) -> bool:
    """Tell whether a sentence has most words of a claim, and says it as surely, as widely and of the same people."""
    sentence = page.sentences[index]
    window = window_sentences(page, index)
    told = page.sentences[max(0, index - 1) : index + 1] if goes_on(sentence) else [sentence]
    return (
        _held_share(words, HeldWords(told, page, with_title=False), claim) >= _IN_ONE
        and denials(claim.sentence) == denials(sentence)
        and not turns_statement(claim.sentence, sentence)
        and figures_stand(claim, window, page)
        and all(date_stands_by(claim, number, window, page) for number in range(len(claim.dates)))
        and all(month_day_stands(claim, number, window) for number in range(len(claim.month_days)))
        and has_names(claim.sentence, page, index)
    )


def _held_share(words: Sequence[tuple[str, str]], held: HeldWords, claim: ClaimFacts) -> float:
    """Give the weighed share of the asked words that one sentence has; those of the page's title need not be there."""
    stems = claim.sentence.stems
    titled = HeldWords([], held.page)
    weights = [
        (held.page.rarity(stem_), held.has(word, stem_, stems))
        for word, stem_ in words
        if not titled.has(word, stem_, stems) or held.has(word, stem_, stems)
    ]
    total = sum(weight for weight, _ in weights)
    return sum(weight for weight, is_held in weights if is_held) / total if total else 0.0
