"""Which way something went: up, down or not at all, told beside the same figure or of the same thing.

"The bank lowered its rate to 4.25%" and "kept its rate at 4.25%" share the figure and what it counts. A word that tells
a direction is compared with the page's where the page has the same figure, or most of the claim.
"""

import re
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.text.number_words import FRACTIONS
from refcheck.text.words import Word
from refcheck.verify.claims.binding.bindings import Binding
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.reading.details import DetailKind
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.polarity import has_negation
from refcheck.verify.claims.reading.sentence import Sentence


class Direction(StrEnum):
    """Which way it went."""

    UP = "up"
    DOWN = "down"
    SAME = "same"


_FORMS = {
    Direction.UP: """rise rises rose risen rising raise raises raised raising increase increases increased
        increasing grow grows grew grown growing climb climbs climbed climbing jump jumps jumped jumping
        soar soars soared soaring surge surges surged surging gain gains gained gaining up higher lift lifts
        lifted lifting expand expanded widen widened strengthen strengthened accelerate accelerated doubled
        tripled quadrupled stieg stiegen gestiegen erhöht erhöhte erhöhen hob anheben angehoben steigen
        steigt augmenté augmente hausse subió subieron aumentó aumentaron salì aumentato salita subiu
        aumentou выросли вырос выросла arttı yükseldi""",
    Direction.DOWN: """fall falls fell fallen falling drop drops dropped dropping decline declines declined
        declining decrease decreases decreased decreasing shrink shrank shrunk shrinking slip slipped slide
        slid plunge plunged plunging tumble tumbled sink sank sunk dip dipped down lower lowers lowered
        lowering cut cuts cutting reduce reduces reduced reducing slash slashed halve halved weaken weakened
        narrow narrowed slow slowed contract contracted ease eased easing sanken gesunken fiel fielen senkte
        gesenkt senken senkt sinken sinkt baissé baisse diminué diminue recul bajó bajaron cayó cayeron
        disminuyó sceso scesa calato calata diminuito caiu caíram diminuiu снизились снизился снизилась
        упали упал düştü azaldı geriledi""",
    Direction.SAME: """keep keeps kept keeping hold holds held unchanged remained remains stayed stays
        maintained maintains steady flat stable unverändert beließ inchangé maintenu mantuvo mantiene
        estable mantenuto mantido""",
}
_OF = {form: direction for direction, forms in _FORMS.items() for form in forms.split()}
_REACH = 7  # words between a direction and its figure
_PARTICLES = frozenset("up down".split())
_NO_PARTICLE_BEFORE = frozenset(
    """set sets setting made make makes take took taken taking give gave gives given turn turned turns turning pick
        picked bring brought show showed come came catch caught open opened line lined wake woke build built end ended
        clean cleaned sign signed follow followed shut shuts close closed break broke broken step stepped stand stood
        lay laid burn burned put hand handed track tracked hunted calm settle settled
        cool pass passed write wrote""".split()
)
_COMPARED = {"less": Direction.DOWN, "fewer": Direction.DOWN, "more": Direction.UP, "dearer": Direction.UP}
_TIMES_AS = {"twice": Direction.UP, "half": Direction.DOWN}
_SHARES = frozenset({"percent", "cent", "points", "million", "billion", "thousand"})
_SOME_SHARE = _SHARES | frozenset(FRACTIONS)
_LOSING = frozenset("lost lose loses losing shed".split())
_AGAINST = re.compile(
    r"^\W*(?:(?:in|for|last|this|the|that) (?:year|month|quarter|season|\d{4})\W*)?"
    r"(?:against|compared (?:with|to)|(?:up|down) from|after|instead of|from)\W*(?:only |just )?$"
)
_CLEAR = 0.6  # share of the figure's company that must stand with it


def direction_of(form: str) -> Direction | None:
    """Give the direction that a folded word tells."""
    return _OF.get(form)


def told_directions(sentence: Sentence) -> set[Direction]:
    """Give the directions that a sentence tells anywhere, "29 percent less" and "lost a fifth" among them."""
    words, forms = sentence.words, sentence.forms
    found = {_OF[form] for at, form in enumerate(forms) if form in _OF and not _is_other_word(words, at)}
    for at, form in enumerate(forms):
        before = forms[at - 1] if at else ""
        is_compared = before in _SHARES or before in FRACTIONS or before[:1].isdecimal()
        if form == "as" and before in _TIMES_AS:
            found.add(_TIMES_AS[before])
        elif is_compared and form in _COMPARED:
            found.add(_COMPARED[form])
        elif form in _LOSING and not _SOME_SHARE.isdisjoint(forms[at + 1 : at + 5]):
            found.add(Direction.DOWN)
    told = told_by_figures(sentence)
    return found | {told} if told is not None else found


def told_by_figures(sentence: Sentence) -> Direction | None:
    """Give the direction from an earlier figure to a later one: "was 6.3 per cent, against 7.4 a year earlier"."""
    for first, second in pairwise(sentence.quantities):
        between = sentence.text[first.end : second.start].lower()
        is_of_a_kind = first.unit == second.unit or second.unit is None
        if is_of_a_kind and _AGAINST.search(between) and first.low != second.low:
            return Direction.UP if first.low > second.low else Direction.DOWN
    return None


def direction_near(sentence: Sentence, first: int, last: int) -> set[Direction]:
    """Give the directions told within a few words of a place."""
    words = sentence.words
    around = range(max(0, first - _REACH), min(len(words), last + _REACH + 1))
    found: set[Direction] = set()
    for at in around:
        direction = _OF.get(words[at].form) if not first <= at <= last else None
        if direction is not None and not _is_other_word(words, at):
            found.add(direction)
    return found


def _is_other_word(words: Sequence[Word], at: int) -> bool:
    """Tell whether a small word belongs to a verb that tells no direction ("set up"), or to a name for a measure."""
    before = words[at - 1].form if at else ""
    after = words[at + 1].form if at + 1 < len(words) else ""
    if words[at].form in _PARTICLES:
        return before in _NO_PARTICLE_BEFORE or (words[at].form == "up" and after == "to")
    return words[at].form in ("lower", "higher") and after in ("house", "court", "chamber", "education", "than")


def find_direction_difference(claim: ClaimFacts, bindings: Sequence[Binding]) -> tuple[list[Conflict], list[Doubt]]:
    """Name the direction of a claim where the page tells only another one beside the same figure."""
    if has_negation(claim.sentence):
        return [], []
    for binding in bindings:
        own = binding.own
        if binding.detail.kind is not DetailKind.FIGURE or own is None or has_negation(own.sentence):
            continue
        ours = direction_near(claim.sentence, binding.detail.first, binding.detail.last)
        theirs = direction_near(own.sentence, own.detail.first, own.detail.last)
        if len(ours) != 1 or len(theirs) != 1 or ours == theirs:
            continue
        mine, other = _word_of(claim.sentence, binding.detail.first), _word_of(own.sentence, own.detail.first)
        start, end = own.sentence.start + other.start, own.sentence.start + other.end
        ours_text = claim.text[mine.start : mine.end]
        theirs_text = own.sentence.text[other.start : other.end]
        if own.share >= _CLEAR:
            conflict = Conflict(kind=ConflictKind.NEGATION, claim=ours_text, page=theirs_text, start=start, end=end)
            return [conflict], []
        return [], [Doubt(DoubtKind.OPPOSITE, ours_text, theirs_text, start, end)]
    return [], []


def _word_of(sentence: Sentence, first: int) -> Word:
    """Give the nearest word that tells a direction."""
    told = [at for at, word in enumerate(sentence.words) if word.form in _OF and not _is_other_word(sentence.words, at)]
    return sentence.words[min(told, key=lambda at: abs(at - first))]
