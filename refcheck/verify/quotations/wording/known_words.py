"""Whether a string of letters is an English word at all, or what a scanner or a line break left of one."""

import gzip
from functools import cache
from importlib.resources import files

from refcheck.text.stemming import stem
from refcheck.verify.claims.meaning.lexicon import is_known

_VOCABULARY = "wordpiece-uncased.txt.gz"


def is_english_word(word: str) -> bool:
    """Tell whether a word in lower case is known: from a vocabulary of common forms, or as a form of a lexicon's."""
    return word in _common_words() or is_known(stem(word))


@cache
def _common_words() -> frozenset[str]:
    packed = files("refcheck.data").joinpath(_VOCABULARY).read_bytes()
    return frozenset(gzip.decompress(packed).decode().split())
