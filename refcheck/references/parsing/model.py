"""The trained sequence model (a linear-chain CRF): which field each token of a reference belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files

import pycrfsuite

from refcheck.references.parsing.anchors import Anchor
from refcheck.references.parsing.features import Observed, expand, observe
from refcheck.references.parsing.tokens import Token


@dataclass(frozen=True, slots=True)
class Labelling:
    """One label a token, and how sure the model is of a token's label on the (geometric) mean."""

    labels: tuple[str, ...]
    confidence: float


def label_tokens(tokens: Sequence[Token], anchors: Sequence[Anchor]) -> Labelling:
    """Label the tokens with CSL variables, "other" for what belongs to no field."""
    return _label(observe(tokens, anchors)) if tokens else Labelling((), 0.0)


@lru_cache(maxsize=2048)
def _label(observed: Observed) -> Labelling:
    """Label what the model sees; the entries of one list are printed alike, and often look the same to it."""
    tagger = _tagger()
    tagger.set(expand(observed))
    labels = tagger.tag()
    return Labelling(tuple(labels), tagger.probability(labels) ** (1 / len(labels)))


@cache
def _tagger() -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    with as_file(files("refcheck") / "data" / "references.crfsuite") as path:
        tagger.open(str(path))
    return tagger
