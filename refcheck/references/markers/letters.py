"""Letters as markers: "[a]" and "ᵃ" behind a word or its mark, "year.a" behind a mark."""

from collections.abc import Iterator, Mapping, Sequence

from refcheck.datatypes.references import CitationStyle
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.spans import Spans
from refcheck.text.patterns import late
from refcheck.text.raised import RAISED_LETTERS, TO_PLAIN

# "“[a]nother word" and "[b](address)" are none, nor is "Article 7[a]".
_BRACKETED = late(r"(?<=[^\W\d_]|[.,;:!?…”\"’»)\]])\[(?P<letter>[a-z])\](?![^\W_]|\()")
_RAISED = late(rf"(?<=[\w.,;:!?…”\"’»)\]])(?P<letter>[{RAISED_LETTERS}])(?=[\W{RAISED_LETTERS}]|$)")
# "p.m" has one letter before its stop.
_GLUED = late(r"(?:[^\W\d_]{2}|(?:1[5-9]|20)\d\d)[.,;:!?…][”\"’»)]{0,2}(?P<letter>[a-z])(?=\s|$)")
_PRINTS = (_RAISED, _BRACKETED, _GLUED)

Marker = tuple[str, int, int]
"""A letter with the start and end of its marker."""


def letter_of(printed: str) -> str:
    """Give the letter that a raised one stands for, and any other as it is."""
    return TO_PLAIN.get(printed, printed)


def letters_by_print(text: str, begin: int, end: int) -> Iterator[list[Marker]]:
    """Give what may be letters as markers in `text[begin:end]`, apart by how they are printed, the surest first."""
    for pattern in _PRINTS:
        yield [
            (letter_of(match["letter"]), *(match.span("letter") if pattern is _GLUED else match.span()))
            for match in pattern.finditer(text, begin, end)
        ]


def find_letter_markers(
    text: str, works_of: Mapping[str, Sequence[int]], excluded: Spans, zone: tuple[int, int]
) -> list[FoundMarker]:
    """Find the markers of a list under letters within `zone`, in the first print that names all of its entries."""
    for markers in letters_by_print(text, *zone):
        known = [one for one in markers if one[0] in works_of and not excluded.overlaps(one[1], one[2])]
        if {letter for letter, _, _ in known} != works_of.keys():
            continue
        return [
            FoundMarker(
                start=start,
                end=end,
                style=CitationStyle.NOTE,
                items=tuple(FoundItem(work=work) for work in works_of[letter]),
                unresolved_reason=None if works_of[letter] else f"note {letter} names no work",
                score=0.8,
            )
            for letter, start, end in known
        ]
    return []
