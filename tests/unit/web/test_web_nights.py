"""The nightly job's view: what changed, by kind, host and piece, one link's history, and the chart."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest

from refcheck.config import CheckSettings
from refcheck.store import Store
from refcheck.store.upgrading import upgrade_store
from refcheck.web import WebSettings, create_app
from refcheck.web.chart import draw_states
from tests.nights import Answer, Desk, article, missing

DEAD = "https://deleted.example/page"


def deleted(url: str, day: float) -> Answer:
    return missing(url) if day >= 2 else article(url)


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two weeks in which one page dies."""
    folder = tmp_path_factory.mktemp("nights")
    with Store(str(folder / "history.db")) as store:
        upgrade_store(store)
        urls = (DEAD, "https://alive.example/page")
        desk = Desk(store, {"deleted.example": deleted, "alive.example": lambda url, day: article(url)}, folder, urls)
        desk.run_days(16)
    return folder


def ask(folder: Path, talk: Callable[[httpx.AsyncClient], Awaitable[None]], *, has_nights: bool = True) -> None:
    settings = WebSettings(
        check=CheckSettings(archive=folder / "archive"),
        decisions=folder / "decisions.json",
        store=str(folder / "history.db") if has_nights else None,
    )

    async def run() -> None:
        transport = httpx.ASGITransport(app=create_app(settings))
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            await talk(client)

    asyncio.run(run())


def test_nights_are_listed_with_what_was_found_over_time(history: Path) -> None:
    async def talk(client: httpx.AsyncClient) -> None:
        page = (await client.get("/nights")).text
        assert page.count('<th scope="row"><a href="/nights/') == 16
        assert '<polyline class="line dead"' in page
        assert "16 March 2026, 02:00 UTC" in page

    ask(history, talk)


@pytest.mark.parametrize(
    ("by", "heading"), [("kind", "newly dead"), ("host", "deleted.example"), ("piece", "list.csv")]
)
def test_a_night_tells_its_changes_in_any_order(history: Path, by: str, heading: str) -> None:
    async def talk(client: httpx.AsyncClient) -> None:
        pages = [(await client.get(f"/nights/{number}?by={by}")).text for number in range(1, 17)]
        told = [page for page in pages if "Nothing changed." not in page]
        assert len(told) == 1
        assert f">{heading}</h2>" in told[0] or heading in told[0].partition("<h2>")[2].partition("</h2>")[0]
        assert f"/links?url={quote(DEAD, safe='/')}" in told[0]

    ask(history, talk)


def test_a_link_shows_its_whole_history(history: Path) -> None:
    async def talk(client: httpx.AsyncClient) -> None:
        page = (await client.get("/links", params={"url": DEAD})).text
        assert "<li><b>dead</b></li>" in page
        assert "failing since" in page
        assert page.count("<td>gone") >= 3
        assert "newly dead" in page
        assert "list.csv" in page

    ask(history, talk)


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        pytest.param("/nights/99", 404, "no account of this night", id="no-such-night"),
        pytest.param(f"/nights/{2**70}", 404, "no account of this night", id="more-nights-than-there-are-numbers"),
        pytest.param("/links?url=https://x.example/", 404, "does not know this address", id="no-such-link"),
        pytest.param("/kept?record=x", 404, "no bytes of this page are kept", id="no-such-record"),
    ],
)
def test_what_is_not_there_is_said(history: Path, path: str, status: int, words: str) -> None:
    async def talk(client: httpx.AsyncClient) -> None:
        answer = await client.get(path)
        assert (answer.status_code, words in answer.text) == (status, True)

    ask(history, talk)


def test_without_a_nightly_job_the_view_says_how_to_have_one(tmp_path: Path) -> None:
    async def talk(client: httpx.AsyncClient) -> None:
        answer = await client.get("/nights")
        assert answer.status_code == 404
        assert "--config refcheck.toml" in answer.text

    ask(tmp_path, talk, has_nights=False)


def test_the_chart_stays_inside_its_frame_and_starts_at_nothing() -> None:
    start = datetime(2026, 3, 1, tzinfo=UTC)
    nights = [(start + timedelta(days=day), {"dead": day * 37, "alive": 10_000}) for day in range(30)]
    chart = draw_states(nights)
    assert chart is not None
    dead = next(line for line in chart.lines if line.state == "dead")
    points = [tuple(map(float, point.split(","))) for point in dead.points.split()]
    assert all(0 <= x <= 720 and 0 <= y <= 220 for x, y in points)
    assert [x for x, _y in points] == sorted(x for x, _y in points)
    assert (dead.last, chart.rows[0][1]) == (29 * 37, "0")
    assert draw_states(nights[:1]) is None


def test_figures_are_there_for_prometheus(history: Path) -> None:
    async def talk(client: httpx.AsyncClient) -> None:
        answer = await client.get("/metrics")
        assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
        assert 'refcheck_links{state="dead"} 1.0' in answer.text

    ask(history, talk)
