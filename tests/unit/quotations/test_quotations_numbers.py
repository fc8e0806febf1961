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
        pytest.param("jede 3. Stunde am Computer", "Das ist jede dritte Stunde am Computer.", "de", id="3. dritte"),
        pytest.param("au 19e siècle tout allait", "Ici, au dix-neuvième siècle tout allait.", "fr", id="19e"),
        pytest.param("au 19e siècle tout allait", "Ici, au XIXe siècle tout allait.", "fr", id="XIXe"),
        pytest.param("la 3.ª vez que vino", "Fue la tercera vez que vino.", "es", id="tercera"),
        pytest.param("в 3-м квартале стало хуже", "Да, в третьем квартале стало хуже.", "ru", id="3-м"),
        pytest.param("her 21st birthday was here", "So her twenty-first birthday was here.", "en", id="21st"),
        pytest.param("for 2.5 years we waited", "And for two and a half years we waited.", "en", id="a half"),
        pytest.param("2,5 Millionen sind da", "Die zweieinhalb Millionen sind da.", "de", id="zweieinhalb"),
        pytest.param("1,5 Jahre warten wir", "Schon anderthalb Jahre warten wir.", "de", id="anderthalb"),
        pytest.param("2/3 of them voted for it", "In the end two thirds of them voted for it.", "en", id="2/3"),
        pytest.param("circa 90mila metri cubi", "Sono circa novantamila metri cubi.", "it", id="90mila"),
        pytest.param("liegen 14.000 Steine", "Auf dem Hang liegen vierzehntausend Steine.", "de", id="vierzehntausend"),
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
        pytest.param("jede 4. Stunde am Computer", "Das ist jede dritte Stunde am Computer.", "de", id="4. dritte"),
        pytest.param("au 18e siècle tout allait", "Ici, au XIXe siècle tout allait.", "fr", id="another century"),
        pytest.param("for 3.5 years we waited", "And for two and a half years we waited.", "en", id="another half"),
        pytest.param("3/4 of them voted for it", "In the end two thirds of them voted for it.", "en", id="3/4"),
        pytest.param("circa 90 metri cubi", "Sono circa 90mila metri cubi.", "it", id="thousands left out"),
    ],
)
def test_other_numbers_are_others(quote: str, page: str, language: str) -> None:
    assert verdict_on(quote, page, language) in ("altered", "not_found")
