"""Bodies named in full before a date, "la Banque mondiale (2021)": names that go on in small letters."""

import re
from collections.abc import Iterator, Sequence

from refcheck.datatypes.references import CitationStyle
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.markers.folded_names import fold_name
from refcheck.references.markers.groups import Group, read_groups
from refcheck.references.markers.keys import NameIndex
from refcheck.references.markers.matching import is_sure, match_group
from refcheck.references.spans import Spans

_DATE = re.compile(
    r"(?<=[^\W\d_])\s{1,2}[(\[](?P<date>(?:(?:1[5-9]|20)\d\d|n\.\s?d|s\.\s?[dfa]|o\.\s?J|б\.\s?г)[^()\[\]\n]{0,60})[)\]]"
)
_ARTICLE = re.compile(r"(?:[LlDd]['’]|(?:The|Der|Die|Das|Le|La|Les|El|Los|Las|Il|Lo|Gli|I|O|Os|As|A)\s)(?=\w)")
_CLAUSE_START = re.compile(r"[.;:!?()\[\]“”„«»\n]\s|\n")
_WORD = re.compile(r"\S+")
_SMALL = frozenset("of for the and on in de der die das für und des du la le les et del di e y da do dos ve".split())
_FEWEST_INITIALS = 3
_LONGEST = 120
_MOST_WORDS = 10


def find_body_markers(text: str, index: NameIndex, excluded: Spans, taken: Spans) -> Iterator[FoundMarker]:
    """Find them where the words before the date are exactly a name that a listed work bears."""
    for match in excluded.matches_outside(_DATE, text):
        if taken.overlaps(*match.span()):
            continue
        for start in _starts_of_names(text, match.start()):
            name = _known_name(text[start : match.start()], index)
            if name is None:
                continue
            groups = read_groups(f"{name}, {match['date']}")
            group = groups[0] if groups else None
            found = match_group(group, index) if group else None
            if group and found and found.work is not None and is_sure(found, name, index):
                yield FoundMarker(
                    start=start,
                    end=match.end(),
                    style=CitationStyle.NARRATIVE,
                    items=(
                        FoundItem(work=found.work, locator=group.locator, label=group.label),
                        *further_items(groups[1:], index),
                    ),
                    score=0.85,
                )
            break


def _known_name(printed: str, index: NameIndex) -> str | None:
    """Give the name under which the list has the body: as the text writes it, or by its initials."""
    folded = fold_name(printed)
    if any(folded in key.names for key in index.find(printed, None)):
        return printed
    initials = "".join(word[0] for word in folded.split() if word not in _SMALL)
    if len(initials) < _FEWEST_INITIALS:
        return None
    is_listed = any(initials in key.names and initials.upper() in key.entry for key in index.find(initials, None))
    return initials.upper() if is_listed else None


def _starts_of_names(text: str, end: int) -> Iterator[int]:
    """Give where a name of several words that ends at `end` may begin: at a capital of the clause, farthest first."""
    begin = max(0, end - _LONGEST)
    for boundary in _CLAUSE_START.finditer(text, begin, end):
        begin = boundary.end()
    words = list(_WORD.finditer(text, begin, end))[-_MOST_WORDS:]
    for word in words[:-1]:
        article = _ARTICLE.match(text, word.start(), end)
        start = article.end() if article else word.start()
        if text[start].isupper():
            yield start


def further_items(groups: Sequence[Group], index: NameIndex) -> Iterator[FoundItem]:
    """Give the further works of "Lind (2019, 2021)"."""
    for group in groups:
        found = match_group(group, index)
        if found.work is not None and not found.disagrees:
            yield FoundItem(work=found.work, locator=group.locator, label=group.label)
