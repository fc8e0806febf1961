"""The name in a phrase that names a speaker: titles, roles and appositions left out."""

import re

from refcheck.claims.speaking.noun_phrases import ARTICLES, JOINING, WORD, is_governed, is_role, without_article
from refcheck.claims.speaking.subjects import TURKISH_PEOPLE
from refcheck.claims.vocabulary.name_words import NOT_PEOPLE
from refcheck.claims.vocabulary.names import LEADING_ARTICLES, find_names, opens_sentence
from refcheck.claims.vocabulary.roles import ROLE_NOUNS, TITLE_WORDS
from refcheck.text.patterns import late

_CONTRACTED = re.compile(r"(he|she|they|we|I)[’'](?:s|re|ve|ll|d|m)", re.IGNORECASE)
_LEADING_WORDS = re.compile(
    r"^(?:(?:and|but|so|then|now|yet|however|meanwhile|later|like|still|what|já|ya|già|even|und|aber|et|mais|y|pero|e|ma|mas|и|но|"
    r"а),?\s)+",
    re.IGNORECASE,
)
_ELIDED_ARTICLE = re.compile(
    r"^[Ll][’'](?=[A-ZÀ-ÞŒ])(?!Oréal|Équipe|Express|Humanité|Obs\b|Espresso|Opinion|Orient|Unità|Aquila|Avvenire)"
)
_EMPLOYED = re.compile(r"(\S+ \S+.*?) (?:vom |von (?=\S+ \S)|della |dello |degli |dei |dell[’'])\S.*")
_YEAR_BEHIND = re.compile(r"\s?\((?:[^()\d]{0,40})\d{4}[a-z]?[^()]{0,20}\)")
_ACCORDING_FIRST = re.compile(r"^(?:[Aa]ccording to|[Ss]elon|[Ss]egún|[Ss]econdo|[Ss]egundo|[Ll]aut)\s")
_PARTNER = re.compile(r"\s(?P<and>and|und|et|y|e|ve|и|&)\s(?=[^\W\d_a-zß-ÿа-я])")
_WORD_BEFORE = re.compile(r"([a-zà-ÿа-я]{4,})\s$")
_TURKISH_PARTICLE = re.compile(r"\sise(?:\s|$)")
_PORTUGUESE_ARTICLE = re.compile(r"^(?:O|Os|A|As)\s(?=[A-ZÀ-Þ])")
_WHEN_FIRST = re.compile(
    r"^(?:(?:[Ll]ast|[Tt]his|[Ee]arlier this)\s(?:week|month|year|night|spring|summer|autumn|winter|[A-Z][a-z]+day)|"
    r"[Yy]esterday|[Tt]oday|"
    r"[Oo]n\s[A-Z][a-z]+day)\s(?=\S)"
)
_REDUCED_RELATIVE = re.compile(
    r"^(?:an?|something|one)\s(?:(?!of\b|for\b|from\b|in\b|at\b|with\b)[a-z-]+\s){1,3}(?=(?:the|its)\s)"
)
"""What the speaker calls by a name: "an arrangement the council called “…”"."""
_SO_CALLED = late(r"^[^,;:]{0,40}\b(?:so-called|sogenannten?|self-styled)\s(?=[A-ZÄÖÜ])")
_RUSSIAN_PLACES = frozenset(
    "города села деревни посёлка поселка кишлака аула района области края станицы хутора острова".split()
)
"""What a name behind is a place's: "жительница кишлака Чорсада"."""
_OF_THE_TIME = re.compile(r"\sof\s(?:the|his|her|their)\s[a-z]")


_DOTTED = re.compile(r"(?:^|\s)(?:[^\W\d_]\.){2,}$")  # "F.A.Z."
_BEHIND_NOUN = late(
    r"(?<=\w)\sin\s(?:his|her|its|their)\s|"
    r"(?<=\w)\s(?:who|whom|whose|which|qui|que|che|quien|который|которая|которые)(?:\s|$)|"
    r"(?<=\w)\s(?:published|released|conducted|commissioned|led|signed|issued|dated|obtained|prepared|compiled|produced|"
    r"veröffentlicht|publiée?|publicad[oa]|pubblicat[oa])(?:\s|$)"
)
"""A clause that tells more of a role or paper without a name."""


def speaker_in(phrase: str) -> str:
    """Give the speaker's name in a phrase, without the article that French and Italian tie to it."""
    return _ELIDED_ARTICLE.sub("", _speaker_in(phrase))


def _speaker_in(phrase: str) -> str:
    """Give the speaker's name in a phrase: titles, roles and appositions left out, a body or role where no name is."""
    phrase = re.sub(r"\s+", " ", phrase).strip(" ,;:—–-„“”«»")
    phrase = phrase if _DOTTED.search(phrase) else phrase.strip(" .")
    phrase = _PORTUGUESE_ARTICLE.sub("", _LEADING_WORDS.sub("", _YEAR_BEHIND.sub("", phrase)))
    phrase = _ACCORDING_FIRST.sub("", _WHEN_FIRST.sub("", phrase))
    phrase = _SO_CALLED.sub("", _REDUCED_RELATIVE.sub("", phrase))
    phrase = phrase.removesuffix(" itself").removesuffix(" themselves").removesuffix(" selbst")
    phrase = _TURKISH_PARTICLE.split(phrase, maxsplit=1)[0]
    if TURKISH_PEOPLE.fullmatch(phrase):
        return phrase
    names = list(find_names(phrase, 0, len(phrase)))
    for name in names:
        is_owner = name.is_possessive and name.end + 3 < len(phrase)
        if name.is_person and not is_owner and not is_governed(phrase[: name.start]):
            return _with_partner(phrase, name.end, _without_employer(name.text))
    if contracted := _CONTRACTED.fullmatch(phrase):
        return contracted[1]
    alone = [name for name in names if name.end == len(phrase) and not WORD.sub("", phrase[: name.start]).strip()]
    if alone and all(
        opens_sentence(word) or word.lower() in JOINING for word in WORD.findall(phrase[: alone[0].start])
    ):
        article, _, rest = alone[0].text.partition(" ")
        return rest if rest and article in LEADING_ARTICLES and is_role(rest.split()[0]) else alone[0].text
    of_the = [name for name in names if name.start == 0 and len(name.text.split()) == 1]
    if of_the and _OF_THE_TIME.match(phrase, of_the[0].end) and of_the[0].text not in NOT_PEOPLE:
        return of_the[0].text
    ends = [name for name in names if name.end == len(phrase) and name.start]
    if ends and (word := _WORD_BEFORE.search(phrase, 0, ends[0].start)) and not is_role(word[1]):
        return phrase if word[1] in _RUSSIAN_PLACES else ends[0].text
    single = [name for name in names if len(name.text.split()) == 1 and name.end == len(phrase)]
    if single and _is_titled(phrase[: single[0].start]):
        return single[0].text
    if ARTICLES.fullmatch(phrase + " "):
        return ""
    phrase = _BEHIND_NOUN.split(phrase, maxsplit=1)[0]
    return without_article(phrase).split(",")[0].strip()


def _with_partner(phrase: str, end: int, name: str) -> str:
    """Add the second of two people who speak together: "Ruth Brandt and Iain Castle"."""
    joined = _PARTNER.match(phrase, end)
    other = next(find_names(phrase, joined.end(), len(phrase)), None) if joined else None
    if joined is None or other is None or other.start != joined.end() or not other.is_person:
        return name
    return f"{name} {joined['and']} {other.text}"


def _without_employer(name: str) -> str:
    """Leave out the house behind a full name: "Lena Faust vom Thünen-Institut"; "Karl vom Stein" stays."""
    employed = _EMPLOYED.fullmatch(name)
    return employed[1] if employed else name


def _is_titled(before: str) -> bool:
    words = before.replace(".", "").split()
    return bool(words) and (words[-1] in TITLE_WORDS or words[-1].lower() in ROLE_NOUNS)
