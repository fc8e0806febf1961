"""Addresses in the store: added once, due when they should be, given back as they were kept."""

from datetime import timedelta

import pytest

from refcheck.errors import StoreError
from refcheck.store.database import Store
from refcheck.store.due import count_due, find_due_hosts, take_due
from refcheck.store.links import add_links, find_link, save_links
from refcheck.store.schema import claims, human_verdicts
from tests.builders import NOON

BRIDGE = "https://courier.example/bridge"
FERRY = "https://courier.example/ferry"
WELL = "https://well.example/"


def test_an_address_is_added_once_and_is_due_at_once(empty_store: Store) -> None:
    with empty_store.begin() as connection:
        first = add_links(connection, [BRIDGE, FERRY, BRIDGE, WELL], now=NOON)
        again = add_links(connection, [WELL, BRIDGE], now=NOON + timedelta(days=1))
    assert again == {WELL: first[WELL], BRIDGE: first[BRIDGE]}
    with empty_store.read() as connection:
        assert find_due_hosts(connection, NOON) == [("courier.example", 2), ("well.example", 1)]
        assert count_due(connection, NOON - timedelta(seconds=1)) == 0


def test_an_address_that_was_looked_at_since_is_not_counted_as_left(empty_store: Store) -> None:
    with empty_store.begin() as connection:
        numbers = add_links(connection, [BRIDGE, FERRY], now=NOON)
        save_links(connection, [{"link": numbers[BRIDGE], "seen_at": NOON}])
    with empty_store.read() as connection:
        assert count_due(connection, NOON) == 2
        assert count_due(connection, NOON, unseen_since=NOON) == 1


def test_due_addresses_of_a_host_come_longest_waiting_first(empty_store: Store) -> None:
    with empty_store.begin() as connection:
        numbers = add_links(connection, [BRIDGE, FERRY], now=NOON)
        save_links(connection, [{"link": numbers[BRIDGE], "due_at": NOON + timedelta(hours=1)}])
    with empty_store.read() as connection:
        taken = take_due(connection, ["courier.example"], NOON + timedelta(hours=2), limit=5).links
    assert [link.url for link in taken] == [FERRY, BRIDGE]


def test_due_addresses_about_which_something_is_said_are_named(empty_store: Store) -> None:
    with empty_store.begin() as connection:
        numbers = add_links(connection, [BRIDGE, FERRY, WELL], now=NOON)
        connection.execute(
            claims.insert(), {"id": "c", "link_id": numbers[BRIDGE], "kind": "claim", "text": "t", "content": {}}
        )
        decided = {"link_id": numbers[WELL], "decision": "accept", "why": "w", "author": "a", "at": NOON}
        connection.execute(human_verdicts.insert(), decided)
    with empty_store.read() as connection:
        both = take_due(connection, ["courier.example", "well.example"], NOON, limit=5)
        one = take_due(connection, ["courier.example"], NOON, limit=5, behind=both.links[0])
    assert [link.url for link in both.links] == [BRIDGE, FERRY, WELL]
    assert both.spoken_of == [numbers[BRIDGE], numbers[WELL]]
    assert ([link.url for link in one.links], one.spoken_of) == ([FERRY], [])


def test_what_is_held_about_an_address_comes_back_as_it_was(empty_store: Store) -> None:
    memory = {"state": "suspect", "strikes": {"any": {"count": 1}}}
    with empty_store.begin() as connection:
        numbers = add_links(connection, [BRIDGE], now=NOON)
        save_links(connection, [{"link": numbers[BRIDGE], "memory": memory, "seen_at": NOON, "title": "Brücke “A”"}])
    with empty_store.read() as connection:
        link = find_link(connection, BRIDGE)
    assert link is not None
    assert (link.memory, link.seen_at, link.title) == (memory, NOON, "Brücke “A”")


def test_nothing_is_kept_of_a_transaction_that_fails(empty_store: Store) -> None:
    def work() -> None:
        with empty_store.begin() as connection:
            numbers = add_links(connection, [BRIDGE], now=NOON)
            save_links(connection, [{"link": numbers[BRIDGE], "state": None}])

    with pytest.raises(StoreError):
        work()
    with empty_store.read() as connection:
        assert find_link(connection, BRIDGE) is None


def test_a_time_without_a_zone_is_refused(empty_store: Store) -> None:
    with pytest.raises(StoreError), empty_store.begin() as connection:
        add_links(connection, [BRIDGE], now=NOON.replace(tzinfo=None))
