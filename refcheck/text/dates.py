"""Dates in running text and in references, in many languages, as partial as they were given.

Decisions:
    2026-11-22: own month table and token patterns instead of dateparser, which reads "2021a" as the year 5,
    takes seconds on "n.d.", and fills in today's day and month where the text gives none.
    2026-11-22: "03/04/2021" gives the year only, marked ambiguous, unless another date of the same text
    shows the order; a guessed month would accuse a source of a wrong date.
    2026-11-22: dates of the calendar of Iran and Afghanistan ("14 Shahrivar 1401", "1400/6/24") are given in the
    Gregorian one, because every date they are compared with is.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from refcheck.datatypes.references import PartialDate
from refcheck.text.date_figures import order_of_figures, read_date_in_figures
from refcheck.text.date_tokens import DateToken, date_tokens, has_number
from refcheck.text.found_dates import FoundDate, FoundMonthDay, is_possible_day
from refcheck.text.patterns import late
from refcheck.text.solar_hijri import solar_to_gregorian

_JOIN = re.compile(
    r"[\s\u00a0]?[.,]?[\s\u00a0]{0,2}(?:(?:de|del|di|of|do|of the|da)[\s\u00a0]|d['’])?|\s?[-‐‑/]\s?|[\s\u200c]?ماه\s"
)
_CLOSE_JOIN = re.compile(r"[\s\u00a0]{1,2}|,[\s\u00a0]{0,2}|[-‐‑/]")
_RANGE = re.compile(r"\.?\s?[-‐‑–—/&]\s?|\.?\s(?:to|and|bis|und|au|al|et|y|e|до)\s")
_GOST_JOIN = re.compile(r"\.\s[-–—]\s")
# "pp. 19–29, Jan. 2012", "no. 4, April 2012", "22(5): 883–6, May 2016": numbers before a month that are no day of it.
_COUNTED = late(
    r"(?:\b(?:pp?|ss?|nos?|nr|vol|bd|iss|issue|jg|heft|núm|num|n|с|т|вып|figs?|tab|ch)\.?|№|n\.?\s?[º°]|#|(?P<colon>:))\s?"
    r"(?P<first>\d{1,5}\s?[-–—]\s?)?\Z",
    re.IGNORECASE,
)
_BEHIND_WORD = re.compile(r"[^\W\d_]\s\Z")
_SLASHED = re.compile(r"\d{1,2}/\d{1,2},")  # "rapport n° 24/09, janvier 2024": a number, and a month
_CIRCA = re.compile(r"(?:\bc\.|\bca\.?|\bcirca|\bum|\bvers)\s{0,2}\[?\Z", re.IGNORECASE)
_WRAPPING = " \t\r\n\u00a0()[].,;:"
_LONGEST_GAP = 12
_LONGEST_ENTRY = 600
_LAST_DAY = 31
_NO_DATE = late(
    r"(?:n\.?\s?d\.?|no\s{1,2}date|undated|ohne datum|o\.?\s?[jd]\.?|s\.?\s?[afd]\.?|sine anno|"
    r"sans date|sin fecha|senza data|sem data|"
    r"t\.?\s?y\.?|tarihsiz|б\.?\s?г\.?|без даты|z\.?\s?j\.?|b\.?\s?d\.?)",
    re.IGNORECASE,
)

__all__ = ["FoundDate", "FoundMonthDay", "find_dates", "find_month_days", "is_no_date", "parse_date", "scan_dates"]


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


def scan_dates(text: str, *, day_first: bool | None = None) -> tuple[FoundDate | FoundMonthDay, ...]:
    """Give what `find_dates` and `find_month_days` find, in one reading of the text."""
    if not has_number(text):
        return ()
    return _scan_entry(text, day_first) if len(text) <= _LONGEST_ENTRY else tuple(_scan(text, day_first))


@lru_cache(maxsize=16_384)
def _scan_entry(text: str, day_first: bool | None) -> tuple[FoundDate | FoundMonthDay, ...]:
    """Scan a short text, as entries and names with a year are, which several steps ask for."""
    return tuple(_scan(text, day_first))


def _scan(text: str, day_first: bool | None) -> Iterator[FoundDate | FoundMonthDay]:
    tokens = date_tokens(text)
    figures = (text[token.start : token.end] for token in tokens if token.kind == "N")
    order = order_of_figures(figures)
    order = day_first if order is None else order
    index = 0
    while index < len(tokens):
        length, item = _date_at(text, tokens, index, order)
        if item is not None:
            yield item
        index += length


def _date_at(
    text: str, tokens: list[DateToken], index: int, day_first: bool | None
) -> tuple[int, FoundDate | FoundMonthDay | None]:
    """Read the date that starts at a token: how many tokens it takes, and the date."""
    first = tokens[index]
    if first.kind == "N":
        place = first.start, first.end
        return 1, read_date_in_figures(text[slice(*place)], place, day_first)
    if first.kind == "D" and (
        first.value > _LAST_DAY
        or all(token.kind not in "MJ" for token in tokens[index + 1 : index + 3])
        or _is_counted(text, first)
    ):
        return 1, None
    shape = _shape(text, tokens, index)
    for pattern, close in _PATTERNS_FROM[first.kind]:
        if shape.startswith(pattern) and (not close or _is_close(text, tokens, index, len(pattern) // 2 + 1)):
            parts = tokens[index : index + len(pattern) // 2 + 1]
            item = _assemble_solar(parts) if "J" in pattern else _assemble(text, parts, pattern)
            if item is not None:
                return len(pattern) // 2 + 1, item
    return 1, None


def _is_counted(text: str, token: DateToken) -> bool:
    """Tell a page or an issue before a month from the month's day."""
    if _SLASHED.match(text, token.start) or (
        text[token.start - 1 : token.start] == "/" and text[token.end : token.end + 1] == ","
    ):
        return True
    if text[token.end : token.end + 1] == "," and _BEHIND_WORD.search(text[max(0, token.start - 2) : token.start]):
        return True  # "the inquiry into lock 4, November 2022": what a word counts, and a month
    before = _COUNTED.search(text[max(0, token.start - 16) : token.start])
    return before is not None and (before["colon"] is None or before["first"] is not None)


# Kinds of tokens with the joint between them: "." a plain one, "~" a range. The first pattern that fits wins, so
# longer ones come first. True asks for close joints (no full stop): "2021. March of the …" is no month.
_PATTERNS = (
    ("D.J.P", False),
    ("J.D.P", False),
    ("P.J.D", False),
    ("J.P", False),
    ("D.M~D.M.Y", False),
    ("D.M.D.M.Y", False),
    ("D.M.Y~D.M.Y", False),
    ("M.D.Y~M.D.Y", False),
    ("D~D.M.Y", False),
    ("M.D~M.D.Y", False),
    ("M.D~D.Y", False),
    ("D.M.Y", False),
    ("D.M~M.Y", False),
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
_PATTERNS_FROM = {kind: tuple(one for one in _PATTERNS if one[0][0] == kind) for kind in "DMYSJP"}


def _shape(text: str, tokens: list[DateToken], index: int) -> str:
    parts = [tokens[index].kind]
    for before, token in zip(tokens[index : index + 5], tokens[index + 1 : index + 6], strict=False):
        if token.kind == "N" or token.start - before.end > _LONGEST_GAP:
            break
        gap = text[before.end : token.start]
        joins, ranges = _joints_in(gap)
        is_range = before.kind == token.kind or before.kind + token.kind in ("DM", "YD", "MD", "YM")
        if before.kind + token.kind == "YD" and _GOST_JOIN.fullmatch(gap):
            parts.append(".D")
        elif ranges and is_range and (before.kind == token.kind or not joins):
            parts.append("~" + token.kind)
        elif before.kind + token.kind == "MD" and len(parts) == 2 and "," in gap:
            break  # "to 15 July, 5 June 2023": a day, and another with its year
        elif joins:
            parts.append("." + token.kind)
        else:
            break
    shape = "".join(parts)
    # "1999, 24 September 2021", "in 2022, June 2023": the year that follows day and month is theirs.
    return "Y" if shape.startswith(("Y.D.M.Y", "Y.M.D.Y", "Y.M.Y")) else shape


@lru_cache(maxsize=8192)
def _joints_in(gap: str) -> tuple[bool, bool]:
    """Tell whether what stands between two tokens joins them, and whether it makes a range of them."""
    return _JOIN.fullmatch(gap) is not None, _RANGE.fullmatch(gap) is not None


def _is_close(text: str, tokens: list[DateToken], index: int, count: int) -> bool:
    pairs = zip(tokens[index : index + count - 1], tokens[index + 1 : index + count], strict=True)
    return all(_CLOSE_JOIN.fullmatch(text[a.end : b.start]) for a, b in pairs)


def _assemble(text: str, tokens: list[DateToken], pattern: str) -> FoundDate | FoundMonthDay | None:
    """Make a date of tokens that fit a pattern; None for a day of a month that never has it."""
    first_of = {token.kind: token for token in reversed(tokens)}
    month = first_of["M"].value if "M" in first_of else None
    day = first_of["D"].value if "D" in first_of else None
    start, end = tokens[0].start, tokens[-1].end
    if "Y" not in first_of:
        if not is_possible_day(None, month, day):
            return None
        return FoundMonthDay(start=start, end=end, month=month or 1, day=day or 1)
    year = first_of["Y"]
    is_impossible = not is_possible_day(year.value, month, day)
    if day is not None and day > _LAST_DAY and pattern != "M.D.Y":
        return None
    circa = bool(_CIRCA.search(text[max(0, start - 8) : start]))
    date = PartialDate(
        year=year.value, month=month, day=None if is_impossible else day, letter=year.letter, circa=circa
    )
    return FoundDate(start=start, end=end, date=date, is_range="~" in pattern, is_impossible=is_impossible)


def _assemble_solar(tokens: list[DateToken]) -> FoundDate | None:
    """Make a date of a solar month and year, with the day if given; a month alone may lie in two Gregorian years."""
    value_of = {token.kind: token.value for token in tokens}
    year, month, day = value_of["P"], value_of["J"], value_of.get("D")
    first = solar_to_gregorian(year, month, day or 1)
    last = solar_to_gregorian(year, month, day or 29)
    if first is None or last is None or first.year != last.year:
        return None
    date = PartialDate(year=first.year, month=first.month if day else None, day=first.day if day else None)
    return FoundDate(start=tokens[0].start, end=tokens[-1].end, date=date)
