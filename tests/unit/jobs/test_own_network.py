"""Networks that answer in everybody's place, and those that answer nobody: nothing they say is held against a page."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from refcheck.datatypes.exchanges import Response
from refcheck.store import Store
from refcheck.store.links import find_link
from refcheck.store.upgrading import upgrade_store
from tests.fakes import a_page
from tests.nights import CONTROLS, Answer, Desk, Host, article, missing, not_there, redirect, told

NAMES = [f"h{number}.example" for number in range(8)]
URLS = [f"http://{name}/{page}" for name in NAMES for page in ("river", "road")]
DELETED = "http://h7.example/road"
AWAY = range(9, 13)
LOGIN = "Welcome to our wireless network. Enter your room number and your name to go online, then choose a plan."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(str(tmp_path / "history.db")) as opened:
        upgrade_store(opened)
        yield opened


def hotel_page(url: str, day: float) -> Answer:
    return a_page("Guest network", LOGIN)


def hotel_redirect(url: str, day: float) -> Answer:
    if urlsplit(url).hostname == "guests.hotel":
        return a_page("Guest network", f"{LOGIN} You came from {url}.")
    return redirect(f"http://guests.hotel/?from={url}")


def filter_message(url: str, day: float) -> Answer:
    return a_page("Blocked", "This address was looked up by your administrator and is not for you to read at work.")


def no_names(url: str, day: float) -> Answer:
    return not_there(url, day)


def paper(url: str, day: float) -> Answer:
    return missing(url) if url == DELETED else article(url)


def behind(network: Host) -> Host:
    """Give a host that is reached through a network which on some days answers in its place."""
    return lambda url, day: network(url, day) if int(day) in AWAY else paper(url, day)


def desk_behind(network: Host, store: Store, folder: Path, *, controls: tuple[str, ...]) -> Desk:
    host = behind(network)
    hosts = dict.fromkeys([*NAMES, "guests.hotel"], host)
    desk = Desk(store, hosts, folder, URLS, {"controls": list(controls), "due": {"alive": "1d"}})
    desk.web.hosts = {**desk.web.hosts, **{urlsplit(url).hostname or "": host for url in controls}}
    return desk


@pytest.mark.parametrize("network", [hotel_page, hotel_redirect, filter_message, no_names])
def test_nights_behind_a_network_that_answers_for_others_are_void(network: Host, store: Store, tmp_path: Path) -> None:
    desk = desk_behind(network, store, tmp_path, controls=CONTROLS)
    desk.run_days(20)
    assert [night for night, report in enumerate(desk.reports) if report.is_void] == list(AWAY)
    assert {(kind, url) for _night, kind, url in told(desk.reports)} == {("newly_dead", DELETED)}


@pytest.mark.parametrize("network", [hotel_page, filter_message, no_names])
def test_without_control_pages_many_hosts_with_one_answer_void_the_night(
    network: Host, store: Store, tmp_path: Path
) -> None:
    desk = desk_behind(network, store, tmp_path, controls=())
    desk.run_days(AWAY[0] + 1)
    assert desk.reports[-1].is_void
    assert "many hosts" in (desk.reports[-1].void_reason or "")
    with store.read() as connection:
        link = find_link(connection, DELETED)
        assert link is not None
        assert link.state == "dead", "a page that is gone has not come back as the network's own"


def test_hosts_with_one_wall_or_one_error_page_are_not_our_network(store: Store, tmp_path: Path) -> None:
    hosts: dict[str, Host] = dict.fromkeys(NAMES, lambda url, day: missing(url))
    desk = Desk(store, hosts, tmp_path, URLS, {"controls": []})
    assert not desk.run().is_void


def test_hosts_that_always_showed_one_page_are_not_our_network(store: Store, tmp_path: Path) -> None:
    same = article("https://one.example/same")
    hosts: dict[str, Host] = dict.fromkeys(NAMES, lambda url, day: same)
    desk = Desk(store, hosts, tmp_path, URLS, {"controls": [], "due": {"alive": "1d"}})
    desk.run_days(3)
    assert not any(report.is_void for report in desk.reports)


def test_control_pages_of_several_sites_may_be_the_same(store: Store, tmp_path: Path) -> None:
    desk = Desk(store, dict.fromkeys(NAMES, paper), tmp_path, URLS)
    same = a_page("OK", "OK")
    desk.web.hosts = {**desk.web.hosts, **{urlsplit(url).hostname or "": (lambda url, day: same) for url in CONTROLS}}
    assert not desk.run().is_void


@pytest.mark.parametrize(
    "controls",
    [
        pytest.param(("https://one.control/a", "https://one.control/b", "https://two.control/"), id="two-of-one-host"),
        pytest.param(("https://one.control/",), id="one-alone"),
        pytest.param(("https://one.control/", "https://www.one.control/"), id="led-to-its-other-name"),
    ],
)
def test_control_pages_that_answer_for_themselves_are_believed(
    controls: tuple[str, ...], store: Store, tmp_path: Path
) -> None:
    desk = Desk(store, dict.fromkeys(NAMES, paper), tmp_path, URLS, {"controls": list(controls)})
    same = article("https://one.control/same")
    desk.web.hosts = {**desk.web.hosts, "one.control": lambda url, day: same, "www.one.control": lambda url, day: same}
    assert not desk.run().is_void


def test_control_pages_without_a_word_are_believed(store: Store, tmp_path: Path) -> None:
    desk = Desk(store, dict.fromkeys(NAMES, paper), tmp_path, URLS)
    empty = {urlsplit(url).hostname or "": (lambda url, day: Response(status=204)) for url in CONTROLS}
    desk.web.hosts = {**desk.web.hosts, **empty}
    assert not desk.run().is_void
