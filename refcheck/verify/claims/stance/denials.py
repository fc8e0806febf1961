"""A claim that denies is borne out only by a page that denies too, in whatever way.

"The Harlow is not a British ship" shares every word with "The Harlow is a British ship built in 1911", "has yet to
publish" with "published", "childless" with "had three children". Other rules name the clear ones as conflicts; here
the others are kept from being called supported.
"""

from collections.abc import Iterator, Sequence

from refcheck.text.stemming import stem
from refcheck.text.words import is_stopword
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.passages import Candidate
from refcheck.verify.claims.meaning.lexicon import NEGATING_PREFIXES, opposites
from refcheck.verify.claims.reading.clauses import statements_of
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.polarity import NEGATIONS, is_yet_to, negates
from refcheck.verify.claims.reading.sentence import Sentence

_ALIKE = 0.7  # share of the best score from which another sentence may be the one that denies it
_IDIOMS = frozenset("take takes took taken have has had give gives gave given come came get got go went".split())
_READ = 5  # sentences that are looked at, best first
_REACH = 6  # words behind a denial that may be what it denies
_NOT_WITHOUT = frozenset("unless less nonetheless nevertheless regardless useless countless homeless wireless".split())
_BOUNDS = frozenset("more fewer less later earlier longer until only just least".split())
_TURNING = frozenset(
    """instead rather former formerly except excluding outside despite although though until before zero only first
    last end ended ending stop stopped stops cease ceased leave left quit lose lost loses abandoned abandon scrapped
    cancelled canceled postponed delayed suspended withdrew withdrawn dropped blocked banned barred against free
    missing absent absence ruled impossible abolished rid still pending need needs await awaits awaiting""".split()
)
"""Words by which a page may deny something without a "not"; wherever one stands, a reader must see."""


def find_undenied(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate]) -> Doubt | None:
    """Doubt a denial where the best of the sentences that have its word deny nothing."""
    for at, denied in _denied_words(claim.sentence):
        places = page.postings.get(denied, ())  # a word of its meaning may well be told without a denial: "doubted"
        near = [candidate for candidate in ranked[:_READ] if candidate.index in places]
        alike = [page.sentences[one.index] for one in near if one.score >= _ALIKE * near[0].score]
        if alike and not any(_may_deny(sentence, denied) for sentence in alike):
            return _doubt(claim.sentence, at, alike[0], denied)
    return None


def _denied_words(sentence: Sentence) -> Iterator[tuple[int, str]]:
    """Give each denial's place with the stem of the word that it denies."""
    forms = sentence.forms
    for at, form in enumerate(forms):
        if form.endswith("less") and len(form) > len("less") + 3 and form not in _NOT_WITHOUT:
            yield at, stem(form.removesuffix("less"))
        elif form in NEGATIONS or form.endswith("n't") or is_yet_to(forms, at):
            behind = range(at + 1, min(len(forms), at + _REACH))
            place = next((place for place in behind if not is_stopword(forms[place])), None)
            if place is None or _is_bounded(forms, at, place) or forms[place] in _IDIOMS:
                continue
            yield at, sentence.stems[place]


def _is_bounded(forms: Sequence[str], at: int, denied: int) -> bool:
    """Tell whether a denial denies nothing: "no more than 5", "not until 1979", "with and without its allies"."""
    is_joined = forms[at] == "without" and forms[at - 2 : at] in (("with", "and"), ("with", "or"))
    return is_joined or not _BOUNDS.isdisjoint(forms[at + 1 : denied + 2])


def _may_deny(sentence: Sentence, denied: str) -> bool:
    """Tell whether a sentence that has a word may deny it, in the statement that has it."""
    forms = _statement_with(sentence, denied)
    return (
        negates(forms)
        or any(is_yet_to(forms, at) for at in range(len(forms)))
        or not _TURNING.isdisjoint(forms)
        or any(_is_turned(form, denied) for form in sentence.forms)
        or not opposites(denied).isdisjoint(sentence.content)
    )


def _statement_with(sentence: Sentence, denied: str) -> Sequence[str]:
    """Give the words of the statement that has a word, or all of them where several do."""
    spans = [slice(statement.start, statement.stop) for statement in statements_of(sentence)]
    having = [span for span in spans if denied in sentence.stems[span]]
    return sentence.forms[having[0]] if len(having) == 1 else sentence.forms


def _is_turned(form: str, denied: str) -> bool:
    """Tell whether a word is the denied one with a syllable that turns it: "unsigned", "childless"."""
    if form.endswith("less"):
        return stem(form.removesuffix("less")) == denied
    return any(form.startswith(prefix) and stem(form.removeprefix(prefix)) == denied for prefix in NEGATING_PREFIXES)


def _doubt(ours: Sentence, at: int, theirs: Sentence, denied: str) -> Doubt:
    first = next((place for place, stem_ in enumerate(theirs.stems) if stem_ == denied), 0)
    start, end = theirs.words[max(0, first - 3)].start, theirs.words[first].end
    mine = ours.words[max(0, at - 1)].start, ours.words[min(len(ours.words) - 1, at + 2)].end
    return Doubt(
        DoubtKind.OPPOSITE,
        ours.text[mine[0] : mine[1]],
        theirs.text[start:end],
        theirs.start + start,
        theirs.start + end,
    )
