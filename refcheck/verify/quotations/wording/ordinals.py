"""Ordinals, halves and fractions in figures and in words: "3." and "dritte", "2,5" and "zweieinhalb", "2/3"."""

from refcheck.text.keeping import Known
from refcheck.text.number_words import FOREIGN_FRACTIONS, FRACTIONS, ORDINALS
from refcheck.text.patterns import late
from refcheck.verify.quotations.wording.counting_words import COUNTING_WORDS
from refcheck.verify.quotations.wording.numerals import OTHER_WORDS_TOO, roman_value

_STEMS = {
    "de": "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt "
    "sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst einundzwanzigst",
    "fr": "premi deuxièm troisièm quatrièm cinquièm sixièm septièm huitièm neuvièm dixièm onzièm douzièm treizièm "
    "quatorzièm quinzièm seizièm dix-septièm dix-huitièm dix-neuvièm vingtièm vingt-et-unièm",
    "es": "primer segund tercer cuart quint sext séptim octav noven décim undécim duodécim",
    "it": "prim second terz quart quint sest settim ottav non decim undicesim dodicesim tredicesim quattordicesim "
    "quindicesim sedicesim diciassettesim diciottesim diciannovesim ventesim ventunesim",
    "pt": "primeir segund terceir quart quint sext sétim oitav non décim",
    "nl": "eerst tweed derd vierd vijfd zesd zevend achtst negend tiend elfd twaalfd",
    "ru": "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат "
    "пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат",
}
_ENDINGS = {
    language: frozenset(endings.split(" "))
    for language, endings in {
        "de": "e en er es em", "fr": "e er ère ers ères es", "es": "o a os as ", "it": "o a i e", "pt": "o a os as",
        "nl": "e",
        "ru": "ый ий ой ая ое ые ого его ому ему ым им ом ем ую ых их ыми ими ья ье ьи ьего ьему ьей ьем ью ьих",
    }.items()
}  # fmt: skip
_LONGEST_ENDING = 4
_VALUES = {
    language: {stem: value for value, stem in enumerate(stems.split(), start=1)} for language, stems in _STEMS.items()
}
_IN_FIGURES = late(
    r"(?P<figure>\d{1,3})(?:st|nd|rd|th|er|re|e|de|ste|è?me|ième|nde?|[°º]|\.?[ªº]|-?(?:й|го|му|м|я|ю|е|ей|ая|ый|ой|ое|ую|их|х))"
)
_FULL_STOPPED = late(r"(?P<figure>\d{1,3})\.")
_ROMAN = late(r"(?P<tens>X{0,3})(?P<ones>IX|IV|V?I{0,3})(?:e|è?me|er|°|º)?")
_WITH_STOPS = frozenset(("de", "da", "no", "nb", "fi", "cs", "hu", "pl", "tr"))  # write "3." for "third"
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_AND_A_HALF = late(
    r"(?P<whole>[^\W\d_]+) (?:and a half|et demie?|y medi[oa]|e mezz[oa]|e mei[oa]|en een half|с половиной)"
    r"|(?P<german>[^\W\d_]+?)einhalb|(?P<one>anderthalb|eineinhalb|полтора|полторы|anderhalf|anderhalve)"
)
_DECIMAL = late(r"(\d+)[.,]5|(\d+) ?½")
_FRACTION = late(r"(\d)/(\d{1,2})")
_SHARE = late(r"(?P<many>[^\W\d_]+) (?P<share>[^\W\d_]+)")
_SHARES = FRACTIONS | FOREIGN_FRACTIONS
_COUNTS = {word: figure for words in OTHER_WORDS_TOO.values() for word, figure in words.items()} | COUNTING_WORDS
_ONE = frozenset("a one ein eine un une una um uma een".split())


def is_same_ordinal(first: str, second: str, language: str) -> bool:
    """Tell whether two phrases write one ordinal, one of them at least in figures: "19e", "dix-neuvième", "XIXe"."""
    if not (first[:1].isdigit() or second[:1].isdigit()) or (first[:1].isdigit() and second[:1].isdigit()):
        return False
    figure, other = (first, second) if first[:1].isdigit() else (second, first)
    value = _ordinal_in_figures(figure, language)
    if value is None:
        return False
    other = other.rstrip(".")
    return value == _roman(other) or value == _ordinal_in_words(other.lower(), language)


def _ordinal_in_figures(phrase: str, language: str) -> int | None:
    found = _IN_FIGURES.fullmatch(phrase.rstrip(".").lower())
    if not found and language in _WITH_STOPS:
        found = _FULL_STOPPED.fullmatch(phrase)
    return int(found["figure"]) if found else None


def _ordinal_in_words(phrase: str, language: str) -> int | None:
    if language == "en":
        tens, _, last = phrase.replace(" ", "-").rpartition("-")
        value = ORDINALS.get(last)
        if value is None or (tens and (tens not in _TENS or value >= min(_TENS.values()) // 2)):
            return None
        return value + _TENS.get(tens, 0)
    phrase = phrase.replace(" ", "-").replace("ё", "е")
    languages = [language] if language in _VALUES else [] if language else list(_VALUES)
    for length in range(_LONGEST_ENDING + 1):
        stem, ending = phrase[: len(phrase) - length], phrase[len(phrase) - length :]
        for each in languages:
            if stem in _VALUES[each] and ending in _ENDINGS[each]:
                return _VALUES[each][stem]
    return None


def _roman(word: str) -> int | None:
    found = _ROMAN.fullmatch(word) if len(word) > 1 else None
    return roman_value(found["tens"], found["ones"]) if found else None


def _read_fraction(phrase: str) -> float | None:
    """Give what a half more than a whole or a share of it is worth, in figures or in words."""
    if found := _DECIMAL.fullmatch(phrase):
        return int(found[1] or found[2]) + 0.5
    if found := _FRACTION.fullmatch(phrase):
        return int(found[1]) / max(1, int(found[2]))
    plain = phrase.lower().replace("-", " ")
    if found := _AND_A_HALF.fullmatch(plain):
        whole = "1" if found["one"] else _count(found["whole"] or found["german"])
        return int(whole) + 0.5 if whole else None
    found = _SHARE.fullmatch(plain)
    many = _count(found["many"]) if found else None
    return int(many) * _SHARES[found["share"]] if found and many and found["share"] in _SHARES else None


def _count(word: str) -> str | None:
    figure = "1" if word in _ONE else _COUNTS.get(word)
    return figure if figure and figure.isdigit() else None


_FRACTIONS_READ = Known(_read_fraction, most=4096, longest=40)


def is_same_fraction(first: str, second: str) -> bool:
    """Tell whether two phrases write one half or share, the one in figures: "2.5", "two and a half", "2/3"."""
    if first[:1].isdigit() == second[:1].isdigit():
        return False
    own, theirs = _FRACTIONS_READ[first], _FRACTIONS_READ[second]
    return own is not None and theirs is not None and abs(own - theirs) < 0.001
