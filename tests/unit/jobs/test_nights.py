"""How far a night goes: its time, its quotas, its second looks, and what a killed one leaves."""

import asyncio
import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from refcheck.datatypes.exchanges import Response, TransportError, TransportErrorKind
from refcheck.datatypes.nights import ChangeKind
from refcheck.jobs.accounts import load_report
from refcheck.jobs.night import NightTools, run_night
from refcheck.jobs.second_look import Vantages
from refcheck.pipeline import Ports
from refcheck.store import Store
from refcheck.store.links import LinkRow
from refcheck.store.nights import begin_night, find_nights
from refcheck.store.observations import ObservationRow
from refcheck.store.upgrading import upgrade_store
from tests.fakes import a_page
from tests.nights import FIRST_NIGHT, Answer, Desk, Host, article, missing, redirect, silent, told

PAGES = [f"https://courier.example/page-{number}" for number in range(12)]


def living(url: str, day: float) -> Answer:
    return article(url)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(str(tmp_path / "history.db")) as store:
        upgrade_store(store)
        yield store


def a_desk(store: Store, folder: Path, answer: Host = living, urls: list[str] = PAGES, **settings: Any) -> Desk:
    return Desk(store, {"courier.example": answer}, folder, urls, settings)


def test_a_night_ends_with_its_time_and_the_next_one_goes_on(store: Store, tmp_path: Path) -> None:
    desk = a_desk(store, tmp_path, budget="9s")
    first = desk.run()
    assert 0 < first.asked < 12
    assert (first.asked + first.left, first.is_complete) == (12, False)
    desk.settings["budget"] = "1h"
    assert desk.run(0.2).asked == first.left


def test_a_host_is_asked_no_more_than_its_quota(store: Store, tmp_path: Path) -> None:
    desk = a_desk(store, tmp_path, hosts={"quota": 5})
    assert [report.asked for report in desk.run_days(4)] == [5, 5, 2, 0]


def test_one_host_does_not_hold_up_the_others(store: Store, tmp_path: Path) -> None:
    urls = [*PAGES, "https://other.example/page"]
    desk = Desk(store, {"courier.example": living, "other.example": living}, tmp_path, urls, {"hosts": {"quota": 3}})
    assert desk.run().asked == 4


def test_a_killed_night_is_gone_on_with_and_asks_nothing_twice(store: Store, tmp_path: Path) -> None:
    desk = a_desk(store, tmp_path)

    class KilledError(BaseException):
        pass

    reported: list[str] = []

    def die(link: LinkRow, look: ObservationRow) -> None:
        reported.append(link.url)
        if len(reported) == 5:
            raise KilledError

    ports = Ports(clock=desk.clock, fetcher=desk.web, archive=desk.archive)
    tools = NightTools(ports=ports, kept=desk.archive, watch=die)
    with pytest.raises(KilledError):
        asyncio.run(run_night(desk.night_settings(), store=store, tools=tools, owner="first"))
    asked_before = len(desk.web.asked)
    report = desk.run(0.1)
    assert not set(reported) & set(desk.web.asked[asked_before:])
    assert report.asked == 12
    with store.read() as connection:
        assert [night.finished_at is not None for night in find_nights(connection)] == [True]


def test_a_night_that_was_cut_short_is_judged_on_the_next_day(store: Store, tmp_path: Path) -> None:
    desk = a_desk(store, tmp_path)
    with store.begin() as connection:
        begin_night(connection, now=FIRST_NIGHT - timedelta(days=1), owner="killed")
    desk.run(0)
    with store.read() as connection:
        nights = find_nights(connection)
    assert [night.finished_at is not None for night in nights] == [True, True]


def test_the_last_account_can_be_asked_for(store: Store, tmp_path: Path) -> None:
    desk = a_desk(store, tmp_path)
    report = desk.run()
    assert load_report(store) == report
    assert load_report(store, report.night_id) == report
    assert load_report(store, 99) is None


def memento_host(captured: str) -> Host:
    """An archive that has one copy of everything, made on a day."""

    def answer(url: str, day: float) -> Answer:
        if url.startswith("https://archive.org/wayback/available"):
            closest = {"available": True, "url": f"http://web.archive.org/web/{captured}/{PAGES[0]}"}
            closest |= {"timestamp": captured, "status": "200"}
            body = json.dumps({"archived_snapshots": {"closest": closest}}).encode()
            return Response(status=200, headers=(("Content-Type", "application/json"),), body=body)
        if "/web/" in url and "timemap" not in url and "cdx" not in url:
            return a_page("News of page 0", "The council met on the matter and voted after a long evening of talk.")
        return missing(url)

    return answer


@pytest.mark.parametrize(
    ("captured", "expected"),
    [
        pytest.param("20260309000000", [], id="an-archive-read-it-since-it-failed-here"),
        pytest.param("20250101000000", ["newly_dead"], id="the-archive-knows-only-the-time-before"),
    ],
)
def test_before_the_last_strike_an_archive_is_asked(
    store: Store, tmp_path: Path, captured: str, expected: list[str]
) -> None:
    desk = a_desk(store, tmp_path, answer=lambda url, day: missing(url) if day >= 5 else article(url), urls=PAGES[:1])
    desk.web.hosts = {
        **desk.web.hosts,
        "archive.org": memento_host(captured),
        "web.archive.org": memento_host(captured),
    }
    vantages = Vantages(fetchers={})
    for day in range(16):
        run_with(desk, vantages, day)
    assert [kind for _night, kind, _url in told(desk.reports)] == expected
    states = desk.reports[-1].states
    assert states == ({"dead": 1} if expected else {"suspect": 1})


def test_a_page_that_answers_at_the_second_look_is_alive(store: Store, tmp_path: Path) -> None:
    asked: list[float] = []

    def once_a_night_dead(url: str, day: float) -> Answer:
        asked.append(day)
        tonight = [other for other in asked if int(other) == int(day)]
        return silent(url, day) if len(tonight) == 1 and day >= 1 else article(url)

    desk = a_desk(store, tmp_path, answer=once_a_night_dead, urls=PAGES[:1], due={"alive": "12h"})
    for day in range(20):
        run_with(desk, Vantages(fetchers={}, asks_archives=False), day)
    assert told(desk.reports) == []
    assert not [change for report in desk.reports for change in report.of_kind(ChangeKind.NEWLY_DEAD)]


def run_with(desk: Desk, vantages: Vantages, day: float) -> None:
    desk.clock.moment = FIRST_NIGHT + timedelta(days=day)
    ports = Ports(clock=desk.clock, fetcher=desk.web, archive=desk.archive)
    tools = NightTools(ports=ports, kept=desk.archive, vantages=vantages)
    desk.reports.append(asyncio.run(run_night(desk.night_settings(), store=desk.store, tools=tools, owner="test")))


def test_addresses_that_are_all_led_to_one_page_have_not_moved(store: Store, tmp_path: Path) -> None:
    def relaunched(url: str, day: float) -> Answer:
        if day < 5 or url.endswith("/our-new-site"):
            return article(url)
        return redirect("https://courier.example/notes/our-new-site")

    desk = a_desk(store, tmp_path, answer=relaunched, urls=PAGES[:6])
    desk.run_days(30)
    kinds = {url: kind for _night, kind, url in told(desk.reports) if kind != "moved"}
    assert kinds == dict.fromkeys(PAGES[:6], "newly_dead")
    assert {change.reason for report in desk.reports for change in report.of_kind(ChangeKind.NEWLY_DEAD)} == {"sink"}


def test_a_piece_that_cannot_be_read_is_noted_once_and_the_others_are_checked(store: Store, tmp_path: Path) -> None:
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04 no package at all")
    (tmp_path / "good.md").write_text(f"# Good\n\nIt rained.[^1]\n\n[^1]: {PAGES[0]}\n", encoding="utf-8")
    desk = a_desk(store, tmp_path, urls=[], sources={"pieces": ["*.docx", "*.md"]})
    first, second = desk.run_days(2)
    assert (first.asked, first.pieces_read, len(first.notes)) == (1, 1, 1)
    assert "broken.docx" in first.notes[0]
    assert second.notes == ()


def test_articles_come_from_sitemaps_and_their_children(store: Store, tmp_path: Path) -> None:
    site = "https://paper.example"
    pages = {
        f"{site}/index.xml": f"<sitemapindex><sitemap><loc>{site}/2026.xml</loc></sitemap></sitemapindex>",
        f"{site}/2026.xml": f"<urlset><url><loc>{site}/story</loc><lastmod>2026-02-01</lastmod></url></urlset>",
    }
    stories: list[str] = []

    def paper(url: str, day: float) -> Answer:
        if url in pages:
            return Response(status=200, headers=(("Content-Type", "application/xml"),), body=pages[url].encode())
        stories.append(url)
        return a_page("The story", f'The bridge closes in March (<a href="{PAGES[0]}">Courier</a>).')

    desk = a_desk(store, tmp_path, urls=[], sources={"sitemaps": [f"{site}/index.xml"]})
    desk.web.hosts = {**desk.web.hosts, "paper.example": paper}
    first, second = desk.run_days(2)
    assert (first.pieces_read, first.asked, second.pieces_read) == (1, 1, 0)
    assert stories == [f"{site}/story"]
    pages[f"{site}/2026.xml"] = pages[f"{site}/2026.xml"].replace("2026-02-01", "2026-03-02")
    assert desk.run().pieces_read == 1


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param(TransportErrorKind.ROBOTS, id="robots-rules"),
        pytest.param(TransportErrorKind.NOT_ASKED, id="host-asked-enough"),
    ],
)
def test_what_may_not_be_asked_has_no_state(store: Store, tmp_path: Path, kind: TransportErrorKind) -> None:
    closed = TransportError(kind=kind, code="refused", message="not asked")
    desk = a_desk(store, tmp_path, answer=lambda url, day: closed, urls=PAGES[:2])
    report = desk.run()
    assert report.states == {"unseen": 2}
    assert "robots.txt" in report.notes[0]
