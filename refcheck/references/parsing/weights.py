"""The weights of the trained model, read from its file: what each feature says for each field.

Decisions:
    2026-11-23: CRFsuite trains the model and writes the file, and does not label: it takes its features as words, and
    looks each of the five hundred of a string up anew, which took half of the time to read a string.
"""

import struct
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from itertools import zip_longest

import numpy as np
from numpy.typing import NDArray

Weights = NDArray[np.float64]

_HEADER = struct.Struct("<4sI4s9I")
_WORDS_HEADER = struct.Struct("<4s5I")
_FEATURE = np.dtype([("kind", "<u4"), ("source", "<u4"), ("label", "<u4"), ("weight", "<f8")])
_IS_TRANSITION = 1


class Model:
    """Labels, the weight of each transition between two, and of each feature for each label."""

    def __init__(self, content: bytes) -> None:
        *_, features, labels, words, _, _ = _HEADER.unpack_from(content)
        self.labels = tuple(word.decode() for word in _read_words(content, labels))
        self._row_of = {word: row for row, word in enumerate(_read_words(content, words))}
        count = len(self.labels)
        self._weights = np.zeros((len(self._row_of) + 1, count))  # the last one says nothing
        self.transitions = np.zeros((count, count))
        (number,) = struct.unpack_from("<I", content, features + 8)
        read = np.frombuffer(content, _FEATURE, number, features + 12)
        is_transition = read["kind"] == _IS_TRANSITION
        for into, chosen in ((self.transitions, read[is_transition]), (self._weights, read[~is_transition])):
            into[chosen["source"], chosen["label"]] = chosen["weight"]

    def weigh(self, lists: Iterable[Iterable[bytes]]) -> Weights:
        """Add up what the features of each list say for each label; those that the model does not know say nothing.

        All lists are added up side by side, first features first.
        """
        row_of = self._row_of
        known = [[row_of[feature] for feature in features if feature in row_of] for features in lists]
        weights: Weights = np.zeros((len(known), self._weights.shape[1]))
        for rows in zip_longest(*known, fillvalue=len(row_of)):
            weights += self._weights[list(rows)]
        return weights


@cache
def load_model() -> Model:
    """Read the file that comes with the package."""
    return Model((files("refcheck") / "data" / "references.crfsuite").read_bytes())


def _read_words(content: bytes, start: int) -> Iterator[bytes]:
    """Read the words of one table (CQDB) in the order of their numbers."""
    *_, count, places = _WORDS_HEADER.unpack_from(content, start)
    for place in struct.unpack_from(f"<{count}I", content, start + places):
        (length,) = struct.unpack_from("<I", content, start + place + 4)
        yield content[start + place + 8 : start + place + 7 + length]
