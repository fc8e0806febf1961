"""What a second core brings: the same night with one worker, and with two, each bound to a core of its own.

    python -m benchmarks.fleet.cores                        # 3,000 addresses on 200 hosts, three runs of each in turn
    python -m benchmarks.fleet.cores --links 10000 --runs 5

Without pauses; PostgreSQL, the web and the planner run on the same cores, as they do on one machine. `speed_up` is by
the clock, from the first look to the last; on a busy machine look at `cpu_ms_per_look` instead, which two workers
should not pay more of.
"""

import argparse
import json
import os
import signal
import statistics
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.fleet.cluster import Cluster
from benchmarks.links.web import host_name, serving
from refcheck.cli.choices import OutputFormat
from refcheck.cli.nightly_run import run_nightly
from refcheck.cli.worker_run import run_worker
from refcheck.jobs.settings import load_settings
from refcheck.store import Store

_PORT = 18097
_SETTINGS = """
[nightly]
store = "{store}"
archive = "archive"
controls = []
second_look = false
concurrency = 32
[nightly.hosts]
interval = 0
quota = 100000
robots = false
[nightly.fetch]
allow_private = ["127.*"]
[nightly.sources]
urls = ["list.csv"]
[fleet]
workers = true
hosts = 32
"""


def run_once(workers: int, *, links: int, hosts: int) -> tuple[float, float]:
    """Run a night; give its looks a second, and milliseconds of the workers' CPU for a look."""
    with tempfile.TemporaryDirectory() as scratch, Cluster("fsync=off") as cluster:
        folder = Path(scratch)
        urls = [f"http://{host_name(number % hosts)}:{_PORT}/own/{number}\n" for number in range(links)]
        (folder / "list.csv").write_text("".join(urls), encoding="utf-8")
        (folder / "refcheck.toml").write_text(_SETTINGS.format(store=cluster.address), encoding="utf-8")
        started = [_start(folder, partial(_work, n), core=n) for n in range(workers)]
        _end_of(_start(folder, _plan))
        for worker in started:
            os.kill(worker, signal.SIGTERM)
        cpu = sum(_end_of(worker) for worker in started)
        return links / _seconds_of(cluster.address, links), 1000 * cpu / links


def _work(number: int, place: Path) -> None:
    run_worker(load_settings(place), f"w{number}")


def _plan(place: Path) -> None:
    run_nightly(load_settings(place), OutputFormat.JSON, waits=True, trusts_clock=False, logs=False)


def _start(folder: Path, work: Callable[[Path], None], *, core: int | None = None) -> int:
    """Fork a process, bound to a core where one is named; what is loaded already costs it nothing."""
    process = os.fork()
    if process:
        return process
    code = 99
    try:
        if core is not None:
            cores = sorted(os.sched_getaffinity(0))
            os.sched_setaffinity(0, {cores[core % len(cores)]})
        with open(os.devnull, "wb") as nothing:
            os.dup2(nothing.fileno(), 1)
        work(folder / "refcheck.toml")
        code = 0
    except BaseException as error:
        print(f"failed: {error!r}", file=sys.stderr, flush=True)
    finally:
        os._exit(code)


def _end_of(process: int) -> float:
    """Wait for a process; give the seconds of CPU that it used."""
    _pid, status, used = os.wait4(process, 0)
    assert os.waitstatus_to_exitcode(status) == 0, status
    return used.ru_utime + used.ru_stime


def _seconds_of(address: str, links: int) -> float:
    with Store(address) as store, store.read() as connection:
        number, first, last = connection.exec_driver_sql("SELECT count(*), min(at), max(at) FROM observations").one()
    assert number == links, f"{number} looks at {links} addresses"
    return float((last - first).total_seconds())


def main() -> None:
    """Print the figures as one JSON object."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--links", type=int, default=3_000)
    parser.add_argument("--hosts", type=int, default=200)
    parser.add_argument("--runs", type=int, default=3)
    given = parser.parse_args()
    found: dict[int, list[tuple[float, float]]] = {1: [], 2: []}
    with serving(hosts=given.hosts, port=_PORT):
        for _run in range(given.runs):
            for workers, figures in found.items():
                figures.append(run_once(workers, links=given.links, hosts=given.hosts))
                print(f"{workers}: {figures[-1][0]:.0f} looks/s, {figures[-1][1]:.2f} ms", file=sys.stderr, flush=True)
    speed = {n: statistics.median(rate for rate, _cpu in figures) for n, figures in found.items()}
    cpu = {n: statistics.median(cpu for _rate, cpu in figures) for n, figures in found.items()}
    pairs = [two[0] / one[0] for one, two in zip(found[1], found[2], strict=True)]
    report = {
        "links": given.links,
        "looks_per_second": {n: round(rate) for n, rate in speed.items()},
        "speed_up": round(statistics.median(pairs), 2),
        "cpu_ms_per_look": {n: round(value, 2) for n, value in cpu.items()},
        "speed_up_by_cpu": round(2 * cpu[1] / cpu[2], 2),
    }
    print(json.dumps(report, indent=2))


if __name__ == "__main__":
    main()
