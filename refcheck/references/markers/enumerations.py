"""Numbers in round brackets that count parts of a sentence: "needs (1) light, (2) air and (3) patience"."""

import re
from collections.abc import Sequence

from refcheck.references.markers.candidates import Candidate

_WORD_BEHIND = re.compile(r"\s{1,2}[^\W\d_]")
_PART_BEFORE = re.compile(r"(?:[,;:]|\b(?:and|or|und|oder|et|ou|y|o|e|ve|veya|и|или))\s{1,2}\Z")
_SENTENCE_ENDS = re.compile(r"[.!?][”\"’)]?\s{1,3}[^\W\d_a-zà-ÿа-я]|\n\s*\n")
_LONGEST_PART = 300


def without_enumerations(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out runs from 1 on, within one sentence, whose numbers stand before the words that they count.

    A marker stands behind the words that it is for, "in mice (1) and rats (2)".
    """
    kept: list[Candidate] = []
    run: list[Candidate] = []
    for one in candidates:
        counted = one.numbers[0] if len(one.numbers) == 1 and _WORD_BEHIND.match(text, one.end) else 0
        if run and counted == len(run) + 1 and _goes_on(text, run[-1], one):
            run.append(one)
            continue
        kept += run if len(run) == 1 else []
        run = [one] if counted == 1 else []
        kept += [] if run else [one]
    return kept + (run if len(run) == 1 else [])


def _goes_on(text: str, before: Candidate, after: Candidate) -> bool:
    if after.start - before.end > _LONGEST_PART or _SENTENCE_ENDS.search(text, before.end, after.start):
        return False
    return _PART_BEFORE.search(text, max(before.end, after.start - 10), after.start) is not None
