"""Details of one sentence of the page joined crosswise in the claim: "fastest" with what is slowest."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.text.numbers import Quantity, QuantityKind, quantities_agree
from refcheck.text.stemming import stem
from refcheck.text.words import PAST_FORMS
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.company import Company, telling_words
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.meaning.lexicon import is_verb, like_words, near_words, opposites
from refcheck.verify.claims.reading.sentence import Sentence

_FAIR = 0.6  # share of the claim that a sentence must have
_FAIR_FOR_YEAR = 0.4
_SENTENCES_READ = 3
_SHORT = 5  # letters up to which "est" may be the word's own: "west", "guest"
_JOINING = frozenset("and but while whereas or against".split())
_UNITS = frozenset("percent cent per million billion thousand".split())
_ENDS = {"from": "to", "to": "from", "von": "auf", "auf": "von"}
_BY = {"by": ("to", "from"), "to": ("by",), "from": ("by",), "um": ("auf", "von"), "auf": ("um",), "von": ("um",)}


def find_crossed_opposite(company: Company, ranked: Sequence[Candidate]) -> list[Doubt]:
    """Doubt a word whose opposite the page has nearer to what the claim says it of."""
    claim, page = company.claim, company.page
    for at, stem_ in telling_words(claim):
        form = claim.sentence.forms[at]
        against = opposites(_plain(form, stem_))
        if not against:
            continue
        behind = [s for s in claim.sentence.stems[at + 1 :] if s in claim.sentence.content]
        for candidate in ranked[:_SENTENCES_READ]:
            sentence = page.sentences[candidate.index]
            if company.of(candidate.index, frozenset()) < _FAIR or stem_ not in sentence.stems:
                continue
            place = sentence.stems.index(stem_)
            rivals = [
                i
                for i, (other, theirs) in enumerate(zip(sentence.stems, sentence.forms, strict=True))
                if _plain(theirs, other) in against and theirs.endswith("est") == form.endswith("est")
            ]
            found = next((rival for rival in rivals if _is_nearer(sentence, behind, place, rival)), None)
            if found is not None:
                start, end = sentence.words[found].start, sentence.words[found].end
                word = claim.sentence.words[at]
                return [
                    Doubt(
                        DoubtKind.OPPOSITE,
                        claim.text[word.start : word.end],
                        sentence.text[start:end],
                        sentence.start + start,
                        sentence.start + end,
                    )
                ]
    return []


def _plain(form: str, stem_: str) -> str:
    """Give the stem of a word without its ending of a superlative."""
    return stem(form[:-3]) if form.endswith("est") and len(form) > _SHORT else stem_


def _is_nearer(sentence: Sentence, behind: Sequence[str], place: int, rival: int) -> bool:
    """Tell whether all that the claim says behind its word stands nearer to the opposite, across an "and" or "but"."""
    low, high = sorted((place, rival))
    if _JOINING.isdisjoint(sentence.forms[low:high]):
        return False
    places = [[i for i, other in enumerate(sentence.stems) if other == stem_] for stem_ in behind]
    met = [each for each in places if each]
    return bool(met) and all(min(abs(i - rival) for i in each) < min(abs(i - place) for i in each) for each in met)


def find_other_piece(company: Company, ranked: Sequence[Candidate]) -> list[Doubt]:
    """Doubt a figure or year whose words stand in the piece of another: "58 per cent in towns, 29 in villages"."""
    claim, page = company.claim, company.page
    known = set(claim.content)
    ours = _marks(claim.sentence)
    for mine in ours:
        for candidate in ranked[:_SENTENCES_READ]:
            sentence = page.sentences[candidate.index]
            least = _FAIR if mine.quantity is not None else _FAIR_FOR_YEAR
            if not sentence.has_figures or company.of(candidate.index, frozenset()) < least:
                continue
            marks = _marks(sentence)
            agreeing = [mark for mark in marks if mark.agrees_with(mine)]
            rivals = [mark for mark in marks if mark.rivals(mine) and not any(mark.agrees_with(own) for own in ours)]
            if len(agreeing) != 1 or not rivals:
                continue
            own = _telling_in(sentence, _piece_of(sentence, agreeing[0]))
            for rival in rivals:
                other = _telling_in(sentence, _piece_of(sentence, rival))
                if _is_another_s(own, other, known):
                    start, end = sentence.start + rival.start, sentence.start + rival.end
                    return [Doubt(DoubtKind.FIGURE, mine.text, rival.text, start, end)]
    return []


class _Mark(NamedTuple):
    """A figure, or the year of a date, in a sentence."""

    text: str
    start: int
    end: int
    quantity: Quantity | None
    year: int = 0

    def agrees_with(self, other: "_Mark") -> bool:
        """Tell whether two marks say the same."""
        if self.quantity is None or other.quantity is None:
            return self.year == other.year != 0
        return quantities_agree(other.quantity, self.quantity)

    def rivals(self, other: "_Mark") -> bool:
        """Tell whether a mark could stand in another one's place; a figure in a list may leave its unit out."""
        if self.quantity is None or other.quantity is None:
            return self.year != other.year and 0 not in (self.year, other.year)
        is_bare = self.quantity.unit is None and self.quantity.kind is QuantityKind.CARDINAL
        return is_bare or self.quantity.unit == other.quantity.unit


def _marks(sentence: Sentence) -> list[_Mark]:
    found = [_Mark(q.text, q.start, q.end, q) for q in sentence.quantities]
    return found + [_Mark(sentence.text[d.start : d.end], d.start, d.end, None, d.date.year) for d in sentence.dates]


def _is_another_s(own: dict[str, bool], other: dict[str, bool], known: set[str]) -> bool:
    """Tell whether a claim has words of another figure's piece, and none that its own figure has for itself.

    A piece without a verb goes on with the one before it, so the verb there is no word of that piece alone.
    """
    is_elliptical = not any(other.values())
    mine = {stem_ for stem_, is_told in own.items() if stem_ not in other and not (is_told and is_elliptical)}
    if not mine or not mine.isdisjoint(known) or known.isdisjoint(other.keys() - own.keys()):
        return False
    free = known - other.keys()
    return not any(free & near_words(stem_) or (is_verb(stem_) and free & like_words(stem_)) for stem_ in mine)


def _piece_of(sentence: Sentence, mark: _Mark) -> tuple[int, int]:
    """Give the first word behind a figure and the end of what follows it up to a comma or an "and".

    What happened in a year stands before it as well.
    """
    first = bisect_left(sentence.starts, mark.end)
    last = next((at for at in range(max(1, first), len(sentence.words)) if _parts(sentence, at)), len(sentence.words))
    if mark.quantity is None:
        first = next((at for at in range(min(first, len(sentence.words)) - 1, 0, -1) if _parts(sentence, at)), 0)
    return first, last


def _parts(sentence: Sentence, at: int) -> bool:
    """Tell whether a piece of a sentence begins with a word."""
    gap = sentence.text[sentence.words[at - 1].end : sentence.words[at].start]
    return "," in gap or ";" in gap or sentence.forms[at] in _JOINING


def _telling_in(sentence: Sentence, piece: tuple[int, int]) -> dict[str, bool]:
    """Give the telling stems of a piece, and whether each is a verb there."""
    return {
        stem_: sentence.forms[at] in PAST_FORMS or sentence.forms[at].endswith("ed")
        for at, stem_ in enumerate(sentence.stems[piece[0] : piece[1]], piece[0])
        if stem_ in sentence.content and stem_.isalpha() and stem_ not in _UNITS
    }


def find_turned_change(company: Company, ranked: Sequence[Candidate]) -> list[Doubt]:
    """Doubt "fell by 5 million" where the sentence that has the figure has it behind "to" or "from"."""
    claim, page = company.claim, company.page
    for quantity in claim.quantities:
        others = _BY.get(_leading(claim.sentence, quantity) or "", ())
        for candidate in ranked[:_SENTENCES_READ] if others else ():
            sentence = page.sentences[candidate.index]
            agreeing = [q for q in sentence.quantities if quantities_agree(quantity, q)]
            if company.of(candidate.index, frozenset()) < _FAIR or not agreeing:
                continue
            if all(_leading(sentence, q) in others for q in agreeing):
                start, end = sentence.start + agreeing[0].start, sentence.start + agreeing[0].end
                return [Doubt(DoubtKind.FIGURE, quantity.text, agreeing[0].text, start, end)]
            break
    return []


def find_turned_range(company: Company, ranked: Sequence[Candidate]) -> Conflict | None:
    """Name the figure that something went to, where the claim has the one it came from."""
    claim, page = company.claim, company.page
    for quantity in claim.quantities:
        leading = _leading(claim.sentence, quantity)
        if leading not in _ENDS:
            continue
        for candidate in ranked[:_SENTENCES_READ]:
            sentence = page.sentences[candidate.index]
            if company.of(candidate.index, frozenset()) < _FAIR:
                continue
            agreeing = [q for q in sentence.quantities if quantities_agree(quantity, q)]
            if not agreeing:
                continue
            others = [q for q in sentence.quantities if _leading(sentence, q) == leading and q not in agreeing]
            if len(agreeing) == 1 and others and _leading(sentence, agreeing[0]) in (_ENDS[leading], None):
                is_turned = _leading(sentence, agreeing[0]) is not None or _is_range(sentence, agreeing[0], others[0])
                if is_turned:
                    start = sentence.start + others[0].start
                    end = sentence.start + others[0].end
                    return Conflict(
                        kind=ConflictKind.NUMBER, claim=quantity.text, page=others[0].text, start=start, end=end
                    )
            return None
    return None


def _is_range(sentence: Sentence, first: Quantity, last: Quantity) -> bool:
    return sentence.text[first.end : last.start].strip() in ("to", "auf")


def _leading(sentence: Sentence, quantity: Quantity) -> str | None:
    """Give "from", "to" or "by" where it leads up to a figure, "about" and the like aside."""
    before = [word.form for word in sentence.words if word.end <= quantity.start][-2:]
    while before and before[-1] in ("about", "around", "nearly", "almost", "just", "rund", "etwa"):
        before = before[:-1]
    return before[-1] if before and before[-1] in _BY else None
