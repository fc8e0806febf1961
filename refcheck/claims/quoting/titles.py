"""Quoted titles of works, names and terms, which are no quotations."""

import re
from collections.abc import Container, Sequence

from refcheck.datatypes.selectors import Span
from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late
from refcheck.text.wordlists import word_set

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_CUE = re.compile(
    r"(?:titled|entitled|headlined|headline|article|book|report|film|movie|paper|essay|song|album|novel|series|"
    r"episode|"
    r"documentary|podcast|chapter|play|poem|painting|exhibition|magazine|column|blog post|op-ed|study|video|"
    r"programme|program|"
    r"called|named|known as|nicknamed|so-called|term|phrase|word|slogan|hashtag|titel|titels|buch|film|artikel|"
    r"bericht|roman|aufsatz|lied|"
    r"livre|intitulé|intitulée|article|rapport|roman|libro|titulado|titulada|informe|artículo|película|"
    r"intitolato|articolo|rapporto|"
    r"livro|intitulado|intitulada|artigo|relatório|kitabı|başlıklı|adlı|makale|книга|книге|статья|статье|фильм|"
    r"доклад|докладе|"
    r"под названием|роман)(?:\s+(?:of|on|the|by|in|der|des))?[\s,:]*$",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"\b(?:(?:en)?titled|headlined|headed|intitulée?|titulad[oa]|intitolat[oa]|intitulad[oa]|betitelt|"
    r"mit dem Titel|под названием)[\s,:]*$",
    re.IGNORECASE,
)
_STRONG_CUE = re.compile(r"\bcalled\s*$|\b(?:essay|article|book|film|novel|song)[\s,]*$", re.IGNORECASE)
_AFTER_CUE = re.compile(r"\s*(?:başlıklı|adlı|isimli)\b")
_LONGEST_SMALL_WORD = 5
_LONGEST_OUTLET = 40  # code points
_LONGEST_BODY = 24  # code points before the marks
_MOST_NAME_WORDS = 5
_BODY_BEFORE = re.compile(
    r"\b(?:(?:движени|организаци|компани|коалици|фонд|парти|центр|ассоциаци|групп|газет|издани|портал|агентств|телеканал|"
    r"радиостанци|журнал|союз|обществ|клуб|завод|фабрик|комбинат|холдинг|концерн|корпораци|проект|программ|платформ|сервис|"
    r"магазин|ресторан|гостиниц|театр|кинотеатр|стадион|аэропорт|станци|шахт|рудник|теплоход|санатори)[а-яё]{0,3}|"
    r"называ(?:ется|ются|лась|лось|лся|лись)|по имени|кафе|отел[ьяе]|ООО|ОАО|ПАО|АО|ЗАО|"
    r"association|collectif|mouvement|parti|syndicat|société|entreprise|groupe|ONG|journal|quotidien|hebdomadaire|"
    r"asociación|colectivo|movimiento|plataforma|partido|sindicato|empresa|grupo|diario|periódico|revista|"
    r"associazione|comitato|movimento|partito|sindacato|azienda|gruppo|quotidiano|giornale|settimanale|"
    r"associação|coletivo|movimento|partido|sindicato|jornal|"
    r"Initiative|Bürgerinitiative|Verein|Vereins|Bündnis|Bündnisses|Verband|Gruppe|Firma|Kollektiv|Bewegung|Partei|Zeitung|"
    r"Tageszeitung|Wochenzeitung|Magazin|Nachrichtenmagazin|Zeitschrift|Fachblatt|Fachmagazin|Fachzeitschrift|Organisation|Stiftung|Netzwerk|Blatt|Sender|Programm|Förderprogramm|Projekt|Kampagne|Aktion|Ausstellung|Sendung|Serie|"
    r"programa|proyecto|campaña|programme|projet|campagne|dispositif|opération|programma|progetto|campagna|projeto|campanha)\s$"
)
_RUSSIAN_WITHIN = re.compile(r"(?:^|[\s(])[Вв]о?\s$")
_RUSSIAN_PLURAL = re.compile(r"\s[а-яё]{2,20}(?:ли|ют|ят)\b")
"""A verb without a subject, whose speakers are where "в" says: "В «Газпроме» | заверили"."""
_NO_LETTERS = re.compile(r"[\W_]+")
_SMALL_WORDS = word_set(
    "a an the of and or in on to for from with by at as is but nor vs via de la le les el los des du et y e di del und "
    "der die das von im zu into over after how why what it its be are dello della dell dei degli delle al alla nel "
    "nella da il lo gli un una con per do das dos em no na o os para un une au aux dans sur pour ve ile"
)
_TOLD_TO = late(
    r"\b(?:sagte|sagt|erklärte|gegenüber|Interview mit|schrieb in|verriet)\b[^„“”.:;]{0,40}\b(?:der|dem|den)\s$"
)
_TO_PAPER = re.compile(r"\s(?:au|aux|al|allo|ao|газете|изданию|журналу|агентству|порталу|телеканалу|радио)\s$")
"""Words to a paper, whose name German sets in quotation marks: "sagte er der „Zeit“"."""
_NOUN_CAPITALS = frozenset({"de"})


def is_title(text: str, outer: Span, words: str, language: str | None) -> bool:
    """Tell whether the quoted `words` at `outer` name a work or thing instead of quoting anybody."""
    inner = words.rstrip(".,;…")
    before = text[max(0, outer[0] - 60) : outer[0]]
    is_capitalised = (
        _is_title_case(inner) if language not in _NOUN_CAPITALS else inner[:1].isupper() and len(inner.split()) <= 12
    )
    cued = bool(_CUE.search(before)) or bool(_AFTER_CUE.match(text, outer[1]))
    if cued and (is_capitalised or inner[-1:] not in ".!"):
        return is_capitalised or (len(inner.split()) <= 8 and inner[:1].isupper())
    return is_capitalised and language not in _NOUN_CAPITALS and len(_WORD.findall(inner)) >= 3


def is_told_to(text: str, outer: Span, words: str) -> bool:
    """Tell the name of the paper that somebody spoke to, which German sets in quotation marks."""
    if len(words.split()) > 4 or not words[:1].isupper() or words[-1:] in ".!?,":
        return False
    if len(words.split()) < 4 and _TOLD_TO.search(text, max(0, outer[0] - 60), outer[0]):
        return True
    telling = [word for word in _WORD.findall(words) if word[0].isupper() or len(word) > _LONGEST_SMALL_WORD]
    is_headed = bool(telling) and all(word[0].isupper() for word in telling)
    return is_headed and _TO_PAPER.search(text, max(0, outer[0] - 16), outer[0]) is not None


def is_outlet_name(text: str, outer: Span, words: str, language: str | None) -> bool:
    """Tell the name of a paper or broadcaster, which most languages but English set in quotation marks."""
    is_set_plain = language == "en" or (language is None and words[:1] < "А")  # names in Cyrillic stand in marks
    if is_set_plain or len(words) > _LONGEST_OUTLET or not words[:1].isupper() or words[-1:] in ".!?,":
        return False
    if _BODY_BEFORE.search(text, max(0, outer[0] - _LONGEST_BODY), outer[0]) and len(words.split()) <= _MOST_NAME_WORDS:
        return True
    if _RUSSIAN_WITHIN.search(text, max(0, outer[0] - 4), outer[0]) and _RUSSIAN_PLURAL.match(text, outer[1]):
        return len(words.split()) <= _MOST_NAME_WORDS
    before = text[max(0, outer[0] - 2) : outer[0]]
    if not before[:1].isalpha() or not before[1:].isspace():
        return bool(match_outlet(words, tolerant=False)) and len(words.split()) > 1
    if match_outlet(words, tolerant=False) is not None:
        return True
    return language == "ru" and any(match_outlet(words[:-cut], tolerant=False) is not None for cut in (1, 2))


def is_named_title(text: str, outer: Span, words: str, titles: Container[str]) -> bool:
    """Tell whether the words are one of the cited works' `titles`, or those before them say that a title follows."""
    if _folded(words) in titles:
        return True
    before = text[max(0, outer[0] - 30) : outer[0]]
    if _HEADED.search(before):
        return words[:1].isupper() or words[:1].isdigit()
    return bool(_STRONG_CUE.search(before)) and _is_title_case(words.rstrip(".,;…"))


def fold_titles(titles: Sequence[str | None]) -> frozenset[str]:
    """Give titles in the form `is_named_title` compares: letters and figures only, small."""
    return frozenset(folded for title in titles if title and (folded := _folded(title)))


def _folded(text: str) -> str:
    return _NO_LETTERS.sub("", text.lower())


def _is_title_case(words: str) -> bool:
    found: list[str] = _WORD.findall(words)
    telling = [word for word in found if word.lower() not in _SMALL_WORDS]
    if len(telling) < 2:
        return False
    capitals = sum(1 for word in telling if word[0].isupper())
    return capitals >= 0.8 * len(telling) and found[0][0].isupper()
