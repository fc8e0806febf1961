"""Find the quantities of a text, each with the words that loosen or bound it ("about", "more than")."""

import re
from math import inf

from refcheck.text.number_words import (
    FOREIGN_FRACTIONS,
    FRACTIONS,
    ORDINALS,
    SCALES,
    SIMPLE_NUMBERS,
    TIMES,
    UNITS,
    VAGUE_NUMBERS,
)
from refcheck.text.numbers.figures import GLYPHS, read_numeral, read_vague
from refcheck.text.numbers.measures import read_unit
from refcheck.text.numbers.parts import Figure, Token, tokenise
from refcheck.text.numbers.quantity import Quantity, QuantityKind
from refcheck.text.numbers.ranges import join_ranges
from refcheck.text.numbers.shares import EVERY, ONE, PARTS, read_every, read_parts, read_so_many
from refcheck.text.numbers.worded import read_number_words

_YEAR_BEFORE = re.compile(r"(?<!\d)((?:19|20)\d\d)[/–‑-]$")
_SIGNS = {"$": "usd", "€": "eur", "£": "gbp", "¥": "jpy", "₹": "inr", "₽": "rub", "₩": "krw"}
_STARTS = frozenset(
    (
        *_SIGNS, *GLYPHS, *VAGUE_NUMBERS, *TIMES, *SIMPLE_NUMBERS, *SCALES, *FRACTIONS,
        *FOREIGN_FRACTIONS, *ORDINALS, *ONE, *EVERY, *PARTS,
        "usd", "eur", "gbp", "rs", "inr", "chf",
    )
)  # fmt: skip
"""Every word that a quantity can begin with; most words of a page are none of them."""
_DOLLAR_SIGNS = {"c": "cad", "ca": "cad", "a": "aud", "au": "aud", "nz": "nzd", "hk": "hkd", "s": "sgd", "r": "brl"}
_ABOUT = frozenset(
    """about around roughly approximately approx circa some nearly almost close estimated ca c just etwa rund fast
    ungefähr knapp casi unos unas cerca alrededor aproximadamente presque environ quase около почти примерно
    circa порядка приблизительно""".split()
)
_OVER = frozenset("over above exceeding exceeds exceeded über свыше более больше oltre".split())
_UNDER = frozenset("under below unter менее меньше".split())
_THAN = frozenset("than als de que чем di".split())
_MORE = frozenset("more greater higher larger longer mehr plus más более больше più".split())
_LESS = frozenset("less fewer lower smaller shorter weniger moins menos менее меньше meno".split())
_LEAST = frozenset("least minimum moins menos".split())
_LEAST_OF = frozenset("mindestens wenigstens almeno минимум".split())
_NOT = frozenset("no not nicht не".split())
_AT = frozenset("at au al lo pelo".split())
_UP_TO = frozenset({("up", "to"), ("bis", "zu")})
_UP_TO_ALONE = frozenset(("jusqu'à", "jusqu’à", "hasta"))
_MOST = frozenset("most maximum höchstens".split())
_BEHIND_ABOUT = frozenset(("to", "a", "de"))
_MOST_PARTS = 99  # "7 out of 10", "99 in 100"
_AFTER_ONCE = frozenset("a an every each per in more and or".split())
_LOOSENING = _ABOUT.union(
    _OVER, _UNDER, _THAN, _MORE, _LESS, _LEAST, _LEAST_OF, _UP_TO_ALONE, _MOST, _BEHIND_ABOUT, dict(_UP_TO).values()
)
"""Every word that may stand right before a figure to loosen it; before most figures stands another."""


def find_quantities(text: str, *, language: str = "en") -> tuple[Quantity, ...]:
    """Give the quantities of `text` in order; they do not overlap.

    Figures inside dates are given too: the caller knows which places are dates. The language says what a point is.
    """
    tokens = tokenise(text)
    found: list[Quantity] = []
    index = 0
    for start, (_, _, word) in enumerate(tokens):
        if start >= index and (word in _STARTS or word[0].isdecimal()):
            if len(word) == 2 and _ends_a_season(text, tokens, start):
                continue
            quantity, index = _read_quantity(text, tokens, start, language)
            if quantity is not None:
                found.append(quantity)
    return tuple(join_ranges(text, found)) if len(found) > 1 else tuple(found)


def _ends_a_season(text: str, tokens: list[Token], index: int) -> bool:
    """Tell whether two digits are the second year of "2022/23" or "2022–23"."""
    start, _, digits = tokens[index]
    year = _YEAR_BEFORE.search(text, max(0, start - 5), start) if digits.isdecimal() else None
    return year is not None and int(digits) == (int(year[1]) + 1) % 100


def _read_quantity(text: str, tokens: list[Token], index: int, language: str) -> tuple[Quantity | None, int]:
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
    if index >= len(tokens):
        return None, first + 1
    figure = _read_figure(text, tokens, index, is_money=currency is not None, language=language)
    if figure is None:
        return None, first + 1
    unit, after = currency or figure.unit, figure.after
    if unit is None and figure.kind is not QuantityKind.ORDINAL:
        unit, after = read_unit(tokens, after)
        if unit is None and after == first + 1 and tokens[first].text == "one":
            return None, after  # "one of them" counts nothing
    elif figure.kind is QuantityKind.ORDINAL and after < len(tokens) and tokens[after].text == "time":
        unit, after = "time", after + 1
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


def _is_numeral(tokens: list[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].text[0].isdecimal()


def _read_figure(text: str, tokens: list[Token], index: int, *, is_money: bool, language: str) -> Figure | None:
    token = tokens[index].text
    if token[0].isdecimal():
        figure = read_numeral(tokens, index, is_money=is_money, language=language)
        if figure is None or is_money or figure.low > _MOST_PARTS:
            return figure
        return read_so_many(tokens, figure.after, figure.low) or figure
    if token in EVERY:
        return read_every(tokens, index)
    if token in PARTS:
        return read_parts(tokens, index)
    if token in ONE:
        return read_so_many(tokens, index + 1, 1.0)
    if token in GLYPHS:
        return Figure(index + 1, QuantityKind.CARDINAL, GLYPHS[token], GLYPHS[token], unit="share")
    if token in VAGUE_NUMBERS:
        return read_vague(tokens, index)
    if token == "once" and not _counts_once(tokens, index):
        return None
    if token in TIMES:
        return Figure(index + 1, QuantityKind.CARDINAL, TIMES[token], TIMES[token], unit="time")
    return read_number_words(text, tokens, index)


def _counts_once(tokens: list[Token], index: int) -> bool:
    """Tell "once a year", "once more" and "at once" from "the lake was once the largest"."""
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    is_at_once = index > 0 and tokens[index - 1].text == "at"
    return following in _AFTER_ONCE or following in SIMPLE_NUMBERS or is_at_once


def _read_loosening(tokens: list[Token], first: int, after: int, figure: Figure) -> tuple[float, float, bool]:
    """Read what stands before or after a figure to loosen it: bounds and "about"."""
    low, high = figure.low, figure.high
    if figure.kind is QuantityKind.ORDINAL:
        return low, high, False
    if (figure.unit == "share" or tokens[first].text in SCALES) and first and tokens[first - 1].text in ("a", "one"):
        first -= 1  # "at least a fifth", "over a billion"
    before = [tokens[i].text for i in range(max(0, first - 3), first)]
    last, second = (before[-1:] or [""])[0], (before[-2:-1] or [""])[0]
    follows_or = after + 1 < len(tokens) and tokens[after].text == "or"
    if last not in _LOOSENING and not follows_or:
        return low, high, False
    if last in _THAN and second in _MORE | _LESS and not _NOT.isdisjoint(before[:1]):
        return (0.0, high, False) if second in _MORE else (low, inf, False)
    if second in _NOT and last in _MORE | _LESS:  # "не менее 40"
        return (0.0, high, False) if last in _MORE else (low, inf, False)
    if (last in _THAN and second in _MORE) or last in _OVER or (last in _LEAST and second in _AT) or last in _LEAST_OF:
        return low, inf, False
    if (last in _THAN and second in _LESS) or last in _UNDER or (last in _MOST and second == "at"):
        return 0.0, high, False
    if (second, last) in _UP_TO or last in _UP_TO_ALONE:
        return 0.0, high, False
    if follows_or and tokens[after + 1].text in _MORE:
        return low, inf, False
    is_approximate = last in _ABOUT or (last in _BEHIND_ABOUT and second in _ABOUT)
    return low, high, is_approximate
