"""What stands before a figure: "more than 12" is not borne out by a bare "12", nor "fell by 12" by "fell to 12"."""

from math import inf

from refcheck.text.numbers import Quantity, quantities_agree
from refcheck.text.patterns import late
from refcheck.text.units import conversion_between
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex

_READ = 5  # sentences that are looked at, best first
_SHOWN = 24  # code points in front of a figure in which the words of its bound stand
_STRICTLY = late(r"(?i)\b(?:(?:more|greater|higher|larger|longer|less|fewer|lower|smaller|shorter) than|over|above"
                 r"|exceed(?:s|ed|ing)?|under|below)\s+(?:an?\s+|[$€£]\s*)?$")  # fmt: skip
_NOT_MORE = late(r"(?i)\b(?:no|not)\s+\w+\s+than\s+$")

_UP_TO = late(r"(?i)\b(?:up to|as (?:much|many|high|long|far) as|(?:at(?: the)?|the) most|(?:no|not) more than"
              r"|(?:a |the )?maximum(?: of)?)\s+(?:about\s+|an?\s+|[$€£]\s*)?$")  # fmt: skip
_BOUNDED = frozenset("maximum limit ceiling cap most may can could might potentially".split())

_STEP = late(r"(?i)\b(by|to|from)\s+(?:about|around|some|almost|nearly|over|just|more than|less than|up to)?\s*[$€£]?$")


def find_lost_bound(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate]) -> Doubt | None:
    """Doubt "95 percent" where the page has the figure only as the most that there can be: "up to 95 percent"."""
    for quantity in claim.quantities:
        before = claim.text[max(0, quantity.start - _SHOWN) : quantity.start]
        is_compared = before.endswith(" as ")  # "as much water as half a million people"
        is_bounded = quantity.low != quantity.high or is_compared or _UP_TO.search(before) or _STRICTLY.search(before)
        if is_bounded or not _BOUNDED.isdisjoint(claim.sentence.forms):
            continue
        told = [
            (sentence, other, _UP_TO.search(sentence.text[max(0, other.start - _SHOWN) : other.start]))
            for sentence in (page.sentences[candidate.index] for candidate in ranked[:_READ])
            for other in sentence.quantities
            if quantities_agree(quantity, other)
        ]
        if told and all(bound is not None for _, _, bound in told):
            sentence, other, bound = told[0]
            words = len(bound[0]) if bound is not None else 0
            start, end = sentence.start + other.start - words, sentence.start + other.end
            return Doubt(DoubtKind.MODALITY, quantity.text, page.text[start:end], start, end)
    return None


def find_turned_step(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate]) -> Doubt | None:
    """Doubt "by 5 percent" where the best sentences have the figure only behind "to" or "from", or the other way."""
    for quantity in claim.quantities:
        ours = _step_before(claim.text, quantity.start)
        if not ours:
            continue
        told = [
            (_step_before(page.text, sentence.start + other.start), sentence.start, other)
            for sentence in (page.sentences[candidate.index] for candidate in ranked[:_READ])
            for other in sentence.quantities
            if quantities_agree(quantity, other)
        ]
        if told and all(theirs and (theirs == "by") != (ours == "by") for theirs, _, _ in told):
            _, start, other = told[0]
            return Doubt(DoubtKind.FIGURE, quantity.text, other.text, start + other.start, start + other.end)
    return None


def _step_before(text: str, start: int) -> str:
    """Give the "by", "to" or "from" right before a figure, or nothing."""
    found = _STEP.search(text[max(0, start - _SHOWN) : start])
    return found[1].lower() if found else ""


def find_bare_bound(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate]) -> Doubt | None:
    """Doubt a bound where the page's best sentences have the very figure, and none that lies within the bound."""
    for quantity in claim.quantities:
        before = claim.text[max(0, quantity.start - _SHOWN) : quantity.start]
        is_open = (quantity.high == inf) != (quantity.low == 0.0 < quantity.high)
        if not is_open or not _STRICTLY.search(before) or _NOT_MORE.search(before):
            continue
        told = [
            (index, other)
            for index in (candidate.index for candidate in ranked[:_READ])
            for other in page.sentences[index].quantities
            if quantities_agree(quantity, other)
        ]
        if told and all(_is_bare(other, quantity) for _, other in told):
            index, other = told[0]
            start = page.sentences[index].start
            return Doubt(DoubtKind.FIGURE, quantity.text, other.text, start + other.start, start + other.end)
    return None


def _is_bare(other: Quantity, bounded: Quantity) -> bool:
    """Tell whether a figure of the page is the bound itself, without a word that loosens it."""
    bound = bounded.low if bounded.high == inf else bounded.high
    conversion = conversion_between(other.unit, bounded.unit)
    is_plain = other.low == other.high and not other.is_approximate
    return is_plain and conversion is not None and conversion.of(other.low) == bound
