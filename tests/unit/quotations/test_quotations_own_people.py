"""What somebody tells in a speech that others said: the teller's words too, unless they stand in marks."""

import pytest

from refcheck.datatypes.assessments import QuotationAssessment, QuotationVerdict
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import target_at
from refcheck.verify.quotations import verify_quotation

_SPEECH = """Speech by President Ann Lister at the opening of the harbour

Dear friends. My grandfather used to say that the sea gives nothing for free. He was a fisherman for fifty years.

My father wrote: "A quay is a promise in stone." We built this harbour in three years.
"""
_HEADS = {
    "en": "Remarks as delivered by Ann Lister at the opening of the harbour",
    "de": "Rede von Anna Lister, Präsidentin, vor dem Landtag",
    "fr": "Discours de Anne Lister, présidente, devant le parlement",
}


def judge(words: str, speaker: str, page: str) -> QuotationAssessment:
    quotation = Quotation(id="q", text=words, target=target_at(words, 0, len(words), source="draft"), speaker=speaker)
    return verify_quotation(quotation, ExtractedText(text=page, media_type="text/plain"))


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("the sea gives nothing for free", QuotationVerdict.VERBATIM, id="told-in-her-own-words"),
        pytest.param("A quay is a promise in stone", QuotationVerdict.MISATTRIBUTED, id="quoted"),
    ],
)
def test_who_tells_what_her_people_said_is_accused_only_over_what_she_quotes(
    words: str, verdict: QuotationVerdict
) -> None:
    assert judge(words, "Ann Lister", _SPEECH).verdict is verdict


@pytest.mark.parametrize(
    ("language", "speaker", "sentence", "words"),
    [
        pytest.param("en", "Ann Lister", "Our neighbour used to say that a shop is a school.", "a shop is a school",
                     id="our-neighbour"),
        pytest.param("en", "Ann Lister", "As John Maynard Keynes put it, a budget is a promise in figures.",
                     "a budget is a promise in figures", id="as-somebody-put-it"),
        pytest.param("en", "Ann Lister", "An old fisherman told me that the sea keeps no receipts.",
                     "the sea keeps no receipts", id="somebody-unnamed"),
        pytest.param("en", "Ann Lister", "My friend Seamus Heaney wrote that the sea keeps no receipts.",
                     "the sea keeps no receipts", id="my-friend-by-name"),
        pytest.param("de", "Anna Lister", "Unser Nachbar sagte immer, ein Laden sei eine Schule mit Kasse.",
                     "ein Laden sei eine Schule mit Kasse", id="unser"),
        pytest.param("fr", "Anne Lister", "Jaurès disait que le courage est de chercher la vérité.",
                     "le courage est de chercher la vérité", id="by-surname"),
    ],
)  # fmt: skip
def test_who_tells_what_anybody_said_is_not_accused(language: str, speaker: str, sentence: str, words: str) -> None:
    own = {"en": "I grew up here", "de": "Ich bin hier aufgewachsen", "fr": "Je suis née ici"}[language]
    page = f"{_HEADS[language]}\n\n{own}, liebe friends. {sentence}\n\n{own}."
    assert judge(words, speaker, page).verdict is QuotationVerdict.VERBATIM


def test_a_speech_without_its_speakers_name_accuses_nobody_over_what_it_tells() -> None:
    page = (
        "Budget speech, 3 May 2026\n\nI grew up above a shop. As John Maynard Keynes put it, a budget is a promise in "
        "figures.\n\nWe will build again, and I will be there."
    )
    assert judge("a budget is a promise in figures", "Helen Marsh", page).verdict is QuotationVerdict.VERBATIM


@pytest.mark.parametrize("speaker", ["Karl Braun", "Sandra Day O'Connor"])
def test_the_words_of_a_named_speech_are_nobody_elses(speaker: str) -> None:
    page = (
        f"{_HEADS['en']}\n\nThank you. I am sure of perhaps half of it, and Karl Braun has heard me say so.\n\n"
        "We built this harbour in three years. I would do it again."
    )
    assert judge("We built this harbour in three years", speaker, page).verdict is QuotationVerdict.MISATTRIBUTED


@pytest.mark.parametrize(
    "title",
    [
        pytest.param("Dorothy Kearns, general secretary: speech to annual conference", id="name-office-speech"),
        pytest.param("Dorothy Kearns's speech to conference", id="owner"),
        pytest.param("Full text: Dorothy Kearns's conference address", id="full-text"),
        pytest.param("Dorothy Kearns – Nobel Lecture", id="dash"),
        pytest.param("Prime Minister's speech to conference\n\nThe Rt Hon Dorothy Kearns MP", id="office-and-name"),
        pytest.param("Commencement Address\nDorothy Kearns\nMay 2026", id="name-on-a-line"),
        pytest.param("Transcript: Kearns's keynote", id="surname"),
    ],
)
def test_a_speech_is_its_speakers_under_any_title(title: str) -> None:
    page = (
        f"{title}\n\nI stood at the back. My aunt Bernadette used to say that a good carer knocks on an open door.\n\n"
        "Nye Bevan said that no society can call itself civilised if the sick are denied. I never forgot it."
    )
    for words in ("a good carer knocks on an open door", "no society can call itself civilised if the sick are denied"):
        assert judge(words, "Dorothy Kearns", page).verdict is QuotationVerdict.VERBATIM


def test_a_headline_about_a_speech_makes_a_report_nobodys_speech() -> None:
    page = "Dorothy Kearns's speech divides the party\n\nFares will rise in May.\n\nRupert Anstey declined to comment."
    assert judge("Fares will rise in May", "Rupert Anstey", page).verdict is QuotationVerdict.VERBATIM
