"""The reference against the page's own title, date, outlet and author."""

from typing import Any

import pytest

from refcheck.datatypes.extracted import ExtractedText
from refcheck.datatypes.references import Name, ParsedReference, PartialDate, Reference, ReferenceOrigin
from refcheck.datatypes.reports import MetadataComparison
from refcheck.datatypes.selectors import target_at
from refcheck.verify.metadata import compare_metadata


def compare(cited: dict[str, Any], found: dict[str, Any], url: str = "https://example.org/piece") -> MetadataComparison:
    reference = Reference(
        id="r1",
        raw="",
        target=target_at("", 0, 0, source="draft"),
        origin=ReferenceOrigin.LIST,
        parsed=ParsedReference(**cited),
    )
    return compare_metadata(reference, ExtractedText(text="", media_type="text/html", **found), url=url)


@pytest.mark.parametrize(
    ("cited", "found", "agrees"),
    [
        pytest.param("Bridge to close", "Bridge to Close | Valley Courier", True, id="site name and case"),
        pytest.param("“Serious threats” ahead", "'Serious Threats' Ahead", True, id="quotation marks"),
        pytest.param("Bridge to close", "Ten recipes for summer", False, id="another piece"),
        pytest.param("UPDATE 2-Oil rises 3 pct on fears", "Oil rises 3% on fears", True, id="wire kicker and percent"),
        pytest.param("Watch: Volcano erupts", "Volcano erupts - video", True, id="kickers at both ends"),
        pytest.param("The Long Goodbye", "The Long Goodbye: How coal left the valley", True, id="subtitle"),
        pytest.param("Ministry denies sale of port", "Ministry confirms sale of port", False, id="another verb"),
        pytest.param("Taliban seize Kunduz", "Taliban seize Kabul", False, id="another place"),
        pytest.param(
            "Secretary Moore on Advancing Worker Empowerment",
            "Secretary Ada J. Moore on Advancing Worker Empowerment, Rights, and High Labor Standards Globally",
            True,
            id="shortened",
        ),
        pytest.param("Members' survey", "Members’ survey, May 2021", True, id="dated-by-the-page"),
        pytest.param("Survey 2021", "Survey 2022", False, id="of-another-year"),
        pytest.param("Court on the port", "Court rejects suit on the port", False, id="too-short-to-be-shortened"),
        pytest.param(None, "Bridge to close", None, id="no title cited"),
        pytest.param("Bridge to close", None, None, id="page without title"),
    ],
)
def test_titles(cited: str | None, found: str | None, agrees: bool | None) -> None:
    assert compare({"title": cited}, {"title": found}).title.agrees is agrees


@pytest.mark.parametrize(
    ("cited", "found", "agrees"),
    [
        pytest.param((2021, 9, 24), (2021, 9, 24), True, id="same day"),
        pytest.param((2021, 9, 24), (2021, 9, 25), True, id="a day apart, on the two sides of the world"),
        pytest.param((2021, 10, 1), (2021, 9, 30), True, id="a day apart over the end of a month"),
        pytest.param((2021, 9, 24), (2021, 9, 20), False, id="days apart"),
        pytest.param((2021, 5, 4), (2021, 4, 5), False, id="day and month exchanged"),
        pytest.param((2021, None, None), (2021, 9, 25), True, id="year alone"),
        pytest.param((2020, None, None), (2021, 9, 25), False, id="another year"),
    ],
)
def test_dates(cited: tuple[int, int | None, int | None], found: tuple[int, int, int], agrees: bool) -> None:
    def date(parts: tuple[int, int | None, int | None]) -> PartialDate:
        return PartialDate(year=parts[0], month=parts[1], day=parts[2])

    assert compare({"issued": date(cited)}, {"date_published": date(found)}).date.agrees is agrees


@pytest.mark.parametrize(
    ("cited", "url", "agrees"),
    [
        pytest.param("RFE/RL", "https://www.rferl.org/a/1.html", True, id="abbreviation by address"),
        pytest.param("Reuters", "https://www.ft.com/content/1", False, id="another known outlet"),
        pytest.param("The Lanmoor Mercury", "https://example.org/1", None, id="nothing known of either"),
    ],
)
def test_outlets(cited: str, url: str, agrees: bool | None) -> None:
    assert compare({"container_title": cited}, {}, url).outlet.agrees is agrees


@pytest.mark.parametrize(
    ("cited", "found", "agrees"),
    [
        pytest.param(Name(family="Köhler", given="J."), ("Jana Kohler",), True, id="initial and umlaut"),
        pytest.param(Name(family="Köhler"), ("Tom Reed",), False, id="another author"),
        pytest.param(Name(family="Köhler"), (), None, id="page without byline"),
        pytest.param(Name(family="Lavrov", given="Sergei"), ("Сергей Лавров",), True, id="another script"),
        pytest.param(Name(family="Zelenskyy", given="V."), ("Volodymyr Zelensky",), True, id="transliteration"),
        pytest.param(Name(family="Köhler"), ("Staff",), None, id="a desk as byline"),
        pytest.param(Name(family="Köhler"), ("Reuters",), None, id="an agency as byline"),
    ],
)
def test_authors(cited: Name, found: tuple[str, ...], agrees: bool | None) -> None:
    assert compare({"author": (cited,)}, {"author": found}).author.agrees is agrees
