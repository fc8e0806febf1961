"""The stretches of a page in which the most words of a quotation stand together."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from operator import itemgetter

from refcheck.datatypes.selectors import Span
from refcheck.text.keeping import Known
from refcheck.verify.quotations.words import Words

_MAX_HITS_PER_WORD = 40
_RARE = 3  # places of a word on the page
_FINE = 1_000_000  # weights in whole numbers, so that no sum depends on the order of its parts
_WORTH_A_LOOK = 0.6  # of the best window's score
_LEAST_SLACK = 20  # an attribution may be longer than a short quotation
_SLACK = 40  # page words that an interruption (attribution, caption, running header) may add
_Hit = tuple[int, str, int]
"""A place of the page, the word of the piece that stands there, and its weight."""


def _weigh(key: str) -> float:
    if len(key) > 3 or key[0].isdigit():
        return 1.0
    return 1.0 if len(key) == 1 and not key.isascii() else 0.4


word_weight: Callable[[str], float] = Known(_weigh, most=65536, longest=60).__getitem__
"""Give how much a word says about the place: short words stand everywhere, figures and names do not."""


def find_windows(keys: Sequence[str], page: Words, limit: int) -> list[tuple[int, int]]:
    """Give the stretches of the page where most different words of the piece stand together."""
    reach = len(keys) + min(max(len(keys), _LEAST_SLACK), _SLACK)
    hits = _find_hits(keys, page, reach)
    if not hits:
        return []
    scored = _slide(hits, reach)
    least = _WORTH_A_LOOK * max(scored)[0]
    scored = [entry for entry in scored if entry[0] >= least]
    scored.sort(key=itemgetter(0), reverse=True)  # the first on the page come first of those with one score
    windows: list[tuple[int, int]] = []
    for _, first, last in scored:
        for start, end in windows:
            if first <= end and last >= start:
                break
        else:
            windows.append((max(0, first - len(keys)), min(len(page), last + len(keys) + 1)))
            if len(windows) == limit:
                break
    return windows


def _find_hits(keys: Sequence[str], page: Words, reach: int) -> list[_Hit]:
    """Give where words of the piece stand, in order; those far from where its rare words stand together are left out.

    A window that is worth a look lacks at most so many of the rare words that all the common ones make up for them.
    """
    hits: list[_Hit] = []
    common: list[tuple[str, list[int], int]] = []
    for key, here in page.places_of(keys).items():
        times = len(here)
        if not times:
            continue
        # Between two words of one length the rarer one says more about the place.
        weight = int(_FINE * word_weight(key) / times**0.25)
        if times > _RARE:
            common += [(key, here, weight)] if times <= _MAX_HITS_PER_WORD else ()
        else:
            hits += [(place, key, weight) for place in here]
    hits.sort()
    scored = _slide(hits, reach) if hits else []
    least = _WORTH_A_LOOK * max(scored, default=(0,))[0] - sum(weight for _, _, weight in common)
    near: list[Span] = [] if least > 0 else [(0, len(page))]
    for score, _, place in scored if least > 0 else ():
        if score >= least:
            start = near.pop()[0] if near and near[-1][1] >= place - reach else place - reach
            near.append((start, place + reach))
    for key, here, weight in common:
        for start, end in near:
            hits += [(place, key, weight) for place in here[bisect_left(here, start) : bisect_left(here, end)]]
    return sorted(hits)


def _slide(hits: Sequence[_Hit], reach: int) -> list[tuple[int, int, int]]:
    """Score every window of `reach` words that starts at a hit by the different words inside."""
    scored: list[tuple[int, int, int]] = []
    inside: dict[str, int] = {}
    score = left = 0
    first, old_key, old_weight = hits[0]
    for place, key, weight in hits:
        while first <= place - reach:
            inside[old_key] -= 1
            if inside[old_key] == 0:
                score -= old_weight
            left += 1
            first, old_key, old_weight = hits[left]
        count = inside.get(key, 0)
        if count == 0:
            score += weight
        inside[key] = count + 1
        scored.append((score, first, place))
    return scored
