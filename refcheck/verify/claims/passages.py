"""The passages of a page that come nearest to a claim: BM25 over its sentences, then the few that cover most."""

from collections import defaultdict
from dataclasses import dataclass

from refcheck.verify.claims.facts import ClaimFacts
from refcheck.verify.claims.page import PageIndex

_K1, _B = 1.2, 0.6  # the usual BM25 settings; sentences vary less in length than documents
_NEIGHBOUR_SHARE = 0.35  # what a word in the sentence before or after adds: pronouns carry the topic over
_FLOOR = 0.6  # passages below this share of the best score show nothing more
MOST_PASSAGES = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence by its index, with its score against the claim (0 to 1 of the most reachable)."""

    index: int
    score: float
    coverage: float


def rank_sentences(claim: ClaimFacts, page: PageIndex) -> list[Candidate]:
    """Give the sentences that share words with the claim, best first, ties in page order."""
    scores: defaultdict[int, float] = defaultdict(float)
    shared: defaultdict[int, float] = defaultdict(float)
    total = 0.0
    for stem_ in claim.content:
        weight = page.rarity(stem_) * claim.weight(stem_)
        total += weight
        for index in page.postings.get(stem_, ()):
            length = len(page.sentences[index].content) / max(1.0, page.average_length)
            scores[index] += weight * (_K1 + 1) / (1 + _K1 * (1 - _B + _B * length))
            shared[index] += weight
    if not total:
        return []
    reach = total * (_K1 + 1)
    spread = {
        index: score + _NEIGHBOUR_SHARE * max(scores.get(index - 1, 0.0), scores.get(index + 1, 0.0))
        for index, score in scores.items()
    }
    ranked = sorted(spread, key=lambda index: (-spread[index], index))
    return [Candidate(index, spread[index] / reach, shared[index] / total) for index in ranked]


def covering_passages(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate]) -> list[Candidate]:
    """Give the few sentences that together cover the claim's weighed words, best first."""
    if not ranked:
        return []
    chosen = [ranked[0]]
    covered = set(page.sentences[ranked[0].index].content)
    wanted = set(claim.content)
    total = sum(page.rarity(stem_) * claim.weight(stem_) for stem_ in wanted) or 1.0
    for _ in range(MOST_PASSAGES - 1):
        best, best_gain = None, 0.0
        for candidate in ranked[:40]:
            if candidate in chosen:
                continue
            new = wanted & page.sentences[candidate.index].content - covered
            gain = sum(page.rarity(stem_) * claim.weight(stem_) for stem_ in new) / total
            gain += 0.1 * candidate.score / ranked[0].score
            if new and gain > best_gain:
                best, best_gain = candidate, gain
        if best is None or (best_gain < 0.12 and best.score < _FLOOR * ranked[0].score):
            break
        chosen.append(best)
        covered |= page.sentences[best.index].content
    return chosen
