"""What the tokens of many strings say for each label, put together from what is known of tokens of their kinds."""

from collections.abc import Callable, Hashable, Sequence
from itertools import chain
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from refcheck.references.parsing.features import EDGE, Features, Joint, Observed, joint, joints_of, seen_from_afar
from refcheck.references.parsing.weights import Model, Weights

_MOST_KINDS = 16_384
_REACH = 3

_Key = TypeVar("_Key", bound=Hashable)
_Kind = tuple[Features, Features]


class Emissions:
    """The weights of kinds of tokens, of their places and of three neighbours, each added up once."""

    def __init__(self, model: Model) -> None:
        labels = len(model.labels)
        self._model = model
        self._kinds: _Rows[_Kind] = _Rows(self._weigh_kind, 1 + 2 * _REACH, labels)
        self._places: _Rows[Features] = _Rows(lambda place: model.weigh(place)[None], 1, labels)
        self._joints: _Rows[Joint | None] = _Rows(self._weigh_joint, 1, labels)

    def weigh(self, strings: Sequence[Observed]) -> tuple[Weights, NDArray[np.intp], NDArray[np.intp]]:
        """Give one row of weights a token, where each string starts, and how many tokens it has.

        Three edges stand before each string and behind the last, so that every neighbour is in its place.
        """
        kinds: list[_Kind] = []
        places: list[Features] = []
        joints: list[Joint | None] = []
        starts = []
        for own, marks, shared in strings:
            kinds += _EDGES
            places += ((),) * _REACH
            joints += (None,) * _REACH
            starts.append(len(places) - _REACH)
            kinds += zip(own, marks, strict=True)
            places += shared
            joints += joints_of([features[0] for features in own])
        kinds += _EDGES
        here = self._kinds.find(kinds)
        count = len(kinds) - 2 * _REACH
        rows = self._kinds.gather(here[_REACH:-_REACH], 0)
        rows += self._places.gather(self._places.find(places[_REACH:]))
        rows += self._joints.gather(self._joints.find(joints[_REACH:]))
        for number, behind in enumerate((0, 1, 2, 4, 5, 6), start=1):
            rows += self._kinds.gather(here[behind : behind + count], number)
        return rows, np.array(starts, dtype=np.intp), np.array([len(one.own) for one in strings], dtype=np.intp)

    def _weigh_kind(self, kind: _Kind) -> Weights:
        """Weigh a token for itself, and then for its neighbours, by how far they are."""
        afar = EDGE if kind is _EDGE_KIND else seen_from_afar(*kind)
        return np.stack([self._model.weigh(one) for one in (chain((b"b",), *kind), *afar)])

    def _weigh_joint(self, heads: Joint | None) -> Weights:
        return self._model.weigh(() if heads is None else joint(*heads))[None]


_EDGE_KIND: _Kind = ((b"edge",), ())
_EDGES = (_EDGE_KIND,) * _REACH


class _Rows(dict[_Key, int], Generic[_Key]):
    """Rows of weights, one or several for a key, each worked out when first asked for."""

    def __init__(self, weigh: Callable[[_Key], Weights], each: int, labels: int) -> None:
        super().__init__()
        self._weigh = weigh
        self._weights: Weights = np.empty((each, 4096, labels))

    def __missing__(self, key: _Key) -> int:
        row, weights = len(self), self._weigh(key)
        if row >= self._weights.shape[1]:
            self._weights = np.concatenate((self._weights, np.empty_like(self._weights)), axis=1)
        self._weights[:, row] = weights
        self[key] = row
        return row

    def find(self, keys: Sequence[_Key]) -> NDArray[np.intp]:
        """Give the number of each key's row."""
        if len(self) > _MOST_KINDS:
            self.clear()
        return np.fromiter(map(self.__getitem__, keys), np.intp, len(keys))

    def gather(self, rows: NDArray[np.intp], number: int = 0) -> Weights:
        """Give each row, of several for a key the one of that number."""
        weights: Weights = self._weights[number].take(rows, axis=0)
        return weights
