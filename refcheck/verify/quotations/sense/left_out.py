"""The words that a cut left out, as an editor would put them back: "If I had my way" and not the "If" alone."""

from collections.abc import Sequence

from refcheck.verify.quotations.sense.clauses import ends_clause
from refcheck.verify.quotations.sense.senses import NEGATIONS
from refcheck.verify.quotations.words import Words

_LONGEST = 9  # words that are named
_LONGEST_DENIAL = 2  # words


def name_cut(page: Words, turner: str, kept: Sequence[tuple[int, int]]) -> str:
    """Give the left-out words around the one that turns the sense, up to what was kept and to the end of its clause.

    Where they are too many to name, or the word stands elsewhere, it is named alone.
    """
    keys = Words(turner).keys
    ends = [end for _, end in kept]
    starts = [start for start, _ in kept]
    gaps = [(end, start) for end, start in zip(ends, starts[1:], strict=False) if end < start]
    first, last = min(starts), max(ends)
    before, behind = max(0, first - _LONGEST), min(len(page), last + _LONGEST)
    for start, end in (*gaps, (before, first), (last, behind)):
        found = [at for at in range(start, end - len(keys) + 1) if page.keys[at : at + len(keys)] == keys]
        if not found:
            continue
        if start == before and end == first:
            named = _clause_start(page, found[-1], before), first
        elif start == last and end == behind:
            named = last, _clause_end(page, found[0] + len(keys), behind)
        elif end - start <= _LONGEST:
            named = start, end
        else:
            named = found[0], found[0] + len(keys)
        if any(page.ends_sentence(each) for each in range(named[0], named[1] - 1)):
            return turner
        return page.phrase(*named)
    return turner


def is_mere_denial(turner: str) -> bool:
    """Tell whether what turns the sense is a denial and no more: the "No" of "No ha sido"."""
    keys = Words(turner).keys
    return len(keys) <= _LONGEST_DENIAL and any(key in NEGATIONS for key in keys)


def _clause_start(page: Words, start: int, floor: int) -> int:
    """Give where the clause of the word at `start` begins; `start` itself where that is too far."""
    first = start
    while first > floor and not ends_clause(page, first - 1):
        first -= 1
    return first if first > floor or not first or ends_clause(page, first - 1) else start


def _clause_end(page: Words, start: int, stop: int) -> int:
    """Give where the clause of the word before `start` ends; `start` itself where that is too far."""
    end = next((each + 1 for each in range(start - 1, stop) if ends_clause(page, each)), None)
    return end if end is not None and end <= stop else stop if stop == len(page) else start
