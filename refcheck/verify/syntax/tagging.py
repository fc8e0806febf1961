"""The part of speech of each word of an English sentence, in the tags of the Penn Treebank.

Decisions:
    2026-11-22: Brill's tagger (1992), because it is a table of words and a table of rules that can be read, takes a
    fraction of a millisecond a sentence, and is right for some 95 of 100 words of news text; a statistical tagger
    would add two points and a model of megabytes.
"""

import gzip
from collections.abc import Callable, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from refcheck.text.keeping import Known
from refcheck.text.number_words import FRACTIONS, SCALES, SIMPLE_NUMBERS
from refcheck.text.stemming import stem
from refcheck.verify.claims.meaning.lexicon import is_noun, is_verb
from refcheck.verify.claims.reading.sentence import Sentence
from refcheck.verify.syntax.mending import BASE_TAGS, mend_tags

_TABLE = "tags.tsv.gz"
_EDGE = "STAART"
_SUFFIXES = (
    ("ing", "VBG"), ("ed", "VBN"), ("ly", "RB"), ("ous", "JJ"), ("ble", "JJ"), ("ive", "JJ"), ("ful", "JJ"),
    ("less", "JJ"), ("ic", "JJ"), ("al", "JJ"), ("ish", "JJ"), ("ness", "NN"), ("ss", "NN"), ("us", "NN"), ("is", "NN"),
    ("s", "NNS"),
)  # fmt: skip
_CLOSED = {
    word: tag
    for tag, words in {
        "MD": "will would can could may might must shall should cannot",
        "DT": "the a an this these those every each no any some either neither another both all",
        "NN": "none nothing nobody everyone everybody someone anyone",
        "PRP": "he she it they we i you him them us me himself herself itself themselves one",
        "PRP$": "his her its their our my your",
        "IN": """of in on at by for from with into onto upon over under about after before during between among against
              through across within without towards toward per via despite until since because although though while
              whereas unless if whether than as behind beyond near above below along around inside outside beside except
              throughout amid amongst alongside besides""",
        "CC": "and or but nor",
        "WP": "who whom what whoever",
        "WP$": "whose",
        "WDT": "which",
        "WRB": "when where why how",
        "TO": "to",
        "RP": "off out down up",
        "RB": """away aside not never also already only just even still yet now then here too very so almost nearly
              again n't""",
        "EX": "there",
        "VBZ": "is has does isn't hasn't doesn't", "VBP": "are have do am aren't haven't don't",
        "VBD": "was were had did wasn't weren't hadn't didn't", "VB": "be", "VBN": "been", "VBG": "being having",
    }.items()
    for word in words.split()
}  # fmt: skip
_NEGATED_MODALS = frozenset("won't can't couldn't wouldn't shouldn't mustn't mightn't".split())
_CONTRACTED = frozenset("it's that's he's she's there's what's let's who's here's".split())
_NUMBERS = frozenset(SIMPLE_NUMBERS) | {word for word in SCALES if len(word) > 3}
_PUNCTUATION = {
    ",": ",", ";": ":", ":": ":", "–": ":", "—": ":", "(": "(", ")": ")", "“": '"', "”": '"', '"': '"', "«": '"',
    "»": '"', "[": "(", "]": ")", "%": "NN", "‘": '"', "…": ":",
}  # fmt: skip
_PAST_LIKE_BASE = frozenset(
    "cut put set hit let cost hurt shut spread split quit shed cast bid read run come become".split()
)
_NOUN_TAGS = frozenset("NN NNS".split())


class Token(NamedTuple):
    """A word or a sign with its tag; `at` is the word's number in the sentence, -1 for signs and for "'s"."""

    form: str
    tag: str
    at: int


class _Rule(NamedTuple):
    old: str
    new: str
    needs: frozenset[str]
    applies: Callable[[Sequence[str], Sequence[str], int], bool]


def guess_tag(word: str) -> str:
    """Give the tag that the ending of an unknown word in small letters suggests."""
    for ending, tag in _SUFFIXES:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return tag
    return "NN"


@cache
def _load() -> tuple[dict[str, str], tuple[_Rule, ...]]:
    tags: dict[str, str] = {}
    rules: list[_Rule] = []
    for line in gzip.decompress(files("refcheck.data").joinpath(_TABLE).read_bytes()).decode("ascii").split("\n"):
        tag, is_table, words = line.partition("\t")
        if is_table:
            tags.update(dict.fromkeys(words.split(), tag))
        else:
            old, new, kind, *told = line.split()
            rules.append(_Rule(old, new, frozenset(told), _condition(kind, told)))
    tags.update(_CLOSED)
    return tags, tuple(rules)


def _condition(kind: str, told: Sequence[str]) -> Callable[[Sequence[str], Sequence[str], int], bool]:
    """Give the test of a rule over the tags and forms around a place; both are framed by three edges on each side."""
    first = told[0]
    last = told[1] if len(told) > 1 else ""
    conditions: dict[str, Callable[[Sequence[str], Sequence[str], int], bool]] = {
        "PREVTAG": lambda tags, forms, i: tags[i - 1] == first,
        "NEXTTAG": lambda tags, forms, i: tags[i + 1] == first,
        "PREV2TAG": lambda tags, forms, i: tags[i - 2] == first,
        "NEXT2TAG": lambda tags, forms, i: tags[i + 2] == first,
        "PREV1OR2TAG": lambda tags, forms, i: first in (tags[i - 1], tags[i - 2]),
        "NEXT1OR2TAG": lambda tags, forms, i: first in (tags[i + 1], tags[i + 2]),
        "PREV1OR2OR3TAG": lambda tags, forms, i: first in (tags[i - 1], tags[i - 2], tags[i - 3]),
        "SURROUNDTAG": lambda tags, forms, i: tags[i - 1] == first and tags[i + 1] == last,
        "PREVBIGRAM": lambda tags, forms, i: tags[i - 2] == first and tags[i - 1] == last,
        "NEXTBIGRAM": lambda tags, forms, i: tags[i + 1] == first and tags[i + 2] == last,
        "PREVWD": lambda tags, forms, i: forms[i - 1] == first,
        "NEXTWD": lambda tags, forms, i: forms[i + 1] == first,
        "PREV1OR2WD": lambda tags, forms, i: first in (forms[i - 1], forms[i - 2]),
        "CURWD": lambda tags, forms, i: forms[i] == first,
        "WDNEXTTAG": lambda tags, forms, i: forms[i] == first and tags[i + 1] == last,
        "WDPREVTAG": lambda tags, forms, i: tags[i - 1] == first and forms[i] == last,
        "LBIGRAM": lambda tags, forms, i: forms[i - 1] == first and forms[i] == last,
        "RBIGRAM": lambda tags, forms, i: forms[i] == first and forms[i + 1] == last,
    }
    return conditions[kind]


def _first_tag(word: str) -> str:
    """Give the tag that a word in small letters has most often."""
    tags, _ = _load()
    found = tags.get(word)
    if found is not None:
        return found
    if word[0].isdecimal() or word in _NUMBERS:
        return "CD"
    if word in _NEGATED_MODALS:
        return "MD"
    return guess_tag(word)


_FIRST = Known(_first_tag, most=32768, longest=30)


def tag_sentence(sentence: Sentence) -> list[Token]:
    """Tag the words and signs of a sentence, in order."""
    forms, tags, places, fixed = _read(sentence)
    frame = [_EDGE] * 3
    framed, words = [*frame, *tags, *frame], [*frame, *forms, *frame]
    _, rules = _load()
    known = {*framed, *words}
    last = len(words) - 3
    for rule in rules:
        if rule.old not in known or not rule.needs <= known:
            continue
        i = 2
        for _ in range(framed.count(rule.old)):
            i = framed.index(rule.old, i + 1)
            if not fixed[i - 3] and rule.applies(framed, words, i) and _can_be(words[i], rule.new):
                framed[i] = rule.new
                known.add(rule.new)
    tags = framed[3:last]
    mend_tags(forms, tags, first_tag=_FIRST.__getitem__)
    return [Token(form, tag, at) for form, tag, at in zip(forms, tags, places, strict=True)]


def _can_be(form: str, tag: str) -> bool:
    """Tell whether a word can have a tag at all, before a rule of context gives it one."""
    if tag == "VBG":
        return form.endswith("ing")
    if tag in ("VBD", "VBN"):
        return _FIRST[form] in ("VBD", "VBN") or form.endswith("ed") or form in _PAST_LIKE_BASE
    if tag == "VBZ":
        return form.endswith("s") and is_verb(stem(form))
    if tag in BASE_TAGS:
        return not form.endswith(("ed", "ing")) and is_verb(stem(form))
    return tag not in _NOUN_TAGS or is_noun(stem(form)) or not is_verb(stem(form))


def _read(sentence: Sentence) -> tuple[list[str], list[str], list[int], list[bool]]:
    """Give forms, first tags, places and whether a tag is settled, signs between the words included."""
    forms: list[str] = []
    tags: list[str] = []
    places: list[int] = []
    fixed: list[bool] = []

    def add(form: str, tag: str, at: int, *, is_fixed: bool) -> None:
        forms.append(form)
        tags.append(tag)
        places.append(at)
        fixed.append(is_fixed)

    text, end = sentence.text, 0
    for at, word in enumerate(sentence.words):
        for sign in text[end : word.start]:
            if sign in _PUNCTUATION:
                add(sign, _PUNCTUATION[sign], -1, is_fixed=True)
        end = word.end
        raw = text[word.start : end].lower().replace("’", "'")
        is_owner = raw.endswith("'s") and raw not in _CONTRACTED
        form = raw.removesuffix("'s") if is_owner else word.form if "'" not in raw else raw
        tag, is_fixed = _tag_of(sentence, at, form or word.form)
        if at and tag in ("VBN", "VBD", "VBG") and text[word.start - 1] == "-":
            tag, is_fixed = "JJ", True  # "London-based"
        add(form or word.form, tag, at, is_fixed=is_fixed)
        if raw in _CONTRACTED:
            tags[-1] = "PRP" if raw[0] in "ish" else "DT"
            add("'s", "VBZ", -1, is_fixed=True)
        elif is_owner or (raw.endswith("s") and text[end : end + 2] in ("' ", "’ ") and tag in ("NNS", "NNP")):
            add("'s", "POS", -1, is_fixed=True)
    for sign in text[end:]:
        if sign in _PUNCTUATION:
            add(sign, _PUNCTUATION[sign], -1, is_fixed=True)
    add(".", ".", -1, is_fixed=True)
    return forms, tags, places, fixed


def _tag_of(sentence: Sentence, at: int, form: str) -> tuple[str, bool]:
    if form in _CLOSED and not (sentence.capital[at] and form in ("may", "will") and at):
        return _CLOSED[form], form not in ("that", "as", "one", "about", "so", "over", "around", "up")
    if sentence.capital[at]:
        following = sentence.capital[at + 1 : at + 2] == (True,)
        known = _FIRST[form]
        if at and not _opens_quotation(sentence, at):
            return ("CD", True) if known == "CD" else ("NNP", True)
        if following and known in ("NN", "NNS", "JJ", "VB"):
            return "NNP", True
        tags, _ = _load()
        return (known, False) if form in tags or is_noun(stem(form)) or is_verb(stem(form)) else ("NNP", True)
    tag = _FIRST[form]
    return tag, tag == "CD" or form in FRACTIONS


def _opens_quotation(sentence: Sentence, at: int) -> bool:
    """Tell whether a word's capital may only open quoted words or what follows a colon."""
    gap = sentence.text[sentence.words[at - 1].end : sentence.words[at].start]
    return any(sign in gap for sign in ':“"«‘')
