"""Figures in digits and by the hundred: separators, glyphs, ordinal endings, scale words, "tens of thousands"."""

import re

from refcheck.text.number_words import CURRENCIES, SCALES, SHORT_SCALES, UNITS, VAGUE_NUMBERS
from refcheck.text.numbers.parts import Figure, Token
from refcheck.text.numbers.quantity import QuantityKind

GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
_POINT_BEFORE_THREE = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_MOST_DIGITS = 300  # beyond this a float overflows
_LOOSEST = 0.05  # "1 million" may stand for 960,000, not for 600,000


def read_numeral(tokens: list[Token], index: int, *, is_money: bool, language: str) -> Figure | None:
    """Read digits with their ordinal ending, fraction glyph or scale word; "m" and "bn" need money or no space."""
    value, places = _parse_numeral(tokens[index].text, points_group=language != "en")
    after = index + 1
    following = tokens[after] if after < len(tokens) else None
    is_glued = following is not None and following.start == tokens[index].end
    if following is None:
        return Figure(after, QuantityKind.CARDINAL, value, value, precision=_half_place(value, places, 1))
    if is_glued and following.text in _ORDINAL_ENDINGS:
        return Figure(after + 1, QuantityKind.ORDINAL, value, value)
    if is_glued and following.text in GLYPHS:
        value += GLYPHS[following.text]
        after += 1
    is_short_money = after + 1 < len(tokens) and UNITS.get(tokens[after + 1].text) in CURRENCIES  # "700 M€"
    is_mil = following.text == "mil" and (language in ("es", "pt") or _is_scale(tokens, after + 1))
    scale, after = _read_scale(tokens, after, allow_short=is_glued or is_money or is_short_money or is_mil)
    return Figure(after, QuantityKind.CARDINAL, value * scale, value * scale, _half_place(value, places, scale))


def _is_scale(tokens: list[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].text in SCALES


def _parse_numeral(numeral: str, *, points_group: bool) -> tuple[float, int]:
    """Read digits with separators; the second value counts decimal places.

    A comma before three digits groups thousands, else it is a decimal comma; points group where there are several
    ("1.300.000"), and outside English before three digits ("14.000 Euro").
    """
    if numeral.isdecimal():
        return float(numeral[:_MOST_DIGITS]), 0
    plain = "".join([char for char in numeral if not char.isspace()])
    if points_group and _POINT_BEFORE_THREE.fullmatch(plain):
        plain = plain.replace(".", "")
    if plain.count(".") > 1 or ("." in plain and "," in plain and plain.rfind(",") > plain.rfind(".")):
        plain = plain.replace(".", "")
    head, comma, tail = plain.rpartition(",")
    if comma and len(tail) != 3 and "," not in head and "." not in tail:
        plain = f"{head}.{tail}"
    plain = plain.replace(",", "")
    digits = plain[:_MOST_DIGITS]
    return float(digits), len(digits.partition(".")[2])


def _half_place(value: float, places: int, scale: float) -> float:
    """Give what rounding may hide: half the last place where the figure has places or a scale word, but not much."""
    if places == 0 and scale < 1000:
        return 0.0
    return min(scale * 10.0**-places / 2, _LOOSEST * value * scale)


def _read_scale(tokens: list[Token], index: int, *, allow_short: bool) -> tuple[float, int]:
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


def read_vague(tokens: list[Token], index: int) -> Figure | None:
    """Read "hundreds", "tens of thousands", "hundreds of thousands"; "miles", "scores" and "couple" need an "of"."""
    word = tokens[index].text
    low, high = VAGUE_NUMBERS[word]
    after = index + 1
    follows_of = after < len(tokens) and tokens[after].text in ("of", "de")
    if follows_of and after + 1 < len(tokens) and tokens[after + 1].text in VAGUE_NUMBERS:
        scale = SCALES.get(tokens[after + 1].text.rstrip("s"), 0.0)
        if scale >= 1000:
            return Figure(after + 2, QuantityKind.VAGUE, low * scale, high * scale)
    if word in ("miles", "scores", "tens", "couple") and not follows_of:
        return None
    return Figure(after, QuantityKind.VAGUE, low, high)
