"""Lists of addresses: each address once, and none asked any longer that the list has lost."""

from datetime import timedelta

from refcheck.store.database import Store
from refcheck.store.due import find_due_hosts
from refcheck.store.links import find_link
from refcheck.store.pieces import find_cited, save_list
from tests.builders import NOON

LATER = NOON + timedelta(days=1)


def save(store: Store, *pages: str) -> None:
    urls = [(f"https://{page}.example/", f"https://{page.upper()}.example") for page in pages]
    with store.begin() as connection:
        save_list(connection, "list.csv", digest="d", parser_version="1", urls=urls, now=NOON)


def due(store: Store) -> list[str]:
    with store.read() as connection:
        return sorted(host for host, _number in find_due_hosts(connection, LATER))


def test_an_address_is_cited_once_however_often_it_is_listed(empty_store: Store) -> None:
    save(empty_store, "a", *["b"] * 1500, "a")
    with empty_store.read() as connection:
        for page in "ab":
            link = find_link(connection, f"https://{page}.example/")
            assert link is not None
            assert find_cited(connection, link.id) == [("list.csv", f"https://{page.upper()}.example")]


def test_what_a_list_has_lost_rests_until_it_is_listed_again(empty_store: Store) -> None:
    save(empty_store, "a", "b")
    save(empty_store, "b", "c")
    assert due(empty_store) == ["b.example", "c.example"]
    save(empty_store, "a")
    assert due(empty_store) == ["a.example"]
