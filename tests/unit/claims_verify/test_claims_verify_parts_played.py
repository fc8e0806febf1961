"""Claims in which somebody or something has another part than on the page, though all their words stand there."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request
from tests.verdicts import by_rules

PAGE = """Court of Appeal restores damages in Harrow v Denby Water Authority

The Court of Appeal restored an award of damages to a smallholder, Mrs Ellen Harrow, on Wednesday. The judges said that
the Denby Water Authority had owed Mrs Harrow a duty of care. The authority was ordered to pay four fifths of the costs.

The bill was introduced by Social Affairs Minister Lena Marsk in January and has been referred to the committee on
welfare, which is chaired by opposition member Tor Hald.

Grace Okafor, who moved from the heptathlon two years ago after a knee operation, won the javelin. Anna Prusova of
Norland took bronze with 64.90. The old record of 66.91,
set in Zurich in 2014, had belonged to Prusova's coach, Jana Veselá.

The firm plans to enrol 6,000 patients in a larger trial, which is due to start in September. It has 240 employees.

The central bank kept its key rate at 4.25 percent last week. Governor Ada Lorenz said that a cut in July was possible.
The Association of Exporters, whose president Milan Gref has criticised the bank for months, called for more.

Kastbox closed the hole on 11 April, six weeks after it was told of it. Kastbox, founded in 2016 by two former Varnpost
managers, had sales of 61 million euros last year.

A lieutenant, Emil Kross, is said to have cut the wires of the bridge; there is no document to prove it.

Mr Pryor replied that the trust had asked for a grant of 900,000 pounds, a claim that its director Colin Webb denied.
The site belongs to the city. Green councillor Asha Mistry voted against the closure.
Four schools use the pool for lessons. Head teacher Joanna Sills said children would lose half a morning.

Otto Brandeis did not live to see it: he had been deported in 1942 and died there the following year.
"""
ELECTION = """Opposition wins vote, but not the majority it sought

The Alliance won the election with 41 of 101 seats. Turnout was 63 percent, down from 71. President Joao Mendes stays
in office until 2026. The commission counts eleven parties, nine of them on the coast.

Alliance leader Teresa Baro, a former judge, said she would begin talks with the League on forming a government.
The League's chairman, Paulo Nunes, has ruled out a coalition but may tolerate a minority cabinet.

Observers of the African Union called the vote calm, but criticised that the state broadcaster had given one party more
time. Economists polled by the newspaper Börsentag had expected 66 percent.

Eleven workers died during the construction, nine of them when a caisson flooded in January 1929.
"""
GERMAN = """Die Gemeinde Karn prüft, ob sie den Skibetrieb im Sommer einstellt; die Betreiber lehnen das ab.

Die Reform, die der Landtag im November 2021 beschlossen hatte, verstoße gegen das Gesetz, entschied der Senat.

Der Gletscher hat im vergangenen Haushaltsjahr 4,2 Prozent seines Volumens verloren."""
FRENCH = (
    """L'abstention a atteint 66,3 %, un record. En 2015, elle était de 48 %. Des bureaux ont ouvert avec retard."""
)
SINCE = """Selon le syndicat, neuf maternités ont fermé dans la région depuis 2010. Le maire a écrit au ministre."""
SPORT = """Javelin thrower Grace Okafor threw 67.12 metres in the fifth round on Monday to win gold at the games.

Okafor had trailed Lehto by a metre until her fifth attempt. Lehto led from the first round with 66.72, then fouled.
"""
SPANISH = """En 1979 denunció que las camaroneras habían destruido 12.000 hectáreas de manglar; el Gobierno lo negó.

La ley que protege los manglares fue aprobada en 1985."""
ITALIAN = """Un antiquario è indagato per ricettazione; il suo avvocato, Paolo Grasso, sostiene che ignorava tutto.

La direttrice Marta Riva ha detto che le tele saranno restaurate a Brera e non torneranno prima del 2025."""
RUSSIAN = """Через двенадцать лет после пожаров 2011 года в области восстановилось лишь 22 процента сгоревшего леса.

Авторы доклада изучили 310 участков. Министерство высадило саженцы."""


def verdict_on(claim: str, page: str) -> ClaimVerdict:
    request, text, reference = read_request({"claim": claim, "page": page})
    return by_rules(verify_claim(request, text, reference=reference))


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        pytest.param("Mrs Harrow was ordered to pay four fifths of the costs.", PAGE, id="the-authority-is-no-person"),
        pytest.param("Lena Marsk chairs the committee on welfare.", PAGE, id="a-verb-like-a-noun"),
        pytest.param("Okafor moved to the heptathlon after a knee operation.", PAGE, id="to-for-from"),
        pytest.param("Anna Prusova set the old record in Zurich in 2014.", PAGE, id="somebody-of-hers"),
        pytest.param("6,000 patients took part in the trial.", PAGE, id="a-figure-only-planned"),
        pytest.param("Die Gemeinde Karn hat den Skibetrieb im Sommer eingestellt.", GERMAN, id="de-only-weighed"),
        pytest.param("L'abstention a atteint 66,3 % en 2015.", FRENCH, id="fr-figure-of-the-sentence-before"),
        pytest.param("El Gobierno destruyó 12.000 hectáreas de manglar.", SPANISH, id="es-who-is-behind-a-semicolon"),
        pytest.param("The central bank cut its key rate in July.", PAGE, id="a-cut-only-possible"),
        pytest.param("Milan Gref was criticised by the bank for months.", PAGE, id="doer-and-done-to"),
        pytest.param("Kastbox closed the hole six weeks after 11 April.", PAGE, id="after-the-day-for-on-it"),
        pytest.param("Varnpost had sales of 61 million euros last year.", PAGE, id="another-holder"),
        pytest.param("Emil Kross cut the wires of the bridge.", PAGE, id="is-said-to-have"),
        pytest.param("The trust asked for a grant of 900,000 pounds.", PAGE, id="a-claim-that-is-denied"),
        pytest.param("Joanna Sills is a councillor.", PAGE, id="another-one-is-that"),
        pytest.param("Der Senat beschloss die Reform im November 2021.", GERMAN, id="de-who-is-behind-a-comma"),
        pytest.param("Paolo Grasso è indagato per ricettazione.", ITALIAN, id="it-who-is-behind-a-semicolon"),
        pytest.param("Le tele sono state restaurate a Brera.", ITALIAN, id="it-only-to-come"),
        pytest.param("В 2011 году восстановилось 22 процента леса.", RUSSIAN, id="ru-a-year-that-says-which"),
        pytest.param("Teresa Baro has formed a government with the League.", ELECTION, id="only-talks-on-forming"),
        pytest.param("Mendes is a former judge.", ELECTION, id="another-one-was-that"),
        pytest.param("The African Union criticised the Alliance.", ELECTION, id="neither-doer-nor-done-to"),
        pytest.param("The League will join a coalition.", ELECTION, id="ruled-out"),
        pytest.param("Neuf maternités ont fermé en 2010.", SINCE, id="fr-since-for-in"),
    ],
)
def test_who_or_what_has_another_part_is_not_supported(claim: str, page: str) -> None:
    assert verdict_on(claim, page) is not ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        pytest.param("The authority was ordered to pay four fifths of the costs.", PAGE, id="the-authority"),
        pytest.param("Tor Hald chairs the committee on welfare.", PAGE, id="a-verb-like-a-noun"),
        pytest.param("The firm plans to enrol 6,000 patients in a larger trial.", PAGE, id="a-plan-told-as-one"),
        pytest.param("Die Gemeinde Karn prüft, ob sie den Skibetrieb im Sommer einstellt.", GERMAN, id="de-weighed"),
        pytest.param("L'abstention a atteint 66,3 %.", FRENCH, id="fr-figure"),
        pytest.param("Milan Gref has criticised the bank for months.", PAGE, id="doer"),
        pytest.param("Kastbox closed the hole on 11 April.", PAGE, id="on-the-day"),
        pytest.param("Kastbox had sales of 61 million euros last year.", PAGE, id="its-holder"),
        pytest.param("Economists had expected 66 percent.", ELECTION, id="polled-by"),
        pytest.param("Nine workers were killed when a caisson flooded in January 1929.", ELECTION, id="nine-of-them"),
        pytest.param("Un antiquario è indagato per ricettazione.", ITALIAN, id="it-who"),
    ],
)
def test_who_or_what_has_its_own_part_is_supported(claim: str, page: str) -> None:
    assert verdict_on(claim, page) is ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "page"),
    [
        pytest.param("Otto Brandeis died in 1943.", PAGE, id="the-following-year"),
        pytest.param("Turnout fell to 63 percent.", ELECTION, id="down-from"),
        pytest.param("Okafor took the lead only in the fifth round.", SPORT, id="another-deed-of-another"),
    ],
)
def test_a_detail_of_another_time_or_deed_accuses_nobody(claim: str, page: str) -> None:
    assert verdict_on(claim, page) is not ClaimVerdict.REFUTED
