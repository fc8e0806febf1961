"""Whom a pronoun, "the company" or a role of a page can mean, and whether that is whom a claim tells of."""

from collections.abc import Set

from refcheck.text.words import PAST_FORMS
from refcheck.verify.claims.meaning.lexicon import is_verb
from refcheck.verify.claims.reading.noun_phrases import Phrase
from refcheck.verify.claims.reading.page import PageIndex
from refcheck.verify.claims.reading.runs import find_runs, is_person
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.claims.stance.standing import BE

_AUTHORS = frozenset("we our".split())
_HEAD = 3  # sentences in which those who write a page are named
_TOLD_BEFORE = 3  # sentences in which a pronoun's or "the company's" meaning stands
_BESIDE = 8  # words within which a name and a role are of one person
AUXILIARIES = BE | frozenset("has have had will would can could may might must shall should did does do".split())
BEFORE_NOUNS = frozenset("a an the its their his her this that these those some of for with in".split())
_BEFORE_OBJECTS = frozenset("a an the its their his her that no any all to on in by for from about more over".split())
_PARTING = frozenset("according since because although while whereas but said says told against than".split())
_OPENING_PHRASES = frozenset("in at on by with to for after before during since under from".split())
_SUBJECT_PRONOUNS = frozenset("it he she they".split())


def is_of_authors(sentence: Sentence, at: int, phrase: Phrase) -> bool:
    """Tell whether a page speaks of those who write it: "we visited", "our monitors visited"."""
    first = min(phrase.words, default=at)
    return not _AUTHORS.isdisjoint(sentence.forms[max(0, first - 1) : at]) and '"' not in sentence.text


def may_be_author(mine: Set[str], page: PageIndex) -> bool:
    """Tell whether whom the claim tells of is named where a page says who writes it: in its head or its first lines."""
    head = [*page.metadata, *page.sentences[:_HEAD]]
    return any(not line.content.isdisjoint(mine) for line in head)


def is_told_before(accepted: Set[str], page: PageIndex, index: int) -> bool:
    """Tell whether a pronoun or "the company" can mean whom the claim tells of: the last person or thing named."""
    sentence = page.sentences[index]
    is_of_person = not {"he", "she"}.isdisjoint(sentence.forms)
    for before in range(index, max(-1, index - _TOLD_BEFORE - 1), -1):
        other = page.sentences[before]
        if accepted & other.content and (before < index or not _only_leads_in(accepted, other)):
            return True
        if before < index and is_of_person:
            runs = find_runs(other, page)
            if any(is_person(run.text_in(other)) or run.last > run.first for run in runs):
                return False
    return not is_of_person and not _only_leads_in(accepted, sentence)


def is_named_later(mine: Set[str], page: PageIndex, index: int) -> bool:
    """Tell whether a page names whom the claim tells of only behind a sentence, so that no pronoun there means him."""
    places = {i for stem_ in mine for i in page.postings.get(stem_, ())}
    in_head = any(not line.content.isdisjoint(mine) for line in page.metadata)
    return bool(places) and min(places) > index and not in_head


def _only_leads_in(accepted: Set[str], sentence: Sentence) -> bool:
    """Tell whether a sentence has words only as what a phrase before its pronoun leads to: "in a letter to X it wrote".

    Who opens a clause of its own may be meant by the pronoun.
    """
    forms = sentence.forms
    if forms[:1] == () or forms[0] not in _OPENING_PHRASES:
        return False
    subject = next((at for at, form in enumerate(forms) if form in _SUBJECT_PRONOUNS), len(forms))
    if subject == len(forms) or any(is_finite(sentence, at) for at in range(1, subject)):
        return False
    return any(stem_ in accepted for stem_ in sentence.stems[:subject])


def are_one(mine: Set[str], stem_: str, page: PageIndex, here: int) -> bool:
    """Tell whether a page has a word of the claim's subject right beside one of its own: a name and what it is."""
    for index in page.postings.get(stem_, ()):
        if index == here:
            continue  # two of whom a sentence tells are seldom one
        sentence = page.sentences[index]
        own = [i for i, other in enumerate(sentence.stems) if other in mine]
        theirs = [i for i, other in enumerate(sentence.stems) if other == stem_]
        if any(abs(a - b) <= _BESIDE and not _are_parted(sentence, *sorted((a, b))) for a in own for b in theirs):
            return True
    return False


def _are_parted(sentence: Sentence, first: int, last: int) -> bool:
    """Tell whether "according to" or "since" stands between two words: what they name is not one."""
    return not _PARTING.isdisjoint(sentence.forms[first:last])


def is_finite(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is a verb of its own: no noun, and no participle that describes one."""
    form, before = sentence.forms[at], sentence.forms[at - 1]
    if form in AUXILIARIES:
        return True
    if sentence.capital[at] or not is_verb(sentence.stems[at]) or before in BEFORE_NOUNS:
        return False
    if form in PAST_FORMS or form.endswith("ed"):
        return True
    following = sentence.forms[at + 1] if at + 1 < len(sentence.forms) else ""
    is_led_on = following in _BEFORE_OBJECTS or following[:1].isdecimal()
    return form.endswith("s") and not form.endswith("ss") and is_led_on
