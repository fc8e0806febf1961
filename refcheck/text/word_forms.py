"""The basic form of irregular words in other languages than English: "ging" gives "gehen", "comprises" "comprendre".

A stemmer takes endings off; what changes inside a word is in `data/word_forms.txt`. A verb with a prefix is read as
the prefix and the verb that it is made of, so that "beschlossen" needs no line beside "geschlossen".
"""

from functools import cache
from importlib.resources import files

_PREFIXES = {
    "de": "ab an auf aus bei ein fest her hin los mit nach statt teil vor weg zu zurück zusammen be ent er ge ver zer"
    " unter über um wider",
    "fr": "ad ap ab com con contre de dé dis entre in inter main par per pour pro re ré sou sur sus",
    "es": "a com con contra de des dis en entre ex im in inter pre pro re sobre sos sub",
    "it": "ac am ap com con contra de dis e in inter per pre pro ri s so sos sotto sovra tra",
}
_LEAST_VERB = 3  # letters behind a prefix; shorter ones end too many other words


@cache
def basic_forms(language: str) -> dict[str, str]:
    """Give the basic form of each irregular form of a language by its two-letter code."""
    return {form: base for base, *forms in _groups().get(language, ()) for form in forms}


def basic_form(word: str, language: str) -> str:
    """Give the basic form of a word as written, or the word itself where it is regular."""
    known = basic_forms(language)
    if not known or word in known:
        return known.get(word, word)
    for prefix in _prefixes(language):
        verb = word[len(prefix) :]
        if word.startswith(prefix) and len(verb) >= _LEAST_VERB and verb in known:
            return prefix + known[verb]
    return word


@cache
def _prefixes(language: str) -> tuple[str, ...]:
    return tuple(_PREFIXES.get(language, "").split())


@cache
def _groups() -> dict[str, list[list[str]]]:
    """Read the table: a language begins with its code and a colon, and goes on over the next lines."""
    text = files("refcheck.data").joinpath("word_forms.txt").read_text(encoding="utf-8")
    found: dict[str, str] = {}
    code = ""
    for line in text.splitlines():
        if not line.startswith("#"):
            head, colon, rest = line.partition(": ")
            code, line = (head, rest) if colon else (code, line)
            found[code] = f"{found.get(code, '')} {line}"
    return {code: [group.split() for group in listed.split(";") if group.split()] for code, listed in found.items()}
