"""A body's numbered paper keeps its number; the town behind a body's title is a place, no outlet."""

import pytest

from refcheck.references.parsing import parse_reference


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("IMF, Country Report No. 24/118, May 2024.", "Country Report No. 24/118", id="imf"),
        pytest.param("World Bank, Policy Note No. 12, 2019.", "Policy Note No. 12", id="world-bank"),
        pytest.param("Bundesrechnungshof: Bericht Nr. 12/2021, 2021.", "Bericht Nr. 12/2021", id="bericht"),
    ],
)
def test_number_of_a_series(text: str, title: str) -> None:
    assert parse_reference(text).title == title


@pytest.mark.parametrize(
    ("text", "title", "place"),
    [
        pytest.param("Rechnungshof (2022): Bemerkungen 2022. Kiel.", "Bemerkungen 2022", "Kiel", id="year-in-title"),
        pytest.param(
            "Deichamt (2023): Küstenschutz in Zahlen. Husum.", "Küstenschutz in Zahlen", "Husum", id="no-container"
        ),
        pytest.param(
            "UNESCO (2021): Reimagining our futures. Paris.", "Reimagining our futures", "Paris", id="acronym"
        ),
    ],
)
def test_town_behind_the_title_of_a_body(text: str, title: str, place: str) -> None:
    read = parse_reference(text)
    assert (read.title, read.publisher_place, read.container_title) == (title, place, None)


def test_a_title_that_ends_in_a_question_mark_before_in() -> None:
    read = parse_reference("Rainer Nowak: Wer zahlt die Bahn? In: Die Presse, 3. Oktober 2018.")
    assert [one.family for one in read.author] == ["Nowak"]
    assert (read.title, read.container_title) == ("Wer zahlt die Bahn?", "Die Presse")
