"""Whether a string of letters is an English word at all, or what a scanner or a line break left of one."""

from functools import cache

from refcheck.text.stemming import stem
from refcheck.verify.claims.meaning.lexicon import is_known
from refcheck.verify.vocabulary import read_vocabulary


def is_english_word(word: str) -> bool:
    """Tell whether a word in lower case is known: from a vocabulary of common forms, or as a form of a lexicon's."""
    return word in _common_words() or is_known(stem(word))


@cache
def _common_words() -> frozenset[str]:
    return frozenset(read_vocabulary())
