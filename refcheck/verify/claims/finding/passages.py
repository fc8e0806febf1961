"""The passages of a page that come nearest to a claim: BM25 finds them, a small regression orders them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.verify.claims.model import load_regression
from refcheck.verify.claims.reading.facts import ClaimFacts, dates_agree
from refcheck.verify.claims.reading.page import PageIndex, content_bigrams

_K1, _B = 0.9, 0.4  # BM25 settings for sentences, which vary less in length than documents
_CANDIDATES = 30  # the right sentence was among these for 99 of 100 claims
_FLOOR = 0.6  # passages below this share of the best score show nothing more
_FIGURES_WORTH = 0.25  # what all figures of a claim add to the chance that people mark a sentence as evidence
MOST_PASSAGES = 5
_SENTENCES_READ = 6
NEIGHBOURS_OF = 2  # best sentences whose neighbours are read as well


@dataclass(frozen=True, slots=True)
class Candidate:
    """One sentence by its index.

    `score` is the chance that a person would mark it as evidence, `coverage` the weighed share
    of the claim's words that it has.
    """

    index: int
    score: float
    coverage: float


def nearest_sentences(claim: ClaimFacts, page: PageIndex, count: int) -> tuple[list[int], dict[int, float]]:
    """Give the sentences with the best BM25 scores, and the weighed share of the claim that each sentence has."""
    bm25: defaultdict[int, float] = defaultdict(float)
    shared: defaultdict[int, float] = defaultdict(float)
    average = max(1.0, page.average_length)
    weights = claim.weights_on(page)
    total = sum(weights.values())
    for stem_, weight in weights.items():
        for index, share in page.places(stem_).items():
            length = len(page.sentences[index].content) / average
            bm25[index] += share * weight / (1 + _K1 * (1 - _B + _B * length))
            shared[index] += share * weight
    best = sorted(bm25, key=lambda index: (-bm25[index], index))[:count]
    return best, {index: share / total for index, share in shared.items()} if total else {}


def rank_sentences(claim: ClaimFacts, page: PageIndex) -> list[Candidate]:
    """Give the sentences that share words with the claim, best first, ties in page order."""
    best, coverage = nearest_sentences(claim, page, _CANDIDATES)
    regression = load_regression("passage")
    shape = ClaimShape(claim, page)
    candidates = []
    for index in best:
        score = regression.probability(passage_features(shape, index, coverage))
        candidates.append(Candidate(index, score, coverage[index]))
    return sorted(candidates, key=lambda candidate: (-candidate.score, candidate.index))


def sentences_near(ranked: Sequence[Candidate], page: PageIndex) -> list[int]:
    """Give the best sentences, and those beside the very best, by their numbers."""
    best = [candidate.index for candidate in ranked[:_SENTENCES_READ]]
    near = (at + step for at in best[:NEIGHBOURS_OF] for step in (-1, 1) if 0 <= at + step < len(page.sentences))
    return list(dict.fromkeys((*best, *near)))


class ClaimShape:
    """What the passage features need of a claim, read once for all sentences of a page."""

    def __init__(self, claim: ClaimFacts, page: PageIndex) -> None:
        self.claim = claim
        self.page = page
        weights = claim.weights_on(page)
        self.places = [(page.places(stem_), weight) for stem_, weight in weights.items()]
        self.total = sum(weights.values()) or 1.0
        self.pairs = frozenset(content_bigrams(claim.sentence))
        stems = claim.sentence.stems
        self.triples = frozenset(zip(stems, stems[1:], stems[2:], strict=False))
        self.has_figures = bool(claim.quantities or claim.dates)

    def window(self, index: int) -> float:
        """Give the weighed share of the claim's words that a sentence and its two neighbours have together."""
        before, after = index - 1, index + 1
        found = 0.0
        for places, weight in self.places:
            if index in places or before in places or after in places:
                found += weight
        return found / self.total


def passage_features(shape: ClaimShape, index: int, coverage: dict[int, float]) -> dict[str, float]:
    """Measure how likely a sentence is to be the evidence: what it and its neighbours share, and what it is."""
    page, claim = shape.page, shape.claim
    sentence = page.sentences[index]
    # Sums run in a fixed order: a set's order changes from run to run, and so would the last digit.
    shared = sorted(shape.pairs.intersection(content_bigrams(sentence)))
    stems = sentence.stems
    triples = shape.triples.intersection(zip(stems, stems[1:], stems[2:], strict=False))
    has_digits = shape.has_figures and bool(sentence.numerals)
    dates_shared = has_digits and any(dates_agree(d.date, other.date) for d in claim.dates for other in sentence.dates)
    return {
        "coverage": coverage.get(index, 0.0),
        "neighbours": max(coverage.get(index - 1, 0.0), coverage.get(index + 1, 0.0)),
        "window": shape.window(index),
        "bigrams": sum(page.rarity(a) + page.rarity(b) for a, b in shared) / (2 * shape.total),
        "triples": len(triples) / max(1, len(shape.triples)),
        "digits": float(has_digits),
        "dates": float(dates_shared),
        "capitals": sentence.capitals,
        "quoted": float('"' in sentence.text or "“" in sentence.text),
    }


def with_figures_first(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate]) -> list[Candidate]:
    """Give the candidates in the order in which a reader should see them: those with the claim's figures gain."""
    quantities = claim.quantities
    if not quantities:
        return ranked
    holders = [page.figure_places(quantity) for quantity in quantities]

    def worth(candidate: Candidate) -> float:
        told = sum(candidate.index in places for places in holders)
        return candidate.score + _FIGURES_WORTH * told / len(quantities)

    return sorted(ranked, key=lambda candidate: (-worth(candidate), candidate.index))


def covering_passages(claim: ClaimFacts, page: PageIndex, ranked: list[Candidate]) -> list[Candidate]:
    """Give the few sentences that together cover the claim's weighed words, best first."""
    if not ranked:
        return []
    chosen = [ranked[0]]
    covered = set(page.sentences[ranked[0].index].content)
    weights = claim.weights_on(page)
    total = sum(weights.values()) or 1.0
    shared = [(each, [s for s in weights if s in page.sentences[each.index].content]) for each in ranked]
    for _ in range(MOST_PASSAGES - 1):
        best, best_gain = None, 0.0
        for candidate, held in shared:
            if candidate in chosen:
                continue
            new = [weights[stem_] for stem_ in held if stem_ not in covered]
            gain = sum(new) / total
            gain += 0.1 * candidate.score / ranked[0].score
            if new and gain > best_gain:
                best, best_gain = candidate, gain
        if best is None or (best_gain < 0.12 and best.score < _FLOOR * ranked[0].score):
            break
        chosen.append(best)
        covered |= page.sentences[best.index].content
    return chosen
