"""Punctuation that turns the sense: a question made a statement, and "no more" made of "no, more"."""

from collections.abc import Iterator, Sequence

from refcheck.datatypes.assessments import DiffOperation
from refcheck.text.diff import Step
from refcheck.verify.quotations.words import Words

_REFUSALS = frozenset("no nein non não nie нет ні hayır".split())
_ASKING = frozenset(
    """who whom whose what which when where why how is are was were am do does did have has had can could will would
    shall should may might must isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't couldn't
    won't wouldn't shouldn't and but so or wer was wann wo warum wie ist sind war hat haben wird kann qui que quoi quand
    pourquoi comment est quien cuando donde por como chi che cosa quando perche кто что когда где почему как""".split()
)  # a question with one of these at its head is one whatever stop is set
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


def find_turned_end(steps: Sequence[Step], words: Words, page: Words) -> tuple[int, int] | None:
    """Give the last word of a whole sentence that is said in the quotation and asked on the page: "He lied?"."""
    last = steps[-1]
    if last.operation is not DiffOperation.EQUAL or last.end < len(words):
        return None
    i, j = last.end - 1, last.other_end - 1
    if not words.between(i).startswith((".", "!")) or not page.between(j).startswith("?"):
        return None
    head = j
    while head > last.other_start and not page.ends_sentence(head - 1):
        head -= 1
    opens = head == 0 or page.ends_sentence(head - 1)
    return (i, j) if opens and _ASKING.isdisjoint(page.keys[head : head + 2]) else None


def _asks_once(own: str, theirs: str) -> bool:
    both_stop = not _STOPS.isdisjoint(own) and not _STOPS.isdisjoint(theirs)
    return both_stop and ("?" in own) != ("?" in theirs) and "..." not in own + theirs
