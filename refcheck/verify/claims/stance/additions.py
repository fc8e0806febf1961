"""What a claim adds to what the page says: a thing, a clause, a superlative, one more of a list.

An honest claim in other words lacks a verb or an adjective of the page's; a claim with an addition lacks a noun, most
of a clause, or joins what the page tells in two places.
"""

from collections.abc import Sequence

from refcheck.text.words import PAST_FORMS, is_stopword
from refcheck.verify.claims.differing.doubts import Doubt, DoubtKind
from refcheck.verify.claims.finding.words import LIGHT, WordEvidence, lacking_share
from refcheck.verify.claims.meaning.lexicon import is_known, is_noun, is_verb, like_words, near_words
from refcheck.verify.claims.reading.facts import ClaimFacts, first_verb
from refcheck.verify.claims.reading.page import PageIndex

_SHORT_CLAIM = 10  # content words; in a longer claim one word of another wording means little
_MUCH_MISSING = 0.2  # weighed share of a short claim in words of its statement that the page lacks
_MOST_MISSING = 0.4  # … and of a single clause of any claim
_NEARLY_ALL = 0.6  # … and of one of two words
_LEAST_JUDGED = 3
_APART = 0.6  # share of a word's neighbourhood that meets where the word is not, from which it is told elsewhere
_NEIGHBOUR_SENTENCE = 0.6
_NOUN_PHRASE = 3  # words before a noun in which its article stands
_FIRST = frozenset("most least best worst first last record".split())
_DETERMINERS = frozenset("a an the its their his her no any some every this that".split())
_JOINING = frozenset({"and", "or"})
_AUXILIARIES = frozenset("is are was were has have had will would can could may might must shall should".split())
_REFERRED = frozenset("the this these that".split())
TAKEN_UP = frozenset(
    """country nation state city town village region area company firm group organisation organization government
    authorities party team side money sum funds case matter issue situation plan project scheme proposal event incident
    accident decision move measure step deal agreement report study survey document text statement article paper law
    bill embargo sanctions war conflict crisis man woman victims official officials""".split()
)
"""What "the country" or "the deal" takes up, a page names otherwise."""
_SHOWN = 60  # code points of a sentence that are shown


def adds_something(facts: ClaimFacts, index: PageIndex, words: list[WordEvidence]) -> bool:
    """Tell whether a short claim's very statement, or what a claim adds, is made of words that the page lacks."""
    words = [word for word in words if not _takes_up(facts, word)]
    is_short = sum(not is_stopword(stem_, facts.language) for stem_ in facts.content) <= _SHORT_CLAIM
    return (
        (is_short and lacking_share(words) > _MUCH_MISSING)
        or _lacks_a_clause(facts, words)
        or _lacks_a_superlative(facts, index)
        or _lacks_a_thing(facts, words)
        or _lacks_its_subject(facts, index, words)
    )


def _lacks_its_subject(facts: ClaimFacts, index: PageIndex, words: Sequence[WordEvidence]) -> bool:
    """Tell whether the page has nothing like the noun right before a claim's first verb: "the mayor's wife was"."""
    verb = first_verb(facts, _AUXILIARIES)
    sentence = facts.sentence
    subject = next((word for word in words if verb and word.start == sentence.words[verb - 1].start), None)
    if subject is None or sentence.capital[verb - 1] or not is_noun(subject.stem):
        return False
    is_lacking = not subject.features["on_page"] and not subject.features["near"] and not subject.features["prefixed"]
    told = subject.text.lower() not in LIGHT and not subject.features["framing"]
    return is_lacking and told and not index.like_places(subject.stem)


def _takes_up(facts: ClaimFacts, word: WordEvidence) -> bool:
    """Tell whether a word is a noun like "the country" or "the deal" that takes up what a page names otherwise."""
    form = word.text.lower()
    return form in TAKEN_UP and facts.text[: word.start].lower().endswith(("the ", "this ", "these "))


def find_additions(facts: ClaimFacts, index: PageIndex, words: list[WordEvidence]) -> list[Doubt]:
    """Doubt a noun that the claim joins to another, or adds behind its last comma, and the page tells elsewhere."""
    last = facts.clause_spans[-1]
    sentence = facts.sentence
    at_start = {word.start: at for at, word in enumerate(sentence.words)}
    for word in words:
        at = at_start.get(word.start)
        if at is None or not _is_told_apart(word) or not _can_be_noun(word.stem):
            continue
        is_joined = at > 0 and sentence.forms[at - 1] in _JOINING and not sentence.capital[at]
        is_aside = len(facts.clause_spans) > 1 and last[0] <= word.start and not _has_verb(facts, last[0])
        if is_joined or is_aside:
            page = index.sentences[word.best]
            return [
                Doubt(
                    DoubtKind.SLOT, word.text, page.text[:_SHOWN], page.start, page.start + min(_SHOWN, len(page.text))
                )
            ]
    return []


def _can_be_noun(stem_: str) -> bool:
    return is_noun(stem_) or not is_known(stem_)


def _is_told_apart(word: WordEvidence) -> bool:
    """Tell whether a word stands on the page, and its neighbours of the claim meet in a sentence far from it."""
    stands = word.features["on_page"] == 1.0 and word.text.lower() not in LIGHT and not word.features["framing"]
    near = max(word.features["here"], _NEIGHBOUR_SENTENCE * word.features["beside"])
    return stands and word.best >= 0 and word.features["elsewhere"] - near >= _APART


def _has_verb(facts: ClaimFacts, start: int) -> bool:
    sentence = facts.sentence
    return any(
        word.start >= start and is_verb(stem_) and word.form.endswith(("ed", "ing", "s")) and not is_stopword(word.form)
        for word, stem_ in zip(sentence.words, sentence.stems, strict=True)
    )


def _lacks_a_clause(facts: ClaimFacts, words: list[WordEvidence]) -> bool:
    """Tell whether what a claim adds in a clause is mostly words that the page lacks: its true half hides it."""
    for start, end in facts.clause_spans[1:]:
        inside = [word for word in words if start <= word.start < end]
        share = lacking_share(inside)
        if (len(inside) >= _LEAST_JUDGED and share > _MOST_MISSING) or (len(inside) > 1 and share > _NEARLY_ALL):
            return True
    return False


def _lacks_a_superlative(facts: ClaimFacts, index: PageIndex) -> bool:
    """Tell whether a claim calls something the most of its kind and the page has no such word."""
    for form, stem_ in zip(facts.sentence.forms, facts.sentence.stems, strict=True):
        if form.endswith("est") and not stem_.endswith("est") and not _has_superlative(form, stem_, index):
            return True
    return False


def _has_superlative(form: str, stem_: str, index: PageIndex) -> bool:
    near = {stem_} | near_words(stem_) | like_words(stem_)
    for place in {place for other in near for place in index.postings.get(other, ())}:
        sentence = index.sentences[place]
        forms = zip(sentence.forms, sentence.stems, strict=True)
        if any(other in near and (each == form or each.endswith("est") or each in _FIRST) for each, other in forms):
            return True
        if not _FIRST.isdisjoint(sentence.forms):
            return True
    return False


def _lacks_a_thing(claim: ClaimFacts, words: Sequence[WordEvidence]) -> bool:
    """Tell whether a claim names a thing that the page has not: "a rooftop pool"."""
    sentence = claim.sentence
    lacking = {
        word.start
        for word in words
        if word.features["missing_predicate"] and not word.features["framing"] and word.text.lower() not in LIGHT
    }
    for at, word in enumerate(sentence.words):
        if word.start not in lacking or not is_noun(sentence.stems[at]) or sentence.stems[at] in claim.time_stems:
            continue
        before = sentence.forms[max(0, at - _NOUN_PHRASE) : at]
        following = sentence.forms[at + 1] if at + 1 < len(sentence.forms) else ""
        is_verb_here = (
            following in _DETERMINERS or following[:1].isdecimal() or sentence.capital[at + 1 : at + 2] == (True,)
        )
        refers = word.form in TAKEN_UP and not _REFERRED.isdisjoint(before)
        if (
            not _DETERMINERS.isdisjoint(before)
            and not refers
            and not is_verb_here
            and not word.form.endswith(("ed", "ing"))
        ):
            if word.form in PAST_FORMS:
                continue
            return True
    return False
