"""A PostgreSQL store with the queue's tables."""

from collections.abc import Iterator

import pytest

from refcheck.fleet.queue import make_queue
from refcheck.store import Store
from refcheck.store.upgrading import upgrade_store
from tests.databases import new_database, postgres_address

__all__ = ["postgres_address"]


@pytest.fixture
def fleet_store(postgres_address: str) -> Iterator[Store]:
    with Store(new_database(postgres_address)) as store:
        upgrade_store(store)
        make_queue(store)
        yield store
