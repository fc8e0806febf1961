"""The passage that has a claim's words within longer ones: "Arzttermine" for "Arzt", "viermal" for "vier".

It is found for showing alone: a part of a compound says too little to support a claim or to speak against it.
"""

from collections.abc import Sequence

from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import PageIndex

_COMPOUNDING = frozenset("de nl sv da nb nn no".split())
"""Languages that write compounds as one word."""
_LEAST_PART = 4  # letters of a word within another one
_LEAST_LONGER = 3  # letters that the whole has more
_LEAST_GAIN = 0.12  # share of the claim's weighed words that the passages shown before lack
_WITHIN_SHARE = 0.6  # what a word within another one counts


def find_compounded(claim: ClaimFacts, page: PageIndex, shown: Sequence[int]) -> int | None:
    """Give the sentence that tells most of what the sentences shown so far lack, where compounds tell some of it."""
    if page.language not in _COMPOUNDING or not page.sentences:
        return None
    weights = claim.weights_on(page)
    gains: dict[int, float] = {}
    with_compounds: set[int] = set()
    for stem_, weight in weights.items():
        own = page.places(stem_)
        longer = {} if own else _places_within(stem_, page)
        if any(index in own or index in longer for index in shown):
            continue
        with_compounds.update(longer)
        for index, share in (own or longer).items():
            gains[index] = gains.get(index, 0.0) + weight * share
    best = max(with_compounds, key=lambda index: (gains[index], -index), default=None)
    return best if best is not None and gains[best] >= _LEAST_GAIN * sum(weights.values()) else None


def _places_within(stem_: str, page: PageIndex) -> dict[int, float]:
    """Give the sentences with a longer word that begins or ends with a word, or with a part of it."""
    wholes = (other for other in page.postings if _is_part(stem_, other) or _is_part(other, stem_))
    return {index: _WITHIN_SHARE for whole in wholes for index in page.postings[whole]}


def _is_part(part: str, whole: str) -> bool:
    is_longer = len(part) >= _LEAST_PART and len(whole) >= len(part) + _LEAST_LONGER
    return is_longer and (whole.startswith(part) or whole.endswith(part))
