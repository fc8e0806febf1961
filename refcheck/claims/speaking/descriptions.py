"""How a piece describes somebody beside the name: offices, kinship, age, and what these tell of the gender."""

import re
from dataclasses import dataclass
from functools import lru_cache

from refcheck.claims.vocabulary.body_nouns import BODY_NOUNS
from refcheck.claims.vocabulary.names import FoundName, is_title_word
from refcheck.claims.vocabulary.reporting_verbs import REPORTING_VERBS
from refcheck.claims.vocabulary.roles import ROLE_NOUNS, TITLE_WORDS
from refcheck.claims.vocabulary.speech import DETERMINERS
from refcheck.datatypes.making import quickly_made
from refcheck.text.wordlists import word_set

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_MOST_KEPT = 20_000  # words whose kind is remembered
_PARTING = re.compile(r"[.;:!?“”„«»\"()]")
_REACH_BEFORE = 80
_MOST_WORDS = 8
_AGE = re.compile(r"(?<![\d.,-])(?P<age>[1-9]\d)(?![\d.,:%])")
_APPOSED = re.compile(
    r"\s?[,(–—]\s?(?P<words>(?![–—])[^.;:!?“”„«»\"()\n]{2,110})"
)  # a dash or comma behind the name opens the apposition
_IS = re.compile(
    r"\s(?:is|was|ist|war|est|était|es|era|è|é)\s(?P<words>(?:the|an?|eine?|der|die|une?|una?|um|uma|l[ae]|el|il|o|a)\s[^.;:!?“”„«»\"()\n,]{2,60})"
)
_ENDS_HEAD = re.compile(
    r"(?:^|\s)(?:who|whose|which|that|where|when|of|for|at|in|from|with|and|but|der|die|das|von|vom|für|bei|im|aus|"
    r"qui|dont|de|du|des|d’|à|au|que|quien|cuya|cuyo|del|en|di|della|dello|che|da|do|dos|no|na|который|которая)\s|,|[“„«]"
)
_STOPS = frozenset(
    "by of for to with from in on at and or but as that who which told von mit für und par pour avec et por con y per "
    "e da do de du des di и с к от для при ile ve".split()
)
KIN_SHE = word_set(
    """
    daughter wife mother sister widow niece aunt grandmother granddaughter girlfriend mother-in-law daughter-in-law
    Tochter Frau Ehefrau Mutter Schwester Witwe Nichte Tante Oma Großmutter Enkelin Freundin Lebensgefährtin
    fille femme épouse mère sœur veuve nièce tante grand-mère compagne
    hija esposa mujer madre hermana viuda sobrina abuela nieta novia
    figlia moglie sorella vedova nonna compagna
    filha esposa mulher mãe irmã viúva avó neta
    kızı annesi ablası karısı teyzesi halası
    дочь дочка жена мать сестра вдова бабушка внучка
    """
)
KIN_HE = word_set(
    """
    son husband father brother widower nephew uncle grandfather grandson boyfriend father-in-law son-in-law
    Sohn Mann Ehemann Vater Bruder Witwer Neffe Onkel Opa Großvater Enkel Freund Lebensgefährte
    fils mari époux père frère neveu oncle grand-père compagnon
    hijo marido esposo padre hermano sobrino abuelo nieto novio
    figlio marito fratello nonno compagno
    filho marido esposo pai irmão sobrinho avô neto
    oğlu kocası babası abisi ağabeyi amcası dayısı dedesi
    сын муж отец брат дедушка внук дядя
    """
)
_KIN_BOTH = word_set(
    "partner cousin twin fiancé fiancée spouse child sibling neighbour neighbor friend colleague kardeşi eşi"
)
_SHE_KIN = frozenset(word.lower() for word in KIN_SHE if word.lower() not in {"compagna", "novia"})
_HE_KIN = frozenset(word.lower() for word in KIN_HE)
_CALLED = frozenset("called named namens nommé nommée llamado llamada chamado chamada".split())
_KIN = KIN_SHE | KIN_HE | _KIN_BOTH
_SHE_ENDINGS = re.compile(r"(?:woman|actress|waitress|mistress|princess|duchess|trice|euse|ienne|ière|ница|щица|чица)$")
_GERMAN_SHE = re.compile(
    r"(?:minister|präsident|kanzler|meister|sprecher|direktor|chef|leiter|sekretär|ökonom|forscher|wissenschaftler|"
    r"professor|richter|politiker|trainer|autor|historiker|journalist|lehrer|händler|experte?|sozi?olog|psycholog|biolog|"
    r"beauftragt|führer|berater|vertreter|inhaber|gründer|unternehmer|kommissar|rät|anwält|ärzt|bäuer|landwirt|wirt|"
    r"bewohner|schüler|student|kolleg|nachbar|pfleger|fahrer|verkäufer|redakteur|aktivist|sozialist|er)in$",
    re.IGNORECASE,
)
_HE_ENDINGS = re.compile(r"(?:s|r|e|y|t)man$")
_SHE_ROLES = word_set(
    "ministra presidenta alcaldesa diputada senadora directora profesora abogada jueza investigadora historiadora "
    "woman girl femme fille mujer donna ragazza mulher frau "
    "sindaca avvocata professoressa direttrice ricercatrice dottoressa senatrice storica scrittrice prefeita deputada "
    "professora governadora pesquisadora advogada diretora vereadora députée sénatrice avocate historienne chercheuse "
    "directrice présidente conseillère romancière actress queen princess duchess baroness nun mother widow "
    "жительница учительница писательница представительница руководительница основательница предпринимательница"
)
_HE_ROLES = frozenset("man boy king prince monk father uncle homme garçon hombre uomo ragazzo homem Mann mann".split())
_SHE_ARTICLES = frozenset("la une una uma die eine".split())
_HE_ARTICLES = frozenset("le un el il lo der ein um uno".split())


@quickly_made
@dataclass(frozen=True, slots=True)
class Description:
    """What stands beside a name: roles and all `words` in small letters, an age, the gender they tell; `is_kin`
    says that a relative or a role is right before the name, so that one word is a person's name there.
    """

    roles: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    age: str | None = None
    gender: str | None = None
    is_kin: bool = False


_NOTHING = Description()


def describe(text: str, name: FoundName, floor: int, ceiling: int) -> Description:
    """Read what `text[floor:ceiling]`, the sentence around `name`, says beside it."""
    words_before, gender, is_kin = _before(text, name, floor)
    behind = _APPOSED.match(text, name.end, ceiling) or _IS.match(text, name.end, ceiling)
    beside = list(words_before)
    roles = {word.lower() for word in beside if _is_role(word)}
    age = None
    if behind and not name.is_possessive:
        words = behind["words"]
        counted = _AGE.search(words)
        age = counted["age"] if counted else None
        head = words[: cut.start()] if (cut := _ENDS_HEAD.search(words.lstrip())) and cut.start() > 0 else words
        found = _WORD.findall(head)[:_MOST_WORDS]
        if not any(word.lower() in REPORTING_VERBS for word in found[:3]):
            roles.update(word.lower() for word in found if _is_role(word))
            beside += found
            gender = gender or _gender_of_words(found)
    if not (roles or age or gender or is_kin):
        return _NOTHING
    return Description(frozenset(roles), frozenset(word.lower() for word in beside), age, gender, is_kin)


def _before(text: str, name: FoundName, floor: int) -> tuple[list[str], str | None, bool]:
    """Give the words right before the name, the gender they tell, and whether a relative is named."""
    window = text[max(floor, name.start - _REACH_BEFORE) : name.start]
    words = _WORD.findall(_PARTING.split(window)[-1])[-_MOST_WORDS:]
    if not words:
        return [], None, False
    apart = "," in window[-2:]
    if apart:
        words = words[-4:]
    beside: list[str] = []
    has_role = False
    gender: str | None = None
    is_kin = False
    for index in range(len(words) - 1, -1, -1):
        word = words[index]
        lowered = word.lower()
        if lowered in _CALLED and index == len(words) - 1:
            is_kin = True
            continue
        if (lowered in _STOPS and not (apart and index)) or (lowered in REPORTING_VERBS and not _is_role(word)):
            break
        is_last = index == len(words) - 1 or apart
        if is_last and (word in _KIN or lowered in _KIN):
            is_kin = True
            gender = "she" if word in KIN_SHE or lowered in KIN_SHE else "he"
            gender = None if lowered in _KIN_BOTH else gender
        beside.append(word)
        is_kin = (
            is_kin
            or (is_last and lowered in _CALLED)
            or (is_last and lowered in ROLE_NOUNS and lowered not in BODY_NOUNS)
        )
        if _is_role(word):
            has_role = True
            gender = gender or gender_of_role(word)
        if lowered in DETERMINERS or lowered in _SHE_ARTICLES or lowered in _HE_ARTICLES:
            gender = gender or (_gender_of_article(lowered) if has_role else None)
            break
    return beside, gender, is_kin


@lru_cache(maxsize=_MOST_KEPT)
def _is_role(word: str) -> bool:
    lowered = word.lower()
    if lowered in ROLE_NOUNS or word in TITLE_WORDS or is_title_word(word):
        return True
    return (
        bool(_GERMAN_SHE.search(word)) if word[0].isupper() else bool(_SHE_ENDINGS.search(lowered) and len(lowered) > 6)
    )


@lru_cache(maxsize=_MOST_KEPT)
def gender_of_role(word: str) -> str | None:
    """Give "she" or "he" where a role word tells: "chairwoman", "Ministerin", "alcaldesa"."""
    lowered = word.lower()
    if lowered in _SHE_ROLES or lowered in _SHE_KIN or (word[:1].isupper() and _GERMAN_SHE.search(word)):
        return "she"
    if _SHE_ENDINGS.search(lowered):
        return "she"
    return "he" if lowered in _HE_ROLES or lowered in _HE_KIN or _HE_ENDINGS.search(lowered) else None


def _gender_of_article(article: str) -> str | None:
    if article in _SHE_ARTICLES:
        return "she"
    return "he" if article in _HE_ARTICLES else None


def _gender_of_words(words: list[str]) -> str | None:
    told = next((gender for word in words if (gender := gender_of_role(word))), None)
    if told:
        return told
    return _gender_of_article(words[0].lower()) if words and len(words) > 1 else None
