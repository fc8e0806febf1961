"""Which of the numbers in a text are its markers: the heaviest choice that rises as notes do."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from refcheck.references.markers.candidates import Candidate
from refcheck.references.markers.weights import AT_CAPITALS, AT_WORD, AT_YEAR

# A number used again is believed only where its surroundings alone would nearly prove it.
_REUSE_WEIGHT = 0.8
# One printed twice in a row, "left in 2022,4 and were replaced.4", proves itself more easily.
_REPEATED_WEIGHT = 0.5
_FEWEST_AT_WORDS = 4


def choose_rising(candidates: Sequence[Candidate], known: frozenset[int]) -> list[Candidate]:
    """Choose candidates whose first numbers rise strictly and weigh most; then allow numbers used again.

    Only numbers in `known` count. Runs in n log n over a Fenwick tree of best sums by number.
    """
    usable = [one for one in candidates if one.numbers and all(number in known for number in one.numbers)]
    in_turn = _read_in_turn(usable, known)
    if in_turn:
        return in_turn
    usable = [one for one in usable if one.weight > AT_CAPITALS]
    backbone = _heaviest_rising(usable)
    chosen = set(backbone)
    result: list[Candidate] = []
    highest = passed = 0
    for at, one in enumerate(usable):
        following = usable[backbone[passed]].numbers if passed < len(backbone) else ()
        is_used_again = one.weight >= _REUSE_WEIGHT and _goes_on(one, highest)
        is_repeated = (one.weight >= _REPEATED_WEIGHT or one.weight == AT_WORD) and one.numbers == following
        if at in chosen or is_used_again or is_repeated:
            highest = max(highest, *one.numbers)
            result.append(one)
        passed += at in chosen
    return result


def _read_in_turn(candidates: Sequence[Candidate], known: frozenset[int]) -> list[Candidate]:
    """Read a piece whose raised numbers were flattened, "were left behind4.": each new number is the next one.

    Where a word before a number says next to nothing, only nearly all notes of a list, in their order, prove it.
    """
    if sum(one.weight <= AT_YEAR for one in candidates) * 2 <= len(candidates):
        return []
    elsewhere = {number for one in candidates if one.weight > AT_CAPITALS for number in one.numbers}
    read: list[Candidate] = []
    highest = 0
    for one in candidates:
        # "CO2" is the second note only if nothing else can be.
        is_only = one.weight > AT_CAPITALS or elsewhere.isdisjoint(one.numbers)
        is_next = one.numbers[0] == highest + 1
        if is_only and (is_next or one.weight >= AT_WORD) and _goes_on(one, highest):
            highest = max(highest, *one.numbers)
            read.append(one)
    return read if highest >= _FEWEST_AT_WORDS and highest >= 0.9 * len(known) else []


def _goes_on(one: Candidate, highest: int) -> bool:
    """Tell whether its new numbers, as in "(2, 5)" or in "(2)" before "(2, 3)", are the next ones."""
    new = sorted(number for number in one.numbers if number > highest)
    return new == list(range(highest + 1, highest + 1 + len(new)))


def _heaviest_rising(candidates: Sequence[Candidate]) -> list[int]:
    ranks = sorted({one.numbers[0] for one in candidates})
    size = len(ranks)
    tree: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
    best: list[float] = []
    previous: list[int] = []
    for at, one in enumerate(candidates):
        rank = bisect_left(ranks, one.numbers[0])
        below, before = _best_below(tree, rank)
        best.append(below + one.weight)
        previous.append(before)
        _raise_best(tree, bisect_right(ranks, max(one.numbers)), (best[at], at))
    at = max(range(len(candidates)), key=lambda index: best[index], default=-1)
    chain: list[int] = []
    while at >= 0:
        chain.append(at)
        at = previous[at]
    chain.reverse()
    return chain


def _best_below(tree: list[tuple[float, int]], rank: int) -> tuple[float, int]:
    found = (0.0, -1)
    while rank > 0:
        if tree[rank][0] > found[0]:
            found = tree[rank]
        rank -= rank & -rank
    return found


def _raise_best(tree: list[tuple[float, int]], rank: int, value: tuple[float, int]) -> None:
    while rank < len(tree):
        if value[0] > tree[rank][0]:
            tree[rank] = value
        rank += rank & -rank
