"""Figures and superlatives of a claim beside what they count, held against the page's.

A figure that stands somewhere on the page bears a claim out only where it counts the same: "twelve years" of
a prosecutor's demand are not the sentence.
"""

from bisect import bisect_left
from itertools import islice

from refcheck.datatypes.assessments import Conflict, ConflictKind
from refcheck.text.number_words import CURRENCIES, ORDINALS
from refcheck.text.numbers import Quantity, QuantityKind, quantities_agree
from refcheck.text.units import is_convertible
from refcheck.text.words import is_stopword
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.company import Company
from refcheck.verify.claims.meaning.lexicon import near_words
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.polarity import has_negation
from refcheck.verify.claims.reading.sentence import Sentence

_CLEAR = 0.6
_FAIR = 0.5
_MARGIN = 0.12
_PARTS = (["of"], ["of", "the"])
_BARE_SHARE = 0.8
_DOLLARS = frozenset({"usd", "cad", "aud", "nzd", "hkd", "sgd"})
_SUPERLATIVES = frozenset(
    """largest biggest highest longest smallest oldest youngest newest greatest lowest deepest tallest heaviest fastest
    richest poorest strongest worst best busiest wealthiest shortest widest""".split()
)


def head_after(sentence: Sentence, quantity: Quantity) -> frozenset[str]:
    """Give the content words right after a figure: what it counts."""
    heads: list[str] = []
    end = quantity.end
    first = bisect_left(sentence.starts, quantity.end)
    for word, stem_ in islice(zip(sentence.words, sentence.stems, strict=True), first, None):
        if sentence.text[end : word.start].strip(" \u00a0-–") and not heads:
            break
        if is_stopword(word.form):
            if word.form in ("of", "the") and not heads:
                end = word.end if quantity.kind is QuantityKind.VAGUE else end  # "dozens of specimens"
                continue
            break
        if not heads and word.form[0].isdecimal() and sentence.text[quantity.end : word.start].split() in _PARTS:
            end = word.end
            continue  # "17,000 of the 142,000 cars"
        heads.append(stem_)
        if len(heads) == 3:
            break
    return frozenset(heads)


def counts_alike(first: Quantity, heads: frozenset[str], second: Quantity, others: frozenset[str]) -> bool:
    """Tell whether two figures count the same thing, by unit or by the words after them."""
    if first.kind is not second.kind and QuantityKind.ORDINAL in (first.kind, second.kind):
        return False  # "dozens of specimens" and "two specimens" count alike
    if first.unit is not None or second.unit is not None:
        return first.unit == second.unit or is_convertible(first.unit, second.unit)
    return any(head in others or not others.isdisjoint(near_words(head)) for head in heads)


def find_figure_conflicts(claim: ClaimFacts, company: Company) -> tuple[list[Conflict], list[Doubt]]:
    """Name the figures that stand on the page, but not where it says what the claim says."""
    conflicts: list[Conflict] = []
    doubts: list[Doubt] = []
    if has_negation(claim.sentence):
        return conflicts, doubts
    for quantity in claim.quantities:
        if quantity.text.lower() in ("two", "three") and claim.text[: quantity.start].lower().endswith("the "):
            continue  # "the two sides" refers back
        found = _compare_figure(claim, quantity, company)
        if isinstance(found, Conflict):
            conflicts.append(found)
        elif found is not None:
            doubts.append(found)
    return conflicts, doubts


_OF_THEM = (" of them", " of whom", " of which", " of these", " of those")
"""What takes up what an earlier figure counts."""


def _compare_figure(claim: ClaimFacts, quantity: Quantity, company: Company) -> Conflict | Doubt | None:
    page = company.page
    heads = head_after(claim.sentence, quantity)
    own = frozenset(
        stem_
        for word, stem_ in zip(claim.sentence.words, claim.sentence.stems, strict=True)
        if quantity.start <= word.start < quantity.end
    )
    agreeing, best, rival, worst = 0.0, -1, None, 0.0
    for index in _near_sentences(company, own):
        sentence = page.sentences[index]
        if not sentence.has_figures:
            continue
        share = company.of(index, own)
        if share + _MARGIN < _FAIR:
            continue  # too little to accuse, or to stand against what does
        is_bound = any(
            not quantities_agree(quantity, other) and _counts_by_name(quantity, heads, other, sentence)
            for other in sentence.quantities
        )
        for other in sentence.quantities:
            counted = head_after(sentence, other) if is_bound else heads
            if counted and heads.isdisjoint(counted):
                continue  # the sentence counts the same thing, and this figure counts another
            if quantities_agree(quantity, other) or _repeats(quantity, other):
                # "up from four": a figure that counts nothing itself speaks less for "four whales".
                is_bare = bool(heads) and other.unit is None and not head_after(sentence, other)
                behind = sentence.text[other.end :]
                is_bare = is_bare and not behind.startswith((" more ", " fewer ", " less "))
                is_bare = is_bare and not (behind.startswith(_OF_THEM) and _is_told_behind(claim, other, sentence))
                agreeing = max(agreeing, _BARE_SHARE * share if is_bare else share)
            elif share > worst and other.kind is not QuantityKind.VAGUE and _rivals(quantity, heads, other, sentence):
                best, rival, worst = index, other, share
    if rival is None or worst < _FAIR or worst <= agreeing + _MARGIN:
        return _find_other_count(quantity, heads, own, company)
    sentence = page.sentences[best]
    start, end = sentence.start + rival.start, sentence.start + rival.end
    if worst >= _CLEAR and agreeing < _FAIR:  # a page that has the figure among the claim's words denies nothing
        return Conflict(kind=ConflictKind.NUMBER, claim=quantity.text, page=rival.text, start=start, end=end)
    return Doubt(DoubtKind.FIGURE, quantity.text, rival.text, start, end)


def _is_told_behind(claim: ClaimFacts, figure: Quantity, sentence: Sentence) -> bool:
    """Tell whether more of a claim stands behind "nine of them" than before it: it is told of the nine."""
    shared = [
        word.start >= figure.end
        for word, stem_ in zip(sentence.words, sentence.stems, strict=True)
        if stem_ in claim.sentence.content
    ]
    return 2 * sum(shared) > len(shared)


def _find_other_count(quantity: Quantity, heads: frozenset[str], own: frozenset[str], company: Company) -> Doubt | None:
    """Doubt a figure that the page has only for other things, while it counts the claim's own otherwise.

    "Five projectiles fell" and "four houses were damaged" do not bear "damaged five houses" out.
    """
    if not heads or quantity.unit is not None:
        return None
    doubt = None
    for index in _near_sentences(company, own):
        sentence = company.page.sentences[index]
        for other in sentence.quantities if sentence.has_figures else ():
            if quantities_agree(quantity, other) or _repeats(quantity, other):
                counted = head_after(sentence, other)
                if not counted or counts_alike(quantity, heads, other, counted):
                    return None
            elif doubt is None and _counts_by_name(quantity, heads, other, sentence):
                start, end = sentence.start + other.start, sentence.start + other.end
                if any(index in places for stem_, places in company.places.items() if stem_ not in own | heads):
                    doubt = Doubt(DoubtKind.FIGURE, quantity.text, other.text, start, end)
    return doubt


def _repeats(quantity: Quantity, other: Quantity) -> bool:
    """Tell whether "scored twice" bears out two goals."""
    return other.unit == "time" and quantity.unit is None and quantity.low == other.low


def _rivals(quantity: Quantity, heads: frozenset[str], other: Quantity, sentence: Sentence) -> bool:
    """Tell whether the page's figure stands for the claim's: it counts the same, or is the sum in other money."""
    if counts_alike(quantity, heads, other, head_after(sentence, other)):
        return True
    units = {quantity.unit, other.unit}
    is_other_money = units <= CURRENCIES and quantity.unit != other.unit and not units <= _DOLLARS  # "$" may be any
    return is_other_money and quantity.low == other.low and quantity.high == other.high


def _counts_by_name(quantity: Quantity, heads: frozenset[str], other: Quantity, sentence: Sentence) -> bool:
    """Tell whether both figures stand right before the same noun: "17 goats" and "two goats"."""
    if quantity.unit is not None or other.unit is not None or quantity.kind is not other.kind:
        return False
    return bool(heads) and not heads.isdisjoint(head_after(sentence, other))


def _near_sentences(company: Company, own: frozenset[str]) -> list[int]:
    """Give the sentences that share words with the claim apart from `own`."""
    return sorted({index for stem_, places in company.places.items() if stem_ not in own for index in places})


def find_rank_conflict(claim: ClaimFacts, company: Company) -> Conflict | None:
    """Name "the largest" where the page has "the second-largest", or the other way round."""
    for at, word in enumerate(claim.sentence.words):
        if word.form not in _SUPERLATIVES:
            continue
        own = frozenset({claim.sentence.stems[at]}) | frozenset(ORDINALS)
        rank = _rank_before(claim.sentence, at)
        agreeing, worst, place = 0.0, 0.0, None
        for index in company.page.postings.get(claim.sentence.stems[at], ()):
            sentence = company.page.sentences[index]
            share = company.of(index, own)
            for position, other in enumerate(sentence.words):
                if other.form != word.form:
                    continue
                if _rank_before(sentence, position) == rank:
                    agreeing = max(agreeing, share)
                elif share > worst:
                    worst, place = share, (sentence, position)
        if place is None or worst < _CLEAR or worst <= agreeing:
            continue
        sentence, position = place
        first = position - 1 if _rank_before(sentence, position) else position
        start, end = sentence.words[first].start, sentence.words[position].end
        ours = claim.sentence.words[at - 1].start if rank else word.start
        return Conflict(
            kind=ConflictKind.NUMBER,
            claim=claim.text[ours : word.end],
            page=sentence.text[start:end],
            start=sentence.start + start,
            end=sentence.start + end,
        )
    return None


def _rank_before(sentence: Sentence, at: int) -> int:
    return ORDINALS.get(sentence.words[at - 1].form, 0) if at else 0
