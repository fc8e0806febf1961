"""What the tokens of many strings say for each label, put together from what is known of tokens of their kinds."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
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
        self._kinds: _Rows[_Kind] = _Rows(self._weigh_kinds, 1 + 2 * _REACH, labels)
        self._places: _Rows[Features] = _Rows(model.weigh, 1, labels)
        self._joints: _Rows[Joint | None] = _Rows(self._weigh_joints, 1, labels)

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

    def _weigh_kinds(self, kinds: Iterable[_Kind]) -> Weights:
        return self._model.weigh(chain.from_iterable(map(_seen, kinds)))

    def _weigh_joints(self, joints: Iterable[Joint | None]) -> Weights:
        return self._model.weigh(() if heads is None else joint(*heads) for heads in joints)


def _seen(kind: _Kind) -> Iterator[Iterable[bytes]]:
    """Give what tells of a token itself, and then what tells of it to its neighbours, by how far they are."""
    yield chain((b"b",), *kind)
    yield from EDGE if kind is _EDGE_KIND else seen_from_afar(*kind)


_EDGE_KIND: _Kind = ((b"edge",), ())
_EDGES = (_EDGE_KIND,) * _REACH


class _Rows(dict[_Key, int], Generic[_Key]):
    """Rows of weights, one or several for a key, worked out when the key is first asked for."""

    def __init__(self, weigh: Callable[[Iterable[_Key]], Weights], each: int, labels: int) -> None:
        super().__init__()
        self._weigh = weigh
        self._weights: Weights = np.empty((each, 4096, labels))

    def find(self, keys: Sequence[_Key]) -> NDArray[np.intp]:
        """Give the number of each key's row."""
        if len(self) > _MOST_KINDS:
            self.clear()
        new = [key for key in dict.fromkeys(keys) if key not in self]
        if new:
            self._add(new)
        return np.fromiter(map(self.__getitem__, keys), np.intp, len(keys))

    def _add(self, keys: Sequence[_Key]) -> None:
        each, room, labels = self._weights.shape
        first, behind = len(self), len(self) + len(keys)
        if behind > room:
            self._weights = np.concatenate((self._weights, np.empty((each, max(room, behind - room), labels))), axis=1)
        self._weights[:, first:behind] = self._weigh(keys).reshape(len(keys), each, labels).swapaxes(0, 1)
        self.update(zip(keys, range(first, behind), strict=True))

    def gather(self, rows: NDArray[np.intp], number: int = 0) -> Weights:
        """Give each row, of several for a key the one of that number."""
        weights: Weights = self._weights[number].take(rows, axis=0)
        return weights
