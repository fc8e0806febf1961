"""Six weeks of nights over hosts that flap, die, move and hide: nobody is told a wrong thing, or a right one twice."""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from refcheck.datatypes.nights import ChangeKind, LinkState
from refcheck.errors import StoreError
from refcheck.store import Store
from refcheck.store.links import find_link
from refcheck.store.upgrading import upgrade_store
from tests.databases import new_database
from tests.nights import (
    CONTROLS,
    Answer,
    Desk,
    Host,
    article,
    missing,
    not_there,
    redirect,
    silent,
    told,
    wall,
)

NIGHTS = 42


def flapping(url: str, day: float) -> Answer:
    return silent(url, day) if int(day) % 3 else article(url)


def slow_death(url: str, day: float) -> Answer:
    if day < 6:
        return article(url)
    if day < 12 and int(day) % 2:
        return article(url)
    return missing(url, 503) if day < 14 else not_there(url, day)


def coming_and_going_wall(url: str, day: float) -> Answer:
    return wall(url) if int(day) % 8 < 4 else article(url)


def redesigned(url: str, day: float) -> Answer:
    old = "/old/" in url
    if not old or day < 10:
        return article(url.replace("/new/", "/old/"))
    return redirect(url.replace("/old/", "/new/"))


def host_in_a_fire(url: str, day: float) -> Answer:
    return silent(url, day) if 5 <= day < 17 else article(url)


def from_day(day_of_death: float, after: Host, *, back: float = 1e9) -> Host:
    def answer(url: str, day: float) -> Answer:
        return after(url, day) if day_of_death <= day < back else article(url, etag='"v1"')

    return answer


HOSTS: dict[str, Host] = {
    "alive.example": from_day(1e9, silent),
    "flapping.example": flapping,
    "slow.example": slow_death,
    "wall.example": coming_and_going_wall,
    "redesign.example": redesigned,
    "fire.example": host_in_a_fire,
    "deleted.example": from_day(4, lambda url, day: missing(url)),
    "gone.example": from_day(8, lambda url, day: missing(url, 410)),
    "corrected.example": from_day(9, lambda url, day: missing(url), back=11),
    "reborn.example": from_day(3, lambda url, day: missing(url), back=30),
    "lost.example": from_day(2, not_there),
}
URLS = [
    *(f"https://alive.example/{name}" for name in ("river", "road", "market", "mill")),
    *(f"https://redesign.example/old/{name}" for name in ("bridge", "ferry", "harbour", "tower", "square")),
    *(f"https://fire.example/{name}" for name in ("stage", "music", "crowd", "night", "stars")),
    *(f"https://{host}/page" for host in HOSTS if host not in ("alive.example", "redesign.example", "fire.example")),
]
DEADLINES = {
    "https://deleted.example/page": 4 + 8 + 4,  # up to eight days to the next look, then the rule's own days
    "https://gone.example/page": 8 + 8 + 1,
    "https://lost.example/page": 2 + 8 + 7,
    "https://slow.example/page": 14 + 8 + 7,
    "https://reborn.example/page": 3 + 8 + 4,
}


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """The whole time, run once on a file of SQLite's."""
    folder = tmp_path_factory.mktemp("month")
    store = Store(str(folder / "history.db"))
    upgrade_store(store)
    desk = Desk(store, dict(HOSTS), folder, URLS)
    desk.run_days(NIGHTS)
    store.close()
    return desk


@pytest.fixture
def lite_store(tmp_path: Path) -> Iterator[Store]:
    with Store(str(tmp_path / "history.db")) as store:
        upgrade_store(store)
        yield store


@pytest.fixture
def desk(lite_store: Store, tmp_path: Path) -> Desk:
    return Desk(lite_store, dict(HOSTS), tmp_path, URLS)


def test_only_the_truly_dead_are_called_dead_and_within_their_days(month: Desk) -> None:
    dead = {url: night for night, kind, url in told(month.reports) if kind == "newly_dead"}
    assert set(dead) == set(DEADLINES)
    assert {url: night for url, night in dead.items() if night > DEADLINES[url]} == {}


def test_each_change_is_told_once(month: Desk) -> None:
    counted = Counter((kind, url) for _night, kind, url in told(month.reports))
    assert set(counted.values()) == {1}
    assert {url for kind, url in counted if kind == "moved"} == {url for url in URLS if "redesign" in url}
    assert {url for kind, url in counted if kind == "recovered"} == {"https://reborn.example/page"}
    assert {kind for kind, _url in counted} == {"newly_dead", "recovered", "moved"}


def test_a_moved_page_is_told_with_its_new_address(month: Desk) -> None:
    moved = [change for report in month.reports for change in report.of_kind(ChangeKind.MOVED)]
    assert {change.suggested_url for change in moved} == {
        url.replace("/old/", "/new/") for url in URLS if "/old/" in url
    }


def test_a_host_that_is_down_is_told_once_and_kills_nothing(month: Desk) -> None:
    down = [host.host for report in month.reports for host in report.hosts_down if host.is_new]
    assert down == ["fire.example"]


def test_an_unchanged_page_is_asked_for_by_its_version_and_not_read_again(month: Desk) -> None:
    first, *later = [
        condition
        for url, condition in zip(month.web.asked, month.web.conditions, strict=True)
        if url == "https://alive.example/river"
    ]
    assert first == {}
    assert {condition.get("If-None-Match") for condition in later} == {'"v1"'}
    assert sum(report.unchanged for report in month.reports) > 20


def test_postgresql_gives_the_same_nights(month: Desk, tmp_path: Path, postgres_address: str) -> None:
    with Store(new_database(postgres_address)) as store:
        upgrade_store(store)
        accounts = Desk(store, dict(HOSTS), tmp_path, URLS).run_days(NIGHTS)
    assert accounts == month.reports


def test_a_night_without_our_own_network_is_void_and_changes_nothing(desk: Desk) -> None:
    for host, answer in list(desk.web.hosts.items()):
        desk.web.hosts = {**desk.web.hosts, host: _cut(answer, 7, 9)}
    desk.run_days(30)
    assert [night for night, report in enumerate(desk.reports) if report.is_void] == [7, 8]
    assert [report.asked for report in desk.reports[7:9]] == [0, 0]
    assert "control pages" in (desk.reports[7].void_reason or "")
    assert {url for _night, kind, url in told(desk.reports) if kind == "newly_dead"} <= set(DEADLINES)


def test_an_outage_in_the_middle_of_a_night_suspends_what_was_seen_during_it(lite_store: Store, tmp_path: Path) -> None:
    urls = [f"https://h{number}.example/page" for number in range(12)]
    desk = Desk(lite_store, {f"h{number}.example": from_day(1e9, silent) for number in range(12)}, tmp_path, urls)
    desk.run(0)
    begun = 0

    def cut(answer: Host) -> Host:
        def now_and_then(url: str, day: float) -> Answer:
            nonlocal begun
            begun += day >= 20 and url not in CONTROLS
            return silent(url, day) if day >= 20 and begun > 4 else answer(url, day)

        return now_and_then

    desk.web.hosts = {host: cut(answer) for host, answer in desk.web.hosts.items()}
    report = desk.run(20)
    assert report.is_void
    assert report.asked > 4
    assert report.states == {"alive": 12}
    begun = -1_000
    assert desk.run(21).asked == 12


def test_many_hosts_that_fail_at_once_void_the_night_without_control_pages(lite_store: Store, tmp_path: Path) -> None:
    hosts = {f"h{number}.example": _cut(from_day(1e9, silent), 10, 11) for number in range(12)}
    urls = [f"https://{host}/page" for host in hosts]
    desk = Desk(lite_store, hosts, tmp_path, urls, {"controls": [], "due": {"alive": "1d"}})
    desk.run_days(13)
    assert [night for night, report in enumerate(desk.reports) if report.is_void] == [10]
    assert "many hosts" in (desk.reports[10].void_reason or "")
    assert desk.reports[12].states == {"alive": 12}


def test_hosts_that_stay_away_are_believed_in_the_end(lite_store: Store, tmp_path: Path) -> None:
    hosts = {f"h{number}.example": from_day(5, not_there) for number in range(12)}
    desk = Desk(lite_store, hosts, tmp_path, [f"https://{host}/page" for host in hosts], {"due": {"alive": "1d"}})
    desk.run_days(30)
    assert desk.reports[-1].states == {"dead": 12}


def test_a_clock_that_was_set_back_stops_the_run_and_loses_nothing(desk: Desk) -> None:
    desk.run_days(12)
    with pytest.raises(StoreError, match="--trust-clock"):
        desk.run(3)
    desk.run_days(NIGHTS - 12)
    assert {url for _night, kind, url in told(desk.reports) if kind == "newly_dead"} == set(DEADLINES)


def test_a_failing_page_is_looked_at_more_often_than_a_living_one(desk: Desk) -> None:
    desk.run_days(14)
    with desk.store.read() as connection:
        alive = find_link(connection, "https://alive.example/river")
        failing = find_link(connection, "https://lost.example/page")
    assert alive
    assert failing
    assert alive.seen_at
    assert failing.seen_at
    assert alive.due_at
    assert failing.due_at
    assert timedelta(days=6) < alive.due_at - alive.seen_at < timedelta(days=8)
    assert failing.due_at - failing.seen_at <= timedelta(days=3)
    assert failing.state == LinkState.SUSPECT


def _cut(answer: Host, start: float, end: float) -> Host:
    return lambda url, day: silent(url, day) if start <= day < end else answer(url, day)
