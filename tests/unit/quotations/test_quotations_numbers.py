"""Numbers, sums and times of day that a draft writes otherwise than the page."""

import pytest

from refcheck.datatypes.claims import Quotation
from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.selectors import target_at
from refcheck.verify.quotations import verify_quotation


def verdict_on(quote: str, page: str, language: str) -> str:
    target = target_at(quote, 0, len(quote), source="draft")
    shown = ExtractedText(text=page, media_type="text/plain", language=language)
    return verify_quotation(Quotation(id="q1", text=quote, target=target), shown).verdict.value


@pytest.mark.parametrize(
    ("quote", "page", "language"),
    [
        pytest.param("17 permis ont été délivrés", "En tout, dix-sept permis ont été délivrés.", "fr", id="dix-sept"),
        pytest.param("à 76 ans je pars", "Il le dit : à soixante-seize ans je pars.", "fr", id="soixante-seize"),
        pytest.param("à 80 ans je pars", "Il le dit : à quatre-vingts ans je pars.", "fr", id="quatre-vingts"),
        pytest.param("son 41 los pueblos", "Hoy son cuarenta y uno los pueblos sin agua.", "es", id="cuarenta y uno"),
        pytest.param("lavoravano 400 persone", "Qui lavoravano quattrocento persone.", "it", id="quattrocento"),
        pytest.param("stehen 20.000 Bäume", "Auf dem Hang stehen zwanzigtausend Bäume.", "de", id="zwanzigtausend"),
        pytest.param("gastava R$ 260 por mês", "Eu gastava 260 reais por mês com isso.", "pt", id="reais"),
        pytest.param("sanken auf -6,4 Grad", "Sie sanken auf minus 6,4 Grad in der Nacht.", "de", id="minus"),
        pytest.param("broke out at 5:15 pm", "The fire broke out at 5.15pm. It spread.", "en", id="a time of day"),
    ],
)
def test_one_number_may_be_written_in_several_ways(quote: str, page: str, language: str) -> None:
    assert verdict_on(quote, page, language) == "typographic"


@pytest.mark.parametrize(
    ("quote", "page", "language"),
    [
        pytest.param("le 17 il pleuvait", "Ce jour-là, le 10 septembre il pleuvait.", "fr", id="a day and its month"),
        pytest.param("gastava $ 260 por mês", "Eu gastava 260 reais por mês com isso.", "pt", id="another currency"),
        pytest.param(
            "broke out at 5:15 am", "The fire broke out at 5.15pm. It spread.", "en", id="another half of day"
        ),
        pytest.param("stehen 2.000 Bäume", "Auf dem Hang stehen zwanzigtausend Bäume.", "de", id="another number"),
    ],
)
def test_other_numbers_are_others(quote: str, page: str, language: str) -> None:
    assert verdict_on(quote, page, language) in ("altered", "not_found")
