"""Names of reports printed out of their usual place, and days in figures that only the outlet's country tells."""

import pytest

from refcheck.references.parsing import parse_reference


@pytest.mark.parametrize(
    ("raw", "author", "title", "outlet"),
    [
        pytest.param(
            "Mada Masr: “What the salt did not count” (Lina Behr, 12.11.2019)",
            "Lina Behr", "What the salt did not count", "Mada Masr", id="brackets-with-day",
        ),
        pytest.param(
            "de Volkskrant, ‘Boeren blokkeren het zout’, 22 juni 2022, door Yvonne Behr.",
            "Yvonne Behr", "Boeren blokkeren het zout", "de Volkskrant", id="door-behind-day",
        ),
        pytest.param(
            "Deutschlandfunk: Wie Salinen sterben. Feature von Tom Behr. 3. April 2018, 19:15 Uhr.",
            "Tom Behr", "Wie Salinen sterben", "Deutschlandfunk", id="feature-von",
        ),
        pytest.param(
            "Folha de S.Paulo. Rio tem menor nível em 121 anos. Por Vinicius Behr. 16.out.2023.",
            "Vinicius Behr", "Rio tem menor nível em 121 anos", "Folha de S.Paulo", id="por-between-stops",
        ),
        pytest.param(
            "ABC News (Australia), 7.30 report by Paul Behr: “The salt levee”, broadcast 4 April 2022",
            "Paul Behr", "The salt levee", "ABC News", id="report-by",
        ),
        pytest.param(
            "Telex.hu, Kovács Bálint: „Elfogyott a só a tóból”, 2022. augusztus 3.",
            "Kovács Bálint", "Elfogyott a só a tóból", "Telex.hu", id="hungarian-order",
        ),
        pytest.param(
            "Christoph Behr, Ronen Salz: „Razzia im Morgengrauen“, sueddeutsche.de vom 8.12.2022.",
            "Christoph Behr; Ronen Salz", "Razzia im Morgengrauen", "sueddeutsche.de", id="two-before-colon",
        ),
        pytest.param(
            "Der Bote, Simon Behr: Saline vor Gericht, 5. Februar 2020",
            "Simon Behr", "Saline vor Gericht", "Der Bote", id="unknown-outlet-with-article",
        ),
        pytest.param(
            "dpa-Meldung vom 3. März 2020: „Kein Salz in Thüringen“.",
            "", "Kein Salz in Thüringen", "dpa", id="agency-and-kind",
        ),
        pytest.param(
            "AFP, « Niger : le sel ne passe plus », Niamey, 7 août 2023.",
            "", "Niger : le sel ne passe plus", "AFP", id="agency-and-place",
        ),
        pytest.param(
            "Der Spiegel 14/2022, S. 34: „Die Rechnung kommt später“",
            "", "Die Rechnung kommt später", "Der Spiegel", id="page-before-title",
        ),
        pytest.param(
            "G1 Pará. “Barco encalha em Óbidos”. 2 jan. 2022.",
            "", "Barco encalha em Óbidos", "G1 Pará", id="regional-edition",
        ),
        pytest.param(
            "Sarah Behr, host, “The Salt,” Serial, podcast audio, WBEZ, October 3, 2014.",
            "Sarah Behr", "The Salt", "Serial", id="show-before-podcast",
        ),
        pytest.param(
            "Statistisches Bundesamt: Pressemitteilung Nr. 210 vom 19. Mai 2022: Weniger Salz in Deutschland",
            "Statistisches Bundesamt", "Weniger Salz in Deutschland", "", id="headline-behind-release",
        ),
        pytest.param(
            "South China Morning Post – Echo Xie – China's salt cities leak – 29 Jul 2021",
            "Echo Xie", "China's salt cities leak", "South China Morning Post", id="between-dashes",
        ),
        pytest.param(
            "SOUZA, André de. Sal avança no Tapajós. O Estado de S. Paulo, São Paulo, p. A12, 4 jul. 2021.",
            "André de SOUZA", "Sal avança no Tapajós", "O Estado de S. Paulo", id="particle-behind-given-name",
        ),
        pytest.param(
            "ZEIT ONLINE/dpa: Rhein wieder schiffbar, 29.08.2022, https://www.zeit.de/news/2022-08/29/rhein",
            "", "Rhein wieder schiffbar", "ZEIT ONLINE/dpa", id="outlet-and-agency-beside-address",
        ),
        pytest.param(
            "Svenska Yle. ”Östersjön kvävs.” 8.7.2022.", "", "Östersjön kvävs", "Svenska Yle", id="swedish-marks",
        ),
        pytest.param(
            "Hürriyet Daily News, “Lake Van recedes” (AA), 14.11.2022",
            "AA", "Lake Van recedes", "Hürriyet Daily News", id="agency-in-brackets",
        ),
        pytest.param(
            "Gandhara (RFE/RL), Abubakar Behr, “The Salt Line Heats Up,” January 6, 2022.",
            "Abubakar Behr", "The Salt Line Heats Up", "Gandhara (RFE/RL)", id="outlet-with-brackets",
        ),
        pytest.param(
            "El Tiempo (Bogotá), 9 de octubre de 2021, «La sal, bajo el agua».",
            "", "La sal, bajo el agua", "El Tiempo", id="town-behind-outlet",
        ),
        pytest.param(
            "Rappler, Bonz Salz: “IN PHOTOS: Taal ash,” Jan 13, 2020.",
            "Bonz Salz", "IN PHOTOS: Taal ash", "Rappler", id="unknown-given-name-behind-outlet",
        ),
        pytest.param(
            "RFE/RL's Kazakh Service, “Salt Marks 10 Years,” December 16, 2021.",
            "", "Salt Marks 10 Years", "RFE/RL's Kazakh Service", id="service-of-outlet",
        ),
        pytest.param(
            "La Croix, « Au Tchad, le sel revient », par Ludovic Behr (avec AFP), le 19 novembre 2020 à 11:15.",
            "Ludovic Behr", "Au Tchad, le sel revient", "La Croix", id="signature-taken-for-editor",
        ),
        pytest.param(
            "Zeit Magazin Nr. 12/2020, „Das leere Salzdorf“, S. 22–31.",
            "", "Das leere Salzdorf", "Zeit Magazin", id="magazine-of-paper",
        ),
    ],
)  # fmt: skip
def test_who_signed_what(raw: str, author: str, title: str, outlet: str) -> None:
    parsed = parse_reference(raw)
    names = "; ".join(one.literal or f"{one.given} {one.family}" for one in parsed.author)
    assert (names, parsed.title, parsed.container_title or parsed.publisher or "") == (author, title, outlet)


@pytest.mark.parametrize(
    ("raw", "issued"),
    [
        pytest.param("ANSA, Marmolada: parte della montagna resta chiusa, 6/7/2022", "2022-07-06", id="italian-agency"),
        pytest.param("Le Monde, « Le sel », 3/4/2021", "2021-04-03", id="french-paper"),
        pytest.param(
            "Salt Gazette (10/07/2022) “Protesters Enter” https://saltgazette.example/2022/07/10/",
            "2022-07-10",
            id="url",
        ),
        pytest.param("AA, “Tuz gölü kurudu”, 2022, (e.t. 4/3/2018).", "2022", id="turkish-visit"),
        pytest.param("New York Times, “Why salt matters”, 3/4/2021", "2021", id="american-paper-stays-open"),
        pytest.param("Salt Gazette, “Why salt matters”, 3/4/2021", "2021", id="unknown-paper-stays-open"),
        pytest.param("GAO, Afghanistan: Key Issues (Washington, D.C.: Nov. 2020).", "2020-11", id="imprint-with-month"),
    ],
)
def test_the_day_of_issue(raw: str, issued: str) -> None:
    date = parse_reference(raw).issued
    assert date is not None
    assert date.iso == issued
