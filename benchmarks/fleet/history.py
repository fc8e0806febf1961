"""What the history costs at size: CPU for each look kept, judged and told, bytes on the disk, forgetting.

    python -m benchmarks.fleet.history --looks 100000 --nights 3                # PostgreSQL of its own
    python -m benchmarks.fleet.history --looks 100000 --store history.db        # SQLite

No web is asked: looks are made up, every twentieth page is gone, every tenth changed since the night before.
"""

import argparse
import asyncio
import contextlib
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.fleet.cluster import Cluster
from refcheck.datatypes.availability import LinkClass
from refcheck.jobs.accounts import account_for
from refcheck.jobs.hosts import AT_ONCE
from refcheck.jobs.judging import judge_looks
from refcheck.jobs.recording import Recorder
from refcheck.jobs.schedule import DueRules
from refcheck.store import Store
from refcheck.store.due import find_due_hosts, take_due
from refcheck.store.links import LinkRow, add_links
from refcheck.store.nights import begin_night, find_night, save_night
from refcheck.store.observations import ObservationRow
from refcheck.store.retention import compact, forget_before
from refcheck.store.upgrading import upgrade_store

_START = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)
_RULES = DueRules(alive=timedelta(hours=20), dead=timedelta(hours=20), dying=timedelta(hours=20))
_HOSTS_AT_ONCE = 32


@dataclass
class Meter:
    """Seconds of our own CPU and of the clock by step; the server's CPU is in the clock's only."""

    cpu: dict[str, float] = field(default_factory=dict)
    wall: dict[str, float] = field(default_factory=dict)
    now: datetime = _START

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Count what is done inside to a step."""
        cpu, wall = time.process_time(), time.monotonic()
        yield
        self.cpu[name] = self.cpu.get(name, 0.0) + time.process_time() - cpu
        self.wall[name] = self.wall.get(name, 0.0) + time.monotonic() - wall


class _Clock:
    def __init__(self, meter: Meter) -> None:
        self._meter = meter

    def now(self) -> datetime:
        return self._meter.now

    async def sleep(self, seconds: float) -> None:
        self._meter.now += timedelta(seconds=seconds)


def run_nights(store: Store, *, looks: int, hosts: int, nights: int) -> Meter:
    """Run nights over made-up looks; give what each step cost."""
    meter = Meter()
    urls = [f"https://h{number % hosts}.example/story/{number}" for number in range(looks)]
    with meter.step("add"), store.begin() as connection:
        add_links(connection, urls, now=_START)
    for night in range(nights):
        meter.now = _START + timedelta(days=night)
        asyncio.run(_run_night(store, meter, night))
    return meter


async def _run_night(store: Store, meter: Meter, night: int) -> None:
    with store.begin() as connection:
        number = begin_night(connection, now=meter.now, owner="benchmark")
    recorder = Recorder(store, number, clock=_Clock(meter), rules=_RULES)
    with meter.step("due hosts"), store.read() as connection:
        hosts = [host for host, _due in find_due_hosts(connection, meter.now)]
    for start in range(0, len(hosts), _HOSTS_AT_ONCE):
        await _work(store, recorder, meter, hosts[start : start + _HOSTS_AT_ONCE], night)
    with meter.step("keep"):
        await recorder.flush()
    later = meter.now + timedelta(hours=6)
    with meter.step("judge"):
        judge_looks(store, number, trusted_until=later, now=later, rules=_RULES)
    with meter.step("account"):
        with store.read() as connection:
            row = find_night(connection, number)
        assert row is not None
        account_for(store, row, now=later)
    with store.begin() as connection:
        save_night(connection, number, finished_at=later)


async def _work(store: Store, recorder: Recorder, meter: Meter, hosts: list[str], night: int) -> None:
    """Look at all due addresses of some hosts; a night asks each once, so nothing is taken twice."""
    while True:
        with meter.step("take"), store.read() as connection:
            links = take_due(connection, hosts, meter.now, limit=AT_ONCE).links
        if not links:
            return
        with meter.step("keep"):
            for link in links:
                await recorder.add(link, _look(link, meter.now, night), has_claims=False)
            await recorder.flush()


def _look(link: LinkRow, at: datetime, night: int) -> ObservationRow:
    is_gone = link.id % 20 == 0
    version = night if link.id % 10 == 1 else 0
    if is_gone:
        return ObservationRow(link_id=link.id, at=at, outcome=LinkClass.GONE.value, reason="404", status=404)
    return ObservationRow(
        link_id=link.id,
        at=at,
        outcome=LinkClass.OK.value,
        status=200,
        final_url=link.url,
        body_digest=f"sha256:{link.id:060x}{version:04x}",
        text_digest=f"{link.id:028x}{version:04x}",
        record_id=f"<urn:uuid:{link.id:08x}-0000-4000-8000-{version:012x}>",
        title=f"A story of number {link.id} in the made-up press",
        etag=f'"{link.id}-{version}"',
        judged_with="0123456789abcdef",
        is_unchanged=night > 0 and link.id % 10 != 1,
    )


def measure(store: Store, *, looks: int, hosts: int, nights: int) -> dict[str, object]:
    """Run nights and forget most of them; give the figures."""
    upgrade_store(store)
    meter = run_nights(store, looks=looks, hosts=hosts, nights=nights)
    size = _size(store)
    with meter.step("forget"):
        forgotten = forget_before(store, meter.now)
    with meter.step("compact"):
        compact(store)
    per_night = looks * nights
    steps = ("due hosts", "take", "keep", "judge", "account")
    return {
        "looks": per_night,
        "cpu_ms_per_look": {name: round(1000 * meter.cpu[name] / per_night, 4) for name in steps},
        "wall_ms_per_look": {name: round(1000 * meter.wall[name] / per_night, 4) for name in steps},
        "cpu_ms_per_look_total": round(1000 * sum(meter.cpu[name] for name in steps) / per_night, 4),
        "bytes": size,
        "bytes_per_look": round(size / per_night),
        "forgotten": forgotten,
        "forget_seconds": round(meter.wall["forget"], 2),
        "bytes_after": _size(store),
    }


def _size(store: Store) -> int:
    if store.is_sqlite:
        return Path(str(store.url.database)).stat().st_size
    with store.read() as connection:
        return int(connection.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one())


def main() -> None:
    """Print the figures as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--looks", type=int, default=100_000, help="looks of one night")
    parser.add_argument("--hosts", type=int, default=2_000)
    parser.add_argument("--nights", type=int, default=2)
    parser.add_argument("--store", help="an SQLite file or a PostgreSQL address; a server of its own without it")
    given = parser.parse_args()
    with contextlib.ExitStack() as stack:
        address = given.store or stack.enter_context(Cluster("fsync=off")).address
        store = stack.enter_context(Store(address))
        print(json.dumps(measure(store, looks=given.looks, hosts=given.hosts, nights=given.nights), indent=2))


if __name__ == "__main__":
    main()
