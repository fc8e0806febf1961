"""Boosted decision trees: named numbers in, a chance out. The trees are data, grown by `benchmarks.claims.grow`."""

import gzip
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from refcheck.verify.claims.model import chance_of

_TREES = "bearing.json.gz"

Node = tuple[int, float, int, int]
"""A feature's number, the highest value that goes left, and the nodes to the left and right.

A leaf has -1 for a feature and its value in the place of the threshold.
"""


@dataclass(frozen=True, slots=True)
class Trees:
    """Trees whose leaves add up to the log odds; a feature not given counts as 0."""

    features: tuple[str, ...]
    start: float
    trees: tuple[tuple[Node, ...], ...]

    def chance(self, told: Mapping[str, float]) -> float:
        """Give the chance, 0 to 1, for numbers by name."""
        values = [told.get(name, 0.0) for name in self.features]
        return chance_of(self.start + sum(_leaf(tree, values) for tree in self.trees))


def _leaf(tree: Sequence[Node], values: Sequence[float]) -> float:
    feature, threshold, left, right = tree[0]
    while feature >= 0:
        feature, threshold, left, right = tree[left if values[feature] <= threshold else right]
    return threshold


@cache
def load_trees() -> Trees:
    """Load the trees that ship with the package."""
    found = json.loads(gzip.decompress(files("refcheck.data").joinpath(_TREES).read_bytes()))
    trees = tuple(tuple((f, t, left, right) for f, t, left, right in tree) for tree in found["trees"])
    return Trees(tuple(found["features"]), found["start"], trees)
