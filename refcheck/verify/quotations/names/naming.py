"""How a draft names a speaker: with an office, an employer or a relation around the name."""

import re

from refcheck.verify.quotations.names.first_names import is_first_name
from refcheck.verify.quotations.names.names import is_role, name_words
from refcheck.verify.quotations.names.organisations import is_organisation
from refcheck.verify.quotations.names.plain_words import PARTICLES_OF_NAMES, plain_word
from refcheck.verify.quotations.names.titles import is_title
from refcheck.verify.quotations.speaking.unnamed import is_person_word

_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
_EMPLOYER = re.compile(r" (?:of|from|at|for|von|vom|de|du|des|della|del|van) ")
_MAITRE = re.compile(r"^(?:Me|Maître) (?=[A-ZÀ-Ý])")  # a French lawyer
_RANK = re.compile(r"[A-Z]{2,4}")  # "ACC Strand"


def find_named_part(speaker: str) -> str:
    """Give the name alone: of "AirNova's boss Lucinda Holt", "the chief executive, Lars Holt", "Lars Holt of Nordex".

    What is nothing but a role stays as it is.
    """
    speaker = _ASIDE.sub("", speaker.strip()) or speaker.strip()
    speaker = _MAITRE.sub("", speaker)
    first, _, rest = speaker.partition(",")
    rest = rest.strip()
    if rest[:1].isupper() and (first[:1].islower() or is_role(first)):
        return find_named_part(rest)
    if first[:1].isupper() and not is_role(first):
        speaker = first
    return _without_rank(_before_employer(_behind_office(speaker)))


def _behind_office(speaker: str) -> str:
    """Give the capitalised words behind the last word that says what somebody is, or whose somebody is."""
    words = _WORD.findall(speaker)
    start = len(words)
    while start and words[start - 1][0].isupper() and not words[start - 1].replace("’", "'").endswith("'s"):
        start -= 1
    if start in (0, len(words)):
        return _behind_capitalised_office(words) or speaker
    before = words[start - 1]
    if not (before.replace("’", "'").endswith("'s") or is_title(plain_word(before)) or _is_relation(before)):
        return speaker
    name = " ".join(words[start:])
    return name if name_words(name) else speaker


def _behind_capitalised_office(words: list[str]) -> str | None:
    """Give "CEO Doorn" of "Varnholt CEO Doorn": an employer, an office, a name."""
    offices = [index for index, word in enumerate(words) if is_title(plain_word(word.rstrip(".")))]
    if not offices or not 0 < offices[-1] < len(words) - 1 or not all(word[0].isupper() for word in words):
        return None
    if all(is_title(plain_word(word.rstrip("."))) for word in words[: offices[-1]]):
        return None
    name = " ".join(words[offices[-1] :])
    return name if name_words(name) else None


def _is_relation(word: str) -> bool:
    return word.isascii() and word.lower() not in PARTICLES_OF_NAMES and is_person_word(word)


def _before_employer(speaker: str) -> str:
    found = _EMPLOYER.search(speaker)
    if found is None or not speaker[0].isupper():
        return speaker
    words = name_words(speaker[: found.start()])
    return speaker[: found.start()] if len(words) > 1 and is_first_name(words[0]) else speaker


def _without_rank(speaker: str) -> str:
    words = speaker.split()
    is_ranked = len(words) == 2 and _RANK.fullmatch(words[0]) and not words[1].isupper() and words[1][0].isupper()
    return words[1] if is_ranked and not is_organisation(words[1]) else speaker
