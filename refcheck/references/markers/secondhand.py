"""The name before a year that is given at second hand: "Andrade (2018 apud Santos, 2021)" is one marker."""

import re
from collections.abc import Set as AbstractSet

from refcheck.references.capitals import WIDE_CAPITAL
from refcheck.references.markers.folded_names import fold_name
from refcheck.references.markers.narrative import OPENS_SENTENCE
from refcheck.text.patterns import late

_AT_SECOND_HAND = late(
    r"[(\[](?:1[5-9]|20)\d\d[a-z]?[^()\[\];]{0,24}?[\s,]"
    r"(?:(?:as\s)?(?:quoted|cited|reported|discussed)\s(?:in|by|after)|qtd\.\sin|zit(?:iert|\.)\s(?:nach|n\.|in|bei)|"
    r"cité\s(?:par|dans)|citado\s(?:en|por|em)|citato\s(?:in|da)|apud|akt(?:aran|\.)|цит\.\sпо)[\s:,]",
    re.IGNORECASE,
)
_WORD = rf"{WIDE_CAPITAL}[\w’'-]{{1,30}}"
_AND = r"(?:\s(?:and|und|et|y|e|ve|и|&)\s|,\s)"
_NAMES = late(
    rf"(?<![\w.’'-])(?:{_WORD}{_AND}){{0,4}}{_WORD}"
    r"(?:\set\sal\.|\sy\s(?:otros|col\.)|\se\s(?:outros|col\.)|\su\.\sa\.|\sи\sдр\.|\sve\sark\.|\svd\.)?(?:['’]s)?\s{1,2}\Z"
)
# "J. M. Smith", "Rodríguez Escudero"
_FIRST_BEFORE = late(rf"(?P<first>{WIDE_CAPITAL}\.(?:[\s-]?{WIDE_CAPITAL}\.){{0,2}}|{_WORD})\s\Z")
_FARTHEST = 120


def start_with_name(text: str, start: int, surnames: AbstractSet[str]) -> int:
    """Give where a parenthesis that opens at `start` begins, counting the people whose work it tells at second hand.

    Where the list has works by these people, as `surnames` says, their name is one of its own.
    """
    if not _AT_SECOND_HAND.match(text, start):
        return start
    begin = max(0, start - _FARTHEST)
    names = _NAMES.search(text[begin:start])
    if names is None or not surnames.isdisjoint(fold_name(names[0]).split()):
        return start
    first = begin + names.start()
    before = _FIRST_BEFORE.search(text[begin:first])
    is_name = before is not None and fold_name(before["first"]) not in OPENS_SENTENCE
    return begin + before.start() if before is not None and is_name else first
