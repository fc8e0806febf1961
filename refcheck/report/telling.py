"""The passages that a reader needs to follow an explanation, where there is room for one or two."""

import re

from refcheck.datatypes.assessments import Passage

_NAMED = re.compile(r"“([^”]{1,200})”")


def telling_passages(explanation: str, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Give the best passage, and the first one that has words which the explanation names and the best one lacks."""
    best = passages[:1]
    if not best:
        return ()
    wanted = [words for words in _NAMED.findall(explanation) if words not in best[0].exact]
    return best + next(((p,) for p in passages[1:] if any(words in p.exact for words in wanted)), ())
