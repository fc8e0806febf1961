"""What each searcher is asked, and how its answers and failures are read."""

import gzip
import json
from collections.abc import Callable, Mapping
from urllib.parse import parse_qs, unquote, urlsplit

import anyio
import pytest

from refcheck.datatypes.exchanges import FetchResult, Response, TransportError, TransportErrorKind
from refcheck.datatypes.references import PartialDate, Reference
from refcheck.errors import ConfigError
from refcheck.find import FindSettings, open_searchers
from refcheck.find.query import Query, query_of
from refcheck.find.searchers.asking import SearchAnswer, Searcher
from refcheck.find.searchers.cdx import WaybackIndex, cdx_address
from refcheck.find.searchers.engines import SearXng, brave, google, parse_searxng, searxng_address
from refcheck.find.searchers.gdelt import Gdelt, gdelt_address, parse_gdelt
from refcheck.find.searchers.registries import OpenLibrary, parse_crossref, parse_openalex
from refcheck.find.searchers.sitemaps import Sitemaps, find_sitemaps, parse_sitemap
from tests.fakes import ScriptedWeb
from tests.unit.find.find_builders import a_cited_work, json_response

WORK = a_cited_work("Harbour workers vote to end their longest strike", "The Guardian", "3 March 2021")
Answers = Mapping[str, Response | TransportError]


def a_query(reference: Reference = WORK) -> Query:
    query = query_of(reference)
    assert query is not None
    return query


def ask(searcher: Searcher, answers: Answers, query: Query | None = None) -> SearchAnswer:
    web = ScriptedWeb(answers)

    async def fetch(url: str, headers: Mapping[str, str] | None = None) -> FetchResult:
        return await web.fetch(url, headers=headers)

    return anyio.run(searcher.search, query or a_query(), fetch)


def xml(text: str) -> Response:
    return Response(status=200, body=text.encode())


def test_a_question_holds_title_and_outlet_only() -> None:
    asked = parse_qs(urlsplit(searxng_address("https://searx.example/", a_query())).query)
    assert asked["q"] == ["Harbour workers vote to end their longest strike The Guardian"]


def test_searxng_results_become_hits_with_their_dates() -> None:
    body = json.dumps(
        {
            "results": [
                {"url": "https://a.example/1", "title": "One", "publishedDate": "2021-03-03T10:00:00"},
                {"url": "javascript:alert(1)", "title": "no address"},
                {"title": "no address at all"},
                "no object",
            ]
        }
    ).encode()
    (hit,) = parse_searxng(body)
    assert (hit.url, hit.title, hit.date) == ("https://a.example/1", "One", PartialDate(year=2021, month=3, day=3))


def test_half_a_character_in_an_answer_does_no_harm() -> None:
    (hit,) = parse_searxng(b'{"results": [{"url": "https://a.example/\\ud800", "title": "One \\udfff"}]}')
    assert f"{hit.url}{hit.title}".encode()


def test_an_empty_answer_of_silent_engines_is_no_answer() -> None:
    address = searxng_address("https://searx.example", a_query())
    silent = {"results": [], "unresponsive_engines": [["google", "CAPTCHA"], ["bing", "timeout"]]}
    answer = ask(SearXng(base="https://searx.example"), {address: json_response(silent)})
    assert not answer.is_complete
    assert "google, bing" in answer.notes[0]


@pytest.mark.parametrize(
    "response",
    [
        pytest.param(Response(status=429), id="throttled"),
        pytest.param(Response(status=403, body=b"json is not enabled"), id="format-forbidden"),
        pytest.param(Response(status=200, body=b"<html>"), id="no-json"),
        pytest.param(Response(status=200, body=b"[" * 100_000), id="nested-too-deep"),
        pytest.param(Response(status=200, body=b'{"results": 3}'), id="no-results"),
        pytest.param(TransportError(kind=TransportErrorKind.TIMEOUT, message="timed out"), id="time-out"),
        pytest.param(TransportError(kind=TransportErrorKind.NOT_RECORDED, message="not recorded"), id="not-recorded"),
    ],
)
def test_a_failed_look_up_is_told_and_never_nothing(response: Response | TransportError) -> None:
    answer = ask(SearXng(base="https://searx.example"), {searxng_address("https://searx.example", a_query()): response})
    assert not answer.hits
    assert not answer.is_complete
    assert answer.notes[0].startswith("SearXNG: the look-up failed")


def test_keys_go_in_headers_and_never_in_addresses() -> None:
    sent: list[tuple[str, Mapping[str, str] | None]] = []

    async def fetch(url: str, headers: Mapping[str, str] | None = None) -> FetchResult:
        sent.append((url, headers))
        return FetchResult(requested_url=url)

    for engine in (brave("s3cret"), google("s3cret", "engine")):
        anyio.run(engine.search, a_query(), fetch)
    assert all("s3cret" not in url and headers and "s3cret" in headers.values() for url, headers in sent)


def test_brave_results_stand_below_web() -> None:
    page = {"url": "https://a.example/1", "title": "One", "page_age": "2021-03-03T00:00:00"}
    (hit,) = brave("k").parse(json.dumps({"web": {"results": [page]}}).encode())
    assert (hit.url, hit.searcher) == ("https://a.example/1", "Brave")
    assert brave("k").parse(b'{"type": "search"}') == ()


def test_gdelt_is_asked_on_the_outlets_domain_around_the_day() -> None:
    asked = parse_qs(urlsplit(gdelt_address(a_query())).query)
    assert "domainis:theguardian.com" in asked["query"][0]
    assert asked["startdatetime"] == ["20210228000000"]
    assert asked["enddatetime"] == ["20210306235959"]


def test_gdelt_is_not_asked_about_years_before_its_index() -> None:
    assert not Gdelt().suits(a_query(a_cited_work("Harbour workers end strike", "The Guardian", "3 March 2015")))


def test_gdelt_says_nothing_with_an_empty_object_and_refuses_in_plain_words() -> None:
    assert parse_gdelt(b"{}") == ()
    with pytest.raises(ValueError):
        parse_gdelt(b"Your query was too short or too long.")


def test_the_archive_index_is_asked_for_two_words_of_the_title_in_an_address() -> None:
    address = unquote(cdx_address("theguardian.com", a_query()))
    assert "matchType=domain" in address
    assert "from=20210302" in address
    assert "filter=urlkey:.*(harbour|workers|longest|strike|vote).*(harbour|workers|longest|strike|vote).*" in address


def test_rows_of_the_archive_index_become_hits_nearest_to_the_title_first() -> None:
    rows = [
        ["timestamp", "original"],
        ["20210304000000", "https://www.theguardian.com/a/strike-vote"],
        ["20210304000000", "https://www.theguardian.com/b/harbour-workers-end-longest-strike"],
    ]
    query = a_query()
    answer = ask(WaybackIndex(), {cdx_address(host, query): json_response(rows) for host in query.hosts})
    assert answer.hits[0].url.endswith("harbour-workers-end-longest-strike")


INDEX = (
    "<sitemapindex>"
    "<sitemap><loc>https://theguardian.com/map-2021-03.xml.gz</loc></sitemap>"
    "<sitemap><loc>https://theguardian.com/map-2019-03.xml</loc></sitemap>"
    "</sitemapindex>"
)
MARCH = (
    "<urlset>"
    "<url><loc>https://theguardian.com/a/harbour-workers-vote-to-end-longest-strike</loc></url>"
    "<url><loc>https://theguardian.com/b/cats-and-dogs</loc></url>"
    "<url><loc>https://theguardian.com/c/123</loc><news:news><news:publication_date>2021-03-03</news:publication_date>"
    "<news:title><![CDATA[Harbour workers vote to end their longest strike]]></news:title></news:news></url>"
    "</urlset>"
)


def test_the_outlets_own_map_is_read_near_the_date_only() -> None:
    web: Answers = {
        "https://theguardian.com/robots.txt": xml("User-agent: *\nSitemap: https://theguardian.com/index.xml\n"),
        "https://theguardian.com/index.xml": xml(INDEX),
        "https://theguardian.com/map-2021-03.xml.gz": Response(status=200, body=gzip.compress(MARCH.encode())),
    }
    answer = ask(Sitemaps(), web)
    assert answer.is_complete, answer.notes
    assert [hit.url[-4:] for hit in answer.hits] == ["rike", "/123"]
    assert answer.hits[1].date == PartialDate(year=2021, month=3, day=3)


def test_an_outlet_without_maps_is_no_failure_and_a_damaged_map_is_one() -> None:
    robots = "https://theguardian.com/robots.txt"
    assert ask(Sitemaps(), {robots: Response(status=404)}).is_complete
    broken: Answers = {
        robots: xml("Sitemap: /m.xml"),
        "https://theguardian.com/m.xml": Response(status=200, body=b"\x1f\x8bdamaged"),
    }
    assert not ask(Sitemaps(), broken).is_complete


@pytest.mark.parametrize(
    "read",
    [
        pytest.param(lambda: find_sitemaps(b"\n" * 400_000, "https://a.example/robots.txt"), id="blank-lines"),
        pytest.param(lambda: parse_sitemap(b"<urlset>" + b"<url><loc" * 200_000), id="tags-never-closed"),
        pytest.param(lambda: parse_sitemap(b"<urlset><url>" + b"<loc" * 1_000_000), id="elements-never-closed"),
        pytest.param(lambda: parse_sitemap(b"<urlset>" + b"<url " * 500_000), id="entries-never-closed"),
    ],
)
def test_hostile_maps_are_read_at_once(read: Callable[[], object]) -> None:
    assert read() == []


def test_registries_give_records() -> None:
    item = {
        "DOI": "10.1000/ABC",
        "type": "journal-article",
        "title": ["On bridges"],
        "container-title": ["Journal of Bridges"],
        "issued": {"date-parts": [[2019, 5]]},
        "author": [{"family": "Moore"}],
    }
    (hit,) = parse_crossref(json.dumps({"message": {"items": [item, {"title": ["no address"]}]}}).encode())
    assert hit.url == "https://doi.org/10.1000/abc"
    assert hit.date == PartialDate(year=2019, month=5)
    assert hit.record is not None
    assert hit.record.families == ("Moore",)
    work: dict[str, object] = {
        "doi": "https://doi.org/10.1000/abc",
        "display_name": "On bridges",
        "authorships": None,
        "biblio": [],
    }
    (hit,) = parse_openalex(json.dumps({"results": [work, {"display_name": "no doi"}]}).encode())
    assert hit.title == "On bridges"


def test_an_unknown_isbn_is_an_answer() -> None:
    book = a_query(a_cited_work("On bridges", isbn="978-3-16-148410-0"))
    answer = ask(OpenLibrary(), {"https://openlibrary.org/isbn/9783161484100.json": Response(status=404)}, book)
    assert answer == SearchAnswer()


def test_settings_open_only_what_they_name() -> None:
    names = {searcher.name for searcher in open_searchers(FindSettings(without=("gdelt",)))}
    assert "SearXNG" not in names
    assert "GDELT" not in names
    assert "Crossref" in names
    assert any(searcher.name == "SearXNG" for searcher in open_searchers(FindSettings(searxng="https://searx.example")))


@pytest.mark.parametrize(
    "values",
    [{"searxng": "searx.example"}, {"google_key": "k"}, {"without": ("altavista",)}],
    ids=["no-address", "half-of-google", "unknown-name"],
)
def test_settings_that_cannot_work_are_refused(values: dict[str, object]) -> None:
    with pytest.raises(ConfigError):
        FindSettings(**values)  # type: ignore[arg-type]
