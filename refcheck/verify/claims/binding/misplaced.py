"""Details of a claim that the page ties to other words, and what it ties to the claim's.

Decisions:
    2026-11-22: a detail accuses only where another one has nearly all of its company and it has little itself; only
    people, figures and days are accused, for a place may lie in another one.
"""

from collections.abc import Sequence

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.text.numbers import find_quantities, quantities_agree
from refcheck.text.time_phrases import find_time_phrases
from refcheck.verify.claims.binding.bindings import Binding, Place
from refcheck.verify.claims.differing.counts import counts_alike, head_after
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.meaning.capitals import are_one_government
from refcheck.verify.claims.meaning.lexicon import is_noun
from refcheck.verify.claims.reading.details import Detail, DetailKind
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.polarity import has_negation
from refcheck.verify.claims.reading.runs import is_person
from refcheck.verify.claims.reading.sentence import Sentence

_CLEAR = 0.9  # share of a detail's company that another one must have before it is a conflict
_CLEAR_NAME = 0.85
_MARGIN = 0.2
_FAIR = 0.6
_DOUBT_MARGIN = 0.1
_NAME_MARGIN = 0.3
_CLEAR_NAME_MARGIN = 0.5
_BESIDE = 3
_PLACING = frozenset("in at from near to by with against for".split())
_UNBOUND = 0.15  # below this a detail stands on the page in another connection
_UNBOUND_ASIDE = 0.4  # … behind a comma, where what is added is told
_LEAST_COMPANY = 2
_DISTANT = frozenset("before earlier ago previously after later".split())
"""What makes a span of time the distance to another day: "ten years earlier", which is no "within five years"."""
_MEASURING = frozenset("from against than".split())
_REFERRING = frozenset("two three four both".split())
_KINDS = {
    DetailKind.FIGURE: ConflictKind.NUMBER,
    DetailKind.DATE: ConflictKind.DATE,
    DetailKind.WEEKDAY: ConflictKind.DATE,
    DetailKind.NAME: ConflictKind.NAME,
}


def find_binding_differences(claim: ClaimFacts, bindings: Sequence[Binding]) -> tuple[list[Conflict], list[Doubt]]:
    """Name the details of a claim that the page ties to other words, and what it ties to the claim's."""
    conflicts: list[Conflict] = []
    doubts: list[Doubt] = []
    is_denial = has_negation(claim.sentence)
    for binding in bindings:
        rival = binding.rival
        if rival is not None and not is_denial and _is_conflict(claim, binding, rival):
            conflicts.append(_conflict(claim, binding, rival))
        elif _is_doubtful(binding) and not _tells_little(claim.sentence, binding.detail):
            place = rival if rival is not None and (binding.own is None or rival.share >= _FAIR) else binding.own
            if place is not None:
                doubt = _doubt(claim, binding, place)
                doubts += [] if are_one_government(doubt.claim, doubt.page) else [doubt]
    return conflicts, doubts


def is_bound(claim: ClaimFacts, conflict: Conflict, bindings: Sequence[Binding], page: PageIndex) -> bool:
    """Tell whether the figure or day of a conflict stands with its own words on the page after all."""
    if conflict.kind not in (ConflictKind.NUMBER, ConflictKind.DATE):
        return False
    figures = find_quantities(conflict.page) if conflict.kind is ConflictKind.NUMBER else ()
    others = [q for q in claim.quantities if q.text.lower() not in conflict.claim.lower()]
    if any(quantities_agree(other, figure) for figure in figures for other in others):
        # "Four of the city's 22 branches": both are the claim's, and told apart no sentence has them swapped.
        mine = [q for q in claim.quantities if q not in others]
        place = page.sentence_at(conflict.start or 0)
        return place is None or not any(quantities_agree(q, other) for q in mine for other in place.quantities)
    for binding in bindings:
        own, rival = binding.own, binding.rival
        is_it = conflict.claim.lower().startswith(binding.detail.text_in(claim.sentence).lower())
        quantity = binding.detail.quantity
        is_bare = quantity is not None and quantity.unit is None  # what it counts is compared more closely elsewhere
        if is_it and not is_bare and own is not None and own.share >= _FAIR:
            return rival is None or rival.share < own.share + _DOUBT_MARGIN
    return False


def _is_conflict(claim: ClaimFacts, binding: Binding, rival: Place) -> bool:
    """Tell whether another detail surely stands in the place of the claim's; only people and figures are accused."""
    own = binding.own.share if binding.own is not None else 0.0
    if binding.company < _LEAST_COMPANY or has_negation(rival.sentence):
        return False
    if binding.detail.kind is DetailKind.NAME:
        is_clear = rival.share >= _CLEAR_NAME and rival.share - own >= _CLEAR_NAME_MARGIN
        return is_clear and binding.own is not None and _same_role(claim, binding, rival)
    if rival.share < (_CLEAR if binding.own is not None else _CLEAR_NAME) or rival.share - own < _MARGIN:
        return False
    if binding.own is None and (binding.is_of_another_kind or _is_told_otherwise(claim, binding, rival)):
        return False
    mine, other = binding.detail.quantity, rival.detail.quantity
    if mine is None or other is None:
        return True
    is_measure = not _MEASURING.isdisjoint(rival.sentence.forms[max(0, rival.detail.first - 1) : rival.detail.first])
    if is_measure and any(quantities_agree(mine, q) for q in rival.sentence.quantities):
        return False  # "63 percent, down from 71"
    if _is_distance(claim.sentence, binding.detail) != _is_distance(rival.sentence, rival.detail):
        return False
    heads = head_after(claim.sentence, mine)
    told = rival.sentence.quantities if mine.unit is None else ()
    if any(quantities_agree(mine, q) and heads & head_after(rival.sentence, q) for q in told):
        return False  # the sentence has the claim's own figure before the same noun
    return counts_alike(mine, heads, other, head_after(rival.sentence, other))


def _is_distance(sentence: Sentence, detail: Detail) -> bool:
    """Tell whether a figure says how long before or after something a thing was."""
    return not _DISTANT.isdisjoint(sentence.forms[detail.last + 1 : detail.last + 2])


def _is_told_otherwise(claim: ClaimFacts, binding: Binding, rival: Place) -> bool:
    """Tell whether a page may give a day as a distance from another one: "reopened two years later"."""
    if binding.detail.kind is not DetailKind.DATE:
        return False
    return len(claim.dates) + len(claim.month_days) > 1 or bool(find_time_phrases(rival.sentence.text))


def _same_role(claim: ClaimFacts, binding: Binding, rival: Place) -> bool:
    """Tell whether two names answer one question: two people, or two places told apart in one sentence.

    Places of two sentences may lie in one another: "in Croatia" is no other place than "in Makarska".
    """
    mine, other = binding.detail.text_in(claim.sentence), rival.detail.text_in(rival.sentence)
    if is_person(mine) and is_person(other):
        return True
    own = binding.own
    if own is None or own.sentence is not rival.sentence or abs(own.detail.first - rival.detail.first) <= _BESIDE:
        return False
    before = _preposition(claim.sentence, binding.detail.first)
    return before is not None and before == _preposition(rival.sentence, rival.detail.first)


def _preposition(sentence: Sentence, at: int) -> str | None:
    """Give the preposition that leads to a name; "in the town of" counts as "in"."""
    forms = list(sentence.forms[max(0, at - 4) : at])
    if forms[-1:] == ["of"] and len(forms) > 2 and forms[-3] in ("the", "a"):
        forms = forms[:-3]
    while forms and forms[-1] in ("the", "a", "nearby"):
        forms = forms[:-1]
    return forms[-1] if forms and forms[-1] in _PLACING else None


def _is_doubtful(binding: Binding) -> bool:
    if binding.company < _LEAST_COMPANY:
        return False
    if binding.own is None:
        # What the page nowhere has is missing, not misplaced; but "four years" is no place of "four dams".
        return binding.is_of_another_kind
    own, rival = binding.own.share, binding.rival.share if binding.rival is not None else 0.0
    if binding.detail.kind is DetailKind.NAME:
        rival = rival if are_of_one_kind(binding) else 0.0
        least = _UNBOUND_ASIDE if binding.is_aside else _UNBOUND
        return own < least or (rival >= _CLEAR_NAME and rival - own >= _NAME_MARGIN)
    if binding.detail.kind is not DetailKind.FIGURE and rival < _FAIR:
        return False  # a day is seldom told twice, and seldom with the claim's words
    least = _DOUBT_MARGIN if own < _FAIR - _DOUBT_MARGIN else _MARGIN
    return own < _UNBOUND or (rival >= _FAIR and rival - own >= least)


def _tells_little(sentence: Sentence, detail: Detail) -> bool:
    """Tell whether a detail only refers back or describes: "the two sides", "the Danish border"."""
    before = sentence.forms[detail.first - 1] if detail.first else ""
    if detail.kind is DetailKind.FIGURE:
        return before == "the" and sentence.forms[detail.first] in _REFERRING
    after = detail.last + 1
    is_one_word = detail.kind is DetailKind.NAME and detail.first == detail.last
    return (
        is_one_word and after < len(sentence.forms) and not sentence.capital[after] and is_noun(sentence.stems[after])
    )


def are_of_one_kind(binding: Binding) -> bool:
    """Tell whether the page's two names are both a person's or both not."""
    own, rival = binding.own, binding.rival
    if own is None or rival is None or own.detail.run is None:
        return True
    return is_person(own.detail.text_in(own.sentence)) == is_person(rival.detail.text_in(rival.sentence))


def _conflict(claim: ClaimFacts, binding: Binding, place: Place) -> Conflict:
    start, end = _span(place)
    return Conflict(
        kind=_KINDS[binding.detail.kind],
        claim=binding.detail.text_in(claim.sentence),
        page=place.detail.text_in(place.sentence),
        start=start,
        end=end,
    )


def _doubt(claim: ClaimFacts, binding: Binding, place: Place) -> Doubt:
    start, end = _span(place)
    kind = DoubtKind.FIGURE if binding.detail.kind is DetailKind.FIGURE else DoubtKind.PLACE
    there = place.sentence.text[start - place.sentence.start : end - place.sentence.start]
    # The figure itself, beside other words, is not "another figure".
    here = there if place is binding.own else binding.detail.text_in(claim.sentence)
    return Doubt(kind, here, there, start, end)


def _span(place: Place) -> tuple[int, int]:
    words, offset = place.sentence.words, place.sentence.start
    last = min(place.detail.last, len(words) - 1)
    first = min(place.detail.first, last)
    return offset + words[first].start, offset + words[last].end
