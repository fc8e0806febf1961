"""Quantities of a text in one canonical form: figures, number words, ranges, shares, sums of money, ordinals.

"1.3 million", "1,300,000" and "one million three hundred thousand" are one quantity; "hundreds"
is an interval; "about", "nearly" and "more than" stay with the figure that they loosen.
"""

from refcheck.text.numbers.agreement import is_rounded_off, quantities_agree
from refcheck.text.numbers.finding import find_quantities
from refcheck.text.numbers.quantity import Quantity, QuantityKind

__all__ = ["Quantity", "QuantityKind", "find_quantities", "is_rounded_off", "quantities_agree"]
