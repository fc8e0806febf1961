"""Neighbouring figures that are one quantity or share a scale or a unit: "5–7 million", "from 15 to 60 percent"."""

from dataclasses import replace

from refcheck.text.number_words import CURRENCIES, SCALES
from refcheck.text.numbers.quantity import Quantity, QuantityKind
from refcheck.text.patterns import late

_JOINED = late(r"\s(?:to|and|or|bis|und|à|et|a|y)\s(?:\w{1,13}\s)?(?:than\s)?")


def join_ranges(text: str, found: list[Quantity]) -> list[Quantity]:
    """Join "5–7", "5 to 7", "between 5 and 7" into one interval each."""
    joined: list[Quantity] = []
    for quantity in found:
        before = joined[-1] if joined else None
        if before is not None and _is_range(text, before, quantity) and not _falls(text, before, quantity):
            low = before.low
            # "5–7 million": the scale stands once, at the end.
            if low < 1000 <= quantity.high and (before.unit is None or quantity.unit is None):
                low *= _scale_in(quantity.text) or 1.0
            joined[-1] = replace(
                quantity,
                start=before.start,
                text=text[before.start : quantity.end],
                low=min(low, quantity.low),
                unit=quantity.unit or before.unit,
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
    return _scale_in(second.text)


def _scale_in(text: str) -> float | None:
    words = (word.lstrip("0123456789.,") for word in text.lower().split())  # "7bn"
    return next((SCALES[word] for word in words if word in SCALES), None)


def _shares_unit(text: str, first: Quantity, second: Quantity) -> bool:
    """Tell whether the second figure's unit is meant for the first as well: "from 15 to over 60 percent"."""
    is_open = first.unit is None and second.unit in ("percent", "points") and first.kind is QuantityKind.CARDINAL
    return is_open and _JOINED.fullmatch(text, first.end, second.start) is not None


def _is_range(text: str, first: Quantity, second: Quantity) -> bool:
    plain = first.kind is second.kind is QuantityKind.CARDINAL and first.low == first.high and second.low == second.high
    if not plain or first.low >= second.high:
        return False
    is_sum = first.unit in CURRENCIES and second.unit is None and not text[first.start].isdecimal()  # "$5–7bn"
    if first.unit not in (None, second.unit) and not is_sum:
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
