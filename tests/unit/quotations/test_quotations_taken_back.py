"""Words that a page has and does not stand by, and brackets that say more than the page."""

import pytest

from refcheck.datatypes.assessments import QuotationAssessment
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import target_at
from refcheck.verify.quotations import verify_quotation

SEAGO = (
    "Trustee chair Howard Seago denied any wrongdoing. He never said “the money is gone”, he insisted. “The fund has "
    "fallen,” Mr Seago said.\n\nA clip appears to show Mr Seago telling a dinner: “Members are a luxury.” It went up "
    "on Tuesday. He told friends: “We cut corners.” He said no such thing, his office says.\n\nCorrection: An earlier "
    "version of this article quoted Mr Seago as saying the fund had “collapsed”."
)
DACRE = (
    "Pauline Dacre wrote: “She has asked us to wait. I told them that some of the valves were unsafe and that they "
    "would fail.” Reg Holt wrote back: “Between 5 and 7 per cent of them are new.”"
)


def assess(quote: str, page: str, speaker: str | None = None) -> QuotationAssessment:
    target = target_at(quote, 0, len(quote), source="draft")
    quotation = Quotation(id="q1", text=quote, target=target, speaker=speaker)
    return verify_quotation(quotation, ExtractedText(text=page, media_type="text/plain"))


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("the money is gone", id="never said"),
        pytest.param("Members are a luxury.", id="what a clip appears to show"),
        pytest.param("We cut corners.", id="denied in the sentence behind"),
        pytest.param("collapsed", id="withdrawn by a correction"),
    ],
)
def test_words_that_the_page_takes_back_are_refused(quote: str) -> None:
    assert assess(quote, SEAGO, "Howard Seago").verdict.value == "truncated"


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        pytest.param("I told them that [all] of the valves were unsafe", "altered", id="another quantity"),
        pytest.param("they would [all] fail", "altered", id="a quantity that the page has not"),
        pytest.param("[Dacre] has asked us to wait.", "altered", id="the speaker's own name for she"),
        pytest.param("[Mr Holt] has asked us to wait.", "altered", id="a man for she"),
        pytest.param("[The minister] has asked us to wait.", "typographic", id="an office for she"),
        pytest.param("they [the valves] would fail", "typographic", id="what they are"),
    ],
)
def test_brackets_explain_and_do_not_add(quote: str, verdict: str) -> None:
    assert assess(quote, DACRE, "Pauline Dacre").verdict.value == verdict


def test_a_percent_sign_may_be_said_twice() -> None:
    assert assess("Between 5% and 7% of them are new.", DACRE).verdict.value == "typographic"


def test_look_alike_letters_of_other_alphabets_are_read() -> None:
    assert assess("The fund has f\u0430llen", SEAGO).verdict.value == "typographic"


def test_a_month_is_no_denial_of_another_language() -> None:
    page = "Es gibt niemanden mehr. Herr Lauter hat im Mai gesagt: „Kein Heim wird schließen müssen.“ Das war falsch."
    assert assess("Kein Heim wird schließen müssen", page, "Lauter").verdict.value == "verbatim"
