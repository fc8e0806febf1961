"""Cuts within a denial, cuts that leave out whose view it was, and how what was cut is named."""

import pytest

from refcheck.datatypes.assessments import QuotationAssessment
from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import target_at
from refcheck.verify.quotations import verify_quotation


def assess(quote: str, page: str, language: str) -> QuotationAssessment:
    target = target_at(quote, 0, len(quote), source="draft")
    shown = ExtractedText(text=page, media_type="text/plain", language=language)
    return verify_quotation(Quotation(id="q1", text=quote, target=target), shown)


@pytest.mark.parametrize(
    ("quote", "page", "language", "named"),
    [
        pytest.param(
            "We have no … plans to close the site",
            '"We have no current plans to close the site," the manager said.',
            "en",
            "current",
            id="an adjective that a denial is about",
        ),
        pytest.param(
            "Aucune fermeture … n'est prévue",
            "« Aucune fermeture définitive n'est prévue », dit le directeur.",
            "fr",
            "définitive",
            id="an adjective behind its noun",
        ),
        pytest.param(
            "it was not … the preferred one",
            '"Closure was discussed, but it was not, at that stage, the preferred one," she said.',
            "en",
            "at that stage",
            id="when it was denied",
        ),
        pytest.param(
            "no puedo darles una cifra",
            "Respondió: «Hoy por hoy no puedo darles una cifra».",
            "es",
            "Hoy por hoy",
            id="for how long it is denied",
        ),
        pytest.param(
            "victoria",
            "La plataforma celebró la decisión, que calificó de «una victoria parcial».",
            "es",
            "parcial",
            id="an adjective behind",
        ),
        pytest.param(
            "Geld für Zäune", "Er sagte: »Wir haben zu wenig Geld für Zäune.«", "de", "zu wenig", id="too little of it"
        ),
        pytest.param(
            "hay una pradera de posidonia",
            "Añadió: «Los técnicos creen que hay una pradera de posidonia».",
            "es",
            "creen que",
            id="whose view it was",
        ),
        pytest.param(
            "the bridge is safe",
            'He said: "The council insists the bridge is safe, and I walk round by the ford."',
            "en",
            "insists",
            id="whose view it was, without that",
        ),
        pytest.param(
            "фабрика рухнула сама",
            "Он написал: «Они хотят, чтобы фабрика рухнула сама».",
            "ru",
            "чтобы",
            id="what is wished",
        ),
        pytest.param(
            "ich ihn allein füttern soll",
            "Er sagt: »Ich bin dagegen, dass ich ihn allein füttern soll.«",
            "de",
            "dagegen dass",
            id="what somebody is against",
        ),
        pytest.param(
            "handelt es sich um einen Jungwolf",
            "Er ergänzte: »Nach unserer Kenntnis handelt es sich um einen Jungwolf.«",
            "de",
            "Nach unserer Kenntnis",
            id="as far as is known",
        ),
        pytest.param(
            "Clocks will be finished",
            '"Clocks will be finished when people stop wanting to hear time pass," she said.',
            "en",
            "when",
            id="when it will be so",
        ),
        pytest.param(
            "es werde über Nacht entschieden",
            "Ministerin Carola Stüber: Ich bedaure, dass hier der Eindruck entsteht, es werde über Nacht entschieden.",
            "de",
            "entsteht",
            id="what is only reported, by its verb",
        ),
        pytest.param(
            "pazartesi günü vinçler durur",
            'Erdemli, "İşveren düşük bir teklifle gelirse pazartesi günü vinçler durur ve liman kapanır" diye konuştu.',
            "tr",
            "gelirse",
            id="a Turkish condition",
        ),
        pytest.param(
            "dass man sie aufgeben soll",
            "Er sagte: »Es steht dort nicht, dass man sie aufgeben soll.«",
            "de",
            "nicht",
            id="that, within the quotation",
        ),
        pytest.param(
            "il pilone potrebbe reggere",
            "Ha aggiunto: «Secondo i tecnici della Regione il pilone potrebbe reggere, ma non ci passerei».",
            "it",
            "Secondo i tecnici",
            id="according to whom",
        ),
        pytest.param(
            "Ci hanno dimenticati tutti",
            "«Ci hanno dimenticati tutti, tranne il parroco», ha detto.",
            "it",
            "tranne il parroco",
            id="an exception behind a comma",
        ),
        pytest.param(
            "I found her a truthful witness",
            "4. I found her a truthful witness, although not always a reliable one on dates.",
            "en",
            "although",
            id="a concession without a verb",
        ),
        pytest.param(
            "I should have allowed the appeal",
            "6. I would add that, had the lift worked, I should have allowed the appeal.",
            "en",
            "had the lift worked",
            id="an inverted condition behind that",
        ),
        pytest.param(
            "next year will be different",
            "I am not going to stand here tonight and tell you that next year will be different.",
            "en",
            "not",
            id="what somebody will not tell",
        ),
        pytest.param(
            "I'd take down every display",
            '"If I had my way, I\'d take down every display," she said.',
            "en",
            "If I had my way",
            id="a condition is named whole",
        ),
    ],
)
def test_a_cut_that_turns_the_sense_is_refused_and_named(quote: str, page: str, language: str, named: str) -> None:
    assessment = assess(quote, page, language)
    assert assessment.verdict.value == "truncated"
    assert named in " ".join(change.page.replace(",", "") for change in assessment.diff)


@pytest.mark.parametrize(
    ("quote", "page", "language"),
    [
        pytest.param(
            "He cannot ... pretend it was her decision",
            '"He cannot now pretend it was her decision," she said.',
            "en",
            id="a word that makes a denial no weaker",
        ),
        pytest.param(
            "I have never met … Weber", '"I have never met Minister Weber," he said.', "en", id="a title before a name"
        ),
        pytest.param(
            "the bridge is safe", "The council insists that the bridge is safe.", "en", id="the page's own frame"
        ),
    ],
)
def test_a_cut_that_leaves_the_sense_is_accepted(quote: str, page: str, language: str) -> None:
    assert assess(quote, page, language).verdict.value in ("verbatim", "typographic")


def test_a_changed_word_is_named_without_the_condition_behind_it() -> None:
    page = '"We start in May, provided that the licence is granted," she said.'
    assessment = assess("We start in June", page, "en")
    assert [(change.quotation, change.page) for change in assessment.diff] == [("June", "May")]
