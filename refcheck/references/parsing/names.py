"""Names of authors and editors as the styles print them, into CSL names."""

import re
from functools import lru_cache

from refcheck.datatypes.references import Name
from refcheck.references.parsing.places import is_country
from refcheck.text.given_names import all_given_names
from refcheck.text.outlets import match_outlet
from refcheck.text.patterns import late
from refcheck.text.wordlists import word_set

_ET_AL = late(
    r"[,;]?\s*(?:\bet\.?\s+al(?:ii|\.)?|\band others\b|\bu\.(?:\s?a\.?)?|\bve diğ(?:erleri|\.)?|\bvd\.?|\bи др\.?|"
    r"\bта ін\.?|\by otros|\be outros|\[?…\]?|\.\.\.)[\s.,]*\Z",
    re.IGNORECASE,
)
_OTHERS = ("et", "other", "u.", "ve d", " vd", "и др", "та ін", "otro", "outro", "…", "...")
"""One of these is in all that the pattern can match, in small letters."""

_ROLE = late(
    r"\s*[(\[]?\b(?:eds?|editors?|hosts?|(?:executive )?producers?|directors?|presenters?|narrators?|"
    r"hrsg|hg|dir|coord|trans|translator|tr|ed|org|"
    r"der|çev|ред|сост|пер|sous la dir\. de)\b\.?[)\]]?[\s.,:]*\Z",
    re.IGNORECASE,
)
_ROLES_INSIDE = re.compile(r"\s\((?:(?:Executive )?Producers?|Directors?|Hosts?|Writers?|Narrators?)\)(?=,)")
_LAST_WORD = re.compile(r"\w+\Z")
_LAST_WORDS_OF_ROLES = frozenset(
    "ed eds editor editors host hosts producer producers director "
    "directors presenter presenters narrator narrators hrsg hg dir coord trans translator tr org der de".split()
)
_LONGEST_OF_ROLES = 12
_BEHIND_ROLE = ".,:)]" + "".join(filter(str.isspace, map(chr, range(0x80))))
_SIGNAL = late(
    r"\A\W*(?:see(?: also)?|cf\.?|vgl\.?|siehe|voir|véase|cfr\.?|bkz\.?|см\.?|accord|"
    r"(?:quoted|cited|cit\.) (?:in|by|from|after)|as (?:quoted|cited) (?:in|by)|zit(?:iert|\.) (?:nach|n\.)|"
    r"cité (?:dans|par)|citado (?:en|por|em)|citato in|цит\. по:?)\s+(?=\S)",
    re.IGNORECASE,
)
_LEAD = late(
    r"\A(?:by|von|par|por|di|de|in|ed(?:ited)? by|trans(?:lated)? by|hrsg\. (?:von|v\.)|herausgegeben von|dir\.)\s+",
    re.IGNORECASE,
)
_CAPITAL_PARTICLE = re.compile(r"(?:De|Di|Von|Par)\s[^\W\d_a-z][\w’'-]+,\s[^\W\d_]\.")  # "De Waal, T."
_AND = late(
    r"\s*(?:,\s*)?(?:&|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bve\b|\bи\b|\ben\b|\boch\b|\bog\b|\bi\b|\bта\b)\s+",
    re.IGNORECASE,
)
_JOINING = frozenset("and und et y e ve en och og i".split())
_NOBODY = frozenset(
    ("anonymous", "anonyme", "anon", "anónimo", "anonym", "anonimo", "anônimo", "s.n", "[s.n.]", "o. v", "n.n")
)
_WITH = late(r"\s(?:avec|mit|con|com|with|staff)\s", re.IGNORECASE)
_CAPITALS = late(r"[^\W\d_a-zà-ÿа-я][^\W\d_a-zà-ÿа-я'’-]+\Z")
_INITIALS = late(r"(?:[^\W\d_](?![a-zà-ÿа-яё])\.?[-\s]?){1,4}\.?\Z")
_COMPACT_INITIALS = late(r"[A-ZА-ЯÀ-ÝŞİÖÜÇĞ]{1,4}\Z|(?:[A-ZА-ЯÀ-ÝŞİÖÜÇĞ]\.-?){1,4}\Z")
_ENDS_IN_INITIAL = late(r"\b[^\W\d_]\.\Z|\b(?:Jr|Sr|Inc|Ltd|Co|Corp)\.\Z")
_SUFFIX = re.compile(r"(?:Jr|Sr|II|III|IV|Ph\.?D|MD|Esq)\.?\Z")
_PARTICLES = frozenset(
    "von van de der den del della di da dos das du la le ter ten zu zum af al el bin ibn ben vom van't".split()
)
_BODY_WORDS = word_set(
    """
    agency ministry institute institut university universität université department office bureau commission
    committee council bank organisation organization association foundation stiftung centre center news press times
    staff team board service group society party union federation parliament government court company inc ltd gmbh
    redaktion rédaction redacción redazione bundesamt ministerium ministère ministerio ministero ministério
    bakanlığı kurumu министерство агентство nations corporation authority network project programme program
    editorial correspondent reporter reporters desk army police women statistics statistik survey forum alliance
    coalition initiative fund studies research trust observatory watch international banco banca banque bankası
    fonds fondo fundo fundacion fundación fondation fondazione fundacao fundacão fundaçao fundação conseil consejo
    consiglio conselho agence agencia agenzia agência instituto istituto enstitüsü universidad università
    universidade üniversitesi centro préfecture prefectura prefeitura mairie région ayuntamiento municipality
    gouvernement gobierno governo regierung belediyesi valiliği администрация мэрия правительство derneği vakfı
    verband verein bundesministerium college academy académie akademie contributors plc llc
    комитет академия институт университет банк фонд центр союз комиссия служба палата прокуратура департамент
    управление ассоциация федерация
    court tribunal inspectorate chamber league assembly senate secretariat directorate mission
    ligue cour tribunal comité syndicat collectif confédération fédération secrétariat assemblée sénat chambre
    defensoría fiscalía asamblea senado comisión secretaría cámara federación asociación sindicato observatorio
    corte camera senato procura comitato associazione federazione osservatorio autorità
    associação câmara federação secretaria sindicato observatório
    landtag bundestag bundesrat gericht bundesgericht gewerkschaft kammer präsidium rechnungshof landesrechnungshof
    bundesrechnungshof universitätsstadt landeshauptstadt landkreis hansestadt bezirksamt senatsverwaltung verwaltung
    confederación confederação confederazione mancomunidad diputación consejería conselleria generalitat xunta
    procuraduría alcaldía gobernación caisse rectorat regione provincia prefettura questura protezione
    sayıştay başkanlığı müdürlüğü odası росгидромет росстат минздрав минфин мид мвд мчс счетная счётная
    """
)
_ORGANISATION = late(rf"\b(?:{'|'.join(sorted(_BODY_WORDS))})\b", re.IGNORECASE)
# "Landesverband", "Umweltbundesamt", "Imkerbund": in German the last part of a long word tells.
_GERMAN_BODY = late(
    r"\b[^\W\d_]{3,}(?:verband|verein|bund|amt|agentur|ministerium|behörde|kammer|anstalt|zentrale|gesellschaft|institut|"
    r"stiftung|präsidium|gericht|gewerkschaft|landtag|dienst)e?s?\b"
)
_ACRONYMS = re.compile(r"[A-ZÄÖÜ]{2,8}(?:/[A-ZÄÖÜ]{2,8})+")
_BETWEEN_BODIES = re.compile(r",?\s(?:and|&|und|et|y|e)\s")
COURTS_OF_CITIES = "OLG|LG|AG|VG|OVG|VGH|LAG|SG|FG|KG"
"""What German courts are called before the name of their city."""
_BODY_BY_FIRST_WORD = re.compile(
    rf"(?:{COURTS_OF_CITIES}|Stadt|Gemeinde|Gemeente|Kommune|Kanton|Kreis|Mairie|(?:Comune|Provincia) di|"
    r"(?:Ville|Commune) de|Município de|(?:City|County|Borough|Town|Government|Republic|Kingdom) of)\s[A-ZÄÖÜÀ-Ý]"
)
_RUSSIAN_MINISTRY = re.compile(r"Мин[а-яё]{3,}\s(?:РФ|РТ|РК|РБ|КР|РУз|России|Украины|Беларуси|Казахстана)\b")
_COMPANY = re.compile(r"\bS\.\s?p\.\s?A\b|\bS\.(?:A|L|r\.l)\.?\Z|\b(?:GmbH|ГУП|ООО|ОАО|ПАО)\b")
_ASCII_BODY_WORDS = frozenset(word.replace("ı", "i") for word in _BODY_WORDS)  # "ı" and "i" are one where case is none
_REGIONS = frozenset("Africa Asia International Deutschland España Italia Brasil Österreich Schweiz Worldwide".split())
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=8192)
def parse_names(text: str) -> tuple[Name, ...]:
    """Split a printed list of names: "Smith, J., & Jones, A. B.", "Bruce Pannier", "Meier J, Kunz B", "WHO".

    An organisation, or a name whose parts cannot be told apart, becomes a `literal`.
    """
    signal = _SIGNAL.match(text)
    bare = text[signal.end() if signal else 0 :].strip(" \t\r\n\u00a0,;:–—-/").lstrip(".")
    lead = None if _CAPITAL_PARTICLE.match(bare) else _LEAD.match(bare)
    cleaned = _without_role(bare[lead.end() :] if lead else bare)
    if "(" in cleaned:
        cleaned = _ROLES_INSIDE.sub("", cleaned)
    if any(map(cleaned.lower().__contains__, _OTHERS)):
        cleaned = _ET_AL.sub("", cleaned)
    cleaned = _without_role(cleaned.strip(" ,;:/"))
    if not (cleaned.endswith(".") and _ENDS_IN_INITIAL.search(cleaned)):
        cleaned = cleaned.rstrip(". ")
    if not cleaned or cleaned.casefold() in _NOBODY:
        return ()
    if is_organisation(cleaned):
        return tuple(Name(literal=one) for one in _bodies_of(cleaned))
    return tuple(name for piece in _pieces(cleaned) if (name := _name(piece)) is not None)


def _without_role(text: str) -> str:
    """Cut "(eds.)" off the end; in ASCII the last word tells quicker than the pattern whether it can stand there."""
    if text.isascii():
        last = _LAST_WORD.search(text.rstrip(_BEHIND_ROLE)[-_LONGEST_OF_ROLES:])
        if last is None or last[0].lower() not in _LAST_WORDS_OF_ROLES:
            return text
    return _ROLE.sub("", text)


@lru_cache(maxsize=8192)
def is_organisation(text: str) -> bool:
    """Tell the name of a body from that of a person."""
    if match_outlet(text, tolerant=False) or _WITH.search(text) or _COMPANY.search(text) or _is_branch(text):
        return True
    if _BODY_BY_FIRST_WORD.match(text) or _RUSSIAN_MINISTRY.match(text):
        return True
    if text[:1].isupper() and (_GERMAN_BODY.search(text) or _ACRONYMS.fullmatch(text)):
        return True
    if text.isascii() and _ASCII_BODY_WORDS.isdisjoint(_WORD.findall(text.lower())):
        return False
    return bool(_ORGANISATION.search(text)) and not re.search(r",\s(?:[A-Z]\.|[A-Z][a-z]+\Z)", text)


def _bodies_of(text: str) -> tuple[str, ...]:
    """Part "Changing Markets Foundation and Greenpeace Africa", each half of which is a body by its name alone."""
    halves = _BETWEEN_BODIES.split(text)
    return tuple(halves) if len(halves) == 2 and all(map(_is_whole_body, halves)) else (text,)


def _is_whole_body(text: str) -> bool:
    if match_outlet(text, tolerant=False) is not None or _is_branch(text):
        return True
    words = text.casefold().split()
    return len(words) > 1 and not _BODY_WORDS.isdisjoint((words[0], words[-1])) and text[0].isupper()


def _is_branch(text: str) -> bool:
    """Tell "Greenpeace Africa" from a person of that surname ("Anatole France")."""
    words = text.split()
    if len(words) != 2 or not (is_country(words[1]) or words[1] in _REGIONS) or not words[0].isalpha():
        return False
    return (len(words[0]) > 3 or words[0].isupper()) and words[0] not in all_given_names()


def _pieces(text: str) -> list[str]:
    if ";" in text:
        return [piece for piece in text.split(";") if piece.strip(" .,&")]
    if not text.isascii() or "&" in text or not _JOINING.isdisjoint(_WORD.findall(text.lower())):
        text = _AND.sub(" & ", text)
    groups = [group.strip(" ,") for group in re.split(r"\s&\s|/", text) if group.strip(" ,.")]
    pieces: list[str] = []
    for group in groups:
        pieces += _split_commas(group)
    return pieces


def _split_commas(group: str) -> list[str]:
    """Split at the commas between names, not at the one between family and given name."""
    parts = [part.strip() for part in group.split(",") if part.strip()]
    if len(parts) <= 1:
        return parts
    if all(_is_vancouver(part) for part in parts):
        return parts
    if len(parts) == 2 and " " not in parts[1] and not _is_vancouver(parts[1]):
        return [", ".join(parts)]  # "García Márquez, Gabriel": a second person would have two names
    pieces: list[str] = []
    index = 0
    while index < len(parts):
        follows = parts[index + 1] if index + 1 < len(parts) else ""
        if follows and (_is_given(follows) or (not pieces and " " not in parts[index] and index == 0)):
            piece = f"{parts[index]}, {follows}"
            index += 2
            if index < len(parts) and _SUFFIX.match(parts[index]):
                piece += f", {parts[index]}"
                index += 1
            pieces.append(piece)
        elif follows and _SUFFIX.match(follows):
            pieces.append(f"{parts[index]}, {follows}")
            index += 2
        else:
            pieces.append(parts[index])
            index += 1
    return pieces


def _is_given(part: str) -> bool:
    words = part.split()
    return bool(_INITIALS.match(part)) or (
        len(words) <= 3
        and bool(re.search(r"(?:\A|\s)\w\.\Z", part))
        and len(words[0]) > 2
        and words[-1] != words[0]
        and not re.match(r"\w\.", words[0])
    )


def _is_vancouver(part: str) -> bool:
    words = part.split()
    return len(words) >= 2 and bool(_COMPACT_INITIALS.match(words[-1])) and not _COMPACT_INITIALS.match(words[0])


def _is_common_word(word: str) -> bool:
    """Tell the small letters of "Fonds monétaire international" from a person's particle."""
    return len(word) > 2 and word.islower() and word.isalpha() and word not in _PARTICLES


def _name(piece: str) -> Name | None:
    piece = piece.strip(" ,;&")
    if not any(char.isalpha() for char in piece):
        return None
    family, comma, given = piece.partition(",")
    if comma:
        given, _, rank = given.strip().partition(",")
        return Name(family=family.strip(), given=given.strip() or None, suffix=rank.strip() or None)
    words = piece.split()
    if len(words) == 1 or (words[0][0].isupper() and any(_is_common_word(word) for word in words[1:])):
        return Name(literal=piece.rstrip("."))
    if len(words) >= 2 and _INITIALS.match(words[-1]) and "." in words[-1] and not _INITIALS.match(words[0]):
        return Name(
            family=" ".join(word for word in words if not _INITIALS.match(word) or "." not in word),
            given=" ".join(word for word in words if _INITIALS.match(word) and "." in word),
        )
    if _is_vancouver(piece):
        return Name(family=" ".join(words[:-1]), given=words[-1])
    if _CAPITALS.match(words[0]) and not any(_CAPITALS.match(word) for word in words[1:]):
        return Name(family=words[0], given=" ".join(words[1:]))
    suffix = words.pop() if _SUFFIX.match(words[-1]) and len(words) > 2 else None
    start = len(words) - 1
    while start > 1 and words[start - 1].lower() in _PARTICLES:
        start -= 1
    return Name(family=" ".join(words[start:]).rstrip("."), given=" ".join(words[:start]), suffix=suffix)
