"""Whether a claim and a sentence of a page in another language than English deny alike, clause by clause.

What a clause denies that tells nothing of the claim is none of its business, be it that the clause leads to the one
that does: "it is not true that …".
"""

from itertools import pairwise

from refcheck.datatypes.selectors import is_within
from refcheck.text.patterns import late
from refcheck.text.word_rules import negations_of
from refcheck.verify.claims.reading.sentence import Sentence

_QUOTED = late(r"«[^«»]*»|„[^„“”]*[“”]|“[^“”]*”|\"[^\"]*\"")
_LEAST_TURNED = 4  # letters of a word that "un" turns
_BOUND_REACH = 6  # words from "ne" to its "que"
_BREAKS = frozenset(",;:–—")
_LEADING = frozenset("dass daß que qu che что чтобы dat że".split())
"""Words by which one clause says of another that it is so, or not."""
_OPENING = {
    "de": frozenset("weil obwohl während aber doch sondern nachdem bevor und wenn".split()),
    "fr": frozenset("qui si parce alors tandis mais car où lorsque quand et".split()),
    "es": frozenset("si porque mientras pero aunque donde cuando y e".split()),
    "it": frozenset("se perché mentre ma anche dove quando e ed".split()),
    "ru": frozenset("если потому хотя но а где когда и".split()),
}
"""Words that open a clause of their own, without a comma too."""


def deny_alike(claim: Sentence, page: Sentence) -> bool:
    """Tell whether a claim denies as often as what a sentence of the page tells of it; either may quote the denial."""
    whole, telling = [range(len(claim.words))], _clauses_telling(claim, page)
    ours = {count + _turned(claim, page) for count in _denials(claim, whole)}
    return not ours.isdisjoint(count + _turned(page, claim) for count in _denials(page, telling))


def _turned(sentence: Sentence, other: Sentence) -> int:
    """Count the words of one sentence that turn a word of the other by their first syllable: "unbesetzt", "besetzt"."""
    if sentence.language != "de":
        return 0
    rest = (stem_[2:] for stem_ in sentence.stems if stem_.startswith("un"))
    return sum(len(word) >= _LEAST_TURNED and word in other.stems for word in rest)


def _denials(sentence: Sentence, clauses: list[range]) -> frozenset[int]:
    """Count the words of some clauses that deny, with and without those in quotation marks, which may be names."""
    negations = negations_of(sentence.language)
    if negations.isdisjoint(sentence.forms):
        return frozenset({0})
    places = [at for clause in clauses for at in clause if sentence.forms[at] in negations]
    starts = [sentence.words[at].start for at in places if not _only_bounds(sentence, at, negations)]
    quoted = [match.span() for match in _QUOTED.finditer(sentence.text)]
    return frozenset({len(starts), sum(not is_within(start, quoted) for start in starts)})


def _only_bounds(sentence: Sentence, at: int, negations: frozenset[str]) -> bool:
    """Tell whether a "ne" belongs to "ne … que", which is "only": "n'étaient remplies qu'à 6 %"."""
    behind = sentence.forms[at + 1 : at + 1 + _BOUND_REACH]
    bound = next((i for i, form in enumerate(behind) if form in ("que", "qu")), None)
    is_ne = sentence.language == "fr" and sentence.forms[at] in ("ne", "n")
    return is_ne and bound is not None and negations.isdisjoint(behind[:bound])


def _clauses_telling(claim: Sentence, page: Sentence) -> list[range]:
    """Give the clauses that have most of what the sentence shares with a claim, and those that lead to them."""
    clauses = _clauses(page)
    shares = [len(claim.content & {page.stems[at] for at in clause}) for clause in clauses]
    least = min(2, max(shares))
    telling = {number for number, share in enumerate(shares) if share >= least}
    for number in sorted(telling, reverse=True):
        before = number - 1
        while before >= 0 and page.forms[clauses[before + 1].start] in _LEADING:
            telling.add(before)
            before -= 1
    return [clauses[number] for number in sorted(telling)]


def _clauses(sentence: Sentence) -> list[range]:
    """Cut a sentence at signs and at words that open a clause."""
    opening = _OPENING.get(sentence.language, frozenset()) | _LEADING
    words, text = sentence.words, sentence.text
    cuts = [
        at
        for at in range(1, len(words))
        if sentence.forms[at] in opening or not _BREAKS.isdisjoint(text[words[at - 1].end : words[at].start])
    ]
    return [range(start, end) for start, end in pairwise((0, *cuts, len(words)))]
