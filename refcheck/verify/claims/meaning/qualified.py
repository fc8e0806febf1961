"""Nouns that a page has only with a word that makes them another thing: a "vice president" is no president."""

from refcheck.verify.claims.finding.word_places import Held, WordPlaces
from refcheck.verify.claims.reading.polarity import has_hedge
from refcheck.verify.claims.reading.sentence import Sentence

_QUALIFYING = frozenset(
    """vice deputy former onetime erstwhile acting assistant associate shadow interim outgoing incoming caretaker
    aspiring would-be alleged suspected presumed purported supposed fake mock draft proposed planned potential
    prospective possible hypothetical attempted partial conditional provisional preliminary tentative honorary virtual
    counterfeit""".split()
)
_QUALIFYING_IF_JOINED = frozenset(
    "by co ex non anti pro under half near step semi quasi pseudo pre post counter sub vice be called styled".split()
)
"""Words that make a noun another thing where a hyphen joins them to it: "by-election", "would-be", "so-called"."""
_QUALIFYING_BEHIND = frozenset("elect designate".split())
_UNDONE = frozenset(
    """alleged suspected presumed purported supposed draft proposed planned potential prospective possible hypothetical
    attempted""".split()
)
_OPEN = frozenset("will would want wants wanted seek seeks sought aim aims intends accuse accused accuses".split())
_FORMER = frozenset("former onetime erstwhile".split())
_ONCE = frozenset("used once previously formerly ex was had been served".split())
"""Words by which a claim says itself that somebody no longer is: "used to be governor"."""
_LEADING_IN = frozenset(
    """the a an this that these those its his her their our my your some any no each every and or but of in on at by
    for from to with as than is are was were be been has have had will would who which""".split()
)
_REACH = 3  # words in front of a noun that may qualify it: "former British foreign secretary"


def find_qualified(words: WordPlaces, sentence: Sentence, held: Held) -> tuple[str, str] | None:
    """Give a word of a claim and the page's, where all places that a sentence has for it are so qualified.

    A claim that has such a word itself, or says elsewhere that something is planned or alleged, is left alone.
    """
    ours = words.claim.sentence
    is_open = has_hedge(ours) or not _OPEN.isdisjoint(ours.forms)
    is_past = not _ONCE.isdisjoint(ours.forms)
    for number, places in held.items():
        if not places or _qualifier(ours, words.at[number]) is not None:
            continue
        found = [(one, place) for place in places if (one := _qualifier(sentence, place)) is not None]
        if len(found) < len(places):
            continue
        (one, place), *_ = found
        if sentence.stems[one] in ours.stems or (is_open and sentence.forms[one] in _UNDONE):
            continue
        if is_past and sentence.forms[one] in _FORMER:
            continue
        first, last = sorted((one, place))
        return words.text(number), sentence.text[sentence.words[first].start : sentence.words[last].end]
    return None


def _qualifier(sentence: Sentence, at: int) -> int | None:
    """Give the place of the word that qualifies the one at `at`; None where it stands for itself."""
    forms, words, text = sentence.forms, sentence.words, sentence.text
    if at + 1 < len(forms) and forms[at + 1] in _QUALIFYING_BEHIND:
        return at + 1
    reach = 1 if sentence.capital[at] else _REACH  # "former president Barack Obama" is Obama
    for place in range(at - 1, max(-1, at - 1 - reach), -1):
        gap = text[words[place].end : words[place + 1].start]
        if gap == "-" and forms[place] in _QUALIFYING_IF_JOINED:
            return place
        if gap.strip(" -") or forms[place] in _LEADING_IN:
            return None
        if forms[place] in _QUALIFYING:
            return place
    return None
