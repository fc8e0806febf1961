"""The trained sequence model (a linear-chain CRF): which field each token of a reference belongs to.

All strings of a list are labelled side by side, token by token, which costs a tenth of one after the other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from refcheck.references.parsing.anchors import Anchor
from refcheck.references.parsing.emissions import Emissions
from refcheck.references.parsing.features import Observed, observe
from refcheck.references.parsing.tokens import Token
from refcheck.references.parsing.weights import Model, Weights, load_model

Tokenized = tuple[Sequence[Token], Sequence[Anchor]]


@dataclass(frozen=True, slots=True)
class Labelling:
    """One label a token, and how sure the model is of a token's label on the (geometric) mean."""

    labels: tuple[str, ...]
    confidence: float


_LOCK = Lock()  # what is known of tokens grows with each string
_NOTHING = Labelling((), 0.0)


def label_tokens(strings: Iterable[Tokenized]) -> list[Labelling]:
    """Label the tokens of each string with CSL variables, "other" for what belongs to no field.

    The entries of one list are printed alike: those that look the same to the model are labelled once.
    """
    number_of: dict[Observed, int] = {}  # what is observed is long, and takes its time to be looked up
    numbers = [number_of.setdefault(observe(*one), len(number_of)) if one[0] else None for one in strings]
    if not number_of:
        return [_NOTHING] * len(numbers)
    distinct = list(number_of)
    longest_first = sorted(range(len(distinct)), key=lambda number: -len(distinct[number].own))
    with _LOCK:
        emitted = _emissions().weigh([distinct[number] for number in longest_first])
    labellings = dict(zip(longest_first, _label(*emitted, load_model()), strict=True))
    return [_NOTHING if number is None else labellings[number] for number in numbers]


@cache
def _emissions() -> Emissions:
    return Emissions(load_model())


def _label(emitted: Weights, starts: NDArray[np.intp], lengths: NDArray[np.intp], model: Model) -> list[Labelling]:
    """Find the likeliest labels of each string, whose tokens begin at its start; longer strings stand before shorter.

    Those that go on at a step are thus the first ones. Beside the best labelling, the sum over all of them is carried
    along, scaled at each step to stay in the range of numbers.
    """
    going_on = np.searchsorted(-lengths, -np.arange(lengths[0])).tolist()
    # Labels stand before strings where the best is sought: one loop over all strings is quicker than one for each.
    emitted_by_label = np.ascontiguousarray(emitted.T)
    highest = emitted_by_label.max(axis=0)
    odds = np.exp(emitted - highest[:, None])
    factors = np.exp(model.transitions)
    transitions = model.transitions[:, :, None]
    scores = [emitted_by_label[:, starts]]
    shares = odds[starts]
    logarithms = highest[starts]
    for step, count in enumerate(going_on[1:], start=1):
        here = starts[:count] + step
        before = np.ascontiguousarray(scores[-1][:, :count])
        scores.append((before[:, None, :] + transitions).max(axis=0) + emitted_by_label[:, here])
        total = shares[:count].sum(axis=1)
        logarithms[:count] += np.log(total) + highest[here]
        shares[:count] = (shares[:count] / total[:, None]) @ factors * odds[here]
    logarithms += np.log(shares.sum(axis=1))
    last = np.stack([scores[length - 1][:, number] for number, length in enumerate(lengths.tolist())])
    confidences = np.exp((last.max(axis=1) - logarithms) / lengths)
    paths = _go_back(scores, last.argmax(axis=1), model)
    names = model.labels
    return [
        Labelling(tuple([names[label] for label in path[:length]]), confidence)
        for path, length, confidence in zip(paths, lengths.tolist(), confidences.tolist(), strict=True)
    ]


def _go_back(scores: Sequence[Weights], last: NDArray[np.intp], model: Model) -> list[list[int]]:
    """Follow the best labels from the last ones to the first."""
    here = last.copy()
    path = np.empty((len(scores), len(last)), dtype=np.intp)
    for step in range(len(scores) - 1, 0, -1):
        path[step] = here
        count = scores[step].shape[1]
        here[:count] = (scores[step - 1][:, :count] + model.transitions[:, here[:count]]).argmax(axis=0)
    path[0] = here
    labels: list[list[int]] = path.T.tolist()
    return labels
