"""Addresses whose asking was lost with a worker wait; all others do not."""

from datetime import timedelta

from refcheck.store.database import Store
from refcheck.store.due import find_due_hosts
from refcheck.store.hosts import clear_asking, find_put_off, note_asking, put_off_lost
from refcheck.store.links import add_links, save_links
from refcheck.store.nights import begin_night
from tests.builders import NOON

HOST = "courier.example"
SOON, TOMORROW = NOON + timedelta(minutes=10), NOON + timedelta(days=1)


def ask(store: Store) -> tuple[int, list[int]]:
    """Note that two of three addresses are about to be asked; give the night and the addresses."""
    with store.begin() as connection:
        night = begin_night(connection, now=NOON, owner="test")
        numbers = list(add_links(connection, [f"https://{HOST}/{page}" for page in "abc"], now=NOON).values())
        note_asking(connection, {HOST: numbers[:1]}, night_id=night)
        note_asking(connection, {HOST: numbers[:2]}, night_id=night)
    return night, numbers


def put_off(store: Store, night: int) -> int:
    with store.begin() as connection:
        return put_off_lost(connection, HOST, night_id=night, now=NOON, until=SOON)


def due(store: Store) -> list[tuple[str, int]]:
    with store.read() as connection:
        return find_due_hosts(connection, NOON)


def test_what_may_have_been_asked_waits_and_the_rest_does_not(empty_store: Store) -> None:
    night, numbers = ask(empty_store)
    with empty_store.begin() as connection:
        save_links(connection, [{"link": numbers[0], "due_at": TOMORROW}])  # its look was kept
    assert put_off(empty_store, night) == 1
    assert due(empty_store) == [(HOST, 1)]
    with empty_store.read() as connection:
        assert find_put_off(connection, after=NOON, until=TOMORROW) == SOON
        assert find_put_off(connection, after=SOON, until=TOMORROW) is None
    assert put_off(empty_store, night) == 0


def test_a_worker_that_leaves_in_order_leaves_nothing_to_wait_for(empty_store: Store) -> None:
    night, _numbers = ask(empty_store)
    with empty_store.begin() as connection:
        clear_asking(connection, HOST)
    assert put_off(empty_store, night) == 0
    assert due(empty_store) == [(HOST, 3)]


def test_what_another_night_was_asking_is_asked_at_once(empty_store: Store) -> None:
    night, _numbers = ask(empty_store)
    assert put_off(empty_store, night + 1) == 0
    assert due(empty_store) == [(HOST, 3)]
