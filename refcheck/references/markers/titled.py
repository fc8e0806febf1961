"""Works without an author, named in the sentence by their quoted titles: As “Who Pays for the Bridge?” (2019) shows."""

import re
from collections.abc import Iterator

from refcheck.datatypes.references import CitationStyle
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.markers.folded_names import fold_name
from refcheck.references.markers.groups import read_group
from refcheck.references.markers.keys import NameIndex
from refcheck.references.spans import Spans

_TITLE_AND_DATE = re.compile(
    r"(?:“(?P<english>[^“”\n]{6,200})[,.]?”|«\s?(?P<french>[^«»\n]{6,200}?)\s?»|„(?P<german>[^„“”\n]{6,200})[“”]|"
    r"‘(?P<single>[^‘’\n]{6,200})[,.]?’|\"(?P<straight>[^\"\n]{6,200})[,.]?\")\s?[(\[]"
    r"(?P<date>(?:(?:1[5-9]|20)\d\d[a-z]?|n\.\s?d\.)[^()\[\]\n]{0,40})[)\]]"
)
_FEWEST_WORDS = 2


def find_titled_markers(text: str, index: NameIndex, excluded: Spans, taken: Spans) -> Iterator[FoundMarker]:
    """Find them where exactly one listed work without an author bears the title, or begins with it, and the year."""
    for match in excluded.matches_outside(_TITLE_AND_DATE, text):
        title = fold_name(next(one for one in match.groups() if one))
        group = None if taken.overlaps(*match.span()) else read_group(f"{title}, {match['date']}")
        if group is None or len(title.split()) < _FEWEST_WORDS:
            continue
        keys = [
            key
            for key in index.find(title, group.date)
            if not key.surnames and f"{key.title} ".startswith(f"{title} ")
            if (key.issued.year if key.issued else None) == (group.date.year if group.date else None)
        ]
        if len(keys) == 1:
            yield FoundMarker(
                start=match.start(),
                end=match.end(),
                style=CitationStyle.NARRATIVE,
                items=(FoundItem(work=keys[0].work, locator=group.locator, label=group.label),),
                score=0.85,
            )
