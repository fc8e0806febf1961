"""Whose words ordinary pages give: reports with attributions between sentences, statements, signed comments."""

import pytest

from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import target_at
from refcheck.verify.quotations import verify_quotation

_INQUIRY = """The dam's alarm was never sounded, an inquiry found on Thursday.

But it finds that the room had been left with one engineer at night. "I was not tired, I was alone," that engineer,
Gavin Tulloch, told the inquiry. "I rang the number that I had been given."

The operator's chief executive, Helena Strand, apologised. "We failed them," she said in Perth.
"""
_CANTINE = """Le cuisinier de l'école, Momar Diallo, attend de voir. « Les carottes ont la même couleur », sourit-il.

La présidente des parents, Nadège Roussel, hausse les épaules. « Une poubelle reste une poubelle », glisse-t-elle.
"""
_STATEMENT = """Statement by Commissioner Ingrid Halvorsen on the seizure of toys

I want to thank the officers. As Vice-President Matteo Ferrante said, "a promise is an advertisement".

We will propose, before Easter, that platforms be liable. To those who follow the rules I say: we are on your side.
"""
_COMMENT = """What the subsidies bought
Commentary, 11 May 2026
Leonie Fairweather

Two of the five plants have been built. I do not think the money was wasted.

As the economist Pieter van Rossum has argued, "the question is whether the state may leave the table".

Subsidies of this kind buy time before they buy output. I would publish the contracts.

Leonie Fairweather is director of research at the Brannock Centre.
"""
_OBITUARY = """Margaret Tolland, who taught Britain to drink sour beer, dies at 79

She had been ill for some months, her daughter said. "Mum tasted every batch," Rachel Tolland said on Monday.

Born in 1947, she trained as a chemist. "I could have told you the drying time of anything," she said in 2009.
"""
_SZKOLA = """– Nie zamkniemy szkoły, w której uczy się cała wieś – powiedział wójt Andrzej Malinowski. Tak będzie.

– Spakowałam już bibliotekę – stwierdziła dyrektorka Elżbieta Sowa.
"""
_FERRY = """Ferry plan divides the town

“The numbers leave us no choice,” Karl Braun said on Monday.

{}

The sale is to be complete by May.
"""


def verdict_on(words: str, speaker: str, page: str) -> str:
    quotation = Quotation(id="q", text=words, target=target_at(words, 0, len(words), source="draft"), speaker=speaker)
    return verify_quotation(quotation, ExtractedText(text=page, media_type="text/plain")).verdict.value


@pytest.mark.parametrize(
    ("words", "right", "wrong", "page"),
    [
        pytest.param("I rang the number", "Gavin Tulloch", "Helena Strand", _INQUIRY, id="that engineer, Name, told"),
        pytest.param("ont la même couleur", "Momar Diallo", "Nadège Roussel", _CANTINE, id="sourit-il"),
        pytest.param("une poubelle", "Nadège Roussel", "Momar Diallo", _CANTINE, id="glisse-t-elle"),
        pytest.param("Nie zamkniemy szkoły", "Andrzej Malinowski", "Elżbieta Sowa", _SZKOLA, id="before a dash"),
        pytest.param("we are on your side", "Ingrid Halvorsen", "Ursula Leyen", _STATEMENT, id="I say"),
        pytest.param(
            "Subsidies of this kind buy time", "Leonie Fairweather", "Mariana Mazzucato", _COMMENT, id="a bare name"
        ),
    ],
)
def test_a_wrong_speaker_is_found_and_a_right_one_is_not_accused(words: str, right: str, wrong: str, page: str) -> None:
    assert verdict_on(words, right, page) in ("verbatim", "typographic")
    assert verdict_on(words, wrong, page) == "misattributed"


def test_the_one_whom_a_headline_names_may_be_meant_by_any_pronoun() -> None:
    assert verdict_on("I could have told you the drying time", "Margaret Tolland", _OBITUARY) == "verbatim"


def test_who_told_a_reporter_a_story_in_the_first_person_is_not_accused() -> None:
    page = (
        "By Jane Roe\n\nI lost my boat in May. To the harbour I say: give me another.\n\nI would not go back.\n\n"
        "As told to Jane Roe."
    )
    assert verdict_on("give me another", "Tom Ashdown", page) == "verbatim"


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param(
            "In Tarn, in the far north, Anna Weber, who teaches there, said so. “Nobody asked the river,” she "
            "said.",
            "Nobody asked the river", id="where-it-was"),
        pytest.param(
            "In Tarn, wo die Fähre anlegt, sagt Anna Weber: „Niemand hat den Fluss gefragt.“",
            "Niemand hat den Fluss gefragt", id="wo"),
        pytest.param(
            "Contrairement à M. Braun, Anna Weber votera contre. « On n'a pas demandé au fleuve », dit-elle.",
            "On n'a pas demandé au fleuve", id="contrairement-a"),
    ],
)  # fmt: skip
def test_a_place_or_a_contrast_before_the_name_speaks_not(sentence: str, words: str) -> None:
    page = _FERRY.format(sentence)
    assert verdict_on(words, "Anna Weber", page) == "verbatim"
    assert verdict_on(words, "Karl Braun", page) == "misattributed"


@pytest.mark.parametrize(
    ("words", "speaker", "verdict"),
    [
        pytest.param("I just can't eat solidarity", "Kohl", "verbatim", id="a husband by surname"),
        pytest.param("I just can't eat solidarity", "G. Kohl", "verbatim", id="a husband by initial"),
        pytest.param("I just can't eat solidarity", "D. Kohl", "misattributed", id="another initial"),
        pytest.param("The alarm existed", "R. Peake", "verbatim", id="a dame by initial"),
        pytest.param("The alarm existed", "Denise Kohl", "misattributed", id="somebody else"),
    ],
)
def test_who_goes_by_a_given_name_may_be_called_by_surname(words: str, speaker: str, verdict: str) -> None:
    page = (
        "Denise Kohl, a nurse, said she supported the crew. “They can have my seat,” Kohl said.\n\n"
        "But her husband, Greg, said he stood to lose his job. “I just can't eat solidarity,” he said.\n\n"
        "The report is by Dame Rosalind Peake. “The alarm existed,” Dame Rosalind writes."
    )
    assert verdict_on(words, speaker, page) == verdict
