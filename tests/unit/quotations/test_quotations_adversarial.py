"""One-word changes that ride through an excuse made for typography; each excuse stays open for what it is for."""

import pytest

from refcheck.datatypes.assessments import QuotationVerdict
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import target_at
from refcheck.verify.quotations import verify_quotation

_ACCEPTED = (QuotationVerdict.VERBATIM, QuotationVerdict.TYPOGRAPHIC)
_AROUND = (
    "The council met on Tuesday evening to hear from residents and officers about the year.\n\n{}\n\nThe meeting "
    "closed shortly after nine, according to the clerk."
)


def _verdict(quote: str, sentence: str, media_type: str = "text/plain") -> QuotationVerdict:
    quotation = Quotation(id="q", text=quote, target=target_at(quote, 0, len(quote), source="draft"))
    page = ExtractedText(text=_AROUND.format(sentence), media_type=media_type)
    return verify_quotation(quotation, page).verdict


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        pytest.param("We take a moral position on this.", "We take amoral position on this.", id="article-joined"),
        pytest.param("The staff were in capable hands then.", "The staff were incapable hands then.", id="in-joined"),
        pytest.param("The farmers co-op has been sold off.", "The farmers coop has been sold off.", id="coop"),
        pytest.param("We will re-place every old valve.", "We will replace every old valve.", id="re-place"),
        pytest.param("He gave us money for the roof.", "He gave U.S. money for the roof.", id="abbreviation"),
        pytest.param("They won the vote by 20-5 in the hall.", "They won the vote by 25 in the hall.", id="score"),
        pytest.param("It rose 30 and 5 per cent in a year.", "It rose 35 per cent in a year.", id="two-figures"),
        pytest.param("Some ₦500 million was paid out.", "Some ₪500 million was paid out.", id="currency-sign"),
        pytest.param("We expect ≈500 people at noon.", "We expect 500 people at noon.", id="about-sign"),
        pytest.param("The agency rated the debt AA- in May.", "The agency rated the debt AA in May.", id="rating"),
        pytest.param(
            '"The dam, the company insists, is safe," she said.', "The dam is safe", id="others-word-within-words"
        ),
        pytest.param(
            "The plan will:\n\n- cut the tax\n\n- raise the fee\n\n- end the grant",
            "The plan will cut the tax end the grant",
            id="item-of-a-list",
        ),
        pytest.param(
            "They arrested [armed] protesters outside.", "They arrested protesters outside.", id="page-bracket"
        ),
        pytest.param("The employees took the offer.", "The [employers] took the offer.", id="bracket-like-word"),
        pytest.param("We will build it by 2030.", "We [should] build it by 2030.", id="bracket-modal"),
        pytest.param("She lied to the committee.", "[Jones] lied to the committee.", id="bracket-stranger"),
        pytest.param("The raids by ICE went on all night.", "The raids by ice went on all night.", id="acronym"),
        pytest.param("It was led by Sue Gray last year.", "It was led by Sue Grey last year.", id="name-spelling"),
        pytest.param("The story of the house is known.", "The storey of the house is known.", id="storey"),
        pytest.param("You think the mayor lied to us?", "You think the mayor lied to us.", id="asked-not-said"),
        pytest.param(
            "The minister was praised. His deputy was found guilty.",
            "The minister … was found guilty.",
            id="other-subject",
        ),
        pytest.param("The company was cleared of dumping waste.", "The company was … dumping waste.", id="cleared-of"),
    ],
)
def test_a_change_that_an_excuse_might_cover_is_refused(sentence: str, quote: str) -> None:
    assert _verdict(quote, sentence) not in _ACCEPTED


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        pytest.param("Prices will fall in the spring.", "Prices will fail in the spring.", id="another-word"),
        pytest.param("The task is to be clear on costs.", "The task is to be dear on costs.", id="two-letters-for-one"),
        pytest.param("He left in the 1960s for Canada.", "He left in the 1980s for Canada.", id="decade"),
        pytest.param("The mean was 6.5 on the scale.", "The mean was 8.5 on the scale.", id="decimal"),
    ],
)
def test_a_word_that_a_scanner_might_misread_is_no_excuse_for_another(sentence: str, quote: str) -> None:
    assert _verdict(quote, sentence, "application/pdf") not in _ACCEPTED


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        pytest.param("The govemment paid the workers.", "The government paid the workers.", id="misread-letters"),
        pytest.param("It was built in l894 by monks.", "It was built in 1894 by monks.", id="misread-figure"),
    ],
)
def test_what_a_scanner_made_of_a_word_is_excused(sentence: str, quote: str) -> None:
    assert _verdict(quote, sentence, "application/pdf") in _ACCEPTED


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        pytest.param(
            "We will re-open the line at 5 a.m. today.", "We will reopen the line at 5 am today.", id="joined"
        ),
        pytest.param("« La digue, a dit le maire, est sûre. »", "La digue est sûre.", id="verb-before-subject"),
        pytest.param("We will build it by 2030.", "[They] will build it by 2030.", id="bracketed-pronoun"),
        pytest.param("We told them to stop.", "We told [the crew] to stop.", id="bracketed-role"),
        pytest.param("Who could have known about it?", "Who could have known about it.", id="question-with-full-stop"),
        pytest.param(
            "The report, published in May, found no fault.", "The report … found no fault.", id="aside-left-out"
        ),
    ],
)
def test_what_the_excuses_are_for_is_still_accepted(sentence: str, quote: str) -> None:
    assert _verdict(quote, sentence) in _ACCEPTED
