"""Whether two figures that differ may still be meant as one, or be told of other things."""

from bisect import bisect_left
from itertools import pairwise, takewhile

from refcheck.datatypes.assessments import Conflict
from refcheck.text.number_words import FRACTIONS
from refcheck.text.numbers import Quantity, find_quantities, is_rounded_off, quantities_agree
from refcheck.text.patterns import late
from refcheck.text.words import is_stopword
from refcheck.verify.claims.differing.counts import head_after
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_COUNTED = 4  # words behind a figure that may be what it counts
_NAMING = late(
    r"(?:\b[A-Z]{1,3}|\b(?i:type|model|class|mark|mk|flight|highway|route|article|section|chapter|no\.?|version|grade"
    r"|level|resolution|line|page|paragraph|rule|act|title|season|episode|room|apollo))[ -]?$"
)
"""What makes a figure a name and no count: "Type 27", "U 27", "Article 5"."""


def have_one_figure(conflict: Conflict) -> bool:
    """Tell whether two figures differ only in a unit that one leaves out, "2.7 billion (euros)", or in rounding."""
    ours, theirs = find_quantities(conflict.claim), find_quantities(conflict.page)
    return any(
        (mine.low == other.low and mine.high == other.high and None in (mine.unit, other.unit))
        or is_rounded_off(mine, other)
        for mine in ours
        for other in theirs
    )


def is_told_as_fraction(conflict: Conflict, sentence: Sentence) -> bool:
    """Tell whether a sentence has a claim's percentage as a fraction that counts nothing: "a fifth less power"."""
    shares = [quantity.low for quantity in find_quantities(conflict.claim) if quantity.unit == "percent"]
    told = [100 * FRACTIONS[form] for form in sentence.forms if form in FRACTIONS]
    return any(abs(share - fraction) < 1 for share in shares for fraction in told)


def may_count_others(conflict: Conflict, facts: ClaimFacts, sentence: Sentence) -> bool:
    """Tell whether two figures may count different things: "42 ships" and "27 merchant ships", "a Type 27 boat"."""
    at = (conflict.start or 0) - sentence.start
    mine = next((q for q in facts.sentence.quantities if q.text == conflict.claim), None)
    other = next((q for q in sentence.quantities if q.start == at), None)
    if mine is None or other is None:
        return False
    if (_NAMING.search(facts.text[: mine.start]) is None) != (_NAMING.search(sentence.text[: other.start]) is None):
        return True
    ours, theirs = _counted(facts.sentence, mine), _counted(sentence, other)
    head = next((stem_ for stem_ in ours if stem_ in theirs), None)
    if head is None:
        return False
    narrower = (
        {*ours[: ours.index(head)]} - {*sentence.stems},
        {*theirs[: theirs.index(head)]} - {*facts.sentence.stems},
    )
    return any(narrower)


def _counted(sentence: Sentence, quantity: Quantity) -> list[str]:
    """Give the stems of the words right behind a figure, in order."""
    first = bisect_left(sentence.starts, quantity.end)
    behind = range(first, min(len(sentence.forms), first + _COUNTED))
    return [sentence.stems[at] for at in takewhile(lambda at: not is_stopword(sentence.forms[at]), behind)]


def may_be_swapped(facts: ClaimFacts, sentence: Sentence) -> bool:
    """Tell whether all of a claim's several figures stand in the sentence, in another order or of one another's things.

    "17 boats and two nets" swaps "17 nets and two boats"; "122 of 130 legislators" and "122 votes in the 130-seat
    chamber" say the same.
    """
    met: list[tuple[Quantity, Quantity]] = []
    for quantity in facts.sentence.quantities:
        agreeing = [other for other in sentence.quantities if quantities_agree(quantity, other)]
        if not agreeing:
            return False
        met.append((quantity, agreeing[0]))
    places = [other.start for _, other in met]
    if any(facts.text[a.end : b.start].strip() in ("of", "of the") for (a, _), (b, _) in pairwise(met)):
        return False  # a part and its whole are told in either order
    return places != sorted(places) or any(
        mine is not other and head_after(facts.sentence, mine) & head_after(sentence, theirs)
        for mine, _ in met
        for other, theirs in met
    )


def is_told_elsewhere(conflict: Conflict, facts: ClaimFacts, sentence: Sentence, page: PageIndex) -> bool:
    """Tell whether another sentence has the claim's very figure and something else of the claim: it may be meant."""
    ours = [quantity for quantity in facts.quantities if quantity.text == conflict.claim]
    words = [stem_ for stem_ in facts.content if stem_.isalpha() and stem_ not in conflict.claim.lower()]
    for index, told in page.quantities:
        if page.sentences[index] is sentence:
            continue
        is_it = any(_is_the_same(mine, other) for mine in ours for other in told)
        if is_it and any(index in page.places(stem_) or index in page.like_places(stem_) for stem_ in words):
            return True
    return False


def _is_the_same(ours: Quantity, theirs: Quantity) -> bool:
    """Tell whether a page has a claim's very figure; in a list it may leave the unit out: "Bulgaria 117 million"."""
    if theirs.unit is None and ours.unit is not None:
        return (theirs.low, theirs.high) == (ours.low, ours.high)
    return quantities_agree(ours, theirs) and ours.unit == theirs.unit
