"""Other languages than English: the same in other words is supported, the turned, the planned and the swapped never."""

import pytest

from refcheck.datatypes.assessments import ClaimVerdict
from refcheck.text.word_rules import rules_of
from refcheck.verify import verify_claim
from refcheck.verify.claims.exchange import read_request

STORKS = """\
Die Zahl der Störche in Sachsen-Anhalt ist erneut gestiegen. Nach Angaben des Naturschutzbundes wurden in diesem Jahr
692 Brutpaare gezählt, 41 mehr als im Vorjahr. Viele Störche überwintern inzwischen in Spanien statt in Afrika. Der
Landkreis will den Eingang zum Horst vergittern. Die Art wurde nach der Biologin Elise Hofmann benannt. Dagegen nahm
der Bestand in Brandenburg um zwölf Prozent ab. Die Gewerkschaft befürchtet längere Wege für Patienten."""

COURT = """\
Das Verwaltungsgericht Köln hat die Klage des Klimaaktivisten Henning Jeschke abgewiesen. Jeschke kündigte Berufung
an. Die Stadt Köln begrüßte die Entscheidung. Am Neubau der Anlage waren 430 Beschäftigte beteiligt. Für das
Grundwasser in der Region ist die Neubildung von Grundwasser wichtig, die seit Jahren zurückgeht."""

BRIDGE = """\
Мэрия Томска объявила конкурс на ремонт Коммунального моста. Работы оцениваются в 1,8 млрд рублей и должны завершиться
до конца 2026 года. Мост построен в 1974 году. Депутат Ксения Фадеева назвала цену завышенной. Экспорт вырос на 12
процентов, импорт — на 8. Прокуратура потребовала закрыть переправу в ноябре. Испытания планируют начать весной.
Компания Webuild подала жалобу. Самую старую монету отчеканили при Иване III."""

TRAINS = """\
La SNCF a annoncé la suppression de la ligne de nuit Paris-Lourdes. Le trafic a chuté de 40 % en trois ans. Les élus
ont voté une motion contre cette décision. La région Centre prêtera un million d'euros. Bérangère Riou a recensé 214
accidents depuis janvier, dont trois mortels. Les commerçants saluent la décision."""

DROUGHT = """\
La Junta de Andalucía ha aprobado un plan contra la sequía dotado con 216 millones de euros. El consejero anunció que
se perforarán 40 pozos. Ecologistas en Acción critica el plan. Los regantes piden más trasvases. La Fiscalía recurrirá
la sentencia."""

WOLVES = """\
Il Comune di Bologna ha ridotto il limite di velocità a 30 chilometri orari. Il ministro Matteo Salvini vuole abolire
la misura. Il sindaco Matteo Lepore difende la scelta. Gli incidenti sono diminuiti del 21 per cento."""


def verdict(claim: str, page: str) -> ClaimVerdict:
    return verify_claim(*read_request({"claim": claim, "page": page.replace("\n", " ")})[:2]).verdict


@pytest.mark.parametrize(
    ("page", "claim"),
    [
        pytest.param(STORKS, "In Sachsen-Anhalt wuchs die Zahl der Störche abermals.", id="german-strong-verb"),
        pytest.param(STORKS, "In Brandenburg sank der Bestand um zwölf Prozent.", id="german-parted-verb"),
        pytest.param(STORKS, "Der Landkreis plant, den Eingang zum Horst zu vergittern.", id="german-modal"),
        pytest.param(COURT, "Das Gericht wies die Klage von Henning Jeschke ab.", id="german-compound-by-its-end"),
        pytest.param(COURT, "Am Neubau waren 430 Mitarbeiter beteiligt.", id="german-other-noun"),
        pytest.param(
            COURT, "Die Grundwasserneubildung in der Region sinkt seit Jahren.", id="german-compound-taken-apart"
        ),
        pytest.param(BRIDGE, "Мост был возведён в 1974 году.", id="russian-participle"),
        pytest.param(BRIDGE, "Прокуратура требует закрытия переправы в ноябре.", id="russian-present-and-noun"),
        pytest.param(BRIDGE, "Экспорт увеличился на 12 процентов.", id="russian-first-of-two-figures"),
        pytest.param(BRIDGE, "Компания «Вебилд» подала жалобу.", id="russian-name-in-the-other-script"),
        pytest.param(TRAINS, "Le trafic a baissé de 40 % en trois ans.", id="french-other-verb"),
        pytest.param(TRAINS, "La région accordera un prêt d'un million d'euros.", id="french-future"),
        pytest.param(DROUGHT, "Los regantes reclaman más trasvases.", id="spanish-other-verb"),
        pytest.param(DROUGHT, "La Fiscalía va a recurrir la sentencia.", id="spanish-future-of-two-words"),
        pytest.param(WOLVES, "Gli incidenti sono calati del 21 per cento.", id="italian-other-verb"),
    ],
)
def test_the_same_in_other_words_is_supported(page: str, claim: str) -> None:
    assert verdict(claim, page) is ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    ("page", "claim"),
    [
        pytest.param(STORKS, "In Sachsen-Anhalt nahm der Bestand um zwölf Prozent ab.", id="german-other-place"),
        pytest.param(STORKS, "Der Naturschutzbund zählte 41 Brutpaare.", id="german-figure-of-something-else"),
        pytest.param(STORKS, "Viele Störche überwintern in Afrika statt in Spanien.", id="german-instead-turned-round"),
        pytest.param(STORKS, "Alle Störche überwintern inzwischen in Spanien.", id="german-all-for-many"),
        pytest.param(STORKS, "Der Landkreis hat den Eingang zum Horst vergittert.", id="german-wanted-not-done"),
        pytest.param(
            STORKS, "Die Art wurde von der Biologin Elise Hofmann benannt.", id="german-by-whom-for-after-whom"
        ),
        pytest.param(STORKS, "Die Patienten befürchten längere Wege.", id="german-of-whom-for-who"),
        pytest.param(
            COURT, "Das Gericht gab der Klage von Henning Jeschke statt.", id="german-particle-turns-the-verb"
        ),
        pytest.param(COURT, "Die Stadt Köln kündigte Berufung an.", id="german-other-doer"),
        pytest.param(BRIDGE, "Работы завершились в 2026 году.", id="russian-due-not-done"),
        pytest.param(BRIDGE, "Испытания начались весной.", id="russian-planned-not-done"),
        pytest.param(BRIDGE, "Импорт вырос на 12 процентов.", id="russian-figure-of-the-other"),
        pytest.param(BRIDGE, "Все монеты отчеканили при Иване III.", id="russian-all-for-one"),
        pytest.param(BRIDGE, "Самую новую монету отчеканили при Иване III.", id="russian-opposite-adjective"),
        pytest.param(TRAINS, "Les élus ont voté une motion pour cette décision.", id="french-for-against"),
        pytest.param(TRAINS, "La région a prêté un million d'euros.", id="french-future-told-as-past"),
        pytest.param(
            TRAINS, "Depuis janvier, 214 accidents mortels ont été recensés.", id="french-adjective-of-another"
        ),
        pytest.param(DROUGHT, "Se han perforado 40 pozos.", id="spanish-future-told-as-past"),
        pytest.param(DROUGHT, "Los regantes critican el plan.", id="spanish-other-doer"),
        pytest.param(WOLVES, "Il ministro Matteo Salvini ha abolito la misura.", id="italian-wanted-not-done"),
        pytest.param(WOLVES, "Matteo Lepore vuole abolire la misura.", id="italian-other-doer"),
    ],
)
def test_the_turned_the_planned_and_the_swapped_are_never_supported(page: str, claim: str) -> None:
    assert verdict(claim, page) is not ClaimVerdict.SUPPORTED


@pytest.mark.parametrize(
    ("language", "words"),
    [
        pytest.param("de", "beschließt beschloss beschlossen", id="german-strong-verb-with-prefix"),
        pytest.param("de", "kritisiert kritisieren kritisierte", id="german-verb-in-ieren"),
        pytest.param("de", "abschalten abgeschaltet abzuschalten", id="german-parted-verb"),
        pytest.param("fr", "comprend comprenait compris", id="french-verb-with-prefix"),
        pytest.param("es", "propone propuso propuesto", id="spanish-verb-with-prefix"),
        pytest.param("it", "chiude chiuse chiuso", id="italian-verb"),
        pytest.param("ru", "год года лет", id="russian-years"),
        pytest.param("ru", "требует требовал требовать", id="russian-verb-in-ovat"),
    ],
)
def test_the_forms_of_a_word_share_their_stem(language: str, words: str) -> None:
    rules = rules_of(language)
    assert rules is not None
    assert len({rules.stem(word) for word in words.split()}) == 1
