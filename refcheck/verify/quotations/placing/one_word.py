"""The place of a piece that stands on the page but for one word, told without weighing the page's other places."""

from collections.abc import Sequence
from itertools import islice

from refcheck.datatypes.assessments import DiffOperation
from refcheck.text.diff import Step
from refcheck.verify.quotations.placing.anchor import Place
from refcheck.verify.quotations.placing.windows import word_weight
from refcheck.verify.quotations.words import Words, as_column

_SHORTEST = 12  # words; half of a shorter piece may stand anywhere
_EDGE = 2  # words at either end that the change must leave alone
_TELLING = 2  # words that stand nowhere else: what lacks both of them is no better place
_LONG = 4  # letters of a word that tells


def find_but_for_one(keys: Sequence[str], page: Words) -> Place | None:
    """Give the only place where all words of a piece stand with one changed, or with one more between them.

    None where there is any doubt: the general search decides then, and would find this place too.
    """
    if len(keys) < _SHORTEST:
        return None
    half = len(keys) // 2
    steps = _steps_behind(keys, page, half) or _steps_before(keys, page, half)
    if steps is None or min(steps[0].end, len(keys) - steps[2].start) < _EDGE:
        return None
    equal = [*keys[: steps[0].end], *keys[steps[2].start :]]
    telling = (key for key in sorted(equal, key=len, reverse=True) if len(key) >= _LONG and _stands_once(key, page))
    if len(list(islice(telling, _TELLING))) < _TELLING:
        return None
    coverage = sum(map(word_weight, equal)) / sum(map(word_weight, keys))
    return Place(start=steps[0].other_start, end=steps[2].other_end, coverage=coverage, steps=steps)


def _steps_behind(keys: Sequence[str], page: Words, half: int) -> tuple[Step, Step, Step] | None:
    """Give the steps where the first half stands as it is, and the change is behind it."""
    start = _find_run(keys[:half], page)
    if start is None:
        return None
    behind = page.keys[start : start + len(keys) + 1]
    at = next((at for at, (own, theirs) in enumerate(zip(keys, behind, strict=False)) if own != theirs), len(keys))
    if behind[at + 1 : len(keys)] == keys[at + 1 :]:
        return _steps(at, at + 1, len(keys), start)
    if behind[at + 1 :] == keys[at:]:
        return _steps(at, at, len(keys), start) if _is_plainly_more(keys, behind, at) else None
    return None


def _steps_before(keys: Sequence[str], page: Words, half: int) -> tuple[Step, Step, Step] | None:
    """Give the steps where the second half stands as it is, and the change is before it."""
    middle = _find_run(keys[half:], page)
    if middle is None or middle <= half:
        return None
    before = page.keys[middle - half - 1 : middle]  # one more than the piece has there
    at = half - 1
    while at >= 0 and keys[at] == before[at + 1]:
        at -= 1
    if at < 0:
        return None
    if before[1 : at + 1] == keys[:at]:
        return _steps(at, at + 1, len(keys), middle - half)
    if before[: at + 1] == keys[: at + 1]:
        return _steps(at + 1, at + 1, len(keys), middle - half - 1) if _is_plainly_more(keys, before, at + 1) else None
    return None


def _steps(changed: int, behind: int, end: int, start: int) -> tuple[Step, Step, Step]:
    """Give the steps from a piece's words to the page's from `start` on: alike but for one page word at `changed`."""
    operation = DiffOperation.REPLACE if behind > changed else DiffOperation.INSERT
    return (
        Step(DiffOperation.EQUAL, 0, changed, start, start + changed),
        Step(operation, changed, behind, start + changed, start + changed + 1),
        Step(DiffOperation.EQUAL, behind, end, start + changed + 1, start + changed + 1 + end - behind),
    )


def _is_plainly_more(keys: Sequence[str], theirs: Sequence[str], at: int) -> bool:
    """Tell whether the page's word more could not as well be the one before it or behind it."""
    return theirs[at] not in (keys[at - 1], *keys[at : at + 1])


def _find_run(keys: Sequence[str], page: Words) -> int | None:
    """Give the number of the word at which some words stand on the page for the first time."""
    at = page.column.find(as_column(keys))
    return page.column.count("\n", 0, at) if at >= 0 else None


def _stands_once(key: str, page: Words) -> bool:
    line = f"\n{key}\n"
    return page.column.find(line, page.column.find(line) + 1) < 0
