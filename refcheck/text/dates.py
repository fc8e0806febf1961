"""Dates in running text and in references, in many languages, as partial as they were given.

Decisions:
    2026-11-22: own month table and token patterns instead of dateparser, which reads "2021a" as the year 5,
    takes seconds on "n.d.", and fills in today's day and month where the text gives none.
    2026-11-22: "03/04/2021" gives the year only, marked ambiguous, unless another date of the same text
    shows the order; a guessed month would accuse a source of a wrong date.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from refcheck.datatypes.references import PartialDate
from refcheck.text.months import is_season, month_number


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDate:
    """A date at `text[start:end]`.

    `is_ambiguous` marks a numeric date whose day and month cannot be told apart (only the year is given
    then). `is_range` marks "24–26 September 2021", whose first day is given,
    `is_impossible` "31 February 2021", of which year and month are given.
    """

    start: int
    end: int
    date: PartialDate
    is_ambiguous: bool = False
    is_range: bool = False
    is_impossible: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMonthDay:
    """A day of a month that stands without its year: "24 September"."""

    start: int
    end: int
    month: int
    day: int


FIRST_YEAR, LAST_YEAR = 1450, 2099  # printing began about 1450; outside of these a number is hardly a year

_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    r"(?=\d)(?:(?P<cjk>(?<!\d)\d{4}\s?[年년](?:\s?\d{1,2}\s?[月월](?:\s?\d{1,2}\s?[日일])?)?)"
    r"|(?P<numeric>(?<![\w/.\-])\d{1,4}(?P<sep>[./\-‐‑])\s?\d{1,2}(?P=sep)\s?\d{2,4}(?![\w/]|[.\-]\w))"
    r"|(?P<month>(?<![\w/.\-])\d{4}[-‐‑]\d{2}(?![\w/]|[.,\-‐‑]\d))"
    r"|(?P<year>(?<![\w$€£+])(?<!\d\.)\d{4}(?P<letter>[a-q])?(?!\w|[.,]\d|\s?[%°]))"
    r"|(?P<day>(?<![\w$€£])(?<!\d[.,])\d{1,2}(?:st|nd|rd|th|er|º|ª|°|-го|-е)?(?!\w|[.:]\d|,\d{3}(?!\d)|%)))"
    rf"|(?P<word>{_LETTER}+(?:[\u0300-\u036f]+{_LETTER}*)*)"
)
_JOIN = re.compile(r"[\s\u00a0]?[.,]?[\s\u00a0]{0,2}(?:(?:de|del|di|of|do|of the|da)[\s\u00a0]|d['’])?|\s?[-‐‑/]\s?")
_CLOSE_JOIN = re.compile(r"[\s\u00a0]{1,2}|,[\s\u00a0]{0,2}|[-‐‑/]")
_RANGE = re.compile(r"\.?\s?[-‐‑–—/&]\s?|\.?\s(?:to|and|bis|und|au|al|et|y|e|до)\s")
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_CIRCA = re.compile(r"(?:\bc\.|\bca\.?|\bcirca|\bum|\bvers)\s{0,2}\[?\Z", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_WRAPPING = " \t\r\n\u00a0()[].,;:"
_LONGEST_MONTH = 14
_DAYS_IN = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_NO_DATE = re.compile(
    r"(?:n\.?\s?d\.?|no date|o\.?\s?[jd]\.?|s\.?\s?[afd]\.?|sine anno|sans date|sin fecha|senza data|sem data|"
    r"t\.?\s?y\.?|tarihsiz|б\.?\s?г\.?|без даты|z\.?\s?j\.?|b\.?\s?d\.?)",
    re.IGNORECASE,
)


class _Token(NamedTuple):
    kind: str  # "M" month, "D" day number, "Y" year, "S" season, "N" date in figures
    start: int
    end: int
    value: int = 0
    letter: str = ""


def find_dates(text: str, *, day_first: bool | None = None) -> tuple[FoundDate, ...]:
    """List the dates of `text` in order, the longest reading at each place; addresses are left out.

    Bare years from 1450 to 2099 are included ("2021", "2021a"), months without a year are not (see
    `find_month_days`). `day_first` says how to read "03/04/2021" where the text itself does not.
    """
    return tuple(item for item in scan_dates(text, day_first=day_first) if isinstance(item, FoundDate))


def find_month_days(text: str) -> tuple[FoundMonthDay, ...]:
    """List the days of a month that have no year beside them ("24 September", "Sept. 24")."""
    return tuple(item for item in scan_dates(text) if isinstance(item, FoundMonthDay))


def parse_date(text: str, *, day_first: bool | None = None) -> PartialDate | None:
    """Read the most precise date of a short text; None for "n.d.", an impossible date or no date at all.

    Words around the date ("Published on", "г.", "[Updated]") do no harm.
    """
    stripped = text.strip(_WRAPPING)
    if not stripped or is_no_date(stripped):
        return None
    found = find_dates(stripped[:400], day_first=day_first)
    if not found:
        return None
    return max(found, key=lambda item: (item.date.month is not None) + (item.date.day is not None)).date


def is_no_date(text: str) -> bool:
    """Tell whether the text says that there is no date: "n.d.", "o. J.", "s. f.", "б. г."."""
    return bool(_NO_DATE.fullmatch(text.strip(_WRAPPING)))


def scan_dates(text: str, *, day_first: bool | None = None) -> Iterator[FoundDate | FoundMonthDay]:
    """Give what `find_dates` and `find_month_days` find, in one reading of the text."""
    if not _NUMBER.search(text):
        return
    tokens = list(_tokens(text))
    order = _order_of(text, tokens) if day_first is None else day_first
    index = 0
    while index < len(tokens):
        length, item = _date_at(text, tokens, index, order)
        if item is not None:
            yield item
        index += length


def _tokens(text: str) -> Iterator[_Token]:
    has_urls = "://" in text or "www." in text.lower()
    urls = [match.span() for match in _URL.finditer(text)] if has_urls else []
    url_index = 0
    for match in _TOKEN.finditer(text):
        if match.lastgroup == "word" and not _kind_of_word(match[0][: _LONGEST_MONTH + 1]):
            continue
        start, end = match.span()
        while url_index < len(urls) and urls[url_index][1] <= start:
            url_index += 1
        if url_index < len(urls) and end > urls[url_index][0]:
            continue
        token = _token_of(match)
        if token is not None:
            yield token


def _token_of(match: re.Match[str]) -> _Token | None:
    """Name what a date may be made of; None for any other word or number, which then stands between tokens."""
    start, end = match.span()
    kind = match.lastgroup
    if kind == "word":
        named = _kind_of_word(match["word"][: _LONGEST_MONTH + 1])
        return _Token(named[0], start, end, named[1]) if named else None
    if kind in ("cjk", "numeric", "month"):
        return _Token("N", start, end)
    if kind in ("year", "letter"):
        value = int(match["year"][:4])
        return _Token("Y", start, end, value, match["letter"] or "") if FIRST_YEAR <= value <= LAST_YEAR else None
    value = int("".join(filter(str.isdigit, match["day"])))
    return _Token("D", start, end, value) if 1 <= value <= 31 else None


@lru_cache(maxsize=8192)
def _kind_of_word(word: str) -> tuple[str, int] | None:
    if len(word) > _LONGEST_MONTH:
        return None
    month = month_number(word)
    if month:
        return "M", month
    return ("S", 0) if is_season(word) else None


def _date_at(
    text: str, tokens: list[_Token], index: int, day_first: bool | None
) -> tuple[int, FoundDate | FoundMonthDay | None]:
    """Read the date that starts at a token: how many tokens it takes, and the date."""
    first = tokens[index]
    if first.kind == "N":
        return 1, _date_in_figures(text, first, day_first)
    if first.kind == "D" and all(token.kind != "M" for token in tokens[index + 1 : index + 3]):
        return 1, None
    shape = _shape(text, tokens, index)
    for pattern, close in _PATTERNS:
        if shape.startswith(pattern) and (not close or _is_close(text, tokens, index, len(pattern) // 2 + 1)):
            item = _assemble(text, tokens[index : index + len(pattern) // 2 + 1], pattern)
            if item is not None:
                return len(pattern) // 2 + 1, item
    return 1, None


# Kinds of tokens with the joint between them: "." a plain one, "~" a range. The first pattern that fits wins, so
# longer ones come first. True asks for close joints (no full stop): "2021. March of the …" is no month.
_PATTERNS = (
    ("D.M~D.M.Y", False),
    ("D.M.D.M.Y", False),
    ("D.M.Y~D.M.Y", False),
    ("M.D.Y~M.D.Y", False),
    ("D~D.M.Y", False),
    ("M.D~M.D.Y", False),
    ("M.D~D.Y", False),
    ("D.M.Y", False),
    ("M.D.Y", False),
    ("Y.M.D", False),
    ("Y.D.M", False),
    ("M~M.Y", False),
    ("S~S.Y", False),
    ("M.Y", False),
    ("S.Y", False),
    ("Y.M", True),
    ("Y.S", True),
    ("Y", False),
    ("D.M", False),
    ("M.D", False),
)


def _shape(text: str, tokens: list[_Token], index: int) -> str:
    parts = [tokens[index].kind]
    for before, token in zip(tokens[index : index + 5], tokens[index + 1 : index + 6], strict=False):
        gap = text[before.end : token.start]
        is_range = before.kind == token.kind or before.kind + token.kind in ("DM", "YD", "MD", "YM")
        if token.kind == "N" or len(gap) > 12:
            break
        if _RANGE.fullmatch(gap) and is_range and (before.kind == token.kind or not _JOIN.fullmatch(gap)):
            parts.append("~" + token.kind)
        elif _JOIN.fullmatch(gap):
            parts.append("." + token.kind)
        else:
            break
    shape = "".join(parts)
    # "1999, 24 September 2021": the year that follows the day and month is theirs.
    return "Y" if shape.startswith(("Y.D.M.Y", "Y.M.D.Y")) else shape


def _is_close(text: str, tokens: list[_Token], index: int, count: int) -> bool:
    pairs = zip(tokens[index : index + count - 1], tokens[index + 1 : index + count], strict=True)
    return all(_CLOSE_JOIN.fullmatch(text[a.end : b.start]) for a, b in pairs)


def _assemble(text: str, tokens: list[_Token], pattern: str) -> FoundDate | FoundMonthDay | None:
    """Make a date of tokens that fit a pattern; None for a day of a month that never has it."""
    first_of: dict[str, _Token] = {}
    for token in tokens:
        first_of.setdefault(token.kind, token)
    month = first_of["M"].value if "M" in first_of else None
    day = first_of["D"].value if "D" in first_of else None
    start, end = tokens[0].start, tokens[-1].end
    if "Y" not in first_of:
        if day and month and day > _DAYS_IN[month]:
            return None
        return FoundMonthDay(start=start, end=end, month=month or 1, day=day or 1)
    year = first_of["Y"]
    is_impossible = not _is_possible(year.value, month, day)
    circa = bool(_CIRCA.search(text[max(0, start - 8) : start]))
    date = PartialDate(
        year=year.value, month=month, day=None if is_impossible else day, letter=year.letter, circa=circa
    )
    return FoundDate(start=start, end=end, date=date, is_range="~" in pattern, is_impossible=is_impossible)


def _date_in_figures(text: str, token: _Token, day_first: bool | None) -> FoundDate | None:
    numbers = [int(number) for number in _NUMBER.findall(text[token.start : token.end])]
    digits = [len(number) for number in _NUMBER.findall(text[token.start : token.end])]
    if digits[0] == 4:
        return _year_first(text, token, numbers)
    year = numbers[2]
    if digits[2] == 2 and digits[0] == digits[1] == 2:
        year += 2000 if year < 70 else 1900
    elif digits[2] != 4:
        return None
    first, second = numbers[:2]
    is_dotted = "." in text[token.start : token.end]
    if is_dotted or first > 12 or first == second:
        return _valid(token, year, second, first)
    if second > 12:
        return _valid(token, year, first, second)
    if day_first is None:
        if min(first, second) < 1 or not FIRST_YEAR <= year <= LAST_YEAR:
            return None
        return FoundDate(start=token.start, end=token.end, date=PartialDate(year=year), is_ambiguous=True)
    return _valid(token, year, second, first) if day_first else _valid(token, year, first, second)


def _year_first(text: str, token: _Token, numbers: list[int]) -> FoundDate | None:
    if len(numbers) == 1:
        return _valid(token, numbers[0], None, None)
    if len(numbers) == 3:
        return _valid(token, numbers[0], numbers[1], numbers[2])
    is_plain_month = "年" in text[token.start : token.end] or "년" in text[token.start : token.end]
    if not is_plain_month and (numbers[1] == numbers[0] % 100 + 1 or not 1 <= numbers[1] <= 12):
        # "2010-11" may be a span of years as well as a month, "2019-20" must be one.
        return _valid(token, numbers[0], None, None)
    return _valid(token, numbers[0], numbers[1], None)


def _valid(token: _Token, year: int, month: int | None, day: int | None) -> FoundDate | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    if month is not None and not 1 <= month <= 12:
        return None
    is_impossible = not _is_possible(year, month, day)
    date = PartialDate(year=year, month=month, day=None if is_impossible else day)
    return FoundDate(start=token.start, end=token.end, date=date, is_impossible=is_impossible)


def _order_of(text: str, tokens: list[_Token]) -> bool | None:
    """Tell from the unambiguous slashed dates of the text whether the day comes first; None where they disagree."""
    orders = set()
    for token in tokens:
        if token.kind == "N" and "." not in text[token.start : token.end]:
            numbers = [int(number) for number in _NUMBER.findall(text[token.start : token.end])]
            if len(numbers) == 3 and numbers[0] <= 31 and (numbers[0] > 12) != (numbers[1] > 12):
                orders.add(numbers[0] > 12)
    return orders.pop() if len(orders) == 1 else None


def _is_possible(year: int, month: int | None, day: int | None) -> bool:
    if month is None or day is None:
        return True
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= day <= _DAYS_IN[month] and (month != 2 or day < 29 or is_leap)
