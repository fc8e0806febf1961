"""Speakers to whom the page gives no name: whether they can be the one whom the draft names.

"A former passenger said" are not the words of a council leader whom the same page calls by name, and "the health
ministry" is not the opposition. Where nothing rules it out ("the company said", for its head) the answer is open.
"""

import re
from functools import lru_cache

from refcheck.text.patterns import late
from refcheck.verify.quotations.names.bearers import find_bearers
from refcheck.verify.quotations.names.demonyms import DEMONYMS
from refcheck.verify.quotations.names.first_names import is_first_name
from refcheck.verify.quotations.names.names import name_words, same_person
from refcheck.verify.quotations.names.organisations import is_organisation
from refcheck.verify.quotations.names.persons import is_persons_name
from refcheck.verify.quotations.names.plain_words import printed_words
from refcheck.verify.quotations.names.titles import TITLES
from refcheck.verify.quotations.names.word_classes import DETERMINERS, PRONOUNS
from refcheck.verify.quotations.speaking.nameless import is_nameless, is_of_other_gender
from refcheck.verify.quotations.words import words_of_page

_PEOPLE = frozenset(
    """kreise kreisen umfeld official officials diplomat diplomats source sources aide aides adviser advisers
    advisor advisors analyst
    analysts
    agent agents expert experts witness
    witnesses resident residents neighbour neighbor neighbours neighbors survivor survivors
    passenger passengers customer customers driver employee employees worker workers colleague colleagues friend
    friends relative relatives mother father sister brother daughter son wife husband widow widower uncle aunt cousin
    nephew niece grandmother grandfather grandson granddaughter parent parents partner girlfriend boyfriend fan fans
    supporter supporters voter voters member members delegate delegates protester protesters demonstrator soldier
    soldiers officer officers refugee refugees patient patients doctor doctors nurse nurses teacher teachers pupil
    student students trader traders investor investors economist economists lawyer lawyers prosecutor prosecutors
    person individual juror shopper tourist visitor visitors pensioner banker executive insider veteran bystander
    activist activists
    tenant landlord owner neighbour caller reader viewer listener commentator commenter user participant attendee
    farmer fisherman shopkeeper musician artist woman man boy girl teenager child children audience crowd critic
    critics spokesman spokeswoman spokesperson representative negotiator negotiators lawmaker lawmakers minister
    rescuer firefighter paramedic detective reviewer scholar lecturer researcher scientist engineer ferryman sailor
    predecessor successor counterpart rival opponent ally deputy boss manager
    beamter beamte beamter diplomatin diplomat insider insiderin anwohner anwohnerin zeuge zeugin nachbar nachbarin
    mitarbeiter mitarbeiterin kollege kollegin freund freundin berater beraterin experte expertin analyst
    teilnehmer teilnehmerin besucher besucherin fahrgast kunde kundin mutter vater schwester bruder tochter sohn
    ehefrau ehemann witwe händler landwirt lehrer lehrerin schüler schülerin sprecher sprecherin passant rentner
    gendarme gendarmes militaire militaires pompier soldat soldate militares militar bombero funcionarios
    conseiller conseillère diplomate responsable riverain riveraine habitant habitante témoin voisin voisine collègue
    proche salarié salariée élu élue cadre ministre policier enseignant enseignante passant mère père sœur frère fille
    fils épouse mari
    funcionario funcionaria diplomático fuente fuentes vecino vecina testigo asesor asesora dirigente portavoz alto
    trabajador trabajadora madre padre hermana hermano hija hijo esposa marido experto experta
    funzionario funzionaria diplomatico fonte fonti vicino vicina testimone consigliere dirigente residente moglie
    marito figlia figlio sorella fratello
    funcionário diplomata morador moradora testemunha assessor dirigente mãe pai irmã irmão filha filho mulher
    чиновник дипломат источник источники собеседник свидетель очевидец житель жительница эксперт сотрудник сотрудница
    представитель представительница директор
    professora professor professoressa enfermeira enfermeiro médica médico motorista estudante infermiera medico
    отец мать сестра брат дочь сын жена муж вдова внучка внук сосед соседка учитель учительница пенсионер пенсионерка
    фермер водитель рабочий врач медсестра участник участница волонтёр волонтер активист активистка предприниматель
    основатель руководитель начальник начальница заведующий заведующая лидер координатор студент студентка
    yetkili diplomat kaynak kaynaklar tanık uzman danışman""".split()
)
_BODIES = frozenset(
    """league federation association military army navy police ministry government administration council court
    opposition
    agency department embassy office
    préfecture mairie parquet rectorat landratsamt stadtverwaltung rathaus ayuntamiento fiscalía prefettura procura
    prefeitura inquiry inspectorate ombudsman watchdog
    delegation mission force forces air palace parliament senate house treasury armee militär bundeswehr ministerium
    regierung armée ministère gouvernement ejército ministerio gobierno esercito ministero governo exército
    министерство правительство армия ведомство élysée l'élysée matignon kremlin pentagon
    ordu bakanlık bakanlığı""".split()
)
_ALONE = frozenset(
    """company firm group party union bank club court council government ministry department agency office team school
    university newspaper paper statement report unternehmen partei gewerkschaft regierung ministerium gericht
    entreprise parti syndicat empresa partido azienda ведомство компания""".split()
)
_INDEFINITE = late(
    r"(?i)(?!(?-i:UN))(?:an?|one|another|some|several|two|three|many|ein|eine|einer|mehrere|un|une|una|uno|um|uma|des|unos|alcuni|een|en|ett)"
    r"\s|(?:источники?|собеседник|чиновник|kreisen?|umfeld|fonti|fuentes|sources?|officials?|diplomats?|witnesses|residents|fuentes|fonti)\b"
)
_KINDS = tuple(
    frozenset(words.split())
    for words in (
        "minister secretary president premier chancellor ministerin minister präsident präsidentin kanzler kanzlerin"
        " ministre président présidente ministra ministro presidente presidenta министр президент премьер bakan bakanı"
        " cumhurbaşkanı senator congressman congresswoman lawmaker lawmakers mp mep abgeordnete abgeordneter député"
        " députée diputado diputada deputato deputata депутат ambassador botschafter ambassadeur embajador envoy"
        " gov sen rep pres prime first"
        " governor mayor mayoress councillor bürgermeister bürgermeisterin landrat landrätin maire alcalde alcaldesa"
        " sindaco sindaca prefeito prefeita губернатор мэр vali commissioner",
        "judge justice magistrate coroner richter richterin juge juez jueza giudice juiz juíza судья hakim yargıç",
        "prosecutor prosecuting staatsanwalt staatsanwältin procureur procureure fiscal прокурор savcı",
        "lawyer barrister solicitor defending anwalt anwältin verteidiger verteidigerin avocat avocate abogado abogada"
        " avvocato avvocata advogado advogada адвокат avukat counsel",
        "inspector superintendent constable sergeant detective det sheriff polizist polizistin kommissar kommissarin",
        "bishop archbishop pope cardinal pastor vicar rabbi imam bischof bischöfin papst pfarrer pfarrerin évêque pape"
        " obispo papa vescovo bispo епископ патриарх",
        "spokesman spokeswoman spokesperson sprecher sprecherin porte-parole portavoz portavoce porta-voz",
        "coach trainer goalkeeper striker captain midfielder entraîneur entrenador allenatore treinador тренер",
    )
)
_SPOKES = next(number for number, kind in enumerate(_KINDS) if "spokesman" in kind)
_EPITHETS = frozenset(
    """senator congressman congresswoman lawmaker lawmakers mp mep abgeordnete abgeordneter député députée diputado
    diputada deputato deputata депутат president presidente président präsident президент politician""".split()
)
_HONORIFICS = frozenset(
    "mr mrs ms miss mx sir dame lord lady dr doctor prof professor herr frau monsieur madame mme chief former".split()
)
_SOMEBODY = re.compile(r"(?i)(?:an?|one|another)\s(?:\w+[ -])*?(?=\w)")
_TEXTS = frozenset(
    """statement letter report post tweet note message email memo document paper article editorial book study survey
    website spokesman spokeswoman spokesperson sign notice banner placard slogan headline caption poem song""".split()
)
_OWN = late(
    r"(?i)(?:my|our|mein|meine|mon|ma|mi|mia|mio|minha|meu|sua|suo|his|her|their|ihr|ihre|sein|seine|son|sa|ses|su|sus"
    r"|il suo|la sua)\s|\S+['’]s?\s"
)
_RELATIVES = frozenset(
    """mother father sister brother daughter son wife husband widow widower uncle aunt cousin nephew niece grandmother
    grandfather grandson granddaughter girlfriend boyfriend mutter vater schwester bruder tochter sohn ehefrau ehemann
    witwe mère père sœur frère fille fils épouse mari madre padre hermana hermano hija hijo esposa marido moglie figlia
    figlio sorella fratello mãe pai irmã irmão filha filho""".split()
)
_SENTENCE_END = late(r"[a-zà-ÿа-я]{4}[.!?][\"”»’]?\s")  # no abbreviation is this long
_BESIDE = 70  # code points around a name within which a role may be its bearer's
_BREAK = re.compile(r"[\n\"“”„«»:;!?]|(?<=[a-zà-ÿ]{3})\.")
_MANY = 30


def is_somebody_else(speaker: str, role: str, text: str) -> bool:
    """Tell whether whom the draft names cannot be the unnamed one to whom the page gives the words.

    The page would have used a name that it knows; only one who bears the same role there may be meant.
    """
    places = _places(speaker, text)
    if not places or role.lower() in PRONOUNS:
        return False
    words = _content(role)
    if any(word in _KINDS[_SPOKES] for word in words) and not _is_plainly_a_person(speaker):
        return False  # "Corvale Homes" says what "a spokesperson said"
    is_person = any(word in _PEOPLE or word in TITLES for word in words)
    is_body = any(word in _BODIES for word in words) or is_organisation(role)
    is_somebody = _SOMEBODY.match(role) is not None and not any(word in _TEXTS for word in words)
    if not (is_person or is_body or is_somebody) or (
        not is_person and not is_somebody and all(word in _ALONE for word in words)
    ):
        return False
    if is_somebody and not is_person and not is_body:
        return is_persons_name(speaker, text) and not _is_beside(places, words, text)
    if not (is_person or is_body) or (not is_person and all(word in _ALONE for word in words)):
        return False
    if not is_persons_name(speaker, text):
        return not is_person and _are_different_bodies(speaker, role, places, text)
    if any(_is_apposed(role, place, text) for place in places):
        return False
    if _OWN.match(role) and words[-1] in _RELATIVES:
        return True  # "His daughter said": whoever has a name of one's own has been called by it
    if _OWN.match(role) and words[-1] in _PEOPLE and not any(word in _KINDS[_SPOKES] for word in words):
        return not _is_beside(places, words[-1:], text)
    if any(same_person(bearer, speaker) is not False for bearer in find_bearers(text, role, 0, len(text))):
        return False
    if is_person and not is_indefinite(role, text) and not is_body:
        is_apart = is_nameless(role, text) or is_of_other_gender(speaker, role)
        return is_apart or _bears_other_role(places, words, text)
    heads = [word for word in words if word in _PEOPLE or word in TITLES or word in _BODIES]
    return not _is_beside(places, heads or words, text)


def _is_plainly_a_person(speaker: str) -> bool:
    """Tell whether a name carries a first name or a title, which a firm's does not."""
    words = name_words(speaker)
    return len(printed_words(speaker)) > len(words) or any(map(is_first_name, words[:-1] or words))


def is_indefinite(role: str, text: str) -> bool:
    """Tell whether a role is somebody new on the page: "a passenger"; Portuguese "a" is "the"."""
    is_definite = role.startswith(("a ", "A ")) and words_of_page(text).language == "pt"
    return _INDEFINITE.match(role) is not None and not is_definite


def _are_different_bodies(speaker: str, role: str, places: list[int], text: str) -> bool:
    """Tell whether a body is another than the one that the role names: "Hezbollah", "the Israeli army"."""
    marks = {word.lower() for word in printed_words(role)[1:] if word[:1].isupper()}
    own = {word.lower() for word in printed_words(speaker)}
    if not marks or own & marks or set(_content(speaker)) & set(_content(role)) or speaker.isupper():
        return False
    return not _is_beside(places, sorted(marks), text)


def is_person_word(phrase: str) -> bool:
    """Tell whether a phrase says what somebody is, not what a body is."""
    return any(word in _PEOPLE for word in _content(phrase))


def is_body_word(phrase: str) -> bool:
    """Tell whether a phrase names an office of state by its kind: "the State Department"."""
    return any(word in _BODIES for word in _content(phrase))


def _content(phrase: str) -> list[str]:
    words = [word.lower() for word in printed_words(phrase)]
    return [word for word in words if len(word) > 2 and word not in DETERMINERS and word not in DEMONYMS]


def _is_beside(places: list[int], words: list[str], text: str) -> bool:
    """Tell whether a word of the role stands near the name in the same line."""
    pattern = re.compile(rf"(?i)(?<!\w)(?:{'|'.join(map(re.escape, words))})")
    for place in places:
        first = max(text.rfind("\n", 0, place) + 1, place - _BESIDE)
        line_end = text.find("\n", place)
        last = min(len(text) if line_end < 0 else line_end, place + _BESIDE)
        first += max((found.end() for found in _SENTENCE_END.finditer(text[first:place])), default=0)
        ended = _SENTENCE_END.search(text, place, last)
        if pattern.search(text, first, ended.start() if ended else last):
            return True
    return False


def _is_apposed(role: str, place: int, text: str) -> bool:
    """Tell whether a name stands in apposition to a role: "Vinter's granddaughter, the cellist Nora Vinter"."""
    before = text[max(0, place - _BESIDE) : place]
    at = before.rfind(role)
    return at >= 0 and before[at + len(role) :].startswith((",", " (")) and not re.search(r"[.!?;]", before[at:])


def _bears_other_role(places: list[int], words: list[str], text: str) -> bool:
    """Tell whether the page introduces the named one with an office of another kind, and never with this one.

    An epithet ("the economist", "the politician") may mean anybody; an office of state, court or police does not.
    """
    if any(word in _EPITHETS for word in words):
        return False
    kinds = [number for number, kind in enumerate(_KINDS) if any(word in kind for word in words)]
    if len(kinds) != 1 or _is_beside(places, [word for word in words if word in _KINDS[kinds[0]]], text):
        return False
    for place in places:
        # What stands in quotation marks beside the name says nothing of its bearer.
        before = _BREAK.split(text[max(0, place - _BESIDE) : place])[-1]
        around = before + _BREAK.split(text[place : place + _BESIDE])[0]
        found = re.findall(r"[^\W\d_]+", around.lower())
        if any(word in _KINDS[kinds[0]] for word in found):
            return False
        if any(word in TITLES and word not in _HONORIFICS for word in found):
            return True
    return False


@lru_cache(maxsize=16)
def _places(speaker: str, text: str) -> list[int]:
    """Give where the last word of a name stands on the page."""
    words = name_words(speaker)
    printed = [word for word in printed_words(speaker) if name_words(word) == words[-1:]]
    if not printed:
        return []
    pattern = re.compile(rf"(?i)(?<!\w){re.escape(printed[-1])}(?!\w)")
    return [match.start() for match, _ in zip(pattern.finditer(text), range(_MANY), strict=False)]
