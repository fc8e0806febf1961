"""Numbers in the running text that may be markers, by the way they are printed."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from refcheck.datatypes.making import quickly_made
from refcheck.references.labels import ROMAN, SUPERSCRIPT_DIGITS, roman_number
from refcheck.references.markers.located import find_located_numbers
from refcheck.references.markers.weights import AT_YEAR, glued_weight
from refcheck.references.markers.worded import REFERENCE_WORD, find_worded_numbers
from refcheck.text.patterns import late


class NumberStyle(StrEnum):
    """How numbered markers are printed; a piece keeps to one."""

    BRACKET = "[1]"
    CARET = "[^1]"
    SUPERSCRIPT = "¹"
    RAISED = "^1"
    GLUED = "word.1"
    ROUND = "(1)"
    ROMAN = "word.i"
    HALF_ROUND = "word 1)"
    WORDED = "(ref. 1)"


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A number at `text[start:end]` that may be a marker for the entries `numbers`.

    `weight` (0 to 1) is how much the characters around it speak for a marker.
    """

    start: int
    end: int
    numbers: tuple[int, ...]
    weight: float
    locator: str | None = None
    locators: tuple[str | None, ...] = ()
    """The places of several numbers, "[2, с. 31; 7, с. 118]", each beside its number."""


_TO_DIGITS = str.maketrans(SUPERSCRIPT_DIGITS, "0123456789")
_LIST = r"\d{1,4}(?:\s{0,2}[,;–—-]\s{0,2}\d{1,4}){0,40}"
# "[vgl. 3]", "[see 4, p. 7]"
_SIGNAL = (
    r"(?:(?:[Vv]gl|[Ss]iehe|[Cc]fr?|[Ss]ee|[Ee]\.g|[Zz]\.\s?B|[Vv]oir|[Vv]éase|ver|[Vv]edi|[Bb]kz|[Сс]м|[Сс]р|[Zz]ob|zie|se)\.?"
    r"(?:\s(?:auch|also|aussi|también|anche|также|ook|även|e\.g\.))?,?)"
)
# "[2 and 3]", "[2 to 4]", "[2, cf. 5]", "[2 & 3]": what stands between the numbers of one bracket.
_JOINED = (
    rf"\d{{1,4}}(?:(?:\s{{0,2}}[,;–—/&+-]\s{{0,2}}|,?\s(?:and|und|et|y|e|og|och|en|ve|и|to|bis|à|al?|through|до)\s|"
    rf"[,;]\s{_SIGNAL}\s)\d{{1,4}}){{0,40}}"
)
_BRACKET = re.compile(
    rf"\[\s?(?:{_SIGNAL}\s)?(?:{REFERENCE_WORD})?(?P<numbers>{_JOINED})(?:\s{{0,2}}[,:;]\s{{0,2}}(?P<locator>(?:pp?|S|s|с|c(?=\.)|[Cc]h|[Cc]hap|[Ss]ec|[Ff]igs?|[Tt]ab|[Tt]able|[Ee]qs?|[Tt]hm|[Aa]pp|[Vv]ol|Anm|n|para|paras|[Cc]l|[Rr]eg|[Aa]rt|[Aa]nnexe?|[Bb]ox|Anl(?:age)?|Anh(?:ang)?|Kap(?:itel)?|Abschn(?:itt)?|Abb|Zif(?:fer)?|Beilage|[Tt]abl(?:eau)?|[Ee]ncadré|[Cc]ap|лл?|прил|табл|рис|гл|ст|п|[Ss]lide|[Ff]olie|§§?)\.?\s{{0,2}}"
    r"(?:[\dA-Za-z–—,.\s-]{1,40}(?:об\.?)?|\(\d{1,3}[a-z]?\)){1,2}|\d{1,4}[–-]\d{1,4}|"
    r"(?:(?:[Mm]in|[Mm]inute|at|ab|bei)\.?\s)?\d{1,3}:\d\d(?::\d\d)?(?:\s?(?:[Mm]in|Uhr)\.?)?))?(?::\s(?P<page>\d{1,4}))?\.?\s?\]"
)
_BRACKET_RANGE = re.compile(r"\[(\d{1,4})\]\s?[–—-]\s?\[(\d{1,4})\]")
_CARET = re.compile(r"\[\^(?P<numbers>\d{1,4})\](?!:)")
_SUPERSCRIPT = re.compile(
    rf"(?P<numbers>[{SUPERSCRIPT_DIGITS}]{{1,4}}(?:[,˒·⁻–-][{SUPERSCRIPT_DIGITS}]{{1,4}}){{0,20}})"
)
_RAISED = re.compile(
    rf"\^(?:\{{(?P<braced>{_LIST})\}}|(?P<numbers>\d{{1,3}}(?:[,–-]\d{{1,3}}){{0,10}})\^?)|<sup>\s?\[?(?P<tag>{_LIST})\]?\s?</sup>"
)
# The figures come first in each pattern, because a search skips to them; what stands before is looked at then.
_GLUED = re.compile(
    r"\d(?<=[^\s\d(\[{#$€£+=/\\<>_~@&^|*–—-]\d)\d{0,3}(?:[,–-]\d{1,4}){0,8}"
    r"(?=[\s\])”\"’»—–]|[.,;:!?…](?:[\s”\"’»)]|$)|\((?:pp?|ch|chap)\.?\s?\d|$)"
)
# "the pandemic.6, 7 In": a list with blanks is one only behind a sentence's end and before the next sentence.
_GLUED_LIST = re.compile(
    r"\d(?<=[.!?”\"’»)]\d)\d{0,3}(?:,\s\d{1,4}){1,8}(?=\s{1,3}[A-ZÀ-ÖØ-ÞА-ЯЁ“„«\"]|[ \t]*(?:\n|$))"
)
_AFTER_YEAR = re.compile(
    r"((?:1(?<![\d.,]1)[5-9]|2(?<![\d.,]2)0)\d\d(?:[-–]\d\d)?)(\d{1,2}(?:[,–-]\d{1,2}){0,6})(?=[\s”\"’»)]|[.,;:!?…](?:\s|$)|$)"
)
# "with 4,000,3 left": what follows a figure's thousands and is no group of three digits belongs to no figure.
_AFTER_THOUSANDS = re.compile(r"\d(?<![\d.,]\d)\d{0,2}(?:,\d{3}){1,3},(\d{1,2})(?=[\s”\"’»)])")
_MORE_THAN_THOUSANDS = re.compile(r",\d{3},\d")
# "reports.iv Then", "reports [iv]": small Roman figures behind a mark or in brackets.
_ROMAN = re.compile(rf"(?<=[.,;:!?”\"’»)])({ROMAN})(?=[\s—–]|$)|\[({ROMAN})\]")
# "(7, 8, pp. 22–25)"; the "(2)" of "Article 4(2)" is none.
_ROUND = re.compile(
    rf"\((?:(?<!\d\()|(?<=\b1[5-9]\d\d\()|(?<=\b20\d\d\())(?P<numbers>{_LIST})(?:\s?[,:]\s?(?:pp?|S|s|с|[Cc]h|[Cc]hap|[Ss]ec|[Ff]ig|[Tt]ab|paras?|art)\.?\s?"
    r"(?P<locator>[\dA-Z][\d–—.-]{0,12}))?\)"
)
# "211 m lang 1) und", "gebaut,2)": behind a word or its mark on the same line, and in no bracket that opens before.
_HALF_ROUND = re.compile(
    r"\d(?:(?<=[^\W_][ \u00a0]\d)|(?<=[.,;:!?”“\"»«’%)][ \u00a0]\d)|(?<=[^\W\d_]{2}\d)|(?<=[.,;:!?”“\"»«’]\d))\d{0,2}\)"
    r"(?=[\s.,;:!?”\"»)]|$)"
)
# "[2][ref]" is a link of Markdown; "[2][note 1]", "[2][citation needed]" are two notes of an encyclopedia.
_LINK_ID = re.compile(r"\[[^\W\d_]")
_EDITORS_NOTE = late(
    r"\[(?:[a-z]|(?:note|nb|n|lower-alpha|Anm\.|прим\.)\s?\d{1,3}|"
    r"[a-z]+ (?:needed|source|failed|link|page)[^\[\]]{0,30}|who|when|where|which|clarify|dubious[^\[\]]{0,20})[?\]]",
    re.IGNORECASE,
)
_PLACE_BEHIND = re.compile(r"\((?:pp?|ch|chap|fig|tab|table|para)\.?\s?(\d[\d,–-]{0,12})\)")
_RANGE = re.compile(r"(\d{1,4})(?:\s{0,2}[–—-]\s{0,2}|\s(?:to|bis|à|al?|through|до)\s)(\d{1,4})|(\d{1,4})")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d$")
_UNIT_BEFORE = re.compile(r"(?<![^\W\d_])(?:k|c|m|d|µ)?m$|(?<![^\W\d_])(?:s|ft|in|R|x|y|r|n|e|E|χ)$")
_LONE_LETTER = re.compile(r"(?<!\d)(?<!\d\s)(?<![^\W\d_])[^\W\d_]\Z")
_INTERVAL_BEFORE = re.compile(
    r"(?:\b(?:interval|range|CI|IQR|Intervall|intervalle|intervalo|intervallo)|∈)[\s:=]{1,3}\Z"
)
_WIDEST_RANGE = 60
_LONGEST_ENCLOSED = 300
_WIDEST_STEP = 5  # between two numbers of a list that is printed with blanks


def find_candidates(text: str, style: NumberStyle) -> Iterator[Candidate]:
    """Give the numbers printed in `style`, in order."""
    match style:
        case NumberStyle.BRACKET:
            yield from _find_brackets(text)
        case NumberStyle.CARET:
            for found in _CARET.finditer(text):
                yield Candidate(start=found.start(), end=found.end(), numbers=(int(found["numbers"]),), weight=1.0)
        case NumberStyle.SUPERSCRIPT:
            yield from _with_places(text, _find_superscripts(text))
        case NumberStyle.RAISED:
            yield from _with_places(text, _find_raised(text))
        case NumberStyle.GLUED:
            yield from _with_places(text, _find_glued(text))
        case NumberStyle.ROMAN:
            for found in _ROMAN.finditer(text):
                number = roman_number(found[1] or found[2])
                yield Candidate(start=found.start(), end=found.end(), numbers=(number,), weight=0.9)
        case NumberStyle.HALF_ROUND:
            yield from _find_half_round(text)
        case NumberStyle.WORDED:
            yield from _find_worded(text)
        case NumberStyle.ROUND:
            yield from _find_round(text)


def _find_round(text: str) -> Iterator[Candidate]:
    found: list[tuple[int, int, tuple[int, ...], str | None, tuple[str | None, ...]]] = []
    found += [(*one.span(), expand_numbers(one["numbers"]), one["locator"], ()) for one in _ROUND.finditer(text)]
    found += [(one.start, one.end, one.numbers, None, one.places) for one in find_located_numbers(text, in_round=True)]
    for start, end, numbers, place, places in sorted(found, key=lambda one: one[0]):
        yield Candidate(start=start, end=end, numbers=numbers, weight=0.8, locator=place, locators=places)


def _find_worded(text: str) -> Iterator[Candidate]:
    for found in find_worded_numbers(text):
        numbers = expand_numbers(found.printed)
        yield Candidate(start=found.start, end=found.end, numbers=numbers, weight=found.weight)


def _find_half_round(text: str) -> Iterator[Candidate]:
    for found in _HALF_ROUND.finditer(text):
        if not _is_enclosed(text, found.start()):
            yield Candidate(start=found.start(), end=found.end(), numbers=(int(found[0][:-1]),), weight=0.7)


def _is_enclosed(text: str, at: int) -> bool:
    """Tell whether a bracket that opens on the same line is still open: "(see page 3)"."""
    line = text[max(text.rfind("\n", 0, at) + 1, at - _LONGEST_ENCLOSED) : at]
    return line.rfind("(") > line.rfind(")")


def _with_places(text: str, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Give raised numbers the place in brackets behind them, "⁵(p14)"."""
    for one in found:
        place = _PLACE_BEHIND.match(text, one.end)
        yield replace(one, end=place.end(), locator=place[1]) if place else one


def expand_numbers(printed: str) -> tuple[int, ...]:
    """Read "3–5, 8" as 3, 4, 5, 8; a range that falls or is too wide gives its ends."""
    numbers: list[int] = []
    for match in _RANGE.finditer(printed):
        if match[3]:
            numbers.append(int(match[3]))
            continue
        first, last = int(match[1]), int(match[2])
        numbers.extend(range(first, last + 1) if 0 <= last - first <= _WIDEST_RANGE else (first, last))
    return tuple(dict.fromkeys(numbers))


def _find_brackets(text: str) -> Iterator[Candidate]:
    located = (
        Candidate(start=one.start, end=one.end, numbers=one.numbers, weight=1.0, locators=one.places)
        for one in find_located_numbers(text)
    )
    # The two forms share no bracket: a semicolon before a place ends the plain one.
    yield from sorted([*_find_plain_brackets(text), *located], key=lambda one: one.start)


def _find_plain_brackets(text: str) -> Iterator[Candidate]:
    ranges = {found.start(): found for found in _BRACKET_RANGE.finditer(text)}
    last_end = 0
    for found in _BRACKET.finditer(text):
        if found.start() in ranges:
            whole = ranges[found.start()]
            numbers = expand_numbers(f"{whole[1]}–{whole[2]}")
            yield Candidate(start=whole.start(), end=whole.end(), numbers=numbers, weight=1.0)
            last_end = whole.end()
        if found.start() < last_end:
            continue
        before = text[max(0, found.start() - 1) : found.start()]
        after = text[found.end() : found.end() + 1]
        if (
            after in ("(", "=", "{")
            or (after == "[" and _LINK_ID.match(text, found.end()) and not _EDITORS_NOTE.match(text, found.end()))
            or before in ("`", "]!")
        ):
            continue
        yield Candidate(
            start=found.start(),
            end=found.end(),
            numbers=expand_numbers(found["numbers"]),
            weight=_bracket_weight(text, found.start()),
            locator=found["locator"] or found["page"],
        )


def _bracket_weight(text: str, start: int) -> float:
    """Weigh what stands before a bracket: 1 for a mark, 0.9 for a space, 0.7 for a word, 0.1 within code."""
    before = text[max(0, start - 1) : start]
    if _INTERVAL_BEFORE.search(text, max(0, start - 16), start):
        return 0.1
    if not (before.isalpha() or before.isdecimal()):  # "223 km²[2]" is no subscript
        return 0.9 if before.isspace() else 1.0
    if before.islower() and _LONE_LETTER.search(text[max(0, start - 4) : start]):
        return 0.1  # "x[1]", but not "323 m[1]"
    line_start = text.rfind("\n", max(0, start - 200), start) + 1
    return 0.1 if text.count("`", max(line_start, start - 200), start) % 2 else 0.7


def _find_superscripts(text: str) -> Iterator[Candidate]:
    if not any(digit in text for digit in SUPERSCRIPT_DIGITS):
        return
    for found in _SUPERSCRIPT.finditer(text):
        before = text[max(0, found.start() - 12) : found.start()]
        last = before[-1:]
        if _takes_exponent(before):
            continue
        weight = 0.9 if last.isdigit() else 1.0  # a year, see above
        numbers = expand_numbers(found["numbers"].translate(_TO_DIGITS).replace("⁻", "-"))
        yield Candidate(start=found.start(), end=found.end(), numbers=numbers, weight=weight)


def _takes_exponent(before: str) -> bool:
    """Tell a figure or a unit, 10³ and km², from a word or a year with a marker."""
    if before[-1:].isdigit():
        return _YEAR_BEFORE.search(before) is None
    return _UNIT_BEFORE.search(before) is not None


def _find_raised(text: str) -> Iterator[Candidate]:
    for found in _RAISED.finditer(text):
        before = text[max(0, found.start() - 12) : found.start()]
        if _takes_exponent(before) or (before[-1:].isalpha() and not before[-2:-1].isalpha()):
            continue
        printed = found["braced"] or found["numbers"] or found["tag"]
        yield Candidate(start=found.start(), end=found.end(), numbers=expand_numbers(printed), weight=0.9)


def _find_glued(text: str) -> Iterator[Candidate]:
    found = [
        Candidate(start=one.start(), end=one.end(), numbers=expand_numbers(one[0]), weight=weight)
        for one in _GLUED.finditer(text)
        if not one[0].startswith("0") and (weight := glued_weight(text, one.start())) > 0
    ]
    found += [
        Candidate(start=one.start(), end=one.end(), numbers=numbers, weight=weight)
        for one in _GLUED_LIST.finditer(text)
        if _rises(numbers := expand_numbers(one[0])) and (weight := glued_weight(text, one.start())) > 0
    ]
    found += [
        Candidate(start=one.start(2), end=one.end(), numbers=expand_numbers(one[2]), weight=AT_YEAR)
        for one in _AFTER_YEAR.finditer(text)
        if not one[2].startswith("0")
    ]
    found += [
        Candidate(start=one.start(1), end=one.end(), numbers=(int(one[1]),), weight=0.5)
        for one in (_AFTER_THOUSANDS.finditer(text) if _MORE_THAN_THOUSANDS.search(text) else ())
        if not one[1].startswith("0")
    ]
    yield from sorted(found, key=lambda one: (one.start, one.end))


def _rises(numbers: Sequence[int]) -> bool:
    """Tell the numbers of one marker, which rise by little, from a marker before a figure ("closed.6, 400 people")."""
    return numbers[0] > 0 and all(0 < later - earlier <= _WIDEST_STEP for earlier, later in pairwise(numbers))
