"""Sentence ends, found in one pass and told from abbreviations, ordinals, decimals, initials and markers."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence

from refcheck.datatypes.selectors import Span
from refcheck.text.abbreviations import (
    AT_THE_END,
    BEFORE_NUMBERS,
    CLOCK,
    LOWER_TITLES,
    MONTHS,
    TITLES,
    WITHIN,
)
from refcheck.text.stops import NO_SPACE_STOPS, Stops

_STOP = re.compile(r"[.!?\n…。！？｡؟](?:(?<!\n)[.!?…。！？｡؟]*|(?<=\n)[ \t\r]*\n)")
"""Signs that end sentences, or a blank line; begun with one set of signs, the search runs eight times as fast."""
_CLOSERS = re.compile(r"(?:[\"'”’“»«›‹)\]}」』）*_]|[ \u00a0\u202f][»›](?![^\W\d_¹²³⁰⁴-⁹«„“]))*")
_MARKER_AFTER = re.compile(
    r"[ \u00a0]?\[(?:\^[^\]\s]{1,40}|\d{1,4}(?:[ \u00a0]?[-–,;][ \u00a0]?\d{1,4}){0,20}"
    r"(?:, ?(?:pp?|S)\. ?[\d–-]{1,12})?)\]"
    r"|[¹²³⁰⁴-⁹]{1,6}(?:[⁻,⸴˒ʼ]?[¹²³⁰⁴-⁹]{1,4}){0,8}"
    r"|[*†‡]{1,3}(?=\s|$)"
    r"|[ \u00a0]?\((?:[^()\n]{0,100}\b(?:1[5-9]|20)\d\d[a-z]?|[^()\n]{2,80}\bn\. ?d\.|[^()\n]{2,80}\bo\. ?J\.)"
    r"(?:[,:] ?(?:pp?\.|S\.|с\.)? ?\d{1,4}(?: ?[-–] ?\d{1,4})?)?\)(?=[\s.]|$)"
)
_GLUED_NUMBER = re.compile(r"\d{1,3}(?:[,–-]\d{1,3}){0,5}(?=\s|$)")
_GAP = re.compile(r"[\s\u200b]*")
_SMALL_WORD = re.compile(r"[ \u00a0\n](?=[^\W\d_])[^A-ZÀ-ÞА-Я]")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d$")
_ABBREVIATIONS = TITLES | LOWER_TITLES | BEFORE_NUMBERS | MONTHS | CLOCK | AT_THE_END | WITHIN
_LONGEST_PLAIN = 24  # code points
_YEAR = 4  # digits


def split_sentences(
    text: str, *, language: str | None = None, protected: Iterable[Span] = (), worded: Collection[int] = ()
) -> tuple[Span, ...]:
    """Give the sentences of `text` as spans without the white space around them.

    A blank line always ends a sentence. `protected` are the places of markers: no sentence ends
    inside one, and one that stands right after a stop belongs to the sentence before it, as do
    unnamed markers that look the part ("end.[3] Next", "end.1 Next", "end. (Reuters, 2021) Next"). Two kinds
    begin the next sentence: those that stand for its words, given by where they start as `worded`
    ("end. \\citet{doe} finds"), and those that a small word follows ("end. [3] finds").
    `language` (ISO 639-1) is guessed from the text where it matters and is not given.
    """
    return _Splitter(text, language, protected, worded).spans()


def sentence_at(spans: Sequence[Span], offset: int) -> int | None:
    """Give the index of the sentence that holds `offset`, or ends there; None between sentences."""
    at = bisect_left(spans, offset, key=lambda span: span[1])
    if at < len(spans) and spans[at][0] <= offset:
        return at
    return None


class _Splitter:
    def __init__(self, text: str, language: str | None, protected: Iterable[Span], worded: Collection[int]) -> None:
        self._text = text
        self._worded = worded
        self._stops = Stops(text, language)
        self._marks = sorted({span for span in protected if span[1] > span[0]})
        self._starts = [span[0] for span in self._marks]
        self._sentence_start = 0

    def spans(self) -> tuple[Span, ...]:
        found: list[Span] = []
        done = 0
        for stop in _STOP.finditer(self._text):
            start = stop.start()
            if start < done:
                continue
            if self._ends_plainly(start):
                end: int | None = start + 1
            elif self._stands_inside(start, stop.end()):
                continue
            else:
                end = start if stop[0][0] == "\n" else self._end_after(start, stop.end())
            if end is None:
                continue
            self._add(found, end)
            done = max(end, start)
        self._add(found, len(self._text))
        return tuple(found)

    def _add(self, found: list[Span], end: int) -> None:
        start = _skip(_GAP, self._text, self._sentence_start)
        if not self._text[end - 1 : end].isspace() and start < end:
            found.append((start, end))
        elif stripped := len(self._text[start:end].rstrip()):
            found.append((start, start + stripped))
        self._sentence_start = max(end, self._sentence_start)

    def _ends_plainly(self, start: int) -> bool:
        """Tell whether a word that is no abbreviation, a full stop, a space and a capital stand here: most ends do.

        The same as `_end_after` would say, without its many looks around.
        """
        text = self._text
        if self._marks or text[start : start + 2] not in (". ", ".\n"):
            return False
        following = text[start + 2 : start + 3]
        if not ("A" <= following <= "Z"):
            return False
        space = text.rfind(" ", max(self._sentence_start, start - _LONGEST_PLAIN), start)
        word = text[space + 1 : start] if space >= 0 else ""
        if not (len(word) > 1 and word.isascii()):
            return False
        if word.isdigit():
            return len(word) >= _YEAR  # "in 1999. The": an ordinal is shorter
        return word.isalpha() and word not in _ABBREVIATIONS and word.lower() not in _ABBREVIATIONS

    def _stands_inside(self, start: int, end: int) -> bool:
        """Tell whether a stop stands inside a word or a figure ("example.com", "12.5"), where nothing ends.

        The same as `_end_after` would say of the commonest such places.
        """
        text = self._text
        following = text[end : end + 1]
        if self._marks or text[start] == "\n" or not NO_SPACE_STOPS.isdisjoint(text[start:end]):
            return False
        if following.isalpha():
            return True
        # Behind a year and a word, digits may be a note mark.
        is_figure = following.isdecimal() and text[start - 1 : start].isdecimal()
        return is_figure and not text[max(0, start - _YEAR) : start].isdecimal()

    def _end_after(self, start: int, end: int) -> int | None:
        """Give the end of the sentence whose stop is `text[start:end]`, or None where none ends."""
        text = self._text
        inside = self._mark_around(start)
        if inside is not None:
            return None
        stop = text[start:end]
        closed = _skip(_CLOSERS, text, end)
        marked = self._after_markers(closed, is_closed=closed > end, before=start)
        if marked >= len(text):
            return marked
        after = _skip(_GAP, text, marked)
        if after == marked and marked == closed and not (set(stop) & NO_SPACE_STOPS):
            return None
        if after >= len(text) or "\n\n" in text[marked : min(after, marked + 400)]:
            return marked
        if self._stops.ends(start, stop, closed, after, self._sentence_start, is_marked=marked > closed):
            return marked
        return None

    def _mark_around(self, offset: int) -> Span | None:
        at = bisect_left(self._starts, offset + 1) - 1
        if at >= 0 and self._marks[at][0] <= offset < self._marks[at][1]:
            return self._marks[at]
        return None

    def _after_markers(self, offset: int, *, is_closed: bool, before: int) -> int:
        """Move past the markers that stand right after a stop, and past the stop that may follow them."""
        text = self._text
        first = offset
        while offset < len(text):
            gap = offset + (text[offset] in " \u00a0")
            mark = self._mark_around(gap)
            if mark is not None and (mark[0] == gap or mark[0] == offset):
                if first == offset < mark[0] and not is_closed and self._begins_sentence(mark):
                    break
                offset = mark[1]
                continue
            if (match := _MARKER_AFTER.match(text, offset)) and match.end() > offset:
                offset = match.end()
                continue
            glued = _GLUED_NUMBER.match(text, offset) if offset == first else None
            if glued and (is_closed or self._takes_glued_digits(before)) and not self._in_number_row(glued.end()):
                offset = glued.end()
                continue
            break
        if offset > first:
            while text.startswith(".", offset):
                offset += 1
        return offset

    def _begins_sentence(self, mark: Span) -> bool:
        """Tell whether a marker behind a stop and a space opens the next sentence: "end. [3] finds"."""
        start, end = mark
        if start in self._worded:
            return True
        return self._text[start] in "[\\" and _SMALL_WORD.match(self._text, end) is not None

    def _takes_glued_digits(self, before: int) -> bool:
        """Tell whether digits after the stop can be a note: after a word or a year ("in 2019.3"), not in "2.5"."""
        return self._text[before - 1 : before].isalpha() or bool(
            _YEAR_BEFORE.search(self._text, max(0, before - 5), before)
        )

    def _in_number_row(self, end: int) -> bool:
        """Tell whether a number stands in a row of figures ("p.3 2.4"), where it is no marker."""
        after = _skip(_GAP, self._text, end)
        return after < len(self._text) and self._text[after].isdigit()


def _skip(pattern: re.Pattern[str], text: str, offset: int) -> int:
    match = pattern.match(text, offset)
    return match.end() if match else offset
