"""The planner's questions at size: their plans, printed for the log, read no growing table from end to end."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event, text

from refcheck.fleet.queue import add_hosts, count_open, count_workers, drop_idle, rescue
from refcheck.fleet.visits import drop_stale, find_wishes, is_visited, take_if_free, want_visit
from refcheck.store import Store
from refcheck.store.due import find_due_hosts
from refcheck.store.hosts import clear_asking, find_rest, note_asking
from refcheck.store.nights import add_requests
from refcheck.store.observations import count_by_host, count_night
from tests.builders import NOON

MINUTE = timedelta(minutes=1)
GROWING = ("links", "observations", "nights", "hosts")
QUESTIONS: list[tuple[str, Callable[[Connection], Any]]] = [
    ("looks-of-hosts", lambda c: count_by_host(c, 900, ["h7.example", "h8.example"])),
    ("looks-of-a-host", lambda c: count_by_host(c, 900, ["h7.example"])),
    ("account-of-a-night", lambda c: count_night(c, 900)),
    ("due-hosts", lambda c: find_due_hosts(c, NOON - timedelta(days=90))),
    ("adding-hosts", lambda c: add_hosts(c, ["h7.example"], night_id=900, deadline=NOON)),
    ("open-jobs", count_open),
    ("workers", lambda c: count_workers(c, heard_within=MINUTE)),
    ("rescue", lambda c: rescue(c, stalled_after=MINUTE)),
    ("dropping-jobs", drop_idle),
    ("what-is-asked-now", lambda c: note_asking(c, {"h7.example": [7]}, night_id=900)),
    ("asked-no-more", lambda c: clear_asking(c, "h7.example")),
    ("rest-of-a-host", lambda c: find_rest(c, "h7.example", since=NOON)),
    ("visit-of-a-host", lambda c: take_if_free(c, "h7.example", want_visit(c, "h7.example", worker=1))),
    ("visitors-of-a-host", lambda c: is_visited(c, "h7.example")),
    ("wishes-for-hosts", lambda c: find_wishes(c, ["host:h7.example"])),
    ("stale-visits", lambda c: drop_stale(c, stalled_after=MINUTE)),
    ("requests-of-a-night", lambda c: add_requests(c, 900, 1, 0, 0)),
]


@pytest.fixture
def full_store(fleet_store: Store) -> Store:
    """A history of thousands of nights, with a night's jobs."""
    host, day = "'h' || (i % 600) || '.example'", "CAST('2026-02-0' || (1 + i % 9) AS timestamptz)"
    rows = [
        ("nights", "id, started_at, finished_at, owner", f"i, {day}, {day}, 'o'", 900),
        ("links", "id, url, host, added_at, due_at", f"i, 'https://x/' || i, {host}, {day}, {day}", 6000),
        ("hosts", "host, night_id, asking", "'h' || i || '.example', 900, '[1, 2]'", 4000),
        ("observations", "link_id, night_id, at, outcome", f"1 + i % 6000, 1 + i / 14, {day}, 'ok'", 12000),
    ]
    with fleet_store.begin() as connection:
        for table, columns, values, most in rows:
            connection.execute(
                text(f"INSERT INTO {table} ({columns}) SELECT {values} FROM generate_series(1, {most}) AS n(i)")
            )
        add_hosts(connection, [f"h{number}.example" for number in range(600)], night_id=900, deadline=NOON)
        connection.execute(text("ANALYZE"))
    return fleet_store


@pytest.mark.shows_plans
def test_no_question_of_the_planner_reads_a_growing_table_from_end_to_end(full_store: Store) -> None:
    with full_store.begin() as connection:
        plans = {name: _plans(connection, ask) for name, ask in QUESTIONS}
    for name, lines in plans.items():
        print(f"{name}: {' | '.join(line.strip() for line in lines)}")
        assert lines
    scans = [
        (name, line) for name, lines in plans.items() for line in lines for table in GROWING if _scans(line, table)
    ]
    assert scans == []


def _plans(connection: Connection, ask: Callable[[Connection], Any]) -> list[str]:
    asked: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, many: bool) -> None:
        asked.append((statement, parameters[0] if many else parameters))

    event.listen(connection, "before_cursor_execute", note)
    ask(connection)
    event.remove(connection, "before_cursor_execute", note)
    return [
        str(row[0])
        for statement, parameters in asked
        if "SAVEPOINT" not in statement
        for row in connection.exec_driver_sql(f"EXPLAIN {statement}", parameters)
    ]


def _scans(line: str, table: str) -> bool:
    return f"Seq Scan on {table}" in line
