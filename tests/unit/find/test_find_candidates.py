"""How a search as a whole decides: what is accepted, what stays open, and what it says when look-ups fail."""

import json
from collections.abc import Mapping, Sequence

import anyio
import pytest

from refcheck.datatypes.exchanges import FetchResult, Response, TransportError, TransportErrorKind
from refcheck.datatypes.found import FindResult
from refcheck.datatypes.references import PartialDate, Reference
from refcheck.find import FindSettings, find_candidates, open_searchers
from refcheck.find.confidence import ACCEPT
from tests.fakes import ScriptedWeb
from tests.unit.find.find_builders import Article, World, a_cited_work, find_in, json_response, moved, read_page

WORK = a_cited_work("Harbour workers vote to end their longest strike", "Valley Courier", "3 March 2021")
PAGE = Article(
    url="https://valleycourier.example/2021/harbour-strike-ends",
    title="Harbour workers vote to end their longest strike",
    date="2021-03-03T10:00:00Z",
    site="Valley Courier",
)


def find(world: World, reference: Reference = WORK) -> FindResult:
    return anyio.run(find_in, world, reference)


def find_with(answers: Mapping[str, Response | TransportError], reference: Reference, *names: str) -> FindResult:
    """Find with some searchers over a scripted web that knows addresses by their beginning."""

    class Web(ScriptedWeb):
        async def fetch(self, url: str, *, headers: Mapping[str, str] | None = None) -> FetchResult:
            known = next((start for start in self.answers if url.startswith(start)), url)
            return await super().fetch(known, headers=headers)

    web = Web(answers)

    async def fetch(url: str, headers: Mapping[str, str] | None = None) -> FetchResult:
        return await web.fetch(url, headers=headers)

    async def run() -> FindResult:
        searchers = [one for one in open_searchers(FindSettings()) if one.name in names]
        return await find_candidates(reference, searchers=searchers, fetch=fetch, read=read_page)

    return anyio.run(run)


def test_an_outlet_that_no_table_knows_is_known_by_its_host() -> None:
    accepted = find(World(articles=[PAGE])).accepted
    assert accepted is not None
    assert accepted.url == PAGE.url
    assert accepted.outlet_found == "Valley Courier"
    assert accepted.date_found == PartialDate(year=2021, month=3, day=3)


def test_an_outlet_on_a_foreign_host_is_known_by_its_own_name() -> None:
    elsewhere = moved(PAGE, url="http://127.0.0.1:8000/p/1")
    assert find(World(articles=[elsewhere])).accepted is not None
    assert find(World(articles=[moved(elsewhere, site="Morning Ledger")])).accepted is None
    in_title = moved(elsewhere, site=None, title=f"{PAGE.title} - Valley Courier")
    assert find(World(articles=[in_title])).accepted is not None


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"date": "2021-03-05T10:00:00Z"}, id="two-days-later"),
        pytest.param({"date": "2020-03-03T10:00:00Z"}, id="a-year-earlier"),
        pytest.param({"date": None, "shows_date": "5 May 2019"}, id="another-date-shown"),
        pytest.param({"date": None, "body": ("On 5 May 2019 the harbour stood still for a day.",)}, id="date-in-text"),
        pytest.param({"title": "Harbour workers vote to begin their longest strike"}, id="another-word"),
        pytest.param({"title": "Harbour workers vote to end their longest strike since 1997"}, id="another-figure"),
        pytest.param({"url": "https://valleycourier.example/tag/harbour"}, id="tag-page"),
        pytest.param({"url": "https://valleycourier.example/"}, id="home-page"),
        pytest.param({"url": "https://valleycourier-example.translate.goog/2021/x"}, id="translator"),
        pytest.param({"canonical": "https://elsewhere.example/a/b", "url": "https://copies.example/x"}, id="a-copy"),
    ],
)
def test_what_is_not_surely_the_work_is_not_accepted(changes: dict[str, object]) -> None:
    found = find(World(articles=[moved(PAGE, **changes, hit_title=PAGE.title)]))
    assert found.accepted is None
    assert all(candidate.confidence < ACCEPT and candidate.reasons for candidate in found.candidates)


def test_a_page_without_any_date_is_accepted_for_a_telling_title_alone_at_the_outlet() -> None:
    assert find(World(articles=[moved(PAGE, date=None)])).accepted is not None
    short = moved(PAGE, title="Strike ends", date=None)
    assert find(World(articles=[short]), a_cited_work(short.title, "Valley Courier", "3 March 2021")).accepted is None


def test_a_form_for_telephones_leads_to_the_page_itself() -> None:
    phone = moved(PAGE, url="https://valleycourier.example/amp/story-1", canonical=PAGE.url)
    accepted = find(World(articles=[phone, PAGE], hidden={PAGE.url})).accepted
    assert accepted is not None
    assert accepted.url == PAGE.url


@pytest.mark.parametrize("count", [3, 12])
@pytest.mark.parametrize(
    "teaser",
    [
        "<article><h2><a href='/a'>Story {} of the harbour</a></h2><p>One line.</p></article>",
        "<li><a href='/a'>Story {}</a></li>",
    ],
    ids=["cards", "links"],
)
def test_a_section_page_that_bears_the_title_is_no_work(teaser: str, count: int) -> None:
    teasers = "".join(teaser.format(number) for number in range(count))
    html = f"<html lang='en'><title>{PAGE.title}</title><body><main><h1>{PAGE.title}</h1>{teasers}</main></body></html>"
    answer = Response(status=200, headers=(("Content-Type", "text/html"),), body=html.encode())
    found = find(World(articles=[PAGE], answers={PAGE.url: answer}))
    assert found.accepted is None
    assert "list of articles" in found.candidates[0].reasons[0]


def test_tracking_parameters_are_left_out_of_the_address() -> None:
    accepted = find(World(articles=[moved(PAGE, url=PAGE.url + "?utm_source=x")])).accepted
    assert accepted is not None
    assert accepted.url == PAGE.url


def test_two_pages_about_as_likely_stay_open() -> None:
    found = find(World(articles=[PAGE, moved(PAGE, url="https://valleycourier.example/2021/second-edition")]))
    assert found.accepted is None
    assert len([one for one in found.candidates if one.confidence >= ACCEPT]) == 2
    assert any("about as likely" in note for note in found.notes)


def test_without_an_outlet_only_the_author_and_the_exact_day_are_enough() -> None:
    long = moved(PAGE, title="Harbour workers in the north vote to end their longest strike", author="Ada Moore")
    world = World(articles=[long])
    assert find(world, a_cited_work(long.title, None, "3 March 2021", author="Moore")).accepted is not None
    assert find(world, a_cited_work(long.title, None, "3 March 2021")).accepted is None
    assert find(world, a_cited_work(long.title, None, "March 2021", author="Moore")).accepted is None
    assert find(world, a_cited_work(long.title, None, "3 March 2021", author="Stone")).accepted is None
    sentence = moved(PAGE, title=f"{long.title} after nine weeks without pay")
    assert find(World(articles=[sentence]), a_cited_work(sentence.title, None, "3 March 2021")).accepted is not None


def test_an_archived_copy_without_the_title_proves_nothing() -> None:
    gone = Response(status=404)
    world = World(articles=[PAGE], answers={PAGE.url: gone}, copies={PAGE.url: ("20210304", moved(PAGE, title="News"))})
    found = find(world)
    assert found.accepted is None
    assert any("no archived copy" in note for note in found.notes)


def test_an_address_that_now_shows_another_page_is_told_and_its_copy_found() -> None:
    now = {PAGE.url: moved(PAGE, title="Casino bonus of the day", date=None, site=None).response()}
    found = find(World(articles=[PAGE], answers=dict(now), copies={PAGE.url: ("20210304", PAGE)}))
    assert found.accepted is not None
    assert "answers with another page now" in found.accepted.reasons[0]
    assert found.accepted.memento is not None


def test_a_page_that_is_not_recorded_leaves_the_search_incomplete() -> None:
    missing = TransportError(kind=TransportErrorKind.NOT_RECORDED, message="not on the cassette")
    found = find(World(articles=[PAGE], answers={PAGE.url: missing}))
    assert found.accepted is None
    assert not found.is_complete


def test_an_endless_list_of_results_is_looked_through_at_once() -> None:
    flood = [moved(PAGE, url=f"https://copies.example/{number}", site="Copies") for number in range(2000)]
    found = find(World(articles=[*flood[:300], PAGE, *flood[300:]]))
    assert found.accepted is not None
    assert found.accepted.url == PAGE.url
    assert len(found.candidates) <= 10


@pytest.mark.parametrize(
    "url", ["http://[", "http://a.example:99999/x", "https://", "http://\x00.example/", "https://..."]
)
def test_an_address_that_is_none_is_only_a_candidate_that_did_not_answer(url: str) -> None:
    found = find(World(articles=[moved(PAGE, url=url), PAGE], answers={}))
    assert found.accepted is not None
    assert found.accepted.url == PAGE.url


def test_a_reference_without_a_title_is_not_searched_for() -> None:
    found = find_with({}, a_cited_work("", "Valley Courier", "3 March 2021"), "SearXNG")
    assert found.notes == ("the reference gives no title to search for",)


def test_no_searcher_for_a_work_is_told() -> None:
    found = find_with({}, WORK, "Crossref")
    assert not found.is_complete
    assert found.notes


def crossref(*items: dict[str, object]) -> dict[str, Response | TransportError]:
    return {"https://api.crossref.org/works": json_response({"message": {"items": list(items)}})}


ARTICLE = a_cited_work(
    "The load on old bridges", "J. Bridge Eng.", "2019", type="article-journal", author="Moore", volume="12"
)
RECORD: dict[str, object] = {
    "DOI": "10.1000/right",
    "type": "journal-article",
    "title": ["The Load on Old Bridges"],
    "container-title": ["Journal of Bridge Engineering"],
    "issued": {"date-parts": [[2019]]},
    "author": [{"family": "Moore", "given": "Ada"}],
    "volume": "12",
}


@pytest.mark.parametrize(
    "decoys",
    [
        pytest.param((), id="alone"),
        pytest.param((RECORD | {"DOI": "10.1000/preprint", "type": "posted-content"},), id="preprint"),
        pytest.param((RECORD | {"DOI": "10.1000/other", "author": [{"family": "Stone"}]},), id="other-author"),
        pytest.param((RECORD | {"DOI": "10.1000/old", "issued": {"date-parts": [[1999]]}},), id="other-year"),
        pytest.param((RECORD | {"DOI": "10.1000/book", "type": "book"},), id="book-of-that-name"),
        pytest.param((RECORD | {"DOI": "10.1000/reply", "title": ["Reply to: old bridges"]},), id="reply"),
    ],
)
def test_a_scholarly_work_is_found_by_its_record(decoys: Sequence[dict[str, object]]) -> None:
    found = find_with(crossref(*decoys, RECORD), ARTICLE, "Crossref")
    assert found.accepted is not None, found
    assert found.accepted.url == "https://doi.org/10.1000/right"


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"author": [{"family": "Stone"}]}, id="other-author"),
        pytest.param({"issued": {"date-parts": [[2009]]}}, id="other-year"),
        pytest.param({"type": "peer-review"}, id="review-of-it"),
        pytest.param({"title": ["The load on new bridges"]}, id="other-title"),
        pytest.param({"volume": "13"}, id="other-volume"),
    ],
)
def test_a_record_of_another_work_is_not_accepted(changes: dict[str, object]) -> None:
    assert find_with(crossref(RECORD | changes), ARTICLE, "Crossref").accepted is None


def test_two_records_of_one_work_are_one_candidate() -> None:
    work = {
        "doi": "https://doi.org/10.1000/RIGHT",
        "display_name": "The load on old bridges",
        "publication_year": 2019,
        "type": "article",
        "authorships": [{"author": {"display_name": "Ada Moore"}}],
    }
    answers = crossref(RECORD) | {"https://api.openalex.org/works": json_response({"results": [work]})}
    found = find_with(answers, ARTICLE, "Crossref", "OpenAlex")
    assert found.accepted is not None
    assert len(found.candidates) == 1


def test_the_same_question_gives_the_same_answer() -> None:
    world = World(articles=[PAGE, moved(PAGE, url="https://copies.example/1", site="Copies")])
    assert find(world) == find(world)
    assert json.dumps([one.url for one in find(world).candidates])
