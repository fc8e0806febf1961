"""The words of a title as addresses spell them: without accents, in Latin letters, or in the title's own script."""

import re
import unicodedata
from collections.abc import Iterable

_ASCII_WORD = re.compile(r"[a-z0-9]+")
_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’](?:s\b)?")
_SHORTEST = 4
FILLERS = frozenset(
    "the and for but not how why who has had was are its his her our your off out via per new says "
    "der die das und von mit auf für les des une pour dans sur par los las una del con por que "
    "about after against amid been before being between could from have here into just more most much over says "
    "some than that their them then there these they this those under upon very were what when where which while "
    "will with would your".split()
)
_LATIN = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "e"}
)
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ß": "ss", "ø": "oe", "æ": "ae"})
_CYRILLIC = str.maketrans(
    dict(zip("абвгдезийклмнопрстуфыэіҳқӣўғ", "abvgdeziyklmnoprstufyeihqiog", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ё": "e", "є": "ye"}
    | {"ї": "yi", "ґ": "g", "ҷ": "j", "ӯ": "u", "ъ": "", "ь": "", "ў": "o"}
)
_GREEK = str.maketrans(
    dict(zip("αβγδεζηικλμνξοπρσςτυφω", "avgdeziiklmnxoprsstyfo", strict=True)) | {"θ": "th", "χ": "ch", "ψ": "ps"}
)


def slug_forms(title: str) -> tuple[tuple[str, ...], ...]:
    """Give the telling words in each way in which an address may spell them, the longest first; equal ways once."""
    lower = _POSSESSIVE.sub("", title.lower())
    plain = _bare(lower.translate(_LATIN))
    forms = [_telling(_ASCII_WORD.findall(plain))]
    if not lower.isascii():
        forms.append(_telling(_ASCII_WORD.findall(_bare(lower.translate(_GERMAN)))))
        forms.append(
            _telling(_ASCII_WORD.findall(_bare(lower.translate(_LATIN).translate(_CYRILLIC)).translate(_GREEK)))
        )
        forms.append(_telling(word for word in _WORD.findall(lower) if not word.isascii()))
    return tuple(form for form in dict.fromkeys(forms) if form)


def _telling(words: Iterable[str]) -> tuple[str, ...]:
    kept = dict.fromkeys(word for word in words if _weight(word) >= _SHORTEST and word not in FILLERS)
    return tuple(sorted(kept, key=len, reverse=True))


def _weight(word: str) -> int:
    """Count the letters; one of a script that writes words or syllables counts for two."""
    return sum(2 if ord(char) >= 0x2E80 else 1 for char in word)


def _bare(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))
