"""Figures and units as siunitx prints them: `\\SI{26.7}{\\kilo\\metre}` is "26.7 km"."""

from collections.abc import Iterable

from refcheck.documents.latex.nodes import Chars, Group, Macro, Node
from refcheck.documents.latex.words import plain_words

QUANTITIES = frozenset({"SI", "qty", "SIrange", "qtyrange", "si", "unit"})
"""Commands whose last argument is a unit, and whose others are figures."""

_PRINTED = {
    "percent": "%",
    "kilo": "k",
    "mega": "M",
    "giga": "G",
    "tera": "T",
    "hecto": "h",
    "deci": "d",
    "centi": "c",
    "milli": "m",
    "micro": "µ",
    "nano": "n",
    "metre": "m",
    "meter": "m",
    "gram": "g",
    "tonne": "t",
    "litre": "l",
    "liter": "l",
    "hectare": "ha",
    "second": "s",
    "minute": "min",
    "hour": "h",
    "day": "d",
    "watt": "W",
    "joule": "J",
    "volt": "V",
    "ampere": "A",
    "hertz": "Hz",
    "pascal": "Pa",
    "kelvin": "K",
    "newton": "N",
    "becquerel": "Bq",
    "sievert": "Sv",
    "mole": "mol",
    "degreeCelsius": "°C",
    "celsius": "°C",
    "degree": "°",
    "euro": "€",
    "per": "/",
    "squared": "²",
    "cubed": "³",
    "square": "²",
    "cubic": "³",
}
_PREFIXES = frozenset("kilo mega giga tera hecto deci centi milli micro nano".split())
_BEFORE = frozenset({"square", "cubic"})  # stand before the unit in the source, behind it in print


def printed_unit(text: str, nodes: Iterable[Node]) -> str:
    """Give the signs of a unit; a command that is not known prints its name."""
    printed, waiting = "", ""
    for node in nodes:
        if isinstance(node, Macro):
            sign = _PRINTED.get(node.name, node.name)
            if node.name in _BEFORE:
                waiting = sign
                continue
            printed += sign
            # A prefix is no unit yet: "\square\kilo\metre" is km².
            if waiting and node.name not in _PREFIXES:
                printed, waiting = printed + waiting, ""
        elif isinstance(node, Group):
            printed += printed_unit(text, node.children)
        elif isinstance(node, Chars):
            printed += text[node.start : node.end].strip()
        else:
            printed += plain_words(text, [node])
    return printed
