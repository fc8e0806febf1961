"""What a stop means: the end of a sentence, or part of an abbreviation, an ordinal, an initial, a bracket's aside."""

import re

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

NO_SPACE_STOPS = frozenset("。！？｡")
"""Stops of writings without blanks between sentences."""

_OPENERS = re.compile(r"[\"'“”„‚‘’«»‹›(\[{¿¡「『（*_—–-]*[ \u00a0\u202f]?")
_NEXT_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_WORD_BEFORE = re.compile(r"[^\s\"“”„«»(\[{—–/]*$")
_DOTTED = re.compile(r"(?:[^\W\d_]{1,2}\.)+[^\W\d_]{1,3}$")
_SMALL_START = re.compile(r"(?:al|el|ad|as|ash|an|ar|at|e|i)-?[A-Z]")
_SPEAKER_NEXT = late(
    r"(?:[^\W\d_][\w’'.-]*[ ]){1,4}(?:said|asked|says|asks|replied|wrote|told|added|shouted|cried|exclaimed|"
    r"tweeted|wondered|wonders|demanded|recalled|continued|insisted|joked|answered|began|snapped|quipped|writes|adds)\b"
)
_SHORT_BRACKET = re.compile(r"[^\s(][ ]\([^\s().]{1,8}$")  # "(ret.)", "(approx.)": an aside of one word ends nothing
_ELIDED_ARTICLE = re.compile(r"^(?:l|d|un|all|dell|nell|sull|dall|qu)[’'](?=\w)")
_ROMAN = re.compile(r"[IVXLC]+\b")
_GERMAN_WORDS = frozenset(("es", "dir", "art"))  # abbreviations elsewhere: "ad es.", "dir.", "art."
_QUOTED_GOES_ON = frozenset("とっなはがのを")  # Japanese particles after a closing mark: 「…。」と述べた
_SHORT_HEAD = 24  # code points of a sentence so far; "В 2021 г. Россия" goes on, a whole sentence does not


class Stops:
    """Reads the stops of one text."""

    def __init__(self, text: str, language: str | None) -> None:
        self._text = text
        self._language = language

    def ends(self, start: int, stop: str, closed: int, after: int, sentence_start: int, *, is_marked: bool) -> bool:
        """Tell whether `stop` at `start` ends the sentence that begins at `sentence_start`.

        `closed` is behind the closing marks, `after` where the next words begin.
        """
        text = self._text
        if set(stop) & NO_SPACE_STOPS:
            return closed == start + len(stop) or text[after] not in _QUOTED_GOES_ON
        opening = _OPENERS.match(text, after)
        opened = opening.end() if opening else after
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
        if closed > start + 1 and _SHORT_BRACKET.search(text, max(sentence_start, start - 16), start):
            return False
        if len(stop) == 1 and stop == ".":
            return is_marked or self._full_stop_ends(start, next_word, following, opened, sentence_start)
        if text[start - 1 : start].isspace():
            return next_word in STARTERS
        return True

    def _full_stop_ends(self, start: int, next_word: str, following: str, opened: int, sentence_start: int) -> bool:
        window_start = max(sentence_start, start - 32)
        match = _WORD_BEFORE.search(self._text, window_start, start)
        word = match[0] if match else ""
        is_starter = next_word in STARTERS
        if not word:
            return True
        if word.isdigit():
            return self._number_ends(word, start, next_word, sentence_start)
        lowered = _ELIDED_ARTICLE.sub("", word.lower().lstrip("'’*_"))
        is_number_next = following.isdigit() or bool(_ROMAN.match(self._text, opened))
        if lowered in BEFORE_NUMBERS and is_number_next:
            return False
        if lowered in MONTHS and following.isdigit():
            return False
        if len(word) == 1 and word.isalpha():
            return self._letter_ends(word, start, next_word, opened, sentence_start)
        if word in TITLES or lowered in LOWER_TITLES:
            return is_starter and next_word not in NAME_ARTICLES and len(word) > 1
        if lowered in CLOCK:
            return next_word not in AFTER_CLOCK and not following.isdigit()
        if lowered in AT_THE_END or _DOTTED.search(word):
            return is_starter
        if lowered in WITHIN and not (self._language == "de" and lowered in _GERMAN_WORDS):
            return is_starter and self._language != "de"
        return True

    def _number_ends(self, word: str, start: int, next_word: str, sentence_start: int) -> bool:
        is_first = self._text[sentence_start : start - len(word)].strip(" \t\r\n“\"'(") == ""
        if is_first and len(word) <= 3:
            return False
        if len(word) > 2 or next_word in STARTERS:
            return True
        if next_word in MONTH_NAMES:
            return False
        return self._text_language() not in ORDINAL_STOP_LANGUAGES

    def _letter_ends(self, word: str, start: int, next_word: str, opened: int, sentence_start: int) -> bool:
        is_starter = next_word in STARTERS
        before = self._text[max(sentence_start, start - 6) : start - 1].rstrip()
        if word in "гв" and before[-1:].isdigit():
            return bool(next_word) and start - sentence_start > _SHORT_HEAD
        if word.isupper() or word.lower() in BEFORE_NUMBERS:
            return is_starter and next_word not in NAME_ARTICLES and word != "M"
        return is_starter or not (next_word or self._text[opened : opened + 1].isalpha())

    def _text_language(self) -> str | None:
        if self._language is None:
            self._language = guess_language(self._text[:4000]) or ""
        return self._language or None
