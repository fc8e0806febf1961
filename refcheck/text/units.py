"""Units that measure the same, and how a figure in one of them reads in another."""

from functools import lru_cache
from typing import NamedTuple

_BASES = {
    "length": {
        "kilometre": 1000.0, "metre": 1.0, "centimetre": 0.01, "millimetre": 0.001, "mile": 1609.344, "foot": 0.3048,
        "yard": 0.9144, "inch": 0.0254,
    },
    "weight": {
        "tonne": 1000.0, "kilogram": 1.0, "gram": 0.001, "pound_weight": 0.45359237, "ounce": 0.028349523,
    },
    "area": {
        "hectare": 10_000.0, "acre": 4046.86, "square_kilometre": 1e6, "square_metre": 1.0, "square_mile": 2_589_988.0,
        "square_foot": 0.092903, "square_yard": 0.836127,
    },
    "volume": {
        "litre": 1.0, "gallon": 3.785412, "barrel": 158.987, "cubic_metre": 1000.0, "cubic_kilometre": 1e12,
        "cubic_foot": 28.316847, "cubic_yard": 764.554858, "cubic_mile": 4.168182e12,
    },
    "time": {"second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86_400.0, "week": 604_800.0},
    "span": {"month": 1.0, "year": 12.0, "decade": 120.0, "century": 1200.0},
    "speed": {"km/h": 1.0, "mph": 1.609344, "m/s": 3.6},
    "power": {"megawatt": 1.0, "gigawatt": 1000.0},
    "part": {"share": 100.0, "percent": 1.0},
    "step": {"points": 100.0, "basis_points": 1.0},
}  # fmt: skip
_OF_KIND = {unit: (kind, factor) for kind, units in _BASES.items() for unit, factor in units.items()}
_METRIC = frozenset(
    """kilometre metre centimetre millimetre tonne kilogram gram hectare square_kilometre square_metre litre cubic_metre
    cubic_kilometre km/h m/s""".split()
)
_PARTS = frozenset({"share", "percent", "time", "points", "basis_points"})  # never the same as a bare count
_HEAT = frozenset({"celsius", "fahrenheit"})


class Conversion(NamedTuple):
    """What turns a figure of one unit into one of another: `figure * factor + offset`."""

    factor: float = 1.0
    offset: float = 0.0
    is_rounded: bool = False
    """Whether writers round what comes out: "870 miles" for 1,400 km."""

    def of(self, figure: float) -> float:
        """Give the figure in the other unit."""
        return figure * self.factor + self.offset


@lru_cache(maxsize=1024)
def conversion_between(page: str | None, claim: str | None) -> Conversion | None:
    """Give what turns a figure in the page's unit into the claim's; None where they do not go together."""
    if page == claim:
        return Conversion()
    if page is None or claim is None:
        return None if {page, claim} & _PARTS else Conversion()
    if {page, claim} == _HEAT:
        return Conversion(1.8, 32.0, True) if page == "celsius" else Conversion(1 / 1.8, -32 / 1.8, True)
    if "degree" in (page, claim) and {page, claim} & _HEAT:
        return Conversion()
    theirs, ours = _OF_KIND.get(page), _OF_KIND.get(claim)
    if theirs is None or ours is None or theirs[0] != ours[0]:
        return None
    return Conversion(theirs[1] / ours[1], 0.0, (page in _METRIC) != (claim in _METRIC))


def is_weight(unit: str | None) -> bool:
    """Tell whether a unit measures weight."""
    return unit in _BASES["weight"]


def is_convertible(first: str | None, second: str | None) -> bool:
    """Tell whether two different units measure the same thing."""
    return None not in (first, second) and first != second and conversion_between(first, second) is not None
