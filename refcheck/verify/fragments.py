"""Text fragment directives (`#:~:text=`) that a browser resolves to one passage of a page.

Browsers match whole words, letter case and white space aside, and take the first match in the document, so a
passage that stands more than once is told apart by the words before and after it; a long one is named by its first
and last words.
"""

import re
from dataclasses import dataclass, replace
from urllib.parse import quote

from refcheck.text.normalize import Folded, fold

_MAX_WHOLE = 120  # code points; longer passages are named by their ends
_END_WORDS = 6
_MAX_CONTEXT_WORDS = 12
_CONTEXT_REACH = 400  # code points around a passage that may tell it apart
_TOKEN = re.compile(r"\S+")
_WORD_CHARACTER = re.compile(r"\w")
_SAFE = "!'()*;:@/?.~_"  # what RFC 3986 allows in a fragment, without the directive's own "-", ",", "&"


@dataclass(frozen=True, slots=True)
class _Place:
    """A passage `start` to `end` and the context around it, from `begin` to `stop`."""

    text: str
    searched: Folded
    begin: int
    start: int
    end: int
    stop: int

    @property
    def prefix(self) -> str:
        return _readable(self.text[self.begin : self.start])

    @property
    def exact(self) -> str:
        return _readable(self.text[self.start : self.end])

    @property
    def suffix(self) -> str:
        return _readable(self.text[self.end : self.stop])

    @property
    def is_unique(self) -> bool:
        """Whether a browser finds the passage with its context in one place only."""
        needle = fold(self.text[self.begin : self.stop], lower=True).text.strip()
        first = self.searched.text.find(needle)
        return first < 0 or self.searched.text.find(needle, first + 1) < 0


def text_fragment(page_text: str, start: int, end: int) -> str:
    """Give the directive, `#` included, that leads to `page_text[start:end]`; "" for an empty passage.

    The passage is widened to whole words. It is cut to one line where it spans paragraphs: a browser
    finds `start,end` across blocks, but each of the two within one block only.
    """
    if start >= end:
        return ""
    start, end = _whole_words(page_text, start, end)
    lines = [(start + begin, start + stop) for begin, stop in _lines(page_text[start:end])]
    if not lines:
        return ""
    first, last = lines[0], lines[-1]
    if len(lines) == 1 and end - start <= _MAX_WHOLE:
        place = _place(page_text, start, end)
        return _directive(place.prefix, place.exact, "", place.suffix)
    place = _place(page_text, first[0], _end_of_first_words(page_text, *first), only_before=True)
    # Between opening and closing words no suffix may stand: only the words before tell the opening apart.
    return _directive(place.prefix, place.exact, _last_words(page_text, *last), "")


def _directive(prefix: str, opening: str, closing: str, suffix: str) -> str:
    parts = [f"{_encoded(prefix)}-" if prefix else "", _encoded(opening), _encoded(closing)]
    parts.append(f"-{_encoded(suffix)}" if suffix else "")
    return "#:~:text=" + ",".join(part for part in parts if part)


def _encoded(text: str) -> str:
    return quote(text, safe=_SAFE).replace("-", "%2D")


def _readable(text: str) -> str:
    return " ".join(text.split())


def _lines(text: str) -> list[tuple[int, int]]:
    """Give the lines that hold words, without the white space around them."""
    found = []
    for match in re.finditer(r"[^\n]+", text):
        line = match.group()
        if _WORD_CHARACTER.search(line):
            begin = match.start() + len(line) - len(line.lstrip())
            found.append((begin, match.start() + len(line.rstrip())))
    return found


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    start, end = max(0, start), min(len(text), end)
    while 0 < start < len(text) and _joined(text, start):
        start -= 1
    while 0 < end < len(text) and _joined(text, end):
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _joined(text: str, at: int) -> bool:
    return bool(_WORD_CHARACTER.match(text[at - 1]) and _WORD_CHARACTER.match(text[at]))


def _end_of_first_words(text: str, start: int, end: int) -> int:
    words = list(_TOKEN.finditer(text, start, end))[:_END_WORDS]
    return words[-1].end() if words else end


def _last_words(text: str, start: int, end: int) -> str:
    return " ".join(_TOKEN.findall(text, start, end)[-_END_WORDS:])


def _place(text: str, start: int, end: int, *, only_before: bool = False) -> _Place:
    """Give the passage with as few words around it as make it unique: behind, before, or both.

    Words of the passage's own line come first. At the head or end of a line those of the neighbouring line do: a
    browser lets prefix and suffix stand in another block, but each within one, and right beside the passage, so that
    marks left over in its own line become part of it.
    """
    searched = fold(text, lower=True)
    place = _Place(text, searched, start, start, end, end)
    before, behind = _words_before(text, start), [] if only_before else _words_behind(text, end)
    if place.is_unique:
        return place
    if not before:
        place = replace(place, start=_line_start(text, start), begin=_line_start(text, start))
        before = _words_before(text, len(text[: place.start].rstrip()))
    if not behind and not only_before:
        place = replace(place, end=_line_end(text, end), stop=_line_end(text, end))
        behind = _words_behind(text, len(text) - len(text[place.end :].lstrip()))
    tried = [replace(place, begin=begin) for begin in before] + [replace(place, stop=stop) for stop in behind]
    tried += [replace(place, begin=before[-1], stop=stop) for stop in behind] if before else []
    return next((each for each in tried if each.is_unique), tried[-1] if tried else place)


def _words_before(text: str, start: int) -> list[int]:
    """Give where the words between the line's start and a passage begin, the nearest first; marks alone are none."""
    first = max(_line_start(text, start), start - _CONTEXT_REACH)
    begins = [found.start() for found in _TOKEN.finditer(text, first, max(first, start))][-_MAX_CONTEXT_WORDS:]
    return [begin for begin in reversed(begins) if _WORD_CHARACTER.search(text, begin, start)]


def _words_behind(text: str, end: int) -> list[int]:
    """Give where the words between a passage and the line's end stop, the nearest first."""
    last = min(_line_end(text, end), end + _CONTEXT_REACH)
    stops = [found.end() for found in _TOKEN.finditer(text, min(end, last), last)][:_MAX_CONTEXT_WORDS]
    return [stop for stop in stops if _WORD_CHARACTER.search(text, end, stop)]


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, max(0, at)) + 1


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end
