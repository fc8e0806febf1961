"""The jobs of a night in Procrastinate's tables: added, counted, rescued, dropped.

Written as statements, because Procrastinate's own calls add one job at a time where some are there already, and
rescue in two steps, between which another worker may have taken the job.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, TextClause, text
from sqlalchemy.exc import IntegrityError

from refcheck.store import Store

QUEUE = "refcheck-hosts"
TASK = "refcheck.work_host"
_AT_ONCE = 1_000

_ADD = text("""
    INSERT INTO procrastinate_jobs (queue_name, task_name, lock, queueing_lock, args)
    VALUES (:queue, :task, :lock, :waiting, jsonb_build_object(
        'night', CAST(:night AS bigint), 'host', CAST(:host AS text), 'deadline', CAST(:deadline AS text)))
    ON CONFLICT DO NOTHING
""")
_COUNT = text("""
    SELECT count(*) FILTER (WHERE status = 'todo') AS waiting, count(*) FILTER (WHERE status = 'doing') AS at_work
    FROM procrastinate_jobs WHERE queue_name = :queue AND status IN ('todo', 'doing')
""")
_FREE = """
    UPDATE procrastinate_jobs AS job
    SET status = CAST(CASE WHEN abort_requested OR EXISTS (
            SELECT 1 FROM procrastinate_jobs AS other
            WHERE other.queueing_lock = job.queueing_lock AND other.status = 'todo'
        ) THEN 'failed' ELSE 'todo' END AS procrastinate_job_status),
        attempts = attempts + 1
    WHERE status = 'doing' AND queue_name = :queue AND
"""
_RESCUE = text(f"""{_FREE} NOT EXISTS (
        SELECT 1 FROM procrastinate_workers AS worker
        WHERE worker.id = job.worker_id AND worker.last_heartbeat >= now() - make_interval(secs => :seconds))
""")
_RELEASE = text(f"{_FREE} worker_id = :worker AND id = ANY(:jobs)")
_JOBS_OF = text("SELECT id FROM procrastinate_jobs WHERE worker_id = :worker AND status = 'doing'")
_DROP = text("DELETE FROM procrastinate_jobs WHERE queue_name = :queue AND status <> 'doing'")
_STOP = text("UPDATE procrastinate_jobs SET abort_requested = true WHERE queue_name = :queue AND status = 'doing'")
_WORKERS = text("""
    SELECT count(*) FROM procrastinate_workers WHERE last_heartbeat >= now() - make_interval(secs => :seconds)
""")


def has_queue(connection: Connection) -> bool:
    """Tell whether Procrastinate's tables are there."""
    return bool(connection.execute(text("SELECT to_regclass('procrastinate_jobs') IS NOT NULL")).scalar())


def make_queue(store: Store) -> None:
    """Make Procrastinate's tables where they are missing.

    Raises:
        StoreError: The database cannot be written.
    """
    from procrastinate.schema import SchemaManager

    with store.begin() as connection:
        if not has_queue(connection):
            connection.exec_driver_sql(SchemaManager.get_schema().replace("%", "%%"))


def lock_of(host: str) -> str:
    """Give the name of the lock under which a host is worked; `www.` is led to from the name without it."""
    return f"host:{host.removeprefix('www.')}"


def add_hosts(connection: Connection, hosts: Iterable[str], *, night_id: int, deadline: datetime) -> None:
    """Add a job for each host that has none waiting."""
    rows = [
        {"queue": QUEUE, "task": TASK, "lock": lock_of(host), "waiting": f"waiting:{host}", "host": host}
        | {"night": night_id, "deadline": deadline.isoformat()}
        for host in hosts
    ]
    for start in range(0, len(rows), _AT_ONCE):
        connection.execute(_ADD, rows[start : start + _AT_ONCE])


def count_open(connection: Connection) -> tuple[int, int]:
    """Give how many hosts wait for a worker and how many are worked."""
    row = connection.execute(_COUNT, {"queue": QUEUE}).one()
    return row.waiting, row.at_work


def rescue(connection: Connection, *, stalled_after: timedelta) -> int:
    """Let others have the hosts of workers that have not been heard of for a time; give how many."""
    return _free(connection, _RESCUE, {"seconds": stalled_after.total_seconds()})


def find_jobs_of(connection: Connection, worker: int) -> list[int]:
    """Give the jobs that a worker has by the database's account."""
    return list(connection.execute(_JOBS_OF, {"worker": worker}).scalars())


def release(connection: Connection, worker: int, jobs: Iterable[int]) -> None:
    """Let others have jobs that a worker was given and knows nothing of, as the answer was cut off."""
    _free(connection, _RELEASE, {"worker": worker, "jobs": list(jobs)})


def _free(connection: Connection, statement: TextClause, values: dict[str, Any]) -> int:
    """Let others have jobs that are at work; give how many.

    None where a leaving worker adds one of the same hosts at this moment: the statement does not see its job yet, which
    the rule of one waiting job for a host does. Both callers ask again soon, and then it is seen.
    """
    try:
        with connection.begin_nested():
            return int(connection.execute(statement, {"queue": QUEUE} | values).rowcount)
    except IntegrityError:
        return 0


def drop_idle(connection: Connection) -> None:
    """Forget the hosts that nobody has taken, and the jobs that failed."""
    connection.execute(_DROP, {"queue": QUEUE})


def ask_to_stop(connection: Connection) -> None:
    """Ask the workers to leave the hosts that they are at."""
    connection.execute(_STOP, {"queue": QUEUE})


def count_workers(connection: Connection, *, heard_within: timedelta) -> int:
    """Count the workers that were heard of lately."""
    return int(connection.execute(_WORKERS, {"seconds": heard_within.total_seconds()}).scalar_one())
