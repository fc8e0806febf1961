"""Sentence encoders: finding passages, translations, and what is said where none is installed."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import target_at
from refcheck.errors import ConfigError
from refcheck.verify.models import find_encoders, find_nearest, load_encoder
from refcheck.verify.models.wordpiece import WordPiece
from refcheck.verify.quotations import verify_quotation

PAGE = (
    "Das Freibad in Gröba schließt am Sonntag. Es kamen so viele Gäste wie noch nie. Uns hat niemand gefragt, sagte "
    "der Bademeister. Er leitet das Bad seit vielen Jahren und hat so etwas nach eigenen Worten noch nicht erlebt. Die "
    "Stadt will nun mit der Polizei und mit den Vereinen sprechen, wie es im nächsten Sommer weitergehen soll."
)


class WordsInCommon:
    """An encoder that knows a few words of two languages: enough to point at one sentence."""

    name = "words in common"
    is_multilingual = True
    axes = (("nobody", "niemand"), ("asked", "gefragt"), ("guests", "gäste"), ("sunday", "sonntag"))

    def encode(self, sentences: Sequence[str]) -> list[list[float]]:
        rows = [[float(any(word in each.lower() for word in axis)) for axis in self.axes] for each in sentences]
        return [[value / (sum(row) ** 0.5 or 1.0) for value in row] for row in rows]


def quotation(text: str) -> Quotation:
    return Quotation(id="q1", text=text, target=target_at(text, 0, len(text), source="draft"))


def test_a_translation_is_anchored_and_still_not_judged() -> None:
    page = ExtractedText(text=PAGE, media_type="text/html", language="de")
    plain = verify_quotation(quotation("Nobody asked us about it"), page)
    anchored = verify_quotation(quotation("Nobody asked us about it"), page, encoder=WordsInCommon())
    assert (plain.verdict, plain.reason, plain.passages) == ("cannot_check", "translated", ())
    assert (anchored.verdict, anchored.reason) == ("cannot_check", "translated")
    assert [PAGE[each.start : each.end] for each in anchored.passages] == [
        "Uns hat niemand gefragt, sagte der Bademeister."
    ]
    assert "words in common" in anchored.explanation


def test_nearest_sentences_come_best_first() -> None:
    found = find_nearest(WordsInCommon(), "guests on sunday", PAGE, limit=2)
    assert [PAGE[each.start : each.end].split()[0] for each in found] == ["Das", "Es"]


@pytest.mark.parametrize(
    ("sentence", "pieces"),
    [
        pytest.param("The bridge", [1, 3, 4, 2], id="whole words, case aside"),
        pytest.param("bridges", [1, 4, 5, 2], id="a piece behind the first"),
        pytest.param("Brídge", [1, 4, 2], id="accents taken off"),
        pytest.param("xyz bridge", [1, 0, 4, 2], id="an unknown word"),
        pytest.param("the the the the the", [1, 3, 3, 3, 2], id="cut to the longest input"),
    ],
)
def test_word_pieces(sentence: str, pieces: list[int]) -> None:
    assert WordPiece(["[UNK]", "[CLS]", "[SEP]", "the", "bridge", "##s"]).encode(sentence, most=5) == pieces


def test_an_unknown_encoder_is_named() -> None:
    with pytest.raises(ConfigError, match="no encoder 'no-such-encoder'"):
        load_encoder("no-such-encoder")


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"has no model\.onnx"):
        load_encoder(str(tmp_path))


@pytest.mark.skipif("minilm" not in find_encoders(), reason="the models extra is not installed")
def test_minilm_finds_a_paraphrase() -> None:
    text = "The ferry sails at noon. Capt Rennie said that he never touches drink aboard. Tickets cost ten pounds."
    found = find_nearest(load_encoder("minilm"), "The captain does not consume alcohol on ships", text, limit=1)
    assert "Rennie" in text[found[0].start : found[0].end]
    assert found == find_nearest(load_encoder("minilm"), "The captain does not consume alcohol on ships", text, limit=1)


@pytest.mark.skipif("multilingual" not in find_encoders(), reason="the models extra is not installed")
def test_the_multilingual_encoder_finds_the_original() -> None:
    found = find_nearest(load_encoder("multilingual"), "Nobody asked us", PAGE, language="de", limit=1)
    assert "niemand gefragt" in PAGE[found[0].start : found[0].end]
