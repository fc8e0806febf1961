"""Works inside told remarks: "The figures are from Louis Hyman, The Jews of Ireland (Shannon: IUP, 1972), 218, who …".

A work in a remark has no marks of its own: what gives it away is its imprint in brackets, or a quoted title with
a date behind it. From there it reaches back to its author, and forward to its pages.
"""

import re
from collections.abc import Iterator

from refcheck.datatypes.selectors import Span
from refcheck.references.capitals import CAPITAL
from refcheck.text.patterns import late

_YEAR = r"(?:1[5-9]|20)\d\d"
_IMPRINT = re.compile(rf"\((?=[^()]{{0,110}}{_YEAR})[^()]{{2,60}}[:,\s]\s?[^()]{{0,80}}?{_YEAR}\)")
_PAGES = late(
    r"(?:,?\s(?:(?:at|esp\.|especially|here)\s)?(?:(?:pp?|ch|chap|chs|vol|S|s|fol|para|§)\.?\s?)?(?:\d{1,2}:(?=\d))?\d[\dn–-]*(?:\s?ff?\.)?)"
    r"(?:,\s\d[\d–-]*){0,5}"
)
_WORD = rf"(?:{CAPITAL}[\w’'-]*\.?|de|van|von|der|den|di|da|del|la|le|al|bin)"
_AUTHOR = rf"{CAPITAL}[\w’'-]*\.?\s(?:{_WORD}\s){{0,3}}{CAPITAL}[\w’'-]+"
_AUTHORED = late(
    rf"(?P<author>{_AUTHOR}(?:(?:,?\s(?:and|und|et|y|e|&)\s){_AUTHOR})?(?:\s\((?:ed|eds|Hrsg|Hg)\.?\))?,\s)(?=[“‘«„*_]|{CAPITAL})"
)
_INTRODUCES = late(
    r"(?:[.;:(—–]\s?|\b(?:in|from|by|see|of|to|cf\.|with|also|bei|von|aus|siehe|dans|chez|de|par|en|voir|di|da|em|em|por)\s)\Z",
    re.IGNORECASE,
)
_LAST_INTRODUCTION = late(rf"\b(?:in|from|by|see|cf\.|bei|aus|siehe|dans|voir)\s(?={CAPITAL}|[“«„*_])")
# All opening marks stand in front, because a search skips to them; which one it was is looked at then.
_QUOTED = late(r"[“„«\"‘](?:(?<!‘)[^“”„«»\"]{6,200}[”“»\"]|(?<=‘)[^‘“”\n]{6,200}?’(?!\w)),?\s")
_DATED_TAIL = late(
    rf"[^.;“„«\"()]{{2,90}}?(?:,\s|\s\(|\s)(?:[\w.]{{1,12}}\s){{0,2}}(?:\d{{1,2}}[,.]?\s)?{_YEAR}\)?(?:,\s(?:pp?\.\s)?\d[\d–-]*)?"
    r"(?:[,.]\s(?:https?://|www\.)\S+)?"
)
_BREAK = re.compile(r"[^\W\d_]{4,}[.!]\s(?=[A-ZÀ-ÞА-ЯЁ])")
_NAME_BEFORE = late(rf"(?:{_AUTHOR}),\s\Z")
# "Our World in Data, “CO2 Emissions per Capita,” 2022" is no remark of ours on the world.
_BODY_BEFORE = late(
    rf"\s{{0,3}}{CAPITAL}[\w.’'&/-]{{0,30}}(?:\s(?:{CAPITAL}[\w.’'&/-]{{0,30}}|of|in|the|for|and|on|de|du|la|des|für|und|der)){{0,8}},\s"
)
_OPENERS = frozenset('“‘„«"*')
_LONGEST = 420


def find_works_in_remark(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Give the works that the remark at `start` to `end` names with an imprint or a date, in order."""
    found: list[Span] = []
    for place in sorted([*_with_imprint(text, start, end), *_with_quoted_title(text, start, end)]):
        if not found or place[0] >= found[-1][1]:
            found.append(place)
    return tuple(found)


def _with_imprint(text: str, start: int, end: int) -> Iterator[Span]:
    position = start
    for imprint in _IMPRINT.finditer(text, start, end):
        begin = _begin_of_work(text, max(position, imprint.start() - _LONGEST), imprint.start())
        if begin is None:
            continue
        pages = _PAGES.match(text, imprint.end(), end)
        position = pages.end() if pages else imprint.end()
        yield begin, position


def _begin_of_work(text: str, first: int, stop: int) -> int | None:
    """Give where the author's name begins that stands behind a word which introduces a source, else the title."""
    body = _BODY_BEFORE.match(text, first, stop)
    if body is not None and text[body.end() : body.end() + 1] in _OPENERS:
        return first + len(body[0]) - len(body[0].lstrip())
    for match in _AUTHORED.finditer(text, first, stop):
        is_first = not text[first : match.start()].strip()
        if is_first or _INTRODUCES.search(text, max(first, match.start() - 12), match.start()):
            return match.start() if not _BREAK.search(text, match.end(), stop) else None
    introduced = list(_LAST_INTRODUCTION.finditer(text, first, stop))
    begin = introduced[-1].end() if introduced else None
    return begin if begin is not None and not _BREAK.search(text, begin, stop) else None


def _with_quoted_title(text: str, start: int, end: int) -> Iterator[Span]:
    for quoted in _QUOTED.finditer(text, start, end):
        tail = _DATED_TAIL.match(text, quoted.end(), end)
        if tail is None:
            continue
        name = _NAME_BEFORE.search(text, max(start, quoted.start() - 80), quoted.start())
        name = name or _BODY_BEFORE.fullmatch(text, start, quoted.start())
        yield (name.start() if name else quoted.start()), tail.end()
