"""Where a page names somebody, and whether they speak there."""

import re
from functools import lru_cache

from refcheck.verify.quotations.names.names import name_words, same_person
from refcheck.verify.quotations.names.whole_words import find_whole_words_anyhow
from refcheck.verify.quotations.speaking.attribution import SubjectKind, find_attributions

_MOST_PLACES = 50
_TRIED = 10
_BEFORE, _BEHIND = 60, 120  # code points around a name in which a verb of speech may have it as its subject


@lru_cache(maxsize=16)
def find_surname(name: str, text: str) -> list[int]:
    """Give where the last word of a name stands in a text, letter case aside."""
    words = name_words(name)
    printed = [word for word in re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", name) if name_words(word) == words[-1:]]
    if not printed:
        return []
    return find_whole_words_anyhow(printed[-1], text, _MOST_PLACES)


def speaks_elsewhere(speaker: str, text: str) -> bool:
    """Tell whether the page has somebody say something by name."""
    for place in find_surname(speaker, text)[:_TRIED]:
        for attribution in find_attributions(text, max(0, place - _BEFORE), place + _BEHIND):
            if attribution.kind is SubjectKind.NAME and same_person(speaker, attribution.subject):
                return True
    return False
