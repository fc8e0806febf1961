"""Whether the parts of a quotation belong together on the page: in order, near each other, in one mouth."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.datatypes.selectors import Span
from refcheck.verify.quotations.layout import layout_of_page
from refcheck.verify.quotations.placing.anchor import find_exact
from refcheck.verify.quotations.placing.placing import PlacedPiece
from refcheck.verify.quotations.speaking.labels import may_hold_labels
from refcheck.verify.quotations.speaking.mouths import same_mouth
from refcheck.verify.quotations.words import Words

STRAY_PART = 4  # unmatched words that are looked for elsewhere on the page
_NEAR_WORDS = 60  # an ellipsis may always leave out this many words
_FAR_WORDS = 150  # and this many within one paragraph
_UNMARKED_JOIN = 12  # page words left out without a mark that no longer are a slip
_MAX_MOUTHS = 40  # parts whose speakers are compared


@dataclass(frozen=True, slots=True)
class Splice:
    """Why the quoted parts do not belong together."""

    reason: str
    explanation: str


def find_disorder(placed: Sequence[PlacedPiece], spans: Sequence[Span], text: str) -> Splice | None:
    """Tell of parts that stand on the page in another order or too far apart."""
    for (first, one), (second, other) in itertools.pairwise(zip(placed, spans, strict=True)):
        gap = second.place.start - first.place.end
        if gap < 0:
            return Splice("parts_out_of_order", "The quoted parts stand on the page in another order.")
        layout = layout_of_page(text)
        same_paragraph = layout.paragraph_index(one[1]) == layout.paragraph_index(other[0])
        if gap > (_FAR_WORDS if same_paragraph else _NEAR_WORDS):
            return Splice("parts_apart", f"The quoted parts stand {gap} words apart on the page.")
    return None


def find_second_mouth(placed: Sequence[PlacedPiece], spans: Sequence[Span], words: Words, text: str) -> Splice | None:
    """Tell of parts that the page gives to different speakers."""
    explanation = "The page gives the quoted parts to different speakers."
    places = [start for start, _ in spans]
    for each in placed:
        places += [
            words.span(difference.page_end, difference.page_end + 1)[0]
            for difference in each.differences
            if difference.excuse == "attribution"
        ]
    places.sort()
    for first, second in itertools.pairwise(places[:_MAX_MOUTHS]):
        if same_mouth(text, first, second) is False:
            return Splice("two_speakers", explanation)
    if any(
        may_hold_labels(text, start, end - 1) and layout_of_page(text).labels_between(start, end - 1)
        for start, end in spans
    ):
        return Splice("two_speakers", explanation)
    return None


def find_unmarked_join(placed: Sequence[PlacedPiece], words: Words) -> Splice | None:
    """Tell of parts that are joined as if nothing stood between them on the page."""
    explanation = "Parts that stand apart on the page are joined without a mark of omission."
    for each in placed:
        for difference in each.counted:
            size = difference.page_end - difference.page_start
            is_inside = 0 < difference.start == difference.end < len(each.piece.words)
            if is_inside and (
                size > _UNMARKED_JOIN
                or (size > _UNMARKED_JOIN // 2 and _crosses_sentence(words, difference.page_start, difference.page_end))
            ):
                return Splice("joined_without_mark", explanation)
            missing = difference.end - difference.start
            at_edge = difference.start == 0 or difference.end == len(each.piece.words)
            if at_edge and missing >= STRAY_PART:
                keys = each.piece.words.keys[difference.start : difference.end]
                if find_exact(keys, words):
                    return Splice("joined_without_mark", explanation)
    return None


def _crosses_sentence(words: Words, start: int, end: int) -> bool:
    """Tell whether a sentence ends right before or among the words from `start` up to `end`."""
    return any(words.ends_sentence(index) for index in range(max(0, start - 1), end))
