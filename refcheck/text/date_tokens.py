"""What dates are made of: numbers that may be days and years, dates in figures, names of months and seasons."""

import re
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

from refcheck.text.found_dates import FIRST_YEAR, LAST_YEAR
from refcheck.text.keeping import Known
from refcheck.text.months import MONTHS, SEASONS, is_season, month_number
from refcheck.text.solar_hijri import FIRST_YEAR as FIRST_SOLAR_YEAR
from refcheck.text.solar_hijri import LAST_YEAR as LAST_SOLAR_YEAR
from refcheck.text.solar_hijri import SOLAR_MONTHS, solar_month_number

_LETTER = r"[^\W\d_]"
# Accents, and the vowel signs of Devanagari and Bengali, which stand between the letters of a word.
_SIGN = r"[\u0300-\u036f\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd]"
_YEAR = r"(?P<year>(?<![\w$€£+])(?<!\d\.)\d{4}(?P<letter>[a-qа-в])?(?!\w|[.,]\d|\s?[%°]))"
_DAY = r"(?P<day>(?<![\w$€£])(?<!\d[.,:])\d{1,2}(?:st|nd|rd|th|er|º|ª|°|-го|-е)?(?!\w|[.:]\d|,\d{3}(?!\d)|%))"
_FIGURES = re.compile(
    r"(?P<cjk>(?<!\d)\d{4}\s?[年년](?:\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일])?)?)"
    r"|(?P<year_first>(?<![\w/.\-])\d{4}(?P<mark>[./\-‐‑])\s?\d{1,2}(?P=mark)\s?\d{1,2}(?![\w/]|[.\-]\w))"
    r"|(?P<numeric>(?:(?<![\w/.\-])|(?<=\d\./))\d{1,4}(?P<sep>[./\-‐‑])\s?\d{1,2}(?P=sep)\s?\d{2,4}(?![\w/]|[.\-]\w))"
    r"|(?P<month>(?<![\w/.\-])\d{4}[-‐‑]\d{2}(?![\w/]|[.,\-‐‑]\d))"
    rf"|{_YEAR}|{_DAY}"
)
# What a number of so many digits can be that no mark of a date in figures follows: most numbers.
_ALONE = {1: re.compile(_DAY), 2: re.compile(_DAY), 4: re.compile(_YEAR)}
_MOST_DIGITS = 4
_TO_LATIN = str.maketrans("абв", "abc")  # "2015а", "2015б"; "2015г." is a year, not a fourth work
_GOES_ON = re.compile(r"[./\-‐‑]|\s?[年년]")
# The run of plain letters is taken on its own, because a class of a few ranges is looked up quicker than all letters.
_PLAIN_WORD = re.compile(rf"{_LETTER}[a-zA-Z]*+{_LETTER}*+(?:{_SIGN}+{_LETTER}*)*")
_WORD_OR_PAIR = re.compile(rf"(?:كانون|تشرين)\s(?:ال[أا]ول|الثاني)|{_PLAIN_WORD.pattern}")
_BARE_LETTERS = {code: chr(code) if chr(code).isalpha() else " " for code in range(128)}
_PRINTED_MARKS = "“”’–‘—…\u00a0"  # all that most texts have outside of ASCII
_FIRST_OF_PAIRS = ("كانون", "تشرين")
_URL = re.compile(r"[hHwW](?:(?<=[hH])[tT]{2}[pP][sSſ]?://|(?<=[wW])[wW]{2}\.)\S+")
_NUMBER = re.compile(r"\d+")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN_MONTH = re.compile(r"[. ] ?(I{1,3}|I?[VX]|VI{1,3}|XI{1,2})(?=[. ] ?\d{4}(?!\w))")
_LONGEST_MONTH = 14
_LARGEST_DAY = 39  # "May 34, 2021" is no day of any calendar; beyond this it is hardly meant as one


_RIVER = ("Janeiro", "janeiro")  # "Rio de Janeiro, 16 fev. 2022" has one month


class DateToken(NamedTuple):
    kind: str  # "M" month, "D" day number, "Y" year, "S" season, "N" date in figures; "J", "P" solar month and year
    start: int
    end: int
    value: int = 0
    letter: str = ""


def has_number(text: str) -> bool:
    """Tell whether there is any digit, without which no date is looked for."""
    return _NUMBER.search(text) is not None


def date_tokens(text: str) -> list[DateToken]:
    """List what dates may be made of, in order: figures, months and seasons, none of them inside of an address."""
    figures = tuple(_figures(text))
    tokens = sorted((*figures, *_named(text), *_roman_months(text, figures)), key=itemgetter(1))
    if "://" not in text and "www." not in text.lower():
        return tokens
    urls = [match.span() for match in _URL.finditer(text)]
    outside: list[DateToken] = []
    index = 0
    for token in tokens:
        while index < len(urls) and urls[index][1] <= token.start:
            index += 1
        if index == len(urls) or token.end <= urls[index][0]:
            outside.append(token)
    return outside


def _figures(text: str) -> Iterator[DateToken]:
    """Give days, years and dates in figures; any other number is left out, as what stands between tokens."""
    position = 0
    for number in _NUMBER.finditer(text):
        start, end = number.span()
        if start < position or end - start > _MOST_DIGITS:
            continue
        pattern = _FIGURES if _GOES_ON.match(text, end) else _ALONE.get(end - start)
        match = pattern.match(text, start) if pattern else None
        if match is None:
            continue
        position = match.end()
        kind = match.lastgroup
        if kind == "year":
            value = int(match["year"][:4])
            if FIRST_SOLAR_YEAR <= value <= LAST_SOLAR_YEAR:
                yield DateToken("P", start, position, value)
            elif FIRST_YEAR <= value <= LAST_YEAR:
                yield DateToken("Y", start, position, value, (match["letter"] or "").translate(_TO_LATIN))
        elif kind == "day":
            printed = match["day"]
            value = int(printed if printed.isdecimal() else "".join(filter(str.isdigit, printed)))
            if 1 <= value <= _LARGEST_DAY:
                yield DateToken("D", start, position, value)
        else:
            yield DateToken("N", start, position)


def _named(text: str) -> Iterator[DateToken]:
    """Give the months and seasons; few texts have one, so all words are asked for first and places only then."""
    words = _WORD_OR_PAIR if any(map(text.__contains__, _FIRST_OF_PAIRS)) else _PLAIN_WORD
    plain = text
    if not plain.isascii():
        for mark in _PRINTED_MARKS:
            plain = plain.replace(mark, " ")
    found = plain.translate(_BARE_LETTERS).split() if plain.isascii() else words.findall(text)
    kinds = {word: kind for word in set(found) if (kind := _KINDS[word])}
    if not kinds:
        return
    first = min(map(text.find, kinds))
    for match in words.finditer(text, text.rfind(" ", 0, first) + 1):
        kind = kinds.get(match[0])
        if kind is not None and not (match[0] in _RIVER and text.endswith("Rio de ", 0, match.start())):
            yield DateToken(kind[0], *match.span(), kind[1])


def _roman_months(text: str, figures: Iterable[DateToken]) -> Iterator[DateToken]:
    """Give the months in "12 XI 2021" and "12.XI.2021"; Roman figures elsewhere count kings and chapters."""
    for token in figures:
        month = (
            _ROMAN_MONTH.match(text, token.end)
            if token.kind == "D" and text[token.end : token.end + 1] in " ."
            else None
        )
        if month is not None:
            yield DateToken("M", *month.span(1), _ROMAN.index(month[1]) + 1)


_ENGLISH_ETC = MONTHS.keys() | SOLAR_MONTHS.keys() | SEASONS
"""All names of months and seasons: a word of plain letters is one of them or none."""


def _kind_of_word(word: str) -> tuple[str, int] | None:
    if len(word) > _LONGEST_MONTH or (word.isascii() and word.rstrip(".").lower() not in _ENGLISH_ETC):
        return None
    month = month_number(word)
    if month:
        return "M", month
    solar_month = solar_month_number(word)
    if solar_month:
        return "J", solar_month
    return ("S", 0) if is_season(word) else None


_KINDS = Known(_kind_of_word, most=32768, longest=40)
