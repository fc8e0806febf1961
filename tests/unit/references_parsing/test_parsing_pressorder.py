"""Press, posts and programmes whose parts are printed out of the usual order."""

import pytest

from refcheck.references.parsing import parse_reference


@pytest.mark.parametrize(
    ("raw", "outlet", "title", "page", "place"),
    [
        pytest.param(
            'El País / Agencias: "Arrasa en las urnas", San Salvador, 5 feb 2024',
            "El País", "Arrasa en las urnas", None, "San Salvador", id="dateline-behind-title",
        ),
        pytest.param(
            'The Economist, "The next front", print edition, Sept 11th 2021',
            "The Economist", "The next front", None, None, id="print-edition",
        ),
        pytest.param(
            "New York Times (NYT), 16.8.2021, S. A1: A City's Sudden Fall",
            "New York Times", "A City's Sudden Fall", "A1", None, id="title-behind-page",
        ),
        pytest.param(
            "FAZ, 3.4.2021, S. 3: Der lange Weg", "FAZ", "Der lange Weg", "3", None, id="title-behind-page-german",
        ),
        pytest.param(
            "Коммерсантъ. «Газпром» остановил «Ямал — Европу». 2022. 11 мая. № 81. С. 1",
            "Коммерсантъ", "«Газпром» остановил «Ямал — Европу»", "1", None, id="names-in-marks",
        ),
        pytest.param(
            "« Le retour de l’État », Jeune Afrique, n° 3131, décembre 2023, p. 42-47.",
            "Jeune Afrique", "Le retour de l’État", "42-47", None, id="number-of-issue",
        ),
    ],
)  # fmt: skip
def test_outlets_out_of_order(raw: str, outlet: str, title: str, page: str | None, place: str | None) -> None:
    parsed = parse_reference(raw)
    assert not parsed.author
    assert (parsed.container_title, parsed.title) == (outlet, title)
    assert (parsed.page, parsed.publisher_place, parsed.volume) == (page, place, None)


def test_an_unknown_paper_behind_an_agency_stays_the_outlet() -> None:
    parsed = parse_reference('AFP, "Flood in the valley", Valley Star, 5 Feb 2024')
    assert parsed.container_title == "Valley Star"


@pytest.mark.parametrize(
    ("raw", "kind", "author", "container", "title"),
    [
        pytest.param(
            'Ann Behr on Twitter: "This is no coup" (24/6/2023)', "post", ["Ann Behr"], "Twitter", "This is no coup",
            id="post",
        ),
        pytest.param(
            'The Long Table, ep. 214, "The end of tea?", Harbour Podcasts, 17 January 2024.',
            "broadcast", [], "The Long Table", "The end of tea?", id="episode",
        ),
        pytest.param(
            'Lage am Abend, Folge 312, "Haushalt", 18. November 2022', "broadcast", [], "Lage am Abend", "Haushalt",
            id="folge",
        ),
    ],
)  # fmt: skip
def test_posts_and_episodes(raw: str, kind: str, author: list[str], container: str, title: str) -> None:
    parsed = parse_reference(raw)
    names = [" ".join(filter(None, (one.given, one.family))) or one.literal for one in parsed.author]
    assert (parsed.type, names) == (kind, author)
    assert (parsed.container_title, parsed.title) == (container, title)


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param('@HarbourNews, "Crane falls", X, 12 Aug. 2023, 07:14', id="clock-is-no-page"),
        pytest.param("“Panjshir taken” – Al Jazeera English, 6/9/21", id="short-date-is-no-volume"),
    ],
)
def test_clocks_and_short_dates_are_no_numbers(raw: str) -> None:
    parsed = parse_reference(raw)
    assert (parsed.page, parsed.volume, parsed.issue) == (None, None, None)


def test_series_and_acronyms() -> None:
    update = parse_reference("UNHCR, Situation in Iran: Preparedness, Flash Update #12, 14 Sept 2021")
    assert (update.title, update.container_title) == ("Situation in Iran: Preparedness, Flash Update #12", None)
    report = parse_reference(
        "Bundesministerium für Wirtschaft und Klimaschutz (BMWK): Eröffnungsbilanz Klimaschutz. Berlin, Januar 2022."
    )
    assert ([str(one) for one in report.author], report.publisher) == (
        ["Bundesministerium für Wirtschaft und Klimaschutz (BMWK)"],
        None,
    )


def test_the_only_words_behind_a_name_are_the_title() -> None:
    parsed = parse_reference("Steve Behr, Ghost Wars (2004; London: Penguin 2005), p. 331")
    assert ([one.family for one in parsed.author], parsed.title) == (["Behr"], "Ghost Wars")
