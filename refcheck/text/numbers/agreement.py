"""Whether the quantity that a page states bears out the one that a claim states."""

from dataclasses import replace
from math import inf

from refcheck.text.number_words import CURRENCIES
from refcheck.text.numbers.quantity import Quantity, QuantityKind
from refcheck.text.units import conversion_between, is_weight

_ABOUT_SHARE = 0.1  # how far from the figure "about" may stand, in shares of the figure
_OPEN_ENDED = 2.0  # how far "more than" may reach up, in multiples of its figure
_BARE_SUM = 1000.0  # from here a figure without a currency may be the same sum of money
_CONVERTED_SLACK = (0.02, 0.1)  # converted figures are rounded: "870 miles" for 1,400 km, "3,000 feet" for 1,000 m
_SAME_SHARE = 0.021  # "two in six", "a third"
_ROUNDED_SLACK = 0.02  # share of a figure that rounding without "about" may hide


def quantities_agree(claim: Quantity, page: Quantity) -> bool:
    """Tell whether what the page states bears out what the claim states.

    Units must be the same or convertible, or missing on one side. The claim may be rounder
    than the page ("14 million" for 14.2 million), looser ("hundreds" for 500), or say the same as
    a share ("a quarter" for 25 percent); it may not be a different figure.
    """
    if QuantityKind.ORDINAL in (claim.kind, page.kind) and claim.kind is not page.kind:
        is_repeated = page.kind is QuantityKind.ORDINAL and page.unit == claim.unit == "time"
        return is_repeated and claim.low == claim.high == page.low  # "four times", "the fourth time"
    if {page.unit, claim.unit} == {None, "time"}:
        return page.low == claim.low and page.high == claim.high  # "eleven times", "eleven journeys"
    page, claim = _weighed(page, claim), _weighed(claim, page)
    conversion = conversion_between(page.unit, claim.unit)
    if conversion is None:
        return False
    is_bare = (page.unit is None) != (claim.unit is None) and not CURRENCIES.isdisjoint({page.unit, claim.unit})
    if is_bare and min(page.high, claim.high) < _BARE_SUM:
        return False  # "60 grammes of dust" is no sum of money, "14.2 million" may be one
    if _bounds_apart(page, claim) or _shares_apart(page, claim):
        return False
    if page.high == inf:
        # "More than 100" bears out "at least 120"; of 120 itself, or of 5,000, it says nothing.
        is_exact = claim.low == claim.high and not claim.is_approximate and claim.kind is QuantityKind.CARDINAL
        page = replace(page, high=page.low if is_exact else _OPEN_ENDED * page.low)
    page_low, page_high = map(conversion.of, _interval(page, rounding=page.unit == "share"))
    claim_low, claim_high = _interval(claim, rounding=True)
    if conversion.is_rounded:
        slack = _rounded_away(claim)
        page_low, page_high = page_low - abs(page_low) * slack, page_high + abs(page_high) * slack
    if not page.is_approximate and not conversion.is_rounded and (claim.high == inf) != (claim.low == 0.0 < claim.high):
        # All that the page states must lie within the bound: "between 10 and 12" is not "at most 10".
        return page_low >= claim_low * (1 - 1e-6) if claim.high == inf else page_high <= claim_high * (1 + 1e-6)
    if page_low <= claim_high + abs(claim_high) * 1e-6 and claim_low <= page_high + abs(page_high) * 1e-6:
        return True
    share = _share_rounded_off(claim, page)
    return share is not None and share <= _ROUNDED_SLACK


def is_rounded_off(claim: Quantity, page: Quantity) -> bool:
    """Tell whether the claim's figure is the page's with fewer digits: 12,000 for 12,400, 7 percent for 6.9.

    Whole figures below a thousand are never rounded without a word that says so: 60 is not 61.
    """
    return _share_rounded_off(claim, page) is not None


def _share_rounded_off(claim: Quantity, page: Quantity) -> float | None:
    """Give the share of the claim's figure that rounding the page's has cost; None where it is no rounding of it."""
    conversion = conversion_between(page.unit, claim.unit)
    is_plain = claim.low == claim.high and page.low == page.high and claim.kind is page.kind is QuantityKind.CARDINAL
    if conversion is None or not is_plain or not 0 < claim.low < inf or not 0 < page.low < inf:
        return None
    if page.unit == claim.unit and page.low < _BARE_SUM and page.low == int(page.low):
        return None
    place, cost = _last_place(claim.low), abs(conversion.of(page.low) - claim.low)
    is_rounder = _last_place(page.low) * conversion.factor < place
    return cost / claim.low if is_rounder and cost <= place / 2 else None


def _last_place(value: float) -> float:
    """Give the place of a figure's last digit that is not 0: 1,000 for 12,000, 0.1 for 6.9."""
    digits, _, power = f"{value:.9e}".partition("e")
    return float(10.0 ** (int(power) - len(digits.replace(".", "").rstrip("0")) + 1))


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


def _shares_apart(first: Quantity, second: Quantity) -> bool:
    """Tell whether two shares in words are different ones: "four in five" is not "three in four"."""
    is_worded = first.unit == second.unit == "share" and first.low == first.high and second.low == second.high
    return is_worded and abs(first.low - second.low) > _SAME_SHARE


def _interval(quantity: Quantity, *, rounding: bool) -> tuple[float, float]:
    """Give the interval with what "about" and rounding allow."""
    low, high = quantity.low, quantity.high
    if rounding:
        low, high = low - quantity.precision, high + quantity.precision
    if quantity.is_approximate:
        low, high = low * (1 - _ABOUT_SHARE), high * (1 + _ABOUT_SHARE)
    return low, high
