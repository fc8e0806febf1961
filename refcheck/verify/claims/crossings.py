"""Details of one sentence of the page joined crosswise in the claim: "fastest" with what is slowest."""

from collections.abc import Sequence

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.text.numbers import Quantity, quantities_agree
from refcheck.text.stemming import stem
from refcheck.verify.claims.company import Company, telling_words
from refcheck.verify.claims.doubts import Doubt, DoubtKind
from refcheck.verify.claims.lexicon import opposites
from refcheck.verify.claims.passages import Candidate
from refcheck.verify.claims.sentence import Sentence

_FAIR = 0.6  # share of the claim that a sentence must have
_SENTENCES_READ = 3
_SHORT = 5  # letters up to which "est" may be the word's own: "west", "guest"
_JOINING = frozenset("and but while whereas or against".split())
_UNITS = frozenset("percent cent per million billion thousand".split())
_ENDS = {"from": "to", "to": "from", "von": "auf", "auf": "von"}


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
    """Doubt a figure whose words all stand in the piece of another: "58 per cent in primary schools and 29 in …"."""
    claim, page = company.claim, company.page
    for quantity in claim.quantities:
        for candidate in ranked[:_SENTENCES_READ]:
            sentence = page.sentences[candidate.index]
            agreeing = [q for q in sentence.quantities if quantities_agree(quantity, q)]
            rivals = [q for q in sentence.quantities if q.unit == quantity.unit and q not in agreeing]
            if len(agreeing) != 1 or not rivals or company.of(candidate.index, frozenset()) < _FAIR:
                continue
            own = _telling_in(sentence, *_piece_of(sentence, agreeing[0]))
            for rival in rivals:
                other = _telling_in(sentence, *_piece_of(sentence, rival))
                known = set(claim.content)
                if (other - own) & known and own - other - known and not (own - other) & known:
                    return [
                        Doubt(
                            DoubtKind.FIGURE,
                            quantity.text,
                            rival.text,
                            sentence.start + rival.start,
                            sentence.start + rival.end,
                        )
                    ]
    return []


def _piece_of(sentence: Sentence, quantity: Quantity) -> tuple[int, int]:
    """Give the first word of a figure and the end of what follows it up to a comma or an "and"."""
    first = next((i for i, word in enumerate(sentence.words) if word.end > quantity.start), 0)
    for at in range(first + 1, len(sentence.words)):
        gap = sentence.text[sentence.words[at - 1].end : sentence.words[at].start]
        if sentence.words[at].start >= quantity.end and ("," in gap or ";" in gap or sentence.forms[at] in _JOINING):
            return first, at
    return first, len(sentence.words)


def _telling_in(sentence: Sentence, first: int, last: int) -> set[str]:
    return {s for s in sentence.stems[first:last] if s in sentence.content and s.isalpha() and s not in _UNITS}


def find_turned_range(company: Company, ranked: Sequence[Candidate]) -> Conflict | None:
    """Name the figure that something went to, where the claim has the one it came from."""
    claim, page = company.claim, company.page
    for quantity in claim.quantities:
        leading = _leading(claim.sentence, quantity)
        if leading is None:
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
    """Give "from" or "to" where it leads up to a figure, "about" and the like aside."""
    before = [word.form for word in sentence.words if word.end <= quantity.start][-2:]
    while before and before[-1] in ("about", "around", "nearly", "almost", "just", "rund", "etwa"):
        before = before[:-1]
    return before[-1] if before and before[-1] in _ENDS else None
