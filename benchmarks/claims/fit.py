"""Fit the regressions that `refcheck.verify.claims` ships and write them to `refcheck/data/verify.json`.

Usage: python -m benchmarks.claims.fit FOLDER   (the folder of the public data sets; takes a few minutes)

The passage and word regressions come first, because the features of the claim regressions use them.
"""

import json
import random
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.claims.datasets import Example, MarkedClaim, load_all, load_marked
from benchmarks.claims.regression import Row, fit_logistic, standardize
from benchmarks.claims.selection import FEATURES, PENALTIES
from refcheck.verify.claims.finding.passages import ClaimShape, nearest_sentences, passage_features
from refcheck.verify.claims.finding.words import weigh_words
from refcheck.verify.claims.model import load_regression
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.page import index_page
from refcheck.verify.claims.weighing import weigh_features

TARGET = Path(__file__).parents[2] / "refcheck" / "data" / "verify.json"
_FOLDS = 5
_NEGATIVES = 12  # sentences that each evidence sentence is compared with
_MOST_EVIDENCE = 4  # evidence sentences per claim that count, so that no claim outweighs the rest

Features = dict[str, float]


def fit_regression(
    features: Sequence[Features], labels: Sequence[bool], *, names: Sequence[str] | None = None, penalty: float = 20.0
) -> dict[str, Any]:
    """Fit weights on all rows, and the Platt scaling on scores of rows left out of their fold."""
    names = sorted(names or features[0])
    rows: list[Row] = [[f[name] for name in names] for f in features]
    scaled, means, deviations = standardize(rows)
    weights = fit_logistic(scaled, list(labels), penalty=penalty)
    slope, offset = _platt(scaled, list(labels), penalty)
    plain = [weight / deviation for weight, deviation in zip(weights[1:], deviations, strict=True)]
    bias = weights[0] - sum(weight * mean for weight, mean in zip(plain, means, strict=True))
    return {
        "bias": round(bias, 5),
        "weights": {name: round(weight, 5) for name, weight in zip(names, plain, strict=True)},
        "slope": round(slope, 4),
        "offset": round(offset, 4),
    }


def _platt(rows: list[Row], labels: list[bool], penalty: float) -> tuple[float, float]:
    scores = [0.0] * len(rows)
    for kept, held in folds(len(rows)):
        weights = fit_logistic([rows[i] for i in kept], [labels[i] for i in kept], penalty=penalty)
        for i in held:
            scores[i] = weights[0] + sum(w * x for w, x in zip(weights[1:], rows[i], strict=True))
    offset, slope = fit_logistic([[score] for score in scores], labels, penalty=1e-6)
    return slope, offset


def folds(count: int) -> list[tuple[list[int], list[int]]]:
    """Give the divisions of `count` rows into kept and held ones, always the same."""
    order = list(range(count))
    random.Random(7).shuffle(order)
    parts = [order[fold::_FOLDS] for fold in range(_FOLDS)]
    return [([i for i in order if i not in set(part)], part) for part in parts]


def fit_passages(examples: Sequence[Example]) -> dict[str, Any]:
    """Fit the weights on pairs of an evidence sentence and another one, and the scale on single sentences."""
    pairs: list[Row] = []
    labels: list[bool] = []
    singles: list[Features] = []
    answers: list[bool] = []
    for example in examples:
        rows = _passage_rows(example)
        singles += [features for features, _ in rows]
        answers += [is_evidence for _, is_evidence in rows]
        good = [features for features, is_evidence in rows if is_evidence]
        others = [features for features, is_evidence in rows if not is_evidence][:_NEGATIVES]
        for one in good[:_MOST_EVIDENCE]:
            for other in others:
                difference = [one[name] - other[name] for name in sorted(one)]
                pairs += [difference, [-value for value in difference]]
                labels += [True, False]
    names = sorted(singles[0])
    weights = fit_logistic(pairs, labels, penalty=1.0)[1:]
    scores = [sum(w * f[name] for w, name in zip(weights, names, strict=True)) for f in singles]
    # The scale is fitted on the sentences as they come, so that the score is an honest chance.
    offset, slope = fit_logistic([[score] for score in scores], answers, penalty=1e-6, is_balanced=False)
    return {
        "bias": 0.0,
        "weights": {name: round(weight, 5) for name, weight in zip(names, weights, strict=True)},
        "slope": round(slope, 4),
        "offset": round(offset, 4),
    }


def _passage_rows(example: Example) -> list[tuple[Features, bool]]:
    """Give the features of the nearest sentences, and whether people marked them as evidence."""
    facts, page = ClaimFacts(example.claim), index_page(example.page)
    nearest, coverage = nearest_sentences(facts, page, 30)
    shape = ClaimShape(facts, page)
    rows: list[tuple[Features, bool]] = []
    for index in nearest if example.evidence else ():
        sentence = page.sentences[index]
        is_evidence = any(a < sentence.end and sentence.start < b for one in example.evidence for a, b in one)
        rows.append((passage_features(shape, index, coverage), is_evidence))
    return rows


def word_rows(marked: Sequence[MarkedClaim], supported: Sequence[Example]) -> tuple[list[Features], list[bool]]:
    """Give the features of single words, and whether people marked them as unsupported."""
    rows: list[Features] = []
    labels: list[bool] = []
    for claim in marked:
        for word in weigh_words(ClaimFacts(claim.claim), index_page(claim.page)):
            rows.append(word.features)
            labels.append(any(start < word.end and word.start < end for start, end in claim.unsupported))
    for example in supported:
        for word in weigh_words(ClaimFacts(example.claim), index_page(example.page)):
            rows.append(word.features)
            labels.append(False)
    return rows, labels


def features_of(example: Example) -> Features:
    """Measure one example as the verifier does."""
    return weigh_features(ClaimFacts(example.claim), index_page(example.page))


def main(folder: Path) -> None:
    """Fit every regression and write them all."""
    sets = load_all(folder)
    summaries = [e for name, examples in sets.items() if name.startswith("summedits") for e in examples]
    regressions: dict[str, Any] = json.loads(TARGET.read_text("utf-8"))["regressions"] if TARGET.exists() else {}

    def add(name: str, fitted: dict[str, Any]) -> None:
        regressions[name] = fitted
        TARGET.write_text(json.dumps({"regressions": regressions}, indent=1) + "\n", "utf-8")
        load_regression.cache_clear()

    add("passage", fit_passages(sets["wice"]))
    rows, labels = word_rows(load_marked(folder), [e for e in sets["wice"] if e.is_supported])
    add("word", fit_regression(rows, labels, penalty=30.0))
    measured = {
        name: [features_of(example) for example in examples]
        for name, examples in (("wice", sets["wice"]), ("fever", sets["fever"]), ("summary", summaries))
    }
    snippets = sets["factcheck_gpt"][::3]
    measured["snippet"] = [features_of(example) for example in snippets]
    questions: dict[str, tuple[str, Sequence[Example], Callable[[Example], bool]]] = {
        "page_support": ("wice", sets["wice"], lambda e: e.is_supported),
        "page_about": ("wice", sets["wice"], lambda e: e.label != "not_supported"),
        "pair_support": ("fever", sets["fever"], lambda e: e.is_supported),
        "pair_about": ("snippet", snippets, lambda e: e.label != "irrelevant"),
        "summary_support": ("summary", summaries, lambda e: e.is_supported),
    }
    for name, (measured_name, examples, question) in questions.items():
        answers = [question(example) for example in examples]
        add(name, fit_regression(measured[measured_name], answers, names=FEATURES[name], penalty=PENALTIES[name]))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
