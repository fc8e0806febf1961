"""Names of people, bodies and outlets, folded so that two spellings of one compare as equal."""

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

from refcheck.text.outlets import match_outlet

_WORD = re.compile(r"[^\W_]+")
# Words of plain letters: all else is a blank, which a table does in a third of the pattern's time.
_PLAIN_WORDS = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}
ARTICLES = frozenset(("the", "a", "an", "der", "die", "das", "le", "la", "les", "el", "los", "il", "o", "os"))
_LETTERS = {"ß": "ss", "ı": "i", "ø": "o", "ł": "l", "đ": "d", "’": "", "ё": "е", "“": " ", "”": " ", "–": " "}
_MARKS = re.compile(r"[\u0300-\u034e\u0350-\u036f]+")
_MAY_BE_MARK = re.compile(r"[^\x00-\u02ff\u0370-\u0482\u048a-\u0590\u2000-\u20cf]+")  # of other scripts
_CYRILLIC = re.compile(r"[а-я]")
# "й" has lost its breve by the time that these are asked for.
_CASE_ENDING = re.compile(r"(?:ого|ому|ыми|ими|ым|им|ои|ом|ою|еи|ем|ая|ую|ыи|ии|а|у|е|ы|я|ю|и|ъ)$")


@lru_cache(maxsize=8192)
def fold_name(name: str) -> str:
    """Fold a name for comparison: no case, no accents, no marks, no article before it."""
    plain = name.replace("'", "")
    if not plain.isascii():
        for letter, written in _LETTERS.items():
            plain = plain.replace(letter, written)
    if not plain.isascii():
        plain = _MARKS.sub("", unicodedata.normalize("NFKD", plain))
    if not plain.isascii():
        plain = _MAY_BE_MARK.sub(_without_marks, plain)
    if plain.isascii():
        words = plain.translate(_PLAIN_WORDS).split()
    else:
        plain = plain.casefold()
        words = _WORD.findall(plain)
        if _CYRILLIC.search(plain):
            words = [_without_case_ending(word) for word in words]
    return " ".join(words[1:] if len(words) > 1 and words[0] in ARTICLES else words)


def _without_marks(run: re.Match[str]) -> str:
    return "".join(filterfalse(unicodedata.combining, run[0]))


def _without_case_ending(word: str) -> str:
    """Cut the ending off a Russian word: «по словам Иванова» names Иванов."""
    return _CASE_ENDING.sub("", word) if len(word) > 4 and "а" <= word[0] <= "я" else word


@lru_cache(maxsize=8192)
def outlet_name(name: str) -> str | None:
    """Give the usual name of the outlet that is meant, None where none is known."""
    outlet = match_outlet(name)
    return outlet.name if outlet else None
