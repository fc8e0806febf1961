"""The jobs of a night: one for each host, never two at work, given to others when their worker is silent."""

import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

from sqlalchemy import text

from refcheck.fleet.clock import FleetClock, read_clock
from refcheck.fleet.queue import (
    add_hosts,
    ask_to_stop,
    count_open,
    count_workers,
    drop_idle,
    find_jobs_of,
    lock_of,
    make_queue,
    release,
    rescue,
)
from refcheck.store import Store
from refcheck.store.upgrading import upgrade_store
from tests.builders import NOON

HOSTS = ["courier.example", "www.courier.example", "ledger.example"]
MINUTE = timedelta(minutes=1)


def add(store: Store, hosts: list[str]) -> None:
    with store.begin() as connection:
        add_hosts(connection, hosts, night_id=1, deadline=NOON)


def take(store: Store) -> str | None:
    """Take a host as Procrastinate's worker does, as a worker of its own."""
    with store.begin() as connection:
        worker = connection.execute(text("SELECT * FROM procrastinate_register_worker_v1()")).scalar_one()
        row = connection.execute(text("SELECT args FROM procrastinate_fetch_job_v2(NULL, :w)"), {"w": worker}).one()
    return row.args["host"] if row.args else None


def silence(store: Store, span: timedelta) -> None:
    with store.begin() as connection:
        connection.execute(
            text("UPDATE procrastinate_workers SET last_heartbeat = now() - CAST(:s AS interval)"), {"s": span}
        )


def test_a_host_waits_once_however_often_it_is_added(fleet_store: Store) -> None:
    add(fleet_store, HOSTS)
    add(fleet_store, HOSTS)
    with fleet_store.read() as connection:
        assert count_open(connection) == (3, 0)


def test_a_site_with_and_without_www_is_worked_by_one_at_a_time(fleet_store: Store) -> None:
    add(fleet_store, HOSTS)
    assert [take(fleet_store) for _ in range(3)] == ["courier.example", "ledger.example", None]
    assert lock_of("www.courier.example") == lock_of("courier.example")


def test_a_host_is_taken_from_a_silent_worker_and_from_no_other(fleet_store: Store) -> None:
    add(fleet_store, HOSTS[:1])
    assert take(fleet_store) == "courier.example"
    with fleet_store.begin() as connection:
        assert rescue(connection, stalled_after=MINUTE) == 0
    silence(fleet_store, 2 * MINUTE)
    with fleet_store.begin() as connection:
        assert count_workers(connection, heard_within=MINUTE) == 0
        assert rescue(connection, stalled_after=MINUTE) == 1
        assert rescue(connection, stalled_after=MINUTE) == 0
    assert take(fleet_store) == "courier.example"


def test_a_rescued_host_that_waits_already_does_not_wait_twice(fleet_store: Store) -> None:
    add(fleet_store, HOSTS[:1])
    take(fleet_store)
    add(fleet_store, HOSTS[:1])
    silence(fleet_store, 2 * MINUTE)
    with fleet_store.begin() as connection:
        rescue(connection, stalled_after=MINUTE)
        assert count_open(connection) == (1, 0)


def test_a_host_that_its_worker_gives_back_during_the_rescue_waits_once(fleet_store: Store) -> None:
    add(fleet_store, HOSTS[:2])
    take(fleet_store)
    silence(fleet_store, 2 * MINUTE)

    def rescue_all() -> int:
        with fleet_store.begin() as connection:
            return rescue(connection, stalled_after=MINUTE)

    with ThreadPoolExecutor(1) as pool:
        with fleet_store.begin() as giving_back:
            add_hosts(giving_back, HOSTS[:1], night_id=1, deadline=NOON)
            rescued = pool.submit(rescue_all)
            wait_for_a_blocked_query(fleet_store)
        assert rescued.result() == 0
    assert rescue_all() == 1
    with fleet_store.read() as connection:
        assert count_open(connection) == (2, 0)


def wait_for_a_blocked_query(store: Store) -> None:
    blocked = text(
        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    )
    for _attempt in range(500):
        with store.read() as connection:
            if connection.execute(blocked).scalar():
                return
        time.sleep(0.02)
    raise AssertionError("the rescue did not meet the worker's job")


def test_a_host_whose_handing_out_was_cut_off_goes_to_another(fleet_store: Store) -> None:
    add(fleet_store, HOSTS[:1])
    take(fleet_store)  # and the answer never came
    with fleet_store.begin() as connection:
        worker = connection.execute(text("SELECT worker_id FROM procrastinate_jobs")).scalar_one()
        jobs = find_jobs_of(connection, worker)
        release(connection, worker + 1, jobs)
        assert count_open(connection) == (0, 1)
        release(connection, worker, jobs)
        assert count_open(connection) == (1, 0)
    assert take(fleet_store) == "courier.example"


def test_a_host_that_its_worker_was_asked_to_leave_is_not_rescued(fleet_store: Store) -> None:
    add(fleet_store, HOSTS[:1])
    take(fleet_store)
    silence(fleet_store, 2 * MINUTE)
    with fleet_store.begin() as connection:
        ask_to_stop(connection)
        rescue(connection, stalled_after=MINUTE)
        assert count_open(connection) == (0, 0)
        drop_idle(connection)
        assert connection.execute(text("SELECT count(*) FROM procrastinate_jobs")).scalar() == 0


def test_the_queues_tables_leave_upgrades_of_the_history_alone(fleet_store: Store) -> None:
    make_queue(fleet_store)
    before, after = upgrade_store(fleet_store)
    assert before == after


def test_the_fleets_clock_is_this_machines_where_they_agree(fleet_store: Store) -> None:
    clock = read_clock(fleet_store)
    with fleet_store.read() as connection:
        theirs = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
    assert abs(clock.now() - theirs) < timedelta(seconds=5)


def test_the_fleets_clock_is_set_right_when_this_machines_was_set(fleet_store: Store) -> None:
    clock = FleetClock(timedelta(hours=-1))  # it was right until somebody put the machine's clock forward
    with fleet_store.read() as connection:
        clock.set_right(connection)
        theirs = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
    assert abs(clock.now() - theirs) < timedelta(seconds=5)
