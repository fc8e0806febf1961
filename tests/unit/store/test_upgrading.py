"""Histories of older forms, brought to the newest with all that they hold."""

from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, bindparam, text
from sqlalchemy.exc import IntegrityError

import refcheck.store.migrations
from refcheck.errors import StoreError
from refcheck.store import Store
from refcheck.store.nights import find_link_changes
from refcheck.store.observations import ObservationRow, find_history, record_looks
from refcheck.store.schema import claims
from refcheck.store.types import UtcTime
from refcheck.store.upgrading import NEWEST, ensure_current, upgrade_store
from tests.builders import NOON

BRIDGE = "https://courier.example/bridge"
OLDER = [f"{number:04}" for number in range(1, int(NEWEST))]


@pytest.mark.parametrize("version", OLDER)
def test_a_history_of_an_older_form_keeps_what_it_holds(empty_store: Store, version: str) -> None:
    with empty_store.begin() as connection:
        _go_back(connection, version)
        for table, columns, values in [
            ("links", "id, url, host, added_at, looks", f"7, '{BRIDGE}', 'courier.example', :at, 1"),
            ("nights", "id, started_at, finished_at, owner", "3, :at, :at, 'test'"),
            ("observations", "id, link_id, night_id, at, outcome, title", "5, 7, 3, :at, 'ok', 'Brücke “A”'"),
            ("changes", "night_id, link_id, observation_id, kind, at, content", "3, 7, 5, 'moved', :at, '{}'"),
        ]:
            statement = text(f"INSERT INTO {table} ({columns}) VALUES ({values})")
            connection.execute(statement.bindparams(bindparam("at", type_=UtcTime)), {"at": NOON})
    with pytest.raises(StoreError, match="older form"):
        ensure_current(empty_store)
    assert upgrade_store(empty_store) == (version, NEWEST)
    with empty_store.begin() as connection:
        assert find_history(connection, 7) == [
            ObservationRow(id=5, link_id=7, at=NOON, outcome="ok", title="Brücke “A”"),
        ]
        assert [number for number, _content in find_link_changes(connection, 7)] == [1]
        assert _checks_references(connection)
        record_looks(connection, 3, [a_look(7)], [])
        assert len(find_history(connection, 7)) == 1, "one look a night is still all that is kept"


def test_a_look_may_name_what_the_database_does_not_check(empty_store: Store) -> None:
    with empty_store.begin() as connection:
        record_looks(connection, 7, [a_look(77)], [])
        assert connection.execute(text("SELECT count(*) FROM observations")).scalar() == 1


def a_look(link: int) -> ObservationRow:
    return ObservationRow(link_id=link, at=NOON, outcome="ok")


def _checks_references(connection: Connection) -> bool:
    """Tell whether a claim about no address is refused, as it should be once the steps are done."""
    try:
        with connection.begin_nested():
            connection.execute(claims.insert(), {"id": "c", "link_id": 99, "kind": "claim", "text": "", "content": {}})
    except IntegrityError:
        return True
    return False


def _go_back(connection: Connection, version: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(refcheck.store.migrations.__path__[0])))
    attributes: dict[Any, Any] = config.attributes
    attributes["connection"] = connection
    command.downgrade(config, version)
