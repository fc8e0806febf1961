"""What a night costs: a first one, one over an unchanged web, and a look at statuses alone, over the same local hosts.

`python -m benchmarks.nightly.speed --links 3000`. Without pauses; CPU of this process only, the server has its own.
"""

import argparse
import asyncio
import json
import os
import resource
import signal
import sys
import tempfile
import time
from contextlib import redirect_stdout
from pathlib import Path

from benchmarks.nightly.kills import HOSTS, nightly_settings
from benchmarks.nightly.server import start_server
from refcheck.cli.choices import OutputFormat
from refcheck.cli.nightly_run import run_nightly
from refcheck.clock import SystemClock
from refcheck.jobs.settings import NightlySettings
from refcheck.statuses import check_statuses
from refcheck.store import Store


def measure(folder: Path, links: int) -> dict[str, float]:
    """Run the three and give CPU milliseconds an address, and the memory at the end."""
    server, port = start_server()
    try:
        urls = [f"http://127.0.0.{2 + number % HOSTS}:{port}/p{number}" for number in range(links)]
        (folder / "list.csv").write_text("\n".join(urls), encoding="utf-8")
        settings = nightly_settings(folder, "history.db")
        first = _night(settings, links)
        _make_due(settings)
        again = _night(settings, links)
        started = time.process_time()
        asyncio.run(_statuses(urls, settings))
        statuses = 1000 * (time.process_time() - started) / links
    finally:
        os.kill(server, signal.SIGKILL)
        os.waitpid(server, 0)
    return {
        "links": links,
        "first_night_ms": round(first, 2),
        "unchanged_night_ms": round(again, 2),
        "status_only_ms": round(statuses, 2),
        "unchanged_to_status_only": round(again / statuses, 1),
        "peak_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def _night(settings: NightlySettings, links: int) -> float:
    started = time.process_time()
    with redirect_stdout(sys.stderr):
        code = run_nightly(settings, OutputFormat.TERMINAL, waits=False, trusts_clock=False, logs=False)
    assert code == 0, code
    return 1000 * (time.process_time() - started) / links


def _make_due(settings: NightlySettings) -> None:
    with Store(settings.store_address) as store, store.begin() as connection:
        connection.exec_driver_sql("UPDATE links SET due_at = added_at")


async def _statuses(urls: list[str], settings: NightlySettings) -> None:
    async for _result in check_statuses(urls, settings.check_settings().fetch_settings(), clock=SystemClock()):
        pass


def main() -> None:
    """Print the figures as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--links", type=int, default=3000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        print(json.dumps(measure(Path(scratch), given.links)))


if __name__ == "__main__":
    main()
