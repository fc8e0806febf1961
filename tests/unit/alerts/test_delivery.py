"""Each night told once on each channel, whatever fails or dies in between."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from refcheck.store import Store
from refcheck.store.nights import begin_sending, claim_delivery, find_deliveries, finish_delivery
from tests.alert_services import Hook, hook_server
from tests.databases import empty_store, postgres_address
from tests.nights import SteppingClock
from tests.unit.alerts.conftest import NIGHT, Newsroom, a_change, a_host_down, a_night

__all__ = ["empty_store", "postgres_address"]

Build = Callable[..., Newsroom]


@pytest.fixture
def newsroom(empty_store: Store, tmp_path: Path) -> Build:
    """Both databases for the same cases."""
    return lambda **channels: Newsroom(empty_store, tmp_path, SteppingClock(NIGHT), channels)


@pytest.fixture
def hook() -> Iterator[Hook]:
    with hook_server(Hook()) as server:
        yield server


def to(hook: Hook) -> dict[str, Any]:
    return {"url": f"{hook.site}/secret-path", "style": "json", "allow_private": ["127.0.0.1"]}


def told(hook: Hook) -> list[int]:
    return [content["night"]["night_id"] for _path, content in hook.received]


def test_a_night_is_told_once_however_often_it_is_run(newsroom: Build, hook: Hook) -> None:
    desk = newsroom(webhook=to(hook))
    night = desk.add(a_night(a_change()))
    assert desk.tell() == []
    assert desk.tell() == []
    assert told(hook) == [night.night_id]


def test_a_night_without_news_is_not_told(newsroom: Build, hook: Hook) -> None:
    desk = newsroom(webhook=to(hook))
    desk.add(a_night())
    desk.add(a_night(hosts_down=(a_host_down(is_new=False),)))
    desk.tell()
    assert told(hook) == []
    with desk.store.read() as connection:
        assert find_deliveries(connection) == []


def test_a_host_that_is_newly_down_is_told(newsroom: Build, hook: Hook) -> None:
    desk = newsroom(webhook=to(hook))
    desk.add(a_night(hosts_down=(a_host_down(),)))
    desk.tell()
    assert "1 host down" in hook.received[0][1]["headline"]


def test_only_the_first_of_several_void_nights_is_told(newsroom: Build, hook: Hook) -> None:
    desk = newsroom(webhook=to(hook))
    nights = [desk.add(a_night(is_void=True, void_reason="a control page fails")) for _ in range(3)]
    desk.tell()
    assert told(hook) == [nights[0].night_id]


def test_a_failed_channel_is_tried_again_and_its_address_is_never_shown(newsroom: Build, hook: Hook) -> None:
    desk = newsroom(webhook=to(hook))
    hook.answer = lambda method, path: (503, "busy")
    first = desk.add(a_night(a_change()))
    problems = desk.tell()
    assert "503" in problems[0]
    assert "secret-path" not in problems[0]
    with desk.store.read() as connection:
        row = find_deliveries(connection)[0]
    assert (row.sent_at, row.attempts) == (None, 1)
    assert "secret-path" not in str(row.problem)
    hook.answer = lambda method, path: (200, "ok")
    second = desk.add(a_night(a_change(), started_at=NIGHT + timedelta(days=1)))
    assert desk.tell() == []
    assert told(hook) == [first.night_id, first.night_id, second.night_id]


def test_one_broken_channel_stops_no_other(newsroom: Build, hook: Hook) -> None:
    desk = newsroom(
        webhooks={"broken": {"url": "http://127.0.0.1:9/x", "allow_private": ["127.0.0.1"]}, "good": to(hook)}
    )
    desk.add(a_night(a_change()))
    assert [problem for problem in desk.tell() if "good" in problem] == []
    assert len(hook.received) == 1


def test_a_secret_that_is_not_set_is_told_and_the_night_later(
    newsroom: Build, hook: Hook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DESK_HOOK", raising=False)
    desk = newsroom(webhook={"url_env": "DESK_HOOK", "allow_private": ["127.0.0.1"]})
    desk.add(a_night(a_change()))
    assert "DESK_HOOK" in desk.tell()[0]
    monkeypatch.setenv("DESK_HOOK", f"{hook.site}/x")
    assert desk.tell() == []
    assert len(hook.received) == 1


def test_a_run_killed_before_the_message_left_tells_it_later(newsroom: Build, hook: Hook) -> None:
    desk = newsroom(webhook=to(hook))
    night = desk.add(a_night(a_change()))
    with desk.store.begin() as connection:
        claim_delivery(connection, night.night_id, "webhook", now=NIGHT)
        finish_delivery(connection, night.night_id, "webhook", now=NIGHT, problem="not sent yet")
    desk.tell()
    assert told(hook) == [night.night_id]


def test_a_run_killed_before_it_claimed_anything_tells_it_later(newsroom: Build, hook: Hook) -> None:
    desk = newsroom(webhook=to(hook))
    first = desk.add(a_night(a_change()))
    desk.tell()
    second = desk.add(a_night(a_change()))
    third = desk.add(a_night(a_change()))
    desk.tell()
    assert told(hook) == [first.night_id, second.night_id, third.night_id]


def test_a_message_that_was_on_its_way_when_the_run_was_killed_is_not_doubled(newsroom: Build, hook: Hook) -> None:
    desk = newsroom(webhook=to(hook))
    night = desk.add(a_night(a_change()))
    with desk.store.begin() as connection:
        claim_delivery(connection, night.night_id, "webhook", now=NIGHT)
        begin_sending(connection, night.night_id, "webhook", now=NIGHT)
    assert "not known whether" in desk.tell()[0]
    assert told(hook) == []
    later = desk.add(a_night(a_change(), started_at=NIGHT + timedelta(days=1)))
    desk.tell()
    assert told(hook) == [later.night_id]
    assert "1 March 2026 arrived" in hook.received[0][1]["warnings"][0]
    desk.add(a_night(a_change(), started_at=NIGHT + timedelta(days=2)))
    desk.tell()
    assert hook.received[1][1]["warnings"] == []


def test_a_connection_lost_after_the_message_is_not_doubled(newsroom: Build, hook: Hook) -> None:
    desk = newsroom(webhook=to(hook))
    hook.answer = lambda method, path: (0, None)
    desk.add(a_night(a_change()))
    assert "not sent again" in desk.tell()[0]
    hook.answer = lambda method, path: (200, "ok")
    desk.tell()
    assert len(hook.received) == 1


def test_a_new_channel_is_not_flooded_with_old_nights(newsroom: Build, hook: Hook) -> None:
    desk = newsroom()
    for day in range(5):
        night = desk.add(
            a_night(
                a_change(),
                started_at=NIGHT + timedelta(days=day),
                finished_at=NIGHT + timedelta(days=day, hours=1),
            )
        )
    desk.channels = {"webhook": to(hook)}
    desk.tell()
    assert told(hook) == [night.night_id - 1, night.night_id]


def test_files_are_written_again_after_a_kill(newsroom: Build) -> None:
    desk = newsroom(json={"folder": "out"}, feed={"file": "public/links.atom"})
    night = desk.add(a_night(a_change()))
    with desk.store.begin() as connection:
        for channel in ("json", "feed"):
            claim_delivery(connection, night.night_id, channel, now=NIGHT)
            begin_sending(connection, night.night_id, channel, now=NIGHT)
    assert desk.tell() == []
    assert (desk.folder / "out" / "latest.json").is_file()
    assert "courier.example/bridge" in (desk.folder / "public" / "links.atom").read_text(encoding="utf-8")


def test_a_private_host_is_not_told_unless_it_is_allowed(newsroom: Build, hook: Hook) -> None:
    desk = newsroom(webhook=to(hook) | {"allow_private": []})
    desk.add(a_night(a_change()))
    assert "not on the public Internet" in desk.tell()[0]
    assert hook.received == []


def test_a_redirect_is_not_followed(newsroom: Build, hook: Hook) -> None:
    desk = newsroom(webhook=to(hook))
    hook.answer = lambda method, path: (307, "there")
    desk.add(a_night(a_change()))
    assert "307" in desk.tell()[0]
    assert len(hook.received) == 1
