"""Accounts of many nights: short, and counted without being read."""

from datetime import timedelta

from refcheck.store import Store
from refcheck.store.accounts import count_changes, find_finished, find_short_accounts
from refcheck.store.links import add_links
from refcheck.store.nights import add_changes, begin_night, save_night
from tests.builders import NOON

BRIDGE = "https://courier.example/bridge"


def test_short_accounts_hold_all_but_the_changes_and_their_number(empty_store: Store) -> None:
    first = a_night(empty_store, day=0, changes=3)
    last = a_night(empty_store, day=1, is_void=True)
    with empty_store.begin() as connection:
        begin_night(connection, now=NOON + timedelta(days=2), owner="test")
        found = find_short_accounts(connection, limit=5)
    assert [(short["night_id"], number) for short, number in found] == [(last, 0), (first, 3)]
    assert found[1][0]["states"] == {"alive": 9}
    assert "changes" not in found[1][0]


def test_only_nights_with_an_account_are_finished(empty_store: Store) -> None:
    numbers = [a_night(empty_store, day=0), a_night(empty_store, day=1, is_void=True), a_night(empty_store, day=2)]
    with empty_store.begin() as connection:
        begin_night(connection, now=NOON + timedelta(days=3), owner="test")
        found = find_finished(connection, limit=2)
    assert [(night.id, night.is_void) for night in found] == [(numbers[2], False), (numbers[1], True)]
    assert found[0].finished_at - found[0].started_at == timedelta(hours=2)


def test_changes_are_counted_by_kind(empty_store: Store) -> None:
    night = a_night(empty_store, day=0)
    with empty_store.begin() as connection:
        link = add_links(connection, [BRIDGE], now=NOON)[BRIDGE]
        for number, kind in enumerate(["moved", "newly_dead", "moved"]):
            row = {"night_id": night, "link_id": link, "observation_id": number, "kind": kind}
            add_changes(connection, [row | {"at": NOON, "content": {}}])
        assert count_changes(connection, night) == {"moved": 2, "newly_dead": 1}
        assert count_changes(connection, night + 1) == {}


def a_night(store: Store, *, day: int, changes: int = 0, is_void: bool = False) -> int:
    """Keep a finished night whose account holds so many changes."""
    at = NOON + timedelta(days=day)
    with store.begin() as connection:
        number = begin_night(connection, now=at, owner="test")
        report = {"night_id": number, "states": {"alive": 9}, "changes": [{"id": n} for n in range(changes)]}
        save_night(connection, number, finished_at=at + timedelta(hours=2), is_void=is_void, report=report)
    return number
