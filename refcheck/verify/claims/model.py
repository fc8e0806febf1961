"""The calibrated regressions: named features in, a probability out; weights are data."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import exp
from operator import mul
from typing import Any

_WEIGHTS = "verify.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Regression:
    """One logistic regression with Platt scaling: `probability = 1 / (1 + exp(-(slope · score + offset)))`."""

    bias: float
    weights: Mapping[str, float]
    slope: float
    offset: float

    def probability(self, features: Mapping[str, float]) -> float:
        """Give the calibrated probability for named features; a feature not given counts as 0."""
        values = map(features.get, self.weights, repeat(0.0))
        score = self.bias + sum(map(mul, self.weights.values(), values))
        return chance_of(self.slope * score + self.offset)


def chance_of(log_odds: float) -> float:
    """Give the chance, 0 to 1, that log odds stand for."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, log_odds))))


@cache
def _load_weights() -> dict[str, Any]:
    weights: dict[str, Any] = json.loads(files("refcheck.data").joinpath(_WEIGHTS).read_text("utf-8"))["regressions"]
    return weights


@cache
def load_regression(name: str) -> Regression:
    """Load one shipped regression by name ("page_support", "pair_support", …)."""
    entry = _load_weights()[name]
    return Regression(bias=entry["bias"], weights=entry["weights"], slope=entry["slope"], offset=entry["offset"])
