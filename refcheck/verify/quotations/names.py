"""Whether two names mean one person: titles, initials, order, spelling and transliteration set aside.

Three answers: True, False, or None where the two cannot be compared (a role against a name, a
spokesman's office against a person, two scripts).
"""

import re
import unicodedata
from functools import lru_cache
from itertools import takewhile

from rapidfuzz.distance import Levenshtein

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_PARTICLES = frozenset(
    """de da do dos das del della di du des van von der den ter ten zu zur la le el al bin ibn ben bint abu the of and
    y e""".split()
)
TITLES = frozenset(
    """mr mrs ms miss mx sir dame lord lady dr doctor prof professor president secretary-general vice prime minister
chancellor premier
    senator congressman congresswoman representative rep governor mayor judge justice chief secretary
    general colonel
    captain major lieutenant sergeant admiral commander king queen prince princess pope bishop archbishop cardinal
    father reverend rabbi imam sheikh ayatollah ambassador director chairman chairwoman chair chairperson
    spokesman spokeswoman spokesperson deputy acting former ex foreign finance interior defence defense
    health education
    economy justice-minister attorney inspector superintendent officer chief-executive ceo cfo cto coach
    captain analyst
    economist author historian researcher scientist lawyer student teacher farmer resident president-elect
    mp mep md phd
    sen gov pres capt cpt cllr councillor councilor councilman councilwoman alderman adm brig brigadier cmdr maj
    pfc cpl det detective insp supt dci marshal commodore commissioner sheriff warden treasurer solicitor barrister
    assemblyman assemblywoman msgr monsignor br brother sister pastor vicar provost principal rector
    lecturer surgeon nurse midwife engineer forecaster fisherman shopkeeper nutritionist epidemiologist geologist
    biologist chemist physicist psychologist sociologist virologist oceanographer campaigner activist novelist poet
    chef fire-chief police-chief councillors spokespeople undersecretary under-secretary envoy
    jr sr iii ii esq co-founder founder head manager editor reporter correspondent journalist mps sgt lt gen
    col rev hon
    herr frau dr-ing präsident präsidentin minister ministerin kanzler kanzlerin bundeskanzler bundeskanzlerin
    bundespräsident bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin sprecher sprecherin
    regierungssprecher regierungssprecherin chef chefin direktor direktorin leiter leiterin vorsitzender
    vorsitzende
    abgeordneter abgeordnete professorin richter richterin anwalt anwältin außenminister außenministerin
    finanzminister finanzministerin innenminister innenministerin verkehrsminister verkehrsministerin
    monsieur madame mademoiselle mme mlle président présidente ministre premier première maire directeur
    directrice
    porte-parole député députée sénateur sénatrice professeur docteur chef cheffe
    señor señora sr sra don doña presidente presidenta ministro ministra alcalde alcaldesa portavoz director
    directora
    diputado diputada senador senadora profesor profesora doctor doctora
    signor signora sindaco sindaca presidente ministro ministra onorevole portavoce direttore direttrice
    senhor senhora prefeito prefeita porta-voz deputado deputada
    президент министр премьер-министр премьер мэр губернатор директор глава депутат сенатор профессор
    пресс-секретарь
    представитель представительница министр-президент господин госпожа
    міністр міністерка прем'єр мер голова речник речниця
    prezydent minister premier burmistrz poseł posłanka rzecznik rzeczniczka pan pani dyrektor
    burgemeester minister-president woordvoerder woordvoerster meneer mevrouw
    statsminister borgmester ordförande talesperson
    источник источники собеседник
    hazine ticaret sağlık eğitim ulaştırma tarım enerji bakan bakanı başbakan başbakanı cumhurbaşkanı başkan
    başkanı sözcü sözcüsü milletvekili büyükelçi büyükelçisi
    müdür müdürü vali valisi emekli dışişleri içişleri savunma maliye adalet belediye genel profesör doktor
    crown-prince then-secretary then-president then-minister then-governor then-mayor then-senator
    assessore assessora consigliere consigliera governatore ingegnere avvocato avvocata
    vereador vereadora deputado-federal governador governadora secretário secretária ministra-chefe
    concejal concejala fiscal consejero consejera secretario secretaria gobernador gobernadora abogado abogada
    landrat landrätin ministerpräsident ministerpräsidentin umweltminister umweltministerin staatssekretär
    staatssekretärin
    secrétaire conseiller conseillère préfet préfète procureur procureure avocat avocate
    президента министра директора губернатора мэра главы депутата генеральный гендиректор замминистра
    вице-премьер зампред председатель""".split()
)
"""Words that say what somebody is, not who."""

_ORGANISATIONS = frozenset(
    """ministry government company police army navy party committee council commission court bank university institute
    agency association union group inc corp ltd gmbh ag foundation office department house parliament
    kremlin pentagon
    federation organisation organization society airline airport authority administration board bureau
    centre center
    startup firm automaker carmaker manufacturer maker outlet paper magazine newspaper broadcaster channel
    union charity
    club college congress senate embassy hospital school station team network times post news press television
    international national nations amnesty greenpeace church taliban hamas hezbollah statement report study
    newspaper league military regime troops élysée matignon bercy pentagon vatican whitehall moncloa quirinale
    maison-blanche
    ministerium regierung polizei partei gericht universität institut verband gewerkschaft behörde amt unternehmen
    ministère gouvernement police tribunal université syndicat association entreprise commission parti
    ministerio gobierno policía tribunal universidad sindicato empresa comisión partido
    ministero governo polizia tribunale università sindacato azienda commissione partito
    министерство правительство полиция партия суд университет компания комиссия ведомство мид""".split()
)
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
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "e", "ж": "zh", "з": "z", "и": "i",
    "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "", "ы": "i", "ь": "",
    "э": "e", "ю": "iu", "я": "ia", "ё": "e", "ј": "i", "љ": "l", "њ": "n", "ћ": "ch", "ђ": "d", "џ": "dzh",
}  # fmt: skip
_SOUNDS = (
    (re.compile(r"tsch|sch|tch|sh|ch|zh|ž|š|č|cz|sz"), "s"),
    (re.compile(r"kh|gh"), "h"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"th"), "t"),
    (re.compile(r"ts|tz|z|c(?=[eiy])"), "s"),
    (re.compile(r"ck|q|c"), "k"),
    (re.compile(r"w"), "v"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"j"), "i"),
    (re.compile(r"ff\b|v\b"), "f"),
)
_CASE_ENDINGS = frozenset("a u e i y em om ym im owi ovi ego emu oj oi iem".split())
_DECLINED = _CASE_ENDINGS | frozenset(" ia iu ii ei ai ogo omu oiu eiu iia aia uiu ka ki ke ku koi ke".split(" "))
_SHORTEST_STEM = 3
# German joins what somebody does to the field ("Klimaforscherin"); endings that surnames have too are left out.
_ROLE_ENDINGS = tuple(
    """forscher forscherin minister ministerin sprecher sprecherin prasident prasidentin chef chefin leiter leiterin
    experte expertin trainer trainerin anwalt anwaltin direktor direktorin vorsitzende vorsitzender vorsitzenden
    wissenschaftler wissenschaftlerin professor professorin okonom okonomin ingenieur ingenieurin politiker
    politikerin sekretar sekretarin berater beraterin lehrerin arztin kommissar kommissarin beauftragte beauftragter
    abgeordnete abgeordneter kanzler kanzlerin handlerin pflegerin fahrerin historiker historikerin""".split()
)
_END_OF_LATIN = 0x250
_TURKISH_ENDINGS = frozenset(
    "a e ya ye na ne i u yi yu nin nun in un da de ta te dan den tan ten la le yla yle dir".split()
)  # as `_plain` leaves them
_VOWELS = re.compile(r"[aeiouy]+")


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
    head = re.split(r"[,(;]| - | – | — ", name)[0] or name
    printed = _TOKEN.findall(head)
    words = [_plain(word) for word in printed]
    kept = [word for word in words if not _is_title(word) and word not in _PARTICLES]
    # "Imran Sheikh" and "Anna Richter" bear as a surname what others are.
    is_surname = len(words) > 1 and words[-1] in _SURNAMES_TOO and printed[-1][0].isupper() and words[-2] in kept
    return [*kept, words[-1]] if is_surname and len(kept) == 1 else kept


def printed_words(name: str) -> list[str]:
    """Give the words of a name as they are written, titles included."""
    return [word.removesuffix("'s").removesuffix("’s") for word in _TOKEN.findall(name)]


def are_one_declined(first: str, second: str) -> bool:
    """Tell whether two names end in one surname, case endings aside ("Ольга Гущина", "Ольги Гущиной")."""
    own, theirs = name_words(first), name_words(second)
    if not own or not theirs or not _are_one_word_declined(own[-1], theirs[-1]):
        return False
    # Two people of one surname are told apart by given names that are both written out.
    is_full = len(own) > 1 and len(theirs) > 1 and min(len(own[0]), len(theirs[0])) > 1
    return not is_full or _are_one_word_declined(own[0], theirs[0]) or _may_be_same_given(own[0], theirs[0])


def _are_one_word_declined(first: str, second: str) -> bool:
    if first == second or _is_inflected(first, second):
        return True
    stem = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(first, second, strict=False)))
    return stem >= _SHORTEST_STEM and first[stem:] in _DECLINED and second[stem:] in _DECLINED


def _is_title(word: str) -> bool:
    """Tell whether a word is a title, alone or behind an employer ("ADAC-Sprecher")."""
    if word in _PLAIN_TITLES or ("-" in word and word.rsplit("-", 1)[1] in _PLAIN_TITLES):
        return True
    return any(word.endswith(ending) and len(word) - len(ending) > 3 for ending in _ROLE_ENDINGS)


def is_organisation(name: str) -> bool:
    """Tell whether a name is that of an office, a company or another body."""
    words = [word for word in _TOKEN.findall(name) if word.lower() not in _PARTICLES]
    if any(_plain(word) in _PLAIN_ORGANISATIONS for word in words):
        return True
    return len(words) == 1 and 2 <= len(words[0]) <= 6 and words[0].isupper() and len(set(words[0])) > 1


def is_role(name: str) -> bool:
    """Tell whether a phrase names only what somebody is ("the minister", "ein Sprecher")."""
    words = _TOKEN.findall(name)
    if len(words) > 1 and _is_title(_plain(words[0])) and words[1] in _PARTICLES:
        return True
    # "Lebanon's foreign minister", "Penrose's daughter"
    is_owned = (
        len(words) > 1 and words[-1].islower() and words[-1] not in _PARTICLES and "'s " in name.replace("’", "'")
    )
    return not name_words(name) or name[:1].islower() or is_owned


@lru_cache(maxsize=8192)
def _plain(word: str) -> str:
    lowered = word.lower().replace("’", "'").replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("đ", "d")
    lowered = lowered.replace("ı", "i").replace("æ", "ae").replace("œ", "oe").replace("ð", "d").replace("þ", "th")
    if any(letter in _CYRILLIC for letter in lowered):
        return "".join(_CYRILLIC.get(letter, letter) for letter in lowered)
    decomposed = unicodedata.normalize("NFD", lowered)
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    stem, apostrophe, ending = plain.rpartition("'")
    if apostrophe and len(stem) > 2 and ending in _TURKISH_ENDINGS:
        return stem.replace("'", "")
    return plain.removesuffix("'s").replace("'", "")


_SURNAMES_TOO = frozenset(
    """sheikh king judge pope bishop prince major marshal warden sheriff priest abbot earl duke knight lord chef cook
    richter leiter maire father pastor vicar dean provost rector principal farmer fisher engineer chambers page law
    justice prior archer miller general captain coach brother imam rabbi dame director fiscal mayor queen""".split()
)
_PLAIN_TITLES = frozenset(map(_plain, TITLES))
_PLAIN_ORGANISATIONS = frozenset(map(_plain, _ORGANISATIONS))


def _scripts(words: list[str]) -> bool:
    return all(ord(letter) < _END_OF_LATIN for word in words for letter in word)


def _same_word(first: str, second: str, *, exactly: bool) -> bool:
    if first == second:
        return True
    if len(first) == 1 or len(second) == 1 or exactly:
        return False
    if _is_inflected(first, second):
        return True
    longest = max(len(first), len(second))
    if longest >= 6 and Levenshtein.distance(first, second) == 1:
        return True
    sound = _sound(first)
    return len(sound) > 2 and sound == _sound(second) and Levenshtein.normalized_similarity(first, second) >= 0.5


def _is_inflected(first: str, second: str) -> bool:
    """Tell whether one word is the other with a case ending, as Slavic languages put on names."""
    short, long = sorted((first, second), key=len)
    return len(short) > 2 and long.startswith(short) and long[len(short) :] in _CASE_ENDINGS


def _sound(word: str) -> str:
    """Give the consonants of a name as most languages' transliterations share them."""
    for pattern, letter in _SOUNDS:
        word = pattern.sub(letter, word)
    bare = word[:1] + _VOWELS.sub("", word[1:])
    bare = _VOWELS.sub("", bare[:1]) + bare[1:]
    return re.sub(r"(.)\1+", r"\1", bare)


def _may_be_same_given(first: str, second: str, *, exactly: bool = False) -> bool:
    if first == second or (first[0] == second[0] and min(len(first), len(second)) == 1):
        return True
    if min(len(first), len(second)) >= 3 and (first.startswith(second) or second.startswith(first)):
        return True
    if any(first in names and second in names for names in _NICKNAMES):
        return True
    return _same_word(first, second, exactly=exactly)


def _is_initials(label: str, words: list[str]) -> bool:
    letters = label.replace(".", "").strip()
    return letters.isupper() and 1 < len(letters) <= 4 and letters.isalpha() and len(words) > 1


def has_initials(label: str, name: str) -> bool:
    """Tell whether a transcript's label ("MW") is made of the initials of a name."""
    letters = label.replace(".", "").strip().lower()
    initials = "".join(word[0] for word in name_words(name))
    return len(letters) > 1 and letters == initials


def _same_organisation(first: str, second: str) -> bool | None:
    own, theirs = set(map(_plain, _TOKEN.findall(first))), set(map(_plain, _TOKEN.findall(second)))
    if (own & theirs) - _PARTICLES:
        return True
    for short, long in ((first, second), (second, first)):
        letters = "".join(word[0] for word in _TOKEN.findall(long) if word[0].isupper()).lower()
        if letters and short.replace(".", "").strip().lower() == letters:
            return True
    return False if is_organisation(first) and is_organisation(second) else None
