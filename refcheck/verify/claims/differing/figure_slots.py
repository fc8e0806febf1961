"""The figures and years that a claim and a sentence have in one place, and whether they can be the same."""

from refcheck.datatypes.assessments import ConflictKind
from refcheck.text.number_words import SIMPLE_NUMBERS
from refcheck.text.numbers import Quantity, QuantityKind, quantities_agree
from refcheck.verify.claims.differing.counts import head_after
from refcheck.verify.claims.differing.replaced import Edit, edit_of
from refcheck.verify.claims.differing.tokens import Aligned, Token
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.sentence import Sentence

_SHARES = frozenset({"share", "percent"})


def _counts_elsewhere(claim: ClaimFacts, own: Quantity, page: PageIndex) -> bool:
    """Tell whether a sentence has the figure before the same noun: "All 61 employees" for "and 61 employees"."""
    heads = head_after(claim.sentence, own)
    places = {index for head in heads for index in page.places(head)}
    return any(
        quantities_agree(own, other) and not heads.isdisjoint(head_after(page.sentences[index], other))
        for index in sorted(places)
        for other in page.sentences[index].quantities
    )


def find_figure_edit(
    claim: ClaimFacts, aligned: Aligned, ours: list[Token], theirs: list[Token], page: PageIndex
) -> Edit | None:
    """Compare the figures in one place, "one man" with "two men" too; dates are compared as dates."""
    mine, sentence = claim.sentence, aligned.sentence
    start = mine.words[ours[0].at].start
    if any(a <= start < b for a, b in claim.date_spans):
        return _year_edit(claim, aligned, ours[0], theirs[0])
    other = _quantity_at(sentence, sentence.words[theirs[0].at].start)
    if other is None or other.kind is not QuantityKind.CARDINAL or other.is_approximate:
        return None
    own = _quantity_at(mine, start)
    if own is None:
        if ours[0].form not in SIMPLE_NUMBERS or other.low <= 1 or other.unit is not None or other.low != other.high:
            return None
    elif any(quantities_agree(own, each) for each in sentence.quantities) or own.kind is not QuantityKind.CARDINAL:
        return None
    elif (own.unit in _SHARES) != (other.unit in _SHARES):
        return None  # "two thirds" for "17 of the 25"
    if own is not None and _counts_elsewhere(claim, own, page):
        return None
    edit = edit_of(claim, aligned, (ours[0].at, ours[-1].at), (theirs[0].at, theirs[-1].at), ConflictKind.NUMBER)
    mine_text = own.text if own is not None else edit.claim
    start, end = sentence.start + other.start, sentence.start + other.end
    return edit._replace(claim=mine_text, page=other.text, start=start, end=end)


def _year_edit(claim: ClaimFacts, aligned: Aligned, ours: Token, theirs: Token) -> Edit | None:
    """Compare the years in one place, where the claim's stands in the sentence too but with another event."""
    years = {date.date.year for date in claim.dates if claim.text[date.start : date.end] == ours.form}
    others = {d.date.year for d in aligned.sentence.dates if aligned.sentence.text[d.start : d.end] == theirs.form}
    if len(years) != 1 or len(others) != 1 or years == others:
        return None
    return edit_of(claim, aligned, (ours.at, ours.at), (theirs.at, theirs.at), ConflictKind.DATE)


def _quantity_at(sentence: Sentence, start: int) -> Quantity | None:
    return next((q for q in sentence.quantities if q.start <= start < q.end), None)
