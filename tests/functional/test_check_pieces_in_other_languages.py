"""Two pieces in other languages over the whole chain: retellings are borne out, what was changed never is."""

from refcheck.datatypes.assessments import ClaimVerdict, QuotationVerdict
from refcheck.datatypes.availability import LinkClass
from refcheck.datatypes.exchanges import Response
from refcheck.datatypes.reports import DocumentReport
from tests.functional.test_check_ordinary_pieces import a_site, check

ACCUSED = {ClaimVerdict.REFUTED, ClaimVerdict.NOT_FOUND, ClaimVerdict.PARTIALLY_SUPPORTED}


def verdict_on(words: str, report: DocumentReport) -> ClaimVerdict:
    """Give the verdict on the only claim that has some words."""
    (found,) = [
        result.assessment.verdict
        for citation in report.citations
        if citation.claim is not None and words in citation.claim.text
        for result in citation.results
    ]
    return found


HISTORY = "https://asia.example/ru/rogun-istoriya"
VALLEY = "https://radio.example/a/vakhsh"
PRICE = "https://gazeta.example/rogun-energy"
RIVERS = "https://rivers.example/rogun"

DAM = f"""# Плотина, которая строится полвека

Строительство Рогунской гидроэлектростанции на реке Вахш началось ещё в 1976 году.[^1] Плотина высотой 335 метров
станет самой высокой в мире.[^2] Министр энергетики Узбекистана Журабек Мирзамахмудов сообщил, что цена составит
3,4 цента за киловатт-час.[^3] К концу 2022 года переселены около 7 тысяч семей.[^4]

[^1]: «Рогунская ГЭС: история вопроса», Азия, 29 октября 2016 г., {HISTORY}
[^2]: «Вахш перекрыт», Радио, 29 октября 2016 г., {VALLEY}
[^3]: «Узбекистан купит электроэнергию», Газета, 14 февраля 2024 г., {PRICE}
[^4]: Реки без границ, «Рогун: цена вопроса», 2023, {RIVERS}
"""

DAM_PAGES = {
    HISTORY: a_site(
        "Рогунская ГЭС: история вопроса",
        "Рогунскую ГЭС на реке Вахш начали строить в 1976 году по проекту института «Гидропроект».",
        "В мае 1993 года мощный паводок смыл перемычку, возведённую до высоты 40 метров.",
        language="ru",
    ),
    VALLEY: a_site(
        "Вахш перекрыт",
        "Каменно-набросная плотина высотой 335 метров станет самой высокой на планете.",
        "На церемонии присутствовали члены правительства и дипломаты.",
        language="ru",
    ),
    PRICE: a_site(
        "Узбекистан купит электроэнергию Рогуна",
        "Министр энергетики Таджикистана Далер Джума назвал цену — 3,4 цента за киловатт-час.",
        "Журабек Мирзамахмудов, министр энергетики Узбекистана, отметил, что переговоры о цене продолжаются.",
        language="ru",
    ),
    RIVERS: a_site(
        "Рогун: цена вопроса",
        "По состоянию на конец 2022 года на новые места переехали около 7 тысяч человек, остальные ждут жилья.",
        language="ru",
    ),
}


def test_a_russian_piece_with_notes() -> None:
    report = check(DAM, "dam.md", DAM_PAGES)
    assert verdict_on("началось ещё в 1976 году", report) is ClaimVerdict.SUPPORTED
    assert verdict_on("335 метров", report) is ClaimVerdict.SUPPORTED
    assert verdict_on("Журабек Мирзамахмудов", report) is ClaimVerdict.CANNOT_CHECK, "another minister's words"
    assert verdict_on("7 тысяч семей", report) is not ClaimVerdict.SUPPORTED, "people, not families"


PROTEST = "https://lemonde.example/planete/manifestation"
BASINS = "https://sudouest.example/seize-reserves"
COURT = "https://liberation.example/le-juge-annule"
DIVIDED = "https://reporterre.example/paysans"
GONE = "https://prefecture.example/arrete"

BASIN = f"""<!doctype html><html lang="fr"><body><h1>La guerre de l'eau</h1>
<p><a href="{PROTEST}">Deux manifestants, grièvement blessés, ont été placés dans le coma</a>, et la préfecture
<a href="{GONE}">a publié son arrêté</a>. <a href="{BASINS}">Son coût, 76 millions d'euros, est financé à 70 % par de
l'argent public</a>. <a href="{BASINS}">La plus grande des réserves couvre 26 hectares</a>. À Poitiers,
<a href="{COURT}">le tribunal administratif a annulé l'autorisation de quinze réserves</a>.</p>
<p>« L'eau n'appartient à personne, elle se partage », <a href="{DIVIDED}">rappelle Benoît Biteau, paysan</a>.</p>
</body></html>"""

BASIN_PAGES = {
    PROTEST: a_site(
        "La manifestation dégénère",
        "Malgré l'interdiction prononcée par la préfecture, plusieurs milliers de personnes ont manifesté samedi.",
        "Deux manifestants, gravement blessés, sont dans le coma, selon leurs proches.",
        language="fr",
    ),
    BASINS: a_site(
        "Seize réserves et un conflit",
        "Le projet coûte 76 millions d'euros ; 70 % de cette somme provient de fonds publics.",
        "À Sainte-Soline, la plus vaste des réserves couvrira 16 hectares.",
        language="fr",
    ),
    COURT: a_site(
        "Le juge annule",
        "Le tribunal administratif de Poitiers a annulé, mardi, deux arrêtés qui autorisaient quinze réserves d'eau.",
        "Les juges estiment que les projets sont surdimensionnés.",
        language="fr",
    ),
    DIVIDED: a_site(
        "Les paysans divisés",
        "« L'eau n'appartient à personne, elle se partage », dit Jean-Jacques Guillet, ancien maire d'Amuré.",
        "Benoît Biteau, paysan et député européen, cultive sans irriguer.",
        language="fr",
    ),
    GONE: Response(status=410, headers=(("Content-Type", "text/html"),), body=b"<h1>Gone</h1>"),
}


def test_a_french_piece_with_links() -> None:
    report = check(BASIN, "basin.html", BASIN_PAGES)
    assert verdict_on("grièvement blessés", report) is ClaimVerdict.SUPPORTED
    assert verdict_on("76 millions", report) is ClaimVerdict.SUPPORTED
    assert verdict_on("26 hectares", report) is not ClaimVerdict.SUPPORTED, "16 on the page, and only planned"
    assert verdict_on("le tribunal administratif", report) not in ACCUSED
    classes = {item.reference.url: item.availability.link_class for item in report.references if item.availability}
    assert classes[GONE] is LinkClass.GONE
    (quotation,) = report.quotations
    assert [result.assessment.verdict for result in quotation.results] == [QuotationVerdict.MISATTRIBUTED]
