"""Other languages than English: relative dates, denials beside the point, and who says what in which part."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request

WORKS = """Wiesenau verkauft nicht. Bei einem Bürgerentscheid vom Oktober sprachen sich 61 Prozent gegen den
Verkauf aus. Die Stadtwerke beschäftigen 340 Menschen. Im vergangenen Jahr machten sie einen Verlust von
3,2 Millionen Euro, weil der Konzern zu spät Verträge abgeschlossen hatte. Der Stadtrat stimmte im März
für den Bau eines Bades."""
POSTS = "In Sachsen sind nach Angaben der Firma 31 Fahrerstellen nicht besetzt. Es regnet. Alle Busse fahren weiter."
TRADE = "Die Bahn kommt später. Händler befürchten Verluste; 212 von ihnen haben eine Petition unterschrieben. Es eilt."
CREW = "Die Gesellschaft bedauerte den Schritt. Sie hatte zuletzt sieben Leute eingestellt. Es bleibt dabei."
ISLAND = """La sécheresse dure. La Cour des comptes avait averti dès 2018 que l'île manquerait d'eau si le réseau
n'était pas réparé. La présidente, Sylvie Arnaud, s'est félicitée d'un accord. Son opposant, Luc
Ferrand, a dénoncé une capitulation."""
MINE = """El Gobierno expresó dudas sobre el proyecto, que prevé invertir 1.400 millones de dólares. Según una
encuesta de la Universidad de Lorca, el 54 % de los habitantes rechaza la mina y el resto no tiene
opinión. Llueve mucho."""
WOOD = """Лес у озера старый. По подсчётам «СПОК», с 2010 года Карелия потеряла 12 процентов старых лесов. В
прошлом году компания вложила в дороги 60 миллионов рублей."""


def verdict_on(claim: str, page: str) -> ClaimVerdict:
    request = {"claim": claim, "page": page.replace("\n", " "), "page_date": "2024-03-19"}
    return verify_claim(*read_request(request)[:2]).verdict


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        pytest.param("2023 machten die Stadtwerke einen Verlust von 3,2 Millionen Euro.", WORKS, id="last-year"),
        pytest.param(
            "La Cour des comptes avait averti dès 2018 que l'île manquerait d'eau.", ISLAND, id="denied-behind"
        ),
        pytest.param("El proyecto prevé una inversión de 1.400 millones de dólares.", MINE, id="told-by-a-relative"),
        pytest.param("По подсчётам «СПОК», Карелия лишилась 12 процентов старых лесов.", WOOD, id="like"),
        pytest.param("В 2023 году компания вложила в дороги 60 миллионов рублей.", WOOD, id="russian-last-year"),
    ],
)
def test_supports_a_retelling(claim: str, page: str) -> None:
    assert verdict_on(claim, page) is ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        pytest.param("2022 machten die Stadtwerke einen Verlust von 3,2 Millionen Euro.", WORKS, id="another-year"),
        pytest.param("Der Stadtrat stimmte im März gegen den Bau eines Bades.", WORKS, id="against"),
        pytest.param("Der Stadtrat lehnte im März den Bau eines Bades ab.", WORKS, id="voting-is-not-rejecting"),
        pytest.param("In Sachsen sind 31 Fahrerstellen besetzt.", POSTS, id="filled"),
        pytest.param("In Sachsen sind 31 Fahrerstellen nicht unbesetzt.", POSTS, id="not-unfilled"),
        pytest.param("Sylvie Arnaud a dénoncé une capitulation.", ISLAND, id="her-opponent"),
        pytest.param("La Universidad de Lorca rechaza la mina.", MINE, id="whose-poll-it-is"),
        pytest.param("El 54 % de los habitantes no rechaza la mina.", MINE, id="denied"),
        pytest.param(
            "Das Bad wird gebaut.", "Es regnet. Es stimmt nicht, dass das Bad gebaut wird. Alle wissen es.", id="leads"
        ),
    ],
)
def test_does_not_support_what_the_page_says_otherwise(claim: str, page: str) -> None:
    assert verdict_on(claim, page) is not ClaimVerdict.SUPPORTED
