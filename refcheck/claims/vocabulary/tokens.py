"""The words and signs of a stretch of text, elided articles and inverted pronouns as words of their own."""

import re
from dataclasses import dataclass, replace

from refcheck.datatypes.making import quickly_made
from refcheck.text.wordlists import word_set

_TOKEN = re.compile(
    r"[^\W\d_]{3,}\.[a-z]{2,4}(?![\w.])|[A-ZÀ-Þ]{1,4}\d{1,3}(?!\w)|\d{1,3}-(?:year-olds?|Jährige[nr]?)(?!\w)|"
    r"[^\W\d_]+(?:(?:[’'‑-]|/(?=[A-ZÀ-Þ]))[^\W\d_]+)*[’']?|\d+(?:[.,]\d+)*|[^\w\s„“”«»]"
)
"""Words, "Booking.com", "G20" and "34-year-old" as one; numbers; signs."""
_ELIDED = re.compile(r"(?:[LlDdNnSsQq]u?|[Uu]n|(?:[Aa]|[DdNn]e|[Dd]a|[Ss]u)ll|[Qq]ue(?:ll|st))[’'](?=[^\W\d_])")
_INVERTED = re.compile(r"[-‑](?:t[-‑])?(?P<who>ils?|elles?|on|je)$")

_OF_STATE = word_set(
    "news media television tv radio broadcaster agency newspaper department police prosecutor prosecutors attorney "
    "governor senator secretary government officials legislature lawmakers court house assembly council run owned oil"
)
"""Behind these "state" is no verb of speech: "the Syrian state news agency"."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign at `text[start:end]`; `low` is the word in small letters."""

    start: int
    end: int
    text: str
    low: str


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Give the words and signs of `text[start:end]`: "l’", "avocate"; "un’", "amica"; "répond", "il"."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        if word.isalnum():
            elided = inverted = None  # most words hold no sign
        else:
            elided, inverted = _ELIDED.match(word), _INVERTED.search(word)
        if elided and len(word) > elided.end():
            found.append(_token(match.start(), elided[0].replace("'", "’")))
            found.append(_token(match.start() + elided.end(), word[elided.end() :]))
        elif inverted:
            found.append(_token(match.start(), word[: inverted.start()]))
            found.append(_token(match.start() + inverted.start("who"), inverted["who"]))
        else:
            if found and found[-1].low == "state" and word in _OF_STATE:
                found[-1] = replace(found[-1], low="state’s")
            found.append(_token(match.start(), word))
    return found


def _token(start: int, word: str) -> Token:
    return Token(start, start + len(word), word, word.lower())
