"""Archives by their letters with a shelf mark: "(BMA, E-10.44,7)" for the entry "BMA: Basel Mission Archives"."""

import re
from collections.abc import Iterator

from refcheck.datatypes.references import CitationStyle
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.markers.keys import NameIndex
from refcheck.references.spans import Spans

_LETTERS_FIRST = re.compile(r"([A-ZÄÖÜ]{2,8})(?::|\s=|\s[–—]|\s\([^()]{4,90}\)[:.,])\s")
_LETTERS_AND_MARK = re.compile(r"\((?P<letters>[A-ZÄÖÜ]{2,8})[,:]?\s(?P<mark>[^()\n;]{1,60})\)")
_YEAR = re.compile(r"(?<![\d./-])(?:1[5-9]|20)\d\d(?![\d./-])")


def find_shelf_markers(text: str, index: NameIndex, excluded: Spans, taken: Spans) -> Iterator[FoundMarker]:
    """Find them where exactly one entry begins with the letters and explains them; what has a year is a date."""
    works: dict[str, list[int]] = {}
    for key in index.keys:
        first = _LETTERS_FIRST.match(key.entry.lstrip())
        if first is not None:
            works.setdefault(first[1], []).append(key.work)
    if not works:
        return
    for match in excluded.matches_outside(_LETTERS_AND_MARK, text):
        bearers = works.get(match["letters"], ())
        mark = match["mark"]
        if len(bearers) != 1 or _YEAR.search(mark) or taken.overlaps(*match.span()):
            continue
        if any(map(str.isdecimal, mark)):
            item = FoundItem(work=bearers[0], locator=mark, label="page")
            yield FoundMarker(
                start=match.start(), end=match.end(), style=CitationStyle.AUTHOR_DATE, items=(item,), score=0.85
            )
