"""Fit the weights by which speakers are chosen, and write them: python -m benchmarks.speakers.fit [--hold OUT]."""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.speakers.record import Example, named, record
from refcheck.claims.speaking import choice
from tests.unit.claims.claims_scorer import load_cases

_TARGET = Path(__file__).parents[2] / "refcheck" / "data" / "speakers.json"
_LEAST_SEEN = 2  # times; a feature seen once tells of one draft
_LEAST_WEIGHT = 0.03
_SHRINKAGE = {"speaker": 4.0, "quotation": 1.0}
_STEPS = 200
Floats = npt.NDArray[np.float64]


def main() -> None:
    """Fit on all cases but those held out, show how often these are answered right, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hold", default="", help="hold out the cases whose id begins so, and write nothing")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    cases = list(load_cases())
    held = [case for case in cases if options.hold and case["id"].startswith(options.hold)]
    examples = record((case for case in cases if case not in held), options.seed)
    weights = {"speaker": _fit_speaker(examples)}
    _put(weights)
    weights["quotation"] = _fit_quotation(examples)
    _put(weights)
    if held:
        _show(record(iter(held), options.seed))
    else:
        _TARGET.write_text(json.dumps(weights, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
        print(f"{len(weights['speaker'])} and {len(weights['quotation'])} weights written to {_TARGET}")


def _put(weights: dict[str, dict[str, float]]) -> None:
    choice.load_weights = lambda: {"quotation": {}, **weights}  # type: ignore[assignment]


def _show(examples: Sequence[Example]) -> None:
    ruled = [example for example in examples if example.weight == 0.75 and example.speakers is not None]
    right = sum(named(_answer(example)) in (example.speakers or ()) for example in ruled)
    print(f"{right} of {len(ruled)} speakers right")


def _answer(example: Example) -> str | None:
    shares: dict[str | None, float] = {}
    for share, _, reading in choice.weighed(example.options):
        shares[reading.name] = shares.get(reading.name, 0.0) + share
    return max(shares, key=lambda name: shares[name])


def _fit_speaker(examples: Sequence[Example]) -> dict[str, float]:
    """Fit the share of an option times that of a reading in it, summed over those that name who spoke."""
    told = [e for e in examples if e.speakers is not None and _is_answerable(e)]
    seen = Counter(feature for example in told for feature in _features(example))
    index = {feature: at for at, feature in enumerate(sorted(f for f, count in seen.items() if count >= _LEAST_SEEN))}
    options = [(at, option) for at, example in enumerate(told) for option in example.options]
    readings = [(at, reading) for at, (_, option) in enumerate(options) for reading in option.readings]
    of_example = np.array([at for at, _ in options])
    of_option = np.array([at for at, _ in readings])
    names = [_right_names(example) for example in told]
    right = np.array([named(r.name) in names[of_example[at]] for at, r in readings], dtype=np.float64)
    weight = np.array([example.weight for example in told])
    option_rows, option_columns = _cells([option.features for _, option in options], index)
    reading_rows, reading_columns = _cells([reading.features for _, reading in readings], index)

    def slope(values: Floats) -> Floats:
        share = _softmax(_sums(values, option_rows, option_columns, len(options)), of_example)
        part = _softmax(_sums(values, reading_rows, reading_columns, len(readings)), of_option)
        joint = share[of_option] * part * right
        whole = np.maximum(np.bincount(of_example[of_option], joint, len(told)), 1e-300)
        after = joint / whole[of_example[of_option]]
        after_option = np.bincount(of_option, after, len(options))
        pull = weight[of_example] * (after_option - share)
        pull_inner = weight[of_example[of_option]] * (after - part * after_option[of_option])
        gradient = np.bincount(option_columns, pull[option_rows], len(index))
        gradient += np.bincount(reading_columns, pull_inner[reading_rows], len(index))
        return _SHRINKAGE["speaker"] * values - gradient

    return _kept(index, _descend(slope, len(index)))


def _right_names(example: Example) -> frozenset[str | None]:
    """Give the names that are right: the one wanted, or where no option has it, its head or more of it."""
    wanted = example.speakers or frozenset()
    found = {named(reading.name) for option in example.options for reading in option.readings}
    if found & wanted:
        return wanted
    longer = {f for f in found for w in wanted if f and w and (f.startswith(w + " ") or w.startswith(f + " "))}
    return frozenset(longer)


def _fit_quotation(examples: Sequence[Example]) -> dict[str, float]:
    """Fit whether a few words in marks are a quotation."""
    few = [example for example in examples if example.is_adjective is not None]
    listed = [
        e.chooser.quotation_features(e.place, choice.chosen(e.options, e.rule), is_adjective=bool(e.is_adjective))
        for e in few
    ]
    seen = Counter(feature for features in listed for feature in set(features))
    index = {feature: at for at, feature in enumerate(sorted(f for f, count in seen.items() if count >= _LEAST_SEEN))}
    sign = np.array([1.0 if example.is_quotation else -1.0 for example in few])
    weight = np.array([example.weight for example in few])
    rows, columns = _cells(listed, index)

    def slope(values: Floats) -> Floats:
        margin = np.clip(sign * _sums(values, rows, columns, len(few)), -50, 50)
        pull = weight * sign / (1 + np.exp(margin))
        return _SHRINKAGE["quotation"] * values - np.bincount(columns, pull[rows], len(index))

    return _kept(index, _descend(slope, len(index)))


def _descend(slope: Callable[[Floats], Floats], size: int) -> Floats:
    """Follow the slope down with a step of its own for each weight, longer while its sign stays (Rprop)."""
    values, step, before = np.zeros(size), np.full(size, 0.1), np.zeros(size)
    for _ in range(_STEPS):
        now = slope(values)
        agree = np.sign(now) * np.sign(before)
        step = np.clip(np.where(agree > 0, step * 1.2, np.where(agree < 0, step * 0.5, step)), 1e-6, 1.0)
        before = np.where(agree < 0, 0.0, now)
        values = values - np.sign(before) * step
    return values


def _softmax(scores: Floats, group: npt.NDArray[np.int64]) -> Floats:
    top = np.full(group[-1] + 1, -np.inf)
    np.maximum.at(top, group, scores)
    powers = np.exp(scores - top[group])
    whole = np.bincount(group, powers)
    return np.asarray(powers / whole[group], dtype=np.float64)


def _sums(values: Floats, rows: npt.NDArray[np.int64], columns: npt.NDArray[np.int64], size: int) -> Floats:
    return np.bincount(rows, values[columns], size).astype(np.float64)


def _cells(
    listed: Sequence[Sequence[str]], index: dict[str, int]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    pairs = [(row, index[f]) for row, features in enumerate(listed) for f in features if f in index]
    cells = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return cells[:, 0], cells[:, 1]


def _is_answerable(example: Example) -> bool:
    readings = (reading for option in example.options for reading in option.readings)
    right = _right_names(example)
    return any(named(reading.name) in right for reading in readings)


def _features(example: Example) -> set[str]:
    inner = {feature for option in example.options for reading in option.readings for feature in reading.features}
    return inner | {feature for option in example.options for feature in option.features}


def _kept(index: dict[str, int], values: Floats) -> dict[str, float]:
    rounded = {feature: round(float(values[at]), 2) for feature, at in index.items()}
    return {feature: value for feature, value in rounded.items() if abs(value) >= _LEAST_WEIGHT}


if __name__ == "__main__":
    main()
