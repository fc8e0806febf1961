"""Where a word stands in a text as a word of its own, found without a pattern: each name would need its own."""

from functools import lru_cache
from itertools import islice

from refcheck.text.normalize import find_all
from refcheck.text.patterns import caseless


def find_whole_words(word: str, text: str, most: int) -> list[int]:
    """Give up to `most` places of a word, in the case that it is written in."""
    return list(islice((at for at in find_all(text, word) if _is_whole(text, at, at + len(word))), most))


def find_whole_words_anyhow(word: str, text: str, most: int) -> list[int]:
    """Give up to `most` places of a word, letter case aside."""
    plain, own = _plain(text), caseless(word)
    if len(plain) != len(text) or len(own) != len(word):
        return find_whole_words(word, text, most)
    return find_whole_words(own, plain, most)


def has_anyhow(part: str, text: str) -> bool:
    """Tell whether some letters may stand in a text, letter case aside."""
    return caseless(part) in _plain(text)


@lru_cache(maxsize=8)
def _plain(text: str) -> str:
    return caseless(text)


def _is_whole(text: str, start: int, end: int) -> bool:
    return not (start and _is_of_word(text[start - 1])) and not (end < len(text) and _is_of_word(text[end]))


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"
