"""Whether the words around a name show that it is a person's, and that it is no subject."""

import re

from refcheck.claims.vocabulary.given_names import is_given_name
from refcheck.claims.vocabulary.name_words import NOT_PEOPLE
from refcheck.claims.vocabulary.names import FoundName
from refcheck.claims.vocabulary.places import PLACES
from refcheck.claims.vocabulary.reporting_verbs import REPORTING_VERBS
from refcheck.claims.vocabulary.roles import ROLE_NOUNS

_APPOSITION = re.compile(
    r",\s(?:(?:de\s|di\s)?\d{2}\b|(?:who|whose|a|an|the|one|its|his|her|their|now|then|head|chief|ein|eine|der|die|un|une|la|le|el|una|il|o|"
    r"qui|который|которая)\s)"
)
_AGED = re.compile(r",\s(?:de\s|di\s)?[1-9]\d\b(?:\s(?:años|ans|anni|anos))?,")
_NO_GIVEN = NOT_PEOPLE | frozenset(
    "Mai Juni Juli April August Avril Mars Juin Juillet Abril Mayo Junio Julio Agosto Aprile Maggio Giugno Luglio Maio "
    "Junho Julho Mart Nisan Eylül Ekim Kasım Март Май Август".split()
)
"""Given names that are months as well: one such word alone is no person."""
_IN_COMMAS = re.compile(r"[^\W\d_],\s$")
_OBLIQUE = re.compile(
    r"\b(?:for|of|to|by|with|from|near|about|against|than|after|before|in|at|on|and|below|above|under|behind|beside|between|among|around|through|into|over|outside|inside|like|unlike|towards?|von|für|mit|gegen|über|bei|de|du|des|"
    r"pour|avec|contre|para|con|contra|di|per|da|do|com|от|для|с|у|о)\s(?:[^\s,]+\s){0,2}$"
)
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[\s,]*$")
_WORD_AFTER = re.compile(r"[\s,]*([^\W\d_]+)")


def is_evident_person(text: str, name: FoundName, *, is_kin: bool) -> bool:
    """Tell whether a name is surely a person's: by a title or given name in it, or by what stands beside it."""
    if not name.is_person:
        is_aged = bool(_AGED.match(text, name.end))
        is_given = is_given_name(name.text) and not (name.text in PLACES or name.text in _NO_GIVEN)
        return (name.is_titled or is_kin or is_aged or is_given) and len(name.text.split()) == 1
    if name.is_titled or is_given_name(name.text.split()[0]):
        return True
    before = _WORD_BEFORE.search(text, max(0, name.start - 24), name.start)
    if before and (before[1].lower() in ROLE_NOUNS or before[1].lower() in REPORTING_VERBS):
        return True
    if speaks(text, name) or name.text[1:2] == "." or _APPOSITION.match(text, name.end):
        return True
    return text[name.end : name.end + 1] == "," and bool(_IN_COMMAS.search(text, max(0, name.start - 3), name.start))


def speaks(text: str, name: FoundName) -> bool:
    """Tell whether a verb of saying stands right behind a name."""
    after = _WORD_AFTER.match(text, name.end)
    return after is not None and after[1].lower() in REPORTING_VERBS


def is_oblique(text: str, name: FoundName, sentence_start: int) -> bool:
    """Tell whether a name stands behind a preposition."""
    return bool(_OBLIQUE.search(text[max(sentence_start, name.start - 32) : name.start]))
