"""Quantities of a text in one canonical form: figures, number words, ranges, shares, sums of money, ordinals.

"1.3 million", "1,300,000" and "one million three hundred thousand" are one quantity; "hundreds"
is an interval; "about", "nearly" and "more than" stay with the figure that they loosen.

Decisions:
    2026-11-22: a quantity is an interval, because "hundreds", "5–7" and "more than 100" are
    true of many figures and a comparison of intervals answers all of them alike; instead
    of a value with a list of special cases.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from math import inf
from typing import NamedTuple

from refcheck.text.number_words import (
    CURRENCIES,
    FRACTIONS,
    ORDINALS,
    SCALES,
    SHORT_SCALES,
    SIMPLE_NUMBERS,
    TIMES,
    UNITS,
    VAGUE_NUMBERS,
)
from refcheck.text.units import conversion_between, is_weight


class QuantityKind(StrEnum):
    """What sort of number it is."""

    CARDINAL = "cardinal"
    ORDINAL = "ordinal"
    VAGUE = "vague"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """One quantity: its place, the interval it states, and its unit.

    `low` and `high` are equal for a plain figure; `high` is infinite for "more than 100".
    `precision` is what rounding to the given places allows ("14 million": half a million; 0 for
    whole figures). `unit` is a canonical name ("percent", "share", "usd", "kilometre") or None.
    `is_approximate` marks "about", "nearly" and their like.
    """

    start: int
    end: int
    text: str
    kind: QuantityKind
    low: float
    high: float
    precision: float = 0.0
    unit: str | None = None
    is_approximate: bool = False


class _Token(NamedTuple):
    start: int
    end: int
    text: str


class _Figure(NamedTuple):
    """A number without its surroundings: the tokens it takes and what it states."""

    after: int
    kind: QuantityKind
    low: float
    high: float
    precision: float = 0.0
    unit: str | None = None


_TOKEN = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)"
    r"|\d{1,3}(?:[\u00a0\u202f\u2009 ]\d{3})+(?:[.,]\d+)?(?!\d)"
    r"|\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)?"
    r"|°|[%‰$€£¥₹₽₩½¼¾⅓⅔–—‑-]"
)
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_SIGNS = {"$": "usd", "€": "eur", "£": "gbp", "¥": "jpy", "₹": "inr", "₽": "rub", "₩": "krw"}
_STARTS = frozenset(
    (
        *_SIGNS, *_GLYPHS, *VAGUE_NUMBERS, *TIMES, *SIMPLE_NUMBERS, *SCALES, *FRACTIONS, *ORDINALS,
        "usd", "eur", "gbp", "rs", "inr", "chf",
    )
)  # fmt: skip
"""Every word that a quantity can begin with; most words of a page are none of them."""
_DOLLAR_SIGNS = {"c": "cad", "ca": "cad", "a": "aud", "au": "aud", "nz": "nzd", "hk": "hkd", "s": "sgd"}
_DASHES = frozenset("–—‑-")
_ABOUT = frozenset(
    """about around roughly approximately approx circa some nearly almost close estimated ca c just etwa rund fast
    casi unos unas presque quase около почти""".split()
)
_OVER = frozenset("over above exceeding exceeds exceeded".split())
_UNDER = frozenset("under below".split())
_THAN = frozenset("than als de que чем".split())
_MORE = frozenset("more greater higher larger longer mehr plus más более больше".split())
_LESS = frozenset("less fewer lower smaller shorter weniger moins menos менее меньше".split())
_LEAST = frozenset("least minimum mindestens".split())
_MOST = frozenset("most maximum höchstens".split())
_ABOUT_SHARE = 0.1  # how far from the figure "about" may stand, in shares of the figure
_BEFORE_A_SHARE = frozenset("by about around almost nearly roughly than over under least most only".split())
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_OPEN_ENDED = 2.0  # how far "more than" may reach up, in multiples of its figure
_BARE_SUM = 1000.0  # from here a figure without a currency may be the same sum of money
_CONVERTED_SLACK = (0.02, 0.1)  # converted figures are rounded: "870 miles" for 1,400 km, "3,000 feet" for 1,000 m


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Give the quantities of `text` in order; they do not overlap.

    Figures inside dates are given too: the caller knows which places are dates.
    """
    tokens = _tokens(text)
    found: list[Quantity] = []
    index = 0
    for start, (_, _, word) in enumerate(tokens):
        if start >= index and (word in _STARTS or word[0].isdecimal()):
            quantity, index = _read_quantity(text, tokens, start)
            if quantity is not None:
                found.append(quantity)
    return tuple(_join_ranges(text, found)) if len(found) > 1 else tuple(found)


def _tokens(text: str) -> list[_Token]:
    make = tuple.__new__  # a named tuple's own constructor takes twice as long
    if text.isascii():
        return [make(_Token, (*match.span(), match[0])) for match in _TOKEN.finditer(text.lower())]
    return [make(_Token, (*match.span(), match[0].lower())) for match in _TOKEN.finditer(text)]


def quantities_agree(claim: Quantity, page: Quantity) -> bool:
    """Tell whether what the page states bears out what the claim states.

    Units must be the same or convertible, or missing on one side. The claim may be rounder
    than the page ("14 million" for 14.2 million), looser ("hundreds" for 500), or say the same as
    a share ("a quarter" for 25 percent); it may not be a different figure.
    """
    if QuantityKind.ORDINAL in (claim.kind, page.kind) and claim.kind is not page.kind:
        return False
    if {page.unit, claim.unit} == {None, "time"}:
        return page.low == claim.low and page.high == claim.high  # "eleven times", "eleven journeys"
    page, claim = _weighed(page, claim), _weighed(claim, page)
    conversion = conversion_between(page.unit, claim.unit)
    if conversion is None:
        return False
    is_bare = (page.unit is None) != (claim.unit is None) and not CURRENCIES.isdisjoint({page.unit, claim.unit})
    if is_bare and min(page.high, claim.high) < _BARE_SUM:
        return False  # "60 grammes of dust" is no sum of money, "14.2 million" may be one
    if _bounds_apart(page, claim):
        return False
    if page.high == inf:
        # "More than 100" bears out 120 but not 5,000.
        page = replace(page, high=_OPEN_ENDED * page.low)
    page_low, page_high = map(conversion.of, _interval(page, rounding=page.unit == "share"))
    claim_low, claim_high = _interval(claim, rounding=True)
    if conversion.is_rounded:
        slack = _rounded_away(claim)
        page_low, page_high = page_low - abs(page_low) * slack, page_high + abs(page_high) * slack
    return page_low <= claim_high + abs(claim_high) * 1e-6 and claim_low <= page_high + abs(page_high) * 1e-6


def _weighed(quantity: Quantity, other: Quantity) -> Quantity:
    """Read "pounds" as the weight that they are beside kilograms."""
    is_pounds = quantity.unit == "gbp" and quantity.text.lower().endswith(("pound", "pounds"))
    return replace(quantity, unit="pound_weight") if is_pounds and is_weight(other.unit) else quantity


def _rounded_away(claim: Quantity) -> float:
    """Give the share of a converted figure that its last digit may hide."""
    least, most = _CONVERTED_SLACK
    value = claim.low or claim.high
    if not 0 < value < inf:
        return least
    digits = f"{value:.6g}".rstrip("0") if value >= 1 and value == int(value) else ""
    place = 10.0 ** (len(f"{value:.6g}") - len(digits)) if digits else 0.0
    return min(most, max(least, place / 2 / value))


def _bounds_apart(first: Quantity, second: Quantity) -> bool:
    """Tell whether one states a lower and the other an upper bound: "at least three" is not "at most three"."""
    is_open = (first.high == inf, second.high == inf)
    is_capped = (first.low == 0.0 < first.high < inf, second.low == 0.0 < second.high < inf)
    return (is_open[0] and is_capped[1]) or (is_open[1] and is_capped[0])


def _interval(quantity: Quantity, *, rounding: bool) -> tuple[float, float]:
    """Give the interval with what "about" and rounding allow."""
    low, high = quantity.low, quantity.high
    if rounding:
        low, high = low - quantity.precision, high + quantity.precision
    if quantity.is_approximate:
        low, high = low * (1 - _ABOUT_SHARE), high * (1 + _ABOUT_SHARE)
    return low, high


def _read_quantity(text: str, tokens: list[_Token], index: int) -> tuple[Quantity | None, int]:
    """Read the quantity that begins at a token; the second value is the token to go on from."""
    currency = _SIGNS.get(tokens[index].text)
    first = index
    if currency == "usd" and index and tokens[index - 1].end == tokens[index].start:
        currency = _DOLLAR_SIGNS.get(tokens[index - 1].text, currency)
    if currency is not None:
        index += 1
    elif tokens[index].text in ("usd", "eur", "gbp", "rs", "inr", "chf") and _is_numeral(tokens, index + 1):
        currency = UNITS[tokens[index].text]
        index += 1
    figure = _read_figure(text, tokens, index, is_money=currency is not None) if index < len(tokens) else None
    if figure is None:
        return None, first + 1
    unit, after = currency or figure.unit, figure.after
    if unit is None and figure.kind is not QuantityKind.ORDINAL:
        unit, after = _read_unit(tokens, after)
        if unit is None and after == first + 1 and tokens[first].text == "one":
            return None, after  # "one of them" counts nothing
    elif currency and after < len(tokens) and UNITS.get(tokens[after].text) == currency:
        after += 1
    low, high, is_approximate = _read_loosening(tokens, first, after, figure)
    quantity = Quantity(
        start=tokens[first].start,
        end=tokens[after - 1].end,
        text=text[tokens[first].start : tokens[after - 1].end],
        kind=figure.kind,
        low=low,
        high=high,
        precision=figure.precision if low == high or figure.low != figure.high else 0.0,  # a bound is not rounded
        unit=unit,
        is_approximate=is_approximate,
    )
    return quantity, after


def _is_numeral(tokens: list[_Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].text[0].isdecimal()


def _read_figure(text: str, tokens: list[_Token], index: int, *, is_money: bool) -> _Figure | None:
    token = tokens[index].text
    if token[0].isdecimal():
        return _read_numeral(text, tokens, index, is_money=is_money)
    if token in _GLYPHS:
        return _Figure(index + 1, QuantityKind.CARDINAL, _GLYPHS[token], _GLYPHS[token], unit="share")
    if token in VAGUE_NUMBERS:
        return _read_vague(tokens, index)
    if token in TIMES:
        return _Figure(index + 1, QuantityKind.CARDINAL, TIMES[token], TIMES[token], unit="time")
    return _read_number_words(text, tokens, index)


def _read_numeral(text: str, tokens: list[_Token], index: int, *, is_money: bool) -> _Figure | None:
    value, places = _parse_numeral(tokens[index].text)
    after = index + 1
    following = tokens[after] if after < len(tokens) else None
    is_glued = following is not None and following.start == tokens[index].end
    if following is None:
        return _Figure(after, QuantityKind.CARDINAL, value, value, precision=_half_place(value, places, 1))
    if is_glued and following.text in _ORDINAL_ENDINGS:
        return _Figure(after + 1, QuantityKind.ORDINAL, value, value)
    if is_glued and following.text in _GLYPHS:
        value += _GLYPHS[following.text]
        after += 1
    scale, after = _read_scale(tokens, after, allow_short=is_glued or is_money)
    return _Figure(after, QuantityKind.CARDINAL, value * scale, value * scale, _half_place(value, places, scale))


def _parse_numeral(numeral: str) -> tuple[float, int]:
    """Read digits with separators; the second value counts decimal places.

    A comma before three digits groups thousands, else it is a decimal comma; points group only
    where there are several ("1.300.000").
    """
    plain = "".join(char for char in numeral if not char.isspace())
    if plain.count(".") > 1 or ("." in plain and "," in plain and plain.rfind(",") > plain.rfind(".")):
        plain = plain.replace(".", "")
    head, comma, tail = plain.rpartition(",")
    if comma and len(tail) != 3 and "," not in head and "." not in tail:
        plain = f"{head}.{tail}"
    plain = plain.replace(",", "")
    digits = plain[:300]  # beyond this a float overflows
    return float(digits), len(digits.partition(".")[2])


def _half_place(value: float, places: int, scale: float) -> float:
    """Give what rounding may hide: half the last place where the figure has places or a scale word."""
    if places == 0 and scale < 1000:
        return 0.0
    return float(scale * 10.0**-places / 2) if value else 0.0


def _read_scale(tokens: list[_Token], index: int, *, allow_short: bool) -> tuple[float, int]:
    scale = 1.0
    while index < len(tokens) and tokens[index].text in SCALES:
        word = tokens[index].text
        if word in SHORT_SCALES and not allow_short:
            break
        scale *= SCALES[word]
        index += 1
        if scale > 1e15:
            break
    return scale, index


def _read_vague(tokens: list[_Token], index: int) -> _Figure | None:
    """Read "hundreds", "tens of thousands", "hundreds of thousands"; "miles" and "scores" need an "of"."""
    word = tokens[index].text
    low, high = VAGUE_NUMBERS[word]
    after = index + 1
    follows_of = after < len(tokens) and tokens[after].text in ("of", "de")
    if follows_of and after + 1 < len(tokens) and tokens[after + 1].text in VAGUE_NUMBERS:
        scale = SCALES.get(tokens[after + 1].text.rstrip("s"), 0.0)
        if scale >= 1000:
            return _Figure(after + 2, QuantityKind.VAGUE, low * scale, high * scale)
    if word in ("miles", "scores", "tens") and not follows_of:
        return None
    return _Figure(after, QuantityKind.VAGUE, low, high)


def _read_number_words(text: str, tokens: list[_Token], index: int) -> _Figure | None:
    """Read a run of number words: "three hundred and forty", "two-thirds", "twenty-first", "half a million"."""
    total, current, after, has_number = 0.0, 0.0, index, False
    while after < len(tokens):
        word = tokens[after].text
        if word in SIMPLE_NUMBERS:
            if has_number and not _may_add(total, current, SIMPLE_NUMBERS[word]):
                break
            current += SIMPLE_NUMBERS[word]
        elif word in SCALES and word not in SHORT_SCALES and (has_number or _article_before(tokens, after)):
            scale = SCALES[word]
            if scale == 100:
                current = (current or 1.0) * scale
            else:
                total, current = total + (current or 1.0) * scale, 0.0
        elif has_number and word in FRACTIONS and total == 0 and 0 < current < 10:
            is_share = word.endswith("s") or current == 1
            return _share(after + 1, current * FRACTIONS[word]) if is_share else None
        elif has_number and word in ORDINALS and current >= 20 and current % 10 == 0:
            return _Figure(
                after + 1, QuantityKind.ORDINAL, total + current + ORDINALS[word], total + current + ORDINALS[word]
            )
        elif has_number and (word in ("and", "und", "y", "et") or word in _DASHES) and _continues(tokens, after):
            after += 1
            continue
        else:
            break
        has_number = True
        after += 1
    if has_number:
        value = total + current
        if [token.text for token in tokens[after : after + 3]] == ["and", "a", "half"]:
            return _Figure(after + 3, QuantityKind.CARDINAL, value + 0.5, value + 0.5)
        if (share := _one_in_so_many(tokens, after, value)) is not None:
            return share
        precision = 0.0 if value < 1e6 else value * 0.05
        return _Figure(after, QuantityKind.CARDINAL, value, value, precision)
    return _read_share_or_ordinal(text, tokens, index)


def _one_in_so_many(tokens: list[_Token], after: int, value: float) -> _Figure | None:
    """Read "two in three" and "two out of three" as a share; "two in three days" is none."""
    following = [token.text for token in tokens[after : after + 4]]
    at = 2 if following[:2] == ["out", "of"] else 1 if following[:1] == ["in"] else 0
    whole = SIMPLE_NUMBERS.get(following[at], 0) if 0 < at < len(following) else 0
    if not 0 < value < whole or (at + 1 < len(following) and following[at + 1] in UNITS):
        return None
    return _share(after + at + 1, value / whole)


def _may_add(total: float, current: float, value: int) -> bool:
    """Tell whether a number word can follow: "twenty"+"five", "hundred"+"forty", but not "two"+"three"."""
    return (
        (total > 0 and current == 0)
        or (current >= 20 and current % 10 == 0 and value < 10)
        or (current >= 100 and current % 100 == 0)
    )


def _article_before(tokens: list[_Token], index: int) -> bool:
    return index > 0 and tokens[index - 1].text in ("a", "one", "half", "several", "per")


def _continues(tokens: list[_Token], index: int) -> bool:
    """Tell whether a number word follows the "and" or hyphen at `index`."""
    if index + 1 >= len(tokens):
        return False
    following, before = tokens[index + 1].text, tokens[index - 1].text
    if tokens[index].text in _DASHES:
        joined = tokens[index].start == tokens[index - 1].end and tokens[index + 1].start == tokens[index].end
        return joined and (following in SIMPLE_NUMBERS or following in FRACTIONS or following in ORDINALS)
    return before in SCALES and following in SIMPLE_NUMBERS


def _share(after: int, value: float) -> _Figure:
    return _Figure(after, QuantityKind.CARDINAL, value, value, precision=0.005 if value > 0.1 else 0.0, unit="share")


def _read_share_or_ordinal(text: str, tokens: list[_Token], index: int) -> _Figure | None:
    """Read "half", "a quarter of", "a third of" as shares and other ordinals as ordinals."""
    word = tokens[index].text
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    before = tokens[index - 1].text if index else ""
    third = tokens[index + 2].text if index + 2 < len(tokens) else ""
    if word == "half" and following in ("a", "an") and third in UNITS:
        return _Figure(index + 3, QuantityKind.CARDINAL, 0.5, 0.5, unit=UNITS[third])  # "half a century"
    if (word == "half" and following in ("a", "of", "the")) or word in ("hälfte", "moitié", "mitad", "половина"):
        if following == "a" and index + 2 < len(tokens) and tokens[index + 2].text in SCALES:
            value = SCALES[tokens[index + 2].text] / 2
            return _Figure(index + 3, QuantityKind.CARDINAL, value, value, precision=value * 0.1)
        return _share(index + 1, 0.5)
    is_end = not following or text[tokens[index].end] in ".,;:)"
    is_measure = index > 1 and tokens[index - 2].text in _BEFORE_A_SHARE  # "by a third last year"
    if word in FRACTIONS and word != "half" and before in ("a", "one") and (following == "of" or is_end or is_measure):
        return _share(index + 1, FRACTIONS[word])
    if word in ORDINALS:
        return _Figure(index + 1, QuantityKind.ORDINAL, ORDINALS[word], ORDINALS[word])
    return None


def _read_unit(tokens: list[_Token], index: int) -> tuple[str | None, int]:
    """Read the unit after a figure, a hyphen between them allowed ("10-day", "per cent")."""
    after = index
    if after + 1 < len(tokens) and tokens[after].text in _DASHES:
        after += 1
    if after < len(tokens):
        word = tokens[after].text
        if word == "per" and after + 1 < len(tokens) and tokens[after + 1].text == "cent":
            return _or_points(tokens, "percent", after + 2)
        if word in ("us", "square", *_DOLLARS) and after + 1 < len(tokens):
            after += 1
            if word in _DOLLARS and tokens[after].text.startswith("dollar"):
                return _DOLLARS[word], after + 1
            unit = UNITS.get(tokens[after].text)
            if unit is not None and word == "square":
                return f"square_{unit}", after + 1
            return (unit, after + 1) if unit in CURRENCIES else (None, index)
        if word in UNITS:
            return _or_points(tokens, UNITS[word], after + 1)
    return None, index


_SCALES_OF_HEAT = {"celsius": "celsius", "centigrade": "celsius", "c": "celsius"} | dict.fromkeys(
    ("fahrenheit", "f"), "fahrenheit"
)


_DOLLARS = {"canadian": "cad", "australian": "aud", "kong": "hkd", "singapore": "sgd", "zealand": "nzd"}
_SPEEDS = {"kilometre": "km/h", "mile": "mph", "metre": "m/s"}
_TIMES_OF_SPEED = frozenset("h hour second s stunde heure".split())


def _or_points(tokens: list[_Token], unit: str, after: int) -> tuple[str, int]:
    """Read "percentage points" and speeds ("km/h", "miles an hour"), which are other units than their first word."""
    following = [token.text for token in tokens[after : after + 2]]
    if unit == "percent" and following[:1] in (["point"], ["points"]):
        return "points", after + 1
    if unit == "degree" and following and following[0] in _SCALES_OF_HEAT:
        return _SCALES_OF_HEAT[following[0]], after + 1
    if unit in _SPEEDS and following:
        if following[0] in _TIMES_OF_SPEED and tokens[after].start == tokens[after - 1].end + 1:
            is_slash = following[0] in ("h", "s")
            return (_SPEEDS[unit], after + 1) if is_slash else (unit, after)
        if following[0] in ("per", "an", "a", "pro", "par") and following[1:] and following[1] in _TIMES_OF_SPEED:
            return _SPEEDS[unit], after + 2
    return unit, after


def _read_loosening(tokens: list[_Token], first: int, after: int, figure: _Figure) -> tuple[float, float, bool]:
    """Read what stands before or after a figure to loosen it: bounds and "about"."""
    low, high = figure.low, figure.high
    if figure.kind is QuantityKind.ORDINAL:
        return low, high, False
    before = [tokens[i].text for i in range(max(0, first - 3), first)]
    last, second = (before[-1:] or [""])[0], (before[-2:-1] or [""])[0]
    if last in _THAN and second in _MORE | _LESS and before[:1] in (["no"], ["not"]):
        return (0.0, high, False) if second in _MORE else (low, inf, False)
    if (last in _THAN and second in _MORE) or last in _OVER or (last in _LEAST and second == "at"):
        return low, inf, False
    if (last in _THAN and second in _LESS) or last in _UNDER or (last in _MOST and second == "at"):
        return 0.0, high, False
    if last == "to" and second == "up":
        return 0.0, high, False
    if after + 1 < len(tokens) and tokens[after].text == "or" and tokens[after + 1].text in _MORE:
        return low, inf, False
    is_approximate = last in _ABOUT or (last in ("to", "a") and second in _ABOUT)
    return low, high, is_approximate


def _join_ranges(text: str, found: list[Quantity]) -> list[Quantity]:
    """Join "5–7", "5 to 7", "between 5 and 7" into one interval each."""
    joined: list[Quantity] = []
    for quantity in found:
        before = joined[-1] if joined else None
        if before is not None and _is_range(text, before, quantity) and not _falls(text, before, quantity):
            low = before.low
            # "5–7 million": the scale stands once, at the end.
            if low < 1000 <= quantity.high and before.unit is None and quantity.precision:
                low *= 2 * quantity.precision
            joined[-1] = replace(
                quantity, start=before.start, text=text[before.start : quantity.end], low=min(low, quantity.low)
            )
        elif before is not None and _goes_on_in_months(text, before, quantity):
            months = quantity.low / 12  # "four years and six months"
            joined[-1] = replace(
                before,
                end=quantity.end,
                text=text[before.start : quantity.end],
                low=before.low + months,
                high=before.high + months,
            )
        else:
            if before is not None and _shares_unit(text, before, quantity):
                joined[-1] = replace(before, unit=quantity.unit)
            if before is not None and (scale := _shared_scale(text, before, quantity)) is not None:
                joined[-1] = replace(
                    before,
                    low=before.low * scale,
                    high=before.high * scale,
                    precision=quantity.precision,
                    unit=before.unit or quantity.unit,
                )
            joined.append(quantity)
    return joined


_JOINED = re.compile(r"\s(?:to|and|or|bis|und|à|et|a|y)\s(?:\w{1,13}\s)?(?:than\s)?")


def _goes_on_in_months(text: str, first: Quantity, second: Quantity) -> bool:
    return (first.unit, second.unit) == ("year", "month") and text[first.end : second.start] == " and "


def _falls(text: str, first: Quantity, second: Quantity) -> bool:
    """Tell whether two figures tell a fall, not a range: "from 9.7 to 4.2 million"."""
    scale = _shared_scale(text, first, second)
    return scale is not None and first.low * scale > second.high


def _shared_scale(text: str, first: Quantity, second: Quantity) -> float | None:
    """Give the scale that stands once for two figures: "from 9.7 to 4.2 million"."""
    is_small = first.kind is QuantityKind.CARDINAL and first.low == first.high < 1000 and first.text[-1:].isdecimal()
    if not is_small or second.low < 1000 or text[first.end : second.start] not in (" to ", " auf ", " à ", " a "):
        return None
    return next((SCALES[word] for word in second.text.lower().split() if word in SCALES), None)


def _shares_unit(text: str, first: Quantity, second: Quantity) -> bool:
    """Tell whether the second figure's unit is meant for the first as well: "from 15 to over 60 percent"."""
    is_open = first.unit is None and second.unit in ("percent", "points") and first.kind is QuantityKind.CARDINAL
    return is_open and _JOINED.fullmatch(text, first.end, second.start) is not None


def _is_range(text: str, first: Quantity, second: Quantity) -> bool:
    plain = first.kind is second.kind is QuantityKind.CARDINAL and first.low == first.high and second.low == second.high
    if not plain or first.low >= second.high or (first.unit not in (None, second.unit)):
        return False
    if first.unit is not None and text[: first.start].endswith((" by ", " um ", " de ")):
        return False  # "widened by two percent to nine percent" tells a step and where it led
    gap = text[first.end : second.start]
    if len(gap) > 5:
        return False
    gap = gap.strip().lower()
    if gap == "and":
        return text[max(0, first.start - 8) : first.start].lower().rstrip().endswith("between")
    return gap in ("–", "—", "‑", "-", "to", "bis", "à")
