"""Words in the running text that send the reader to a note: "(see note 3)", "(vgl. Anm. 2)", "(voir note 1)"."""

import re
from collections.abc import Iterator, Sequence

from refcheck.datatypes.references import CitationStyle
from refcheck.references.found import FoundItem, FoundMarker, Work
from refcheck.references.spans import Spans
from refcheck.text.patterns import late

_NOTE = (
    r"(?:(?:foot|end)?notes?|n\.|nn?\.|fnn?\.?|anm(?:erkung(?:en)?|\.)|fu(?:ß|ss)n(?:oten?|\.)|endnoten?|notas?|dipnot|"
    r"прим(?:ечани[еяю]|\.)|сноск[аиу]|przypis|voetnoot|fotnot|not)"
)
_POINTING = late(
    r"\((?:but |and |und |et |y |e )?"
    r"(?:(?:see|compare|cf\.?|siehe|s\.|vgl\.|voir|véase|ver|vedi|cfr\.|см\.|bkz\.|zob\.|zie|se)"
    rf"(?: (?:also|auch|aussi|también|anche|также|oben|above|supra|ci-dessus))? {_NOTE}\s?(?P<number>\d{{1,3}})"
    rf"|{_NOTE}\s?(?P<above>\d{{1,3}}) (?:above|supra|oben|ci-dessus|выше))(?!\d)[^()\n]{{0,90}}\)",
    re.IGNORECASE,
)


def find_crossed_markers(text: str, works: Sequence[Work], excluded: Spans, taken: Spans) -> Iterator[FoundMarker]:
    """Tie them to the works of that note; a number that two lists have says nothing."""
    of_number: dict[int, list[int]] = {}
    for at, work in enumerate(works):
        if work.number is not None:
            of_number.setdefault(work.number, []).append(at)
    if not of_number:
        return
    for match in excluded.matches_outside(_POINTING, text):
        number = int(match["number"] or match["above"])
        named = of_number.get(number, ())
        if not named or len({works[at].group for at in named}) > 1 or taken.overlaps(match.start(), match.end()):
            continue
        yield FoundMarker(
            start=match.start(),
            end=match.end(),
            style=CitationStyle.NOTE,
            items=tuple(FoundItem(work=at) for at in named),
            note_index=number,
            score=0.8,
        )
