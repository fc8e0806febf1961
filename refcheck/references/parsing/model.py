"""The trained sequence model (a linear-chain CRF): which field each token of a reference belongs to."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files

import pycrfsuite

from refcheck.references.parsing.anchors import Anchor
from refcheck.references.parsing.features import features_of
from refcheck.references.parsing.tokens import Token


@dataclass(frozen=True, slots=True)
class Labelling:
    """One label a token, and how sure the model is of a token's label on the (geometric) mean."""

    labels: tuple[str, ...]
    confidence: float


def label_tokens(text: str, tokens: Sequence[Token], anchors: Sequence[Anchor]) -> Labelling:
    """Label the tokens with CSL variables, "other" for what belongs to no field."""
    if not tokens:
        return Labelling((), 0.0)
    tagger = _tagger()
    tagger.set(pycrfsuite.ItemSequence(features_of(text, tokens, anchors)))
    labels = tagger.tag()
    return Labelling(tuple(labels), tagger.probability(labels) ** (1 / len(labels)))


@cache
def _tagger() -> pycrfsuite.Tagger:
    tagger = pycrfsuite.Tagger()
    with as_file(files("refcheck") / "data" / "references.crfsuite") as path:
        tagger.open(str(path))
    return tagger
