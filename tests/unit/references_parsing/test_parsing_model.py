"""Strings labelled side by side get what the library that trained the model gives each of them."""

from importlib.resources import as_file, files

import pycrfsuite
import pytest

from refcheck.references.parsing import parse_reference, parse_references
from refcheck.references.parsing.anchors import find_anchors
from refcheck.references.parsing.features import expand, observe
from refcheck.references.parsing.model import label_tokens
from refcheck.references.parsing.tokens import tokenize

_STRINGS = [
    "Peter Brown (ed.), Rivers of the World (London: Routledge, 2012).",
    "",
    "A",
    "Smith, J.",
    "Okafor A, Lindqvist B. Water tables after floods. J Hydrol. 2019;12(3):45-67. doi:10.1000/182",
    "“Rivers Run Dry.” The Guardian, 3 May 2019. https://www.theguardian.com/x.",
    "Смирнов И. П. Реки мира. М.: Наука, 2004. 312 с.",
    "Rivers, " * 200,
    "Peter Brown (ed.), Rivers of the World (London: Routledge, 2012).",
]


def test_labels_and_confidence_are_those_of_the_training_library() -> None:
    tagger = pycrfsuite.Tagger()
    with as_file(files("refcheck") / "data" / "references.crfsuite") as path:
        tagger.open(str(path))
    anchors = [find_anchors(raw) for raw in _STRINGS]
    strings = [(tokenize(raw, found), found) for raw, found in zip(_STRINGS, anchors, strict=True)]
    for string, labelling in zip(strings, label_tokens(strings), strict=True):
        if not string[0]:
            assert labelling.labels == ()
            continue
        tagger.set(expand(observe(*string)))
        labels = tagger.tag()
        assert labelling.labels == tuple(labels)
        assert labelling.confidence == pytest.approx(tagger.probability(labels) ** (1 / len(labels)))


def test_strings_of_a_list_are_read_as_each_alone() -> None:
    together = list(parse_references((raw, 100) for raw in _STRINGS))
    assert together == [parse_reference(raw, offset=100) for raw in _STRINGS]
