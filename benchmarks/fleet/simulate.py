"""A hundred million references on a fake clock: what a night asks for, how many workers that takes, what it costs.

    python -m benchmarks.fleet.simulate                       # 10^8 references, 28 nights
    python -m benchmarks.fleet.simulate --references 1e6 --quota 500

The rules are the product's own: `judge_night` for the state, `next_look` for the next time, quota and interval for
what a host may be asked in a night. Hosts are independent of each other as long as there are enough workers, so one
host of each size stands for all of its size; the figures are weighted sums, and the number of workers follows.

What is assumed, not measured, is in `Assumptions`; change it there and run again.
"""

import argparse
import heapq
import json
import random
import time
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta

from refcheck.datatypes.availability import LinkClass
from refcheck.jobs.policy import LinkMemory, Observation, judge_night
from refcheck.jobs.schedule import DueRules, Standing, next_look

_START = datetime(2026, 3, 1, 1, 30, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assumptions:
    """Of the web, the machines and the bill. Sizes are bytes, costs dollars a month at list prices of large clouds."""

    addresses_per_reference: float = 0.75  # the same page is cited more than once
    links_per_host: float = 18.0
    largest_host_share: float = 0.02  # of all addresses; the others follow a power law
    dead_share: float = 0.25
    changing_share: float = 0.15
    faltering_share: float = 0.02
    changed_a_look: float = 0.35  # pages whose bytes are others than last time, most of them in trifles
    wire_bytes: float = 19_000.0  # kept for a changed page, compressed
    seconds_an_answer: float = 0.6
    cpu_ms_changed: float = 14.0  # fetch, TLS, archive, read, classify, history
    cpu_ms_unchanged: float = 3.1
    history_bytes_a_look: float = 300.0  # with its indexes; see benchmarks.fleet.history
    history_bytes_an_address: float = 2_600.0  # before PostgreSQL's own cleaning
    worker_cores: int = 4
    share_of_cpu: float = 0.6  # what a worker may be busy with on average
    worker_month: float = 95.0
    database_month: float = 650.0
    object_gb_month: float = 0.023
    disk_gb_month: float = 0.10


class Address:
    """One address: its temperament, what is held about it, and when it is due."""

    __slots__ = ("changes", "looks", "memory", "temper", "url")

    def __init__(self, url: str, temper: str) -> None:
        self.url = url
        self.temper = temper
        self.memory = LinkMemory()
        self.looks = 0
        self.changes = 0

    def look(self, at: datetime, rules: DueRules, chance: random.Random) -> datetime:
        """Look at it: give when it is due next, by the job's own rules."""
        outcome = LinkClass.OK
        if self.temper == "dead" or (self.temper == "faltering" and chance.random() < 0.4):
            outcome = LinkClass.GONE if self.temper == "dead" else LinkClass.TIMEOUT
        night = judge_night(self.memory, Observation(at=at, outcome=outcome, reason="404"))
        self.looks += 1
        self.changes += self.temper == "changing"
        strikes = max((strikes.count for strikes in self.memory.strikes.values()), default=0)
        standing = Standing(
            state=night.state, outcome=outcome, strikes=strikes, looks=self.looks, changes_seen=self.changes
        )
        return next_look(self.url, at, standing, rules)


@dataclass(slots=True)
class HostFigures:
    """What one host was asked in the last week of the nights."""

    looks: int = 0
    busiest_night: int = 0
    late: int = 0
    """Addresses that waited for more than two days past their time."""


def simulate_host(
    links: int, *, nights: int, most_a_night: int, rules: DueRules, given: Assumptions, seed: int
) -> HostFigures:
    """Run nights over one host: all due addresses in their order, as many as a night allows."""
    chance = random.Random(seed)
    tempers = ["dead", "changing", "faltering"]
    weights = [given.dead_share, given.changing_share, given.faltering_share]
    kinds = chance.choices([*tempers, "steady"], [*weights, 1 - sum(weights)], k=links)
    addresses = [Address(f"https://h{seed}.example/{n}", kind) for n, kind in enumerate(kinds)]
    # An archive is taken in over weeks, not in a night: the first looks are spread over the interval.
    due = [(_START + rules.alive * chance.random(), n) for n in range(links)]
    heapq.heapify(due)
    figures = HostFigures()
    for night in range(nights):
        now = _START + timedelta(days=night)
        asked = 0
        while due and due[0][0] <= now and asked < most_a_night:
            was_due, number = heapq.heappop(due)
            asked += 1
            if night >= nights - 7:
                figures.looks += 1
                figures.late += now - was_due > timedelta(days=2)
            heapq.heappush(due, (addresses[number].look(now, rules, chance), number))
        if night >= nights - 7:
            figures.busiest_night = max(figures.busiest_night, asked)
    return figures


def host_sizes(addresses: float, given: Assumptions) -> list[tuple[int, float]]:
    """Give sizes of hosts with how many hosts have each: a power law from one giant down to hosts with one link.

    The exponent is found so that the hosts hold all addresses together.
    """
    hosts = max(1.0, addresses / given.links_per_host)
    largest = max(1.0, addresses * given.largest_host_share)
    low, high = 0.3, 3.0
    for _step in range(60):
        middle = (low + high) / 2
        held = sum(size * number for size, number in _classes(hosts, largest, middle))
        low, high = (middle, high) if held > addresses else (low, middle)
    return _classes(hosts, largest, (low + high) / 2)


def _classes(hosts: float, largest: float, exponent: float) -> list[tuple[int, float]]:
    """Give classes of ranks, each a fifth wider than the one before."""
    found: list[tuple[int, float]] = []
    rank = 1.0
    while rank < hosts:
        end = min(hosts, max(rank + 1, rank * 1.2))
        middle = (rank + end) / 2 if rank > 1 else 1.0
        found.append((max(1, round(largest * middle**-exponent)), end - rank))
        rank = end
    return found


def simulate(
    references: float, *, nights: int, quota: int, interval: float, budget: timedelta, given: Assumptions
) -> dict[str, object]:
    """Run the nights and give what they need."""
    rules = DueRules()
    most = min(quota, int(budget.total_seconds() / max(interval, given.seconds_an_answer)))
    cap = most * 10  # a larger host is asked as much as one of this size: as often as the night allows
    addresses = held = looks = busy = late = unreached = 0.0
    for number, (size, hosts) in enumerate(host_sizes(references * given.addresses_per_reference, given)):
        figures = simulate_host(min(size, cap), nights=nights, most_a_night=most, rules=rules, given=given, seed=number)
        held += hosts
        addresses += size * hosts
        looks += hosts * figures.looks / 7
        late += hosts * figures.late / 7
        busy += hosts * figures.looks / 7 * max(interval, given.seconds_an_answer)
        unreached += hosts * max(0, size - most * 8)
    return {
        "references": references,
        "addresses": round(addresses),
        "hosts": round(held),
        "quota": most,
        "looks_a_night": round(looks),
        "late_share": round(late / looks, 4),
        "addresses_beyond_their_hosts_quota": round(unreached / addresses, 4),
    } | _bill(addresses, looks, busy, budget, given)


def _bill(addresses: float, looks: float, busy: float, budget: timedelta, given: Assumptions) -> dict[str, object]:
    seconds = budget.total_seconds()
    changed, unchanged = given.changed_a_look, 1 - given.changed_a_look
    cpu = looks * (changed * given.cpu_ms_changed + unchanged * given.cpu_ms_unchanged) / 1000
    workers = max(1.0, cpu / (seconds * given.worker_cores * given.share_of_cpu))
    kept_a_month = looks * 30 * changed * given.wire_bytes
    history = addresses * given.history_bytes_an_address + looks * 30 * given.history_bytes_a_look
    on_disk, in_store = history / 1e9, kept_a_month * 12 / 1e9
    return {
        "looks_a_second": round(looks / seconds),
        "hosts_at_hand": round(busy / seconds),
        "cpu_hours_a_night": round(cpu / 3600),
        "workers": round(workers + 0.5),
        "hosts_at_hand_per_worker": round(busy / seconds / workers),
        "gigabit_a_second": round(looks * given.wire_bytes * changed * 8 / seconds / 1e9, 2),
        "archive_tb_a_year": round(in_store / 1000, 1),
        "history_gb_with_30_nights": round(on_disk),
        "dollars_a_month_first_year_end": round(
            workers * given.worker_month
            + given.database_month
            + in_store * given.object_gb_month
            + on_disk * given.disk_gb_month
        ),
    }


def main() -> None:
    """Print the figures and what they rest on as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--references", type=float, default=1e8)
    parser.add_argument("--nights", type=int, default=28)
    parser.add_argument("--quota", type=int, default=2_000)
    parser.add_argument("--interval", type=float, default=3.0)
    parser.add_argument("--budget", type=float, default=6.0, help="hours of a night")
    options = parser.parse_args()
    given, started = Assumptions(), time.process_time()
    figures = simulate(
        options.references,
        nights=options.nights,
        quota=options.quota,
        interval=options.interval,
        budget=timedelta(hours=options.budget),
        given=given,
    )
    seconds = round(time.process_time() - started, 1)
    print(json.dumps(figures | {"assumed": asdict(given), "cpu_seconds_of_this_run": seconds}, indent=2))


if __name__ == "__main__":
    main()
