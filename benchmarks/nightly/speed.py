"""What a night costs: a first one, one over an unchanged web, and a look at statuses alone, over the same local hosts.

    python -m benchmarks.nightly.speed                          # 3,000 addresses
    python -m benchmarks.nightly.speed --links 10000 50000      # what an address costs in lists of two lengths

Without pauses; articles of 24 to 134 kB, each another, half of them with an ETag. CPU of this process only: the server
has its own. Every length is run in a process of its own, so that its memory is told.

`unchanged_to_status_only` is the whole of `refcheck nightly` over pages that are as they were the night before (what is
due taken from the history, every page asked with its version, every answer archived, every look kept, the night judged
and accounted for), divided by `refcheck check --status-only` on the same addresses: the same process, server, list and
settings of politeness, one after the other, medians of `--runs`. A status look reads the beginning of a page and keeps
nothing.
"""

import argparse
import json
import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from benchmarks.links.web import host_name, serving
from benchmarks.nightly.kills import nightly_settings
from refcheck.cli.choices import OutputFormat
from refcheck.cli.loops import run_loop
from refcheck.cli.nightly_run import run_nightly
from refcheck.clock import SystemClock
from refcheck.jobs.settings import NightlySettings
from refcheck.statuses import check_statuses
from refcheck.store import Store

_PORT = 18098


class Cost(NamedTuple):
    """What an address costs, in milliseconds."""

    cpu: float
    wall: float


def measure(links: int, hosts: int, runs: int, port: int = _PORT) -> dict[str, Any]:
    """Run the three and give milliseconds an address, and the memory at most."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        urls = [f"http://{host_name(number % hosts)}:{port}/own/{number}" for number in range(links)]
        (folder / "list.csv").write_text("\n".join(urls), encoding="utf-8")
        settings = nightly_settings(folder, "history.db")
        run_loop(_statuses(urls[:100], settings))  # what is loaded once is not an address's cost
        first = _cost_of(lambda: run_night(settings), links)
        statuses, again = [], []
        for _run in range(runs):
            statuses.append(_cost_of(lambda: run_loop(_statuses(urls, settings)), links))
            make_due(settings)
            again.append(_cost_of(lambda: run_night(settings), links))
    return {
        "links": links,
        "hosts": hosts,
        "first_night_ms": round(first.cpu, 3),
        "unchanged_night_ms": round(median(cost.cpu for cost in again), 3),
        "status_only_ms": round(median(cost.cpu for cost in statuses), 3),
        "unchanged_to_status_only": {
            name: round(median(_ratios(again, statuses, name)), 2) for name in ("cpu", "wall")
        },
        "peak_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def _ratios(some: list[Cost], others: list[Cost], name: str) -> list[float]:
    """Give the ratios run by run: what disturbs the machine disturbs both."""
    return [getattr(one, name) / getattr(other, name) for one, other in zip(some, others, strict=True)]


def _cost_of(work: Callable[[], None], links: int) -> Cost:
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return Cost(cpu=1000 * (time.process_time() - cpu) / links, wall=1000 * (time.perf_counter() - wall) / links)


def run_night(settings: NightlySettings) -> None:
    """Run one night and tell its account on standard error."""
    with redirect_stdout(sys.stderr):
        code = run_nightly(settings, OutputFormat.TERMINAL, waits=False, trusts_clock=False, logs=False)
    assert code == 0, code


def make_due(settings: NightlySettings) -> None:
    """Make every address due."""
    with Store(settings.store_address) as store, store.begin() as connection:
        connection.exec_driver_sql("UPDATE links SET due_at = added_at")


async def _statuses(urls: list[str], settings: NightlySettings) -> None:
    async for _result in check_statuses(urls, settings.check_settings().fetch_settings(), clock=SystemClock()):
        pass


def _growth(figures: list[dict[str, Any]]) -> dict[str, float]:
    """Give what an address costs in the longest list, and the memory, each as a multiple of the shortest's."""
    first, last = figures[0], figures[-1]
    names = ("first_night_ms", "unchanged_night_ms", "status_only_ms", "peak_memory_mb")
    return {name: round(last[name] / first[name], 2) for name in names}


def main() -> None:
    """Print the figures, a JSON object on each line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--links", type=int, nargs="+", default=[3000])
    parser.add_argument("--hosts", type=int, default=59)
    parser.add_argument("--runs", type=int, default=1, help="unchanged nights and status looks, in turn")
    given = parser.parse_args()
    figures = []
    with serving(hosts=given.hosts, port=_PORT):
        for links in given.links:
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                figures.append(pool.apply(measure, (links, given.hosts, given.runs)))
            print(json.dumps(figures[-1]), flush=True)
    if len(figures) > 1:
        print(json.dumps({"longest_to_shortest": _growth(figures)}))


if __name__ == "__main__":
    main()
