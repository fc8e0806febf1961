"""How many of a thing a claim speaks of, held against the page: all, most or few.

"All of the cuts fall on the workshops" shares every word but one with "most of the cuts fall on the workshops". What a
claim says of all or of most, the page must say of as many, in whatever words: "unanimously", "the bulk", "two thirds".
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from refcheck.text.number_words import FRACTIONS, ORDINALS, SIMPLE_NUMBERS
from refcheck.text.words import STOPWORDS
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.company import Company
from refcheck.verify.claims.meaning.lexicon import parts_of_speech
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.sentence import Sentence

_FAIR = 0.5  # share of the claim that a sentence has which says the same of fewer
_ALL = frozenset("all every entire whole everyone everybody always".split())
_NOT_ALL = frozenset("most some many few several half part partly mostly majority minority".split())
_EACH = frozenset("all each every everyone everybody everything entire whole always any".split())
_OF_ALL = _EACH | frozenset(
    """none no nobody never both throughout full fully total totally complete completely altogether unanimous
    unanimously universal universally entirely""".split()
)
"""Words with which a page says something of all, or of none."""
_MOST = frozenset("most majority bulk".split())
_OF_MOST = _OF_ALL | frozenset(
    "most mostly mainly largely majority bulk chiefly predominantly overwhelmingly almost nearly primarily main".split()
)
_FEW = frozenset("only few fewer some several".split())
_EXCEPT = frozenset("except excluding besides".split())
_HALF = 0.5
_LITTLE_OF = re.compile(
    r"(?i)\b(?:(?:a|the|only) (?:tiny |very )?(?:small|minor) (?:part|share|fraction|minority|number|proportion)"
    r"|a minority|hardly any|few of)\b"
)


class _Amount(NamedTuple):
    """The word of a claim that says of how many it speaks, and whether of all or of most."""

    at: int
    is_all: bool


def find_quantifier_doubts(claim: ClaimFacts, near: Sequence[Sentence], company: Company) -> list[Doubt]:
    """Doubt "all" and "most" where the page says it of fewer or says nothing of how many, and "few" where it has most.

    `near` are the sentences nearest to the claim, best first.
    """
    amount = _read_amount(claim.sentence)
    if amount is None:
        return _parted_doubt(claim, near) or _little_doubt(claim, near, company)
    return _weaker_doubt(claim, amount, company) or _ungrounded_doubt(claim, amount, near, company)


def _read_amount(sentence: Sentence) -> _Amount | None:
    forms = sentence.forms
    if _has_exception(forms):
        return None
    for at, form in enumerate(forms):
        before = forms[at - 1] if at else ""
        if form in _ALL and before not in ("at", "not", "above", "after"):
            return _Amount(at, is_all=True)
        is_superlative = form == "most" and _is_superlative(sentence, at)
        if form in _MOST and before not in ("at", "not", "its", "their") and not is_superlative:
            return _Amount(at, is_all=False)
    return None


def _is_superlative(sentence: Sentence, at: int) -> bool:
    """Tell whether "most" makes a superlative: "the most", "most dangerous", "most strongly"."""
    if at and sentence.forms[at - 1] == "the":
        return True
    following = sentence.stems[at + 1] if at + 1 < len(sentence.stems) else ""
    kinds = parts_of_speech(following)
    return bool(kinds & {"a", "r"}) and "n" not in kinds


def _weaker_doubt(claim: ClaimFacts, amount: _Amount, company: Company) -> list[Doubt]:
    """Doubt "all" where a sentence with most of the claim has a weaker word before what is counted, or an exception."""
    if not amount.is_all:
        return []
    heads = _heads_behind(claim.sentence, amount.at)
    for index in sorted({index for places in company.places.values() for index in places}):
        sentence = company.page.sentences[index]
        if company.of(index, frozenset()) < _FAIR:
            continue
        weaker = _weaker_at(sentence.forms, heads, sentence)
        if weaker is not None:
            return [_doubt(claim, amount.at, sentence, weaker)]
    return []


def _ungrounded_doubt(claim: ClaimFacts, amount: _Amount, near: Sequence[Sentence], company: Company) -> list[Doubt]:
    """Doubt "all" or "most" where the sentence that tells the claim says it of fewer, or none near it of as many."""
    if not near or claim.sentence.forms[amount.at] == "every":
        return []  # "every municipality must" may be told of "the municipality"
    few = next((at for at, form in enumerate(near[0].forms) if form in _FEW), None)
    is_fewer = few is not None or _tells_less(near[0], amount)
    if is_fewer and not _has_ground(near[0], amount, is_sum_told=False):
        # "flour accounted for 41 percent and electricity for 19": together they may be most of it
        is_sum = not amount.is_all and sum(low for low, _ in _shares(near[0])) > _HALF
        is_sum = is_sum or claim.sentence.forms[amount.at + 1 : amount.at + 3] == ("of", "them")  # an aside of its own
        return [_doubt(claim, amount.at, near[0], few or 0, DoubtKind.SLOT if is_sum else DoubtKind.QUANTIFIER)]
    words = _OF_ALL if amount.is_all else _OF_MOST
    first = company.page.positions.get(near[0].start, -1)
    beside = company.page.sentences[max(0, first - 1) : first + 2]
    if _has_ground(near[0], amount) or any(not words.isdisjoint(sentence.forms) for sentence in beside):
        return []
    return [_doubt(claim, amount.at, near[0], 0, DoubtKind.SLOT)]


def _tells_less(sentence: Sentence, amount: _Amount) -> bool:
    """Tell whether a sentence gives a share that is none of all, or not the greater part."""
    if _LITTLE_OF.search(sentence.text):
        return True
    return any(high < 1.0 if amount.is_all else high <= _HALF for _, high in _shares(sentence))


def _shares(sentence: Sentence) -> list[tuple[float, float]]:
    """Give the least and the most of each share that a sentence tells, "fewer than half" among them."""
    scales = {"percent": 100.0, "share": 1.0}
    return [(q.low / scales[q.unit], q.high / scales[q.unit]) for q in sentence.quantities if q.unit in scales]


def _has_ground(sentence: Sentence, amount: _Amount, *, is_sum_told: bool = True) -> bool:
    """Tell whether a sentence speaks of as many: by a word, by a share, or by so many of so many.

    Where a sentence gives a lesser share, "all" in it may be said of the sum: "in all, 42 percent had no generator".
    """
    words = _OF_ALL if amount.is_all else _OF_MOST if is_sum_told else _OF_MOST - _OF_ALL
    if not words.isdisjoint(sentence.forms):
        return True
    least = 1.0 if amount.is_all else _HALF
    return any(low >= least for low, _ in _shares(sentence)) or _has_part(sentence, least)


def _has_part(sentence: Sentence, least: float) -> bool:
    """Tell whether two figures of a sentence may be a part and its whole: "28 of the 34 provinces"."""
    bare = [quantity for quantity in sentence.quantities if quantity.unit is None and quantity.low > 1]
    return any(
        second.high > 0 and least <= first.low / second.high <= 1
        for first in bare
        for second in bare
        if first is not second
    )


def _parted_doubt(claim: ClaimFacts, near: Sequence[Sentence]) -> list[Doubt]:
    """Doubt "in both" where the sentence that tells it parts one from the other."""
    if "both" not in claim.sentence.forms or not near or "both" in near[0].forms:
        return []
    forms = near[0].forms
    other = next((at for at, form in enumerate(forms) if form == "other" and "one" in forms[:at]), None)
    return [] if other is None else [_doubt(claim, claim.sentence.forms.index("both"), near[0], other)]


def _little_doubt(claim: ClaimFacts, near: Sequence[Sentence], company: Company) -> list[Doubt]:
    """Doubt "a small part" where the sentence that says the same has "most"."""
    ours = _LITTLE_OF.search(claim.text)
    for sentence in near if ours else ():
        at = next((at for at, form in enumerate(sentence.forms) if form in _OF_MOST - _OF_ALL), None)
        index = company.page.positions.get(sentence.start, -1)
        if ours and at is not None and not _LITTLE_OF.search(sentence.text) and company.of(index, frozenset()) >= _FAIR:
            word = sentence.words[at]
            start, end = sentence.start + word.start, sentence.start + word.end
            return [Doubt(DoubtKind.QUANTIFIER, ours[0], sentence.text[word.start : word.end], start, end)]
    return []


def _doubt(claim: ClaimFacts, at: int, sentence: Sentence, place: int, kind: DoubtKind = DoubtKind.QUANTIFIER) -> Doubt:
    words, others = claim.sentence.words, sentence.words
    shown = claim.text[words[at].start : words[min(len(words) - 1, at + 2)].end]
    start, end = others[place].start, others[min(len(others) - 1, place + 3)].end
    return Doubt(kind, shown, sentence.text[start:end], sentence.start + start, sentence.start + end)


def _heads_behind(sentence: Sentence, at: int) -> frozenset[str]:
    following = zip(sentence.words[at + 1 : at + 5], sentence.stems[at + 1 : at + 5], strict=True)
    return frozenset(stem_ for word, stem_ in following if word.form not in STOPWORDS)


def _is_some_of(forms: Sequence[str], at: int) -> bool:
    """Tell whether a figure takes a part: "14 of the sheep", "only one nest"."""
    is_figure = forms[at][0].isdecimal() or forms[at] in SIMPLE_NUMBERS
    before = forms[at - 1] if at else ""
    following = tuple(forms[at + 1 : at + 3])
    whole = following[1] if following[:1] == ("of",) and len(following) > 1 else ""
    is_of_figure = whole[:1].isdecimal() or whole in SIMPLE_NUMBERS  # "15 of 33 boats"
    return is_figure and (following in (("of", "the"), ("of", "its")) or is_of_figure or before == "only")


def _has_exception(forms: Sequence[str]) -> bool:
    return not _EXCEPT.isdisjoint(forms) or any(_is_all_but(forms, at) for at in range(len(forms)))


def _is_all_but(forms: Sequence[str], at: int) -> bool:
    """Tell whether an exception to all begins at a word: "all but five", "everyone apart from him", "almost all"."""
    following, before = tuple(forms[at + 1 : at + 2]), tuple(forms[at - 1 : at]) if at else ()
    if forms[at] in _ALL:
        return following == ("but",) or before in (("almost",), ("nearly",), ("not",))
    return forms[at] in ("apart", "aside") and following == ("from",) and not _ALL.isdisjoint(forms[:at])


def _weaker_at(forms: Sequence[str], heads: frozenset[str], sentence: Sentence) -> int | None:
    """Give the place of an exception, or of a weaker quantifier right before one of the counted words."""
    for at, form in enumerate(forms):
        if (form in _EXCEPT and _ALL.intersection(forms[:at])) or _is_all_but(forms, at):
            return at
        is_weaker = form in _NOT_ALL or (form in FRACTIONS and form not in ORDINALS) or _is_some_of(forms, at)
        if is_weaker and not heads.isdisjoint(sentence.stems[at + 1 : at + 6]) and _ALL.isdisjoint(forms):
            return at
    return None
