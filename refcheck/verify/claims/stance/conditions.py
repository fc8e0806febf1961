"""Conditions that a claim adds to what its page tells as a fact, and aims that the page denies: "so that all can sue".

The words of condition are those of eight languages; what a page aims at is read in English alone.
"""

from collections.abc import Sequence
from itertools import pairwise

from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.polarity import has_negation
from refcheck.verify.claims.reading.sentence import Sentence

_IF = {
    "en": frozenset("if unless provided".split()),
    "de": frozenset("falls sofern wenn soweit".split()),
    "fr": frozenset("si".split()),
    "es": frozenset("si".split()),
    "it": frozenset("se qualora".split()),
    "ru": frozenset("если".split()),
    "nl": frozenset("indien als mits".split()),
    "pt": frozenset("se".split()),
}
_CONDITIONAL = frozenset(
    """if unless provided providing whether should would could might depend depends depending subject until once when
    condition conditional conditions case long assuming otherwise without only till requires require required
    falls sofern wenn soweit bei sollte würde würden bis voraussetzung bedingung ob vorausgesetzt sobald nur
    si sauf condition cas pourvu moins jusqu dès quand lorsque siempre caso condición cuando hasta sólo solo
    se qualora quando purché condizione solo если при условии случае когда пока только indien als mits""".split()
)
"""Words of which a page has one where it tells something under a condition, whatever its wording."""
_BESIDE = 1  # sentences around the one that tells it in which the condition may stand
_READ = 2
_MOSTLY = 0.75  # share of what claim and sentence share that stands behind "so that"


def find_added_condition(claim: ClaimFacts, page: PageIndex, ranked: Sequence[Candidate]) -> Doubt | None:
    """Doubt "… if the water rises" where the best sentences and those around them know no condition."""
    own = _IF.get(claim.language, frozenset())
    if own.isdisjoint(claim.sentence.forms) or not ranked:
        return None
    near = {at for one in ranked[:_READ] for at in range(one.index - _BESIDE, one.index + _BESIDE + 1)}
    if any(not _CONDITIONAL.isdisjoint(page.sentences[at].forms) for at in near if 0 <= at < len(page.sentences)):
        return None
    at = next(at for at, form in enumerate(claim.sentence.forms) if form in own)
    shown = claim.text[
        claim.sentence.words[at].start : claim.sentence.words[min(at + 3, len(claim.sentence.words) - 1)].end
    ]
    sentence = page.sentences[ranked[0].index]
    return Doubt(DoubtKind.SLOT, shown, sentence.text.strip(), sentence.start, sentence.end)


def find_denied_aim(claim: ClaimFacts, page: PageIndex, ranked: Sequence[Candidate]) -> Doubt | None:
    """Doubt what the best sentence has only behind "so that", where it denies what leads to that."""
    for candidate in ranked[:1] if not has_negation(claim.sentence) else ():
        sentence = page.sentences[candidate.index]
        forms = sentence.forms
        at = next((i for i, pair in enumerate(pairwise(forms)) if pair == ("so", "that")), None)
        if at is None or not has_negation(_part(sentence, at)):
            continue
        shared = [i for i, stem_ in enumerate(sentence.stems) if stem_ in claim.content]
        if shared and sum(i > at for i in shared) >= _MOSTLY * len(shared):
            start, end = sentence.start + sentence.words[0].start, sentence.start + sentence.words[at + 1].end
            return Doubt(
                DoubtKind.OPPOSITE, claim.text[: claim.sentence.words[0].end], page.text[start:end], start, end
            )
    return None


def _part(sentence: Sentence, before: int) -> Sentence:
    end = sentence.words[before].start
    return Sentence(sentence.text[:end], 0, end)
