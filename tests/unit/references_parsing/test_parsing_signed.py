"""Who signed a piece of the press, printed behind its title or between outlet and title; titles that stay whole."""

import pytest

from refcheck.datatypes.references import ParsedReference
from refcheck.references.parsing import parse_reference


def _author(parsed: ParsedReference) -> str | None:
    return "; ".join(name.literal or f"{name.given} {name.family}" for name in parsed.author) or None


@pytest.mark.parametrize(
    ("raw", "author", "title", "outlet"),
    [
        pytest.param(
            "Mediapart, « Les quais du maire », par Antton Roudil, 9 mars 2021",
            "Antton Roudil", "Les quais du maire", "Mediapart", id="by-behind",
        ),
        pytest.param(
            "The Guardian – “The Salt Kings” – Anna Behr – 17 Sept 2020",
            "Anna Behr", "The Salt Kings", "The Guardian", id="dashes",
        ),
        pytest.param(
            "Коммерсантъ, 15.02.2023, «Соль пошла на восток», И. Петров",
            "И. Петров", "Соль пошла на восток", "Коммерсантъ", id="last",
        ),
        pytest.param(
            "Deutsche Welle, Anna Behr, Who owns the salt?, 23.03.2022",
            "Anna Behr", "Who owns the salt?", "Deutsche Welle", id="without-marks",
        ),
        pytest.param(
            "Reuters, Anna Behr: “The salt that held”, 4 Oct 2022",
            "Anna Behr", "The salt that held", "Reuters", id="colon",
        ),
        pytest.param(
            'NPR. "Why the Salt Stayed White." Morning Edition, 7 Aug. 2019',
            "NPR", "Why the Salt Stayed White", "Morning Edition", id="programme",
        ),
        pytest.param(
            "Schmid, Peter: Das Salz, der Schnee und die Post. In: Neue Zürcher Zeitung, 24. Dezember 2018, S. 41.",
            "Peter Schmid", "Das Salz, der Schnee und die Post", "Neue Zürcher Zeitung", id="title-with-commas",
        ),
        pytest.param(
            "Росстат. Регионы России. Основные показатели. М., 2021.",
            "Росстат", "Регионы России. Основные показатели", None, id="body-before-stop",
        ),
        pytest.param(
            "Сидорова Е. А. Соль и города // Известия РАН. Серия географическая. 2020. Т. 84. № 2. С. 210–223.",
            "Е. А. Сидорова", "Соль и города", "Известия РАН. Серия географическая", id="series-of-journal",
        ),
        pytest.param(
            "The Hindu, Suhara Haidari, “Delhi counts its salt”, 9 May 2022",
            "Suhara Haidari", "Delhi counts its salt", "The Hindu", id="given-name-not-in-the-table",
        ),
        pytest.param(
            "Wall Street Journal – “The Salt Gap”, by Rhia Behr – July 8, 2021",
            "Rhia Behr", "The Salt Gap", "Wall Street Journal", id="by-before-a-dash",
        ),
        pytest.param(
            "ZDF heute, „Salz aus dem Norden“, Sendung vom 14. Februar 2023",
            None, "Salz aus dem Norden", "ZDF heute", id="kind-of-broadcast",
        ),
        pytest.param("Post von Karl Behr auf X, 5. Januar 2024", "Karl Behr", None, "X", id="post-on-site"),
        pytest.param("Tweet by @NWSLysvik, 14 March 2017, 6:02 a.m.", "@NWSLysvik", None, None, id="post"),
    ],
)  # fmt: skip
def test_each_name_has_its_field(raw: str, author: str | None, title: str | None, outlet: str | None) -> None:
    parsed = parse_reference(raw)
    assert (_author(parsed), parsed.title, parsed.container_title) == (author, title, outlet)


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param('Le Monde, "Emmanuel Macron : « Je reste »", 3 mai 2021', id="speaker-in-headline"),
        pytest.param("Reuters, New Delhi, “Salt prices rise”, 3 May 2021", id="city-of-two-words"),
        pytest.param("Reuters, “Salt prices rise”, Kabul, 3 May 2021", id="dateline"),
    ],
)
def test_nobody_signed(raw: str) -> None:
    assert parse_reference(raw).author == ()


def test_a_year_before_the_closing_mark_belongs_to_the_title() -> None:
    parsed = parse_reference(
        "Office for National Statistics, 'Salt sold, 2021', released 1 July 2022 <https://ons.example/s> "
        "accessed 12 August 2022"
    )
    assert parsed.title == "Salt sold, 2021"
    assert [parsed.issued.iso if parsed.issued else None, parsed.accessed.iso if parsed.accessed else None] == [
        "2022-07-01",
        "2022-08-12",
    ]
