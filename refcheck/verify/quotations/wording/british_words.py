"""British words that American spelling writes like another word: "storey" and "story", "cheque" and "check"."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from refcheck.datatypes.assessments import DiffOperation
from refcheck.text.diff import Step
from refcheck.text.patterns import late
from refcheck.verify.quotations.words import Words

_SHARED_KEYS = frozenset("story check checks curb curbs tire tires draft drafts meter meters".split())
_BRITISH = frozenset("storey cheque cheques kerb kerbs tyre tyres draught draughts metre metres".split())
_WRITTEN_BRITISH = late(
    r"(?i)\b(?:colour|honour|labour|favour|behaviour|neighbour|harbour|rumour|endeavour|centre|theatre|programme|defence"
    r"|licence|offence|storey|cheque|tyre|kerb|whilst|metres|litres|councillor|per cent|travelled|cancelled|labelled"
    r"|organis|recognis|realis|apologis|practis|emphasis(?:ed|ing))"
)


@lru_cache(maxsize=8)
def _is_british(text: str) -> bool:
    return _WRITTEN_BRITISH.search(text) is not None


def find_british_senses(steps: Sequence[Step], words: Words, page: Words) -> Iterator[tuple[int, int]]:
    """Give the words of a quotation that have another sense than the page's where it is written in British.

    Such a page would have written "storey" itself; an American one means either by "story".
    """
    if _SHARED_KEYS.isdisjoint(words.keys):
        return
    for step in steps:
        for offset in range(step.end - step.start) if step.operation is DiffOperation.EQUAL else ():
            i, j = step.start + offset, step.other_start + offset
            is_other = words.keys[i] in _SHARED_KEYS and words.word(i).lower() in _BRITISH
            if is_other and page.word(j).lower() not in _BRITISH and _is_british(page.text):
                yield i, j
