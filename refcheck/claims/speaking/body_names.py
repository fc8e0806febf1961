"""What belongs to the name of a body or law: the second half of a joined name, a number, the kind before it."""

import re

from refcheck.claims.speaking.mention_lines import ACRONYM, JOINING, Line
from refcheck.claims.speaking.mentions import Kind
from refcheck.claims.vocabulary.body_nouns import BODY_NOUNS
from refcheck.claims.vocabulary.names import FoundName
from refcheck.claims.vocabulary.places import PLACES

_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_OFFICES = frozenset(
    "Ministerio Ministère Ministero Ministério Ministry Department Secretaría Secretaria Consejería Departamento "
    "Dipartimento Comisión Dirección Bakanlığı".split()
)
"""Bodies over several matters: "Ministerio de Energía y | Minas"."""
_OF_A_YEAR = frozenset({"act", "law", "bill", "resolution", "decree", "ordinance", "convention"})


def end_of_joined_body(line: Line, name: FoundName, last: int) -> int:
    """Give where "the Securities and | Exchange Commission" ends, which is one body by its last word."""
    other = line.names.get(last + 1)
    if other is None or line.tokens[last].low not in JOINING or name.is_possessive:
        return last
    head, tail = name.text.split()[-1].lower(), other.text.split()[-1].lower()
    is_whole = (
        tail in BODY_NOUNS and head not in BODY_NOUNS and not ACRONYM.search(name.text) and name.text not in PLACES
    )
    is_office = name.text.split()[0] in _OFFICES and line.kind_of(other) not in {Kind.PERSON, Kind.LIKELY}
    return line.end_of(other, last + 1) if (is_whole and " " in other.text) or is_office else last


def past_number(line: Line, at: int) -> int:
    """Step past the number of "Article 5", "Directive 3000.09" and "Channel 4"; a year behind a name is none."""
    if at >= len(line.tokens) or not line.tokens[at].text[0].isdigit():
        return at
    is_year = _YEAR.fullmatch(line.tokens[at].text) and line.tokens[at - 1].low not in _OF_A_YEAR
    return at if is_year else at + 1


def is_called(line: Line, name: FoundName, at: int) -> bool:
    """Tell "the charity Shelter" and "le syndicat SNPHARE" from "the company Reuters spoke to": no verb of its own."""
    last = line.end_of(name, at)
    if name.is_possessive or line.kind_of(name) not in {Kind.BODY, Kind.WORD, Kind.LIKELY}:
        return False
    return last >= len(line.tokens) or not line.tokens[last].text[0].isupper()
