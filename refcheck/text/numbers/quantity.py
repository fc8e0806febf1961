"""A quantity: the interval that a figure states, its unit and its place.

Decisions:
    2026-11-22: a quantity is an interval, because "hundreds", "5–7" and "more than 100" are
    true of many figures and a comparison of intervals answers all of them alike; instead
    of a value with a list of special cases.
"""

from dataclasses import dataclass
from enum import StrEnum


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
