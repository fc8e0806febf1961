"""Signs as markers: *, †, ‡ with a note under the same sign."""

import re
from collections.abc import Iterator, Mapping

from refcheck.datatypes.references import CitationStyle
from refcheck.references.found import FoundItem, FoundMarker
from refcheck.references.spans import Spans
from refcheck.text.patterns import late

# Behind a word or its mark, before a space or a mark: never between words, where * is emphasis; "5* hotels" have stars.
_SIGN = late(r"(?<![\s(][1-7])(?<=[\w.,;:!?”\"’'»)%])(\*{1,3}|†{1,2}|‡{1,2}|§)(?=[\s.,;:!?)”»]|$)")


def find_sign_markers(text: str, works_by_sign: Mapping[str, int], excluded: Spans) -> Iterator[FoundMarker]:
    """Find the signs that a note explains; a sign printed in pairs around words is emphasis."""
    for sign, work in works_by_sign.items():
        found = [match for match in _SIGN.finditer(text) if match[1] == sign and not excluded.overlaps(*match.span(1))]
        if not 1 <= len(found) <= 3:
            continue
        for match in found:
            line_start = text.rfind("\n", 0, match.start()) + 1
            if re.search(rf"(?<!\S){re.escape(sign)}\S", text[line_start : match.start()]):
                continue
            yield FoundMarker(
                start=match.start(1),
                end=match.end(1),
                style=CitationStyle.NOTE,
                items=(FoundItem(work=work),),
                score=0.8,
            )
