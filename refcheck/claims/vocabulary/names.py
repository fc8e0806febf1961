"""Names of people and bodies in running text, and the full form of one given short."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from refcheck.claims.vocabulary import name_cuts
from refcheck.claims.vocabulary.body_nouns import BODY_NOUNS
from refcheck.claims.vocabulary.given_names import is_common_given_name, is_given_name
from refcheck.claims.vocabulary.name_words import AGENCIES, NOT_PEOPLE
from refcheck.claims.vocabulary.roles import ROLE_NOUNS, TITLE_WORDS
from refcheck.claims.vocabulary.sentence_openers import SENTENCE_OPENERS
from refcheck.datatypes.making import quickly_made
from refcheck.text.abbreviations import STARTERS, TITLES
from refcheck.text.keeping import Known

_MOST_KEPT = 20_000  # words whose kind is remembered; a draft has a few hundred that matter
_CAPITALS = "".join(chr(code) for code in (*range(0x41, 0x590), *range(0x1E00, 0x1F00)) if chr(code).isupper())
_WORD = (
    rf"(?:(?:[{_CAPITALS}]\.[ \u00a0]?)+(?=[{_CAPITALS}])|[A-Z]{{1,4}}\d{{1,3}}(?!\w)|"
    rf"[{_CAPITALS}][^\W\d_]*(?:[’'‑-][^\W\d_]+)*(?:\.[a-z]{{2,4}}(?![\w.]))?)"  # "Booking.com"
)
_PARTICLE = (
    r"(?:(?:van|von)(?:[ \u00a0](?:der|den|dem))?|vom|de(?:[ \u00a0](?:la|las|los))?|del|della|di|da|das|do|dos|"
    r"du|des|al|el|bin|ibn|bint|ben|ten|ter|zu|zur|af|av|ap|ab|ferch|mac|nic|ní)"
)
NAME = re.compile(
    rf"(?<![\w’'-])(?:d[’']|O[’']|al-|el-|ad-|as-|ash-|an-|at-|ar-)?{_WORD}"
    rf"(?:[ \u00a0\n]?(?<=[ \u00a0\n.])(?:{_PARTICLE}[ \u00a0])?"
    rf"(?:al-|el-|ad-|as-|ash-|an-|at-|ar-|d[’'])?{_WORD}){{0,11}}"
)
_ROLE_ENDING = re.compile(r"(?:[a-z]{3}ologist|[a-z]{3}ist|[a-z]{4}(?:man|woman|person)|[a-zäöüß]{5}in)$")
_NO_NAMES = (STARTERS | SENTENCE_OPENERS) - {"Elle", "An", "Ma", "May", "Al", "Per", "Will", "Sur", "Dal", "Can"}
_ELIDED_OF = frozenset({"d’", "d'"})
_AFTER_NOUN = re.compile(r"(?<![^\W\d_])[a-zà-ÿ]{4,}\s$")
"""A noun before "d’État", where "de" joins the two; "M. d’Ormesson" is a name."""
_ELIDED = re.compile(r"(?:[A-ZÀ-Þ]|Qu|All|Dell|Nell|Sull|Dall)[’'][a-zà-ÿ]")
_BETWEEN_BLANKS = re.compile(r"[^ \u00a0\n]+")
_BLANKS = re.compile(r"\s+")
_POSSESSIVE_ENDINGS = ("’s", "'s", "s’", "s'")
_ADJECTIVE = re.compile(r"(?:tial|cial|ional|tive|sive|able|ible|eous|ious|[a-z]{4}ian|[a-z]{3}(?:ish|ese|ean))$")
_LONGEST_ROLE = 24  # code points before a name
_TITLE_BEFORE = re.compile(r"(?:^|(?<=[\s(“\"«„]))(?P<title>[^\W\d_]{1,9})\.?[ \u00a0]$")
_SHORT_NAME = re.compile(rf"[{_CAPITALS}][aeiouàáâãèéêìíòóôõùú]$")  # "Zé Carlos Mota", not "Pd Elly Schlein"
_GENDER_OF_TITLE = dict.fromkeys(
    "Ms Mrs Miss Mme Mlle Madame Frau Sra Srta Señora Senhora Dame Lady Signora Dra Bayan Госпожа".split(), "she"
) | dict.fromkeys("Mr M Monsieur Herr Sir Lord Sr Señor Senhor Sig Signor Bay Господин".split(), "he")
_GERMAN_PERSON = re.compile(r"[a-zäöüß]{3}(?:er|erin|eur|ist|istin|ent|ant|or|mann|frau|kraft|bauer|wirt|wirtin)$")
_TITLES_WITH_STOP = frozenset({"On", "Me", "Op", "Is", "In", "No", "So", "As", "Am", "Ing"})
_POSSESSIVE = re.compile(r"[’']s?$")

GERMAN_COUNCIL = (
    "(?:[a-zäöüß]{3}s|stadt|land|gemeinde|kreis|ober|hof|bei|medizinal|national|minister|stände|ethik|presse|zentral|schul|"
    "forst|bau|kirchen|studien|expert(?:inn)?en|personal)rat"
)
"""How German councils and councillors end, told from names such as Shukhrat and Nusrat."""
_GERMAN_ROLE = re.compile(
    r"(?:minister|präsident|kanzler|meister|sprecher|direktor|chef|leiter|sekretär|ökonom|forscher|wissenschaftler|"
    r"professor|anwalt|"
    + GERMAN_COUNCIL
    + r"|richter|politiker|trainer|autor|historiker|journalist|lehrer|händler|experte|soziologe|psychologe|biologe|"
    r"vorsitzende|abgeordnete|beauftragte|schreiber|führer|berater|vertreter|inhaber|gründer|unternehmer|"
    r"kommissar|nachfolger|vorgänger|stellvertreter|kollege)(?:in|r|n)?$"
    r"|[a-zäöüß]{2}(?:schiffer|fischer|züchter|bauer|arbeiter|fahrer|pfleger|techniker|betreiber|besitzer|pfarrer|jäger)(?:in)?$"
    r"|(?:rätin|kollegin|expertin|soziologin|psychologin|biologin|anwältin|ärztin)$",
    re.IGNORECASE,
)
_GERMAN_KIN = frozenset(
    "Tochter Frau Ehefrau Mutter Schwester Witwe Nichte Tante Oma Großmutter Enkelin Freundin Sohn Mann Ehemann "
    "Vater Bruder Witwer Neffe Onkel Opa Großvater Enkel Freund Nachbar Nachbarin Kollege Kollegin".split()
)
LEADING_ARTICLES = frozenset("The La Le Les El Los Las Il Lo Gli Der Die Das Un Une Una Uno Ein Eine Um Uma".split())


@quickly_made
@dataclass(frozen=True, slots=True)
class FoundName:
    """A name at `text[start:end]`, titles before it left out; `is_titled` says that there was one."""

    start: int
    end: int
    text: str
    is_titled: bool = False
    is_possessive: bool = False
    gender: str | None = None
    """"she" or "he" where the title before the name tells."""

    @property
    def is_person(self) -> bool:
        """Tell whether the words can be a person's name: see `looks_like_person`."""
        return looks_like_person(self.text)


def looks_like_person(name: str) -> bool:
    """Tell whether a name has the look of a person's: no word of a body or place, two words or a known given name."""
    return _LOOKS[name]


def _looks_like_person(name: str) -> bool:
    words = name.split()
    if (
        2 <= len(words) <= 4
        and (is_common_given_name(words[0]) or (is_given_name(words[0]) and words[1] not in NOT_PEOPLE))
        and words[1] not in {"Street", "University", "School", "Hall"}
    ):
        return True
    if (
        not words
        or (words[-1] in TITLE_WORDS and words[-1] not in SURNAMES_TOO)
        or (words[0] in LEADING_ARTICLES and words[-1].lower() in ROLE_NOUNS)
        or any(word in NOT_PEOPLE for word in words)
        or (_ADJECTIVE.search(words[0]) and not is_given_name(words[0]))
    ):
        return False
    if any(word.isupper() and word.isalpha() and len(word) > 1 for word in words):
        return False
    return 2 <= len(words) <= 6


_LOOKS = Known(_looks_like_person, most=_MOST_KEPT, longest=200)


def opens_sentence(word: str) -> bool:
    """Tell whether a capitalised word is one that begins sentences, not a name."""
    return word in _NO_NAMES


@lru_cache(maxsize=_MOST_KEPT)
def is_title_word(word: str) -> bool:
    """Tell whether a capitalised word is a title or, in German, a role: "Verkehrsminister", "Soziologin"."""
    if (
        word in TITLE_WORDS
        or word in _GERMAN_KIN
        or (word.endswith("s") and word[:-1] in TITLE_WORDS and len(word) > 5)
    ):
        return True
    return len(word) > 5 and bool(_GERMAN_ROLE.search(word))


def _is_role_word(word: str) -> bool:
    """Tell whether a word before two more is a role: "Egyptologist", "Farmer", German "Stadträtin"."""
    lowered = word.lower()
    return (lowered in ROLE_NOUNS and lowered not in BODY_NOUNS) or bool(_ROLE_ENDING.search(word))


def find_names(text: str, start: int, end: int) -> Iterator[FoundName]:
    """Give the capitalised names of `text[start:end]`, each without titles and without a sentence's first word."""
    past = start
    for match in NAME.finditer(text, start, end):
        if match.start() < past:
            continue
        if whole := name_cuts.whole_body(text, match, end):
            past = whole.end()
            yield FoundName(whole.start(), past, whole[0], is_possessive=text.startswith(("’s", "'s"), past))
            continue
        found = _trim(text, match.start(), match.end())
        if found is None or (found.text in TITLES and text.startswith(".", found.end)):
            continue
        if found.text[:2] in _ELIDED_OF and _AFTER_NOUN.search(
            text, max(start, found.start - _LONGEST_ROLE), found.start
        ):
            found = replace(found, start=found.start + 2, text=found.text[2:])
        found = _without_others(text, found)
        if joined := name_cuts.joined_by_stroke(text, start, found.start) or _first_name(text, match.start(), found):
            found = replace(found, start=found.start - len(joined), text=joined + found.text)
        title = _TITLE_BEFORE.search(text, max(start, found.start - 12), found.start)
        if title and title["title"] in _TITLES_WITH_STOP and "." not in title[0]:
            title = None
        if title and (title["title"] in TITLES or title["title"] in TITLE_WORDS):
            is_titled = found.is_titled or len(title["title"]) > 1
            gender = _GENDER_OF_TITLE.get(title["title"])
            found = FoundName(found.start, found.end, found.text, is_titled, found.is_possessive, gender)
        yield found


def _first_name(text: str, start: int, found: FoundName) -> str:
    """Give the word before a name that is part of it, the role standing before both: "l’économiste Demba Moussa Ba"."""
    word = text[start : found.start].rstrip()
    if not word.isalpha() or word.isupper() or word[0] >= "А" or word in _NO_NAMES:
        return ""
    is_name = found.is_person and not (_is_role_word(word) or is_title_word(word))
    return text[start : found.start] if is_name and name_cuts.stands_behind_role(text, start) else ""


def _without_others(text: str, found: FoundName) -> FoundName:
    """Cut who somebody works for, and in Russian what office or whose lawyer they are."""
    kept = name_cuts.without_employer(found.text)
    if kept != found.text:
        return replace(found, end=found.start + len(kept), text=kept)
    if found.text[0] < "А":
        return found
    kept = name_cuts.without_genitive(found.text, text[max(0, found.start - _LONGEST_ROLE) : found.start])
    if kept == found.text:
        return found
    start = text.index(kept.split()[0], found.start + len(found.text) - len(kept))
    return FoundName(start, found.end, kept, True, found.is_possessive, found.gender)


def _is_title(word: str) -> bool:
    return word.rstrip(".") in TITLES and (word.endswith(".") or word not in _TITLES_WITH_STOP)


def _trim(text: str, start: int, end: int) -> FoundName | None:
    """Cut titles and sentence-starting function words from the front, a possessive from the end."""
    found = _trimmed(text[start:end], text.startswith(".", end))
    if found is None:
        return None
    return FoundName(start + found.start, start + found.end, found.text, found.is_titled, found.is_possessive)


@lru_cache(maxsize=_MOST_KEPT)
def _trimmed(text: str, is_before_stop: bool) -> FoundName | None:
    """Trim what may be a name, with its place in `text`; a piece names the same people again and again."""
    words = list(_BETWEEN_BLANKS.finditer(text))
    possessive = next((w for w in words[:-1] if w[0].endswith(_POSSESSIVE_ENDINGS)), None)
    if possessive is not None:
        cut = possessive.end() + 1
        rest = _trimmed(text[cut:], is_before_stop)
        return replace(rest, start=cut + rest.start, end=cut + rest.end) if rest else None
    first = _first_name_word([word[0] for word in words])
    if first is None:
        return None
    start, end = words[first].start(), words[-1].end()
    stripped = _POSSESSIVE.sub("", text[start:end])
    if not stripped:
        return None
    is_titled = first > 0 and (is_title_word(words[first - 1][0].rstrip(".")) or _is_title(words[first - 1][0]))
    if stripped[-2:-1] == " " and is_before_stop and end == len(text):
        stripped += "."  # "Farida N."
    is_possessive = bool(_POSSESSIVE.search(text[start:end]))
    name = _BLANKS.sub(" ", stripped)
    while name.count(" ") > 1 and name.rpartition(" ")[2] in LETTERS_BEHIND:
        name = name.rpartition(" ")[0]
        stripped = stripped.rstrip().rpartition(stripped.split()[-1])[0].rstrip()
    return FoundName(start, start + len(stripped), name, is_titled, is_possessive)


def _first_name_word(words: list[str]) -> int | None:
    """Give the index of the word where the name proper begins; None where there is none."""
    start = 0
    while start < len(words) and _is_before_name(words[start:]):
        start += 1
    first = start
    for index in range(start, len(words) - 1):
        word = words[index]
        is_initial = len(word) == 2 and index > first  # "Dwight D. Eisenhower", not "D. Fernando"
        if word == "Sultan" and words[index + 1] in {"Al", "al", "bin", "Bin"}:
            break  # a given name there
        is_title = is_title_word(word.rstrip(".")) or (word.endswith(".") and word[:-1] in TITLES and not is_initial)
        is_before_person = index + 2 < len(words) or is_given_name(words[index + 1])  # "UK Finance" is one name
        is_body = (
            words[-1].lower().removesuffix("s") in ROLE_NOUNS and words[-1] not in SURNAMES_TOO
        )  # "IC Asset Managers"
        is_acronym = len(word) > 1 and word.isupper() and word.isalpha() and is_before_person and not is_body
        is_role = index == first and index + 2 < len(words) and not is_given_name(word) and _is_role_word(word)
        if is_title or is_acronym or is_role:
            first = index + 1
        elif (
            index > first
            and (is_common_given_name(word) or _is_german_role(words, first))
            and not is_given_name(words[first])
            and words[first][-1:] != "."
            and not _SHORT_NAME.match(words[first])
        ):
            first = index
    is_institution = len(words) - start > 2 and words[-1] in _INSTITUTIONS  # "Queen Mary University"
    if is_institution or (any(word in NOT_PEOPLE for word in words[first:]) and not is_common_given_name(words[first])):
        first = start
    while first + 2 < len(words) and words[first] in _PORTFOLIOS and is_given_name(words[first + 1]):
        first += 1  # "Secretary of State Mike Pompeo", "contou à Lusa Ana Dias"
    while first < len(words) and words[first][0].islower() and not any(mark in words[first] for mark in "-’'"):
        first += 1
    return first if first < len(words) else None


def _is_before_name(words: list[str]) -> bool:
    return words[0] in _NO_NAMES or _ELIDED.match(words[0]) is not None or name_cuts.begins_with_day(words)


def _is_german_role(words: list[str], first: int) -> bool:
    """Tell "Vermieter Jörg Banse" and "Deichgraf Holger Petersen": a noun before a given name and a surname."""
    second = words[first + 1]
    if len(words) - first == 3 and len(words[first]) > 4 and is_given_name(second) and not is_given_name(words[-1]):
        return True
    return is_given_name(second) and bool(_GERMAN_PERSON.search(words[first]))


SURNAMES_TOO = frozenset("Sen Major Bishop Dean Pope".split())
"""Titles that are surnames, too: "Hun Sen"."""
_INSTITUTIONS = frozenset(
    "University College School Hospital Institute Foundation Airport Stadium Bridge Centre Center Museum Library Trust "
    "Prize Award Palace Square Avenue Road Street Park Society Association".split()
)
_PORTFOLIOS = frozenset(
    "State Defense Defence Treasury Justice Security Energy Trade Health Commerce Labor Labour".split()
) | frozenset(AGENCIES)
LETTERS_BEHIND = frozenset("KC QC SC MP MSP MEP MBE OBE CBE DBE KBE FRS PhD MD RN TD MdB MdL".split())
"""What stands behind a name: honours, degrees and seats."""
