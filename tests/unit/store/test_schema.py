"""The schema on both databases: one form, reached by the steps, with an index behind every hot question."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, event, text

from refcheck.errors import StoreError
from refcheck.store.database import Store
from refcheck.store.due import count_due, find_due_hosts, find_next_strike, take_due
from refcheck.store.hosts import find_put_off, put_off_lost
from refcheck.store.links import find_link, save_links
from refcheck.store.nights import (
    add_requests,
    find_changes,
    find_last_moment,
    find_link_changes,
    find_unfinished,
)
from refcheck.store.observations import (
    ObservationRow,
    count_night,
    find_failing_hosts,
    find_history,
    find_hosts_down,
    find_hosts_with,
    find_landings,
    find_last_alive,
    find_settled,
    find_uncounted,
    record_looks,
    save_judgements,
)
from refcheck.store.pieces import find_pieces
from refcheck.store.schema import metadata
from refcheck.store.unchanged import UnchangedLook, record_unchanged
from refcheck.store.upgrading import ensure_current, upgrade_store
from refcheck.store.verdicts import find_claims, find_human_verdicts, find_verdict_history
from refcheck.store.windows import count_window
from tests.builders import NOON


def test_the_steps_lead_to_the_tables_that_the_code_knows(empty_store: Store) -> None:
    with empty_store.begin() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_upgrading_twice_changes_nothing(empty_store: Store) -> None:
    before, after = upgrade_store(empty_store)
    assert before == after
    with empty_store.read() as connection:
        assert MigrationContext.configure(connection).get_current_revision() == after
    ensure_current(empty_store)


def test_a_history_of_a_newer_refcheck_is_refused(empty_store: Store) -> None:
    with empty_store.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError, match="newer refcheck"):
        ensure_current(empty_store)


HOT: list[tuple[str, Callable[[Connection], Any]]] = [
    ("due-hosts", lambda c: find_due_hosts(c, NOON - timedelta(days=90))),
    ("due-of-a-host", lambda c: take_due(c, ["h7.example", "h8.example"], NOON, limit=50)),
    (
        "more-of-a-host",
        lambda c: take_due(c, ["h7.example"], NOON, limit=50, behind=find_link(c, "https://h7.example/7")),
    ),
    ("how-many-are-due", lambda c: count_due(c, NOON - timedelta(days=90))),
    ("history-of-an-address", lambda c: find_history(c, 77, limit=30)),
    ("looks-not-judged-yet", lambda c: find_uncounted(c, 850, after=0, limit=200)),
    ("looks-taken-back", lambda c: find_settled(c, 850, since=NOON, after=0, limit=200)),
    ("last-alive", lambda c: find_last_alive(c, [7, 8], before=850)),
    ("hosts-asked-since", lambda c: count_window(c, 850, after=0, pages=["ok"])),
    ("hosts-of-outcomes", lambda c: find_hosts_with(c, 900, ["timeout"])),
    ("failing-of-hosts", lambda c: find_failing_hosts(c, 900, ["h7.example", "h8.example"], ["timeout"], since=NOON)),
    ("landings-of-hosts", lambda c: find_landings(c, 900, ["h7.example", "h8.example"])),
    ("hosts-down", lambda c: find_hosts_down(c, 900, since=NOON)),
    ("account-of-a-night", lambda c: count_night(c, 900)),
    ("next-strike", lambda c: find_next_strike(c, after=NOON, until=NOON + timedelta(minutes=15))),
    ("link-by-address", lambda c: find_link(c, "https://h7.example/7")),
    ("claims-of-an-address", lambda c: find_claims(c, [7, 8])),
    ("verdicts-on-a-claim", lambda c: find_verdict_history(c, "c7")),
    ("verdicts-of-people", lambda c: find_human_verdicts(c, [7, 8], now=NOON)),
    ("pieces-of-addresses", lambda c: find_pieces(c, [7, 8])),
    ("changes-of-a-night", lambda c: list(find_changes(c, 900))),
    ("unfinished-night", find_unfinished),
    ("last-moment", find_last_moment),
    ("lost-with-a-worker", lambda c: put_off_lost(c, "h7.example", night_id=900, now=NOON, until=NOON)),
    ("next-put-off", lambda c: find_put_off(c, after=NOON, until=NOON + timedelta(minutes=15))),
    ("setting-an-address", lambda c: save_links(c, [{"link": 7, "state": "dead"}])),
    ("an-unchanged-look", lambda c: record_unchanged(c, 900, [UnchangedLook(7, NOON, "ok", None, 200, None, NOON, 2)])),
    ("a-look", lambda c: record_looks(c, 900, [ObservationRow(link_id=8, at=NOON, outcome="gone")], [])),
    ("judging-a-look", lambda c: save_judgements(c, [{"observation": 7, "is_counted": True}])),
    ("requests-of-a-night", lambda c: add_requests(c, 900, 1, 0, 0)),
    ("changes-of-an-address", lambda c: find_link_changes(c, 7)),
]


@pytest.fixture
def full_store(empty_store: Store) -> Store:
    """A store with enough rows that reading them all would be the wrong plan."""
    with empty_store.begin() as connection:
        numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {most}) "
        day = "'2026-02-0' || (1 + i % 9) || ' 00:00:00'"
        day = f"CAST({day} AS timestamptz)" if connection.dialect.name == "postgresql" else day
        url, host = "'https://h' || (i % 600) || '.example/' || i", "'h' || (i % 600) || '.example'"
        for most, table, columns, values in [
            (900, "nights", "id, started_at, finished_at, owner", f"i, {day}, {day}, 'o'"),
            (6000, "links", "id, url, host, added_at, due_at", f"i, {url}, {host}, {day}, {day}"),
            (
                12000,
                "observations",
                "link_id, night_id, at, outcome, is_counted",
                f"1 + i % 6000, 1 + i / 14, {day}, 'ok', true",
            ),
            (4000, "claims", "id, link_id, kind, text, content", "'c' || i, 1 + i % 6000, 'claim', 't', '{}'"),
            (8000, "verdicts", "claim_id, at, verdict, verifier_version", f"'c' || (1 + i % 4000), {day}, 'v', '1'"),
            (3000, "human_verdicts", "link_id, decision, why, author, at", f"i, 'accept', 'w', 'a', {day}"),
            (
                3000,
                "changes",
                "night_id, link_id, observation_id, kind, at, content",
                f"1 + i % 900, i, i, 'moved', {day}, '{{}}'",
            ),
            (4000, "hosts", "host, night_id, asking", "'h' || i || '.example', 900, '[1, 2]'"),
            (500, "pieces", "id, source, digest, parser_version, read_at", f"i, 'p' || i, 'd', '1', {day}"),
            (6000, "citations", "piece_id, link_id, claim_id, cited_as", "1 + i % 500, i, 'c' || (1 + i % 4000), 'u'"),
        ]:
            connection.execute(
                text(f"INSERT INTO {table} ({columns}) {numbers.format(most=most)} SELECT {values} FROM n")
            )
        connection.execute(text("ANALYZE"))
    return empty_store


@pytest.mark.shows_plans
def test_no_hot_question_reads_a_growing_table_from_end_to_end(full_store: Store) -> None:
    with full_store.begin() as connection:
        asked: list[tuple[str, str, Any]] = []
        current = ""

        def note(_c: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, many: bool) -> None:
            asked.append((current, statement, parameters[0] if many else parameters))

        def note_driven(statement: str) -> None:
            asked.append((current, statement, ()))

        driver: Any = connection.connection.driver_connection
        if connection.dialect.name == "sqlite":  # some are asked of its driver, which tells all
            driver.set_trace_callback(note_driven)
        else:
            event.listen(connection, "before_cursor_execute", note)
        for name, ask in HOT:
            current = name
            ask(connection)
        if connection.dialect.name == "sqlite":
            driver.set_trace_callback(None)
        else:
            event.remove(connection, "before_cursor_execute", note)
        plans = [(name, _plan(connection, statement, parameters)) for name, statement, parameters in asked]
    for name, plan in plans:
        print(f"{name}: {' | '.join(plan)}")
    scans = [(name, plan) for name, plan in plans if any(_is_scan(line) for line in plan)]
    assert {name for name, _plan in plans} == {name for name, _ask in HOT}
    assert scans == []


def _plan(connection: Connection, statement: str, parameters: Any) -> list[str]:
    word = "EXPLAIN QUERY PLAN " if connection.dialect.name == "sqlite" else "EXPLAIN "
    return [str(row[-1]) for row in connection.exec_driver_sql(word + statement, parameters)]


def _is_scan(line: str) -> bool:
    """Tell a walk through a whole table; pieces are few, lists are given, and the greatest key is an index's end."""
    if "Seq Scan on " in line:
        return "Seq Scan on pieces" not in line
    is_given = line.startswith(("SCAN (", "SCAN anon")) or " VIRTUAL TABLE " in line
    return line.startswith("SCAN ") and " USING " not in line and not is_given
