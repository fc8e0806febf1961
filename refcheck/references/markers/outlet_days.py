"""Outlets before their day in brackets, where other forms miss them: quoted and inflected, or in small letters.

«Новой газеты» (15 июня 2020), agrarheute (15.1.2024)
"""

import re
from collections.abc import Iterator

from refcheck.datatypes.references import CitationStyle
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.markers.folded_names import fold_name
from refcheck.references.markers.groups import Group, read_group
from refcheck.references.markers.keys import NameIndex, NameKey
from refcheck.references.markers.matching import agrees, match_group
from refcheck.references.spans import Spans

# The mark before the bracket comes first in what is looked for, because it is seldom.
_QUOTED = re.compile(r"[«„“\"](?P<name>[^\W\d_][^«»„“”\"()\n]{1,60})[»”“\"]\s\((?P<date>[^()\n]{6,40})\)")
_SMALL = re.compile(
    r"(?<![\w.’'-])(?P<name>[a-z][\w-]{1,20}(?:\.[a-z]{2,4})?)\s\((?P<date>[^()\n]{0,24}\d[^()\n]{1,24})\)"
)
_LONGEST_ENDING = 3
_SHORTEST_STEM = 3


def find_outlet_days(text: str, index: NameIndex, excluded: Spans, taken: Spans) -> Iterator[FoundMarker]:
    """Find them where the day is given too and exactly one entry is by such an outlet and of that day."""
    small = frozenset(key.entry.split(None, 1)[0].rstrip(".,:") for key in index.keys if key.entry[:1].islower())
    for pattern in (_QUOTED, _SMALL) if small else (_QUOTED,):
        for match in excluded.matches_outside(pattern, text):
            if taken.overlaps(*match.span()) or (pattern is _SMALL and match["name"] not in small):
                continue
            group = read_group(f"{match['name']}, {match['date']}")
            work = _find(group, index) if group is not None and _has_day(group) else None
            if work is not None:
                yield FoundMarker(
                    start=match.start(),
                    end=match.end(),
                    style=CitationStyle.NARRATIVE,
                    items=(FoundItem(work=work),),
                    score=0.8,
                )


def _has_day(group: Group) -> bool:
    return group.month_day is not None or (group.date is not None and group.date.day is not None)


def _find(group: Group, index: NameIndex) -> int | None:
    found = match_group(group, index)
    if found.work is not None:
        return None if found.disagrees else found.work
    inflected = (
        [] if found.tied else [key for key in index.keys if agrees(group, key) and begins_inflected(group.name, key)]
    )
    return inflected[0].work if len(inflected) == 1 else None


def begins_inflected(name: str, key: NameKey) -> bool:
    """Tell whether the entry begins with the words of a name, each in another case perhaps."""
    words = fold_name(name).split()
    head = key.words.split(None, len(words))[: len(words)]
    return bool(words) and len(head) == len(words) and all(map(_is_same_word, words, head))


def _is_same_word(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    stem = max(_SHORTEST_STEM, len(shorter) - _LONGEST_ENDING + 1)
    return one == other or (len(longer) - len(shorter) < _LONGEST_ENDING and shorter[:stem] == longer[:stem])
