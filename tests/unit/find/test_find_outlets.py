"""The outlet that a reference means, the spellings of its title in addresses, and the forms of one piece of news."""

import json
from urllib.parse import unquote

import pytest

from refcheck.datatypes.references import Name, ParsedReference, PartialDate, Reference, ReferenceOrigin
from refcheck.datatypes.selectors import target_at
from refcheck.find.addresses import form_of_address
from refcheck.find.query import query_of
from refcheck.find.searchers.cdx import cdx_address
from refcheck.find.searchers.registries import OpenLibrary, parse_open_library_list
from refcheck.find.slugs import slug_forms
from tests.unit.find.find_builders import a_cited_work


def outlet(raw: str, **fields: object) -> tuple[str | None, tuple[str, ...]]:
    parsed = ParsedReference(title="The title of the work", **fields)  # type: ignore[arg-type]
    target = target_at(raw, 0, len(raw), source="d")
    query = query_of(Reference(id="r", raw=raw, target=target, origin=ReferenceOrigin.NOTE, parsed=parsed))
    assert query is not None
    return query.outlet, query.hosts


@pytest.mark.parametrize(
    ("raw", "fields", "host"),
    [
        pytest.param("x", {"container_title": "Crisis Group Middle East Briefing"}, "crisisgroup.org", id="series"),
        pytest.param("x", {"author": (Name(literal="Human Rights Watch"),)}, "hrw.org", id="who-signs"),
        pytest.param(
            "x", {"author": (Name(family="Diplomat", given="The"),)}, "thediplomat.com", id="read-as-a-person"
        ),
        pytest.param("x", {"container_title": "UNHCR Tajikistan"}, "unhcr.org", id="branch-by-initials"),
        pytest.param(
            "Der Spiegel, „The title of the work“ [The days of Kunduz], 2021",
            {"container_title": "The days of Kunduz"},
            "spiegel.de",
            id="a-translation-is-no-outlet",
        ),
        pytest.param(
            "European Commission. “The title of the work”. Press release IP/22/1936.",
            {"container_title": "IP/22"},
            "ec.europa.eu",
            id="a-number-is-no-outlet",
        ),
        pytest.param(
            "“The title of the work” (Reuters, 3 May 2021)", {}, "reuters.com", id="as-it-stands-in-the-string"
        ),
    ],
)
def test_the_outlet_is_found_where_it_stands(raw: str, fields: dict[str, object], host: str) -> None:
    assert any(host in known for known in outlet(raw, **fields)[1])


def test_an_outlet_that_no_table_knows_is_believed_before_an_agency_that_signs() -> None:
    assert outlet("x", container_title="Valley Courier", author=(Name(literal="AFP"),))[0] == "Valley Courier"


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Bergwerk schließt endgültig", {"bergwerk", "schliesst", "endgultig", "endgueltig"}),
        ("Учения у границы", {"ucheniya", "granitsy", "границы"}),
        ("السودان يعلن حالة الطوارئ", {"السودان", "الطوارئ"}),
        ("Pakistan’s water crisis", {"pakistan", "water", "crisis"}),
    ],
)
def test_titles_are_spelt_as_addresses_spell_them(title: str, words: set[str]) -> None:
    assert words <= {word for form in slug_forms(title) for word in form}


def test_the_archive_index_is_asked_for_words_of_another_script_in_their_codes() -> None:
    query = query_of(a_cited_work("Парламент одобрил закон", "Коммерсантъ", "14 апреля 2021"))
    assert query is not None
    pattern = unquote(cdx_address("kommersant.ru", query))
    assert "parlament|" in pattern
    assert "%d0%b0%d1%80%d0%bb%d0%b0%d0%bc%d0%b5%d0%bd%d1%82" in pattern


@pytest.mark.parametrize(
    ("path", "is_other"),
    [
        ("/video/2021/strike-ends", True),
        ("/news/live/world-12345", True),
        ("/world/2021/may/01/strike-ends-as-it-happened-live", True),
        ("/en/live-news/20230803-strike-ends", False),
        ("/news/how-we-live-now", False),
        ("/podcasts/strike", True),
        ("/galerie/strike-12", True),
    ],
)
def test_other_forms_of_the_news_are_known_by_their_address(path: str, is_other: bool) -> None:
    assert bool(form_of_address(f"https://news.example{path}")) is is_other


BOOK = a_cited_work(
    "Rivers of Empire: Water and Power", "Harbor Press", "1994", type="book", author="Moore", container_title=None
)


def test_books_are_asked_for_by_title_and_author() -> None:
    query = query_of(BOOK)
    assert query is not None
    assert OpenLibrary().suits(query)
    docs = [
        {"key": "/works/OL1W", "title": "Rivers of Empire", "author_name": ["Ada Moore"], "publish_year": [1985, 1994]},
        {"key": "/works/../x", "title": "Rivers of Empire"},
        {"title": "no key"},
        3,
    ]
    (hit,) = parse_open_library_list(json.dumps({"docs": docs}).encode(), query)
    assert hit.url == "https://openlibrary.org/works/OL1W"
    assert hit.date == PartialDate(year=1994)
    assert hit.record is not None
    assert hit.record.families == ("Moore",)


@pytest.mark.parametrize("body", [b"[]", b"{}", b'{"docs": 3}', b"<html>"])
def test_an_answer_that_is_no_list_of_books_is_refused(body: bytes) -> None:
    query = query_of(BOOK)
    assert query is not None
    with pytest.raises(ValueError):
        parse_open_library_list(body, query)
