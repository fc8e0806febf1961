"""The unit after a figure: "per cent", "10-day", "percentage points", "km/h", "Canadian dollars"."""

from refcheck.text.number_words import CURRENCIES, UNITS
from refcheck.text.numbers.parts import DASHES, Token

_SCALES_OF_HEAT = {"celsius": "celsius", "centigrade": "celsius", "c": "celsius"} | dict.fromkeys(
    ("fahrenheit", "f"), "fahrenheit"
)
_DOLLARS = {"canadian": "cad", "australian": "aud", "kong": "hkd", "singapore": "sgd", "zealand": "nzd"}
_POWERS = ("square", "cubic")
_SPEEDS = {"kilometre": "km/h", "mile": "mph", "metre": "m/s"}
_PER = frozenset("per por pour".split())
_CENT = frozenset("cent ciento cento".split())
_OF = frozenset("de di".split())
_TIMES_OF_SPEED = frozenset("h hour second s stunde heure".split())


def read_unit(tokens: list[Token], index: int) -> tuple[str | None, int]:
    """Read the unit after a figure, a hyphen between them allowed ("10-day", "per cent")."""
    after = index
    if after + 1 < len(tokens) and tokens[after].text in DASHES:
        after += 1
    if after < len(tokens):
        word = tokens[after].text
        if word in _PER and after + 1 < len(tokens) and tokens[after + 1].text in _CENT:
            return _or_points(tokens, "percent", after + 2)
        if word == "basis" and after + 1 < len(tokens) and tokens[after + 1].text in ("point", "points"):
            return "basis_points", after + 2
        if word in _OF or word[:2] in ("d'", "d’"):
            return _read_currency_of(tokens, index, after)
        if word in ("us", *_POWERS, *_DOLLARS) and after + 1 < len(tokens):
            after += 1
            if tokens[after].text in DASHES and after + 1 < len(tokens):
                after += 1  # "US-Dollar"
            if word in _DOLLARS and tokens[after].text.startswith("dollar"):
                return _DOLLARS[word], after + 1
            unit = UNITS.get(tokens[after].text)
            if unit is not None and word in _POWERS:
                return f"{word}_{unit}", after + 1
            return (unit, after + 1) if unit in CURRENCIES else (None, index)
        if word in UNITS:
            return _or_points(tokens, UNITS[word], after + 1)
    return None, index


def _read_currency_of(tokens: list[Token], index: int, after: int) -> tuple[str | None, int]:
    """Read what millions are of: "millones de dólares", "millions d'euros"."""
    word = tokens[after].text
    if word in _OF:
        after += 1
        word = tokens[after].text if after < len(tokens) else ""
    else:
        word = word[2:]
    unit = UNITS.get(word)
    return (unit, after + 1) if unit in CURRENCIES else (None, index)


def _or_points(tokens: list[Token], unit: str, after: int) -> tuple[str, int]:
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
