"""Fit the regressions that `refcheck.verify.claims` ships and write them to `refcheck/data/verify.json`.

Usage: python -m benchmarks.claims.fit FOLDER
"""

import json
import random
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.claims.datasets import Example, load_all
from benchmarks.claims.regression import Row, fit_logistic, standardize
from refcheck.verify.claims.alignment import find_missing
from refcheck.verify.claims.facts import ClaimFacts
from refcheck.verify.claims.features import measure
from refcheck.verify.claims.page import index_page
from refcheck.verify.claims.passages import rank_sentences

TARGET = Path(__file__).parents[2] / "refcheck" / "data" / "verify.json"
_PENALTY = 20.0
_FOLDS = 10


def features_of(example: Example) -> dict[str, float]:
    """Measure one example as the verifier does."""
    index = index_page(example.page)
    facts = ClaimFacts(example.claim)
    ranked = rank_sentences(facts, index)
    return measure(facts, index, ranked, find_missing(facts, index))


def fit_regression(features: list[dict[str, float]], labels: list[bool]) -> dict[str, Any]:
    """Fit weights on all rows, and the Platt scaling on scores of rows left out of their fold."""
    names = sorted(features[0])
    rows: list[Row] = [[f[name] for name in names] for f in features]
    scaled, means, deviations = standardize(rows)
    weights = fit_logistic(scaled, labels, penalty=_PENALTY)
    slope, offset = _platt(scaled, labels)
    plain = [weight / deviation for weight, deviation in zip(weights[1:], deviations, strict=True)]
    bias = weights[0] - sum(weight * mean for weight, mean in zip(plain, means, strict=True))
    return {
        "bias": round(bias, 5),
        "weights": {name: round(weight, 5) for name, weight in zip(names, plain, strict=True)},
        "slope": round(slope, 4),
        "offset": round(offset, 4),
    }


def _platt(rows: list[Row], labels: list[bool]) -> tuple[float, float]:
    order = list(range(len(rows)))
    random.Random(7).shuffle(order)
    scores = [0.0] * len(rows)
    for fold in range(_FOLDS):
        held = set(order[fold::_FOLDS])
        kept = [i for i in order if i not in held]
        weights = fit_logistic([rows[i] for i in kept], [labels[i] for i in kept], penalty=_PENALTY)
        for i in held:
            scores[i] = weights[0] + sum(w * x for w, x in zip(weights[1:], rows[i], strict=True))
    offset, slope = fit_logistic([[score] for score in scores], labels, penalty=1e-6)
    return slope, offset


def main(folder: Path) -> None:
    """Fit every regression and write them all."""
    sets = load_all(folder)
    groups: dict[str, tuple[list[Example], Callable[[Example], bool]]] = {
        "page_support": (sets["wice"], lambda e: e.is_supported),
        "page_about": (sets["wice"], lambda e: e.label != "not_supported"),
        "pair_support": (sets["fever"] + sets["factcheck_gpt"][::3], lambda e: e.is_supported),
        "pair_about": (sets["factcheck_gpt"], lambda e: e.label != "irrelevant"),
    }
    regressions = {
        name: fit_regression([features_of(e) for e in examples], [question(e) for e in examples])
        for name, (examples, question) in groups.items()
    }
    TARGET.write_text(json.dumps({"regressions": regressions}, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
