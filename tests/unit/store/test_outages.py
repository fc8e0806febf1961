"""A database server that takes connections and says nothing: it shuts down, hangs, or is cut off."""

import asyncio
import socket
from collections.abc import Iterator
from datetime import timedelta

import pytest

from refcheck.errors import StoreError
from refcheck.store import Store
from refcheck.store.database import server_patience
from refcheck.store.outages import answer_of_database, is_outage


@pytest.fixture
def silent_store() -> Iterator[Store]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"postgresql://desk@127.0.0.1:{listener.getsockname()[1]}/history?connect_timeout=2"
        with Store(address, in_threads=True) as store:
            yield store


def test_what_else_a_process_does_goes_on_while_the_server_is_silent(silent_store: Store) -> None:
    steps: list[int] = []

    async def do_something_else() -> None:
        for step in range(100):
            await asyncio.sleep(0.001)
            steps.append(step)

    async def run() -> StoreError:
        other = asyncio.ensure_future(do_something_else())
        with pytest.raises(StoreError) as raised:
            await answer_of_database(silent_store, patience=timedelta())
        assert other.done()  # a connection that it had begun was carried on, and the server could end
        return raised.value

    said = asyncio.run(run())
    assert "run again when it is back" in str(said)
    assert isinstance(said.__cause__, StoreError)
    assert is_outage(said.__cause__)
    assert len(steps) == 100


def test_an_address_has_the_last_word_on_patience() -> None:
    with Store("postgresql://db.example/history?connect_timeout=60&keepalives_idle=7") as store:
        patience = server_patience(store.url)
    assert patience.keys() == {"keepalives_interval", "keepalives_count", "tcp_user_timeout"}
