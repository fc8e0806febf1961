"""Where the pieces of a quotation stand on a page: the chain of places that fits best."""

import itertools
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from refcheck.datatypes.assessments import DiffOperation
from refcheck.datatypes.later import Later
from refcheck.text.diff import Step
from refcheck.text.keeping import kept
from refcheck.verify.quotations.placing.anchor import Place, find_exact, find_near
from refcheck.verify.quotations.placing.one_word import find_but_for_one
from refcheck.verify.quotations.placing.pieces import Piece
from refcheck.verify.quotations.placing.windows import word_weight
from refcheck.verify.quotations.wording.compare import find_differences
from refcheck.verify.quotations.wording.contractions import written_out
from refcheck.verify.quotations.wording.differences import Difference
from refcheck.verify.quotations.wording.sameness import Sameness
from refcheck.verify.quotations.words import Words

_MAX_CHOICE = 500  # places of all pieces together that are weighed against each other
_MIN_CHOICE = 3
_MAX_WIDENED = 3
_ORDER_COUNTS = 0.75  # all words in another order still count as the place, two thirds of them do not


@dataclass(frozen=True, kw_only=True)
class PlacedPiece:
    """A piece at a place, with its differences; what is asked of them is worked out once."""

    piece: Piece
    place: Place
    differences: tuple[Difference, ...]
    page_keys: tuple[str, ...]

    @kept
    def counted(self) -> tuple[Difference, ...]:
        """The differences that nothing excuses."""
        return tuple(difference for difference in self.differences if difference.excuse is None)

    @kept
    def coverage(self) -> float:
        """The weighted share of the piece's words that stand at its place, set differently or not."""
        keys = self.piece.words.keys
        lost = sum(word_weight(key) for each in self.counted for key in keys[each.start : each.end])
        return 1 - lost / sum(map(word_weight, keys)) if lost else 1.0

    @property
    def shared(self) -> float:
        """The weighted share of the piece's words that stand at its place in whatever order, contracted or not."""
        theirs = Counter(written_out(self.page_keys))
        own = Counter(written_out(self.piece.words.keys))
        total = sum(word_weight(key) * count for key, count in own.items())
        found = sum(word_weight(key) * min(count, theirs[key]) for key, count in own.items())
        return _ORDER_COUNTS * found / total


def find_candidates(piece: Piece, page: Words, *, is_scanned: Later[bool], is_alone: bool = False) -> list[PlacedPiece]:
    """Give the places of one piece, those without a counted difference first.

    With `is_alone`, places that cannot be the piece's best may be left out.
    """
    keys = piece.words.keys
    if not keys:
        return []
    places = find_exact(keys, page)
    if not places:
        only = find_but_for_one(keys, page) if is_alone else None
        places = [only] if only else find_near(keys, page)
    sameness = Sameness(piece, page, is_scanned)
    placed = [_widened(_placed(piece, place, page, sameness), page, sameness) for place in places]
    return sorted(placed, key=lambda each: (bool(each.counted), -each.coverage, each.place.start))


def _placed(piece: Piece, place: Place, page: Words, sameness: Sameness) -> PlacedPiece:
    return PlacedPiece(
        piece=piece,
        place=place,
        differences=tuple(find_differences(piece, place, page, sameness)),
        page_keys=tuple(page.keys[place.start : place.end]),
    )


def _widened(placed: PlacedPiece, page: Words, sameness: Sameness) -> PlacedPiece:
    """Take in more words of the page where a first or last word writes several ("58", "3.4bn", "3.4 billion")."""
    if not placed.counted:
        return placed
    first, last, steps = placed.counted[0], placed.counted[-1], placed.place.steps
    for more in range(1, _MAX_WIDENED + 1):
        if last.end == len(placed.piece.words) and not page.ends_sentence(placed.place.end - 1 + (more - 1)):
            wider = steps[-1]._replace(other_end=steps[-1].other_end + more)
            other = _with_steps(placed, (*steps[:-1], wider), page, sameness)
            if other and len(other.counted) < len(placed.counted):
                return other
        if first.start == 0 and placed.place.start >= more and not page.ends_sentence(placed.place.start - more):
            wider = steps[0]._replace(other_start=steps[0].other_start - more)
            other = _with_steps(placed, (wider, *steps[1:]), page, sameness)
            if other and len(other.counted) < len(placed.counted):
                return other
    return placed


def _with_steps(placed: PlacedPiece, steps: tuple[Step, ...], page: Words, sameness: Sameness) -> PlacedPiece | None:
    start, end = steps[0].other_start, steps[-1].other_end
    is_uneven = any(
        step.operation is DiffOperation.EQUAL and step.end - step.start != step.other_end - step.other_start
        for step in steps
    )
    if end > len(page) or is_uneven:
        return None
    return _placed(placed.piece, replace(placed.place, start=start, end=end, steps=steps), page, sameness)


def chain_pieces(candidates: Sequence[Sequence[PlacedPiece]]) -> list[PlacedPiece]:
    """Choose one candidate for each piece: in order where possible, then near each other, then alike.

    The result has one entry per piece that has candidates at all; where no choice stands in
    order, the best candidate of each piece is given as it is.
    """
    limit = max(_MIN_CHOICE, _MAX_CHOICE // max(1, len(candidates)))
    offered = [each[:limit] for each in candidates if each]
    if not offered:
        return []
    best: list[list[tuple[float, int]]] = [[(_cost(placed), -1) for placed in offered[0]]]
    for before, here in itertools.pairwise(offered):
        row: list[tuple[float, int]] = []
        for placed in here:
            options = [(best[-1][index][0] + _distance(other, placed), index) for index, other in enumerate(before)]
            cost, index = min(options)
            row.append((cost + _cost(placed), index))
        best.append(row)
    index = min(range(len(best[-1])), key=lambda each: best[-1][each][0])
    chain: list[PlacedPiece] = []
    for level in range(len(offered) - 1, -1, -1):
        chain.append(offered[level][index])
        index = best[level][index][1]
    return chain[::-1]


def _cost(placed: PlacedPiece) -> float:
    return 2000.0 * bool(placed.counted) + 1000.0 * (1 - placed.place.coverage)


def _distance(first: PlacedPiece, second: PlacedPiece) -> float:
    gap = second.place.start - first.place.end
    return min(gap, 900.0) if gap >= 0 else 1000.0
