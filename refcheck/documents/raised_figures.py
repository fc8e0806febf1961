"""Raised figures that stand behind a blank: "in 1987. ²" would else be read as a number of the next sentence."""

import re

_FIGURES = re.compile(r"\s*(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,5})\s*")
_TO_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised_figures(printed: str) -> str:
    """Write the figures of notes raised, as many signs as before; "" for any other words."""
    return printed.translate(_TO_RAISED) if _FIGURES.fullmatch(printed) else ""
