"""What a night costs: a first one, one over an unchanged web, and a look at statuses alone, over the same local hosts.

    python -m benchmarks.nightly.speed                          # 3,000 addresses
    python -m benchmarks.nightly.speed --links 10000 50000      # what an address costs in lists of two lengths

Without pauses; articles of 24 to 134 kB, each another, half of them with an ETag. CPU of this process only: the server
has its own. Every length is run in a process of its own, so that its memory is told.
"""

import argparse
import asyncio
import json
import multiprocessing
import resource
import sys
import tempfile
import time
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from benchmarks.links.web import host_name, serving
from benchmarks.nightly.kills import nightly_settings
from refcheck.cli.choices import OutputFormat
from refcheck.cli.nightly_run import run_nightly
from refcheck.clock import SystemClock
from refcheck.jobs.settings import NightlySettings
from refcheck.statuses import check_statuses
from refcheck.store import Store

HOSTS = 59
_PORT = 18098


def measure(links: int, port: int = _PORT) -> dict[str, Any]:
    """Run the three and give CPU milliseconds an address, and the memory at most."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        urls = [f"http://{host_name(number % HOSTS)}:{port}/own/{number}" for number in range(links)]
        (folder / "list.csv").write_text("\n".join(urls), encoding="utf-8")
        settings = nightly_settings(folder, "history.db")
        asyncio.run(_statuses(urls[:100], settings))  # what is loaded once is not an address's cost
        statuses = _cpu_of(lambda: asyncio.run(_statuses(urls, settings)), links)
        first = _cpu_of(lambda: _run_night(settings), links)
        _make_due(settings)
        again = _cpu_of(lambda: _run_night(settings), links)
    return {
        "links": links,
        "first_night_ms": round(first, 3),
        "unchanged_night_ms": round(again, 3),
        "status_only_ms": round(statuses, 3),
        "unchanged_to_status_only": round(again / statuses, 2),
        "peak_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def _cpu_of(work: Any, links: int) -> float:
    started = time.process_time()
    work()
    return 1000 * (time.process_time() - started) / links


def _run_night(settings: NightlySettings) -> None:
    with redirect_stdout(sys.stderr):
        code = run_nightly(settings, OutputFormat.TERMINAL, waits=False, trusts_clock=False, logs=False)
    assert code == 0, code


def _make_due(settings: NightlySettings) -> None:
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
    given = parser.parse_args()
    figures = []
    with serving(hosts=HOSTS, port=_PORT):
        for links in given.links:
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                figures.append(pool.apply(measure, (links,)))
            print(json.dumps(figures[-1]), flush=True)
    if len(figures) > 1:
        print(json.dumps({"longest_to_shortest": _growth(figures)}))


if __name__ == "__main__":
    main()
