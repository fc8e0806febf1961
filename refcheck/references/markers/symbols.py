"""Documents by their own number alone, "(A/HRC/40/55, para. 12)", "(BT-Drs. 19/4517)": the one entry that prints it."""

from collections.abc import Iterator

from refcheck.datatypes.references import CitationStyle
from refcheck.references.capitals import WIDE_CAPITAL
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.markers.folded_names import fold_name
from refcheck.references.markers.keys import NameIndex, NameKey
from refcheck.references.markers.locators import read_tail
from refcheck.references.spans import Spans
from refcheck.text.patterns import late

# Letters and a figure behind a slash or hyphen, in one word or behind what the paper is called.
_NUMBER = r"(?=[^\s()\[\]]{0,40}\d)[A-ZА-ЯЁ][\w.]{0,15}(?:[/-][\w.]{1,15}(?:\(\d{2,4}\)\d{0,4})?){1,6}"
_CALLED = r"[A-ZÄÖÜА-ЯЁ][\w.-]{1,15}\s(?:[Nn][ro°º]?\.?\s?)?\d{1,5}[/-]\d{1,5}(?:/\d{1,4})?"
_PRINTED = late(rf"(?<![\w/.-])(?:{_NUMBER}|{_CALLED})(?![\w/-])")
_SYMBOL = late(
    rf"[(\[](?:(?:see|cf\.|vgl\.|siehe|voir|véase|vedi|см\.)\s)?(?P<symbol>{_NUMBER}|{_CALLED})"
    r"(?P<tail>[^()\[\]\n;]{0,40})[)\]]"
)
_NAME_BEFORE = late(rf"(?<![\w’'-])(?:{WIDE_CAPITAL}[\w’'-]{{1,30}}\s){{1,6}}\Z")
_SHORTEST = 5
_LONGEST_NAME = 120


def find_symbol_markers(text: str, index: NameIndex, excluded: Spans, taken: Spans) -> Iterator[FoundMarker]:
    """Find them where a place alone may follow the number and exactly one entry has it."""
    works: dict[str, set[int]] = {}
    for key in index.keys:
        for printed in _PRINTED.findall(key.entry):
            works.setdefault(printed.rstrip("."), set()).add(key.work)
    if not works:
        return
    for match in excluded.matches_outside(_SYMBOL, text):
        symbol = match["symbol"].rstrip(".")
        bearers = works.get(symbol, set())
        tail = read_tail(match["tail"])
        if len(symbol) < _SHORTEST or len(bearers) != 1 or tail is None or tail.has_remark:
            continue
        if not taken.overlaps(*match.span()):
            work = min(bearers)
            start = _start_of_name(text, match.start(), index.key_of(work))
            style = CitationStyle.AUTHOR_DATE if start == match.start() else CitationStyle.NARRATIVE
            item = FoundItem(work=work, locator=tail.locator, label="page" if tail.locator else None)
            yield FoundMarker(start=start, end=match.end(), style=style, items=(item,), score=0.85)


def _start_of_name(text: str, start: int, key: NameKey) -> int:
    """Give where "UN Special Rapporteur (A/HRC/40/55)" begins: with words of the entry that name who wrote it."""
    named = _NAME_BEFORE.search(text, max(0, start - _LONGEST_NAME), start)
    if named is None or not all(f" {word} " in key.words for word in fold_name(named[0]).split()):
        return start
    return named.start()
