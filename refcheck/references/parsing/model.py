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
from refcheck.references.parsing.features import observe
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
    observed = [observe(*string) if string[0] else None for string in strings]
    distinct = sorted({one for one in observed if one is not None}, key=lambda one: (-len(one.own), one))
    with _LOCK:
        emitted = _emissions().weigh(distinct)
    labellings = _label(*emitted, load_model()) if distinct else []
    labelling_of = dict(zip(distinct, labellings, strict=True))
    return [_NOTHING if one is None else labelling_of[one] for one in observed]


@cache
def _emissions() -> Emissions:
    return Emissions(load_model())


def _label(emitted: Weights, starts: NDArray[np.intp], lengths: NDArray[np.intp], model: Model) -> list[Labelling]:
    """Find the likeliest labels of each string, whose tokens begin at its start; longer strings stand before shorter.

    Those that go on at a step are thus the first ones. Beside the best labelling, the sum over all of them is carried
    along, scaled at each step to stay in the range of numbers.
    """
    going_on = np.searchsorted(-lengths, -np.arange(lengths[0])).tolist()
    highest = emitted.max(axis=1)
    odds = np.exp(emitted - highest[:, None])
    factors = np.exp(model.transitions)
    scores = [emitted[starts]]
    shares = odds[starts]
    logarithms = highest[starts]
    for step, count in enumerate(going_on[1:], start=1):
        here = starts[:count] + step
        scores.append((scores[-1][:count, :, None] + model.transitions).max(axis=1) + emitted[here])
        total = shares[:count].sum(axis=1)
        logarithms[:count] += np.log(total) + highest[here]
        shares[:count] = (shares[:count] / total[:, None]) @ factors * odds[here]
    logarithms += np.log(shares.sum(axis=1))
    last = np.stack([scores[length - 1][number] for number, length in enumerate(lengths.tolist())])
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
        count = len(scores[step])
        here[:count] = (scores[step - 1][:count] + model.transitions.T[here[:count]]).argmax(axis=1)
    path[0] = here
    labels: list[list[int]] = path.T.tolist()
    return labels
