"""An outlet first, one quoted headline, and the names between the two or right behind the headline."""

import pytest

from refcheck.references.parsing import parse_reference


@pytest.mark.parametrize(
    ("text", "outlet", "title"),
    [
        pytest.param("Küstenpost: „Der teuerste Deich“, 3. Mai 2022.", "Küstenpost", "Der teuerste Deich", id="german"),
        pytest.param("Der Inselbote: „Warten“, 14. Juni 2021, S. 3.", "Der Inselbote", "Warten", id="page"),
        pytest.param("Corriere del Delta: «Il fiume», 3 maggio 2022.", "Corriere del Delta", "Il fiume", id="italian"),
        pytest.param(
            "Valley Courier: “The Last Ferry”, May 3, 2022.", "Valley Courier", "The Last Ferry", id="english"
        ),
    ],
)
def test_a_paper_that_no_table_holds_before_a_quoted_title(text: str, outlet: str, title: str) -> None:
    read = parse_reference(text)
    assert (read.container_title, read.title) == (outlet, title)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Merkel: „Wir schaffen das“, 31. August 2015.", id="speaker"),
        pytest.param("Ana Ibáñez: «La crisis es urgente», 3 mayo 2022.", id="person"),
    ],
)
def test_a_speaker_before_a_quotation_is_no_outlet(text: str) -> None:
    assert parse_reference(text).container_title is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Scroll.in (Supriya Sharma), “The train that left”, May 9, 2020.", ["Sharma"], id="brackets"),
        pytest.param(
            "The Namibian, Shinovene Immanuel and Tileni Mongudhi, “Fishrot: the wave”, 3 May 2021.",
            ["Immanuel", "Mongudhi"],
            id="two-names",
        ),
        pytest.param("La Jornada, Angélica Enciso L., “El maíz”, 15 de agosto de 2021.", ["Enciso"], id="initial-last"),
        pytest.param(
            "Der Standard (Wien), 5.6.2019, S. 11: „Schutz auf Pump“ (Steffen Arora).", ["Arora"], id="behind"
        ),
        pytest.param("NZZ am Sonntag, 17. März 2019, „Der Berg kommt“ von Lukas Häuptli.", ["Häuptli"], id="von"),
        pytest.param("The Times (Northern Ireland), “The last ferry”, 3 May 2021.", [], id="edition"),
    ],
)
def test_names_around_a_quoted_title(text: str, names: list[str]) -> None:
    assert [one.family for one in parse_reference(text).author] == names
