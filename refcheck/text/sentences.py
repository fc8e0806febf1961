"""Sentence ends, found in one pass and told from abbreviations, ordinals, decimals, initials and markers."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence

from refcheck.datatypes.selectors import Span
from refcheck.text.abbreviations import (
    AFTER_CLOCK,
    AT_THE_END,
    BEFORE_NUMBERS,
    CLOCK,
    LOWER_TITLES,
    MONTH_NAMES,
    MONTHS,
    NAME_ARTICLES,
    STARTERS,
    TITLES,
    WITHIN,
)
from refcheck.text.languages import guess_language
from refcheck.text.patterns import late

ORDINAL_STOP_LANGUAGES = frozenset({"de", "tr", "da", "no", "nb", "fi", "cs", "sk", "hu", "pl", "sl", "hr"})
"""Languages that write "3." for "third": a capital after it may be an ordinary noun or a month."""

_STOP = re.compile(r"[.!?…。！？｡؟]+|\n[ \t\r]*\n")
_CLOSERS = re.compile(r"(?:[\"'”’“»«›‹)\]}」』）*_]|[ \u00a0\u202f][»›](?![^\W\d_¹²³⁰⁴-⁹«„“]))*")
_WORD_BEFORE = re.compile(r"[^\s\"“”„«»(\[{—–/]*$")
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
_OPENERS = re.compile(r"[\"'“”„‚‘’«»‹›(\[{¿¡「『（*_—–-]*[ \u00a0\u202f]?")
_NEXT_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_SMALL_WORD = re.compile(r"[ \u00a0\n](?=[^\W\d_])[^A-ZÀ-ÞА-Я]")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,3}$")
_SMALL_START = re.compile(r"(?:al|el|ad|as|ash|an|ar|at|e|i)-?[A-Z]")
_SPEAKER_NEXT = late(
    r"(?:[^\W\d_][\w’'.-]*[ ]){1,4}(?:said|asked|says|asks|replied|wrote|told|added|shouted|cried|exclaimed|"
    r"tweeted|wondered|wonders|demanded|recalled|continued|insisted|joked|answered|began|snapped|quipped|writes|adds)\b"
)
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d$")
_SHORT_BRACKET = re.compile(r"[^\s(][ ]\([^\s().]{1,8}$")  # "(ret.)", "(approx.)": an aside of one word ends nothing
_ELIDED_ARTICLE = re.compile(r"^(?:l|d|un|all|dell|nell|sull|dall|qu)[’'](?=\w)")
_ROMAN = re.compile(r"[IVXLC]+\b")
_NO_SPACE_STOPS = frozenset("。！？｡")
_QUOTED_GOES_ON = frozenset("とっなはがのを")  # Japanese particles after a closing mark: 「…。」と述べた
_ABBREVIATIONS = TITLES | LOWER_TITLES | BEFORE_NUMBERS | MONTHS | CLOCK | AT_THE_END | WITHIN
_LONGEST_PLAIN = 24  # code points
_YEAR = 4  # digits
_SHORT_HEAD = 24  # code points of a sentence so far; "В 2021 г. Россия" goes on, a whole sentence does not


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
        self._language = language
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
        if self._marks or text[start] == "\n" or not _NO_SPACE_STOPS.isdisjoint(text[start:end]):
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
        if after == marked and marked == closed and not (set(stop) & _NO_SPACE_STOPS):
            return None
        if after >= len(text) or "\n\n" in text[marked : min(after, marked + 400)]:
            return marked
        if self._ends(start, stop, closed, after, is_marked=marked > closed):
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

    def _ends(self, start: int, stop: str, closed: int, after: int, *, is_marked: bool) -> bool:
        text = self._text
        if set(stop) & _NO_SPACE_STOPS:
            return closed == start + len(stop) or text[after] not in _QUOTED_GOES_ON
        opened = _skip(_OPENERS, text, after)
        following = text[opened : opened + 1]
        if not following:
            return True
        word = _NEXT_WORD.match(text, opened)
        next_word = word[0] if word else ""
        if len(next_word) == 1 and text.startswith(".", opened + 1):
            next_word = ""  # an initial, however much like a word it looks
        if following.islower():
            is_name = _SMALL_START.match(text, opened) and text[start - 3 : start].isalpha()
            return bool(is_name) and start >= 3
        if text[start - 1 : start] in "([" and text[start + len(stop) : start + len(stop) + 1] in ")]":
            return False
        if stop[0] in "!?؟":
            is_quoted = closed > start + len(stop)
            return not (is_quoted and opened == after and _SPEAKER_NEXT.match(text, opened))
        if closed > start + 1 and _SHORT_BRACKET.search(text, max(self._sentence_start, start - 16), start):
            return False
        if len(stop) == 1 and stop == ".":
            return is_marked or self._full_stop_ends(start, next_word, following, opened)
        if text[start - 1 : start].isspace():
            return next_word in STARTERS
        return True

    def _full_stop_ends(self, start: int, next_word: str, following: str, opened: int) -> bool:
        window_start = max(self._sentence_start, start - 32)
        match = _WORD_BEFORE.search(self._text, window_start, start)
        word = match[0] if match else ""
        is_starter = next_word in STARTERS
        if not word:
            return True
        if word.isdigit():
            return self._number_ends(word, start, next_word, is_starter)
        lowered = _ELIDED_ARTICLE.sub("", word.lower().lstrip("'’*_"))
        is_number_next = following.isdigit() or bool(_ROMAN.match(self._text, opened))
        if lowered in BEFORE_NUMBERS and is_number_next:
            return False
        if lowered in MONTHS and following.isdigit():
            return False
        if len(word) == 1 and word.isalpha():
            return self._letter_ends(word, start, next_word, is_starter, opened)
        if word in TITLES or lowered in LOWER_TITLES:
            return is_starter and next_word not in NAME_ARTICLES and len(word) > 1
        if lowered in CLOCK:
            return next_word not in AFTER_CLOCK and not following.isdigit()
        if lowered in AT_THE_END or _DOTTED.search(word):
            return is_starter
        if lowered in WITHIN:
            return is_starter and self._language != "de"
        return True

    def _number_ends(self, word: str, start: int, next_word: str, is_starter: bool) -> bool:
        is_first = self._text[self._sentence_start : start - len(word)].strip(" \t\r\n“\"'(") == ""
        if is_first and len(word) <= 3:
            return False
        if len(word) > 2 or is_starter:
            return True
        if next_word in MONTH_NAMES:
            return False
        return self._text_language() not in ORDINAL_STOP_LANGUAGES

    def _letter_ends(self, word: str, start: int, next_word: str, is_starter: bool, opened: int) -> bool:
        before = self._text[max(self._sentence_start, start - 6) : start - 1].rstrip()
        if word in "гв" and before[-1:].isdigit():
            return bool(next_word) and start - self._sentence_start > _SHORT_HEAD
        if word.isupper() or word.lower() in BEFORE_NUMBERS:
            return is_starter and next_word not in NAME_ARTICLES and word != "M"
        return is_starter or not (next_word or self._text[opened : opened + 1].isalpha())

    def _text_language(self) -> str | None:
        if self._language is None:
            self._language = guess_language(self._text[:4000]) or ""
        return self._language or None


def _skip(pattern: re.Pattern[str], text: str, offset: int) -> int:
    match = pattern.match(text, offset)
    return match.end() if match else offset
