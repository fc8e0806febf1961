"""Whether two names mean one person: titles, initials, order, spelling and transliteration set aside.

Three answers: True, False, or None where the two cannot be compared (a role against a name, a
spokesman's office against a person, two scripts).
"""

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from refcheck.verify.quotations.names.organisations import is_organisation
from refcheck.verify.quotations.names.plain_words import NAME_WORD, PARTICLES_OF_NAMES, plain_word
from refcheck.verify.quotations.names.sounds import is_inflected, is_one_declined, sound_of
from refcheck.verify.quotations.names.titles import is_title

_NICKNAMES = tuple(
    frozenset(names.split())
    for names in (
        "bill william will willy", "bob robert rob bobby", "jim james jimmy", "joe joseph josef", "mike michael mick",
        "tom thomas tommy", "dick richard rick rich", "tony anthony antonio", "liz elizabeth beth betty eliza",
        "kate katherine catherine kathy katie", "dave david", "dan daniel danny", "steve stephen steven",
        "chris christopher christine christina", "nick nicholas nicolas", "sasha alexander alexandra aleksandr alex",
        "volodymyr vladimir wladimir", "ed edward eddie ted", "jack john johnny", "peggy margaret maggie meg",
        "sue susan", "tim timothy", "ben benjamin", "sam samuel samantha", "matt matthew", "andy andrew",
        "greg gregory",
        "harry henry harold", "larry lawrence", "jerry gerald jeremy", "ron ronald", "ken kenneth", "don donald",
        "pat patrick patricia", "jeff jeffrey geoffrey", "sergei serhiy sergey", "mikhail mykhailo mihail",
        "yuri jurij yuriy iurii", "dmitry dmitri dmytro dimitri", "nikolai mykola nikolay", "paco francisco",
        "pepe jose", "hans johannes", "fritz friedrich", "heinz heinrich", "mohammed muhammad mohamed mohammad",
    )
)  # fmt: skip
_SURNAMES_TOO = frozenset(
    """sheikh king judge pope bishop prince major marshal warden sheriff priest abbot earl duke knight lord chef cook
    richter leiter maire father pastor vicar dean provost rector principal farmer fisher engineer chambers page law
    painter gardener brewer butcher carpenter ranger clerk dancer forester tenor trader skipper leader builder
    winger defender pilot patron medico storico capitano fisico arzt winzer kapitan
    justice prior archer miller general captain coach brother imam rabbi dame director fiscal mayor queen""".split()
)
# "Match-winner Bankole", "Vice-captain Jones": the second part of a name has its capital.
_EPITHET = re.compile(r"[^\W\d_a-zà-ÿ][^\W\d_]+-[a-zà-ÿ]{3,}(?:-[a-zà-ÿ]+)*")
_END_OF_LATIN = "\u0250"
_MOST_INITIALS = 4


def same_person(first: str, second: str, *, exactly: bool = False) -> bool | None:
    """Tell whether two names may mean one person; with `exactly`, misspellings are other names."""
    own, theirs = name_words(first), name_words(second)
    if not own or not theirs:
        return None
    if is_organisation(first) or is_organisation(second):
        return _same_organisation(first, second)
    if _scripts(own) != _scripts(theirs):
        return None
    shared = [(a, b) for a in own for b in theirs if _same_word(a, b, exactly=exactly)]
    if not shared:
        return None if _is_initials(first, theirs) or _is_initials(second, own) else False
    if len(own) == 1 or len(theirs) == 1 or len(shared) > 1:
        return True
    a, b = shared[0]
    if a == own[-1] and b == theirs[-1]:
        return _may_be_same_given(own[0], theirs[0], exactly=exactly)
    # Only the given name is shared ("John Smith", "John Miller"), unless it is one of two surnames.
    if a == own[0] and b == theirs[0]:
        return False
    return None


def name_words(name: str) -> list[str]:
    """Give the words of a name that tell people apart: without titles, roles and particles, in lower case."""
    return list(_name_words(name))


@lru_cache(maxsize=8192)
def _name_words(name: str) -> tuple[str, ...]:
    head = re.split(r"[,(;]| - | – | — ", name)[0] or name
    printed = NAME_WORD.findall(head)
    words = [plain_word(word) for word in printed if not _EPITHET.fullmatch(word)] or [*map(plain_word, printed)]
    kept = [word for word in words if not is_title(word) and word not in PARTICLES_OF_NAMES]
    # "Imran Sheikh" and "Anna Richter" bear as a surname what others are.
    is_surname = len(words) > 1 and words[-1] in _SURNAMES_TOO and printed[-1][0].isupper() and words[-2] in kept
    return (*kept, words[-1]) if is_surname and len(kept) == 1 else tuple(kept)


def are_one_declined(first: str, second: str) -> bool:
    """Tell whether two names end in one surname, case endings aside ("Ольга Гущина", "Ольги Гущиной")."""
    own, theirs = name_words(first), name_words(second)
    if not own or not theirs or not is_one_declined(own[-1], theirs[-1]):
        return False
    # Two people of one surname are told apart by given names that are both written out.
    is_full = len(own) > 1 and len(theirs) > 1 and min(len(own[0]), len(theirs[0])) > 1
    return not is_full or is_one_declined(own[0], theirs[0]) or _may_be_same_given(own[0], theirs[0])


_OPENING_SURNAMES = frozenset("de du von van d'".split())  # "de Lussan", "von Thadden"


# "Ungarns Justizminister", who is no Mr Justizminister.
_GERMAN_OFFICE = re.compile(
    r"(?:[A-ZÄÖÜ][a-zäöüß]*)?(?:[mM]inister|[kK]anzler|[pP]räsident|[sS]precher|[bB]ürgermeister|[cC]hef)(?:in)?"
    r"|(?:Botschafter|Trainer)(?:in)?|Premier"
)


_HONORIFICS = frozenset(
    """mr mrs ms miss mx dr herr frau monsieur madame mademoiselle mme mlle señor señora sr sra signor signora senhor
    senhora meneer mevrouw pan pani""".split()
)


def is_role(name: str) -> bool:
    """Tell whether a phrase names only what somebody is ("the minister", "ein Sprecher")."""
    words = NAME_WORD.findall(name)
    if len(words) > 1 and is_title(plain_word(words[0])) and words[1] in PARTICLES_OF_NAMES:
        # "Herr von Brelow" is somebody's name.
        return words[0].lower() not in _HONORIFICS or not words[-1][0].isupper()
    # "Lebanon's foreign minister", "Penrose's daughter"
    is_owned = (
        len(words) > 1
        and words[-1].islower()
        and words[-1] not in PARTICLES_OF_NAMES
        and "'s " in name.replace("’", "'")
    )
    is_owned |= len(words) > 1 and _GERMAN_OFFICE.fullmatch(words[-1]) is not None and words[-2].endswith("s")
    is_surname = len(words) > 1 and words[0] in _OPENING_SURNAMES and all(word[0].isupper() for word in words[1:])
    return not name_words(name) or (name[:1].islower() and not is_surname) or is_owned


def _scripts(words: list[str]) -> bool:
    return all(word.isascii() or max(word) < _END_OF_LATIN for word in words)


def _same_word(first: str, second: str, *, exactly: bool) -> bool:
    if first == second:
        return True
    if len(first) == 1 or len(second) == 1 or exactly:
        return False
    if is_inflected(first, second):
        return True
    longest = max(len(first), len(second))
    if longest >= 6 and Levenshtein.distance(first, second) == 1:
        return True
    sound = sound_of(first)
    return len(sound) > 2 and sound == sound_of(second) and Levenshtein.normalized_similarity(first, second) >= 0.5


def _may_be_same_given(first: str, second: str, *, exactly: bool = False) -> bool:
    if first == second or (first[0] == second[0] and min(len(first), len(second)) == 1):
        return True
    if min(len(first), len(second)) >= 3 and (first.startswith(second) or second.startswith(first)):
        return True
    return are_nicknames(first, second) or _same_word(first, second, exactly=exactly)


def are_nicknames(first: str, second: str) -> bool:
    """Tell whether two given names are one, or one is short for the other ("Ted", "Edward")."""
    return first == second or any(first in names and second in names for names in _NICKNAMES)


def _is_initials(label: str, words: list[str]) -> bool:
    letters = label.replace(".", "").strip()
    return letters.isupper() and 1 < len(letters) <= 4 and letters.isalpha() and len(words) > 1


def has_initials(label: str, name: str) -> bool:
    """Tell whether a transcript's label ("MW", "J.-P. D.") is made of the initials of a name.

    A surname alone agrees with the last of two that have stops.
    """
    letters = "".join(sign for sign in label.lower() if sign.isalpha())
    words = name_words(name)
    if not 1 < len(letters) <= _MOST_INITIALS or label.replace(".", "").strip().islower():
        return False
    each = "".join(part[0] for word in words for part in word.split("-") if part)
    return letters in (each, "".join(word[0] for word in words)) or (
        len(words) == 1 and len(letters) == label.count(".") + 1 == 2 and letters[1] == each
    )


def _same_organisation(first: str, second: str) -> bool | None:
    own, theirs = set(map(plain_word, NAME_WORD.findall(first))), set(map(plain_word, NAME_WORD.findall(second)))
    if (own & theirs) - PARTICLES_OF_NAMES:
        return True
    for short, long in ((first, second), (second, first)):
        letters = "".join(word[0] for word in NAME_WORD.findall(long) if word[0].isupper()).lower()
        if letters and short.replace(".", "").strip().lower() == letters:
            return True
    return False if is_organisation(first) and is_organisation(second) else None
