"""Who stands before a title, and where it ends: quotation marks, releases, second titles, journals with commas."""

import pytest

from refcheck.references.parsing import parse_reference

CASES = [
    ("Région Centre-Val de Loire, « 400 km de bandes fleuries », communiqué de presse, 9 mars 2022.",
     "Région Centre-Val de Loire", "400 km de bandes fleuries", None),
    ("Lietuvos energija. \"Gas year report.\" October 12, 2023.", "Lietuvos energija", "Gas year report", None),
    ("Hameleers, Michael. 2022. \"Separating Truth from Lies.\" Information, Communication & Society 25 (1): 110–26.",
     "Hameleers", "Separating Truth from Lies", "Information, Communication & Society"),
    ("Köbis, N., and I. Soraperra. 2021. \"Fooled Twice: People Cannot Detect Deepfakes.\" iScience 24 (11): 103364.",
     "Köbis", "Fooled Twice: People Cannot Detect Deepfakes", "iScience"),
    ("Kpler, Baltic LNG Flows, data retrieved on 4 Feb 2024.", "Kpler", "Baltic LNG Flows", None),
    ("ADFC (2022): Was Radwege kosten. Ein Leitfaden für Kommunen. Berlin.",
     "ADFC", "Was Radwege kosten. Ein Leitfaden für Kommunen", None),
    ("Gemeente Utrecht, Meerjarenperspectief Ruimte 2022", "Gemeente Utrecht",
     "Meerjarenperspectief Ruimte 2022", None),
    ("Cour des comptes, 33e rapport annuel, Tunis, 2022", "Cour des comptes", "33e rapport annuel", None),
    ("Минэнерго РФ. Доклад о состоянии теплоэнергетики в 2021 году. М., 2022.",
     "Минэнерго РФ", "Доклад о состоянии теплоэнергетики в 2021 году", None),
    ("Thünen-Institut: „Moore in Deutschland“, https://www.thuenen.example/moore, abgerufen am 1.3.2024.",
     "Thünen-Institut", "Moore in Deutschland", None),
    ("BMEL (2022), Torfminderungsstrategie, S. 5 f.", "BMEL", "Torfminderungsstrategie", None),
    ("Industrieverband Garten (IVG): Substratmarkt 2022 in Zahlen. Ratingen 2023",
     "Industrieverband Garten (IVG)", "Substratmarkt 2022 in Zahlen", None),
    ("Ana Ibáñez: «la crisis del agua es urgente». Xinhua, 4 de mayo de 2013",
     None, "Ana Ibáñez: «la crisis del agua es urgente»", "Xinhua"),
    ("Petrosen Holding, Rapport annuel 2022, p. 18.", "Holding", "Rapport annuel 2022", None),
    ("ABRvS 29 January 2020, ECLI:NL:RVS:2020:261", "ABRvS", "ECLI:NL:RVS:2020:261", None),
    ("Entretien accordé à Mosaïque FM, 12 janvier 2023", None, "Entretien accordé à Mosaïque FM", "Mosaïque FM"),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "author", "title", "container"), CASES)
def test_name_title_and_container_part_where_they_are_printed(
    printed: str, author: str | None, title: str, container: str | None
) -> None:
    read = parse_reference(printed)
    first = read.author[0].family or read.author[0].literal if read.author else None
    assert (first, read.title, read.container_title) == (author, title, container)


@pytest.mark.parametrize(
    ("printed", "title", "day"),
    [
        (
            "Pro Bahn Osterfeld: Pressemitteilung vom 12. August 2024, https://probahn.example/pm",
            "Pressemitteilung",
            "2024-08-12",
        ),
        ("NABU/BUND, gemeinsame Pressemitteilung v. 22. Juli 2022", "gemeinsame Pressemitteilung", "2022-07-22"),
        ("Greenpeace, press release of 3 May 2022", "press release", "2022-05-03"),
        ("Communiqué du ministère de l'Énergie, 3 mai 2022", "Communiqué", "2022-05-03"),
        ("Ayuntamiento de Lugo: Nota de prensa n.º 12, del 4 de junio de 2021", "Nota de prensa n.º 12", "2021-06-04"),
    ],
)
def test_a_press_release_without_title_has_its_kind_and_day(printed: str, title: str, day: str) -> None:
    read = parse_reference(printed)
    assert (read.title, read.issued.iso if read.issued else None) == (title, day)
    assert read.author


def test_a_body_that_edits_a_work_stands_before_title_place_and_year() -> None:
    read = parse_reference(
        "Umweltbundesamt (Hg.), Ökobilanz von Kultursubstraten, Dessau-Roßlau 2021 (= Texte 88/2021)"
    )
    assert read.editor[0].literal == "Umweltbundesamt"
    assert (read.title, read.publisher_place) == ("Ökobilanz von Kultursubstraten", "Dessau-Roßlau")
    assert read.issued is not None
    assert read.issued.year == 2021
