"""What a subject is made of: its kind, its words and where they stand."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from refcheck.verify.quotations.names.first_names import is_first_name
from refcheck.verify.quotations.names.name_runs import Token
from refcheck.verify.quotations.names.plain_words import plain_word
from refcheck.verify.quotations.names.titles import TITLES
from refcheck.verify.quotations.names.word_classes import (
    CONTRACTED,
    PARTICLES,
)

_OWNED = re.compile(r"[^\W\d_][\w.&-]+(?: [^\W\d_][\w.&-]+)?['’]s ([^\W\d_]\w+ [^\W\d_][\w-]+)$")
# "la ministre de la Santé Agnès Duval", "l'assessora alla Sanità Ornella Ghirardi"
_FIELD = re.compile(r"([^\W\d_a-z][\w-]+) ([^\W\d_a-z][\w'’.-]*) [^\W\d_]")
_RECORDED = re.compile(r" zu Protokoll$")  # "gab Karl Braun zu Protokoll"
_FIELDS = frozenset(
    """sante sanita sanidad salud saude interieur interior interno justice justicia giustizia justica economie economia
    finances finanzas finanze financas hacienda fazenda bilancio transports transportes trasporti trabajo travail
    lavoro trabalho agriculture agricultura agricoltura culture cultura education educacion istruzione educacao
    urbanisme urbanismo urbanistica ambiente environnement ecologie energia energie defense defensa difesa defesa
    turismo tourisme vivienda logement casa comercio commerce commercio seguridad sicurezza sport sports deportes
    scuola ensenanza mobilita movilidad mobilite exteriores esteri agua pesca hidrologia derecho historia sociologia
    geografia biologia fisica quimica medicina filosofia antropologia politica ciencia ciencias derecho droit diritto
    direito storia histoire sociologie biologie physique idrologia chimica sociologia filologia
    παιδειας υγειας οικονομικων εσωτερικων αμυνας""".split()
)
BREAK = re.compile(r"[,;:()\[\]\"“”„«»—–!?]| - ")


class SubjectKind(StrEnum):
    """What the page calls the speaker by."""

    NAME = "name"
    PRONOUN = "pronoun"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A verb of speech (or "according to") at `at` with its subject; offsets count in the page's text."""

    subject: str
    kind: SubjectKind
    at: int
    start: int
    end: int


def stands_behind_break(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Tell whether punctuation stands before a token."""
    return index < 1 or bool(BREAK.search(text[tokens[index - 1].end : tokens[index].start]))


def is_possessive(name: str) -> bool:
    return name.replace("’", "'").endswith("'s")


def attribute_name(text: str, first: Token, last: Token, at: int) -> Attribution:
    """Give a name as a subject, without the employer or the field of office that stands before it."""
    name = _RECORDED.sub("", text[first.start : last.end])
    if behind := name_behind_field(name):
        start = first.start + behind
        return Attribution(text[start : last.end], SubjectKind.NAME, at, start, last.end)
    owned = _OWNED.match(name)
    if owned:
        # "Davy's Stephen Furlow": the employer comes first.
        return Attribution(owned.group(1), SubjectKind.NAME, at, first.start + owned.start(1), last.end)
    words = [word.lower().strip(".") for word in name.split()]
    if is_possessive(name) and not text[last.end : last.end + 2].strip().isalpha():
        name = name[:-2]
    is_role = all(word in TITLES for word in words) or (words[0] in TITLES and words[1] in PARTICLES)
    return Attribution(name, SubjectKind.ROLE if is_role else SubjectKind.NAME, at, first.start, last.end)


def name_behind_field(name: str) -> int:
    """Give where the given name stands in "Sanità Ornella Ghirardi", 0 where no field of office comes first."""
    found = _FIELD.match(name)
    return found.start(2) if found and is_field(found.group(1)) and is_first_name(plain_word(found.group(2))) else 0


def is_field(word: str) -> bool:
    """Tell whether a word is what a minister or an alderman looks after: "Saúde", "Bilancio"."""
    return plain_word(word) in _FIELDS


def is_owned_noun(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a word with the ending of a verb is a noun that belongs to somebody."""
    owner = tokens[index - 1].lower
    return is_possessive(owner) and owner[:-2] not in CONTRACTED and tokens[index].lower.endswith("s")
