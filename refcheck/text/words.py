"""Words of a text: where they stand, which carry meaning, and one form for all their inflections."""

from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from refcheck.text.folding import strip_accents
from refcheck.text.keeping import Known
from refcheck.text.stemming import stem
from refcheck.text.word_rules import JOINED_WORD, rules_of

STOPWORDS = frozenset(
    """a an the this that these those it its he him his she her hers they them their theirs we us our ours you your
    yours i me my mine who whom whose which what where when while how why and or but nor so if then than as of in on
    at by for from to into onto with within upon over under about after before during between among against through
    across is are was were be been being am do does did done doing have has had having will would shall should can
    could may might must there here also too very just only own same such both each all any some more most other
    another out up down off again further once because until although though whether not no nor s t re ve ll d m
    one own per via amid amongst since yet still even ever however therefore thus hence itself himself herself
    themselves ourselves yourself myself""".split()
)
"""Words too common to tell one English sentence from another."""

PAST_FORMS = frozenset(
    """arose bore beat became began bent bound bit blew broke brought built bought caught chose came dealt dug
    did drew drank drove ate fell fed felt fought found fled flew forbade forgot froze got gave went grew hung had
    heard hid held kept knew laid led left lent lost made meant met paid rode rang rose ran said saw sought sold sent
    shook shot sang sank sat slept spoke spent stood stole struck swore swam took taught told thought
    threw understood woke wore won withdrew wrote""".split()
)
"""Irregular past forms of the verbs that news uses most."""


_BEHIND_WORDS = '.,;:!?)"'
_WITHIN_NAMES = frozenset({"of", "the", "and", "for", "de", "la", "du", "des"})


class Word(NamedTuple):
    """One word: its place in the text and its folded form (lower case, no accents)."""

    start: int
    end: int
    form: str


class StemmedText(NamedTuple):
    """What a text's words are, word for word, and the stems that carry meaning."""

    capitals: tuple[bool, ...]
    """Whether each begins with a capital."""
    forms: tuple[str, ...]
    stems: tuple[str, ...]
    content: frozenset[str]
    initials: tuple[str, ...]
    """What `initial_of` gives for each."""


def find_stems(text: str, language: str = "en") -> StemmedText:
    """Give words, forms, stems and content stems of a text in one pass, for pages of many thousand words."""
    analysed = list(chain.from_iterable(map(_chunks(language).__getitem__, text.split())))
    if not analysed:
        return StemmedText((), (), (), frozenset(), ())
    forms, stems, content, capitals, initials = zip(*analysed, strict=True)
    return StemmedText(capitals, forms, stems, frozenset(filter(None, content)), initials)


def initial_of(form: str, *, is_name: bool) -> str:
    """Give what a word gives to the acronym of the words around it: a letter, nothing, or a space that ends it."""
    return form[:1] if is_name else "" if form in _WITHIN_NAMES else " "


def place_words(text: str, forms: Sequence[str], language: str = "en") -> list[Word]:
    """Give the words of a text with their places, where `find_stems` gave the forms."""
    make = tuple.__new__  # a named tuple's own constructor takes twice as long
    rules = rules_of(language)
    words = (rules.pattern if rules else JOINED_WORD).finditer(text)
    return [make(Word, (*match.span(), form)) for match, form in zip(words, forms, strict=True)]


_Analysed = tuple[str, str, str, bool, str]
"""A word's form, its stem, the stem again where it carries meaning, whether it has a capital, and its initial."""


@cache
def _chunks(language: str) -> Known[tuple[_Analysed, ...]]:
    """Give the words of what stands between two spaces; no word holds a space, and most were on the page before."""
    rules = rules_of(language)
    pattern, fold = (rules.pattern, rules.fold) if rules else (JOINED_WORD, fold_word)
    function_words = stopwords_of(language)

    def analyse(word: str) -> _Analysed:
        form = fold(word)
        stem_ = rules.stem(word) if rules else stem(form)
        is_small, is_capital = form in function_words, word[0].isupper()
        return form, stem_, "" if is_small else stem_, is_capital, initial_of(form, is_name=is_capital and not is_small)

    words = Known(analyse, most=32768, longest=40).__getitem__

    def cut(chunk: str) -> tuple[_Analysed, ...]:
        bare = chunk.rstrip(_BEHIND_WORDS)
        if bare.isascii() and bare.isalpha():
            return (words(bare),)
        return tuple(map(words, pattern.findall(chunk)))

    return Known(cut, most=32768, longest=40)


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """Give one form for a word's spellings: lower case, no accents, no dots, no possessive ending."""
    form = word.lower()
    if form.isascii() and form.isalnum():
        return form
    if not form.isascii():
        form = strip_accents(form)
    if "." in form and form[0].isalpha():
        form = form.replace(".", "")
        return "usa" if form == "us" else form
    if "'" in form and form.endswith("'s"):
        return form[:-2]
    return form


def is_stopword(form: str, language: str = "en") -> bool:
    """Tell whether a folded word carries no meaning of its own in a language."""
    return form in (STOPWORDS if language == "en" else stopwords_of(language))


def stopwords_of(language: str) -> frozenset[str]:
    """Give the folded words that carry no meaning of their own in a language."""
    rules = rules_of(language)
    return rules.function_words if rules else STOPWORDS
