"""A local pair classifier as judge: an entailment model as ONNX, from a folder that the user names.

The folder holds `model.onnx`, `vocab.txt` (WordPiece) and `config.json` with the names of the classes
(`id2label`): entailment, contradiction, neutral, or supported and not supported.
"""

import json
import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from refcheck.errors import ConfigError
from refcheck.verify.backends.judge import Opinion, Stance
from refcheck.verify.models.wordpiece import WordPiece

_MOST_PIECES = 384
_SURE = 0.8  # of one class; below it the pair says nothing
_SUPPORTS = ("entail", "support", "consistent", "factual")
_CONTRADICTS = ("contradict", "refut")


class PairJudge:
    """Reads the claim beside each passage, and rests on the surest one."""

    def __init__(self, folder: Path) -> None:
        """Open the model on one thread.

        Raises:
            ConfigError: A file is missing, onnxruntime is not installed, or no class says that a passage supports.
        """
        for name in ("model.onnx", "vocab.txt", "config.json"):
            if not (folder / name).is_file():
                raise ConfigError(f"{folder} has no {name}; a judge's folder holds model.onnx, vocab.txt, config.json")
        self._labels = _read_labels(folder / "config.json")
        try:
            import onnxruntime
        except ImportError as error:
            raise ConfigError("a local judge needs onnxruntime: pip install 'refcheck-pipeline[models]'") from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            model = str(folder / "model.onnx")
            self._session: Any = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        except Exception as error:  # onnxruntime's own exceptions share no base but this
            raise ConfigError(f"{folder / 'model.onnx'} is no ONNX model that can be opened: {error}") from error
        self._inputs = {each.name for each in self._session.get_inputs()}
        self._tokens = WordPiece((folder / "vocab.txt").read_text(encoding="utf-8").splitlines())
        self.name = f"judge {folder.name}"

    def judge(self, claim: str, passages: Sequence[str]) -> Opinion | None:
        """Give the stance of the passage that is surest for or against the claim."""
        best: tuple[float, Stance, str] | None = None
        for passage in passages:
            for stance, share in self._classify(passage, claim):
                if stance is not Stance.NEITHER and share >= _SURE and (best is None or share > best[0]):
                    best = (share, stance, passage)
        return Opinion(stance=best[1], quote=best[2]) if best else Opinion(stance=Stance.NEITHER)

    def _classify(self, passage: str, claim: str) -> list[tuple[Stance, float]]:
        import numpy as np

        second = self._tokens.encode(claim, most=_MOST_PIECES // 2)[1:]
        first = self._tokens.encode(passage, most=_MOST_PIECES - len(second))
        numbers = np.array([first + second], dtype=np.int64)
        kinds = np.array([[0] * len(first) + [1] * len(second)], dtype=np.int64)
        offered = {"input_ids": numbers, "attention_mask": np.ones_like(numbers), "token_type_ids": kinds}
        logits = self._session.run(None, {name: value for name, value in offered.items() if name in self._inputs})[0][0]
        highest = max(logits)
        powers = [math.exp(float(value - highest)) for value in logits]
        return [(stance, power / sum(powers)) for stance, power in zip(self._labels, powers, strict=True)]


def _read_labels(config: Path) -> list[Stance]:
    try:
        names = json.loads(config.read_text(encoding="utf-8"))["id2label"]
        ordered = [str(names[key]).lower() for key in sorted(names, key=int)]
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise ConfigError(f"{config} names no classes (id2label)") from error
    labels = [
        Stance.SUPPORTS
        if name.startswith(_SUPPORTS)
        else Stance.CONTRADICTS
        if name.startswith(_CONTRADICTS)
        else Stance.NEITHER
        for name in ordered
    ]
    if Stance.SUPPORTS not in labels:
        raise ConfigError(f"{config} has no class for support among {', '.join(ordered)}")
    return labels
