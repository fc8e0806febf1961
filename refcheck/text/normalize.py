"""Typographic folding: one spelling for quotes, dashes, spaces and ligatures, with a map back.

Two texts that differ only in how they were set (curly or straight quotes, kinds of dashes and
spaces, soft hyphens, ligatures, words hyphenated at a line's end) fold to the same text. What
carries meaning is left alone: words, digits, superscripts, minus signs, and letter case unless asked for.

Decisions:
    2026-11-22: full NFKC is not applied, because it turns "3½" into "31⁄2" and "word¹" into
    "word1"; canonical composition and a short list of compatibility forms are.
    2026-11-22: passes that keep the length are plain `str.replace` calls and need no map; every pass runs only
    where the text has one of its characters, which are looked up in the set of all that it has.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, count
from operator import add

from refcheck.datatypes.making import quickly_made
from refcheck.datatypes.selectors import Span
from refcheck.text.patterns import late
from refcheck.text.shifts import ClosedSpaces, Shift

_COMMON = (("’", "'"), ("‘", "'"), ("“", '"'), ("”", '"'), ("\n", " "), ("\t", " "), ("\r", " "), ("\xa0", " "))
_SINGLE_QUOTES = "‚‛ʼ＇‹›`´"
_DOUBLE_QUOTES = "„‟«»＂〝〞「」『』"
_HYPHENS = "‐‑‒⁃﹣－−"
_SPACES = "\v\f\x1c\x1d\x1e\x1f\x85\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
# Letters that are written out, and full-width forms, which are ordinary letters set wide.
_WRITTEN_OUT = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "ĳ": "ij", "Ĳ": "IJ", "…": "...",
    "。": ".", "、": ",", **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
}  # fmt: skip
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"
)
_MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0653-\u0655\u3099\u309a\u1100-\u11ff"


def _members(signs: str) -> frozenset[str]:
    """Give the characters of a class as a pattern writes it, ranges written out."""
    spread = re.sub("(.)-(.)", lambda ends: "".join(map(chr, range(ord(ends[1]), ord(ends[2]) + 1))), signs, flags=re.S)
    return frozenset(spread)


# Which characters a text has tells which passes over rare ones it needs.
_INVISIBLE_SIGNS = _members(_INVISIBLE)
_SET_ALIKE = (
    dict(_COMMON)
    | dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_HYPHENS, "-")
    | dict.fromkeys(_members(_SPACES), " ")
)
_LONG_DASHES = "—–―"
# The bytes of the ASCII characters that no pass looks for; what is left of a text holds all signs that one does.
_PLAIN_BYTES = bytes(code for code in range(0x20, 0x7F) if chr(code) not in "`")
_ASCII_EDITED = ("`", "--", "''", "  ", "..", ". .")  # what the passes look for in printable ASCII
_DROPPED = late(f"\u00ad[ \t\r]*\n[ \t\r]*(?=[^\\W\\d_])|[{_INVISIBLE}]+")
_NOT_SIGN = "¬"  # what some PDF writers leave of a soft hyphen, at a line's end or where one was
_NOT_SIGN_HYPHEN = re.compile(r"(?<=[^\W\d_])¬(?:[ \t\r]*\n)?[ \t\r]*(?=[^\W\d_])")
_LINE_END_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐][ \t\r]*\n[ \t\r]*(?=[^\W\d_])")
_TO_LINE_END = re.compile(r"[ \t\r]*\n")
_COMPOSED = late(f"[^{_MARKS}]?[{_MARKS}]+")
_ANY_DASH = "—–―-"
_TWO_SINGLES = re.compile("''")
_SPACES_TOGETHER = re.compile("  +")
_SPACED_DOTS = re.compile(r"\.(?: ?\.)+")

Edit = tuple[int, int, str]
"""Start and end in the text before, and what stands there after."""


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A folded text and the way back: `span` maps a place in it to the place in the text it was made of.

    `signs` are the characters of the original that are neither printable ASCII nor alike in every text.
    """

    text: str
    original: str
    shifts: tuple[Shift | ClosedSpaces, ...] = ()
    signs: frozenset[str] = frozenset()

    def offset(self, offset: int) -> int:
        """Give the place in the original of the character that stands at `offset` in the folded text."""
        if offset >= len(self.text):
            return len(self.original)
        for shift in self.shifts[::-1]:
            offset = shift.back(offset)
        return offset

    def span(self, start: int, end: int) -> Span:
        """Give the place in the original of the folded `text[start:end]`, marks on its last letter included."""
        if end <= start:
            at = self.offset(start)
            return at, at
        return self.offset(start), self.end(end)

    def end(self, end: int) -> int:
        """Give the place in the original right behind what ends at `end` in the folded text, marks on it included."""
        last = self.offset(end - 1) + 1
        original = self.original
        while last < len(original) and unicodedata.combining(original[last]):
            last += 1
        return last


def fold(text: str, *, lower: bool = False) -> Folded:
    """Fold typography away: quotes, dashes, spaces, invisible characters, ligatures, line-end hyphens.

    Quotation marks of all kinds become `"` and `'`, hyphens `-`, long dashes `" - "` (an en dash
    between two characters without spaces stays a hyphen, being a range), every run of white space one
    space, the ellipsis and spaced dots `...`. Folding twice is folding once. With `lower`, letters
    are put in lower case too.
    """
    if text.isascii() and text.isprintable() and not lower and not any(map(text.__contains__, _ASCII_EDITED)):
        return Folded(text=text, original=text)
    passes, signs = _Passes(text), _find_signs(text)
    _set_alike(passes, signs)
    if lower:
        passes.lower()
    return Folded(text=passes.text, original=text, shifts=tuple(passes.shifts), signs=signs)


def _set_alike(passes: "_Passes", signs: frozenset[str]) -> None:
    """Carry out the passes that a text with these signs needs."""
    text = passes.text
    if not signs.isdisjoint(_INVISIBLE_SIGNS):
        passes.edit((found.start(), found.end(), "") for found in _DROPPED.finditer(passes.text))
    if _NOT_SIGN in signs:
        passes.edit((found.start(), found.end(), "") for found in _NOT_SIGN_HYPHEN.finditer(passes.text))
    if not signs.isdisjoint(_WRITTEN_OUT):
        passes.edit(_written_out(passes.text, signs & _WRITTEN_OUT.keys()))
    if ("-\n" in text or "-\r" in text or "- " in text or "‐" in text) and _has_hyphen_at_line_end(passes.text):
        passes.edit((found.start(), found.end(), "") for found in _LINE_END_HYPHEN.finditer(passes.text))
    if not unicodedata.is_normalized("NFC", passes.text):
        passes.edit(_compositions(passes.text))
    if passes.shifts:
        signs = _find_signs(passes.text)
    for sign in signs & _SET_ALIKE.keys():
        passes.text = passes.text.replace(sign, _SET_ALIKE[sign])
    dashes = [sign for sign in ("--", *_LONG_DASHES) if sign == "--" or sign in signs]
    if places := sorted(place for sign in dashes for place in find_all(passes.text, sign)):
        passes.edit(_long_dashes(passes.text, places))
    if "''" in passes.text:
        passes.edit((*found.span(), '"') for found in _TWO_SINGLES.finditer(passes.text))
    if "  " in passes.text:
        passes.close_up()
    if ".." in passes.text or ". ." in passes.text:
        passes.edit(_ellipses(passes.text))


def folded(text: str, *, lower: bool = False) -> str:
    """Give the folded text alone, without the way back and without white space around it."""
    return fold(text, lower=lower).text.strip()


def _find_signs(text: str) -> frozenset[str]:
    """Give the characters of a text, those left out that no pass is about."""
    rare = text.encode("utf-8", "surrogatepass").translate(None, _PLAIN_BYTES)
    return frozenset(rare.decode("utf-8", "surrogatepass"))


def find_all(text: str, sign: str) -> Iterator[int]:
    """Give where a sign or some words stand in a text, overlapping or not."""
    at = text.find(sign)
    while at >= 0:
        yield at
        at = text.find(sign, at + 1)


class _Passes:
    """A text on its way through the passes, and what each did to its length."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.shifts: list[Shift | ClosedSpaces] = []

    def edit(self, edits: Iterable[Edit]) -> None:
        """Carry out edits given in order."""
        self.text, shift = _edited(self.text, edits)
        if shift:
            self.shifts.append(shift)

    def close_up(self) -> None:
        """Make one space of each run of spaces: the edits that every page has most of, carried out all at once."""
        if "   " in self.text:
            self.edit((*found.span(), " ") for found in _SPACES_TOGETHER.finditer(self.text))
            return
        parts = self.text.split("  ")
        self.shifts.append(ClosedSpaces(list(map(add, accumulate(map(len, parts[:-1])), count()))))
        self.text = " ".join(parts)

    def lower(self) -> None:
        """Put letters in lower case; the few that grow in lower case (İ) go through the map."""
        lowered = self.text.lower()
        if len(lowered) != len(self.text):
            letters = enumerate(self.text)
            self.edit((index, index + 1, letter.lower()) for index, letter in letters if len(letter.lower()) > 1)
            lowered = self.text.lower()
        self.text = lowered


def _edited(text: str, edits: Iterable[Edit]) -> tuple[str, Shift | None]:
    """Carry out edits given in order; None where there were none."""
    pieces: list[str] = []
    after, before = [0], [0]
    length = position = 0
    for start, end, replacement in edits:
        if start > position:
            pieces.append(text[position:start])
            length += start - position
        if after[-1] == length:
            before[-1] = start
        else:
            after.append(length)
            before.append(start)
        position = end
        if replacement:
            pieces.append(replacement)
            length += len(replacement)
            after.append(length)
            before.append(end)
        else:
            before[-1] = end
    if position == 0:
        return text, None
    pieces.append(text[position:])
    return "".join(pieces), Shift(after, before)


def _compositions(text: str) -> Iterable[Edit]:
    for found in _COMPOSED.finditer(text):
        composed = unicodedata.normalize("NFC", found.group())
        if composed != found.group():
            yield found.start(), found.end(), composed
    # Single characters that NFC replaces (Ångström sign, Ohm sign) keep their length and are left:
    # they compare by key, not by code point.


def _has_hyphen_at_line_end(text: str) -> bool:
    return any(_TO_LINE_END.match(text, at + 1) for sign in "-‐" for at in find_all(text, sign))


def _long_dashes(text: str, places: Iterable[int]) -> Iterable[Edit]:
    """Edit the runs of dashes with a long dash or two hyphens at one of the `places`, which are in order."""
    done = 0
    for start in places:
        if start < done:
            continue
        end = start + 1
        while start > done and text[start - 1] in _ANY_DASH:
            start -= 1
        while end < len(text) and text[end] in _ANY_DASH:
            end += 1
        start -= start > done and text[start - 1] == " "
        end += text[end : end + 1] == " "
        done = end
        raw = text[start:end]
        replacement = "-" if raw == "–" else " - "
        if raw != replacement:
            yield start, end, replacement


def _ellipses(text: str) -> Iterable[Edit]:
    for found in _SPACED_DOTS.finditer(text):
        if found.group() != "...":
            yield found.start(), found.end(), "..."


def _written_out(text: str, letters: Iterable[str]) -> Iterable[Edit]:
    for at in sorted(at for letter in letters for at in find_all(text, letter)):
        yield at, at + 1, _WRITTEN_OUT[text[at]]
