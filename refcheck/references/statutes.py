"""Statutes cited in the running text of a brief, beside its cases: "18 U.S.C. § 2703(d)", "10 C.F.R. § 430.2"."""

import re

from refcheck.datatypes.selectors import Span
from refcheck.references.spans import Spans

_SECTION = r"\d(?:[\w.:–-]{0,20}\w)?(?:\([\w]{1,5}\)){0,5}(?:[–-]\d{1,4}(?:\([\w]{1,5}\)){0,3})?"
_SECTIONS = rf"§{{1,2}}\s?{_SECTION}(?:,\s{_SECTION}){{0,4}}"
_FEDERAL = rf"\d{{1,3}}\s(?:U\.\s?S\.\s?C\.(?:\s?A\.)?|C\.\s?F\.\s?R\.)\s(?:{_SECTIONS}|(?:pt|ch)\.\s\d{{1,4}})"
_REGISTER = r"\d{1,3}\s(?:Fed\.\sReg\.|Stat\.)\s\d{1,3}(?:,\d{3})?(?:,\s\d{1,3}(?:,\d{3})?)?"
# "N.Y. Energy Law", "Cal. Penal Code", "Tex. Bus. & Com. Code Ann.": an abbreviated state, then its code.
_STATE = (
    r"(?:[A-Z][A-Za-z]{0,5}\.\s?){1,3}(?:[A-Z][\w.]{1,14}\s|&\s){0,5}(?:Law|Code|Stat\.|Laws)\s(?:Ann\.\s)?"
    rf"{_SECTIONS}"
)
_YEAR = r"(?:\s\([^()]{0,24}(?:1[89]|20)\d\d\))?"
_STATUTE = re.compile(rf"(?<![\w§.])(?:{_FEDERAL}|{_REGISTER}|{_STATE}){_YEAR}")


def find_statutes(text: str, excluded: Spans, taken: Spans) -> tuple[Span, ...]:
    """Give the places of the statutes and rules that the running text cites by code and section."""
    if "§" not in text and "Stat." not in text and "Reg." not in text:
        return ()
    found = (match.span() for match in excluded.matches_outside(_STATUTE, text))
    return tuple(place for place in found if not taken.overlaps(*place))
