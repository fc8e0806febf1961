"""Letters that need more than their code: of TeX's bitmap fonts, ligatures, and small Roman figures of notes.

While a line is measured each letter keeps its place; what is printed as another number of letters has a stand-in
until the line is written out.
"""

import re

_UNNAMED = re.compile(r"[\x10-\x16\x1b-\x1f]")
# The places of the T1 ("Cork") encoding that stand for control characters elsewhere; "ß" has the place of "ÿ".
_BY_PLACE = str.maketrans("\x10\x11\x12\x13\x14\x15\x16\x19\x1b\x1c\x1d\x1e\x1f\xff", "“”„«»–—ıﬀﬁﬂﬃﬄß")
_NOTHING = "\ue000"
_THEN_BLANK = {"i": "\ue001", "v": "\ue002", "x": "\ue003", "l": "\ue004"}
_WRITTEN = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", _NOTHING: ""}
_WRITTEN |= {stand_in: f"{letter} " for letter, stand_in in _THEN_BLANK.items()}
_STANDS_IN = re.compile(f"[{''.join(_WRITTEN)}]")
ROMAN = re.compile(
    r"(?:(?P<leads>\A\s{0,3})|(?<=[.,;:!?”\"’»)])\s?)(?P<figures>[ivxl]{1,7}+)(?=(?(leads)\S|(?:\s|\Z)))"
)
"""Letters that are the figures of a note if they are raised: before the note's words, or behind a mark."""


def name_letters(raw: str) -> str:
    """Give a page's text with the letters that its font does not name; each keeps its place."""
    return raw.translate(_BY_PLACE) if _UNNAMED.search(raw) else raw


def raise_figures(text: str, found: re.Match[str]) -> str:
    """Join raised Roman figures to the mark before them, or part them from the words of their note."""
    start, end = found.span("figures")
    if found["leads"] is not None:
        return text[: end - 1] + _THEN_BLANK[text[end - 1]] + text[end:]
    return text[: found.start()] + _NOTHING * (start - found.start()) + text[start:]


def write_out(text: str) -> str:
    """Write ligatures and other stand-ins as the letters that they are made of."""
    return _STANDS_IN.sub(lambda match: _WRITTEN[match[0]], text)
