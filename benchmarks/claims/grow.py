"""Grow the trees of `refcheck.verify.claims.bearing` from own labelled claims into `refcheck/data/bearing.json.gz`.

Usage: python -m benchmarks.claims.grow      (needs the extra `bench`; prints the curve first, file by file left out)
"""

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.model_selection import GroupKFold

from benchmarks.claims.exchanged import exchange_words
from benchmarks.claims.retold import Retold, answer_retold, load_retold
from refcheck.datatypes.assessments import Assessment, ClaimVerdict
from refcheck.verify.claims.bearing.chance import read_bearing
from refcheck.verify.claims.exchange import read_request
from refcheck.verify.claims.gate import language_of_page
from refcheck.verify.claims.reading.facts import ClaimFacts
from refcheck.verify.claims.reading.frames import without_frame
from refcheck.verify.claims.reading.page import index_for, metadata_text
from refcheck.verify.claims.weighing import SUPPORTED, Shape, weigh
from refcheck.verify.claims.wording import explain_loose

TARGET = Path(__file__).parents[2] / "refcheck" / "data" / "bearing.json.gz"
_EXCHANGED = 0.15  # what a claim with an exchanged word weighs beside one that somebody wrote
_FOLDS = 6
_KEPT = (0.95, 0.9, 0.85, 0.8, 0.7)


@dataclass(frozen=True, slots=True)
class Row:
    """One claim as the trees see it; `is_supported` where everything before them lets it pass."""

    source: str
    features: dict[str, float]
    is_told: bool
    weight: float
    is_supported: bool


def read_rows() -> list[Row]:
    """Give the rows of all English claims of one sentence whose words stand on their page."""
    own = list(load_retold())
    rows = [row for claim in own if (row := _row(claim, 1.0)) is not None]
    return rows + [row for claim in exchange_words(own) if (row := _row(claim, _EXCHANGED)) is not None]


def _row(example: Retold, weight: float) -> Row | None:
    claim, page, _ = read_request({"claim": example.claim, "page": example.page})
    if (language_of_page(page) or "en") != "en":
        return None
    facts = ClaimFacts(without_frame(claim.text, "en"), language="en")
    index = index_for(page.text, metadata_text(page), [word.form for word in facts.sentence.words], None, "en")
    if not facts.content:
        return None
    weighed = weigh(facts, index)
    if weighed.support < SUPPORTED or weighed.shape is not Shape.PAGE:
        return None
    passes = weight == 1.0 and _passes_rules(answer_retold(example))
    return Row(example.source, read_bearing(weighed, index), example.is_told, weight, passes)


def _passes_rules(answer: Assessment) -> bool:
    """Tell whether only the trees, if anything, speak against a claim."""
    return answer.verdict is ClaimVerdict.SUPPORTED or answer.explanation == explain_loose()


def grow(rows: Sequence[Row], names: Sequence[str]) -> HistGradientBoostingClassifier:
    """Grow trees on some rows, always the same."""
    model = HistGradientBoostingClassifier(
        max_iter=200,
        learning_rate=0.05,
        max_leaf_nodes=10,
        l2_regularization=5.0,
        min_samples_leaf=15,
        max_features=0.3,
        early_stopping=False,
        random_state=0,
    )
    return model.fit(_matrix(rows, names), [row.is_told for row in rows], sample_weight=[row.weight for row in rows])


def _matrix(rows: Sequence[Row], names: Sequence[str]) -> Any:
    return np.array([[row.features.get(name, 0.0) for name in names] for row in rows])


def left_out_chances(rows: Sequence[Row], names: Sequence[str]) -> list[float]:
    """Give each row the chance by trees that have seen nothing of its file."""
    chances = [0.0] * len(rows)
    for kept, held in GroupKFold(_FOLDS).split(rows, groups=[row.source for row in rows]):
        model = grow([rows[i] for i in kept], names)
        for i, chance in zip(held, model.predict_proba(_matrix([rows[i] for i in held], names))[:, 1], strict=True):
            chances[i] = float(chance)
    return chances


def curve(rows: Sequence[Row], chances: Sequence[float]) -> Iterator[str]:
    """Tell what thresholds keep of the claims that pass everything else."""
    told = sorted(c for c, row in zip(chances, rows, strict=True) if row.is_supported and row.is_told)
    untold = [c for c, row in zip(chances, rows, strict=True) if row.is_supported and not row.is_told]
    yield f"pass the rules: {len(told)} told, {len(untold)} untold"
    for share in _KEPT:
        least = told[int(len(told) * (1 - share))]
        yield f"  at {least:.2f}: {share:.0%} of the told, {sum(c >= least for c in untold)} of the untold"


def as_data(model: HistGradientBoostingClassifier, names: Sequence[str]) -> dict[str, Any]:
    """Give grown trees as the package reads them."""
    trees = [
        [
            [-1, round(float(node["value"]), 5), 0, 0]
            if node["is_leaf"]
            else [int(node["feature_idx"]), float(node["num_threshold"]), int(node["left"]), int(node["right"])]
            for node in predictors[0].nodes
        ]
        for predictors in model._predictors
    ]
    return {"features": list(names), "start": round(float(model._baseline_prediction[0][0]), 5), "trees": trees}


def main() -> None:
    """Print the curve, then write trees grown on all rows."""
    rows = read_rows()
    names = sorted(rows[0].features)
    for line in curve(rows, left_out_chances(rows, names)):
        print(line)
    content = json.dumps(as_data(grow(rows, names), names), separators=(",", ":")).encode("ascii")
    TARGET.write_bytes(gzip.compress(content, compresslevel=9, mtime=0))


if __name__ == "__main__":
    main()
