"""One key for all spellings of a word: British and American, with and without accents, figures and words.

Two words with one key are the same word set differently. The lists are closed: what they do not
name stays a difference, and a difference is reported.
"""

import re
import unicodedata
from collections.abc import Iterable

from refcheck.text.keeping import Known
from refcheck.verify.quotations.wording.counting_words import COUNTING_WORDS

_ROOTS = {
    "centre": "center", "theatre": "theater",
    "fibre": "fiber", "calibre": "caliber",
    "sabre": "saber", "meagre": "meager", "sombre": "somber", "spectre": "specter", "lustre": "luster",
    "manoeuvre": "maneuver", "odour": "odor", "programme": "program", "cheque": "check", "tyre": "tire",
    "kerb": "curb", "plough": "plow", "grey": "gray", "sceptic": "skeptic", "sceptical": "skeptical",
    "scepticism": "skepticism", "aluminium": "aluminum", "judgement": "judgment", "ageing": "aging", "mould": "mold",
    "mouldy": "moldy", "moustache": "mustache", "pyjama": "pajama", "sulphur": "sulfur", "yoghurt": "yogurt",
    "artefact": "artifact", "enrol": "enroll", "fulfil": "fulfill", "instalment": "installment",
    "instil": "instill", "distil": "distill", "appal": "appall", "skilful": "skillful", "wilful": "willful",
    "enrolment": "enrollment", "fulfilment": "fulfillment", "defence": "defense", "offence": "offense",
    "licence": "license", "pretence": "pretense", "practise": "practice", "practising": "practicing",
    "practised": "practiced", "catalogue": "catalog", "dialogue": "dialog", "analogue": "analog",
    "monologue": "monolog", "prologue": "prolog", "epilogue": "epilog", "adviser": "advisor", "learnt": "learned",
    "burnt": "burned", "dreamt": "dreamed", "spelt": "spelled", "spoilt": "spoiled", "leapt": "leaped",
    "leant": "leaned", "towards": "toward", "afterwards": "afterward", "gaol": "jail", "gaoled": "jailed",
    "draught": "draft", "cosy": "cozy", "carat": "karat",
    "woollen": "woolen", "jewellery": "jewelry",
    "jeweller": "jeweler", "marvellous": "marvelous", "counsellor": "counselor", "storey": "story",
    "acknowledgement": "acknowledgment", "speciality": "specialty", "okay": "ok", "whisky": "whiskey",
    "naught": "nought", "nett": "net", "disc": "disk", "doughnut": "donut", "furore": "furor", "omelette": "omelet",
    "routeing": "routing", "likeable": "likable", "sizeable": "sizable", "saleable": "salable",
    "unmistakeable": "unmistakable", "programmed": "programed",
    "programming": "programing", "focussed": "focused", "focussing": "focusing", "benefitted": "benefited",
    "benefitting": "benefiting", "biassed": "biased", "amongst": "among", "whilst": "while",
    "manoeuvring": "maneuvering",
    "manoeuvrable": "maneuverable", "chilli": "chili", "cypher": "cipher", "mollusc": "mollusk",
    "tranquillity": "tranquility", "woolly": "wooly", "skilfully": "skillfully", "wilfully": "willfully",
    "judgemental": "judgmental", "liveable": "livable", "moveable": "movable", "spilt": "spilled",
    "knelt": "kneeled", "backwards": "backward", "forwards": "forward", "upwards": "upward", "downwards": "downward",
    "sceptically": "skeptically", "ploughed": "plowed", "ploughing": "plowing", "moulded": "molded",
    "moulding": "molding", "axe": "ax", "cosier": "cozier", "greyer": "grayer", "sulphate": "sulfate",
    "sulphide": "sulfide", "sulphuric": "sulfuric", "gramme": "gram", "kilogramme": "kilogram",
    "carburettor": "carburetor",
    "councillor": "councilor", "pedlar": "peddler",
    }  # fmt: skip
_DOUBLED = re.compile(
    r"^((?:un|out|re|pre|mis)?(?:travel|cancel|label|model|fuel|signal|level|counsel|marvel|quarrel|rival|total|tunnel|"
    r"channel|dial|duel|equal|funnel|gravel|initial|jewel|libel|panel|parcel|pencil|pedal|shovel|shrivel|snorkel|"
    r"spiral|squirrel|stencil|symbol|towel|trowel|yodel|ravel|enamel|bevel|grovel|swivel|medal|chisel|"
    r"bedevil|cudgel|dishevel|hovel|kennel|laurel|metal|refuel|revel|sentinel|tassel|victual))"
    r"l(ed|ing|ings|er|ers|or|ors|ist|ists|ous)$"
)
_OUR = re.compile(
    r"^(\w{3,})our(s|ed|ing|ings|able|ably|al|ally|ite|ites|ful|fully|less|ism|ist|ists|er|ers|hood|hoods|ly|y|ies|some"
    r"|ation|ations)?$"
)
_ISE = re.compile(r"^(\w{3,})([iy])z(e|ed|es|er|ers|ing|ingly|ation|ations|ational|able|ably|ement)$")
_METRE = re.compile(r"^(\w*(?:met|lit))re(s?)$")
# "haemorrhage", "paediatric", "oestrogen", "foetal": the letters that American spelling leaves out.
_DIGRAPH = re.compile(
    r"(?<=\ban)a(?=e(?:m|sth))|(?<=h)a(?=em[aop])|(?<=p)a(?=ed)|(?<=gyn)a(?=ec)|(?<=arch)a(?=eo)|(?<=pal)a(?=eo)"
    r"|(?<=f)a(?=ec)|(?<=leuk)a(?=em)|(?<=medi)a(?=ev)|\bo(?=e(?:str|soph|dem))|(?<=f)o(?=et(?:us|al))"
    r"|(?<=rrh)o(?=ea)|(?<=hom)o(?=eop)|(?<=c)o(?=eliac)|(?<=c)a(?=esar[ei]an)"
)
_ENDINGS = ((_DOUBLED, r"\1\2"), (_OUR, r"\1or\2"), (_METRE, r"\1er\2"), (_ISE, r"\1\2s\3"))
_IN_ENDINGS = re.compile("ll|our|[ei]tre|[iy]z")  # one of these is in each word that one of them matches
_TRIPLED = re.compile(r"([b-df-hj-np-tv-z])\1\1")
_LONG_COMPOUND = 8  # letters of the shortest word that may hold three of one kind
_GROUPED = re.compile(r"^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d{1,3}(?: \d{3})+$")
_DECIMAL_COMMA = re.compile(r"^\d+,\d{1,2}$|^\d+,\d{4,}$")

# Without its apostrophe each of these is another word, and so is every genitive: "its", "the employers".
_APOSTROPHE_COUNTS = frozenset(
    "we're we'll i'll he'll she'll we'd she'd he'd i'd won't can't who're they're un'a c'era".split()
)
# "l'avoir" and "lavoir": what was left off counts, but not before a capital, as in "D'Angelo" and "N'Djamena".
_ELIDED = re.compile(r"(?:[ldjmtscnLDJMTSCN]|[Qq]u|[Uu]n|[Dd]ell|[Aa]ll|[Nn]ell|[Ss]ull|[Dd]all|[Qq]uell)'[^\WA-ZÀ-Þ]")

_ORDINALS = {
    word: f"{value}th"
    for value, word in enumerate(
        """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
        fifteenth sixteenth seventeenth eighteenth nineteenth twentieth""".split(),
        start=1,
    )
}
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_SHORT = {
    "%": "percent", "per cent": "percent",
    "prozent": "percent", "procent": "percent", "procenten": "percent", "pourcent": "percent",
    "porciento": "percent", "percento": "percent", "porcento": "percent", "yuzde": "percent", "процентов": "percent",
    "процента": "percent", "процент": "percent", "procenta": "percent",
    "&": "and", "nº": "no", "jan": "january", "feb": "february", "apr": "april", "aug": "august",
    "sep": "september", "sept": "september", "oct": "october", "nov": "november", "dec": "december",
    "mr": "mister", "st": "saint", "dr": "doctor", "prof": "professor", "vs": "versus", "gov": "governor",
    "sen": "senator", "gen": "general", "lt": "lieutenant", "col": "colonel", "rep": "representative",
}  # fmt: skip
_LETTERS = str.maketrans({
    "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "þ": "th", "ё": "е",
    "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ـ": "", "ک": "ك", "ی": "ي",
})  # fmt: skip
# Cyrillic, Greek and phonetic letters beside the Latin ones that they look like, as capitals or as small letters.
_LOOKALIKES = str.maketrans(
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u0501\u051b\u051d\u0475"
    "\u0442\u043c\u043d\u043a\u0432\u03bf\u03b1\u03bd\u03c1\u03c4\u03c5\u03b9\u03ba\u03c7\u1d0f\u0261",
    "aeopcyxijshdqwvtmhkboavptuikxog",
)
_LATIN = re.compile("[a-z]")
_OTHER_ALPHABET = re.compile("[\u0370-\u03ff\u0400-\u052f\u1d00-\u1d2b\u0261]")
_KEPT_WITH_MARK = frozenset("йїў")  # letters of their own, not letters with an accent


_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae"})


def is_same_transcription(first: str, second: str) -> bool:
    """Tell whether two words differ only by umlauts that one of them writes out ("Länder", "Laender")."""
    return first.lower().translate(_WRITTEN_OUT) == second.lower().translate(_WRITTEN_OUT)


def word_key(word: str) -> str:
    """Give the key that a folded word shares with all its spellings."""
    return _KEYS[word]


def key_set(words: str) -> frozenset[str]:
    """Give the keys of words parted by blanks, as tables of them are written."""
    return frozenset(map(word_key, words.split()))


def word_keys(words: Iterable[str]) -> list[str]:
    """Give the keys of many words."""
    return list(map(_KEYS.__getitem__, words))


def _work_out_key(word: str) -> str:
    key = word.lower()
    if key[0].isdigit() or key[0] in "-.":
        return _number_key(key)
    if not key.isascii():
        key = without_marks(_without_lookalikes(key))
    if "'" in key and key not in _APOSTROPHE_COUNTS and not key.endswith("'s") and not _ELIDED.match(word):
        key = key.replace("'", "")
    if "ae" in key or "oe" in key:
        key = _DIGRAPH.sub("", key)
    if len(key) >= _LONG_COMPOUND and _TRIPLED.search(key):
        key = _TRIPLED.sub(r"\1\1", key)  # "Schifffahrt", before 1996 "Schiffahrt"
    if key.endswith("'s") and key not in _APOSTROPHE_COUNTS:
        stem = key[:-2]
        return f"{_american(stem)}'s"  # "the organisation's", "the organization's"
    return _american(key)


def _american(key: str) -> str:
    if (known := _KNOWN_KEYS.get(key)) is not None:
        return known
    if key.endswith("s") and key[:-1] in _ROOTS:
        return _ROOTS[key[:-1]] + "s"
    if key.endswith("d") and key[:-1] in _ROOTS:
        return _ROOTS[key[:-1]] + "ed"
    for pattern, american in _ENDINGS if _IN_ENDINGS.search(key) else ():
        if found := pattern.match(key):
            return found.expand(american)
    return key


_KEYS = Known(_work_out_key, most=65536, longest=60)


def _without_lookalikes(key: str) -> str:
    """Give a word of Latin letters for one in which letters of other alphabets stand that look the same."""
    return key.translate(_LOOKALIKES) if _LATIN.search(key) and _OTHER_ALPHABET.search(key) else key


def _number_key(key: str) -> str:
    if _GROUPED.match(key):
        return key.replace(",", "").replace(" ", "")
    if _DECIMAL_COMMA.match(key):
        return key.replace(",", ".")
    if found := _ORDINAL.match(key):
        return f"{found.group(1)}th"
    if key.endswith("0's"):
        return key.replace("'", "")  # "the 1960's"
    return f"0{key}" if key[0] == "." else key


def without_marks(word: str) -> str:
    """Give a word without its accents."""
    word = word.translate(_LETTERS)
    return unicodedata.normalize("NFC", "".join(map(_BARE.__getitem__, word))) or word


def _without_mark(letter: str) -> str:
    if letter in _KEPT_WITH_MARK or letter.isascii():
        return letter
    # Vowel signs of Indic scripts are spelling, not accents: only marks of class 230 and 220 go.
    parts = unicodedata.normalize("NFD", letter)
    return "".join(part for part in parts if unicodedata.combining(part) not in (202, 220, 230))


_BARE = Known(_without_mark, most=8192, longest=1)


NUMBER_WORDS = {without_marks(word).replace("'", ""): figure for word, figure in COUNTING_WORDS.items()}
_KNOWN_KEYS = _SHORT | _ORDINALS | NUMBER_WORDS | _ROOTS
