"""Punctuation that turns the sense: a question made a statement, and "no more" made of "no, more"."""

from collections.abc import Iterator, Sequence

from refcheck.datatypes.assessments import DiffOperation
from refcheck.text.diff import Step
from refcheck.verify.quotations.words import Words

_REFUSALS = frozenset("no nein non não nie нет ні hayır".split())
_STOPS = frozenset(".!?")


def find_turned_stops(steps: Sequence[Step], words: Words, page: Words) -> Iterator[tuple[int, int]]:
    """Give the words, by their number on either side, behind which another sign turns the sense.

    What stands behind the last word of a quotation is its author's affair.
    """
    if "?" not in words.text and "?" not in page.text and _REFUSALS.isdisjoint(words.keys):
        return
    for step in steps:
        for offset in range(step.end - step.start) if step.operation is DiffOperation.EQUAL else ():
            i, j = step.start + offset, step.other_start + offset
            if i + 1 >= len(words) or j + 1 >= step.other_end:
                continue
            own, theirs = words.between(i), page.between(j)
            is_refusal = words.keys[i] in _REFUSALS and {own, theirs} == {" ", ", "}
            if is_refusal or (own != theirs and _asks_once(own, theirs)):
                yield i, j


def _asks_once(own: str, theirs: str) -> bool:
    both_stop = not _STOPS.isdisjoint(own) and not _STOPS.isdisjoint(theirs)
    return both_stop and ("?" in own) != ("?" in theirs) and "..." not in own + theirs
