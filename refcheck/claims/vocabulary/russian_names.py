"""Russian names as they are listed: "по словам Екатерины Шумской" quotes Екатерина Шумская.

Only where the given name is a known one, since the ending of a surname alone does not tell man from woman.
"""

import re

from refcheck.claims.vocabulary.given_names import borne_by, is_given_name
from refcheck.text.patterns import late
from refcheck.text.wordlists import word_set

_SOURCE = late(r"(?:^|\s)(?:[Пп]о\s[а-я]+(?:ам|ию|нию|нке|сии)|[Сс]огласно|точки зрения)\s(?:[^\s,.;:«»]+\s){0,3}$")
_PATRONYMICS = ("вич", "вича", "вичу", "вна", "вны", "вне")
_NAME_WORD = late(r"[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?")
_MALE_SURNAMES = ("ова", "ева", "ёва", "ина", "ына")
_FLEETING = {"Павла": "Павел", "Льва": "Лев", "Петра": "Пётр"}
_VOWELS = "аеёиоуыэюя"
RUSSIAN_ADJECTIVES = ("ое", "ее", "ые", "ие", "ого", "его", "ому", "ему", "ых", "их", "ую", "юю")
"""How adjectives end that no surname in the nominative does: "Самое короткое письмо"."""
_STRESSED = ("областн", "городск", "краев", "миров", "речн", "морск", "страхов")
"""Adjectives with the stress on the ending: "областной", beside "районный"."""
_BODIES = word_set(
    """
    Агентства Архива Банка Бюро Ведомства Департамента Завода Института Общества Клуба Комитета Концерна Журнала Музея
    Министерства Мирового Отдела Парламента Портала Посольства Правительства Представительства Сайта Сената Совета Союза
    Суда Телеканала Театра Университета Фонда Форума Центра Штаба Конгресса Альянса Депутата Президента Министра
    """
)


def nominative(phrase: str, *, is_genitive: bool = False) -> str:
    """Give `phrase` with the full name in it moved from the genitive to the nominative, or as it is.

    "Александра Иванова" is a woman, or a man in the genitive: `is_genitive` says that only the latter can be.
    """
    words = list(_NAME_WORD.finditer(phrase))
    if len(words) < 2:
        return phrase
    women, men = borne_by("she"), borne_by("he")
    for index, word in enumerate(words[:-1]):
        if (given := _given(word[0], women, ("а", "я"))) is not None:
            return _with_name(phrase, words[index:], given, is_woman=True)
        if word[0] in women and not is_genitive:
            return phrase
        if (given := _given(word[0], men, ("", "й", "ь", "а", "я"))) is not None:
            return _with_name(phrase, words[index:], given, is_woman=False)
        if _is_mans_genitive(word[0]) and phrase[word.end() : words[index + 1].start()] == " ":
            return _with_name(phrase, words[index:], word[0][:-1], is_woman=False)
    return phrase


def stands_in_genitive(text: str, start: int) -> bool:
    """Tell whether the words before a name put it into the genitive: "по словам урбаниста | Ольги Ткаченко"."""
    return bool(_SOURCE.search(text, max(0, start - 60), start))


def without_owner(name: str) -> str:
    """Cut whose somebody is from before their name: "адвоката | Маслова | Егора Дёмина"."""
    owner, _, rest = name.partition(" ")
    if rest.count(" ") != 1 or is_given_name(owner) or rest.endswith(_PATRONYMICS):
        return name
    given = rest.partition(" ")[0]
    return rest if nominative(rest) != rest or is_given_name(given) else name


def _is_mans_genitive(given: str) -> bool:
    """Tell "Азима", which can be no woman's name in this case, from the body in "Фонда Сороса"."""
    if is_given_name(given):
        return False
    return given[-1] == "а" and given[-2] not in _VOWELS and given not in _BODIES


_LOCATIVE = re.compile(r"(?:[Вв]о?|[Нн]а)\s(?P<head>[^\W\d_]+(?:-[^\W\d_]+)?)(?P<rest>(?:\s.+)?)", re.DOTALL)
_IN_MARKS = re.compile(r"(?:[Вв]о?|[Нн]а)\s[«„](?P<name>[^«»„“]+)")
_TOLD = re.compile(r"\s(?:агентству|журналистам|изданию|корреспонденту|порталу|телеканалу|газете|редакции)(?=\s|$)")
_LOCATIVE_ENDINGS = (
    ("стве", "ство"), ("лении", "ление"), ("дении", "дение"), ("нении", "нение"), ("шении", "шение"),
    ("жении", "жение"), ("чении", "чение"), ("школе", "школа"), ("ице", "ица"), ("уме", "ума"), ("зее", "зей"),
    ("нсе", "нс"), ("ине", "ин"), ("аве", "ав"), ("исе", "ис"), ("штабе", "штаб"), ("клубе", "клуб"), ("нге", "нг"),
    ("нии", "ния"), ("ции", "ция"), ("рии", "рия"), ("тии", "тия"), ("лиции", "лиция"),
    ("туре", "тура"), ("зете", "зета"), ("жбе", "жба"),
    ("ате", "ат"), ("те", "т"), ("ле", "ль"), ("ке", "к"), ("зе", "з"), ("де", "д"),
    ("оне", "он"), ("оре", "ор"), ("ре", "р"),
)  # fmt: skip
"""How a body's name ends after "в", and as it is listed; the first that fits is taken."""


def body_in_locative(phrase: str) -> str | None:
    """Give the body behind "в министерстве" ("в министерстве заявили"), as it is listed; None for anything else."""
    if named := _IN_MARKS.match(phrase):
        return _nominative_in_marks(named["name"])
    match = _LOCATIVE.fullmatch(_TOLD.split(phrase, maxsplit=1)[0])
    if match is None:
        return None
    head = match["head"]
    noun = match["rest"].strip()
    if head.endswith("ой") and noun and " " not in noun:
        ending = "я" if noun.endswith("ии") else "а" if noun.endswith("е") else "ь"
        return f"{head[:-2]}ая {noun[:-1]}{ending}"  # "в районной администрации"
    if head.endswith(("ом", "ем")) and head.islower() and noun and " " not in noun:
        is_soft = head[-3] in "кгхщшжч" or head.endswith("ем")
        ending = "ой" if head.startswith(_STRESSED) else "ий" if is_soft else "ый"
        return f"{head[:-2]}{ending} {_listed(noun)}"  # "в жилищном комитете"
    if not head.isupper():
        head = _listed(head)
    rest = match["rest"]
    return head + rest if rest[1:2].isupper() or rest.endswith(("ы", "и", "а", "я", "го", "ой")) else head


def _nominative_in_marks(name: str) -> str:
    """Give "Газпром" of "в «Газпроме»"; a name of several words or in Latin letters stays as it stands."""
    if " " in name or not name.endswith(("ме", "не", "ле", "ре", "те", "де", "се", "ке", "ве", "ии", "ти")):
        return name
    return name[:-1] if name.endswith("е") else name[:-1] + ("я" if name.endswith("ии") else "ь")


def _listed(noun: str) -> str:
    return next((noun[: -len(old)] + new for old, new in _LOCATIVE_ENDINGS if noun.endswith(old)), noun)


def _given(word: str, known: frozenset[str], endings: tuple[str, ...]) -> str | None:
    if _FLEETING.get(word) in known:
        return _FLEETING[word]
    if word in known or word[-1] not in _VOWELS:
        return None
    return next((word[:-1] + ending for ending in endings if word[:-1] + ending in known), None)


def _with_name(phrase: str, words: list[re.Match[str]], given: str, *, is_woman: bool) -> str:
    """Put the name's words, as far as they stand side by side, into the nominative."""
    moved = [given]
    end = words[0].end()
    for word in words[1:3]:
        if phrase[end : word.start()] != " ":
            break
        moved.append(_woman(word[0]) if is_woman else _man(word[0]))
        end = word.end()
    if end > words[0].end() and moved[1:] == [word[0] for word in words[1 : len(moved)]]:
        return phrase  # "Нелли Игнатьева": the surname shows that nothing is in the genitive
    return phrase[: words[0].start()] + " ".join(moved) + phrase[end:]


def _woman(surname: str) -> str:
    if surname.endswith("вны"):
        return surname[:-1] + "а"
    if not surname.endswith("ой"):
        return surname
    stem = surname[:-2]
    return stem + ("а" if stem.endswith(("ов", "ев", "ёв", "ин", "ын")) else "ая")


def _man(surname: str) -> str:
    if surname.endswith(("вича", *_MALE_SURNAMES)):
        return surname[:-1]
    if surname.endswith(("ского", "цкого")):
        return surname[:-3] + "ий"
    if surname.endswith("ого"):
        return surname[:-3] + "ый"
    if surname.endswith(("хи", "ги", "ки", "жи", "ши")):
        return surname[:-1] + "а"
    if surname.endswith("а") and len(surname) > 4 and surname[-2] not in _VOWELS:
        return surname[:-1]
    return surname
