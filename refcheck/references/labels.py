"""The number, bullet or sign that an entry starts with."""

import re
from dataclasses import dataclass
from enum import StrEnum

from refcheck.datatypes.making import quickly_made

SUPERSCRIPT_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
ROMAN = r"(?=[ivxl])(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
"""Numbers below 90 in small Roman figures, as endnotes have them."""
_ROMAN_FIGURES = {"i": 1, "v": 5, "x": 10, "l": 50}
_SUPERSCRIPT_TABLE = str.maketrans(SUPERSCRIPT_DIGITS, "0123456789")
_SPACE = r"[ \t\u00a0\u2002\u2003\u2009\u202f]"


class LabelKind(StrEnum):
    """How entries of a list are labelled; one list has one kind."""

    DOT = "1."
    PARENTHESIS = "1)"
    BRACKET = "[1]"
    ROUND = "(1)"
    SUPERSCRIPT = "¹"
    CARET = "^1"
    BARE = "1"
    ROMAN = "i."
    LETTER = "a."
    NAMED = "[^name]"
    KEY = "[Kel19]"
    SIGN = "*"
    BULLET = "•"


@quickly_made
@dataclass(frozen=True, slots=True)
class Label:
    """A label at the start of a row: what it says and where the entry's own words begin."""

    kind: LabelKind
    text: str
    length: int
    number: int | None = None


# "1. ^ a b Petkov, Ivan": what an encyclopedia's page prints before a note to lead back to its markers.
_BACKLINKS = r"(?:[\^↑](?:\s[a-z]{1,2}(?=\s)){0,12}\s{1,2})?"
# "444.hu: Title", "24.kg, 3 May 2021" begin with an outlet
_NO_OUTLET = r"(?!(?<=\d\.)[a-z]{2,4}(?:[\t,:.]|\s[–—|-]))"
_PATTERNS: tuple[tuple[LabelKind, re.Pattern[str]], ...] = (
    (LabelKind.NAMED, re.compile(rf"(\[\^([^\]\s]{{1,40}})\]:?){_SPACE}*")),
    (LabelKind.BRACKET, re.compile(rf"(\[(\d{{1,4}})\]:?){_SPACE}*(?!\()")),
    (
        LabelKind.DOT,
        re.compile(rf"((\d{{1,4}})\.){_SPACE}*{_BACKLINKS}{_NO_OUTLET}(?=[^\W\d]|[\"“”„«»‘'(<\[*_]|{_SPACE}\S)"),
    ),
    (LabelKind.PARENTHESIS, re.compile(rf"((\d{{1,4}})\)){_SPACE}*(?=\S)")),
    (LabelKind.ROUND, re.compile(rf"(\((\d{{1,3}})\)){_SPACE}*(?=\S)")),
    (LabelKind.SUPERSCRIPT, re.compile(rf"(([{SUPERSCRIPT_DIGITS}]{{1,4}})){_SPACE}*(?=\S)")),
    (LabelKind.CARET, re.compile(rf"(\^(\d{{1,4}})\^?:?\.?){_SPACE}*(?=\S)")),
    (
        LabelKind.BARE,
        re.compile(
            rf"((\d{{1,4}})):?{_SPACE}{{1,8}}(?=[^\W\d]|[\"“”„«»‘'(<\[*_§]|\d{{1,4}} [A-Z][\w.]{{0,8}}\.|"
            r"\d{3,4} (?:sayılı|tarihli) )"
        ),
    ),
    (LabelKind.BARE, re.compile(r"((\d{1,3}))(?=[\"“„«][^\W\d]|https?://|[A-ZÀ-ÖØ-ÞА-Я][^\W\d_])")),
    (
        LabelKind.ROMAN,
        re.compile(rf"(({ROMAN})[.)]?){_SPACE}*(?=[^\W\da-zà-ÿа-я_]|[\"“”„«»‘'(<\[*]|https?://)"),
    ),
    (LabelKind.KEY, re.compile(rf"(\[([^\W\d_][^\[\]\n]{{0,40}})\]:?){_SPACE}*(?=[^\s(\[])")),
    (LabelKind.SIGN, re.compile(rf"((\*{{1,3}}|†{{1,2}}|‡{{1,2}}|§)){_SPACE}*(?=[^\s*†‡])")),
    (LabelKind.BULLET, re.compile(rf"(([-*•◦▪‣·–—●○■□►→]|\u00b7)){_SPACE}{{1,8}}(?=\S)")),
)
_FIRST_OF = {
    LabelKind.NAMED: "[",
    LabelKind.BRACKET: "[",
    LabelKind.DOT: "0",
    LabelKind.PARENTHESIS: "0",
    LabelKind.ROUND: "(",
    LabelKind.SUPERSCRIPT: SUPERSCRIPT_DIGITS,
    LabelKind.CARET: "^",
    LabelKind.BARE: "0",
    LabelKind.ROMAN: "ivxl",
    LabelKind.KEY: "[",
    LabelKind.SIGN: "*†‡§",
    LabelKind.BULLET: "-*•◦▪‣·–—●○■□►→\u00b7",
}
"""The characters that each kind begins with, "0" for any figure: most lines begin with none of them."""
_BY_FIRST = {
    first: tuple((kind, pattern) for kind, pattern in _PATTERNS if first in _FIRST_OF[kind])
    for first in {*"".join(_FIRST_OF.values())}
}
_NUMBERED = frozenset(
    {
        LabelKind.DOT,
        LabelKind.PARENTHESIS,
        LabelKind.BRACKET,
        LabelKind.ROUND,
        LabelKind.SUPERSCRIPT,
        LabelKind.CARET,
        LabelKind.BARE,
    }
)


def match_labels(line: str) -> tuple[Label, ...]:
    """Give every reading of the start of `line` as a label: "* x" may be a bullet or a sign."""
    first = line[:1]
    patterns = _BY_FIRST.get("0" if first.isdecimal() else first)
    if patterns is None:
        return ()
    found: list[Label] = []
    for kind, pattern in patterns:
        match = pattern.match(line)
        if match is None or (found and found[-1].kind is kind):
            continue
        printed = match[2].translate(_SUPERSCRIPT_TABLE)
        number = None
        if kind is LabelKind.ROMAN:
            number = roman_number(printed)
        elif kind in _NUMBERED or (kind is LabelKind.NAMED and printed.isdecimal()):
            number = int(printed)
        text = printed if kind in (LabelKind.NAMED, LabelKind.KEY) else match[1]
        found.append(Label(kind, text, match.end(), number))
    return tuple(found)


def roman_number(printed: str) -> int:
    """Read small Roman figures: "xiv" is 14."""
    figures = [_ROMAN_FIGURES[letter] for letter in printed]
    return sum(-one if one < after else one for one, after in zip(figures, [*figures[1:], 0], strict=True))
