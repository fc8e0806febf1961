"""Negations, denials, hedges and quantifiers: the small words that turn a statement."""

from collections.abc import Sequence

from refcheck.text.words import is_stopword
from refcheck.verify.claims.reading.sentence import Sentence

_REACH = 4  # words between a negation and what it negates
NEGATIONS = frozenset(
    """not no never none nobody nothing neither nor without hardly barely scarcely cannot nowhere lack lacks
    lacked""".split()
)
_DENIALS = frozenset(
    """deny denied denies denying refuse refused refuses refusing fail failed fails failing unable incapable reject
    rejected rejects declined declines prevented avoided stopped""".split()
)
_NEGATING = NEGATIONS | _DENIALS
_QUANTIFIERS = {
    "all": "all", "every": "all", "everyone": "all", "everything": "all", "entire": "all", "entirely": "all",
    "always": "all", "exclusively": "only", "only": "only", "solely": "only", "merely": "only", "nobody": "none",
    "none": "none", "never": "none", "some": "some", "several": "some", "few": "few", "most": "most", "mostly": "most",
    "majority": "most", "minority": "few", "rarely": "few", "sometimes": "some", "often": "most", "usually": "most",
    "partly": "some", "partially": "some", "both": "both",
}  # fmt: skip
_HEDGES = frozenset(
    """may might could possibly perhaps allegedly alleged reportedly likely probably suspected suspect believed rumored
    apparently potentially purported purportedly considering proposed plan plans planned hopes hope seeks""".split()
)


def negated_stems(sentence: Sentence) -> frozenset[str]:
    """Give the stems that stand under a negation or a denial, in the few words after it."""
    negated: set[str] = set()
    reach = 0
    forms = sentence.forms
    if "yet" not in forms and not negates(forms):
        return frozenset()  # most sentences
    for index, (form, stem_) in enumerate(zip(forms, sentence.stems, strict=True)):
        if is_negation(form) or is_yet_to(forms, index):
            reach = _REACH
            continue
        if reach:
            reach -= 1
            if not is_stopword(form):
                negated.add(stem_)
                reach = min(reach, 1)
    return frozenset(negated)


def is_negation(form: str) -> bool:
    """Tell whether a folded word negates or denies."""
    return form in _NEGATING or form.endswith("n't")


def is_yet_to(forms: Sequence[str], at: int) -> bool:
    """Tell whether "yet to" stands at a place, which denies what follows: "has yet to publish"."""
    return forms[at] == "yet" and tuple(forms[at + 1 : at + 2]) == ("to",)


def has_negation(sentence: Sentence) -> bool:
    """Tell whether a sentence negates or denies anything."""
    return negates(sentence.forms) or ("yet" in sentence.forms and bool(negated_stems(sentence)))


def negates(forms: Sequence[str]) -> bool:
    """Tell whether any of some folded words negates or denies."""
    return not _NEGATING.isdisjoint(forms) or "n't " in f"{' '.join(forms)} "


def quantifiers_of(sentence: Sentence) -> frozenset[str]:
    """Give the kinds of quantifiers a sentence has ("all", "only", "none", "some", "few", "most", "both")."""
    return frozenset(_QUANTIFIERS[form] for form in sentence.forms if form in _QUANTIFIERS)


def has_hedge(sentence: Sentence) -> bool:
    """Tell whether a sentence states something as possible, planned or alleged."""
    return not _HEDGES.isdisjoint(sentence.forms)
