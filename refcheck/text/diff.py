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

_OPERATIONS = {
    "equal": DiffOperation.EQUAL,
    "replace": DiffOperation.REPLACE,
    "delete": DiffOperation.DELETE,
    "insert": DiffOperation.INSERT,
}


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
    for code in (Indel if most_equal else Levenshtein).opcodes(first, second):
        operation = _OPERATIONS[code.tag]
        step = Step(operation, code.src_start, code.src_end, code.dest_start, code.dest_end)
        if steps and operation is not DiffOperation.EQUAL and steps[-1].operation is not DiffOperation.EQUAL:
            before = steps.pop()
            step = Step(DiffOperation.REPLACE, before.start, step.end, before.other_start, step.other_end)
        steps.append(step)
    return [_named(step) for step in steps]


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
        if step.operation is not DiffOperation.EQUAL
    )


def _key(word: str) -> str:
    bare = word.strip(".,;:!?\"'()[]").lower()
    return bare or word


def _named(step: Step) -> Step:
    if step.operation is DiffOperation.EQUAL:
        return step
    if step.start == step.end:
        return step._replace(operation=DiffOperation.INSERT)
    if step.other_start == step.other_end:
        return step._replace(operation=DiffOperation.DELETE)
    return step._replace(operation=DiffOperation.REPLACE)
