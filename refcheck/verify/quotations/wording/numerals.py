"""The same number written in figures, in words, or with its unit or currency set differently."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from refcheck.datatypes.assessments import DiffOperation
from refcheck.text.diff import Step
from refcheck.verify.quotations.wording.spelling import without_marks, word_key
from refcheck.verify.quotations.words import Words

_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALES |= dict.fromkeys("cien cent cento hundert honderd".split(), 100)
_SCALES |= dict.fromkeys("mille mila mil tausend duizend tusen тысяч тысячи тысяча".split(), 1000)
_SCALES |= dict.fromkeys(
    """millions millón millones milioni milione milhão milhões millionen miljoen miljoner миллион миллиона
    миллионов""".split(),
    10**6,
)
_SCALES |= dict.fromkeys(
    """billions milliard milliards milliarde milliarden miliardi miliardo miljard miljarder миллиард миллиарда
    миллиардов""".split(),
    10**9,
)
_SCALES |= dict.fromkeys("tsd тыс".split(), 1000)
_SCALES |= dict.fromkeys("mio mill mln млн milyon".split(), 10**6)
_SCALES |= dict.fromkeys("bn mrd mds mld mdr млрд milyar".split(), 10**9)
_SCALES = {word_key(word): scale for word, scale in _SCALES.items()}
_ONE = frozenset("a an 1 ein eine un une".split())  # "a hundred"
_LONGEST_SHORT_SCALE = 4  # letters of "mill"
_SHORT_SCALES = {
    "k": "thousand",
    "mila": "thousand",
    "mil": "thousand",
    "m": "million",
    "mn": "million",
    "bn": "billion",
    "tn": "trillion",
}
_CURRENCIES = {
    "$": ("dollar", "dollars", "usd"), "€": ("euro", "euros", "eur"), "£": ("pound", "pounds", "gbp"),
    "¥": ("yen", "jpy"), "元": ("yuan", "renminbi", "cny", "rmb"), "₽": ("rouble", "roubles", "ruble", "rubles", "rub"),
    "₹": ("rupee", "rupees", "inr"), "₦": ("naira", "ngn"), "₪": ("shekel", "shekels", "ils"), "₩": ("krw",),
    "r$": ("real", "reais", "brl"), "₱": ("peso", "pesos", "php"), "₫": ("dong", "vnd"),
    "₴": ("hryvnia", "hryvnias", "uah"),
    "₺": ("lira", "liras", "tl"), "₸": ("tenge", "kzt"), "₾": ("lari",), "₵": ("cedi", "cedis", "ghs"), "us": (),
}  # fmt: skip
_SIGNS: dict[str, str] = {}
for _sign, _names in _CURRENCIES.items():
    for _name in (_sign, *_names):
        _SIGNS.setdefault(_name, _sign)
_SAME_CURRENCY = frozenset((sign, name) for sign, names in _CURRENCIES.items() for name in names)
# Words that count behind tens and are other words elsewhere: "cuarenta y uno", "dix-sept", "soixante-seize"
_BEHIND_TENS = {word_key(word): "1" for word in "uno un una um uma ein eins one один одна".split()}
_BEHIND_TENS |= {"seize": "16", "onze": "11", "once": "11"}
_BEHIND_FOUR = {"vingts": "20", "vingt": "20", "20": "20"}  # "quatre-vingts"
_LETTERS_READ_AS_NUMBERS = frozenset(("inf", "infinity", "nan"))
_OF = frozenset(("de", "di"))
_BETWEEN = frozenset("and y e et und och og".split())  # "two hundred and five", "treinta y dos"
_STOPPED = re.compile(r"^\d{1,3}(?:\.\d{3})+$")
_THOUSANDS = re.compile(r"^\d{1,3}(?:[., ']\d{3})+$")
MONTHS = frozenset("january february march april may june july august september october november december".split())
# Counting words that are other words in other languages, or at the head of a sentence of their own.
OTHER_WORDS_TOO = {
    "de": {"elf": "11", "hundert": "100", "tausend": "1000"},
    "fr": {"six": "6", "sept": "7", "seize": "16", "cent": "100"},
    "es": {"dos": "2", "once": "11", "cien": "100", "seis": "6"},
    "it": {"due": "2", "sei": "6", "cento": "100"},
    "pt": {"onze": "11", "cem": "100", "cinco": "5", "seis": "6"},
    "nl": {"acht": "8", "elf": "11", "honderd": "100"},
    "sv": {"sex": "6", "tio": "10", "hundra": "100"},
    "ru": {"сто": "100", "тридцать": "30", "сорок": "40", "пятьдесят": "50", "шестьдесят": "60"},
    "tr": {"iki": "2", "üç": "3", "dört": "4", "beş": "5", "altı": "6", "yedi": "7", "sekiz": "8", "dokuz": "9",
           "on": "10", "yirmi": "20", "otuz": "30", "kırk": "40", "elli": "50", "yüz": "100"},
}  # fmt: skip
_COUNT_SOMEWHERE = frozenset().union(*OTHER_WORDS_TOO.values())
_UNITS = {
    word_key(form): name
    for name, forms in {
        "km": "kilometre kilometres kilometer kilometern kilómetros chilometri quilómetros километров км",
        "m": "metre metres metern metros metri метров",
        "cm": "centimetre centimetres zentimeter centímetros",
        "mm": "millimetre millimetres millimeter",
        "kg": "kilogram kilograms kilogramme kilogrammes kilo kilos kilogramm",
        "ha": "hectare hectares hektar hectáreas ettari",
        "mw": "megawatt megawatts", "gw": "gigawatt gigawatts", "kw": "kilowatt kilowatts",
        "mph": "mph", "kwh": "kwh", "min": "minute minutes minuten", "hrs": "hour hours",
    }.items()
    for form in forms.split()
}  # fmt: skip
_FIGURE_AND_UNIT = re.compile(r"^(\d[\d.,]*)([^\W\d_]+)$")
_ROMAN = re.compile(r"^(X{0,3})(IX|IV|V?I{0,3})$")
_TIME = re.compile(r"(\d{1,2})[:.]([0-5]\d(?:[ap]m)?)")
_HALF_OF_DAY = re.compile(r" ?([ap])\.? ?m\.?$")  # "5:15 pm", "5.15 p.m."
_LEADING_ZERO = re.compile(r"0\d")
_SEPARATORS = re.compile(r"[., ']")


class _Amount(NamedTuple):
    """A number as it is written, each scale by its own figure, with its value and currency."""

    figures: tuple[str, ...]
    value: float
    currency: str


def is_same_number(first: Sequence[str], second: Sequence[str], *, in_figures: bool = True) -> bool:
    """Tell whether two runs of word keys write one number (and one currency) in two ways.

    Two figures of one make are two numbers where they are not the same: "1.5" and "1.50", "400.000" and "400.00".
    With no figure on either side ("a hundred", "one hundred") other words are other words.
    """
    own = _read(first)
    theirs = _read(second) if own is not None else None
    if own is None or theirs is None or (own.value, own.currency) != (theirs.value, theirs.currency):
        return False
    if any(f"{key}s" in second for key in first if key in _SCALES) or any(f"{key}s" in first for key in second):
        return False  # "2 millions"
    if (scales := _written_scales(first)) and (others := _written_scales(second)) and scales != others:
        return False  # "2 millon", for "2 million"
    return own.figures == theirs.figures or (in_figures and len(own.figures) != len(theirs.figures))


def _written_scales(keys: Sequence[str]) -> list[str]:
    return [key for key in keys if len(key) > _LONGEST_SHORT_SCALE and key in _SCALES]


def is_same_measure(first: Sequence[str], second: Sequence[str]) -> bool:
    """Tell whether two runs of word keys give one measure, its unit written out or not ("11km", "11 kilometres")."""
    own, theirs = _taken_apart(first), _taken_apart(second)
    units = {own[-1], theirs[-1]}
    return own[:-1] == theirs[:-1] and len(units) == 2 and any({_UNITS.get(unit), unit} == units for unit in units)


def _taken_apart(keys: Sequence[str]) -> list[str]:
    return [part for key in keys for part in _FIGURE_AND_UNIT.sub(r"\1 \2", key).split()]


def is_same_grouping(first: str, second: str, page: Words) -> bool:
    """Tell whether two figures differ only in how their thousands are set apart ("57.000", "57 000", "57000").

    A full stop sets none apart in English, a comma none in other languages: there each begins the decimals.
    """
    if not any(map(_THOUSANDS.match, (first, second))):
        return False
    decimal = "." if page.language == "en" else ","
    if (decimal in first) != (decimal in second):
        return False
    if not all(_THOUSANDS.match(figure) or figure.isdigit() for figure in (first, second)):
        return False
    own, theirs = _SEPARATORS.sub("", first), _SEPARATORS.sub("", second)
    return own == theirs


def without_grouping(key: str) -> str:
    """Give a figure without the full stops that set its thousands apart in other languages than English: "20.000"."""
    return key.replace(".", "") if _STOPPED.match(key) else key


def find_other_counting_words(steps: Sequence[Step], words: Words, page: Words) -> Iterator[tuple[int, int]]:
    """Give the words that count alike in two languages, and are not the page's word: "tre", "tres"."""
    for step in steps:
        for offset in range(step.end - step.start) if step.operation is DiffOperation.EQUAL else ():
            i, j = step.start + offset, step.other_start + offset
            if words.keys[i].isdigit():
                own, theirs = words.word(i).lower(), page.word(j).lower()
                if own.isalpha() and theirs.isalpha() and without_marks(own) != without_marks(theirs):
                    yield i, j


def is_same_time(first: str, second: str) -> bool:
    """Tell whether two figures write one time of day ("11:30pm", "11.30pm")."""
    own, theirs = (_TIME.fullmatch(_HALF_OF_DAY.sub(r"\1m", figure.lower())) for figure in (first, second))
    return own is not None and theirs is not None and own.groups() == theirs.groups() and ":" in first + second


def is_same_count(first: str, second: str, page: Words) -> bool:
    """Tell whether a figure and a counting word that is another word elsewhere are one number: "11", "elf"."""
    if first.lower() not in _COUNT_SOMEWHERE and second.lower() not in _COUNT_SOMEWHERE:
        return False
    words = OTHER_WORDS_TOO.get(page.language, {})
    return words.get(first.lower()) == second or words.get(second.lower()) == first


def is_same_roman(first: str, second: str) -> bool:
    """Tell whether two words write one number in Roman and in Arabic figures ("Phase III", "Phase 3")."""
    return _read_roman(first) == second or _read_roman(second) == first


def _read_roman(word: str) -> str | None:
    found = _ROMAN.match(word) if len(word) > 1 else None
    if not found:
        return None
    return str(roman_value(found.group(1), found.group(2)))


def roman_value(tens: str, ones: str) -> int:
    """Give the number of Roman figures up to 39, cut before their ones: "X" and "IV" are 14."""
    return 10 * len(tens) + {"IV": 4, "IX": 9}.get(ones, ones.count("I") + 5 * ones.count("V"))


def is_currency_sign(key: str) -> bool:
    """Tell whether a word key is a sign such as "£"."""
    return key in _CURRENCIES and not key.isalpha()


def is_same_currency(first: str, second: str) -> bool:
    """Tell whether a currency's symbol and word name the same one ("$" and "dollars")."""
    own, theirs = first.lower(), second.lower()
    return (own, theirs) in _SAME_CURRENCY or (theirs, own) in _SAME_CURRENCY


def _read(keys: Sequence[str]) -> _Amount | None:
    """Give the amount of a run that is nothing but a number, else None."""
    currency = ""
    figures: list[str] = []
    if keys and (keys[0] in _BETWEEN or keys[-1] in _BETWEEN):
        return None
    if len(keys) > 1 and keys[0] in _ONE and keys[1] in _SCALES:
        keys = keys[1:]
    for key in _plain(keys):
        symbol = _SIGNS.get(key)
        if symbol == "us":
            continue
        if symbol:
            currency = symbol
        elif key == "percent":
            currency = "%"
        elif key in _BETWEEN:
            if key == "and" and figures and figures[-1] not in _SCALES:
                return None  # "thirty and five"
        elif key in _BEHIND_TENS and figures and len(figures[-1]) > 1 and figures[-1].endswith("0"):
            figures.append(_BEHIND_TENS[key])
        elif key in _BEHIND_FOUR and figures[-1:] == ["4"]:
            figures[-1] = "80"
        else:
            figures.extend(_split(key))
    value = _value(figures)
    scaled = tuple(str(_SCALES.get(figure, figure)) for figure in figures)
    return None if value is None else _Amount(scaled, value, currency)


def _plain(keys: Sequence[str]) -> list[str]:
    """Give keys with signs of two letters as one ("R$", "M€"), and without "de" behind a scale: "millones de"."""
    plain: list[str] = []
    for index, key in enumerate(keys):
        behind = keys[index + 1] if index + 1 < len(keys) else ""
        if key == "m" and behind == "€":
            plain.append("million")
        elif key[:2] == "d'" and index and keys[index - 1] in _SCALES:
            plain.append(key[2:])  # "620 millions d'euros"
        elif key == "$" and plain[-1:] == ["r"]:
            plain[-1] = "r$"
        elif not (key in _OF and index and keys[index - 1] in _SCALES):
            plain.append(key)
    return plain


def _split(key: str) -> list[str]:
    """Take "5m" and "14bn" apart."""
    digits = key.rstrip("abcdefghijklmnopqrstuvwxyz")
    unit = key[len(digits) :]
    return [digits, _SHORT_SCALES[unit]] if digits and unit in _SHORT_SCALES else [key]


def _value(figures: Sequence[str]) -> float | None:
    if not figures:
        return None
    total = current = 0.0
    for figure in figures:
        if figure in _SCALES:
            current = max(current, 1.0) * _SCALES[figure]
            if _SCALES[figure] >= 1000:
                total, current = total + current, 0.0
            continue
        if _LEADING_ZERO.match(figure):
            return None  # "400 00"
        if figure[:1].isalpha() and figure not in _LETTERS_READ_AS_NUMBERS:
            return None
        try:
            number = float(figure)
        except ValueError:
            return None
        is_french = current in (60, 80) and 10 <= number < 20  # "soixante-seize"
        if (
            current
            and not is_french
            and not (current % 10 == 0 and number < 10)
            and not (current % 100 == 0 and number < 100)
        ):
            return None
        current += number
    return total + current
