"""Other languages than English: supported where all words stand together, accused only over a figure."""

import pytest

from refcheck.datatypes.assessments import Assessment, ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request

POWER = """\
Die Stadt Hamburg hat am Freitag ihr letztes Kohlekraftwerk in Wedel für immer stillgelegt. Das 1965 gebaute
Heizkraftwerk versorgte rund 100.000 Wohnungen im Westen der Stadt mit Fernwärme. Umweltsenator Jens Kerstan sprach von
einem historischen Tag. Der Bau des neuen Energieparks kostete 900 Millionen Euro und dauerte sechs Jahre. Die Preise
für Fernwärme stiegen in diesem Jahr um elf Prozent. Täglich liefern 300 Lastwagen Klärschlamm in den Hafen.
Der Betriebsrat zeigte sich erleichtert, dass keiner der 118 Beschäftigten entlassen wird."""

DEBT = """\
La Cour des comptes du Sénégal a confirmé mercredi que la dette publique du pays avait été sous-estimée sous la
présidence de Macky Sall. Le Premier ministre Ousmane Sonko avait dénoncé dès septembre une corruption généralisée.
Le Fonds monétaire international a suspendu son programme de 1,8 milliard de dollars en attendant des
éclaircissements. Une mission est attendue à Dakar en mars. L'agence Moody's a abaissé la note du pays en octobre.
Le champ gazier, partagé avec la Mauritanie, a commencé à produire le 31 décembre."""

TOURISM = """\
España recibió el año pasado 93,8 millones de turistas internacionales, un 10,1 % más que en 2023, según el Instituto
Nacional de Estadística. El gasto de los visitantes creció hasta los 126.000 millones de euros. El Reino Unido siguió
siendo el principal emisor, seguido de Francia y Alemania. Cataluña fue la comunidad más visitada, por delante de
Baleares y Canarias. En Barcelona y Palma miles de personas protestaron en verano contra la subida de los alquileres.
El alcalde de Barcelona, Jaume Collboni, quiere eliminar las licencias de pisos turísticos antes de 2028."""

REACTOR = """\
Президент Казахстана Касым-Жомарт Токаев назначил на 6 октября референдум о строительстве первой в стране атомной
электростанции. Станцию предлагается построить на берегу озера Балхаш, в 400 километрах к северо-западу от Алматы.
На участие в проекте претендуют китайская CNNC, французская EDF и российский «Росатом». Около 70 процентов
электричества вырабатывают угольные станции. Экологи опасаются за состояние озера, уровень которого снижается.
Общественные слушания прошли в 20 городах."""


def judge(claim: str, page: str) -> Assessment:
    return verify_claim(*read_request({"claim": claim, "page": page.replace("\n", " ")})[:2])


@pytest.mark.parametrize(
    ("page", "claim"),
    [
        pytest.param(POWER, "Hamburg hat sein letztes Kohlekraftwerk stillgelegt.", id="german-article-and-perfect"),
        pytest.param(POWER, "Die Preise für Fernwärme sind um elf Prozent gestiegen.", id="german-strong-verb"),
        pytest.param(DEBT, "L’agence Moody’s a en octobre abaissé la note du pays.", id="french-elision-and-order"),
        pytest.param(TOURISM, "España recibió 93,8 millones de turistas internacionales.", id="spanish-figure"),
        pytest.param(REACTOR, "Экологи опасаются за состояние этого озера.", id="russian-case"),
    ],
)  # fmt: skip
def test_what_stands_there_word_for_word_is_supported(page: str, claim: str) -> None:
    assert judge(claim, page).verdict is ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    ("page", "claim"),
    [
        pytest.param(POWER, "Hamburg hat sein letztes Atomkraftwerk stillgelegt.", id="german-noun"),
        pytest.param(POWER, "Hamburg hat sein letztes Kohlekraftwerk nicht stillgelegt.", id="german-denied"),
        pytest.param(POWER, "Hamburg hat sein letztes Kohlekraftwerk eröffnet.", id="german-verb"),
        pytest.param(POWER, "Die Preise für Fernwärme sanken um elf Prozent.", id="german-direction"),
        pytest.param(POWER, "Alle 118 Beschäftigten werden entlassen.", id="german-none-and-all"),
        pytest.param(DEBT, "Moody’s a relevé en octobre la note du Sénégal.", id="french-verb"),
        pytest.param(DEBT, "Macky Sall avait dénoncé une corruption généralisée.", id="french-other-speaker"),
        pytest.param(DEBT, "La Cour n’a pas confirmé que la dette avait été sous-estimée.", id="french-not"),
        pytest.param(DEBT, "Une mission est attendue à Dakar en mai.", id="french-month"),
        pytest.param(TOURISM, "Baleares fue la comunidad más visitada, por delante de Cataluña y Canarias.",
                     id="spanish-names-change-places"),
        pytest.param(TOURISM, "España recibió el año pasado 83,9 millones de turistas.", id="spanish-figure"),
        pytest.param(REACTOR, "Общественные слушания прошли в 30 городах.", id="russian-figure"),
        pytest.param(REACTOR, "Экологи не опасаются за состояние озера.", id="russian-denied"),
    ],
)  # fmt: skip
def test_one_word_changed_is_never_supported(page: str, claim: str) -> None:
    assert judge(claim, page).verdict is not ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    ("page", "claim", "words"),
    [
        pytest.param(POWER, "Täglich liefern 400 Lastwagen Klärschlamm in den Hafen.", ("400", "300"), id="german"),
        pytest.param(TOURISM, "España recibió el año pasado 83,9 millones de turistas internacionales.",
                     ("83,9 millones", "93,8 millones"), id="spanish"),
        pytest.param(REACTOR, "Общественные слушания прошли в 30 городах.", ("30", "20"), id="russian"),
    ],
)  # fmt: skip
def test_another_figure_in_its_place_is_named(page: str, claim: str, words: tuple[str, str]) -> None:
    assessment = judge(claim, page)
    assert assessment.verdict is ClaimVerdict.REFUTED
    assert [(conflict.claim, conflict.page) for conflict in assessment.conflicts] == [words]


@pytest.mark.parametrize(
    ("page", "claim"),
    [
        pytest.param(POWER, "Niemand von den 118 Mitarbeitern verliert seine Stelle.", id="german-other-words"),
        pytest.param(POWER, "Rund 100.000 Haushalte bezogen von dort Wärme.", id="german-other-nouns"),
        pytest.param(DEBT, "L’ex-chef de l’État a laissé une dette plus lourde qu’annoncé.", id="french-other-words"),
        pytest.param(DEBT, "Le FMI a gelé un programme d’1,8 milliard de dollars.", id="french-acronym"),
        pytest.param(TOURISM, "Los españoles acogieron a casi 94 millones de extranjeros.", id="spanish-rounded"),
        pytest.param(
            REACTOR, "Казахстан получает около 70 процентов электроэнергии из угля.", id="russian-other-words"
        ),
    ],
)
def test_an_honest_retelling_is_never_accused(page: str, claim: str) -> None:
    assert judge(claim, page).verdict not in (ClaimVerdict.REFUTED, ClaimVerdict.NOT_FOUND)
