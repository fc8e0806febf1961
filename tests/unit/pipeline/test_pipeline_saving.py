"""Public copies asked for after a run: of which pages, of which never, and what the report then says."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from refcheck.datatypes.captures import Memento
from refcheck.datatypes.exchanges import Response, TransportError
from refcheck.datatypes.reports import DocumentReport
from refcheck.datatypes.saving import SavedPage, SaveOutcome
from refcheck.documents import read_document
from refcheck.pipeline import Ports, check_document
from refcheck.pipeline.saving import SaveSettings, save_public
from refcheck.report.robust_links import robust_link
from tests.builders import NOON
from tests.fakes import MemoryArchive, ScriptedWeb, StillClock, a_page

URL = "https://courier.example/news/bridge-to-close"
TITLE = "Tessel bridge to close for repairs"
LIST = f"https://web.archive.org/web/timemap/link/{URL}"


def a_draft(url: str = URL) -> str:
    entry = f"“{TITLE}” Valley Courier, March 12, 2023. {url}"
    return f"The deck will be replaced (Courier, 2023).\n\nReferences:\n\n{entry}\n"


def copy_of(days: int, url: str = URL) -> str:
    return f"https://web.archive.org/web/{NOON - timedelta(days=days):%Y%m%d%H%M%S}id_/{url}"


def listing(*copies: str) -> Response:
    links = "".join(f',\n<{copy}>; rel="memento"' for copy in copies)
    body = f'<{URL}>; rel="original"{links}'.encode()
    return Response(status=200, headers=(("Content-Type", "application/link-format"),), body=body)


PAGE = a_page(TITLE, *["The deck of the Tessel bridge will be replaced in the autumn, the county said."] * 4)


@dataclass
class NotedSaver:
    """Notes what it is asked to save; says the same of each."""

    outcome: SaveOutcome = SaveOutcome.SAVED
    asked: list[str] = field(default_factory=list)

    async def save(self, url: str) -> SavedPage:
        self.asked.append(url)
        if self.outcome is not SaveOutcome.SAVED:
            return SavedPage(url=url, outcome=self.outcome, reason="not-found", message="the page is not there")
        memento = Memento(original=url, memento=copy_of(0, url), memento_datetime=NOON, archive="web.archive.org")
        return SavedPage(url=url, outcome=self.outcome, memento=memento)


def save(
    answers: Mapping[str, Response | TransportError],
    *,
    draft: str | None = None,
    outcome: SaveOutcome = SaveOutcome.SAVED,
    settings: SaveSettings | None = None,
) -> tuple[DocumentReport, NotedSaver, ScriptedWeb]:
    saver, web = NotedSaver(outcome=outcome), ScriptedWeb(answers)
    ports = Ports(clock=StillClock(), fetcher=web, archive=MemoryArchive())

    async def run() -> DocumentReport:
        document = read_document((draft or a_draft()).encode(), source="bridge.txt")
        report = (await check_document(document, ports=ports)).report
        return await save_public(report, ports=ports, saver=saver, settings=settings or SaveSettings())

    return asyncio.run(run()), saver, web


def test_a_live_page_without_a_recent_copy_is_saved_and_linked_robustly() -> None:
    report, saver, _ = save({URL: PAGE, LIST: listing(copy_of(400))})
    (reference,) = report.references
    assert saver.asked == [URL]
    assert [one.memento for one in reference.mementos] == [copy_of(0)]
    assert f"saved publicly: {copy_of(0)}" in reference.notes
    link = robust_link(reference)
    assert link is not None
    assert link.attributes == {
        "href": URL,
        "data-originalurl": URL,
        "data-versionurl": copy_of(0).replace("id_/", "/"),
        "data-versiondate": f"{NOON:%Y-%m-%dT%H:%M:%SZ}",
    }


def test_a_recent_copy_that_holds_the_title_is_good_enough() -> None:
    report, saver, _ = save({URL: PAGE, LIST: listing(copy_of(9)), copy_of(9): PAGE})
    assert saver.asked == []
    assert [one.holds_cited_words for one in report.references[0].mementos] == [True]


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param(a_page("One moment, please", "Checking your browser."), id="of-a-wall"),
        pytest.param(Response(status=503), id="that-cannot-be-read"),
        pytest.param(Response(status=302, headers=(("Location", copy_of(300)),)), id="that-is-an-old-one"),
    ],
)
def test_a_recent_copy_is_read_before_it_counts(copy: Response) -> None:
    _, saver, _ = save({URL: PAGE, LIST: listing(copy_of(9)), copy_of(9): copy, copy_of(300): PAGE})
    assert saver.asked == [URL]


def test_a_failed_look_up_does_not_stop_the_saving() -> None:
    report, saver, _ = save({URL: PAGE})
    assert saver.asked == [URL]
    assert any("look-up failed" in note for note in report.references[0].notes)


@pytest.mark.parametrize(
    ("url", "answer"),
    [
        pytest.param(URL, a_page("Page not found", "No such page.", status=404), id="dead"),
        pytest.param(URL, Response(status=403, headers=(("cf-mitigated", "challenge"),)), id="walled"),
        pytest.param("https://courier.example/bridge?access_token=4f1c9a0b", PAGE, id="lets-others-in"),
        pytest.param("https://wiki.courier.internal/bridge", PAGE, id="inner-host"),
        pytest.param("https://desk.courier.example/bridge", PAGE, id="ones-own-house"),
    ],
)
def test_what_must_not_or_need_not_be_public_is_never_sent(url: str, answer: Response) -> None:
    never = SaveSettings(never=("desk.courier.example",))
    _, saver, web = save({url: answer}, draft=a_draft(url), settings=never)
    assert saver.asked == []
    assert not [one for one in web.asked if "access_token" in one and "archive" in one]


def test_where_an_address_leads_counts_too() -> None:
    inner = "https://courier.example/reader?session=4f1c9a0b77de"
    report, saver, _ = save({URL: Response(status=302, headers=(("Location", inner),)), inner: PAGE})
    assert saver.asked == []
    assert any(note.startswith("not saved publicly") for note in report.references[0].notes)


def test_no_more_pages_than_allowed_are_asked_for() -> None:
    report, saver, _ = save({URL: PAGE, LIST: listing()}, settings=SaveSettings(most=0))
    assert saver.asked == []
    assert any("used up" in note for note in report.references[0].notes)


def test_what_the_archive_refuses_is_said() -> None:
    report, _, _ = save({URL: PAGE, LIST: listing()}, outcome=SaveOutcome.FAILED)
    assert "not saved publicly: the page is not there" in report.references[0].notes
    assert report.references[0].mementos == ()


def test_a_dead_page_links_to_its_copy() -> None:
    gone = a_page("Page not found", "No such page.", status=404)
    report, _, _ = save({URL: gone, LIST: listing(copy_of(200)), copy_of(200): PAGE})
    link = robust_link(report.references[0])
    # The availability interface is not scripted, so the list alone led to the copy.
    assert link is not None
    assert link.href == copy_of(200).replace("id_/", "/")
    assert link.original == URL
