"""What stands beside a name: parts joined by a stroke, and an employer, a region, an owner that are no part of it."""

import re

from refcheck.claims.vocabulary.given_names import is_given_name
from refcheck.claims.vocabulary.name_words import DAYS, NOT_PEOPLE
from refcheck.claims.vocabulary.roles import ROLE_NOUNS
from refcheck.claims.vocabulary.russian_names import without_owner

_EMPLOYED = re.compile(r"(?P<name>(?P<given>\S+) (?P<surname>\S+)) (?:von|vom)(?: (?:der|den|dem))? \S")
_WHOLE = re.compile(
    r"(?<![\w’'-])(?:(?:Save|Stop|Free|Feed|Protect|Defend)\sthe\s[A-Z][a-z]+|[A-ZÀ-Þ][\w’-]+\s&\s[A-ZÀ-Þ][\w-]+|"
    r"[A-ZÀ-ÞА-Я][^\W\d_]+\s(?:[Ww]ithout\s[Bb]orders|[Ss]ans\s[Ff]rontières|ohne\sGrenzen|[Ss]in\s[Ff]ronteras|"
    r"[Ss]enza\s[Ff]rontiere|[Ss]em\s[Ff]ronteiras|без\sграниц))(?![^\W\d_])"
)
"""Names of bodies with small words: "Save the Children", "Médecins sans frontières", "Transport & Environment"."""
_LONGEST_WHOLE = 40  # code points behind the first word
_GENITIVES = ("ии", "ы", "и", "а", "я")
_STROKE = re.compile(r"(?<!\w)(?:[A-ZÀ-ÞА-Я][^\W\d_]*/)+$")
_LONGEST_JOINED = 40  # code points
_WORD_BEFORE = re.compile(r"[а-яё-]+\s$")
_ROLE_BEFORE = re.compile(r"(?<![^\W\d_])[^\W\d_]{4,24}(?=[ \u00a0]$)")
_LONGEST_ROLE = 26  # code points with the blank


def begins_with_day(words: list[str]) -> bool:
    """Tell the day before whoever acted then: "On | Tuesday | Powell said"; "Sunday Times" is one name."""
    return len(words) > 1 and words[0] in DAYS and words[1] not in NOT_PEOPLE


def whole_body(text: str, name: re.Match[str], end: int) -> re.Match[str] | None:
    """Give the body's name with small words in it that begins in the match of a name."""
    whole = _WHOLE.search(text, name.start(), min(end, name.end() + _LONGEST_WHOLE))
    return whole if whole is not None and whole.start() < name.end() else None


def joined_by_stroke(text: str, floor: int, start: int) -> str:
    """Give what a stroke joins to the name at `start`: "RFE/" of "RFE/RL", "AFP/" of "AFP/Reuters"."""
    if "/" not in text[max(floor, start - 2) : start]:
        return ""
    joined = _STROKE.search(text, max(floor, start - _LONGEST_JOINED), start)
    return joined[0] if joined else ""


def stands_behind_role(text: str, start: int) -> bool:
    """Tell whether what somebody is stands right before `start`, in small letters: "l’économiste | Demba …"."""
    role = _ROLE_BEFORE.search(text, max(0, start - _LONGEST_ROLE), start)
    return role is not None and role[0] in ROLE_NOUNS


def without_employer(name: str) -> str:
    """Cut what follows a German full name: "Jana Doe | von der Initiative Klares Wasser"; "Jan von der Heide" stays."""
    employed = _EMPLOYED.match(name) if " vo" in name else None
    if employed is None or not is_given_name(employed["given"]) or is_given_name(employed["surname"]):
        return name
    return employed["name"]


def without_genitive(name: str, before: str) -> str:
    """Cut what a Russian office has before its holder's name: "глава | Якутии | Айсен Николаев"."""
    role = _WORD_BEFORE.search(before)
    if role is None or role[0].strip() not in ROLE_NOUNS:
        return name
    region, _, rest = name.partition(" ")
    if rest.count(" ") == 1 and not is_given_name(region) and region.endswith(_GENITIVES):
        return rest
    return without_owner(name)
