"""Word diff: which words of one text another lacks, adds or changes.

Words are compared by keys, so that callers decide what counts as the same word. The alignment is
bit-parallel Levenshtein over whole words (rapidfuzz), never a diff by characters: linear enough for a
chapter, and its steps are words that can be shown to an editor.
"""

from collections.abc import Sequence
from typing import NamedTuple

from rapidfuzz.distance import Indel, Levenshtein

from refcheck.datatypes.assessments import DiffOperation, WordChange
from refcheck.text.normalize import folded

_MAKE = tuple.__new__  # a named tuple's own constructor takes twice as long
_EQUAL, _REPLACE, _DELETE, _INSERT = DiffOperation  # an enumeration's attribute takes long to look up


class Step(NamedTuple):
    """One step from `first[start:end]` to `second[other_start:other_end]`."""

    operation: DiffOperation
    start: int
    end: int
    other_start: int
    other_end: int


def align_words(first: Sequence[str], second: Sequence[str], *, most_equal: bool = False) -> list[Step]:
    """Give the steps that turn one list of word keys into the other, neighbouring changes joined.

    Equal runs stand alone; whatever lies between two of them is one step: a replacement where both
    sides have words, else a deletion or an insertion. The steps change as few words as can be, or, with
    `most_equal`, leave as many words as can be equal.
    """
    steps: list[Step] = []
    changed_from: tuple[int, int] | None = None  # where the change begins that the next equal run ends
    codes = (Indel if most_equal else Levenshtein).opcodes(first, second).as_list()
    for tag, start, end, other_start, other_end in codes:
        if tag != "equal":
            changed_from = changed_from or (start, other_start)
            continue
        if changed_from:
            steps.append(_change(changed_from, start, other_start))
            changed_from = None
        steps.append(_MAKE(Step, (_EQUAL, start, end, other_start, other_end)))
    if changed_from:
        steps.append(_change(changed_from, len(first), len(second)))
    return steps


def find_word_changes(quotation: str, page: str) -> tuple[WordChange, ...]:
    """Give the words in which two texts differ after typographic folding, letter case aside."""
    first, second = folded(quotation).split(), folded(page).split()
    return tuple(
        WordChange(
            operation=step.operation,
            quotation=" ".join(first[step.start : step.end]),
            page=" ".join(second[step.other_start : step.other_end]),
        )
        for step in align_words([_key(word) for word in first], [_key(word) for word in second])
        if step.operation is not _EQUAL
    )


def _key(word: str) -> str:
    bare = word.strip(".,;:!?\"'()[]").lower()
    return bare or word


def _change(begin: tuple[int, int], end: int, other_end: int) -> Step:
    """Give the step over all that differs between two equal runs."""
    start, other_start = begin
    operation = _INSERT if start == end else _DELETE if other_start == other_end else _REPLACE
    return _MAKE(Step, (operation, start, end, other_start, other_end))
