"""How the words of languages other than English are read: where they end, what they mean alone, what their forms share.

Decisions:
    2026-11-22: Snowball's stemmers for all of them; English has its own (`stemming`), which the weights of the
    claim verifier were fitted on.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from refcheck.text.folding import strip_accents
from refcheck.text.word_forms import basic_form

JOINED_WORD = re.compile(r"(?:[A-Z]\.){2,}|\d+(?:[.,]\d+)+|[^\W_]+(?:['’][^\W_]+)*")
"""Acronyms with dots, figures with inner separators, then any run of letters and digits with the apostrophes in it."""

_ELIDED_WORD = re.compile(r"(?:[A-Z]\.){2,}|\d+(?:[.,]\d+)+|[^\W_]+")
_ELIDING = frozenset({"fr", "it"})  # l'État, dell'anno are two words each
_STEMMERS = {
    "de": "german", "es": "spanish", "fr": "french", "it": "italian", "nl": "dutch", "pl": "polish",
    "pt": "portuguese", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
_NEGATIONS = {
    "de": "nicht nichts nie niemals niemand kein keine keiner keinem keinen keines ohne weder kaum",
    "es": "no ni nunca jamás nadie nada ningún ninguno ninguna sin tampoco apenas",
    "fr": "ne n pas jamais aucun aucune personne rien sans ni guère",
    "it": "non né mai nessuno nessuna nessun niente nulla senza",
    "nl": "niet geen nooit niemand niets zonder noch nauwelijks",
    "pl": "nie nigdy nikt nic bez żaden żadna ani",
    "pt": "não nem nunca jamais ninguém nada nenhum nenhuma sem",
    "ru": "не ни нет никогда никто ничто ничего без нельзя",
    "sv": "inte ej aldrig ingen inget inga utan",
    "tr": "değil yok hiç hiçbir olmadı olmadığını olmayan",
    "uk": "не ні немає ніколи ніхто нічого без",
}
_PARTICIPLE = re.compile(r"((?:ab|an|auf|aus|bei|ein|her|hin|mit|nach|still|vor|weg|zu|zurück)?)ge(\w{3,}(?:en|t))")
_INFINITIVE = re.compile(r"(ab|an|auf|aus|bei|ein|fest|her|hin|mit|nach|still|teil|vor|weg|zurück)zu(\w{2,}n)")
_VERB_ENDING = re.compile(r"(?<=\w{3})(?:(?<!ei)t|end|(?<=[rl])nd)$")
_PRESENT = re.compile(r"(\w{3,})(?:ует|уют|уем)(?:ся)?")
_TURKISH_LOWER = str.maketrans("Iİ", "ıi")


@dataclass(frozen=True, slots=True)
class WordRules:
    """The rules of one language; `fold` gives the form of a word as written, `stem` what its inflections share.

    `function_words` are folded; they carry no meaning of their own.
    """

    pattern: re.Pattern[str]
    function_words: frozenset[str]
    fold: Callable[[str], str]
    stem: Callable[[str], str]


@cache
def rules_of(language: str) -> WordRules | None:
    """Give the rules of a language by its two-letter code; none for English and for languages without a table."""
    words = _function_words().get(language)
    if words is None:
        return None
    lower = _lower_turkish if language == "tr" else str.lower
    stem_word = _stemmer(language)

    @lru_cache(maxsize=16384)
    def fold(word: str) -> str:
        return strip_accents(lower(word))

    @lru_cache(maxsize=16384)
    def stem(word: str) -> str:
        base = basic_form(word, language)
        if base == word and language in _REGULAR:
            base = _REGULAR[language](word)
        stem_ = stem_word(lower(base))
        stem_ = _without_verb_ending(stem_, stem_word) if language == "de" and word[0].islower() else stem_
        return strip_accents(stem_)

    pattern = _ELIDED_WORD if language in _ELIDING else JOINED_WORD
    return WordRules(pattern, frozenset(map(fold, words)), fold, stem)


def _without_ge(word: str) -> str:
    """Let a participle share its stem with the past: "gestiegen" with "stiegen", "abgeschaltet" with "abschalten"."""
    if word[0].isupper():
        return word
    parted = _PARTICIPLE.fullmatch(word) or _INFINITIVE.fullmatch(word)  # "abzuschalten"
    return parted[1] + parted[2] if parted else word


def _without_verb_ending(stem_: str, stem_word: Callable[[str], str]) -> str:
    """Let what a verb has behind its root go too: "erklärt" and "erklären", "sinkend" and "sinken" share a stem."""
    ending = _VERB_ENDING.search(stem_)
    return stem_word(stem_[: ending.start()]) if ending else stem_


@cache
def negations_of(language: str) -> frozenset[str]:
    """Give the folded words that deny in a language by its two-letter code; none where there is no table."""
    rules = rules_of(language)
    return frozenset(map(rules.fold, _NEGATIONS.get(language, "").split())) if rules else frozenset()


def _with_ov(word: str) -> str:
    """Let the present of a verb share its stem with the past: "требует" with "требовал"."""
    present = _PRESENT.fullmatch(word)
    return f"{present[1]}овать" if present else word


_REGULAR: dict[str, Callable[[str], str]] = {"de": _without_ge, "ru": _with_ov}
"""How regular verbs are brought to the form that their stem is taken of."""


def _lower_turkish(word: str) -> str:
    """Lower a word without what follows its apostrophe: endings of names stand there."""
    return word.replace("’", "'").partition("'")[0].translate(_TURKISH_LOWER).lower()


def _stemmer(language: str) -> Callable[[str], str]:
    name = _STEMMERS.get(language)
    if name is None:
        return str
    import snowballstemmer

    stem_word: Callable[[str], str] = snowballstemmer.stemmer(name).stemWord
    return stem_word


@cache
def _function_words() -> dict[str, tuple[str, ...]]:
    """Read the table: a language begins with its code and a colon, and goes on over the next lines."""
    text = files("refcheck.data").joinpath("function_words.txt").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    words: list[str] = []
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        code, colon, rest = line.partition(": ")
        if colon and len(code) == 2:
            words = found.setdefault(code, [])
            line = rest
        words.extend(line.split())
    return {code: tuple(listed) for code, listed in found.items()}
