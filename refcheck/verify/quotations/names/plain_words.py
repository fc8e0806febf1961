"""Words of names in plain letters: without accents, in lower case, Cyrillic ones transliterated."""

import re
import unicodedata
from functools import lru_cache
from itertools import filterfalse

NAME_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
PARTICLES_OF_NAMES = frozenset(
    """de da do dos das del della di du des van von der den ter ten zu zur la le el al bin ibn ben bint abu the of and
    y e""".split()
)
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "e", "ж": "zh", "з": "z", "и": "i",
    "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "",
    "э": "e", "ю": "iu", "я": "ia", "ё": "e", "ј": "i", "љ": "l", "њ": "n", "ћ": "ch", "ђ": "d", "џ": "dzh",
}  # fmt: skip
_LETTERS = str.maketrans(
    {"’": "'", "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)
_TURKISH_ENDINGS = frozenset(
    "a e ya ye na ne i u yi yu nin nun in un da de ta te dan den tan ten la le yla yle dir nda nde ndan nden".split()
)  # as `_plain` leaves them


def printed_words(name: str) -> list[str]:
    """Give the words of a name as they are written, titles included."""
    return [word.removesuffix("'s").removesuffix("’s") for word in NAME_WORD.findall(name)]


@lru_cache(maxsize=8192)
def plain_word(word: str) -> str:
    plain = word.lower()
    if not plain.isascii():
        plain = plain.translate(_LETTERS)
        if not _CYRILLIC.keys().isdisjoint(plain):
            return "".join(_CYRILLIC.get(letter, letter) for letter in plain)
        plain = "".join(filterfalse(unicodedata.combining, unicodedata.normalize("NFD", plain)))
    stem, apostrophe, ending = plain.rpartition("'")
    if apostrophe and len(stem) > 2 and ending in _TURKISH_ENDINGS:
        return stem.replace("'", "")
    return plain.removesuffix("'s").replace("'", "")
