"""How an English claim lies on the sentence of a page that has most of it: in one place and order, or picked together.

Decisions:
    2026-11-24: these numbers know nothing of the rules that name a difference. A rule stops the kinds that somebody
    thought of; a claim that was put together from a page in a new way passes all of them and lies loosely all the same.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from refcheck.text.words import is_stopword
from refcheck.verify.claims.finding.passages import NEIGHBOURS_OF, Candidate, sentences_near
from refcheck.verify.claims.finding.word_places import Held, WordPlaces
from refcheck.verify.claims.reading.clauses import statements_of
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_ARTICLES = frozenset("the a an".split())
_BEFORE = 2  # words in which the page may have the small word that leads to another one
_LED = 3  # words before a verb in which it is said to be still to come
_TO_COME = frozenset("to will would may might could should must shall can cannot not never".split())
_PORTIONS = frozenset(
    """some several few many most half third quarter part partly mostly almost nearly about around up least only other
    another one two three both""".split()
)
"""Words that say of how many or how much something holds."""
_UNREAL = frozenset(
    """will would could may might should shall must can plans plan planned planning expected expects expect hopes hope
    wants want seeks seek proposed proposal propose intends intend aim aims likely possible possibly if unless whether
    alleged allegedly accused claims claimed denied denies""".split()
)
"""Words that say of something that it is not so yet, or only by somebody's account."""


def lie_of(claim: ClaimFacts, page: PageIndex, ranked: Sequence[Candidate]) -> dict[str, float]:
    """Give by name how a claim of one sentence lies on a page; nothing where no sentence has any of it.

    Shares are of the claim's weighed words, 0 to 1; all others are counts, but `span`, which is the length of the
    stretch with the shared words in lengths of the claim. Every number can be read off the page by a person.
    """
    if not ranked:
        return {}
    words = WordPlaces(claim, page, [candidate.index for candidate in ranked[:NEIGHBOURS_OF]])
    held = {index: words.held_by(index) for index in sentences_near(ranked, page)}
    shares = {index: words.share(places) for index, places in held.items()}
    first, *others = sorted(held, key=lambda index: (-shares[index], index))
    sentence, places = page.sentences[first], held[first]
    return {
        "words": float(len(words.at)),
        "length": float(len(claim.sentence.forms)),
        "sentence_length": float(len(sentence.forms)),
        "one_statement": _share_of_statement(words, sentence, places),
        "beside": max(
            [words.share({*places, *held[i]}) for i in (first - 1, first + 1) if i in held] or [shares[first]]
        ),
        "to_be_done": float(_count_to_be_done(claim, words, sentence, places)),
        "second": shares[others[0]] if others else 0.0,
        "small_words_lacking": float(sum(map(is_stopword, {*claim.sentence.forms}.difference(sentence.forms)))),
        "portions_ours": float(len(_PORTIONS.intersection(claim.sentence.forms).difference(sentence.forms))),
        "unreal_theirs": float(len(_UNREAL.intersection(sentence.forms).difference(claim.sentence.forms))),
        "led_otherwise": float(_count_led_otherwise(claim.sentence, words, sentence, places)),
        **_stretch(claim.sentence, sentence, places),
    }


def _count_to_be_done(claim: ClaimFacts, words: WordPlaces, sentence: Sentence, held: Held) -> int:
    """Count the verbs told as done or being that a sentence has behind "to", "will" and the like, or as going on."""
    count = 0
    for number, places in held.items():
        verb = claim.links.verbs.get(words.at[number])
        if places and verb is not None and verb.is_finite and not verb.modal:
            leading = [sentence.forms[max(0, place - _LED) : place] for place in places]
            goes_on = [sentence.forms[place].endswith("ing") for place in places]
            count += all(on or not _TO_COME.isdisjoint(led) for on, led in zip(goes_on, leading, strict=True))
    return count


def _share_of_statement(words: WordPlaces, sentence: Sentence, held: Held) -> float:
    """Give how much of a claim one statement of a sentence has."""

    def share(statement: range) -> float:
        return words.share({number for number, places in held.items() if not places or _any_in(places, statement)})

    return max([share(statement) for statement in statements_of(sentence)] or [0.0])


def _any_in(places: Sequence[int], stretch: range) -> bool:
    return any(place in stretch for place in places)


def _count_led_otherwise(ours: Sentence, words: WordPlaces, theirs: Sentence, held: Held) -> int:
    """Count the shared words before which the claim has a small word ("for", "by", "his") and the page another one."""
    count = 0
    for number, places in held.items():
        at = words.at[number]
        leading = ours.forms[at - 1] if at else ""
        if places and is_stopword(leading) and leading not in _ARTICLES:
            count += all(leading not in theirs.forms[max(0, place - _BEFORE) : place] for place in places)
    return count


def _stretch(ours: Sentence, theirs: Sentence, held: Mapping[int, Sequence[int]]) -> dict[str, float]:
    """Measure the stretch of a sentence with a claim's words, each at its place nearest behind the last one."""
    taken: list[int] = []
    for number in sorted(held):
        last = taken[-1] if taken else -1
        if held[number]:
            taken.append(min(held[number], key=lambda place: (place <= last, abs(place - last))))
    if not taken:
        return {"placed": 0.0, "span": 0.0, "commas": 0.0, "turns": 0.0}
    start, end = min(taken), max(taken)
    between = theirs.text[theirs.words[start].start : theirs.words[end].end]
    return {
        "placed": float(len(taken)),
        "span": (end - start + 1) / max(1, len(ours.forms)),
        "commas": float(between.count(",")),
        "turns": float(sum(later < earlier for earlier, later in pairwise(taken))),
    }
