"""Reports of cities, courts of audit and other authorities: body, title, place and year come apart."""

import pytest

from refcheck.references.parsing import parse_reference


@pytest.mark.parametrize(
    ("raw", "author", "title", "place", "date"),
    [
        pytest.param(
            "Landesrechnungshof Sachsen, Sonderbericht Häfen, Schwerin 2023, Rn. 45 ff.",
            "Landesrechnungshof Sachsen", "Sonderbericht Häfen", "Schwerin", "2023", id="place-and-year-behind-title",
        ),
        pytest.param(
            "Sayıştay Başkanlığı, 2021 Yılı Denetim Raporu, Ankara 2022, s. 55",
            "Sayıştay Başkanlığı", "2021 Yılı Denetim Raporu", "Ankara", "2022", id="year-first-in-title",
        ),
        pytest.param(
            "Comune di Genova, Piano urbano della mobilità, Genova 2020, p. 12",
            "Comune di Genova", "Piano urbano della mobilità", "Genova", "2020", id="city",
        ),
        pytest.param(
            "Росгидромет. Доклад об особенностях климата за 2021 год. М., 2022. 110 с.",
            "Росгидромет", "Доклад об особенностях климата за 2021 год", "М", "2022", id="gost",
        ),
    ],
)  # fmt: skip
def test_reports_of_authorities(raw: str, author: str, title: str, place: str, date: str) -> None:
    parsed = parse_reference(raw)
    assert [str(name) for name in parsed.author] == [author]
    assert (parsed.title, parsed.publisher_place) == (title, place)
    assert parsed.issued is not None
    assert parsed.issued.iso == date


def test_a_programme_of_a_broadcaster_is_the_outlet() -> None:
    parsed = parse_reference("NDR Info, Echo des Tages, Sendung vom 3. Juni 2023")
    assert (parsed.container_title, parsed.title, parsed.author) == ("NDR Info", "Echo des Tages", ())
