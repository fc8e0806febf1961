"""Where on the page a piece of a quotation may stand: exactly, or as nearly as words allow.

Likeness only proposes a place. Whether the words there are the quoted words is decided by the
word diff in `compare`.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from refcheck.datatypes.assessments import DiffOperation
from refcheck.datatypes.making import quickly_made
from refcheck.text.diff import Step, align_words
from refcheck.verify.quotations.placing.windows import find_windows, word_weight
from refcheck.verify.quotations.wording.interruptions import count_unexplained
from refcheck.verify.quotations.words import Words, as_column

_MAKE = tuple.__new__  # a named tuple's own constructor takes twice as long
_EQUAL = DiffOperation.EQUAL
MAX_EXACT = 50  # occurrences looked at; a phrase that is repeated more often is no evidence of a speaker
_MAX_SLID = 4
_MAX_SEEDS = 3
_MAX_REPEATS = 20
_MARK = re.compile(r"[\"”“»«」]")
_EDGE = 2.2
_STRAY = 2  # page words between two runs that always may stand there
_ROOM = (0, 3)  # page words more than the piece has, for words that it lacks


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A run of page words `start` to `end` that a piece was aligned with.

    `steps` lead from the piece's words to the page's (page indices are absolute); `coverage` is
    the weighted share of the piece's words that the alignment finds (0 to 1).
    """

    start: int
    end: int
    coverage: float
    steps: tuple[Step, ...] = ()


def find_exact(keys: Sequence[str], page: Words) -> list[Place]:
    """Give the places where the same words follow each other, punctuation aside."""
    if not keys:
        return []
    column, wanted = page.column, as_column(keys)
    found: list[Place] = []
    start = counted = 0
    at = column.find(wanted)
    while at >= 0 and len(found) < MAX_EXACT:
        start += column.count("\n", counted, at)
        end = start + len(keys)
        step = Step(_EQUAL, 0, len(keys), start, end)
        found.append(Place(start=start, end=end, coverage=1.0, steps=(step,)))
        counted = at
        at = column.find(wanted, at + 1)
    return found


def find_near(keys: Sequence[str], page: Words, *, limit: int = 3) -> list[Place]:
    """Give up to `limit` places that share the most words with the piece, best first."""
    total = sum(map(word_weight, keys))
    places: list[Place] = []
    for start, end in find_windows(keys, page, limit):
        place = align_place(keys, page, start, end, total=total)
        if place and all(place.end <= other.start or place.start >= other.end for other in places):
            places.append(place)
    return sorted(places, key=lambda place: (-place.coverage, place.end - place.start, place.start))


def align_place(keys: Sequence[str], page: Words, start: int, end: int, *, total: float | None = None) -> Place | None:
    """Align a piece with the page words from `start` up to `end` and trim what only strays there.

    Several readings compete: all that was found in the window, and what stands right around each of the
    longest runs of equal words, with and without some room. The one with the fewest differences wins; an
    interruption is none.
    """
    whole = align_words(keys, page.keys[start:end], most_equal=True)
    runs = [step for step in whole if step.operation is _EQUAL]
    if not runs:
        return None
    longest = sorted(runs, key=lambda run: run.start - run.end)[:_MAX_SEEDS]
    wide = _without_strays(_slid_together(runs, keys, page, start), keys, page, start)
    first_span = _reach_around(keys, page, start, end, wide)
    best = _align_within(keys, page, first_span)
    if best.cost > 1:
        spans = [_reach_around(keys, page, start, end, [run], room) for run in longest for room in _ROOM]
        reach = min(len(page), end + len(keys))
        spans += [
            _reach_around(keys, page, start, reach, [run]) for run in _elsewhere(longest[0], keys, page, start, reach)
        ]
        # Most of them are the same few stretches of the page.
        others = [_align_within(keys, page, span) for span in dict.fromkeys(spans) if span != first_span]
        others += [_side_by_side(keys, page, start, end, run) for run in longest[:2]]
        best = min([best, *others], key=lambda each: (each.cost, -each.matched, *_rank_of_place(each.steps, page)))
    steps = _within_marks(best.steps, page)
    matched = _matched(steps, keys)
    total = total or sum(map(word_weight, keys))
    return Place(
        start=steps[0].other_start,
        end=steps[-1].other_end,
        coverage=matched / total if total else 0.0,
        steps=tuple(steps),
    )


def _elsewhere(run: Step, keys: Sequence[str], page: Words, start: int, end: int) -> list[Step]:
    """Give where else in a window the words of a run stand: "I don't believe in fate; I believe in luck"."""
    wanted = list(keys[run.start : run.end])
    places = page.places_of(wanted[:1])[wanted[0]]
    found: list[Step] = []
    for place in places[bisect_left(places, start) : bisect_left(places, end)][:_MAX_REPEATS]:
        stop = place + len(wanted)
        if place - start != run.other_start and stop <= end and page.keys[place:stop] == wanted:
            found.append(run._replace(other_start=place - start, other_end=stop - start))
    return found[:_MAX_SEEDS]


class _Alignment(NamedTuple):
    """Steps from a piece to the page, what they cost and the weight of the words that they match."""

    cost: float
    matched: float
    steps: list[Step]


def _weighed(steps: list[Step], keys: Sequence[str], page: Words) -> _Alignment:
    return _Alignment(_cost(steps, page), _matched(steps, keys), steps)


def _rank_of_place(steps: Sequence[Step], page: Words) -> tuple[bool, int]:
    """Give what makes one place worse than another with the same differences."""
    return not page.ends_sentence(steps[-1].other_end - 1), steps[-1].other_end - steps[0].other_start


def _reach_around(
    keys: Sequence[str], page: Words, start: int, end: int, runs: Sequence[Step], room: int = 0
) -> tuple[int, int]:
    """Give the page words around some runs, reaching out for the piece's unmatched first and last words."""
    lead, trail = runs[0].start, len(keys) - runs[-1].end
    first = _reach_back(page, start + runs[0].other_start, lead and lead + room, floor=start)
    return first, _reach_on(page, start + runs[-1].other_end, trail and trail + room, ceiling=end)


def _align_within(keys: Sequence[str], page: Words, span: tuple[int, int]) -> _Alignment:
    """Align a piece with a stretch of the page: with the fewest changes, or with the most words found."""
    first, last = span
    near = page.keys[first:last]
    fewest, most = (align_words(keys, near, most_equal=most_equal) for most_equal in (False, True))
    best = _weighed(_trimmed(fewest, first), keys, page)
    if fewest == most:
        return best
    return min(best, _weighed(_trimmed(most, first), keys, page), key=lambda each: (each.cost, -each.matched))


def _side_by_side(keys: Sequence[str], page: Words, start: int, end: int, run: Step) -> _Alignment:
    """Align a piece with as many page words around a run as it has itself, whatever sentences they belong to."""
    first = max(start, start + run.other_start - run.start - _ROOM[-1])
    last = min(end, start + run.other_end + len(keys) - run.end + _ROOM[-1])
    return _weighed(_trimmed(align_words(keys, page.keys[first:last], most_equal=True), first), keys, page)


def _trimmed(steps: list[Step], offset: int) -> list[Step]:
    """Take page words off both ends that the piece has nothing for, and count from the page's first word."""
    first, last = 0, len(steps)
    while last - first > 1 and steps[first].operation is DiffOperation.INSERT:
        first += 1
    while last - first > 1 and steps[last - 1].operation is DiffOperation.INSERT:
        last -= 1
    return [
        _MAKE(Step, (operation, i, end, j + offset, j_end + offset))
        for operation, i, end, j, j_end in steps[first:last]
    ]


def _within_marks(steps: list[Step], page: Words) -> list[Step]:
    """Let another first or last word stand for what the page's quotation has left there, and no more."""
    first, last = steps[0], steps[-1]
    if first.operation is DiffOperation.REPLACE and _MARK.search(page.between(first.other_end - 1)):
        first = first._replace(operation=DiffOperation.DELETE, other_start=first.other_end)
        steps = [first, *steps[1:]]
    if len(steps) < 2 or last.operation is not DiffOperation.REPLACE:
        return steps
    if _MARK.search(page.between(last.other_start - 1)):
        return [*steps[:-1], last._replace(operation=DiffOperation.DELETE, other_end=last.other_start)]
    for stop in range(last.other_start + 1, min(len(page) + 1, last.other_end + _ROOM[-1])):
        if _MARK.search(page.between(stop - 1)):
            return [*steps[:-1], last._replace(other_end=stop)]
    return steps


def _matched(steps: Sequence[Step], keys: Sequence[str]) -> float:
    weights = [word_weight(key) for step in steps if step.operation is _EQUAL for key in keys[step.start : step.end]]
    return sum(weights)


def _cost(steps: Sequence[Step], page: Words) -> float:
    """Count the words that differ; those of an interruption on the page only a little.

    Another word at an edge costs more than three that the page has and the piece leaves out: "We [do not] speculate".
    """
    cost = 0.0
    for number, step in enumerate(steps):
        is_edge = number in (0, len(steps) - 1)
        if step.operation is DiffOperation.INSERT:
            unexplained = count_unexplained(page, step.other_start, step.other_end)
            # One word found behind another sentence or another's quotation is found there by chance.
            is_stray = unexplained and (_is_word_alone(steps, number) and _is_parted(page, step))
            cost += unexplained + _STRAY * bool(is_stray)
        elif step.operation is DiffOperation.DELETE:
            # A word of the page that may stand for the missing one says more than none.
            cost += 1.1 * (step.end - step.start) + _EDGE * is_edge
        elif step.operation is DiffOperation.REPLACE:
            cost += max(step.end - step.start, step.other_end - step.other_start) + _EDGE * is_edge
    return cost


def _is_word_alone(steps: Sequence[Step], number: int) -> bool:
    """Tell whether a step stands between the rest and a first or last word that was found."""
    edges = [steps[each] for each, at in ((0, 1), (-1, len(steps) - 2)) if at == number]
    return any(edge.operation is DiffOperation.EQUAL and edge.end - edge.start == 1 for edge in edges)


def _is_parted(page: Words, step: Step) -> bool:
    """Tell whether a sentence or a quotation ends or begins at or among the page words of a step."""
    return any(
        page.ends_sentence(index) or _MARK.search(page.between(index))
        for index in range(max(0, step.other_start - 1), step.other_end)
    )


def _slid_together(runs: list[Step], keys: Sequence[str], page: Words, offset: int) -> list[Step]:
    """Move a first or last run of few words to the nearest place where the same words stand beside the others."""
    if len(runs) > 1 and runs[0].end == runs[1].start:
        first, second = runs[0], runs[1]
        size = first.end - first.start
        wanted = list(keys[first.start : first.end])
        for start in range(second.other_start - size, first.other_start, -1) if size <= _MAX_SLID else ():
            if page.keys[offset + start : offset + start + size] == wanted:
                runs = [first._replace(other_start=start, other_end=start + size), *runs[1:]]
                break
    if len(runs) > 1 and runs[-2].end == runs[-1].start:
        before, last = runs[-2], runs[-1]
        size = last.end - last.start
        wanted = list(keys[last.start : last.end])
        for start in range(before.other_end, last.other_start) if size <= _MAX_SLID else ():
            if page.keys[offset + start : offset + start + size] == wanted:
                runs = [*runs[:-1], last._replace(other_start=start, other_end=start + size)]
                break
    return runs


def _without_strays(runs: list[Step], keys: Sequence[str], page: Words, offset: int) -> list[Step]:
    """Cut off runs that stand far from the rest: common words found by chance, not an interrupted quotation."""
    pairs = list(pairwise(runs))
    if all(after.other_start - before.other_end - (after.start - before.end) <= _STRAY for before, after in pairs):
        return runs
    weights = [sum(map(word_weight, keys[run.start : run.end])) for run in runs]
    kept = list(range(len(runs)))
    for index, (before, after) in enumerate(pairs):
        excess = (after.other_start - before.other_end) - (after.start - before.end)
        if excess > _STRAY:
            excess = count_unexplained(page, offset + before.other_end, offset + after.other_start)
            excess -= after.start - before.end
        left = sum(weights[each] for each in kept if each <= index)
        right = sum(weights[each] for each in kept if each > index)
        if excess <= _STRAY + 3 * min(left, right):
            continue
        kept = [each for each in kept if (each > index) == (right >= left)]
    return [runs[each] for each in kept]


def _reach_back(page: Words, first: int, missing: int, *, floor: int) -> int:
    """Take in the page words that may stand for the piece's unmatched first words, within the sentence."""
    for _ in range(missing):
        if first <= floor or page.ends_sentence(first - 1):
            break
        first -= 1
    return first


def _reach_on(page: Words, last: int, missing: int, *, ceiling: int) -> int:
    for _ in range(missing):
        if last >= ceiling or page.ends_sentence(last - 1):
            break
        last += 1
    return last
