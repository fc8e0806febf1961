"""Bodies that stand first: what they wrote is the title, where they printed it the place."""

import pytest

from refcheck.references.parsing import parse_reference


@pytest.mark.parametrize(
    ("raw", "author", "title", "place", "date"),
    [
        pytest.param(
            "Landesverband Hessischer Imker, Winterverluste 2022/23, Gießen 2023, S. 4.",
            "Landesverband Hessischer Imker", "Winterverluste 2022/23", None, "2023", id="title-with-a-season",
        ),
        pytest.param(
            "Bundesagentur für Arbeit, Arbeitsmarkt 2021, Nürnberg 2022, S. 17.",
            "Bundesagentur für Arbeit", "Arbeitsmarkt 2021", "Nürnberg", "2022", id="title-with-a-year",
        ),
        pytest.param(
            "OSZE/ODIHR, Moldau: Wahlen 2021. Abschlussbericht, Warschau 2022, S. 11.",
            "OSZE/ODIHR", "Moldau: Wahlen 2021. Abschlussbericht", "Warschau", "2022", id="two-acronyms",
        ),
        pytest.param(
            "Umweltbundesamt, Gewässer in Deutschland. Zustand und Bewertung, Dessau-Roßlau 2022.",
            "Umweltbundesamt", "Gewässer in Deutschland. Zustand und Bewertung", "Dessau-Roßlau", "2022", id="place",
        ),
        pytest.param(
            "Ligue des droits de l’homme, Rapport annuel 2021, Paris, 2022.",
            "Ligue des droits de l’homme", "Rapport annuel 2021", "Paris", "2022", id="french",
        ),
        pytest.param(
            "Cour des comptes, L’entretien des routes, Paris, mars 2022, p. 41.",
            "Cour des comptes", "L’entretien des routes", "Paris", "2022-03", id="french-month",
        ),
        pytest.param(
            "Defensoría del Pueblo, Informe n.º 25, Lima, 2019.",
            "Defensoría del Pueblo", "Informe n.º 25", "Lima", "2019", id="spanish",
        ),
    ],
)  # fmt: skip
def test_reports_of_bodies(raw: str, author: str, title: str, place: str | None, date: str) -> None:
    parsed = parse_reference(raw)
    assert [str(name) for name in parsed.author] == [author]
    assert (parsed.title, parsed.publisher_place) == (title, place)
    assert parsed.issued is not None
    assert parsed.issued.iso == date


@pytest.mark.parametrize(
    ("raw", "outlet", "author", "title"),
    [
        (
            "The Diplomat (Anna Behr), The Quiet Border, 6 Oct 2020",
            "The Diplomat", "Anna Behr", "The Quiet Border",
        ),
        (
            "Le Monde, 7 juillet 2021, « L’afflux de soldats afghans », par Anne Moreau.",
            "Le Monde", "Anne Moreau", "L’afflux de soldats afghans",
        ),
    ],
)  # fmt: skip
def test_names_beside_outlets_are_authors(raw: str, outlet: str, author: str, title: str) -> None:
    parsed = parse_reference(raw)
    assert [f"{name.given} {name.family}" for name in parsed.author] == [author]
    assert (parsed.container_title, parsed.title) == (outlet, title)
    assert not parsed.editor


@pytest.mark.parametrize(
    ("raw", "author", "outlet", "title"),
    [
        ("E-Control: Marktbericht Gas 2023. Wien 2024.", "E-Control", None, "Marktbericht Gas 2023"),
        ("ORF: Vertrag verlängert bis 2040, in: orf.at, 5.6.2018.", None, "orf.at", "Vertrag verlängert bis 2040"),
        ("Profil: Der geheime Vertrag, Nr. 14/2022, S. 18–25.", None, "Profil", "Der geheime Vertrag"),
        ("Deutscher Bundestag: Drucksache 20/6512 vom 3. Mai 2023.", "Deutscher Bundestag", None, "Drucksache 20/6512"),
    ],
)
def test_what_stands_before_a_colon(raw: str, author: str | None, outlet: str | None, title: str) -> None:
    parsed = parse_reference(raw)
    assert [str(name) for name in parsed.author] == ([author] if author else [])
    assert (parsed.container_title, parsed.title) == (outlet, title)


@pytest.mark.parametrize(
    ("raw", "authors", "title"),
    [
        (
            "Zaman, Amberin, and Fehim Tastekin. “Turkey Eyes Kabul Airport.” Al-Monitor, July 9, 2021.",
            ["Zaman", "Tastekin"], "Turkey Eyes Kabul Airport",
        ),
        ("Юлдашев А. Граница. – М.: Наука, 2015. – 312 с.", ["Юлдашев"], "Граница"),
        (
            "Saodat Olimova / Muzaffar Olimov, Tajikistan on the threshold, OSCE Yearbook 2014, Baden-Baden 2015.",
            ["Olimova", "Olimov"], "Tajikistan on the threshold",
        ),
        ("SIPRI Arms Transfers Database, https://www.sipri.org/databases/x.", [], "SIPRI Arms Transfers Database"),
    ],
)  # fmt: skip
def test_names_that_are_easily_taken_for_something_else(raw: str, authors: list[str], title: str) -> None:
    parsed = parse_reference(raw)
    assert [name.family for name in parsed.author] == authors
    assert parsed.title == title


def test_an_editorial_is_by_its_board() -> None:
    parsed = parse_reference(
        "Washington Post Editorial Board, “Don’t forget the valley”, Washington Post, Sept. 7, 2021, p. A18."
    )
    assert [str(name) for name in parsed.author] == ["Washington Post Editorial Board"]
    assert parsed.publisher is None


def test_a_speech_without_author_keeps_its_title_and_day() -> None:
    parsed = parse_reference("Speech at a press conference with the Prime Minister of Norway, September 17, 2021.")
    assert parsed.title == "Speech at a press conference with the Prime Minister of Norway"
    assert parsed.issued is not None
    assert (parsed.issued.iso, parsed.author) == ("2021-09-17", ())


def test_report_of_the_same_day_gives_its_outlet_alone() -> None:
    parsed = parse_reference("Reuters, same day.")
    assert (parsed.container_title, parsed.title, parsed.author) == ("Reuters", None, ())


def test_pages_at_the_end_are_no_title() -> None:
    parsed = parse_reference("NABU Brandenburg, Stellungnahme zum Bienensterben, 2. Mai 2023, S. 2 f.")
    assert (parsed.title, parsed.container_title) == ("Stellungnahme zum Bienensterben", None)


def test_names_parted_by_a_slash_end_at_the_comma() -> None:
    parsed = parse_reference("Anna Behr/Jan Loos, Die Intelligenz der Bienen, München 2016.")
    assert [name.family for name in parsed.author] == ["Behr", "Loos"]
    assert parsed.title == "Die Intelligenz der Bienen"


@pytest.mark.parametrize(
    ("raw", "title", "place"),
    [
        ("Jürgen Tautz, Die Honigbiene, Darmstadt 2021.", "Die Honigbiene", "Darmstadt"),
        ("Anke Thon, Bienen, Kassel 2021, S. 3.", "Bienen", "Kassel"),
        ("Karl Brandt, Wasser und Macht, Frankfurt am Main 2019, S. 3.", "Wasser und Macht", "Frankfurt am Main"),
        ("Anna Rossi, Il fiume, Torino 2011, p. 9.", "Il fiume", "Torino"),
    ],
)
def test_books_with_place_and_year_alone(raw: str, title: str, place: str) -> None:
    parsed = parse_reference(raw)
    assert len(parsed.author) == 1
    assert (parsed.title, parsed.publisher_place) == (title, place)


def test_roman_months_are_months_between_day_and_year() -> None:
    parsed = parse_reference(
        "Kucera J., “New Outposts”, Eurasianet, 12 XI 2021, https://eurasianet.org/x [dostęp: 14 XI 2021]."
    )
    assert parsed.issued is not None
    assert parsed.accessed is not None
    assert (parsed.issued.iso, parsed.accessed.iso) == ("2021-11-12", "2021-11-14")


def test_container_behind_two_strokes_is_one() -> None:
    parsed = parse_reference("Олимов М. Граница на Пяндже // Центральная Азия и Кавказ. 2020. Т. 23, № 2. С. 45–58.")
    assert (parsed.title, parsed.container_title) == ("Граница на Пяндже", "Центральная Азия и Кавказ")
    assert len(parsed.author) == 1


def test_acronym_with_the_name_in_brackets_is_whole() -> None:
    parsed = parse_reference(
        "ICG [International Crisis Group]. On the Road to Failure. Asia Report No. 162. 12 February 2009."
    )
    assert [str(name) for name in parsed.author] == ["ICG [International Crisis Group]"]


def test_words_behind_a_body_are_its_title() -> None:
    parsed = parse_reference(
        "Государственный комитет национальной безопасности РТ. Сообщение пресс-центра от 14.09.2021."
    )
    assert [name.literal for name in parsed.author] == ["Государственный комитет национальной безопасности РТ"]
    assert parsed.title is not None
    assert parsed.title.startswith("Сообщение пресс-центра")
