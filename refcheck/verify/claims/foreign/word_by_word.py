"""Claims in another language than English: judged by their words, for the rules that read grammar are English.

Such a claim is supported only where one sentence has every word of it, in its own or another wording, and no small
word or ending turns it; it is refuted only by a figure or date that stands in the place of its own in a sentence with
nearly all of its other words.
"""

from dataclasses import dataclass

from refcheck.datatypes.assessments import Conflict
from refcheck.verify.claims.binding.respective import find_turned_order
from refcheck.verify.claims.finding.alignment import Findings, month_day_stands
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.foreign.asked_words import AskedWord, asked_words, share_of_words
from refcheck.verify.claims.foreign.denying import deny_alike
from refcheck.verify.claims.foreign.figures import date_stands_by, figures_stand, find_other_figures
from refcheck.verify.claims.foreign.held_words import HeldWords
from refcheck.verify.claims.foreign.names import has_names
from refcheck.verify.claims.foreign.statement_turns import turns_statement
from refcheck.verify.claims.foreign.telling import Telling
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.stance.conditions import find_added_condition
from refcheck.verify.claims.stance.portions import portion_of
from refcheck.verify.claims.stance.reported import find_other_teller
from refcheck.verify.claims.stance.said_too import open_where_said_too

_READ = 5  # sentences that are looked at, best first


@dataclass(frozen=True, slots=True)
class WordsFound:
    """How much of a claim stands on a page word by word.

    `are_told` says whether one place has all of it; `share` is the weighed share that the best place has, 0 to 1;
    `missing` are the words that the best place lacks in any form or wording, and the page as they are.
    """

    are_told: bool
    share: float
    missing: tuple[str, ...]
    conflicts: tuple[Conflict, ...]


def find_words(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate], findings: Findings) -> WordsFound:
    """Look for a claim's words in its best passages; a page with another figure in its place is in conflict."""
    near = [candidate.index for candidate in ranked[:_READ]]
    words = asked_words(claim)
    titled = HeldWords([*page.sentences[:1], *page.metadata], page)
    tellings = [Telling(claim, page, index, titled) for index in near]
    lacking = [telling.lacks(words) for telling in tellings]
    told_by = find_other_teller(claim, page)
    other_teller, _opened = open_where_said_too((told_by,) if told_by else (), claim, page)
    are_added = find_added_condition(claim, page, ranked) is not None
    return WordsFound(
        are_told=not are_added
        and any(not missing and _tells(claim, one, words) for one, missing in zip(tellings, lacking, strict=True)),
        share=max((share_of_words(claim, page, index, []) for index in near), default=0.0),
        missing=tuple(word.text for word in min(lacking, key=_count, default=words) if not page.places(word.stem)),
        conflicts=(*find_other_figures(claim, page, near, findings), *other_teller),
    )


def _count(words: list[AskedWord]) -> int:
    return len(words)


def _tells(claim: ClaimFacts, telling: Telling, words: list[AskedWord]) -> bool:
    """Tell whether a sentence that has a claim's words says it as surely, as widely and of the same people."""
    sentences = telling.sentences
    return (
        telling.holds_most_of(words)
        and deny_alike(claim.sentence, telling.sentence)
        and not turns_statement(claim.sentence, telling.sentence)
        and portion_of(claim, telling.sentence) is None
        and find_turned_order(claim, telling.sentence) is None
        and figures_stand(claim, sentences, telling.page)
        and all(date_stands_by(claim, number, sentences, telling.page) for number in range(len(claim.dates)))
        and all(month_day_stands(claim, number, sentences) for number in range(len(claim.month_days)))
        and has_names(claim.sentence, telling)
    )
